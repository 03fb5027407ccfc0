// The calendar day that a date cell shows, in the sheet's own time zone.
import { epochDay } from "./calendar";

const dayMs = 86_400_000;

/** Milliseconds by which local time is ahead of UTC at an instant. */
type OffsetAt = (instant: number) => number;

/** Offsets of a named zone; null where this engine cannot tell. */
function makeNamedOffset(zone: string): OffsetAt | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hour12: false,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
  return (instant) => {
    const field: Record<string, number> = {};
    for (const part of format.formatToParts(instant)) field[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
    return Date.UTC(year, month - 1, day, hour % 24, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

/** Offsets by zone, kept because making one takes longer than reading a row of cells. */
const made = new Map<string, OffsetAt | null>();

function namedOffset(zone: string): OffsetAt | null {
  if (!made.has(zone)) made.set(zone, makeNamedOffset(zone));
  return made.get(zone) ?? null;
}

const realmOffset: OffsetAt = (instant) => -new Date(instant).getTimezoneOffset() * 60_000;

/** A function from an instant, in milliseconds since 1970 UTC, to the day number it lies on in a zone. */
export function dayOfInstant(zone: string): (milliseconds: number) => number {
  const toDay = dayInZone(zone);
  return (milliseconds) => toDay(new Date(milliseconds));
}

/**
 * A function from a Date to the day number it shows in a zone.
 *
 * Two offsets tell a whole UTC day unless the clock changes in it, and the end of one day is the start of the next. So the engine is asked
 * once per day of the calendar, not once per row.
 * Rows are often in order of time, so the offset of the last day is kept at hand.
 *
 * @param zone - IANA name of the sheet's zone; "" or a name this engine does not know means the realm's own zone
 */
export function dayInZone(zone: string): (date: Date) => number {
  const offsetAt = (zone !== "" && namedOffset(zone)) || realmOffset;
  const offsets = new Map<number, number>();
  const starts = new Map<number, number>();
  const offsetAtStart = (utcDay: number): number => {
    const start = starts.get(utcDay) ?? offsetAt(utcDay * dayMs);
    starts.set(utcDay, start);
    return start;
  };
  const offsetOfDay = (utcDay: number): number => {
    const start = offsetAtStart(utcDay);
    const isSteady = start === offsetAtStart(utcDay + 1) || start === offsetAt((utcDay + 1) * dayMs - 1);
    const offset = isSteady ? start : Number.NaN;
    offsets.set(utcDay, offset);
    return offset;
  };
  let lastDay = Number.NaN;
  let known = Number.NaN;
  return (date) => {
    const instant = date.getTime();
    const utcDay = Math.floor(instant / dayMs);
    if (utcDay !== lastDay) {
      known = offsets.get(utcDay) ?? offsetOfDay(utcDay);
      lastDay = utcDay;
    }
    const offset = Number.isNaN(known) ? offsetAt(instant) : known;
    return Math.floor((instant + offset) / dayMs) + epochDay;
  };
}

/** A function from a day number to the Date at which that day begins in a zone. */
export function dateOfDay(zone: string): (day: number) => Date {
  const offsetAt = (zone !== "" && namedOffset(zone)) || realmOffset;
  const toDay = dayInZone(zone);
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const midnight = (day - epochDay) * dayMs;
    const start = midnight - offsetAt(midnight - offsetAt(midnight));
    /** Where clocks were put forward at midnight, the day begins an hour later. */
    for (const minutes of [0, 30, 60, 120])
      if (toDay(new Date(start + minutes * 60_000)) === day) return start + minutes * 60_000;
    return midnight - offsetAt(midnight);
  };
  return (day) => {
    const known = starts.get(day) ?? startOf(day);
    starts.set(day, known);
    return new Date(known);
  };
}
