// Money as whole parts, so that sums are exact.

/** Ten-thousandths of the currency; amounts are summed as whole parts, so that the order of rows can never change a total. */
export const partsPerUnit = 10_000;

/** Whole parts of an amount; NaN where it is too large to be exact, beyond about nine hundred billion. */
export function toParts(amount: number): number {
  const parts = Math.round(amount * partsPerUnit);
  return Math.abs(parts) <= Number.MAX_SAFE_INTEGER ? parts + 0 : Number.NaN;
}
