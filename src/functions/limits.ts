// Limits that a formula takes as a range: three rows as RFM_CUTS gives them, the first of which begins with their day.
import { type Cell, isBlank, isErrorCell } from "../ground/cell";
import type { Text } from "../ground/language";
import type { Bins } from "../models/rfm/cutting";
import { type Measure, measures, type ShownLimits } from "../models/rfm/measures";
import type { Scheme } from "../models/rfm/scheme";
import { parseNumbers } from "../reading/numbers";
import { type Argument, isLeftOut, isRange, needs, type Param, tellArgument, tellCell, toDayArgument } from "./arguments";

/** Limits that were made of other customers, or of these on an earlier day. */
export const cutsParam: Param = {
  name: "cuts",
  type: "cuts",
  optional: true,
  help: {
    en: "The three rows that RFM_CUTS gives: every row is then judged by these limits and their day, so that the formula can be dragged down.",
    zh: "RFM_CUTS 给出的三行界限：每行按这些界限及其日期判断，公式可以逐行下拉。",
  },
};

/** Limits with the day from which they look back. */
export interface FixedLimits {
  readonly asOf: number;
  readonly shown: ShownLimits;
}

const rowNames: Readonly<Record<Measure, Text>> = {
  recencyDays: { en: "recency", zh: "最近" },
  frequency: { en: "orders", zh: "次数" },
  revenue: { en: "revenue", zh: "金额" },
};

/** The limits of one row: numbers that do not descend, up to its last cell with something in it. */
function toRow(name: string, measure: Measure, cells: readonly Cell[]): number[] {
  const own = [...cells];
  while (own.length > 0 && isBlank(own[own.length - 1])) own.pop();
  const numbers = [
    ...parseNumbers(own, { title: "cuts", sheet: "", firstRow: 1, decimal: null, isShared: false, isOut: () => false }).numbers,
  ];
  const wrong = numbers.findIndex((number, place) => !Number.isFinite(number) || number < (numbers[place - 1] ?? number));
  if (wrong < 0) return numbers;
  const row = rowNames[measure];
  throw needs(
    name,
    {
      en: `cuts to hold the limits of ${row.en} as ascending numbers`,
      zh: `cuts 中“${row.zh}”一行的界限应为从小到大的数字`,
    },
    tellCell(own[wrong]),
  );
}

/**
 * The limits of a call; null if they are left out.
 *
 * @throws WrongCall if they are not three rows, lack their day, or do not ascend
 */
export function toLimits(name: string, argument: Argument, zone: () => string): FixedLimits | null {
  if (isLeftOut(argument)) return null;
  const what = { en: "cuts to be the three rows that RFM_CUTS gives", zh: "cuts 应为 RFM_CUTS 给出的三行" };
  if (!isRange(argument)) throw needs(name, what, tellCell(argument));
  const rows = [...argument];
  while (rows.length > 3 && rows[0]!.every(isBlank)) rows.shift();
  while (rows.length > 3 && rows[rows.length - 1]!.every(isBlank)) rows.pop();
  if (rows.length !== 3 || rows.every((row) => row.every(isBlank))) throw needs(name, what, tellArgument(argument));
  const [day] = rows[0]!;
  if (isBlank(day) || isErrorCell(day))
    throw needs(name, { en: "cuts with their day in the first cell", zh: "cuts 的第一个单元格应为界限的日期" }, tellCell(day));
  const asOf = toDayArgument(name, "cuts", day, zone)!;
  const [recencyDays, frequency, revenue] = measures.map((measure, place) => toRow(name, measure, rows[place]!.slice(1)));
  return { asOf, shown: { recencyDays: recencyDays!, frequency: frequency!, revenue: revenue! } };
}

/** How many bins the limits part. */
export function binsOf({ shown }: FixedLimits): Bins {
  return [shown.recencyDays.length + 1, shown.frequency.length + 1, shown.revenue.length + 1];
}

/**
 * Refuses limits that were made for another scheme.
 *
 * @throws WrongCall that names how many there should be
 */
export function checkLimits(name: string, scheme: Scheme, { shown }: FixedLimits): void {
  const needed = scheme.cutting.shownCounts;
  const got = measures.map((measure) => shown[measure].length);
  if (got.every((count, place) => count === needed[place])) return;
  const list = (counts: readonly number[], mark: string): string => counts.join(mark);
  throw needs(
    name,
    {
      en: `cuts made for ${scheme.id}, with ${list(needed, ", ")} limits of recency, orders and revenue`,
      zh: `cuts 应为 ${scheme.id} 的界限（最近、次数、金额各 ${list(needed, "、")} 个）`,
    },
    { en: list(got, ", "), zh: ` ${list(got, "、")} 个` },
  );
}
