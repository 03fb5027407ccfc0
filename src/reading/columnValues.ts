// The different cells of a column: each text is looked up once, so that whatever else is asked of a text is asked once and not on every row.
import type { Cell } from "../ground/cell";
import { once } from "../ground/once";
import { type TextIndex, textIndex } from "./textIndex";

/** The different cells of a column, numbered from 0 by first appearance. */
export interface ColumnValues {
  /** Number of each row's cell. */
  readonly numbers: Int32Array;
  /** The cell of each number. Equal texts are one, and so are equal numbers; every date is one of its own. */
  readonly values: readonly Cell[];
  /** The texts among them, and the number of each text there, by its number here; null where all values are texts, so that both are the same. */
  readonly texts: TextIndex;
  readonly textNumbers: readonly number[] | null;
  /** Numbers of the values that a test found odd, ascending; of all others it is known that nothing has to be asked. */
  readonly odd: readonly number[];
}

/** Tells a cell of which more has to be asked. */
export type IsOdd = (cell: Cell) => boolean;

/** Numbers the values that are met. */
class Values {
  readonly values: Cell[] = [];
  readonly odd: number[] = [];
  readonly texts = textIndex();
  /** Number in `texts` of each value, −1 for a value that is no text; null while all are texts. */
  textNumbers: number[] | null = null;
  /** Number of each text's value; empty while all are texts. */
  private readonly ofText: number[] = [];
  private readonly ofOther = new Map<Cell, number>();

  constructor(private readonly isOdd: IsOdd) {}

  private add(cell: Cell): void {
    if (this.isOdd(cell)) this.odd.push(this.values.length);
    this.values.push(cell);
  }

  numberOf(cell: Cell): number {
    return typeof cell === "string" ? this.numberOfText(cell) : this.numberOfOther(cell);
  }

  private numberOfText(text: string): number {
    const number = this.texts.numberOf(text);
    if (this.textNumbers === null) {
      if (number === this.values.length) this.add(text);
      return number;
    }
    if (number === this.ofText.length) {
      this.ofText.push(this.values.length);
      this.textNumbers.push(number);
      this.add(text);
    }
    return this.ofText[number]!;
  }

  private numberOfOther(cell: Cell): number {
    const isDate = typeof cell === "object" && cell !== null;
    const met = isDate ? undefined : this.ofOther.get(cell);
    if (met !== undefined) return met;
    const number = this.values.length;
    if (this.textNumbers === null) {
      this.textNumbers = this.values.map((_, own) => own);
      for (let own = 0; own < number; own++) this.ofText.push(own);
    }
    if (!isDate) this.ofOther.set(cell, number);
    this.textNumbers.push(-1);
    this.add(cell);
    return number;
  }
}

/** A column whose different cells are found when they are first asked for, and then known. */
export function withValues({ title, cells }: { readonly title: string; readonly cells: readonly Cell[] }, isOdd: IsOdd) {
  return { title, cells, values: once(() => columnValues(cells, isOdd)) };
}

/** Whether a test holds for one of the odd cells of a column. */
export function someOdd({ values, odd }: ColumnValues, holds: (cell: Cell) => boolean): boolean {
  return odd.some((value) => holds(values[value]));
}

/**
 * Finds the different cells of a column. Adjacent cells are often equal, so a cell is first compared with the one above it.
 *
 * @param isOdd - is asked of each different cell once
 */
export function columnValues(cells: readonly Cell[], isOdd: IsOdd): ColumnValues {
  const found = new Values(isOdd);
  const numbers = new Int32Array(cells.length);
  let above: Cell;
  let number = -1;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (number < 0 || cell !== above) {
      number = found.numberOf(cell);
      above = cell;
    }
    numbers[row] = number;
  }
  const { values, texts, textNumbers, odd } = found;
  return { numbers, values, texts, textNumbers, odd };
}
