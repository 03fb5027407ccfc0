// Finds rows that repeat an earlier row in every column.
import { type Cell, cellIdentity } from "../ground/cell";

/** Content of rows: three numbers that are quick to compare, and all cells. */
export interface RowContent {
  readonly customers: Int32Array;
  readonly days: Float64Array;
  readonly parts: Float64Array;
  readonly cellsOf: (index: number) => readonly Cell[];
}

function hash(customer: number, day: number, parts: number): number {
  let mixed = Math.imul(customer ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(day | 0, 0xc2b2ae35) ^ Math.imul(parts | 0, 0x27d4eb2f);
  mixed ^= mixed >>> 15;
  return (Math.imul(mixed, 0x2c1b3c6d) ^ (mixed >>> 12)) >>> 0;
}

/**
 * Finds rows that equal an earlier row cell by cell.
 *
 * Equal rows have equal customer, day and amount. Therefore all cells are compared only among rows that share these three.
 *
 * @param candidates - ascending places of the rows to compare
 * @returns places of the repeating rows
 */
export function findRepeats(candidates: Int32Array, content: RowContent): number[] {
  const { customers, days, parts } = content;
  let size = 16;
  while (size < candidates.length * 2) size *= 2;
  const table = new Int32Array(size).fill(-1);
  const groups = new Map<number, Set<string>>();
  const identity = (index: number): string => content.cellsOf(index).map(cellIdentity).join("\u0001");
  const repeats: number[] = [];
  for (const row of candidates) {
    let slot = hash(customers[row]!, days[row]!, parts[row]!) & (size - 1);
    let head = table[slot]!;
    while (head >= 0 && !(customers[head] === customers[row] && days[head] === days[row] && parts[head] === parts[row])) {
      slot = (slot + 1) & (size - 1);
      head = table[slot]!;
    }
    if (head < 0) {
      table[slot] = row;
      continue;
    }
    const seen = groups.get(head) ?? new Set([identity(head)]);
    groups.set(head, seen);
    const own = identity(row);
    if (seen.has(own)) repeats.push(row);
    seen.add(own);
  }
  return repeats;
}
