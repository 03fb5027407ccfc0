// Makes rows with wrapped texts as high as their texts, as Google does by itself.
import { SetWorksheetRowIsAutoHeightCommand } from "@univerjs/sheets";
import { formatAt } from "../host/grid";
import type { UniverGrid } from "./univerGrid";
import type { UniverSheet } from "./univerSheet";

/** Rows, counted from 0, that have a wrapped text and no height set by the user. */
function wrappedRows(sheet: UniverSheet): number[] {
  const used = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  if (used.rows === 0) return [];
  const rows = new Set<number>();
  for (const [index, wraps] of sheet.readStyle("wrap", used).entries()) {
    if (wraps === "") continue;
    const [block] = sheet.read({ ...used, column: index + 1, columns: 1 });
    for (const [row, content] of (block?.contents ?? []).entries()) {
      if (typeof content === "string" && formatAt(wraps, row) === "wrap") rows.add(row);
    }
  }
  return [...rows].filter((row) => sheet.parts.rowHeights[row + 1] === undefined);
}

/**
 * Fits the rows of all visible sheets that have changed.
 *
 * @param since - version of the workbook; later changes count
 */
export function fitRows(grid: UniverGrid, since: number): void {
  const { commands, unitId, changedAt } = grid.book;
  for (const sheet of grid.sheets().filter(({ key, parts }) => !parts.isHidden && changedAt(key) > since)) {
    const rows = wrappedRows(sheet);
    if (rows.length === 0) continue;
    const lastColumn = sheet.maxColumns() - 1;
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: lastColumn }));
    commands.syncExecuteCommand(SetWorksheetRowIsAutoHeightCommand.id, { unitId, subUnitId: sheet.key, ranges });
  }
}
