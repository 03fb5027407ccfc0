// Reads one text as a day, or as three numbers whose order the column has to tell.

import { toDay } from "../ground/calendar";
import { letterPattern } from "../ground/letters";
import { once } from "../ground/once";
import { commonYear, withCommonYear } from "./calendars";
import { isWeekday, monthOf, timeBehind, weekdayBehind } from "./dateWords";

/** How the numbers of dates such as 03/04/2024 and 24/03/05 follow each other. */
export type NumberOrder = "dmy" | "mdy" | "ymd";

/** Three numbers of a date whose order is open until the whole column is read. */
export interface OpenDay {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Whether the last number may be a year, and whether the first one may: then it has two digits, as in 24/03/05 and 26. 9. 15. */
  readonly yearLast: boolean;
  readonly yearFirst: boolean;
  /** Whether points part the numbers, as in 03.04.2024. */
  readonly isDotted: boolean;
}

const month = String.raw`(\p{L}{2,12}|\d{1,2}[月월])\.?`;
const ordinal = "(?:st|nd|rd|th|er|e|o|a|º|ª|°|\\.)?";
const year = String.raw`(\d{4}|\d{2})`;
const of = "(?:(?:de|del|of)\\s+)?";

/** A pattern of a day with any time behind it, made when it is first used. */
function pattern(text: string): () => RegExp {
  return once(() => new RegExp(`^${text}${timeBehind}$`, "iu"));
}

const yearFirst = pattern(
  String.raw`(\d{4}|\d{2}(?=\s*[年년]))(?:[-/.]\s?|\s*[年년]\s*)(\d{1,2})(?:[-/.]\s?|\s*[月월]\s*)(\d{1,2})(?:\s*[日号號일]|\.)?${weekdayBehind}`,
);
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(?:[01]\d|2[0-4]):?[0-5]\d(?::?[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const dayMonthYear = pattern(String.raw`(\d{1,2})${ordinal}[-/\s.]*${of}${month}[-/\s.,']*${of}${year}`);
const monthDayYear = pattern(String.raw`${month}\s+(\d{1,2})${ordinal},?\s+${of}${year}`);
/** Sep-15-26: both signs are the same, so that "May 10-24" is no date. */
const monthDashDay = pattern(String.raw`(\p{L}{3,12})([-/.])(\d{1,2})\2${year}`);
const yearMonthDay = pattern(String.raw`(\d{4})[-/\s.]+${month}[-/\s.,]+(\d{1,2})${ordinal}`);
/** Tue Sep 15 10:00:00 +0000 2026 */
const yearBehindTime = letterPattern(
  String.raw`^(\p{L}{3,12})\s+(\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:[A-Z]{2,5}|[+-]\d{4}))?\s+(\d{4})$`,
  "u",
);
const threeNumbers = pattern(String.raw`(\d{1,2})(\s?[-/.]\s?)(\d{1,2})\s?[-/.]\s?(\d{4}|\d{1,2})(\.?)${weekdayBehind}`);
const wordInFront = letterPattern(String.raw`^(\p{L}[\p{L}-]*)\.?,?\s+`, "u");

/** Two digits mean 1969 to 2068, as in spreadsheets. A Buddhist year is one of the common calendar. */
function fullYear(digits: string | number): number {
  const number = Number(digits);
  if (number >= 100) return commonYear(number);
  return number < 69 ? 2000 + number : 1900 + number;
}

function namedDay(text: string): number {
  const byDay = dayMonthYear().exec(text);
  if (byDay) return toDay(fullYear(byDay[3]!), monthOf(byDay[2]!), Number(byDay[1]));
  const byMonth = monthDayYear().exec(text) ?? yearBehindTime().exec(text);
  if (byMonth) return toDay(fullYear(byMonth[3]!), monthOf(byMonth[1]!), Number(byMonth[2]));
  const dashed = monthDashDay().exec(text);
  if (dashed) return toDay(fullYear(dashed[4]!), monthOf(dashed[1]!), Number(dashed[3]));
  const byYear = yearMonthDay().exec(text);
  return byYear ? toDay(fullYear(byYear[1]!), monthOf(byYear[2]!), Number(byYear[3])) : Number.NaN;
}

/** The text behind a day of the week in front of it; null where there is none. */
function behindWeekday(text: string): string | null {
  const front = wordInFront().exec(text);
  return front && isWeekday(front[1]!) ? text.slice(front[0].length) : null;
}

/** Day of a plain text whose day, month and year are unmistakable; NaN for any other text. */
function clearDay(text: string): number {
  const match = yearFirst().exec(text);
  if (match) return toDay(fullYear(match[1]!), Number(match[2]), Number(match[3]));
  const number = compact.exec(text);
  if (number) return toDay(Number(number[1]), Number(number[2]), Number(number[3]));
  const common = withCommonYear(text);
  return common === null ? namedDay(text) : clearDay(common);
}

function openDay(text: string): OpenDay | null {
  const match = threeNumbers().exec(text);
  if (!match) return null;
  const [, first = "", sign = "", second = "", third = "", end = ""] = match;
  const isKorean = sign.trim() === "." && (sign.length > 1 || end === ".");
  const yearLast = third.length > 1;
  const yearInFront = first.length === 2 && third.length < 4 && (sign.trim() !== "." || isKorean);
  return yearLast || yearInFront
    ? {
        first: Number(first),
        second: Number(second),
        third: Number(third),
        yearLast,
        yearFirst: yearInFront,
        isDotted: sign.trim() === ".",
      }
    : null;
}

/**
 * Reads a plain text as a day.
 *
 * @returns a day number, three numbers in an open order, or NaN for a text that is no date
 */
export function readDayText(text: string): number | OpenDay {
  const open = openDay(text);
  if (open) return open;
  const day = clearDay(text);
  if (!Number.isNaN(day)) return day;
  const behind = behindWeekday(text);
  return behind === null ? Number.NaN : (openDay(behind) ?? clearDay(behind));
}

/** Day of three numbers in this order; NaN if there is no such day. */
export function dayBy(order: NumberOrder, { first, second, third, yearLast, yearFirst: yearInFront }: OpenDay): number {
  if (order === "ymd") return yearInFront ? toDay(fullYear(first), second, third) : Number.NaN;
  if (!yearLast) return Number.NaN;
  return order === "mdy" ? toDay(fullYear(third), first, second) : toDay(fullYear(third), second, first);
}

/** Serials of 1970 to 2149. Smaller numbers are counts of days, larger ones dates written as 20241231. */
export function isSerial(number: number): boolean {
  return number >= 25569 && number < 91312;
}

/** Whether a number is written like 20241231 or 20241231100559 and is a day. */
export function isCompactDay(number: number): boolean {
  const isTimed = number >= 19_000_101_000_000 && number <= 21_991_231_235_959;
  return (isTimed || (number >= 19_000_101 && number <= 21_991_231)) && !Number.isNaN(numberDay(number));
}

/** Day of a number: a serial, with or without a time, or a day written as 20241231, 202412311005 or 20241231100559; else NaN. */
export function numberDay(number: number): number {
  if (isSerial(number)) return Math.floor(number);
  const isCompact =
    (number >= 19_000_101 && number <= 21_991_231) ||
    (number >= 190_001_010_000 && number <= 219_912_312_359) ||
    (number >= 19_000_101_000_000 && number <= 21_991_231_235_959);
  if (!isCompact || !Number.isInteger(number)) return Number.NaN;
  const match = compact.exec(String(number));
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN;
}
