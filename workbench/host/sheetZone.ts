// Converts date serials of a sheet to instants and back, in one time zone, and keeps the offset of each day.
import { HostError } from "./hostError";

const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25_569;
/** The local time of every zone, historic times included, differs less than this from UTC. */
const WIDEST_OFFSET_MS = 16 * 3_600_000;

function formatterFor(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
  } catch (error) {
    throw new HostError("call", `A time zone must be an IANA name, got ${zone}`, { cause: error });
  }
}

export class SheetZone {
  readonly #formatter: Intl.DateTimeFormat;
  /** Offset of a day in local time; undefined if the clock changes near that day. */
  readonly #wallDays = new Map<number, number | undefined>();
  readonly #utcDays = new Map<number, number | undefined>();

  constructor(readonly zone: string) {
    this.#formatter = formatterFor(zone);
  }

  /** Local time minus UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number {
    const whole = Math.floor(instant / 1000) * 1000;
    const wall = new Date(0);
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value: text } of this.#formatter.formatToParts(whole)) part[type] = text;
    const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
    wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
    return wall.getTime() - whole;
  }

  /**
   * The instant at which the zone's clocks show a date-time serial.
   *
   * If a clock change skips or repeats that hour, the offset before the change counts, as in JavaScript's Date.
   */
  toInstant(serial: number): number {
    const wall = Math.round((serial - EPOCH_SERIAL) * DAY_MS);
    const day = Math.floor(wall / DAY_MS);
    let offset = this.#wallDays.get(day);
    if (offset === undefined && !this.#wallDays.has(day)) {
      const before = this.offsetAt(day * DAY_MS - WIDEST_OFFSET_MS);
      offset = before === this.offsetAt((day + 1) * DAY_MS + WIDEST_OFFSET_MS) ? before : undefined;
      this.#wallDays.set(day, offset);
    }
    return wall - (offset ?? this.#offsetNearChange(wall, day));
  }

  #offsetNearChange(wall: number, day: number): number {
    const before = this.offsetAt(day * DAY_MS - WIDEST_OFFSET_MS);
    const after = this.offsetAt((day + 1) * DAY_MS + WIDEST_OFFSET_MS);
    if (this.offsetAt(wall - before) === before) return before;
    return this.offsetAt(wall - after) === after ? after : before;
  }

  /** The date-time serial that the zone's clocks show at an instant. */
  toSerial(instant: number): number {
    const day = Math.floor(instant / DAY_MS);
    let offset = this.#utcDays.get(day);
    if (offset === undefined && !this.#utcDays.has(day)) {
      const start = this.offsetAt(day * DAY_MS);
      offset = start === this.offsetAt((day + 1) * DAY_MS - 1) ? start : undefined;
      this.#utcDays.set(day, offset);
    }
    return (instant + (offset ?? this.offsetAt(instant))) / DAY_MS + EPOCH_SERIAL;
  }
}
