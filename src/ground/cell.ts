// What a sheet cell can hold, and telling the kinds apart.
import { bareText, shownText, showsNothing } from "./plainText";

/** A cell as Apps Script hands it over: blank is "", an error is its text, a date is a Date. */
export type Cell = string | number | boolean | DateCell | null | undefined;

/** A date cell; other files hold it only as a cell, never as a clock. */
export type DateCell = Date;

const errorText = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/;

/** Whether a cell holds nothing, or nothing but white space and invisible signs. */
export function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined || (typeof cell === "string" && showsNothing(cell));
}

/** Whether a cell shows an error such as #N/A. */
export function isErrorCell(cell: Cell): cell is string {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && errorText.test(cell);
}

/** Whether a cell is a date; `instanceof` fails for a Date of another realm, which every custom function gets. */
export function isDate(cell: Cell): cell is Date {
  return (
    typeof cell === "object" &&
    cell !== null &&
    (cell instanceof Date || Object.prototype.toString.call(cell) === "[object Date]")
  );
}

/** A cell as text a person can recognise, at most `longest` characters. */
export function showCell(cell: Cell, longest = 40): string {
  const text = isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell ?? "").trim();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** A cell as a key in which equal cells, and only they, are equal: the number 7 and the text "7" differ. */
export function cellIdentity(cell: Cell): string {
  if (isDate(cell)) return `d${cell.getTime()}`;
  if (typeof cell === "string") return `s${cell.length}:${cell}`;
  return cell === null || cell === undefined ? "s0:" : `${typeof cell}:${cell}`;
}

/** Whether two cells hold the same: whether their keys by `cellIdentity` are equal. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  if (isDate(one) && isDate(other)) return Object.is(one.getTime(), other.getTime());
  return cellIdentity(one) === cellIdentity(other);
}

/** Whether cells hold nothing at all. */
export function isEmpty(cells: readonly (readonly Cell[])[]): boolean {
  return cells.every((row) => row.every(isBlank));
}

/** A cell as a header, without invisible signs and protection. */
export function headerText(cell: Cell): string {
  return isBlank(cell) || isDate(cell) ? "" : bareText(String(cell));
}

/** A name or an id as it is written for people to see: a text without invisible signs, any other cell as it is. */
export function shownName(cell: Cell): Cell {
  return typeof cell === "string" ? shownText(cell) : cell;
}
