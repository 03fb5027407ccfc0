// Refuses a column of dates without a year, such as 15/9 and Sep 15.

import { type Cell, isBlank, showCell } from "../ground/cell";
import { once } from "../ground/once";
import { type Place, rowText } from "../ground/place";
import { plainText } from "../ground/plainText";
import { Refusal } from "../ground/refusal";
import { monthOf, timeBehind } from "./dateWords";

const behind = String.raw`\.?${timeBehind}$`;
const numbers = once(() => new RegExp(String.raw`^(\d{1,2})\s?[-/.]\s?(\d{1,2})${behind}`, "iu"));
const ofAsia = once(() => new RegExp(String.raw`^(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?${timeBehind}$`, "iu"));
const dayFirst = once(
  () => new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[-\s]*(?:de\s+|of\s+)?(\p{L}{3,12})${behind}`, "iu"),
);
const monthFirst = once(() => new RegExp(String.raw`^(\p{L}{3,12})[.\s-]+(\d{1,2})(?:st|nd|rd|th)?${behind}`, "iu"));

function areDayAndMonth(one: number, other: number): boolean {
  return Math.min(one, other) >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
}

/** Whether a cell is a text of a day and a month alone. */
function isYearless(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const text = plainText(cell);
  const plain = numbers().exec(text) ?? ofAsia().exec(text);
  if (plain) return areDayAndMonth(Number(plain[1]), Number(plain[2]));
  const byDay = dayFirst().exec(text);
  if (byDay) return areDayAndMonth(Number(byDay[1]), monthOf(byDay[2]!));
  const byMonth = monthFirst().exec(text);
  return byMonth !== null && areDayAndMonth(Number(byMonth[2]), monthOf(byMonth[1]!));
}

/** The refusal of a column of dates most of which have no year; null for any other column. */
export function refusalOfYearless(
  cells: readonly Cell[],
  { title, ...place }: Place & { readonly title: string },
  isOut: (row: number) => boolean = () => false,
): Refusal | null {
  const rows = cells.flatMap((cell, row) => (isBlank(cell) || isOut(row) ? [] : [row]));
  const yearless = rows.filter((row) => isYearless(cells[row]));
  const [first] = yearless;
  if (first === undefined || yearless.length * 2 < rows.length) return null;
  const [at, cell] = [rowText(place, first), showCell(cells[first])];
  return new Refusal(
    {
      en: `the dates of column "${title}" have no year (${at.en}: ${cell})`,
      zh: `“${title}”列的日期没有年份（${at.zh}：${cell}）`,
    },
    {
      en: "write them with their year, as in 2026-09-15, or name a column whose dates have one",
      zh: "请补上年份，例如 2026-09-15，或指明另一个带年份的日期列",
    },
  );
}
