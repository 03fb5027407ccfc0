// Things around the cells that matter to a reader: a filter, and merged header cells.
import type { Sheet } from "./read";

/** Whether the sheet has a filter, which may hide rows. Hidden rows are read like others. */
export function isFiltered(sheet: Sheet): boolean {
  return sheet.getFilter() !== null;
}

/** Addresses of header cells that are merged across columns, such as "B1:C1". Only the first column of a merge has a header of its own. */
export function mergedHeaders(sheet: Sheet, row: number, columns: number): string[] {
  return sheet
    .getRange(row, 1, 1, columns)
    .getMergedRanges()
    .filter((range) => range.getNumColumns() > 1)
    .map((range) => range.getA1Notation());
}
