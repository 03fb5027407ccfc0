// The user's choices about reading orders, and their defaults.
import type { DayOrder } from "./dayOrder";
import type { DecimalSign } from "./numbers";

/** Which rows count and how they are read. Null means: decide from the sheet, or ask. */
export interface ReadingSettings {
  /** Day number from which to look back; null for the latest day of a used order. */
  readonly asOf: number | null;
  /** Whether refunds lower revenue or are left out. */
  readonly refunds: "subtract" | "ignore";
  /** Whether an order with a net amount of 0 counts. */
  readonly zero: "count" | "exclude";
  /** Whether rows that repeat an earlier row in every column are used. */
  readonly duplicates: "keep" | "drop";
  readonly dates: DayOrder | null;
  readonly decimal: DecimalSign | null;
  /** "line": the amounts of an order's rows are added. "order": each row repeats the order's total. */
  readonly amounts: "line" | "order" | null;
  /** Whether cells that look as if they were written once for several rows take what stands above, or stay blank. */
  readonly blanks: "fill" | "leave" | null;
  /** Whether amounts below 0 are refunds, or sales at a loss. */
  readonly negatives: "refunds" | "sales" | null;
  /** Whether discounts are money, a share that is taken off (0.2), or a share that is paid (0.8). */
  readonly discounts: "money" | "share" | "paid" | null;
  /** The currency whose rows are used, and into which `rates` convert. */
  readonly currency: string | null;
  /** Units of `currency` for one unit of another currency. */
  readonly rates: Readonly<Record<string, number>>;
  /** For a customer listed twice in a customers sheet: add the rows, or use the last one. */
  readonly sameCustomer: "sum" | "last" | null;
  /** Statuses that count as sales, and those that do not, before the known words. Where the first list is null, the second stands for all statuses, as documents of earlier versions have it. */
  readonly completed: readonly string[] | null;
  readonly notCompleted: readonly string[] | null;
  /** Uses only orders of this many last days, asOf included. */
  readonly windowDays: number | null;
  /** Whether remarks can be shown, which formulas cannot. Only then may a sign settle what would be asked otherwise. */
  readonly hasRemarks: boolean;
}

/** The choices of a user who decides nothing. */
export const defaultReading: ReadingSettings = {
  asOf: null,
  refunds: "subtract",
  zero: "count",
  duplicates: "keep",
  dates: null,
  decimal: null,
  amounts: null,
  blanks: null,
  negatives: null,
  discounts: null,
  currency: null,
  rates: {},
  sameCustomer: null,
  completed: null,
  notCompleted: null,
  windowDays: null,
  hasRemarks: false,
};
