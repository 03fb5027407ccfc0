// Reads a column of cells as days. The order of day and month is decided from the whole column.
import { toDay, toIsoDay } from "../ground/calendar";
import { type Cell, type DateCell, isDate, isErrorCell, showCell } from "../ground/cell";
import type { Text } from "../ground/language";
import { type Place, rowText } from "../ground/place";
import { plainText } from "../ground/plainText";
import { Question } from "../ground/refusal";
import { dayInZone } from "../ground/zone";

/** Whether day or month comes first in dates such as 03/04/2024. */
export type DayOrder = "dmy" | "mdy";

/** How a column of dates is read. */
export interface DateReading extends Place {
  /** Name of the column, for questions. */
  readonly title: string;
  /** The user's answer; null to decide from the column. */
  readonly order: DayOrder | null;
  /** True if the answer was given for several sheets. Then a column that shows its own order is read by its own. */
  readonly isShared: boolean;
  /** Whether a row is already left out for an earlier reason than its date. */
  readonly isOut: (index: number) => boolean;
  /** Time zone of the sheet, or "" for the zone of the JavaScript environment. */
  readonly zone: () => string;
}

/** Day numbers of a column: NaN for a cell that is blank or not a date. */
export interface DayColumn {
  readonly days: Float64Array;
  /** Number of cells that are plain numbers read as date serials, and the place of the first (−1 for none). */
  readonly serials: number;
  readonly firstSerial: number;
}

