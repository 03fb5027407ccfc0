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
 * Whether the first row of the ranges is their heading: names, of which one may be blank where there are three or more.
 *
 * @param cells - of the first row, of the columns that hold dates and numbers below it
 * @param height - rows of the ranges; a row alone is no heading
 */
export function isHeadingRow(cells: readonly Cell[], height: number): boolean {
  if (height < 2) return false;
  const names = cells.filter(isName).length;
  const blanks = cells.filter((cell) => isBlank(cell)).length;
  return names > 0 && names + blanks === cells.length && (blanks === 0 || (blanks === 1 && names > 1));
}
