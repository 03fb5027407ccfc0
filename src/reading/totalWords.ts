// Words of rows that add up others: "Grand Total", 合计, Zwischensumme. A further language is one more entry.
import type { Cell } from "../ground/cell";
import { once } from "../ground/once";

/** What such a row is called, by language; small letters, parted by bars. */
const written: Readonly<Record<string, string>> = {
  en: "total|totals|grand total|grand totals|subtotal|subtotals|sub total|overall total|running total|page total|sum|sum total|total sum|total amount|total sales|total revenue|report total|all customers",
  zh: "合计|总计|小计|共计|总合计|累计|总和|本页合计|本页小计|本月合计|本月小计|月合计|月小计|合計|總計|小計|共計",
  de: "summe|gesamt|gesamtsumme|zwischensumme|endsumme|gesamtergebnis|teilergebnis",
  fr: "total général|sous-total|sous total|somme|total général:",
  es: "suma|total general|suma total|importe total",
  pt: "soma|total geral|soma total",
  it: "totale|totale generale|totale complessivo|totale parziale|subtotale|somma",
  nl: "totaal|subtotaal|eindtotaal|som",
  ja: "総計|総合計|合計金額",
  ko: "합계|총계|소계|총합계|총액",
  ru: "итого|всего|итог|общий итог",
};

const words = once(() => new Set(Object.values(written).flatMap((list) => list.split("|"))));

/** The first letters of these words, by which most names are told from them at once. */
const firstLetters = once(() => new Set([...words()].map((word) => word.charCodeAt(0))));

const mostCharacters = 40;
const around =
  /^(?:grand |sub)?total(?:s| for| of)?[\s:-]+\S|\S\s+(?:sub)?total$|\S\s*(?:合计|小计|总计|合計|小計|總計)$|^(?:summe|totale?|totaal|итого|всего|합계)[\s:]+\S|\S\s+(?:summe|ergebnis|合計|합계)$/u;

/** Printable ASCII with single spaces inside and no colon at its end: normalising changes its capitals only. */
const tidy = /^[!-~]+(?: [!-~]+)*$(?<!:)/;

/** A tidy text without a space, colon or hyphen: it can only be a word of the list. */
const single = /^[!-,.-9;-~]+$/;

/** A name in the form in which it is compared. */
function tidied(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\s*[:：]\s*$/, "")
    .replace(/\s+/g, " ");
}

/**
 * Whether a name says that its row adds up others: "word" for a name that says nothing else, such as "Grand Total"; "among" for one that
 * says so among other words, such as "Total January" or "Ann Total", which may be a firm's name; null for any other.
 */
export function totalWord(cell: Cell): "word" | "among" | null {
  if (typeof cell !== "string" || cell.length > mostCharacters) return null;
  if (single.test(cell) && !firstLetters().has(cell.charCodeAt(0) | 32)) return null;
  const text = tidy.test(cell) ? cell.toLowerCase() : tidied(cell);
  if (words().has(text)) return "word";
  return !single.test(text) && around.test(text) ? "among" : null;
}

/** Whether a name is "Total" alone, which is also a firm's. */
export function isFirmsName(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim().toLowerCase() === "total";
}

/** Whether a name is a word of a total that people and firms are called, too: Suma, Som, Sum. */
export function isPersonsName(cell: Cell): boolean {
  return typeof cell === "string" && /^\s*(?:sum|som|soma|suma|somma|somme)\s*$/i.test(cell);
}
