// What the user can decide about reading orders, and what holds when they decide nothing.
import type { DayOrder } from "./dates";
import type { DecimalSign } from "./numbers";

/** Choices about which rows count and how they are read; null means: decide from the sheet, or ask. */
export interface ReadingSettings {
  /** Day number to look back from; null is the latest day of a used order. */
  readonly asOf: number | null;
  /** Whether refunds lower revenue, or are left out altogether. */
  readonly refunds: "subtract" | "ignore";
  /** Whether an order whose net is 0 counts. */
  readonly zero: "count" | "exclude";
  /** Whether rows that repeat an earlier row in every column are used. */
  readonly duplicates: "keep" | "drop";
  readonly dates: DayOrder | null;
  readonly decimal: DecimalSign | null;
  /** Whether the amounts of one order's rows add up, or each repeats the order's total. */
  readonly amounts: "line" | "order" | null;
  /** The currency whose rows are used, and into which `rates` converts. */
  readonly currency: string | null;
  /** Units of `currency` for one unit of another currency. */
  readonly rates: Readonly<Record<string, number>>;
  /** Which row of a customers sheet holds when a customer is listed twice. */
  readonly sameCustomer: "sum" | "last" | null;
  /** Statuses of sales that did not happen, instead of the known ones. */
  readonly notCompleted: readonly string[] | null;
  /** Only orders of the last so many days, asOf included. */
  readonly windowDays: number | null;
}

/** What holds when the user decides nothing. */
export const defaultReading: ReadingSettings = {
  asOf: null,
  refunds: "subtract",
  zero: "count",
  duplicates: "keep",
  dates: null,
  decimal: null,
  amounts: null,
  currency: null,
  rates: {},
  sameCustomer: null,
  notCompleted: null,
  windowDays: null,
};
