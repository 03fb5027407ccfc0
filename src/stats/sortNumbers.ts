// Sorts columns of numbers; most hold days or counts, which are few different whole numbers.

/** Numbers between the least and the greatest, for each number of the column, up to which counting is faster than comparing. */
const spreadPerNumber = 4;

/**
 * Sorts a column of numbers in place, ascending. Whole numbers that lie close together are counted, all others compared.
 *
 * @param numbers - any numbers; NaN comes last, and −0 counts as 0 where whole numbers are counted
 * @returns the column itself
 * @example sortNumbers(Float64Array.of(3, 1, 2, 1)) // 1, 1, 2, 3
 */
export function sortNumbers(numbers: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let isWhole = true;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number < least) least = number;
    if (number > greatest) greatest = number;
    if (number !== Math.floor(number)) isWhole = false;
  }
  if (numbers.length < 2) return numbers;
  if (!isWhole || !(greatest - least <= spreadPerNumber * numbers.length)) return numbers.sort();
  const counts = new Int32Array(greatest - least + 1);
  for (let i = 0; i < numbers.length; i++) counts[numbers[i]! - least]! += 1;
  let sorted = 0;
  for (let above = 0; above < counts.length; above++) {
    const end = sorted + counts[above]!;
    numbers.fill(least + above, sorted, end);
    sorted = end;
  }
  return numbers;
}
