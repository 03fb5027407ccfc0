// How measures and their values are said to people.

import { formatNumber, type Text } from "../../ground/language";
import type { Unit } from "../measured";
import type { Measure } from "./measures";

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

/** What a Summary calls the limits of each measure. */
export const measureLabels: Readonly<Record<Measure, Text>> = {
  recencyDays: { en: "How recently, days", zh: "最近购买（天）" },
  frequency: { en: "How often, orders", zh: "购买次数（单）" },
  revenue: { en: "How much, revenue", zh: "消费金额" },
};

/** What each measure counts. */
export const measureUnits: Readonly<Record<Measure, Unit>> = { recencyDays: "days", frequency: "orders", revenue: "money" };

/** A value of a measure in a sentence. */
export function sayMeasure(measure: Measure, shown: string): Text {
  if (measure === "recencyDays") return { en: `last order ${shown} days ago`, zh: `${shown} 天前下过单` };
  if (measure === "frequency") return { en: `orders ${shown}`, zh: `${shown} 个订单` };
  return { en: `revenue ${shown}`, zh: `消费 ${shown}` };
}
