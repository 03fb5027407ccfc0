// Cut points of one measure: where they come from, and the score a value gets from them.

/**
 * The cut points of one measure.
 *
 * A value's score is 1 + the number of cuts it has passed, so k − 1 cuts make scores from 1 to k.
 */
export interface Cuts {
  /** Ascending cut points, in the unit of the measure. */
  readonly at: ArrayLike<number>;
  /** Whether a value has to be above a cut to have passed it, or at least equal to it. */
  readonly passed: "above" | "atOrAbove";
}

/**
 * Score of one value: 1 + the number of cuts that it has passed.
 *
 * @param value - in the unit of the measure, finite
 * @returns whole number from 1 to cuts.at.length + 1
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
 * Quantile cuts that are themselves values of the sample: cut j of k bins is the sorted value at index floor((n − 1)·j / k), 0-based.
 *
 * For the n values themselves the score 1 + cuts below is the type-7 quantile score with bins closed on the right; equal values always
 * share a score.
 *
 * @param sorted - n ≥ 1 ascending finite values
 * @param bins - k, a whole number from 2 to 9
 * @returns k − 1 ascending cuts
 * @throws RangeError for an empty sample
 * @source R, stats::quantile, type 7; base::cut with right = TRUE
 */
export function quantileCuts(sorted: ArrayLike<number>, bins: number): number[] {
  if (sorted.length === 0) throw new RangeError("quantileCuts needs at least one value, got none");
  const cuts: number[] = [];
  for (let j = 1; j < bins; j++) cuts.push(sorted[Math.floor(((sorted.length - 1) * j) / bins)] as number);
  return cuts;
}

/**
 * Interpolated type-7 quantiles, each with one unit added, as the R package rfm uses them as cuts.
 *
 * Adding one unit whatever the unit spoils amounts below 1; kept only to reproduce that package.
 *
 * @param sorted - n ≥ 1 ascending finite values
 * @param bins - k, a whole number from 2 to 9
 * @param unit - what 1 is in these values
 * @returns k − 1 ascending cuts, to be passed "atOrAbove"
 * @throws RangeError for an empty sample
 * @source R package rfm 0.3.0, rfm_table_order
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

/** Least value among those of which fewer than `percent` of all are strictly more; of none the largest number there is. */
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
