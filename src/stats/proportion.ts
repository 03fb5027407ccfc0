// How certain a share is that was counted in a sample.

/** Ends of an interval that holds a share; both in [0, 1]. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the standard normal distribution. */
const quantile = 1.959963984540054;

/**
 * 95 % interval of a share, by Wilson's score method. It stays sensible for few trials, and for shares of 0 and 1.
 *
 * @param hits - whole, from 0 to trials
 * @param trials - whole ≥ 1
 * @source Wilson (1927), "Probable inference, the law of succession, and statistical inference"
 * @example shareInterval(5, 10) // { low: 0.237, high: 0.763 }
 */
export function shareInterval(hits: number, trials: number): ShareInterval {
  const square = quantile * quantile;
  const middle = (hits + square / 2) / (trials + square);
  const reach = (quantile / (trials + square)) * Math.sqrt((hits * (trials - hits)) / trials + square / 4);
  return { low: hits === 0 ? 0 : middle - reach, high: hits === trials ? 1 : middle + reach };
}
