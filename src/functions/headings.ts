// The heading of a column, where a whole column such as E:E is passed.

import { type Cell, isBlank, isErrorCell, showCell } from "../ground/cell";
import { hasLetter } from "../ground/letters";
import { parseNumbers } from "../reading/numbers";

/** Whether a cell names a column: a text with letters that is no number, as "Orders" or "Revenue 2024", and no date. */
function isName(cell: Cell): boolean {
  if (typeof cell !== "string" || isBlank(cell) || isErrorCell(cell) || !hasLetter(cell)) return false;
  if (!/\d/.test(cell)) return true;
  const [number = Number.NaN] = parseNumbers([cell], {
    title: "",
    sheet: "",
    firstRow: 1,
    decimal: null,
    isShared: false,
    isOut: () => false,
  }).numbers;
  return Number.isNaN(number) && !/\d.*\d.*\d.*\d.*\D.*\d|\d\s*[-/.年]/.test(showCell(cell));
}

/**
 * Whether the first row of the ranges is their heading.
 *
 * @param cells - of the first row, of the columns that hold dates and numbers below it
 * @param height - rows of the ranges; a row alone is no heading
 */
export function isHeadingRow(cells: readonly Cell[], height: number): boolean {
  return height > 1 && cells.length > 0 && cells.every(isName);
}
