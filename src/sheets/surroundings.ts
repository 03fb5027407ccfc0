// What stands around the cells of a sheet and matters to who reads them: a filter, and cells merged in the header.
import type { Sheet } from "./read";

/** Whether a filter hides rows of the sheet, or may; hidden rows are read all the same. */
export function isFiltered(sheet: Sheet): boolean {
  return sheet.getFilter() !== null;
}

/** The cells of a header row that are merged over several columns, as "B1:C1": all but the first have no name of their own. */
export function mergedHeaders(sheet: Sheet, row: number, columns: number): string[] {
  return sheet
    .getRange(row, 1, 1, columns)
    .getMergedRanges()
    .filter((range) => range.getNumColumns() > 1)
    .map((range) => range.getA1Notation());
}
