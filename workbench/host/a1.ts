// Converts A1 notation to areas and back.
import type { Area } from "./area";

/** Number of a column, such as 28 for "AB". */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Letters of a column, such as "AB" for 28. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

const NOTATION = /^([A-Z]{1,3})(\d+)?(?::([A-Z]{1,3})(\d+)?)?$/i;

const WHOLE_COLUMNS = /^[A-Z]{1,3}:[A-Z]{1,3}$/i;
const WHOLE_ROWS = /^(\d+):(\d+)$/;

/** Whether a notation names whole columns or rows. */
export function isWholeLines(notation: string): boolean {
  return WHOLE_COLUMNS.test(notation) || WHOLE_ROWS.test(notation);
}

function parseRows(notation: string, maxColumns: number): Area | null {
  const [, top, bottom] = WHOLE_ROWS.exec(notation) ?? [];
  const rows = Number(bottom) - Number(top) + 1;
  return top === undefined || Number(top) < 1 || rows < 1 ? null : { row: Number(top), column: 1, rows, columns: maxColumns };
}

/** The area of a notation such as "B2", "A1:C9", "A:C", "A2:C" or "2:3"; null if it is not one. */
export function parseA1(notation: string, maxRows: number, maxColumns = 0): Area | null {
  if (WHOLE_ROWS.test(notation) && maxColumns > 0) return parseRows(notation, maxColumns);
  const [, left, top, right, bottom] = NOTATION.exec(notation) ?? [];
  if (left === undefined || (right === undefined && top === undefined)) return null;
  if (top === undefined && bottom !== undefined) return null;
  const column = columnNumber(left);
  const row = Number(top ?? 1);
  const lastColumn = right === undefined ? column : columnNumber(right);
  const lastRow = right === undefined ? row : Number(bottom ?? maxRows);
  if (row < 1 || lastRow < row || lastColumn < column) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The notation of an area, such as "B2" or "B2:C9". */
export function toA1({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** The sheet and range of a notation such as "Orders!A1" or "'My tab'!A1"; null if it names no sheet. */
export function splitA1(notation: string): { readonly sheet: string; readonly range: string } | null {
  const [, quoted, plain = "", range = ""] = WITH_SHEET.exec(notation) ?? [];
  if (range === "") return null;
  return { sheet: quoted === undefined ? plain : quoted.replaceAll("''", "'"), range };
}
