// Who a customer cell means: one key per person, however the cell is written.
import { type Cell, isDate, showCell } from "./cell";

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Key of a customer or order cell: text trimmed and NFKC-normalised, e-mail addresses in lower case; the number 7 and the text "7" are
 * one key, "007" is another.
 *
 * @returns the key, "" for a blank cell
 */
export const toKey = (cell: Cell): string => {
  if (typeof cell === "number") return String(cell);
  if (isDate(cell)) return showCell(cell);
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  const text = cell.normalize("NFKC").trim();
  return email.test(text) ? text.toLowerCase() : text;
};

/** Cells with equal keys share an index, counted in order of first appearance. */
export interface KeyColumn {
  /** Index of each cell's key, −1 for a blank cell. */
  readonly indexes: Int32Array;
  readonly count: number;
  /** Rows (0-based) whose number is too long to have been kept exactly by the sheet. */
  readonly roundedRow: number;
  readonly roundedRows: number;
}

/** Indexes of the keys of a column; each distinct cell is normalised once. */
export const toKeyColumn = (cells: readonly Cell[]): KeyColumn => {
  const indexes = new Int32Array(cells.length);
  const byCell = new Map<Cell, number>();
  const byKey = new Map<string, number>([["", -1]]);
  let roundedRow = -1;
  let roundedRows = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "number" && Math.abs(cell) >= 1e15) {
      if (roundedRows === 0) roundedRow = i;
      roundedRows += 1;
    }
    let index = byCell.get(cell);
    if (index === undefined) {
      const key = toKey(cell);
      index = byKey.get(key);
      if (index === undefined) {
        index = byKey.size - 1;
        byKey.set(key, index);
      }
      byCell.set(cell, index);
    }
    indexes[i] = index;
  }
  return { indexes, count: byKey.size - 1, roundedRow, roundedRows };
};
