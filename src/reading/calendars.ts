// Years of other calendars in written dates: the eras of Japan, the Republic of China and the Buddhist era. Their months and days are those of
// the common calendar.
import { toDay, toIsoDay } from "../ground/calendar";

/** The calendars whose years are told by the size of the number alone, which is said in a note. */
export type OtherCalendar = "minguo" | "buddhist";

/**
 * The year before the first year of each era.
 *
 * @source Unicode CLDR, first days of the eras of the calendars "japanese" and "roc",
 *   https://github.com/unicode-org/cldr/blob/main/common/supplemental/supplementalData.xml
 */
const yearsBefore: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  r: 2018,
  h: 1988,
  s: 1925,
  中華民國: 1911,
  中华民国: 1911,
  民國: 1911,
  民国: 1911,
};

/** 令和8年, 令和元年, 民國115年, 民國115/, but R8.9.15 only where all numbers follow with the same sign. */
const eraYear = /^(令和|平成|昭和|大正|中[華华]民[國国]|民[國国])\s*(\d{1,3}|元)(?=\s*年|\s*[-/.])/;
const letterYear = /^([rhs])\s?(\d{1,2})(?=([-/.])\d{1,2}\3\d{1,2}(?!\d)|年)/i;

/** 115年 and 115/03/01: no other calendar in use has years of three digits. The years are 2011 to 2050. */
const threeDigits = /^1[0-3]\d(?=\s*年|([-/.])\d{1,2}\1\d{1,2}(?!\d))/;
const bareThreeDigits = /^1[0-3]\d[-/.]/;

/**
 * First and last Buddhist year that is read, 1941 to 2157: the year has begun on 1 January since 2484. No year of the common calendar in a
 * sheet is so large.
 *
 * @source The calendar "buddhist" of Unicode CLDR is the common one with 543 years more,
 *   https://github.com/unicode-org/icu/blob/main/icu4c/source/i18n/buddhcal.h
 */
const firstBuddhist = 2484;
const lastBuddhist = 2700;
const yearsOfBuddha = 543;
const buddhistYear = /(?:^|\D)2[4-7]\d\d(?!\d)/;

/** A year of four digits in the common calendar: 2569 is 2026. */
export function commonYear(year: number): number {
  return year >= firstBuddhist && year <= lastBuddhist ? year - yearsOfBuddha : year;
}

/** The day in the common calendar of a day number that shows a Buddhist year, as a date cell does in which 15/09/2569 was typed; NaN for any other day. */
export function dayOfBuddhist(day: number): number {
  if (Number.isNaN(day)) return day;
  const [year = 0, month = 0, ofMonth = 0] = toIsoDay(day).split("-").map(Number);
  return commonYear(year) === year ? Number.NaN : toDay(commonYear(year), month, ofMonth);
}

/** A plain text with its year of an era written as one of the common calendar: 令和8年9月15日 is 2026年9月15日; null for any other text. */
export function withCommonYear(text: string): string | null {
  const era = eraYear.exec(text) ?? letterYear.exec(text);
  if (era) {
    const [begin, name, number] = era as unknown as [string, string, string];
    return `${yearsBefore[name.toLowerCase()]! + (number === "元" ? 1 : Number(number))}${text.slice(begin.length)}`;
  }
  return threeDigits.test(text) ? `${1911 + Number(text.slice(0, 3))}${text.slice(3)}` : null;
}

/** The calendar that a plain text of a date is read by, where nothing but the size of its year tells it; null for any other date. */
export function calendarOf(text: string): OtherCalendar | null {
  if (bareThreeDigits.test(text)) return "minguo";
  return buddhistYear.test(text) ? "buddhist" : null;
}
