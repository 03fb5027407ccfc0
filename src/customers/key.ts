// Who a customer cell means: one key per person, however the cell is written.
import { type Cell, isDate, isErrorCell, showCell } from "./cell";

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Text that no step of normalising would change: printable ASCII without spaces and without an @. */
const isPlain = /^[!-?A-~]+$/;

/**
 * Key of a customer or order cell: text trimmed and NFKC-normalised, e-mail addresses in lower case; the number 7 and the text "7" are
 * one key, "007" is another.
 *
 * @returns the key, "" for a blank cell
 */
export const toKey = (cell: Cell): string => {
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string" && isPlain.test(cell)) return cell;
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
  /** Indexes of keys that are an error such as #N/A. */
  readonly errors: ReadonlySet<number>;
  /** Rows (0-based) whose number is too long to have been kept exactly by the sheet. */
  readonly roundedRow: number;
  readonly roundedRows: number;
}

/**
 * Indexes of the keys of a column.
 *
 * Rows of one order stand together, so a cell is first compared with the one above. A key's own key is itself, so a text found among the
 * keys needs no normalising; each other distinct cell is normalised once.
 */
export const toKeyColumn = (cells: readonly Cell[]): KeyColumn => {
  const indexes = new Int32Array(cells.length);
  const byKey = new Map<Cell, number>([["", -1]]);
  const byVariant = new Map<Cell, number>();
  const errors = new Set<number>();
  let roundedRow = -1;
  let roundedRows = 0;
  let above: Cell = "";
  let index = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell !== above) {
      const known =
        (typeof cell === "string" ? byKey.get(cell) : undefined) ?? (byVariant.size > 0 ? byVariant.get(cell) : undefined);
      index = known ?? addCell(cell, byKey, byVariant);
      if (known === undefined && isErrorCell(cell)) errors.add(index);
      above = cell;
    }
    if (typeof cell === "number" && Math.abs(cell) >= 1e15) {
      if (roundedRows === 0) roundedRow = i;
      roundedRows += 1;
    }
    indexes[i] = index;
  }
  return { indexes, count: byKey.size - 1, errors, roundedRow, roundedRows };
};

/** Index of a cell met for the first time. */
const addCell = (cell: Cell, byKey: Map<Cell, number>, byVariant: Map<Cell, number>): number => {
  const key = toKey(cell);
  const known = key === cell ? undefined : byKey.get(key);
  const index = known ?? byKey.size - 1;
  if (known === undefined) byKey.set(key, index);
  if (key !== cell) byVariant.set(cell, index);
  return index;
};
