// How wide a column has to be for the numbers in it: Sheets shows ### in place of a number that is wider than its column.

/** Pixels of a digit or a small letter in bold at the usual size, of a Chinese character, and of the margins of a cell. */
const pixels = { narrow: 8, wide: 14, margins: 12 } as const;

/** A number as its format shows it, such as `GBP 1,234.00` by `"GBP "#,##0.00`. */
function shownBy(format: string, number: number): string {
  const before = /^"([^"]*)"/.exec(format)?.[1] ?? "";
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const digits = Math.abs(number).toFixed(decimals);
  const whole = digits.length - (decimals === 0 ? 0 : decimals + 1);
  const separators = format.includes(",") ? Math.floor((whole - 1) / 3) : 0;
  return `${number < 0 ? "-" : ""}${before}${",".repeat(separators)}${digits}`;
}

/** Whether a format is one of counts or amounts. Dates, shares and texts fit every column. */
export function isOfNumbers(format: string): boolean {
  return /^(?:"[^"]*")?[#0,.]+$/.test(format);
}

/** Pixels that a number needs in a format of counts or amounts; 0 in any other format. */
export function pixelsOf(format: string, number: number): number {
  if (!isOfNumbers(format) || !Number.isFinite(number)) return 0;
  let width: number = pixels.margins;
  for (const character of shownBy(format, number)) width += character.charCodeAt(0) > 0x2e7f ? pixels.wide : pixels.narrow;
  return width;
}

/** Pixels that the longest number among some cells needs in a format. */
export function pixelsOfAll(format: string, cells: readonly unknown[]): number {
  let [least, most] = [0, 0];
  for (const cell of cells) {
    if (typeof cell !== "number") continue;
    if (cell < least) least = cell;
    if (cell > most) most = cell;
  }
  return Math.max(pixelsOf(format, least), pixelsOf(format, most));
}

/** A column before its width is set. */
export interface Wanted {
  /** Pixels that it has in any case. */
  readonly least: number;
  /** Pixels that its longest number needs; null for a column that holds no counts and no amounts. */
  readonly numbers: number | null;
}

/** Neighbouring columns of one width. */
export interface WidthRun extends Wanted {
  /** Number of the first column, from 1. */
  readonly first: number;
  readonly columns: number;
}

/** Neighbouring columns of numbers share a width if their least widths differ by no more pixels than this. */
const alikeWidths = 40;

/** The width that two neighbours share; null for those that keep their own. */
function join(one: Wanted, other: Wanted): Wanted | null {
  if (one.numbers === null || other.numbers === null)
    return one.numbers === other.numbers && one.least === other.least ? { least: one.least, numbers: null } : null;
  if (Math.abs(one.least - other.least) > alikeWidths) return null;
  return { least: Math.max(one.least, other.least), numbers: Math.max(one.numbers, other.numbers) };
}

/**
 * Groups columns into neighbours of one width. Neighbours that hold numbers share what the longest number among them needs, so that the groups, and with them the calls that set widths, do not depend on the numbers.
 */
export function toWidthRuns(columns: readonly Wanted[]): WidthRun[] {
  const runs: WidthRun[] = [];
  for (const [place, own] of columns.entries()) {
    const last = runs[runs.length - 1];
    const joined = last && join(last, own);
    if (last && joined) runs[runs.length - 1] = { first: last.first, columns: last.columns + 1, ...joined };
    else runs.push({ first: place + 1, columns: 1, ...own });
  }
  return runs;
}
