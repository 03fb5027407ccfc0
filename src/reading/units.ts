// The unit of a column of amounts, as its header or a line above the table says: thousands, 万元, T€, or hundredths such as cents.

import type { Cell } from "../ground/cell";
import { letterPattern } from "../ground/letters";
import { once } from "../ground/once";
import { foldLetters } from "./foldedLetters";

/** What the numbers of a column are counted in. */
export interface Unit {
  /** Power of ten by which they are multiplied: 3 for thousands, −2 for cents. */
  readonly power: number;
  /** The header, or the line above the table, that says so. */
  readonly written: string;
  /** Whether it is the header of the amounts that says so, beside a column of refunds whose header says no unit. */
  readonly isBeside?: true;
  /** Whether it says the smallest unit of the currency, whatever that is. */
  readonly isMinor: boolean;
}

const money = "€|\\$|£|¥|r\\$|us\\$|hk\\$|eur|usd|gbp|chf|cad|aud|brl|mxn|ars|cny|rmb|euros?|dollars?|reais|pesos";
const cents = "cents?|eurocents?|centen|pence|centimes|centimos|centavos|centesimi|¢|ct";

/** Letters and words of a power of ten beside a currency, and words that need none, in the languages whose headers are known. */
const powers: readonly (readonly [number, string, string])[] = [
  [
    3,
    "k|t|tsd\\.?|tausend|'?000'?s?|thousands?|mil",
    "thousands|thousand|tsd\\.?|tausend|milliers|migliaia|milhares|duizend(?:en)?",
  ],
  [6, "m|mm|mio\\.?|mln\\.?|mn", "millions?|millionen|millones|milhoes|milioni|miljoen(?:en)?|mio\\.?|mln\\.?"],
  [9, "bn|mrd\\.?", "billions|milliarden|milliards|miliardi|mrd\\.?"],
];

/** Chinese, Japanese and Korean words of a power of ten, which stand before the currency; 分 is a hundredth of the yuan, 角 a tenth. */
const characters: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  천: 3,
  만: 4,
  백만: 6,
  억: 8,
  分: -2,
  角: -1,
};
const coins = "元|円|圆|圓|원|人民币|美元|欧元|港元|台币|日元";

const patterns = once((): readonly (readonly [number, RegExp])[] => {
  const begin = "(?:^|[\\s(\\[:,/])";
  const end = "(?=$|[\\s)\\],])";
  return [
    [-2, new RegExp(`(?:\\b(?:in|en|em) (?:euro |us )?|[(\\[][a-z$€£]* ?)(?:${cents})${end}`)],
    [-2, /\s(?:cents|pence|centimes|centimos|centavos|centesimi|ct)\)?$/],
    [
      3,
      /[x×*] ?€? ?1[.,]?000$|[x×*] ?€? ?1[.,]?000[)\]]|[([](?:in )?(?:k|'?000'?s?)[)\]]|\bin (?:'?000'?s?|k)$|\bin € ?1[.,]?000\b|\bin 1[.,]?000(?: €| eur)?/,
    ],
    [3, new RegExp(`\\b(?:en miles\\b|miles de (?:${money})|em mil\\b|mil (?:${money}))`)],
    ...powers.map(([power, , words]): [number, RegExp] => [power, new RegExp(`${begin}(?:${words})(?=$|[\\s)\\],.])`)]),
    ...powers.map(([power, letters]): [number, RegExp] => [
      power,
      new RegExp(`${begin}(?:(?:${letters}) ?(?:${money})|(?:${money}) ?(?:${letters}))${end}`),
    ]),
  ];
});

const spacing = letterPattern(String.raw`([\p{Ll}\d])(?=\p{Lu}\p{Ll})`, "gu");
const perPieces =
  /(?:\bper|\bpro|\bpar|\bpor|\bje|\ba|\bpour|\/) ?(?:10+|1[.,]000|50|12|hundred|hundert|cent|cien|cento|cem|honderd|thousand|tsd|tausend|mille|mil|dozen|dutzend|douzaine|docena|duzia|dozzina|dozijn)\b|\bcpm\b|每[十百千打]|\/[百千打]/;

function folded(text: string): string {
  return foldLetters(text.normalize("NFKC").replace(spacing(), "$1 "))
    .replace(/[_\s]+/g, " ")
    .trim();
}

/** Whether a header is over the price of several pieces, such as "Price per 1000" or "Preis je Dutzend". */
export function isPerPieces(header: string): boolean {
  return perPieces.test(folded(header));
}

/** The power of ten that a text names; null where it names none, or more than a unit such as "Price per thousand". */
function powerOf(text: string): number | null {
  const plain = folded(text);
  if (perPieces.test(plain)) return null;
  const inside = new RegExp(
    `[(\\[【]\\s*(?:单位|単位|단위)?[:： ]*(十万|百万|千万|千|万|亿|億|백만|천|만|억|分|角)\\s*(?:${coins})?\\s*[)\\]】]`,
  );
  const aside = new RegExp(
    `(?:(?:单位|単位|단위)[:： ]*|[^千万亿億천만억十百])(十万|百万|千万|千|万|亿|億|백만|천|만|억) ?(?:${coins})(?:[)\\]】]|$)`,
  );
  const single = /(?:单位|単位|단위)[:： ]*(分|角|千|万|亿|億)$/;
  const found = inside.exec(plain) ?? aside.exec(plain) ?? single.exec(plain);
  if (found) return characters[found[1]!]!;
  return patterns().find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The unit that a header says, such as 金额（万元）, "Umsatz (T€)", "Sales in thousands" or amount_cents; null for none. */
export function unitOf(header: string): Unit | null {
  const isMinor = /[^a-z]minor(?:[ _]?units?)?\)?$|[a-z]Minor$/i.test(header.trim());
  const power = isMinor ? -2 : powerOf(header);
  return power === null ? null : { power, written: header.trim(), isMinor };
}

const longestLine = 60;

/** The unit that a line above a table says, such as 单位：万元 or "Amounts in thousands"; null for none. */
export function unitAbove(rows: readonly (readonly Cell[])[]): Unit | null {
  for (const row of rows)
    for (const cell of row) {
      const unit = typeof cell === "string" && cell.length <= longestLine ? unitOf(cell) : null;
      if (unit && !unit.isMinor) return unit;
    }
  return null;
}

/** A unit in brackets or at the end of a header without its power of ten: k€ is €, 万元 is 元, TEUR is EUR. */
export function withoutPower(unit: string): string {
  const text = unit.trim().replace(/^(?:单位|単位|단위)[:：\s]*/, "");
  return text
    .replace(
      /^(?:in\s+)?(?:k|t|m|mm|mio\.?|mln\.?|tsd\.?|tausend|mrd\.?|thousands?(?: of)?|millions?(?: of)?|十万|百万|千万|[千万萬亿億천만억]|백만)\s*(?=[€$£¥元円圆원]|[A-Z]{3}$|R\$)/i,
      "",
    )
    .replace(/(?<=[€$£¥]|^[A-Z]{3})\s*(?:k|m|mm|mio\.?|mil|'?000'?s?|thousands?|millions?|cents?)$/i, "");
}
