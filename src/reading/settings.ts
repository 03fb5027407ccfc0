// The user's choices about reading orders, and their defaults.

/** THE LIST of choices between a few words, and the words of each. The sidebar, the command line and the checks of requests read it. */
export const readingChoices = {
  /** Whether refunds lower revenue or are left out. */
  refunds: ["subtract", "ignore"],
  /** Whether an order with a net amount of 0 counts. */
  zero: ["count", "exclude"],
  /** Whether rows that repeat an earlier row in every column are used. */
  duplicates: ["keep", "drop"],
  /** What comes first in 03/04/2024 and 24/03/05, or whether date cells have day and month exchanged. */
  dates: ["dmy", "mdy", "ymd", "asShown", "exchanged"],
  /** The sign before the decimals. */
  decimal: ["point", "comma"],
  /** "line": the amounts of an order's rows are added. "order": each row repeats the order's total. */
  amounts: ["line", "order"],
  /** Whether cells that look as if they were written once for several rows take what stands above, or stay blank. */
  blanks: ["fill", "leave"],
  /** Whether amounts below 0 are refunds, or sales at a loss. */
  negatives: ["refunds", "sales"],
  /** Whether discounts are money, a share that is taken off (0.2), or a share that is paid (0.8). */
  discounts: ["money", "share", "paid"],
  /** For a customer listed twice in a customers sheet: add the rows, or use the last one. */
  sameCustomer: ["sum", "last"],
} as const;

type Choices = typeof readingChoices;

/** The answers to a choice. */
export type ReadingChoice<Name extends keyof Choices> = Choices[Name][number];

/** Choices that have a default; any other is decided from the sheet, or asked. */
type Defaulted = "refunds" | "zero" | "duplicates";

/** The answers to the choices; null for one that is not made. */
type Chosen = {
  readonly [Name in keyof Choices]: Name extends Defaulted ? ReadingChoice<Name> : ReadingChoice<Name> | null;
};

/** Which rows count and how they are read. Null means: decide from the sheet, or ask. */
export interface ReadingSettings extends Chosen {
  /** Day number from which to look back; null for the latest day of a used order. */
  readonly asOf: number | null;
  /** The currency whose rows are used, and into which `rates` convert. */
  readonly currency: string | null;
  /** Units of `currency` for one unit of another currency. */
  readonly rates: Readonly<Record<string, number>>;
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
