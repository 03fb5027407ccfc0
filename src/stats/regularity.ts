// Whether orders come at random, as the order models take it, or as by the clock.

/** How regular the orders of many customers are. */
export interface Regularity {
  /** 1 is random (a Poisson process), 2 or more is regular, below 1 is in bursts; null without a pair of gaps that could differ. */
  readonly shape: number | null;
  /** Customers whose first two gaps were compared. */
  readonly customers: number;
}

/**
 * Shape k of gamma-distributed gaps between orders, from the first two gaps of each customer.
 *
 * Of two random gaps the first is a uniform share of their sum; of two regular ones it is near one half: Var(share) = 1/(4(2k + 1)).
 * As days are whole and orders of a day are one, random shares of a sum of S days vary by (S − 2)/(12·S) only, and are compared with that.
 *
 * @param firstGaps - days from the first order day to the second, whole ≥ 1; NaN where there is none
 * @param secondGaps - days from the second order day to the third, whole ≥ 1; NaN where there is none
 * @source Wheat & Morrison (1990), "Estimating Purchase Regularity with Two Interpurchase Times"
 */
export function estimateRegularity(firstGaps: ArrayLike<number>, secondGaps: ArrayLike<number>): Regularity {
  let [customers, seen, random] = [0, 0, 0];
  for (let i = 0; i < firstGaps.length; i++) {
    const sum = firstGaps[i]! + secondGaps[i]!;
    // Two days in a row after the first leave no choice.
    if (!(sum > 2)) continue;
    customers += 1;
    seen += (firstGaps[i]! / sum - 0.5) ** 2;
    random += (sum - 2) / (12 * sum);
  }
  if (customers === 0) return { shape: null, customers };
  // Shares that are all one half are as regular as can be told; a thousand stands for that.
  return { shape: Math.min(1_000, Math.max(0, ((3 * random) / seen - 1) / 2)), customers };
}
