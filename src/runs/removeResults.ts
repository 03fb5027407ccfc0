// Takes away everything that is the add-on's: tabs and columns, and nothing else.
import { removeCharts } from "../sheets/charts";
import { silent, type Teller } from "../sheets/headway";
import { deleteLines } from "../sheets/lines";
import { markedColumns, unmark } from "../sheets/marks";
import { unmerge } from "../sheets/merges";
import { type Sheet, sheetOf } from "../sheets/read";
import type { Results } from "../sheets/saved";
import { deleteTab } from "../sheets/tabs";
import { hasNotes } from "./ownTab";
import { findShift } from "./reportWrite";
import { readCells } from "./tableTarget";

/** Takes our columns of customers away; a tab that holds nothing else goes with them. */
function removeTable(sheet: Sheet, isBeside: boolean, source: number | null): void {
  const columns = new Set(markedColumns(sheet).values());
  const { cells, cellAt } = readCells(sheet);
  const isOnlyOurs = (): boolean =>
    cells.every((row, place) => row.every((_, column) => columns.has(column + 1) || cellAt(place + 1, column + 1) === null));
  if (!isBeside && columns.size > 0 && isOnlyOurs() && !hasNotes(sheet) && sheet.getCharts().length === 0) {
    deleteTab(sheet, source);
    return;
  }
  deleteLines(sheet, "column", columns);
}

/** Takes a report away; whatever stands beside it in its tab stays. */
function removeReport(sheet: Sheet, { rows, columns, first, charts }: Results["reports"][number], source: number | null): void {
  const { cells, cellAt } = readCells(sheet);
  const shift = findShift(cells, first);
  const isInside = (row: number, column: number): boolean =>
    row >= shift.top && row < shift.top + rows && column >= shift.left && column < shift.left + columns;
  const isOnlyOurs = cells.every((row, place) =>
    row.every((_, column) => isInside(place, column) || cellAt(place + 1, column + 1) === null),
  );
  if (isOnlyOurs && !hasNotes(sheet) && sheet.getCharts().length <= charts.length) {
    deleteTab(sheet, source);
    return;
  }
  const size = {
    rows: Math.min(rows, sheet.getMaxRows() - shift.top),
    columns: Math.min(columns, sheet.getMaxColumns() - shift.left),
  };
  const range = sheet.getRange(shift.top + 1, shift.left + 1, size.rows, size.columns);
  unmerge(range);
  range.clearContent();
  range.clearFormat();
  removeCharts(sheet, charts, shift);
  unmark(sheet);
}

/** Steps that the removal tells. */
export function stepsOfRemoval({ tables, reports }: Results): number {
  return tables.length + reports.length;
}

/** Removes all results that are still there; can be done again after it was interrupted. */
export function removeResults({ source, tables, reports }: Results, tell: Teller = silent): void {
  for (const { sheet: id, isBeside } of tables) {
    const sheet = sheetOf(id);
    if (sheet !== null) removeTable(sheet, isBeside, source);
    tell.step();
  }
  for (const report of reports) {
    const sheet = sheetOf(report.sheet);
    if (sheet !== null) removeReport(sheet, report, source);
    tell.step();
  }
}
