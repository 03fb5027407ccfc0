// Decides from a whole column how the numbers of dates such as 03/04/2024 and 24/03/05 follow each other, or asks.
import { toDay } from "../ground/calendar";
import { type Cell, showCell } from "../ground/cell";
import { joinTexts, type Text } from "../ground/language";
import { type Place, rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import { dayBy, type NumberOrder, type OpenDay } from "./dayTexts";
import type { ExchangeAnswer } from "./exchangedDays";

/** The user's answer: what comes first in dates such as 03/04/2024 and 24/03/05, or whether date cells have day and month exchanged. */
export type DayOrder = NumberOrder | ExchangeAnswer;

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
  /**
   * Whether the sheet's amounts have a comma before their decimals. Absent where no remark can be shown, as in formulas: there a column
   * that does not show its order is always asked about.
   */
  readonly hasDecimalComma?: () => boolean;
}

/** What tells that the day comes first where no date of the column shows it. */
export type DayFirstSign = "dots" | "decimalComma";

/** The order of a column's open dates. */
export interface DecidedOrder {
  /** Null where the order makes no difference. */
  readonly order: NumberOrder | null;
  /** Set where nothing but the signs between numbers tells the order, which is then said in a remark. */
  readonly by: DayFirstSign | null;
}

/** The dates of a column whose order is open: each with its row. */
export interface OpenDays {
  readonly rows: number[];
  readonly days: OpenDay[];
}

const orderNames: Readonly<Record<NumberOrder, Text>> = {
  dmy: { en: "day/month", zh: "日/月" },
  mdy: { en: "month/day", zh: "月/日" },
  ymd: { en: "year/month/day", zh: "年/月/日" },
};

function ask(reading: DateReading, choices: readonly NumberOrder[], clue: Text): Question {
  const names = choices.map((choice) => orderNames[choice]);
  const { en } = joinTexts(names, { en: " or as ", zh: "" });
  const { zh } = joinTexts(names, { en: "", zh: "，也可能是" });
  return new Question(
    "dates",
    {
      en: `column "${reading.title}" can be read as ${en} (${clue.en})`,
      zh: `“${reading.title}”列的日期可能是${zh}（${clue.zh}）`,
    },
    choices.includes("ymd")
      ? { en: "choose the order, or write 2024-12-31", zh: "请选择顺序，或写成 2024-12-31" }
      : { en: "choose which comes first, or write 2024-12-31", zh: "请选择日在前还是月在前，或写成 2024-12-31" },
    choices,
  );
}

function isDayFirst({ first, second }: OpenDay): boolean {
  return first > 12 && first <= 31 && second <= 12;
}
function isMonthFirst({ first, second }: OpenDay): boolean {
  return second > 12 && second <= 31 && first <= 12;
}

/** Days between the first and the last of the middle four fifths: one slip of the pen does not count. */
function spread(days: readonly OpenDay[], order: NumberOrder): number {
  const numbers = Float64Array.from(days, (day) => dayBy(order, day)).sort();
  const cut = Math.floor(numbers.length / 10);
  return numbers[numbers.length - 1 - cut]! - numbers[cut]!;
}

/** The years of which a lone date of two-digit years may be: those of computers with spreadsheets and a few to come. */
const [earliest, latest] = [toDay(1985, 1, 1), toDay(2030, 12, 31)];

function arePlausible(days: readonly OpenDay[], order: NumberOrder): boolean {
  return days.every((day) => dayBy(order, day) >= earliest && dayBy(order, day) <= latest);
}

/** As many different dates as tell a year by how far they lie apart. */
const enoughDates = 3;

/** Whether the first numbers may be the first, the middle and the last of months, on which bills are written, rather than years. */
function lookLikeBilling(days: readonly OpenDay[]): boolean {
  return days.every(({ first }) => first === 1 || first === 15 || first >= 28);
}

/**
 * Whether the year comes first in a column of two-digit years, or last; "open" where both are likely.
 *
 * In the right order, the dates of a shop lie closer together: 24/03/05 and 24/03/17 are twelve days apart with the year first, and twelve
 * years with the year last.
 */
function placeOfYear(days: readonly OpenDay[]): "first" | "last" | "open" {
  const isFit = (order: NumberOrder): boolean => days.every((day) => !Number.isNaN(dayBy(order, day)));
  if (days.length === 0 || !isFit("ymd")) return "last";
  const lastOrders = (["dmy", "mdy"] as const).filter(isFit);
  if (lastOrders.length === 0) return "first";
  const first = spread(days, "ymd");
  const last = Math.min(...lastOrders.map((order) => spread(days, order)));
  const different = new Set(days.map((day) => dayBy("ymd", day)));
  const isFirstPlausible = arePlausible(days, "ymd");
  const isClear = different.size >= enoughDates;
  if (isClear && first * 3 < last && isFirstPlausible && !lookLikeBilling(days)) return "first";
  if (isClear && last * 3 < first) return "last";
  const isLastPlausible = lastOrders.some((order) => arePlausible(days, order));
  if (isFirstPlausible === isLastPlausible) return "open";
  return isLastPlausible ? "last" : "first";
}

