// THE LIST of words behind or before a number that say what is counted: 5次, 2 Stk, 4 x, 3 commandes. The number alone counts.
import { once } from "../ground/once";

interface Counters {
  readonly source: string;
  readonly words: string;
}

const cldr = (language: string): string =>
  `Unicode CLDR, day and item, https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-units-full/main/${language}/units.json; words of orders and pieces in common use`;

const languages: Readonly<Record<string, Counters>> = {
  en: {
    source: cldr("en"),
    words: "pc pcs pce piece pieces unit units ea item items order orders time times purchase purchases day days",
  },
  de: { source: cldr("de"), words: "stk stck stück stücke mal bestellung bestellungen auftrag aufträge tag tage tagen" },
  fr: { source: cldr("fr"), words: "pièce pièces unité unités commande commandes fois achat achats jour jours" },
  es: {
    source: cldr("es"),
    words: "unidad unidades ud uds pieza piezas pza pzas pedido pedidos vez veces compra compras día días",
  },
  pt: { source: cldr("pt"), words: "unidade unidades und unds peça peças vezes encomenda encomendas dia dias" },
  it: { source: cldr("it"), words: "pz pezzo pezzi ordine ordini volta volte acquisto acquisti giorno giorni" },
  nl: { source: cldr("nl"), words: "stuk stuks bestelling bestellingen keer dag dagen" },
};

/** Measure words of Chinese, Japanese and Korean, which stand behind the number without a space. */
const ofAsia = "次件个個单單笔筆份套台张張瓶盒袋箱包条條双雙只支本天回枚点點건회개번";

const patterns = once(() => {
  const words = Object.values(languages).flatMap((language) => language.words.split(" "));
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).join("|");
  return { behind: new RegExp(`(?<=\\d)\\s?(?:(?:${longestFirst})\\.?|[x×]|[${ofAsia}])$`, "iu"), before: /^[x×]\s?(?=\d+$)/iu };
});

/** Letters of what is counted at the end of a text, as "2 Stk" has four with the space; 0 for none. */
export function counterBehind(text: string): number {
  return patterns().behind.exec(text)?.[0].length ?? 0;
}

/** Letters of a sign such as × in front of a whole number; 0 for none. */
export function counterBefore(text: string): number {
  return patterns().before.exec(text)?.[0].length ?? 0;
}