const timePart = String.raw`(?:[T\s,]*(?:at\s+)?(?:上午|下午|早上|晚上)?\s*\d{1,2}(?:[:时点].{0,30}|\s*[ap]\.?m\.?))?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})(?:\s*[日号])?${timePart}$`,
);
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?\d{2}:?\d{2}(?::?\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const dayOrMonthFirst = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${timePart}$`, "i");
const isoStart = /^\d{4}-\d{2}-\d{2}/;
const isoTime = /^.{10}[T ]\d{2}:\d{2}/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const dayMonthName = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?[-\s,]+(\d{4}|\d{2})${timePart}$`,
  "i",
);
const monthNameDay = new RegExp(String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${timePart}$`, "i");
const monthNames = "january february march april may june july august september october november december".split(" ");

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return (
    monthNames.findIndex(
      (month) => month === lower || month.slice(0, 3) === lower || (lower === "sept" && month === "september"),
    ) + 1
  );
}

/** Two digits mean 1969 to 2068, as in spreadsheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

/** Day of a text whose day, month and year are unmistakable; NaN for any other text. */
function clearDay(text: string): number {
  const match = yearFirst.exec(text) ?? compact.exec(text);
  if (match) return toDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const named = text.replace(weekday, "");
  const dayFirst = dayMonthName.exec(named);
  if (dayFirst) return toDay(fullYear(dayFirst[3]!), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = monthNameDay.exec(named);
  return monthFirst ? toDay(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2])) : Number.NaN;
}

/** First and last day that a date cell may show: 1900-01-01 and 2199-12-31. A cell with only a time of day is a date of 1899. */
const firstDay = 2;
const lastDay = 109_574;

/** Numbers that are read as serials of 1970 to 2149. Smaller numbers are counts of days, larger ones dates written as 20241231. */
function isSerial(number: number): boolean {
  return number >= 25569 && number < 91312;
}

function numberDay(number: number): number {
  if (isSerial(number)) return Math.floor(number);
  return Number.isInteger(number) && number >= 19_000_101 && number <= 21_991_231 ? clearDay(String(number)) : Number.NaN;
}

/** Whether a cell looks like a date in either order of day and month. A plain number does not, unless it is written like 20241231. */
export function looksLikeDate(cell: Cell): boolean {
  if (typeof cell !== "string")
    return isDate(cell) || (typeof cell === "number" && cell >= 19_000_101 && !Number.isNaN(numberDay(cell)));
  const text = plainText(cell);
  return dayOrMonthFirst.test(text) || !Number.isNaN(clearDay(text));
}

/** A date whose order of day and month is open until the whole column is read. */
interface Undecided {
  readonly index: number;
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

function ask(reading: DateReading, clue: Text): Question {
  return new Question(
    "dates",
    {
      en: `column "${reading.title}" can be read as day/month or as month/day (${clue.en})`,
      zh: `“${reading.title}”列的日期可能是日/月，也可能是月/日（${clue.zh}）`,
    },
    { en: "choose which comes first, or write 2024-12-31", zh: "请选择日在前还是月在前，或写成 2024-12-31" },
    ["dmy", "mdy"],
  );
}

function isDayFirst({ first, second }: Undecided): boolean {
  return first > 12 && first <= 31 && second <= 12;
}
function isMonthFirst({ first, second }: Undecided): boolean {
  return second > 12 && second <= 31 && first <= 12;
}
function isOpen({ first, second, year }: Undecided): boolean {
  return first !== second && !Number.isNaN(toDay(year, first, second));
}

/** The order that the user named or the column shows. Rows that are left out may show the order, but never cause a question. */
function decideOrder(undecided: readonly Undecided[], reading: DateReading, cells: readonly Cell[]): DayOrder | null {
  const place = ({ index }: Undecided): Text => {
    const { en, zh } = rowText(reading, index);
    return { en: `${en}: ${showCell(cells[index])}`, zh: `${zh}：${showCell(cells[index])}` };
  };
  const inUse = undecided.filter(({ index }) => !reading.isOut(index));
  const [dayFirst, monthFirst] = [inUse.find(isDayFirst), inUse.find(isMonthFirst)];
  if (reading.order !== null && (!reading.isShared || (dayFirst && monthFirst))) return reading.order;
  if (dayFirst && monthFirst) {
    throw ask(reading, {
      en: `${place(dayFirst).en}, but ${place(monthFirst).en}`,
      zh: `${place(dayFirst).zh}；${place(monthFirst).zh}`,
    });
  }
  if (dayFirst) return "dmy";
  if (monthFirst) return "mdy";
  const open = inUse.find(isOpen);
  const [outDayFirst, outMonthFirst] = [undecided.some(isDayFirst), undecided.some(isMonthFirst)];
  if (outDayFirst === outMonthFirst) {
    if (reading.order !== null) return reading.order;
    if (open) throw ask(reading, place(open));
  }
  return outDayFirst ? "dmy" : outMonthFirst ? "mdy" : null;
}

/** Days as far as each cell shows its own, before the order of day and month is decided. */
export interface DayCells extends DayColumn {
  readonly undecided: readonly Undecided[];
  /** Places of cells that show an error such as #N/A. */
  readonly errors: readonly number[];
}

/** Reads each cell of a column as a day, as far as it can be told from the cell alone. */
export function readDayCells(cells: readonly Cell[], zone: DateReading["zone"]): DayCells {
  const days = new Float64Array(cells.length).fill(Number.NaN);
  const undecided: Undecided[] = [];
  const errors: number[] = [];
  const known = new Map<string, number>();
  let toShownDay: ((date: DateCell) => number) | null = null;
  let serials = 0;
  let firstSerial = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "number") {
      days[i] = numberDay(cell);
      if (isSerial(cell)) {
        if (serials === 0) firstSerial = i;
        serials += 1;
      }
    } else if (typeof cell === "string") {
      const isoDay = plainIsoDay(cell);
      days[i] = Number.isNaN(isoDay) ? (known.get(cell) ?? parseDayText(cell, i, undecided, known)) : isoDay;
      if (isErrorCell(cell)) errors.push(i);
    } else if (isDate(cell)) {
      toShownDay ??= dayInZone(zone());
      const day = toShownDay(cell);
      days[i] = day >= firstDay && day <= lastDay ? day : Number.NaN;
    }
  }
  return { days, serials, firstSerial, undecided, errors };
}

/** Decides the order of day and month, and completes the days by it. @throws Question if it is open, or if both orders occur */
export function settleDays({ days, undecided, ...read }: DayCells, cells: readonly Cell[], reading: DateReading): DayColumn {
  const order = undecided.length === 0 ? null : decideOrder(undecided, reading, cells);
  for (const { index, first, second, year } of undecided) {
    days[index] = order === "mdy" ? toDay(year, first, second) : toDay(year, second, first);
  }
  return { ...read, days };
}

/**
 * Reads a column of cells as days.
 *
 * Dates may be date cells, serial numbers or texts such as 2024-12-31, 31/12/2024, 12/31/2024, 2024年12月31日, 20241231 and 31 Dec 2024, with
 * or without a time. A text gives the day as written, a date cell the day that the sheet shows.
 *
 * @returns day numbers, NaN for a cell that is blank or not a date
 * @throws Question if the order of day and month is open, or if both orders occur
 */
export function parseDays(cells: readonly Cell[], reading: DateReading): DayColumn {
  return settleDays(readDayCells(cells, reading.zone), cells, reading);
}

/** Replaces a date by a text such as 2024-12-31, for the day that the sheet shows; any other cell stays as it is. */
export function dateAsText(zone: () => string): (cell: Cell) => Cell {
  let toShownDay: ((date: DateCell) => number) | null = null;
  return (cell) => {
    if (typeof cell !== "object" || !isDate(cell)) return cell;
    toShownDay ??= dayInZone(zone());
    return toIsoDay(toShownDay(cell));
  };
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/**
 * Day of a text such as 2024-12-31, with or without a time; NaN for any other text. This form is by far the most frequent, so it is tried
 * first and quickly.
 */
function plainIsoDay(text: string): number {
  const isIso = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && (text.length === 10 || isoTime.test(text));
  return isIso && isoStart.test(text)
    ? toDay(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8))
    : Number.NaN;
}

/** Day of a text. If its order is open, it is added to `undecided` and NaN is returned. */
function parseDayText(cell: string, index: number, undecided: Undecided[], known: Map<string, number>): number {
  const text = plainText(cell);
  const match = dayOrMonthFirst.exec(text);
  if (match) {
    undecided.push({ index, first: Number(match[1]), second: Number(match[2]), year: fullYear(match[3]!) });
    return Number.NaN;
  }
  const day = clearDay(text);
  known.set(cell, day);
  return day;
}