/** The first of some rows' dates for which a test holds, and whether there is one. */
function firstThat(rows: OpenDays, isOut: (index: number) => boolean, holds: (day: OpenDay) => boolean): number {
  const place = rows.days.findIndex((day, at) => !isOut(rows.rows[at]!) && holds(day));
  return place < 0 ? -1 : rows.rows[place]!;
}

/** Whether a row's date is another day with the month first. */
function isUnclear(day: OpenDay): boolean {
  return day.first !== day.second && !Number.isNaN(dayBy("mdy", day));
}

/** Rows in use whose date is another day with the month first. */
export function unclearRows({ rows, days }: OpenDays, { isOut }: DateReading): readonly number[] {
  return rows.filter((row, at) => !isOut(row) && isUnclear(days[at]!));
}

/**
 * What tells that the day comes first, though all dates could have the month first; null if nothing does.
 *
 * @source Unicode CLDR: no locale that has the month first puts points between its numbers, and but for Anii (blo) none of them has a
 *   comma before decimals, https://github.com/unicode-org/cldr-json/tree/main/cldr-json
 */
function dayFirstSign({ days }: OpenDays, { hasDecimalComma }: DateReading): DayFirstSign | null {
  if (hasDecimalComma === undefined) return null;
  if (days.every(({ isDotted }) => isDotted)) return "dots";
  return hasDecimalComma() ? "decimalComma" : null;
}

/** The order that the user named; an answer about date cells names none. */
function namedOrder({ order }: DateReading): NumberOrder | null {
  return order === "asShown" || order === "exchanged" ? null : order;
}

/** A row in use whose text shows that the day, or the month, comes first; −1 if none does. */
export function rowThatShows(order: "dmy" | "mdy", open: OpenDays, { isOut }: DateReading): number {
  return firstThat(open, isOut, order === "dmy" ? isDayFirst : isMonthFirst);
}

/** The order that the user named or the column shows. Rows that are left out may show the order, but never cause a question. */
export function decideOrder(open: OpenDays, reading: DateReading, cells: readonly Cell[]): DecidedOrder {
  const order = shownOrder(open, reading, cells);
  if (order !== "unclear") return { order, by: null };
  const by = dayFirstSign(open, reading);
  if (by !== null) return { order: "dmy", by };
  const [row = -1] = unclearRows(open, reading);
  throw ask(reading, ["dmy", "mdy"], placeText(reading, row, cells));
}

function placeText(reading: DateReading, index: number, cells: readonly Cell[]): Text {
  const { en, zh } = rowText(reading, index);
  return { en: `${en}: ${showCell(cells[index])}`, zh: `${zh}：${showCell(cells[index])}` };
}

/** As decideOrder, but "unclear" where neither the user nor a date tells the order. */
function shownOrder(open: OpenDays, reading: DateReading, cells: readonly Cell[]): NumberOrder | null | "unclear" {
  const { isOut, isShared } = reading;
  const order = namedOrder(reading);
  const place = (index: number): Text => placeText(reading, index, cells);
  const nobody = (): boolean => false;
  const [dayFirst, monthFirst] = [rowThatShows("dmy", open, reading), rowThatShows("mdy", open, reading)];
  if (order !== null && !isShared) return order;
  const inUse = open.days.filter((_, at) => !isOut(open.rows[at]!));
  const year = placeOfYear(inUse);
  if (year === "first") return "ymd";
  if (order !== null && dayFirst >= 0 && monthFirst >= 0) return order;
  if (year === "open") {
    if (order !== null) return order;
    const fits = (one: NumberOrder): boolean => inUse.every((day) => !Number.isNaN(dayBy(one, day)));
    const choices = (["dmy", "mdy", "ymd"] as const).filter(fits);
    throw ask(reading, choices, place(firstThat(open, isOut, () => true)));
  }
  if (dayFirst >= 0 && monthFirst >= 0) {
    const [one, other] = [place(dayFirst), place(monthFirst)];
    throw ask(reading, ["dmy", "mdy"], { en: `${one.en}, but ${other.en}`, zh: `${one.zh}；${other.zh}` });
  }
  if (dayFirst >= 0) return "dmy";
  if (monthFirst >= 0) return "mdy";
  const unclear = firstThat(open, isOut, isUnclear);
  const [outDayFirst, outMonthFirst] = [firstThat(open, nobody, isDayFirst) >= 0, firstThat(open, nobody, isMonthFirst) >= 0];
  if (outDayFirst === outMonthFirst) {
    if (order !== null) return order;
    if (unclear >= 0) return "unclear";
  }
  return outDayFirst ? "dmy" : outMonthFirst ? "mdy" : null;
}
