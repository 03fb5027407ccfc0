// How measures and their values are said to people.
import { formatNumber, type Text } from "../../ground/language";
import type { Measure } from "../model";

/** What a marketer calls each measure. */
export const measureNames: Readonly<Record<Measure, Text>> = {
  recencyDays: { en: "Recency (days)", zh: "距今天数" },
  frequency: { en: "Orders", zh: "订单数" },
  revenue: { en: "Revenue", zh: "消费金额" },
};

/** Letter of the score of each measure. */
export const scoreLetters: Readonly<Record<Measure, string>> = { recencyDays: "R", frequency: "F", revenue: "M" };

/** A value of a measure, revenue in the currency: two decimals for money, none for days and orders unless it has some. */
export function writeMeasure(measure: Measure, value: number): string {
  if (measure === "revenue") return formatNumber(value, 2);
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

/** Cuts of a measure for people: "11, 44, 120". */
export function writeCuts(measure: Measure, shown: readonly number[]): string {
  return shown.map((cut) => writeMeasure(measure, cut)).join(", ");
}
