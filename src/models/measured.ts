// What decides a customer's tier: measures with their limits, as data that a Summary prints and an explanation quotes.
import { formatNumber, type Text } from "../ground/language";
import { sayAmount } from "../ground/money";
import type { Cuts } from "../stats/cuts";

/** What a measure counts, and so how its numbers are written. */
export type Unit = "days" | "orders" | "money" | "share" | "number";

/** Limits of a measure: as compared with, and as people read them (in the unit of the measure). */
export interface Limits extends Cuts {
  readonly shown: readonly number[];
}

/** A change of one thing about a customer, all else held. */
export interface Change {
  /** Further days without an order. */
  readonly silentDays?: number;
  /** Orders more, the last of them today. */
  readonly ordersToday?: number;
  /** Days by which the last order would be more recent. */
  readonly fresherDays?: number;
  /** In the currency. */
  readonly moreRevenue?: number;
}

/** A step that a measure suggests: what would change, and by how much at the least, smallest amount first. */
export interface Tried {
  readonly change: Exclude<keyof Change, "silentDays">;
  readonly amounts: (customer: number) => readonly number[];
}

/** One measure of every customer. */
export interface Measured {
  /** Names the measure. */
  readonly id: string;
  /** What a marketer calls it. */
  readonly name: Text;
  /** What a Summary calls its limits; the name when absent. */
  readonly label?: Text;
  readonly unit: Unit;
  /** In the unit of the measure; NaN where the customer has none. */
  readonly valueOf: (customer: number) => number;
  /** The same as the limits compare it. */
  readonly comparedOf: (customer: number) => number;
  /** Null for a measure that only tells, and decides nothing. */
  readonly limits: Limits | null;
  /** Whether it is told of a customer; a model may have limits that it makes no use of. */
  readonly isTold: boolean;
  /** Scores by these limits, where the model shows any: "R 4", of at most 5. */
  readonly score: { readonly letter: string; readonly of: Uint8Array; readonly best: number } | null;
  /** A value in a sentence: "last order 23 days ago". */
  readonly say: (shown: string) => Text;
  readonly step: Tried | null;
}

/** "34%"; near the ends with a decimal, so that a chance is not said to be none or certain when it is neither. */
function percentText(share: number): string {
  if (share > 0 && share < 0.0005) return "<0.1%";
  if (share < 1 && share >= 0.9995) return ">99.9%";
  const isNearEnd = (share > 0 && share < 0.1) || (share < 1 && share > 0.99);
  return `${formatNumber(share * 100, isNearEnd ? 1 : 0)}%`;
}

/** A number for people: two decimals and the currency for money, none for whole days and orders. */
export function writeUnit(unit: Unit, number: number, currency = ""): string {
  if (unit === "share") return percentText(number);
  if (unit === "days" || unit === "orders") return formatNumber(number, Number.isInteger(number) ? 0 : 2);
  const shown = formatNumber(number, 2);
  return unit === "money" ? sayAmount(shown, currency) : shown;
}

/** How a value is said to lie above and below a limit, by how the limit is passed. */
export const sideWords = {
  above: { low: { en: "over", zh: "超过" }, high: { en: "up to", zh: "不超过" } },
  atOrAbove: { low: { en: "at least", zh: "不低于" }, high: { en: "below", zh: "低于" } },
} as const satisfies Readonly<Record<Cuts["passed"], { readonly low: Text; readonly high: Text }>>;

/** Limits for people, with the side on which a value lies that equals one: "over 11 · 44 · 120", "at least GBP 50.00". */
export function writeLimits(unit: Unit, { shown, passed }: Pick<Limits, "shown" | "passed">, currency = ""): Text {
  const listed = shown.map((limit) => writeUnit(unit, limit)).join(" · ");
  const said = unit === "money" ? sayAmount(listed, currency) : listed;
  const { en, zh } = sideWords[passed].low;
  return { en: `${en} ${said}`, zh: `${zh} ${said}` };
}
