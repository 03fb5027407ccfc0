// Two limits of a spreadsheet, cells and characters in a cell, with Google's messages for exceeding them.
import type { Grid } from "./grid";
import { ScriptException } from "./hostError";

const MOST_CELLS = 10_000_000;
const MOST_CHARACTERS = 50_000;

/** Number of cells of all sheets; blank cells count. */
export function countCells(grid: Grid): number {
  return grid.sheets().reduce((cells, sheet) => cells + sheet.maxRows() * sheet.maxColumns(), 0);
}

export function checkCellCount(cells: number): void {
  if (cells > MOST_CELLS) {
    throw new ScriptException(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

export function checkCellText(text: string): void {
  if (text.length > MOST_CHARACTERS) {
    throw new ScriptException(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
  }
}
