// Removes the tabs and columns of the add-on, and nothing else.
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

/** Deletes our columns of customers, or the tab of customers if it holds nothing of the user's. */
function removeTable(sheet: Sheet, isBeside: boolean, source: number | null): void {
  const columns = new Set(markedColumns(sheet).values());
  const { cells, cellAt } = readCells(sheet);
  const isOnlyOurs = (): boolean =>
    cells.every((row, place) => row.every((_, column) => columns.has(column + 1) || cellAt(place + 1, column + 1) === null));
  const isBlank = (): boolean => sheet.getLastRow() === 0;
  if (!isBeside && (columns.size > 0 || isBlank()) && isOnlyOurs() && !hasNotes(sheet) && sheet.getCharts().length === 0) {
    deleteTab(sheet, source);
    return;
  }
  deleteLines(sheet, "column", columns);
}

/** Deletes a report's tab, or only the report if the tab also holds something of the user's. */
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

/** Number of steps that the removal reports. */
export function stepsOfRemoval({ tables, reports }: Results): number {
  return tables.length + reports.length;
}

/** Removes all results that still exist. It can be called again after an interruption. */
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
