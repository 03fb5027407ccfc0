// The mean of whole numbers, with exact whole bounds even where the mean as a double is rounded.

const half = 2 ** 26;

/** A mean of whole numbers, and the whole numbers on both sides of it. */
export interface WholeMean {
  /** Sum ÷ count, rounded to a double. */
  readonly mean: number;
  /** Largest whole number not above the exact mean. */
  readonly floor: number;
  /** Smallest whole number not below the exact mean. */
  readonly ceil: number;
}

/**
 * Mean of whole numbers whose sum may exceed what a double holds exactly.
 *
 * The sum keeps its high and low 26 bits apart, so that count × value is compared with it exactly. A whole number is above the mean exactly
 * if it is above `floor`, and below the mean exactly if it is below `ceil`. The order of the values does not matter.
 *
 * @param values - n ≥ 1 whole numbers, |v| < 2^53, n < 2^26
 * @throws RangeError for no values
 * @example wholeMean([1, 2, 4]) // { mean: 2.333…, floor: 2, ceil: 3 }
 */
export function wholeMean(values: ArrayLike<number>): WholeMean {
  const count = values.length;
  if (count === 0) throw new RangeError("wholeMean needs at least one value, got none");
  let high = 0;
  let low = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    const upper = Math.floor(value / half);
    high += upper;
    low += value - upper * half;
  }
  /** Sign of count × value − sum, exact. */
  const compare = (value: number): number => {
    const upper = Math.floor(value / half);
    const highGap = count * upper - high;
    const lowGap = count * (value - upper * half) - low;
    const carry = Math.floor(lowGap / half);
    return Math.sign(highGap + carry) || Math.sign(lowGap - carry * half);
  };
  const mean = (high / count) * half + low / count;
  let floor = Math.floor(mean);
  if (Math.abs(floor) >= Number.MAX_SAFE_INTEGER) return { mean, floor, ceil: Math.ceil(mean) };
  while (compare(floor) > 0) floor -= 1;
  while (compare(floor + 1) <= 0) floor += 1;
  return { mean, floor, ceil: compare(floor) === 0 ? floor : floor + 1 };
}
