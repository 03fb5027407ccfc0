// Removes a run's cells from a tab that the run added, or the whole tab if it holds nothing of the user's.
import type { Cell } from "../ground/cell";
import { type StoredCell, toInput } from "../sheets/cellInput";
import { countForeignCharts, removeCharts, type Shift } from "../sheets/charts";
import { unmark } from "../sheets/marks";
import { unmerge } from "../sheets/merges";
import type { Sheet } from "../sheets/read";
import { deleteTab, type Size } from "../sheets/tabs";
import { writeRows } from "./tableWrite";

/** A tab as read; rows and columns are counted from 1. */
export interface TabContent {
  readonly cells: readonly (readonly Cell[])[];
  readonly cellAt: (row: number, column: number) => StoredCell;
  readonly formatAt: (row: number, column: number) => string;
}

/** Whether a sheet has notes on its cells. */
export function hasNotes(sheet: Sheet): boolean {
  return sheet
    .getDataRange()
    .getNotes()
    .some((row) => row.some((note) => note !== ""));
}

/**
 * Removes a run from a tab that it added.
 *
 * If the tab holds nothing of the user's, the tab is deleted. Otherwise the cells, looks and charts of the run are removed, and the tab
 * loses its mark.
 */
export function clearTab(
  sheet: Sheet,
  { cells, cellAt, formatAt }: TabContent,
  source: number | null,
  drawn: { readonly size: Size; readonly shift: Shift; readonly charts: readonly string[] },
  /** Whether a cell that is not blank still holds the run's content. */
  isOurs: (row: number, column: number) => boolean,
  leave: (row: number, column: number) => void,
): void {
  const width = cells[0]?.length ?? 0;
  let kept = 0;
  const isKept = cells.map((row, place) =>
    row.map((_, column) => {
      const stays = cellAt(place + 1, column + 1) !== null && !isOurs(place + 1, column + 1);
      if (stays) kept += 1;
      if (stays) leave(place + 1, column + 1);
      return stays;
    }),
  );
  if (kept === 0 && countForeignCharts(sheet, drawn.charts, drawn.shift) === 0 && !hasNotes(sheet)) {
    deleteTab(sheet, source);
    return;
  }
  unmerge(sheet.getDataRange());
  writeRows(sheet, 1, 1, { rows: cells.length, columns: width }, (row, column) =>
    isKept[row]![column] === true ? toInput(cellAt(row + 1, column + 1), formatAt(row + 1, column + 1)) : "",
  );
  const { size, shift, charts } = drawn;
  const rows = Math.min(size.rows, sheet.getMaxRows() - shift.top);
  const columns = Math.min(size.columns, sheet.getMaxColumns() - shift.left);
  sheet.getRange(shift.top + 1, shift.left + 1, rows, columns).clearFormat();
  if (charts.length > 0) removeCharts(sheet, charts, shift);
  unmark(sheet);
}
