// Numbers the customers or orders of a column: cells that mean the same get the same number.
import { type Cell, isErrorCell } from "../ground/cell";
import { isPlainKey, toKey } from "../ground/key";
import { type ColumnValues, columnValues } from "./columnValues";
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
  /** The different cells, where they are known or may be asked for again. */
  readonly values?: (() => ColumnValues) | undefined;
  /** Gives a cell as an id: a date as text. */
  readonly keyCell: (cell: Cell) => Cell;
}

/** Whether a cell is anything but a text that is its own key; so are blanks, and errors such as #N/A. */
export function isOddKey(cell: Cell): boolean {
  return typeof cell !== "string" || !isPlainKey(cell) || isErrorCell(cell);
}

/** The keys found so far. */
interface KnownKeys {
  readonly texts: TextIndex;
  /** Index of each text's key, by the text's number; −2 for a text that was not met as a key. */
  readonly ofText: number[];
  readonly errors: Set<number>;
  /** Number of keys. */
  count: number;
  /** Whether a number too long for a sheet to keep exactly was met. */
  hasLong: boolean;
}

const notMet = -2;

/** Whether a number has more digits than a sheet keeps. */
function isLong(number: number): boolean {
  return Math.abs(number) >= 1e15;
}

/** Index of the key with this number among the texts, which may be new. */
function indexOfNumber(number: number, known: KnownKeys): number {
  const { ofText } = known;
  while (ofText.length <= number) ofText.push(notMet);
  if (ofText[number] === notMet) {
    ofText[number] = known.count;
    known.count += 1;
  }
  return ofText[number]!;
}

/** Index of the key of a cell that is odd, or of another column than the first; −1 for a blank one. */
function indexOfCell(cell: Cell, keyCell: KeySource["keyCell"], known: KnownKeys): number {
  const id = typeof cell === "object" ? keyCell(cell) : cell;
  const key = toKey(id);
  if (typeof id === "number" && isLong(id)) known.hasLong = true;
  if (key === "") return -1;
  const index = indexOfNumber(known.texts.numberOf(key), known);
  if (isErrorCell(id)) known.errors.add(index);
  return index;
}

/** Index of the key of each different cell of a column. */
function indexesOfValues(column: ColumnValues, keyCell: KeySource["keyCell"], known: KnownKeys): Int32Array {
  const { values, textNumbers, odd } = column;
  const isOwn = column.texts === known.texts;
  const indexes = new Int32Array(values.length);
  let next = 0;
  for (let value = 0; value < values.length; value++) {
    const isOdd = odd[next] === value;
    if (isOdd) next += 1;
    indexes[value] =
      isOdd || !isOwn
        ? indexOfCell(values[value], keyCell, known)
        : indexOfNumber(textNumbers === null ? value : textNumbers[value]!, known);
  }
  return indexes;
}

/** Writes the index of each row's key, from a row on. */
function writeIndexes(numbers: Int32Array, ofValue: Int32Array, indexes: Int32Array, start: number): void {
  for (let row = 0; row < numbers.length; row++) indexes[start + row] = ofValue[numbers[row]!]!;
}

/** Rows with a number too long for a sheet to keep exactly. */
function longRows({ numbers, values }: ColumnValues): number[] {
  const isLongValue = values.map((cell) => typeof cell === "number" && isLong(cell));
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row++) if (isLongValue[numbers[row]!]!) rows.push(row);
  return rows;
}

/**
 * Indexes of the keys of one column, or of several columns one after the other.
 *
 * The texts of the first column and the keys share one index, because the key of a key is the key itself; so a text that is its own key is
 * looked up once.
 */
export function toKeyColumn(columns: readonly KeySource[]): KeyColumn {
  const indexes = new Int32Array(columns.reduce((rows, { cells }) => rows + cells.length, 0));
  const own = columns.map(({ cells, values }) => values?.() ?? columnValues(cells, isOddKey));
  const known: KnownKeys = { texts: own[0]?.texts ?? textIndex(), ofText: [], errors: new Set(), count: 0, hasLong: false };
  let start = 0;
  let rounded = 0;
  let roundedRow = -1;
  for (const [place, column] of own.entries()) {
    writeIndexes(column.numbers, indexesOfValues(column, columns[place]!.keyCell, known), indexes, start);
    const rows = known.hasLong ? longRows(column) : [];
    if (rounded === 0 && rows.length > 0) roundedRow = start + rows[0]!;
    rounded += rows.length;
    start += column.numbers.length;
  }
  return { indexes, count: known.count, errors: known.errors, roundedRow, roundedRows: rounded };
}
