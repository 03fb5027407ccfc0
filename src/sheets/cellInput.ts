// What a cell holds in a form that can be kept as text, and how it is put back exactly as it was.

import { type Cell, isDate, isErrorCell } from "../ground/cell";
import type { ReportCell } from "../ground/customerTable";

/** A cell's content that survives JSON: a date by its instant, a formula or an error as it would be typed. */
export type StoredCell = ReportCell | { readonly instant: number } | { readonly typed: string };

/** What setValues is given. */
export type CellInput = string | number | boolean | Date;

/** The content of a cell as read. */
export function toStored(cell: Cell, formula: string): StoredCell {
  if (formula !== "") return { typed: formula };
  if (cell === "" || cell === null || cell === undefined) return null;
  if (isDate(cell)) return { instant: cell.getTime() };
  return isErrorCell(cell) ? { typed: cell } : cell;
}

/**
 * What has to be written so that a cell holds exactly this content.
 *
 * Sheets reads a text as if it were typed, so that "007" would become 7 and "=1+1" a formula; a leading apostrophe keeps it as it is, and a
 * cell formatted as plain text ("@") needs none.
 */
export function toInput(stored: StoredCell, format = ""): CellInput {
  if (stored === null) return "";
  if (typeof stored === "object") return "typed" in stored ? stored.typed : new Date(stored.instant);
  if (format === "@") return String(stored);
  return typeof stored === "string" && stored !== "" ? `'${stored}` : stored;
}

/**
 * Whether a cell still holds what was written.
 *
 * @param toDay - day number that a date cell shows; a day is written as its number and comes back as a date
 */
export function holds(stored: StoredCell, written: StoredCell, toDay: (date: Date) => number): boolean {
  if (stored === written) return true;
  if (stored === null || written === null) return false;
  if (typeof stored === "object" && "instant" in stored && typeof written === "number")
    return toDay(new Date(stored.instant)) === written;
  if (typeof stored === "object" || typeof written === "object") return JSON.stringify(stored) === JSON.stringify(written);
  return typeof stored === "string" && stored === String(written);
}
