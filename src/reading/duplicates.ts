// Finds rows that repeat an earlier row in every column.
import { type Cell, cellIdentity, isSameCell } from "../ground/cell";

/** Content of rows: three numbers that are quick to compare, and all cells. */
export interface RowContent {
  readonly customers: Int32Array;
  readonly days: Float64Array;
  readonly parts: Float64Array;
  readonly cellsOf: (index: number) => readonly Cell[];
}

/** Rows that are compared with one another: places in ascending order, and where each group of them begins, with one more entry for the end. */
export interface RowGroups {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** One group of all rows. */
export function oneGroup(rows: Int32Array): RowGroups {
  return { rows, starts: Int32Array.of(0, rows.length) };
}

function hash(customer: number, day: number, parts: number): number {
  let mixed = Math.imul(customer ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(day | 0, 0xc2b2ae35) ^ Math.imul(parts | 0, 0x27d4eb2f);
  mixed ^= mixed >>> 15;
  return (Math.imul(mixed, 0x2c1b3c6d) ^ (mixed >>> 12)) >>> 0;
}

/** In a group of so few rows, each is compared with all before it: they lie side by side, and a table would be slower. */
const fewRows = 24;

/**
 * Finds rows that equal an earlier row of their group cell by cell.
 *
 * Equal rows have equal customer, day and amount. Therefore all cells are compared only among rows that share these three.
 *
 * @returns places of the repeating rows, group by group
 */
export function findRepeats({ rows, starts }: RowGroups, { customers, days, parts, cellsOf }: RowContent): number[] {
  const repeats: number[] = [];
  const others = new Map<number, Set<string>>();
  const isAlike = (one: number, other: number): boolean =>
    customers[one] === customers[other] && days[one] === days[other] && parts[one] === parts[other];
  /** Compares a row with the first of those that share its three numbers, and with the others of them. */
  const compare = (head: number, row: number): void => {
    const own = cellsOf(row);
    if (cellsOf(head).every((cell, column) => isSameCell(cell, own[column]))) {
      repeats.push(row);
      return;
    }
    const identity = own.map(cellIdentity).join("\u0001");
    const seen = others.get(head) ?? new Set();
    others.set(head, seen);
    if (seen.has(identity)) repeats.push(row);
    seen.add(identity);
  };
  const compareFew = (from: number, to: number): void => {
    for (let at = from + 1; at < to; at++) {
      const row = rows[at]!;
      let head = from;
      while (head < at && !isAlike(rows[head]!, row)) head += 1;
      if (head < at) compare(rows[head]!, row);
    }
  };
  const compareMany = (from: number, to: number): void => {
    let size = 16;
    while (size < (to - from) * 2) size *= 2;
    const table = new Int32Array(size).fill(-1);
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      let slot = hash(customers[row]!, days[row]!, parts[row]!) & (size - 1);
      while (table[slot]! >= 0 && !isAlike(table[slot]!, row)) slot = (slot + 1) & (size - 1);
      if (table[slot]! < 0) table[slot] = row;
      else compare(table[slot]!, row);
    }
  };
  for (let group = 0; group + 1 < starts.length; group++) {
    const [from, to] = [starts[group]!, starts[group + 1]!];
    (to - from > fewRows ? compareMany : compareFew)(from, to);
  }
  return repeats;
}
