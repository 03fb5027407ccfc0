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

/** Pixels that a number needs in a format of counts or amounts; 0 for dates, shares and texts, which fit every column. */
export function pixelsOf(format: string, number: number): number {
  if (!/^(?:"[^"]*")?[#0,.]+$/.test(format) || !Number.isFinite(number)) return 0;
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
