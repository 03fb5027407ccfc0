// How many rows lack a cell, and whether they are as many as where each cell is written once for several rows.

/** One row in so many, and this many rows, have to lack a cell before a column counts as written once. */
const fewest = { oneIn: 5, rows: 2 } as const;

/** How often a column lacks its cell below one that has it, and how often a cell is that of the last row that has one. */
export interface Gaps {
  readonly lacking: number;
  readonly repeated: number;
}

/** Whether so many rows lack a cell as where a column is written once. */
export function areMany(lacking: number, count: number): boolean {
  return lacking >= fewest.rows && lacking * fewest.oneIn >= count;
}

/** Whether a column may be written once: many rows lack it, and hardly any cell repeats the one above it. */
export function mayBeOnce({ lacking, repeated }: Gaps, count: number): boolean {
  return areMany(lacking, count) && repeated * fewest.oneIn < lacking;
}

/** Number of rows without a key, of so many from a row on. */
export function countLacking(indexes: Int32Array, start: number, count: number): number {
  let lacking = 0;
  for (let row = start; row < start + count; row++) if (indexes[row]! < 0) lacking += 1;
  return lacking;
}

/** Number of rows without a day. */
export function countDayless(days: Float64Array): number {
  let lacking = 0;
  for (let row = 0; row < days.length; row++) if (Number.isNaN(days[row]!)) lacking += 1;
  return lacking;
}
