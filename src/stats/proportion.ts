// How sure a share is that was counted in a sample.

/** A share in [0, 1] between two others. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** Normal quantile of 97.5 %. */
const quantile = 1.959963984540054;

/**
 * The 95 % interval of a share, by the score method: sensible for few trials too, and where none or all were hits.
 *
 * @param hits - whole, from 0 to trials
 * @param trials - whole ≥ 1
 * @source Wilson (1927), "Probable inference, the law of succession, and statistical inference"
 */
export function shareInterval(hits: number, trials: number): ShareInterval {
  const square = quantile * quantile;
  const middle = (hits + square / 2) / (trials + square);
  const reach = (quantile / (trials + square)) * Math.sqrt((hits * (trials - hits)) / trials + square / 4);
  return { low: hits === 0 ? 0 : middle - reach, high: hits === trials ? 1 : middle + reach };
}
