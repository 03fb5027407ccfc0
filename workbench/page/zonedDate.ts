// Puts a worker's Date into the script's time zone. Browsers have no other way to run a script in a zone other than the machine's.
import { SheetZone } from "../host/sheetZone";

const PARTS = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;

const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25_569;

/** Puts the local getters, and the constructor with separate parts, into a zone. Local setters are refused. */
export const putDateInZone = (zoneName: string): void => {
  const zone = new SheetZone(zoneName);
  const NativeDate = Date;
  const prototype = NativeDate.prototype;
  const { getTime } = prototype;
  const define = (name: string, content: (this: Date, ...args: never[]) => unknown): void => {
    Object.defineProperty(prototype, name, { value: content, writable: true, configurable: true, enumerable: false });
  };
  const wall = (instant: number): Date => new NativeDate(instant + zone.offsetAt(instant));
  for (const part of PARTS) {
    define(`get${part}`, function (this: Date) {
      const instant = getTime.call(this);
      return Number.isNaN(instant) ? Number.NaN : wall(instant)[`getUTC${part}`]();
    });
    if (part !== "Day") {
      define(`set${part}`, () => {
        throw new Error(`Date.set${part} is not in this host`);
      });
    }
  }
  define("getTimezoneOffset", function (this: Date) {
    const instant = getTime.call(this);
    return Number.isNaN(instant) ? Number.NaN : -zone.offsetAt(instant) / 60_000;
  });
  const instantOf = (parts: readonly number[]): number => {
    const [year = Number.NaN, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts;
    const utc = NativeDate.UTC(year, month, day, hours, minutes, seconds, milliseconds);
    return Number.isNaN(utc) ? Number.NaN : zone.toInstant(utc / DAY_MS + EPOCH_SERIAL);
  };
  globalThis.Date = new Proxy(NativeDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length < 2 ? args : [instantOf(args.map(Number))], newTarget),
  });
};
