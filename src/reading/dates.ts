// Reads a column of cells as days. The order of day and month is decided from the whole column.
import { toDay, toIsoDay } from "../ground/calendar";
import { type Cell, type DateCell, isDate, isErrorCell } from "../ground/cell";
import { plainText } from "../ground/plainText";
import { dayInZone } from "../ground/zone";
import { calendarOf, dayOfBuddhist, type OtherCalendar } from "./calendars";
import { type DateReading, type DayFirstSign, decideOrder, type OpenDays, rowThatShows, unclearRows } from "./dayOrder";
import { dayBy, isCompactDay, isSerial, type NumberOrder, numberDay, readDayText } from "./dayTexts";
import { settleExchanged } from "./exchangedDays";
import { readUnixTimes, unixText } from "./unixTimes";
import { refusalOfYearless } from "./yearlessDays";

/** What is to be said of some cells of a column of days. */
export interface DayRemark {
  /**
   * Unix times that were read as days, date cells read as shown that may have day and month exchanged, dates read with the day first
   * for no other reason than a sign, or years of another calendar.
   */
  readonly about: "unixTimes" | "asShown" | DayFirstSign | OtherCalendar;
  readonly rows: number;
  readonly first: number;
}

/** Day numbers of a column: NaN for a cell that is blank or not a date. */
export interface DayColumn {
  readonly days: Float64Array;
  /** Number of cells that are plain numbers read as date serials, and the place of the first (−1 for none). */
  readonly serials: number;
  readonly firstSerial: number;
  readonly remarks?: readonly DayRemark[];
}

const isoStart = /^\d{4}-\d{2}-\d{2}/;
const isoTime = /^.{10}[T ]\d{2}:\d{2}/;

/** First and last day that a date cell may show: 1900-01-01 and 2199-12-31. A cell with only a time of day is a date of 1899. */
const firstDay = 2;
const lastDay = 109_574;
const lastYear = 2199;

/** Whether a cell looks like a date in whatever order. A plain number does not, unless it is written like 20241231 or 20241231100559. */
export function looksLikeDate(cell: Cell): boolean {
  if (typeof cell !== "string") return isDate(cell) || (typeof cell === "number" && isCompactDay(cell));
  const day = readDayText(plainText(cell));
  return typeof day === "object" || !Number.isNaN(day);
}

/** Whether a cell may be a day if its column holds days: also a number, or a text of a serial with a time or of a Unix time. */
export function mayBeDay(cell: Cell): boolean {
  if (typeof cell === "number" || looksLikeDate(cell)) return true;
  const text = typeof cell === "string" ? plainText(cell) : "";
  return unixText.test(text) || (serialText.test(text) && isSerial(Number(text.replace(",", "."))));
}

/** What is gathered of the texts of a column before the order of its numbers is decided. */
interface Texts {
  /** Days of texts that were met, and are no serials and not open. */
  readonly known: Map<string, number>;
  readonly open: OpenDays;
  /** Rows of texts that are serials, such as 46280.5. */
  readonly serials: number[];
  /** Texts with a year of another calendar, and the rows of date cells that show a Buddhist year. */
  readonly others: Map<string, OtherCalendar>;
  readonly buddhistCells: number[];
}

/** Days as far as each cell shows its own, before the order of day, month and year is decided. */
export interface DayCells extends DayColumn, Pick<Texts, "others" | "buddhistCells"> {
  readonly open: OpenDays;
  /** Places of cells that show an error such as #N/A. */
  readonly errors: readonly number[];
}

/** Reads each cell of a column as a day, as far as it can be told from the cell alone. */
export function readDayCells(cells: readonly Cell[], zone: DateReading["zone"]): DayCells {
  const days = new Float64Array(cells.length).fill(Number.NaN);
  const open: OpenDays = { rows: [], days: [] };
  const texts: Texts = { known: new Map(), open, serials: [], others: new Map(), buddhistCells: [] };
  const errors: number[] = [];
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
      days[i] = Number.isNaN(isoDay) ? (texts.known.get(cell) ?? parseDayText(cell, i, texts)) : isoDay;
      if (isErrorCell(cell)) errors.push(i);
    } else if (isDate(cell)) {
      toShownDay ??= dayInZone(zone());
      const day = toShownDay(cell);
      days[i] = day >= firstDay && day <= lastDay ? day : dayOfBuddhist(day);
      if (day > lastDay && !Number.isNaN(days[i]!)) texts.buddhistCells.push(i);
    }
  }
  const [firstText = -1] = texts.serials;
  if (firstText >= 0 && !(firstSerial >= 0 && firstSerial < firstText)) firstSerial = firstText;
  const { others, buddhistCells } = texts;
  return { days, serials: serials + texts.serials.length, firstSerial, open, errors, others, buddhistCells };
}

