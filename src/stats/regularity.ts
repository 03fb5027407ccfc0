// Tells whether customers order at random times, as the order models assume, or at regular times.

/** How regular the orders of many customers are. */
export interface Regularity {
  /** 1: random (a Poisson process); 2 or more: regular; below 1: in bursts. Null if no customer has two gaps that could differ. */
  readonly shape: number | null;
  /** Customers whose first two gaps were compared. */
  readonly customers: number;
}

/**
 * Shape k of gamma-distributed gaps between orders, estimated from the first two gaps of each customer.
 *
 * The first gap's share of the sum of both has variance 1/(4(2k + 1)): random gaps give a uniform share, regular gaps a share near one
 * half. Because days are whole and a day counts as one order, a random share of a sum of S days has variance (S − 2)/(12·S) only. The
 * variance seen is compared with that.
 *
 * @param firstGaps - days from the first order day to the second, whole ≥ 1; NaN if there is no second
 * @param secondGaps - days from the second order day to the third, whole ≥ 1; NaN if there is no third
 * @returns shape from 0 to 1,000 or null, and the number of customers compared
 * @source Wheat & Morrison (1990), "Estimating Purchase Regularity with Two Interpurchase Times"
 * @example estimateRegularity([10, 5, 20], [10, 15, 40]) // shape 3.33 from 3 customers
 */
export function estimateRegularity(firstGaps: ArrayLike<number>, secondGaps: ArrayLike<number>): Regularity {
  let [customers, seen, random] = [0, 0, 0];
  for (let i = 0; i < firstGaps.length; i++) {
    const sum = firstGaps[i]! + secondGaps[i]!;
    // Gaps of one day each could not have been split otherwise, so they tell nothing.
    if (!(sum > 2)) continue;
    customers += 1;
    seen += (firstGaps[i]! / sum - 0.5) ** 2;
    random += (sum - 2) / (12 * sum);
  }
  if (customers === 0) return { shape: null, customers };
  // If every share is one half, the shape would be infinite; it is limited to a thousand.
  return { shape: Math.min(1_000, Math.max(0, ((3 * random) / seen - 1) / 2)), customers };
}
