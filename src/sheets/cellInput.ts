// The content of a cell in a form that survives as text, and how it is written back unchanged.

import { type Cell, isDate, isErrorCell } from "../ground/cell";
import type { ReportCell } from "../ground/customerTable";

/** A cell's content that survives JSON: a date as its instant in milliseconds, a formula or an error as typed text. */
export type StoredCell = ReportCell | { readonly instant: number } | { readonly typed: string };

/** A cell as setValues takes it. */
export type CellInput = string | number | boolean | Date;

/** Turns a cell as read into a form that survives JSON. `formula` is "" for a cell without one. */
export function toStored(cell: Cell, formula: string): StoredCell {
  if (formula !== "") return { typed: formula };
  if (cell === "" || cell === null || cell === undefined) return null;
  if (isDate(cell)) return { instant: cell.getTime() };
  return isErrorCell(cell) ? { typed: cell } : cell;
}

/**
 * The input that makes a cell hold exactly this content.
 *
 * Sheets reads a text as if it were typed: "007" becomes 7, and "=1+1" a formula. A leading apostrophe keeps the text as it is. A cell
 * formatted as plain text ("@") needs no apostrophe.
 */
export function toInput(stored: StoredCell, format = ""): CellInput {
  if (stored === null) return "";
  if (typeof stored === "object") return "typed" in stored ? stored.typed : new Date(stored.instant);
  if (format === "@") return String(stored);
  return typeof stored === "string" && stored !== "" ? `'${stored}` : stored;
}

/**
 * Whether a cell still holds the content that was written.
 *
 * A day is written as its number and comes back as a date, so a date is compared by its day number.
 *
 * @param toDay - gives the day number that a date cell shows
 */
export function holds(stored: StoredCell, written: StoredCell, toDay: (date: Date) => number): boolean {
  if (stored === written) return true;
  if (stored === null || written === null) return false;
  if (typeof stored === "object" && "instant" in stored && typeof written === "number")
    return toDay(new Date(stored.instant)) === written;
  if (typeof stored === "object" || typeof written === "object") return JSON.stringify(stored) === JSON.stringify(written);
  return typeof stored === "string" && stored === String(written);
}
