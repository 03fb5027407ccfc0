// Rows in several currencies: the user is asked, one currency is chosen, or amounts are converted by given rates.
import { type Cell, showCell } from "../ground/cell";
import { formatNumber, joinTexts, type Text } from "../ground/language";
import { Question, Refusal } from "../ground/refusal";
import { isSameCode, toCode } from "./currencySigns";
import type { ReadingSettings } from "./settings";

/** Currencies of all sheets, and how amounts are converted. */
export interface CurrencyColumns {
  /**
   * For each sheet the factor of each row's amount: 1 for the chosen currency, a rate for a converted one, 0 for a row left out. Null if
   * the amounts stay as they are.
   */
  readonly factors: readonly (Float64Array | null)[];
  /** Currencies that occur, those with the most rows first. */
  readonly codes: readonly string[];
}

function ask(codes: readonly string[], counts: ReadonlyMap<string, number>): Question {
  const counted = codes.map((code): Text => {
    const rows = formatNumber(counts.get(code) ?? 0);
    return { en: `${code}: ${rows}`, zh: `${code}：${rows}` };
  });
  const listed = joinTexts(counted, { en: ", ", zh: "，" });
  return new Question(
    "currency",
    { en: `the amounts are in more than one currency (${listed.en})`, zh: `金额有多种币种（${listed.zh}）` },
    { en: "choose one; the others are left out unless they have a rate", zh: "请选择一种币种；没有汇率的其他币种不计入" },
    codes,
  );
}

/** The currencies written in one sheet. */
export interface WrittenCurrencies {
  /** Currency code or sign of each row, "" for a row without one. Null if the sheet names no currency. */
  readonly written: readonly string[] | null;
  /** Whether a row is still in use. */
  readonly isOpen: (row: number) => boolean;
}

/** Currency code of each row of a sheet, and number of rows in use by code. */
function countCodes({ written, isOpen }: WrittenCurrencies): { codes: readonly string[]; counts: Map<string, number> } {
  const known = new Map<string, string>();
  const codes = (written ?? []).map((sign) => known.get(sign) ?? known.set(sign, toCode(sign)).get(sign)!);
  const counts = new Map<string, number>();
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code !== "" && isOpen(i)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return { codes, counts };
}

/** Gives the worth of one unit of a currency in the chosen one: 1 for the chosen one itself, 0 for a currency without a rate. */
function toWorth(chosen: string, rates: ReadonlyMap<string, number>): (code: string) => number {
  const rateOf = (code: string): number => rates.get(code) ?? [...rates].find(([own]) => isSameCode(code, own))?.[1] ?? 0;
  return (code) => (isSameCode(code, chosen) ? 1 : rateOf(code));
}

/**
 * Chooses the factors of each row's amount, sheet by sheet.
 *
 * A row without a currency counts as its sheet's only currency, or is left out if the sheet has several. In a sheet that names no currency,
 * the amounts stay as they are.
 *
 * @throws Question if rows in use have several currencies and none is chosen
 */
export function chooseCurrency(
  sheets: readonly WrittenCurrencies[],
  settings: Pick<ReadingSettings, "currency" | "rates">,
): CurrencyColumns {
  const rates = new Map(Object.entries(settings.rates).map(([code, rate]) => [toCode(code), rate]));
  if (rates.size > 0 && settings.currency === null) {
    throw new Refusal(
      { en: "rates need a currency to convert into", zh: "汇率需要一个目标币种" },
      { en: "name the currency that the rates lead to", zh: "请指明换算成哪种币种" },
    );
  }
  const read = sheets.map(countCodes);
  const counts = new Map<string, number>();
  for (const own of read) for (const [code, rows] of own.counts) counts.set(code, (counts.get(code) ?? 0) + rows);
  const met = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  if (settings.currency === null) {
    if (met.length > 1) throw ask(met, counts);
    return { factors: sheets.map(() => null), codes: met };
  }
  const worthOf = toWorth(toCode(settings.currency), rates);
  const worth = new Map(met.map((code) => [code, worthOf(code)]));
  const factors = read.map(({ codes, counts: own }, place) => {
    if (sheets[place]!.written === null) return null;
    const [only = ""] = own.size === 1 ? own.keys() : [];
    const blankFactor = worth.get(only) ?? 0;
    const column = new Float64Array(codes.length);
    for (let i = 0; i < codes.length; i++) column[i] = codes[i] === "" ? blankFactor : (worth.get(codes[i]!) ?? 1);
    return column;
  });
  return { factors, codes: met };
}

/** The texts of a currency column. */
export function toCurrencyCodes(cells: readonly Cell[]): string[] {
  return cells.map((cell) => showCell(cell));
}
