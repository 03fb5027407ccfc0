// Where rows and columns stand: row numbers, the sheet where several are read, and the letters of a column.
import type { Text } from "./language";

/** Rows of a sheet, one below the other. */
export interface Place {
  /** Name of the sheet where several are read as one, "" where there is only one. */
  readonly sheet: string;
  /** Sheet row number of the first row. */
  readonly firstRow: number;
}

/** A row as people find it: "row 17", or, of several sheets, `row 17 of "Store"`. */
export function rowText({ sheet, firstRow }: Place, index: number): Text {
  const row = firstRow + index;
  return sheet === ""
    ? { en: `row ${row}`, zh: `第 ${row} 行` }
    : { en: `row ${row} of "${sheet}"`, zh: `“${sheet}”第 ${row} 行` };
}

/** Two rows of one sheet as people find them: "rows 3 and 17". */
export function rowsText({ sheet, firstRow }: Place, one: number, other: number): Text {
  const [first, second] = [firstRow + one, firstRow + other];
  return sheet === ""
    ? { en: `rows ${first} and ${second}`, zh: `第 ${first} 行和第 ${second} 行` }
    : { en: `rows ${first} and ${second} of "${sheet}"`, zh: `“${sheet}”第 ${first} 行和第 ${second} 行` };
}

/** Letters of a column, 0 being A. */
export function columnLetters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}
