// A column of customer or order cells becomes a column of key numbers: cells that mean the same share one.
import { type Cell, isErrorCell } from "../ground/cell";
import { toKey } from "../ground/key";
import { type TextIndex, textIndex } from "./textIndex";

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

/** Cells met so far, with the indexes of their keys. */
interface KnownCells {
  readonly texts: TextIndex;
  /** Index of the key of each distinct text, by the text's number. */
  readonly ofText: number[];
  /** The same for cells that are no text. */
  readonly ofOther: Map<Cell, number>;
  /** How many keys there are. */
  count: number;
}

function knownCells(): KnownCells {
  const texts = textIndex();
  texts.numberOf("");
  return { texts, ofText: [-1], ofOther: new Map(), count: 0 };
}

/**
 * Indexes of the keys of a column; of several, which share their keys, end to end.
 *
 * Rows of one order stand together, so a cell is first compared with the one above. A key's own key is itself, so keys and the texts that
 * mean them are looked up in one place; each distinct cell is normalised once.
 */
export function toKeyColumn(...columns: readonly (readonly Cell[])[]): KeyColumn {
  const indexes = new Int32Array(columns.reduce((rows, cells) => rows + cells.length, 0));
  const known = knownCells();
  const errors = new Set<number>();
  let roundedRow = -1;
  let roundedRows = 0;
  let above: Cell = "";
  let index = -1;
  let row = 0;
  for (const cells of columns) {
    for (let i = 0; i < cells.length; i++, row++) {
      const cell = cells[i];
      if (cell !== above) {
        index = typeof cell === "string" ? indexOfText(cell, known, errors) : indexOfOther(cell, known);
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

/** Index of a key; a new one when the key is new. */
function indexOfKey(key: string, known: KnownCells): number {
  const { texts, ofText } = known;
  const number = texts.numberOf(key);
  if (number === ofText.length) {
    ofText.push(known.count);
    known.count += 1;
  }
  return ofText[number]!;
}

/** Index of a text's key; a text met for the first time is normalised. */
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

/** Index of the key of a number, date, boolean or blank. */
function indexOfOther(cell: Cell, known: KnownCells): number {
  const met = known.ofOther.get(cell);
  if (met !== undefined) return met;
  const index = indexOfKey(toKey(cell), known);
  known.ofOther.set(cell, index);
  return index;
}
