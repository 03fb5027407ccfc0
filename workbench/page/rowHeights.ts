// Rows of wrapped texts are made as high as their texts, as Google does by itself.
import { SetWorksheetRowIsAutoHeightCommand } from "@univerjs/sheets";
import type { UniverGrid } from "./univerGrid";
import type { UniverSheet } from "./univerSheet";

/** Rows, from 0, in which a text is wrapped, and whose height nobody has set. */
const wrappedRows = (sheet: UniverSheet): number[] => {
  const rows = new Set<number>();
  for (const { contents, styles } of sheet.columns()) {
    for (let row = 0; row < contents.length; row += 1) {
      if (typeof contents[row] === "string" && styles.wrap.at(row) === "wrap") rows.add(row);
    }
  }
  return [...rows].filter((row) => sheet.parts.rowHeights[row + 1] === undefined);
};

/** Fits the rows of every shown sheet. */
export const fitRows = (grid: UniverGrid): void => {
  const { commands, unitId } = grid.book;
  for (const sheet of grid.sheets().filter(({ parts }) => !parts.isHidden)) {
    const rows = wrappedRows(sheet);
    if (rows.length === 0) continue;
    const lastColumn = sheet.maxColumns() - 1;
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: lastColumn }));
    commands.syncExecuteCommand(SetWorksheetRowIsAutoHeightCommand.id, { unitId, subUnitId: sheet.key, ranges });
  }
};
