// Reads a whole column of Unix times, in seconds or milliseconds, as days.
import { type Cell, isBlank } from "../ground/cell";
import { plainText } from "../ground/plainText";
import { dayOfInstant } from "../ground/zone";
import type { DateReading } from "./dayOrder";

/** The days, NaN for a cell that is none, and how many they are. */
export interface UnixDays {
  readonly days: Float64Array;
  readonly rows: number;
  readonly first: number;
}

/** Seconds from 1990-01-01 to 2099-12-31 UTC. A sheet that is read has no older orders, and smaller numbers may be anything. */
const earliest = 631_152_000;
const latest = 4_102_444_799;

/** How many times a second the column counts. */
const units = [1, 1000] as const;

/** A text that may be such a time. */
export const unixText = /^\d{9,10}(?:\.\d+)?$|^\d{12,13}(?:\.\d+)?$/;

function toNumber(cell: Cell): number {
  if (typeof cell === "number") return cell;
  const text = typeof cell === "string" ? plainText(cell) : "";
  return unixText.test(text) ? Number(text) : Number.NaN;
}

function isTime(number: number, unit: number): boolean {
  return number >= earliest * unit && number < (latest + 1) * unit;
}

/** A lone number is no column of times. */
const fewestRows = 2;

/**
 * Reads a column as Unix times if every cell in use that is not blank is one, all in seconds or all in milliseconds. The day is the one on
 * which the instant lies in the sheet's zone.
 *
 * @returns null for any other column
 */
export function readUnixTimes(cells: readonly Cell[], { isOut, zone }: DateReading): UnixDays | null {
  const full = cells.flatMap((cell, row) => (isBlank(cell) || isOut(row) ? [] : [row]));
  if (full.length < fewestRows) return null;
  const unit = units.find((one) => isTime(toNumber(cells[full[0]!]), one));
  if (unit === undefined || !full.every((row) => isTime(toNumber(cells[row]), unit))) return null;
  const dayOf = dayOfInstant(zone());
  const days = Float64Array.from(cells, (cell) => {
    const number = toNumber(cell);
    return isTime(number, unit) ? dayOf((number / unit) * 1000) : Number.NaN;
  });
  return { days, rows: full.length, first: full[0]! };
}
