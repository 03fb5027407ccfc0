// Numbers the customers or orders of a column: cells that mean the same get the same number.
import { type Cell, isErrorCell } from "../ground/cell";
import { toKey } from "../ground/key";
import { type TextIndex, textIndex } from "./textIndex";

/** Cells with equal keys share an index. Indexes count keys by first appearance. */
export interface KeyColumn {
  /** Index of each cell's key, −1 for a blank cell. */
  readonly indexes: Int32Array;
  readonly count: number;
  /** Indexes of keys that are an error such as #N/A. */
  readonly errors: ReadonlySet<number>;
  /** The first row (from 0; −1 for none) with a number too long for a sheet to keep exactly, and the number of such rows. */
  readonly roundedRow: number;
  readonly roundedRows: number;
}

/** The same keys, on other rows. */
export function withIndexes({ count, errors, roundedRow, roundedRows }: KeyColumn, indexes: Int32Array): KeyColumn {
  return { indexes, count, errors, roundedRow, roundedRows };
}

/** A column of ids or names. */
export interface KeySource {
  readonly cells: readonly Cell[];
  /** Gives a cell as an id: a date as text. */
  readonly keyCell: (cell: Cell) => Cell;
}

/** The cells found so far, and the indexes of their keys. */
interface KnownCells {
  readonly texts: TextIndex;
  /** Index of each text's key, by the text's number. */
  readonly ofText: number[];
  /** Index of the key of each cell that is not a text. */
  readonly ofOther: Map<Cell, number>;
  /** Number of keys. */
  count: number;
}

function knownCells(): KnownCells {
  const texts = textIndex();
  texts.numberOf("");
  return { texts, ofText: [-1], ofOther: new Map(), count: 0 };
}

/**
 * Indexes of the keys of one column, or of several columns one after the other.
 *
 * Rows of an order are usually adjacent, so a cell is first compared with the one above it. Texts and keys share one index, because the key
 * of a key is the key itself; so each distinct text is normalised once.
 */
export function toKeyColumn(columns: readonly KeySource[]): KeyColumn {
  const indexes = new Int32Array(columns.reduce((rows, { cells }) => rows + cells.length, 0));
  const known = knownCells();
  const errors = new Set<number>();
  let roundedRow = -1;
  let roundedRows = 0;
  let above: Cell = "";
  let index = -1;
  let row = 0;
  for (const { cells, keyCell } of columns) {
    for (let i = 0; i < cells.length; i++, row++) {
      const cell = cells[i];
      if (cell !== above) {
        const id = typeof cell === "object" ? keyCell(cell) : cell;
        index = typeof id === "string" ? indexOfText(id, known, errors) : indexOfOther(id, known);
        above = cell;
      }
      if (typeof cell === "number" && Math.abs(cell) >= 1e15) {
        if (roundedRows === 0) roundedRow = row;
        roundedRows += 1;
      }
      indexes[row] = index;
    }
  }
  return { indexes, count: known.count, errors, roundedRow, roundedRows };
}

/** Index of a key, which may be new. */
function indexOfKey(key: string, known: KnownCells): number {
  const { texts, ofText } = known;
  const number = texts.numberOf(key);
  if (number === ofText.length) {
    ofText.push(known.count);
    known.count += 1;
  }
  return ofText[number]!;
}

/** Index of a text's key. The text is normalised when it first appears. */
function indexOfText(text: string, known: KnownCells, errors: Set<number>): number {
  const { texts, ofText } = known;
  const number = texts.numberOf(text);
  if (number === ofText.length) {
    const key = toKey(text);
    ofText.push(known.count);
    if (key === text) known.count += 1;
    else ofText[number] = indexOfKey(key, known);
    if (isErrorCell(text)) errors.add(ofText[number]!);
  }
  return ofText[number]!;
}

/** Index of the key of a number, date, boolean or blank cell. */
function indexOfOther(cell: Cell, known: KnownCells): number {
  const met = known.ofOther.get(cell);
  if (met !== undefined) return met;
  const index = indexOfKey(toKey(cell), known);
  known.ofOther.set(cell, index);
  return index;
}
