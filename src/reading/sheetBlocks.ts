// Columns of a sheet that stand together. A column that is blank from top to bottom parts them.

import { type Cell, isBlank } from "../ground/cell";
import { columnLetters } from "../ground/place";

type Cells = readonly (readonly Cell[])[];

/** Columns that stand together, and the rows from the first to the last in which they hold anything; all count from 0. */
export interface Block {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows at the top of a sheet that tell nearly every column from a blank one. */
const rowsLookedAt = 25;

/** 1 for a column that holds anything. Columns that are blank at the top are looked through row by row, and no others. */
function filledColumns(cells: Cells, results: ReadonlySet<number>): Uint8Array {
  const top = cells.slice(0, rowsLookedAt);
  const filled = new Uint8Array(top.reduce((width, row) => Math.max(width, row.length), 0));
  for (const column of results) if (column < filled.length) filled[column] = 1;
  for (const row of top) for (let column = 0; column < row.length; column++) if (!isBlank(row[column])) filled[column] = 1;
  const first = filled.indexOf(1);
  let open = Array.from(filled.keys()).filter((column) => column > first && filled[column] === 0);
  for (let row = rowsLookedAt; row < cells.length && open.length > 0; row++) {
    const cellsOfRow = cells[row]!;
    if (!open.some((column) => !isBlank(cellsOfRow[column]))) continue;
    for (const column of open) if (!isBlank(cellsOfRow[column])) filled[column] = 1;
    open = open.filter((column) => filled[column] === 0);
  }
  return filled;
}

/** A block of these columns; null if they hold a single cell or none, which is no table. */
function toBlock(cells: Cells, left: number, right: number): Block | null {
  const countIn = (row: readonly Cell[]): number => {
    let count = 0;
    for (let column = left; column <= right; column++) if (!isBlank(row[column])) count += 1;
    return count;
  };
  const top = cells.findIndex((row) => countIn(row) > 0);
  if (top < 0) return null;
  let bottom = cells.length - 1;
  while (countIn(cells[bottom]!) === 0) bottom -= 1;
  return top === bottom && countIn(cells[top]!) < 2 ? null : { left, right, top, bottom };
}

/**
 * The blocks of a sheet, from left to right.
 *
 * @param results - columns that an earlier run wrote: they part nothing, and are no table of their own
 */
export function findBlocks(cells: Cells, results: ReadonlySet<number>): readonly Block[] {
  const filled = filledColumns(cells, results);
  const first = filled.indexOf(1);
  if (filled.indexOf(0, first) < 0) return [];
  const blocks: Block[] = [];
  for (let left = first; left >= 0; ) {
    const blank = filled.indexOf(0, left);
    const next = blank < 0 ? filled.length : blank;
    let [from, to] = [left, next - 1];
    while (from <= to && results.has(from)) from += 1;
    while (to >= from && results.has(to)) to -= 1;
    const block = from <= to ? toBlock(cells, from, to) : null;
    if (block) blocks.push(block);
    left = blank < 0 ? -1 : filled.indexOf(1, next);
  }
  return blocks;
}

/** "G1:I40". */
export function rangeOf({ left, right, top, bottom }: Block): string {
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}

/** The rows of a block below a row of it, with nothing in any other column. */
export function rowsOf(cells: Cells, { left, right, bottom }: Block, below: number): (readonly Cell[])[] {
  const before = new Array<Cell>(left).fill("");
  return cells.slice(below + 1, bottom + 1).map((row) => [...before, ...row.slice(left, right + 1)]);
}