/** Reads the dates whose order was open, and settles date cells beside them. */
function settleOrder(cells: readonly Cell[], days: Float64Array, open: OpenDays, reading: DateReading): readonly DayRemark[] {
  const decided = decideOrder(open, reading, cells);
  const order: NumberOrder = decided.order ?? "dmy";
  const row = order === "ymd" ? -1 : rowThatShows(order, open, reading);
  const answer = reading.order === null || reading.order === "exchanged" ? reading.order : "asShown";
  const shown =
    order === "ymd" || row < 0
      ? null
      : settleExchanged(cells, days, reading, { title: reading.title, order, row, isOut: reading.isOut }, answer);
  for (const [at, openRow] of open.rows.entries()) days[openRow] = dayBy(order, open.days[at]!);
  const unclear = decided.by === null ? [] : unclearRows(open, reading);
  return [
    ...(shown === null ? [] : [{ about: "asShown" as const, ...shown }]),
    ...(decided.by === null ? [] : [{ about: decided.by, rows: unclear.length, first: unclear[0]! }]),
  ];
}

/** Remarks about dates in use whose years are of another calendar. */
function otherCalendars(
  { others, buddhistCells }: DayCells,
  cells: readonly Cell[],
  days: Float64Array,
  isOut: (row: number) => boolean,
): readonly DayRemark[] {
  if (others.size === 0 && buddhistCells.length === 0) return [];
  const isCell = new Set(buddhistCells);
  const calendarOfRow = (cell: Cell, row: number): OtherCalendar | undefined =>
    typeof cell === "string" ? others.get(cell) : isCell.has(row) ? "buddhist" : undefined;
  return (["minguo", "buddhist"] as const).flatMap((about) => {
    const rows = [...cells.keys()].filter(
      (row) => calendarOfRow(cells[row], row) === about && !Number.isNaN(days[row]!) && !isOut(row),
    );
    return rows.length === 0 ? [] : [{ about, rows: rows.length, first: rows[0]! }];
  });
}

function settle(read: DayCells, cells: readonly Cell[], reading: DateReading): DayColumn {
  const { days, open, serials, firstSerial } = read;
  const isOpen = open.rows.length > 0;
  const unix = !isOpen && days.every(Number.isNaN) ? readUnixTimes(cells, reading) : null;
  if (unix) return { days: unix.days, serials: 0, firstSerial: -1, remarks: [{ about: "unixTimes", ...unix }] };
  const remarks = isOpen ? settleOrder(cells, days, open, reading) : [];
  return { days, serials, firstSerial, remarks: [...remarks, ...otherCalendars(read, cells, days, reading.isOut)] };
}

/** @throws Refusal for a column without any day, most of whose cells are dates without a year */
export function refuseYearless({ days }: DayColumn, cells: readonly Cell[], reading: DateReading): void {
  const refusal = days.every(Number.isNaN) ? refusalOfYearless(cells, reading, reading.isOut) : null;
  if (refusal) throw refusal;
}

/**
 * Decides what the cells of a needed column leave open, and completes the days by it: the order of day, month and year, whether date cells
 * have day and month exchanged, and whether a column without any other day holds Unix times.
 *
 * @throws Question if the order is open, if several orders occur, or if date cells may have day and month exchanged
 * @throws Refusal if the dates have no year
 */
export function settleDays(read: DayCells, cells: readonly Cell[], reading: DateReading): DayColumn {
  const settled = settle(read, cells, reading);
  refuseYearless(settled, cells, reading);
  return settled;
}

/**
 * Reads a column of cells as days.
 *
 * Dates may be date cells, serial numbers or texts such as 2024-12-31, 31/12/2024, 12/31/2024, 24/12/31, 2024年12月31日, 令和6年12月31日,
 * 20241231 and 31 Dec 2024 in ten languages, with or without a time. A text gives the day as written, a date cell the day that the sheet shows.
 *
 * @returns day numbers, NaN for a cell that is blank or not a date
 * @throws Question if the order of day, month and year is open, or if several orders occur
 */
export function parseDays(cells: readonly Cell[], reading: DateReading): DayColumn {
  return settle(readDayCells(cells, reading.zone), cells, reading);
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

const serialText = /^\d{5}(?:[.,]\d+)?$/;

/** Day of a text. If its order is open, it is added to the open days and NaN is returned. */
function parseDayText(cell: string, row: number, { known, open, serials, others }: Texts): number {
  const text = plainText(cell);
  if (serialText.test(text)) {
    const day = numberDay(Number(text.replace(",", ".")));
    if (!Number.isNaN(day)) serials.push(row);
    return day;
  }
  const read = readDayText(text);
  if (typeof read === "object") {
    if (read.third > lastYear) others.set(cell, "buddhist");
    open.rows.push(row);
    open.days.push(read);
    return Number.NaN;
  }
  known.set(cell, read);
  const calendar = Number.isNaN(read) ? null : calendarOf(text);
  if (calendar !== null) others.set(cell, calendar);
  return read;
}
