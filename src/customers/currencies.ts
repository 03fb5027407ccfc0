// Rows in several currencies: asked about, chosen from, or converted by a given table of rates.
import { type Cell, showCell } from "./cell";
import { formatNumber } from "./language";
import { Question, Refusal } from "./refusal";
import type { ReadingSettings } from "./settings";

/** What each row's amount is multiplied by: 1 for the chosen currency, a rate for a converted one, 0 for one left out. */
export interface CurrencyColumn {
  readonly factors: Float64Array | null;
  /** Currencies met, most rows first. */
  readonly codes: readonly string[];
}

/** Other ways to write a code. */
const aliases: Readonly<Record<string, string>> = {
  RMB: "CNY",
  "CN¥": "CNY",
  元: "CNY",
  円: "JPY",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  원: "KRW",
  US$: "USD",
  R$: "BRL",
  HK$: "HKD",
  NT$: "TWD",
};

/** Signs of several currencies: a chosen code may be meant by them. */
const sharedSigns: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD"],
  "¥": ["CNY", "JPY"],
};

const toCode = (written: string): string => {
  const code = written.normalize("NFKC").trim().toUpperCase();
  return aliases[code] ?? code;
};

const isSame = (code: string, chosen: string): boolean =>
  code === chosen || (sharedSigns[code]?.includes(chosen) ?? false) || (sharedSigns[chosen]?.includes(code) ?? false);

const ask = (codes: readonly string[], counts: ReadonlyMap<string, number>): Question => {
  const listed = codes.map((code) => `${code}: ${formatNumber(counts.get(code) ?? 0)}`).join(", ");
  return new Question(
    "currency",
    { en: `the amounts are in more than one currency (${listed})`, zh: `金额有多种币种（${listed}）` },
    { en: "say which one to use, or give rates to convert the others", zh: "请选择一种币种，或提供汇率进行换算" },
    codes,
  );
};

const countCodes = (codes: readonly string[], isOpen: (row: number) => boolean): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code !== "" && isOpen(i)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
};

/**
 * Factors of a column of currency codes or signs.
 *
 * A row without a currency counts as the sheet's only one; where there are several, it is left out.
 *
 * @param written - currency code or sign of each row, "" where there is none; null when the sheet names no currency
 * @param isOpen - whether a row is still in use
 * @throws Question when rows in use have several currencies and nothing is chosen
 */
export const chooseCurrency = (
  written: readonly string[] | null,
  isOpen: (row: number) => boolean,
  settings: Pick<ReadingSettings, "currency" | "rates">,
): CurrencyColumn => {
  const rates = new Map(Object.entries(settings.rates).map(([code, rate]) => [toCode(code), rate]));
  if (rates.size > 0 && settings.currency === null) {
    throw new Refusal(
      { en: "rates need a currency to convert into", zh: "汇率需要一个目标币种" },
      { en: "name the currency that the rates lead to", zh: "请指明换算成哪种币种" },
    );
  }
  if (written === null) return { factors: null, codes: [] };
  const known = new Map<string, string>();
  const codes = written.map((sign) => known.get(sign) ?? known.set(sign, toCode(sign)).get(sign)!);
  const counts = countCodes(codes, isOpen);
  const met = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const chosen = settings.currency === null ? null : toCode(settings.currency);
  if (chosen === null) {
    if (met.length > 1) throw ask(met, counts);
    return { factors: null, codes: met };
  }
  const blankFactor = met.length === 1 && isSame(met[0]!, chosen) ? 1 : 0;
  const rateOf = (code: string): number => rates.get(code) ?? [...rates].find(([own]) => isSame(code, own))?.[1] ?? 0;
  const factorOf = new Map(met.map((code) => [code, isSame(code, chosen) ? 1 : rateOf(code)]));
  const factors = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    factors[i] = code === "" ? blankFactor : (factorOf.get(code) ?? 1);
  }
  return { factors, codes: met };
};

/** What a currency column says in each row. */
export const toCurrencyCodes = (cells: readonly Cell[]): string[] => cells.map((cell) => showCell(cell));
