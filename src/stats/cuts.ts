// Cut points of one measure: how they are chosen, and which score a value gets from them.

/**
 * Cut points that divide the values of one measure into scores.
 *
 * A value's score is 1 + the number of cuts that it passes. Therefore k − 1 cuts give scores from 1 to k.
 */
export interface Cuts {
  /** Ascending cut points, in the unit of the measure. */
  readonly at: ArrayLike<number>;
  /** "above": a value passes a cut if it is larger. "atOrAbove": a value also passes a cut that it equals. */
  readonly passed: "above" | "atOrAbove";
}

/**
 * Score of one value: 1 + the number of cuts that the value passes.
 *
 * @param value - in the unit of the measure, finite
 * @returns whole number from 1 to cuts.at.length + 1
 * @example scoreByCuts(30, { at: [10, 20, 30], passed: "atOrAbove" }) // 4; with "above" it is 3
 */
export function scoreByCuts(value: number, cuts: Cuts): number {
  const { at, passed } = cuts;
  let score = 1;
  for (let j = 0; j < at.length; j++) {
    const cut = at[j] as number;
    if (passed === "above" ? cut < value : cut <= value) score += 1;
  }
  return score;
}

/**
 * Quantile cuts that are values of the sample: cut j of k bins is the sorted value at index floor((n − 1)·j / k), counted from 0.
 *
 * Passed "above", these cuts give each value of the sample its type-7 quantile score with bins closed on the right. Equal values always get
 * the same score.
 *
 * @param sorted - n ≥ 1 ascending finite values
 * @param bins - k, a whole number from 2 to 9
 * @returns k − 1 ascending cuts
 * @throws RangeError for an empty sample
 * @source R, stats::quantile, type 7; base::cut with right = TRUE
 * @example quantileCuts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5) // [2, 4, 6, 8]
 */
export function quantileCuts(sorted: ArrayLike<number>, bins: number): number[] {
  if (sorted.length === 0) throw new RangeError("quantileCuts needs at least one value, got none");
  const cuts: number[] = [];
  for (let j = 1; j < bins; j++) cuts.push(sorted[Math.floor(((sorted.length - 1) * j) / bins)] as number);
  return cuts;
}

/**
 * Interpolated type-7 quantiles plus one unit each, which the R package rfm uses as cuts.
 *
 * The added unit distorts the scores of amounts below 1. These cuts exist only to reproduce that package.
 *
 * @param sorted - n ≥ 1 ascending finite values
 * @param bins - k, a whole number from 2 to 9
 * @param unit - the size of 1 in these values: 100 if amounts are in cents
 * @returns k − 1 ascending cuts, to be passed "atOrAbove"
 * @throws RangeError for an empty sample
 * @source R package rfm 0.3.0, rfm_table_order
 * @example shiftedQuantileCuts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 1) // [3.8, 5.6, 7.4, 9.2]
 */
export function shiftedQuantileCuts(sorted: ArrayLike<number>, bins: number, unit: number): number[] {
  if (sorted.length === 0) throw new RangeError("shiftedQuantileCuts needs at least one value, got none");
  const cuts: number[] = [];
  for (let j = 1; j < bins; j++) {
    const position = ((sorted.length - 1) * j) / bins;
    const below = Math.floor(position);
    const low = sorted[below] as number;
    const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
    cuts.push(low + (position - below) * (high - low) + unit);
  }
  return cuts;
}

/**
 * Smallest value of which fewer than `percent` % of all values are larger: the limit of the top `percent` %.
 *
 * @param ascending - sorted values
 * @param percent - from 0 to 100
 * @returns a value of the sample; Number.MAX_SAFE_INTEGER if no value qualifies (percent 0, or no values)
 * @example leastWithin(Float64Array.of(10, 20, 30, 40, 50), 40) // 40
 */
export function leastWithin(ascending: Float64Array, percent: number): number {
  const count = ascending.length;
  let least = Number.MAX_SAFE_INTEGER;
  for (let i = count - 1; i >= 0; i--) {
    const isNewValue = i === count - 1 || ascending[i] !== ascending[i + 1];
    if (isNewValue && (count - 1 - i) * 100 >= percent * count) break;
    least = ascending[i]!;
  }
  return least;
}
