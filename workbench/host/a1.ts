// A1 notation to areas and back.
import type { Area } from "./grid";

const columnNumber = (letters: string): number => {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

const columnLetters = (column: number): string => {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
};

const NOTATION = /^([A-Z]{1,3})(\d+)?(?::([A-Z]{1,3})(\d+)?)?$/i;

/** The area of a notation such as "B2", "A1:C9", "A:C" or "A2:C", or null where it is none. */
export const parseA1 = (notation: string, maxRows: number): Area | null => {
  const [, left, top, right, bottom] = NOTATION.exec(notation) ?? [];
  if (left === undefined || (right === undefined && top === undefined)) return null;
  if (top === undefined && bottom !== undefined) return null;
  const column = columnNumber(left);
  const row = Number(top ?? 1);
  const lastColumn = right === undefined ? column : columnNumber(right);
  const lastRow = right === undefined ? row : Number(bottom ?? maxRows);
  if (row < 1 || lastRow < row || lastColumn < column) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
};

/** The notation of an area, "B2" or "B2:C9". */
export const toA1 = ({ row, column, rows, columns }: Area): string => {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
};
