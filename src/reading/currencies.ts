// Rows in several currencies: the user is asked, one currency is chosen, or amounts are converted by given rates.
import { type Cell, showCell } from "../ground/cell";
import { formatNumber, joinTexts, type Text } from "../ground/language";
import { Question, Refusal } from "../ground/refusal";
import { isCurrency, isSameCode, meaningsOf, toCode } from "./currencyNames";
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
  /** The currency of the amounts that are used; "" where it is not known. */
  readonly used: string;
}

function ask(codes: readonly string[], counts: ReadonlyMap<string, number>, unnamed: number): Question {
  const counted = codes.map((code): Text => {
    const rows = formatNumber(counts.get(code) ?? 0);
    return { en: `${code}: ${rows}`, zh: `${code}：${rows}` };
  });
  const bare = formatNumber(unnamed);
  const none: readonly Text[] = unnamed === 0 ? [] : [{ en: `none named: ${bare}`, zh: `未注明：${bare}` }];
  const listed = joinTexts([...counted, ...none], { en: ", ", zh: "，" });
  return new Question(
    "currency",
    { en: `the amounts are in more than one currency (${listed.en})`, zh: `金额有多种币种（${listed.zh}）` },
    { en: "choose one; the others are left out unless they have a rate", zh: "请选择一种币种；没有汇率的其他币种不计入" },
    codes,
  );
}

/** The currencies written in one sheet. */
export interface WrittenCurrencies {
  /** Currency code, sign or name of each row, "" for a row without one. Null if no row names a currency. */
  readonly written: readonly string[] | null;
  /** Currency of rows that name none, as a header tells it; "" for none. */
  readonly ofHeader?: string;
  readonly count: number;
  /** Whether a row is still in use. */
  readonly isOpen: (row: number) => boolean;
}

/** Currency code of each row of a sheet, and number of rows in use by code. */
interface CountedCodes {
  readonly codes: readonly string[] | null;
  readonly ofHeader: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Rows in use without a currency. */
  readonly unnamed: number;
}

/** The currency of rows without one where no row in use names any: the only one that rows left out name; "" for none. */
function onlyOfRowsOut(written: readonly string[], isOpen: (row: number) => boolean): string {
  const met = new Set<string>();
  for (const [row, sign] of written.entries()) {
    if (sign === "" || met.has(sign)) continue;
    if (isOpen(row)) return "";
    if (isCurrency(sign)) met.add(sign);
  }
  const [only = "", ...others] = new Set([...met].map(toCode));
  return others.length === 0 ? only : "";
}

function countCodes({ written, ofHeader: named = "", count, isOpen }: WrittenCurrencies): CountedCodes {
  const ofHeader = named === "" && written !== null ? onlyOfRowsOut(written, isOpen) : named;
  const known = new Map<string, string>([["", ofHeader]]);
  const codes = written === null ? null : written.map((sign) => known.get(sign) ?? known.set(sign, toCode(sign)).get(sign)!);
  const counts = new Map<string, number>();
  let [above, rows] = [ofHeader, 0];
  const flush = (): void => {
    if (rows > 0) counts.set(above, (counts.get(above) ?? 0) + rows);
    rows = 0;
  };
  for (let i = 0; i < count; i++) {
    if (!isOpen(i)) continue;
    const code = codes ? codes[i]! : ofHeader;
    if (code !== above) {
      flush();
      above = code;
    }
    rows += 1;
  }
  flush();
  const unnamed = counts.get("") ?? 0;
  counts.delete("");
  return { codes, ofHeader, counts, unnamed };
}

/** The code that a shared sign means, where exactly one of its currencies is met: $ beside CAD is CAD. */
function meaningOf(met: readonly string[]): (code: string) => string {
  const meant = new Map<string, string>();
  for (const code of met) {
    const own = meaningsOf(code).filter((other) => other !== code && met.includes(other));
    if (own.length === 1) meant.set(code, own[0]!);
  }
  return (code) => meant.get(code) ?? code;
}

/** Gives the worth of one unit of a currency in the chosen one: 1 for the chosen one itself, 0 for a currency without a rate. */
function toWorth(chosen: string, rates: ReadonlyMap<string, number>): (code: string) => number {
  const rateOf = (code: string): number => rates.get(code) ?? [...rates].find(([own]) => isSameCode(code, own))?.[1] ?? 0;
  return (code) => (isSameCode(code, chosen) ? 1 : rateOf(code));
}

/**
 * Chooses the factors of each row's amount, sheet by sheet.
 *
 * Signs, codes and names of one currency are one. A row without a currency has that of the header, else the only one of its sheet; it is
 * left out if the sheet has several. In a sheet that names no currency, the amounts stay as they are.
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
  const meant = meaningOf([...new Set(read.flatMap((own) => [...own.counts.keys()]))]);
  const counts = new Map<string, number>();
  for (const own of read) for (const [code, rows] of own.counts) counts.set(meant(code), (counts.get(meant(code)) ?? 0) + rows);
  const met = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  if (settings.currency === null) {
    const unnamed = read.reduce((rows, own) => rows + (own.counts.size > 1 ? own.unnamed : 0), 0);
    if (met.length > 1) throw ask(met, counts, unnamed);
    return { factors: sheets.map(() => null), codes: met, used: met[0] ?? "" };
  }
  const worthOf = toWorth(toCode(settings.currency), rates);
  const factors = read.map((own, place) => factorsOf(own, sheets[place]!.count, (code) => worthOf(meant(code))));
  return { factors, codes: met, used: toCode(settings.currency) };
}

/** The factor of each row of a sheet. Null where the sheet names no currency. */
function factorsOf(
  { codes, ofHeader, counts }: CountedCodes,
  count: number,
  worthOf: (code: string) => number,
): Float64Array | null {
  if (codes === null && ofHeader === "") return null;
  const [only = ""] = counts.size === 1 ? counts.keys() : [];
  const worth = new Map<string, number>([["", only === "" ? 0 : worthOf(only)]]);
  const column = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const code = codes ? codes[i]! : ofHeader;
    let factor = worth.get(code);
    if (factor === undefined) {
      factor = worthOf(code);
      worth.set(code, factor);
    }
    column[i] = factor;
  }
  return column;
}

/** The texts of a currency column; a blank one is that beside the amount. */
export function toCurrencyCodes(cells: readonly Cell[], besideAmounts: readonly string[] | null = null): string[] {
  return cells.map((cell, row) => showCell(cell).trim() || (besideAmounts?.[row] ?? ""));
}
