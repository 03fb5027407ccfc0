// Compares predicted with actual orders: by number of repeat days, and added up over time.
import type { Predictor } from "./orderModels";
import { historyOf, type Triples } from "./triples";

/** Customers who have the same number of repeat days in the calibration period. */
export interface HoldoutGroup {
  /** Number of repeat days. The last group holds customers with this many or more. */
  readonly repeatDays: number;
  readonly customers: number;
  /** Mean orders per customer in the holdout period. */
  readonly expected: number;
  readonly actual: number;
}

/**
 * Expected and actual orders in the holdout period, by number of repeat days in the calibration period before it.
 *
 * @param calibration - histories at the end of the calibration period
 * @param actual - orders of each customer in the holdout period, in the order from which the triples were made
 * @param days - length of the holdout period, ≥ 0
 * @param most - the last group holds customers with this many repeat days or more
 * @returns the groups that have a customer, by ascending repeat days
 * @source Fader, Hardie & Lee (2005), figure 4
 */
export function compareHoldout(
  predictor: Predictor,
  {
    triples: calibration,
    actual,
    days,
    most,
  }: { readonly triples: Triples; readonly actual: ArrayLike<number>; readonly days: number; readonly most: number },
): HoldoutGroup[] {
  const [customers, expected, happened] = [new Float64Array(most + 1), new Float64Array(most + 1), new Float64Array(most + 1)];
  for (let i = 0; i < calibration.count; i++) {
    const group = Math.min(most, calibration.repeatDays[i]!);
    customers[group]! += calibration.customers[i]!;
    expected[group]! += calibration.customers[i]! * predictor.expectedOrders(historyOf(calibration, i), days);
  }
  for (let i = 0; i < actual.length; i++)
    happened[Math.min(most, calibration.repeatDays[calibration.tripleOf[i]!]!)]! += actual[i]!;
  return Array.from(customers, (count, repeatDays) => ({
    repeatDays,
    customers: count,
    expected: expected[repeatDays]! / count,
    actual: happened[repeatDays]! / count,
  })).filter((group) => group.customers > 0);
}

/**
 * Repeat orders that all customers together are expected to have made before each of some days, predicted from their first orders alone.
 *
 * @param firsts - each first order day that occurs, and how many customers first ordered on it
 * @param ends - day numbers
 * @returns cumulated orders, one number an end
 * @source Fader, Hardie & Lee (2005), figure 2
 * @example in the plain NBD with r = 1, α = 30 days, 2 customers who came on day 0 and 1 on day 10, before day 40 // 3.67
 */
export function expectedRepeats(
  predictor: Predictor,
  firsts: { readonly days: ArrayLike<number>; readonly customers: ArrayLike<number> },
  ends: ArrayLike<number>,
): Float64Array {
  const isNew = { repeatDays: 0, firstToLastDays: 0, tenureDays: 0 };
  const bySpan = new Map<number, number>();
  return Float64Array.from(ends, (end) => {
    let sum = 0;
    for (let i = 0; i < firsts.days.length; i++) {
      const span = end - firsts.days[i]!;
      if (span <= 0) continue;
      const orders = bySpan.get(span) ?? predictor.expectedOrders(isNew, span);
      bySpan.set(span, orders);
      sum += firsts.customers[i]! * orders;
    }
    return sum;
  });
}
