// Day numbers as a sheet counts them (day 1 is 1899-12-31), and the texts that an export writes for them.

const EPOCH_DAY = 25569;
const DAY_MS = 86_400_000;

/** Returns the day number of an ISO day. */
export function dayOf(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS + EPOCH_DAY;
}

/** Writes a day number as an ISO day, such as 2025-03-01. */
export function isoDay(day: number): string {
  return new Date((day - EPOCH_DAY) * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the month of a day: 0 for January to 11 for December. */
export function monthOf(day: number): number {
  return Number(isoDay(day).slice(5, 7)) - 1;
}

/** Returns the weekday of a day: 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: number): number {
  return (day + 6) % 7;
}

/** Writes a second of the day as a time, such as 12:30:05. */
export function clockText(second: number): string {
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
