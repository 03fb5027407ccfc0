// Rows that are no rows: nothing but unticked check boxes, the headings once more, or a month that stands alone above its rows.
import { epochDay, toIsoDay } from "../ground/calendar";
import { type Cell, type DateCell, headerText, isBlank, isDate } from "../ground/cell";
import { plainText } from "../ground/plainText";
import { monthOf } from "./dateWords";
import { totalWord } from "./totalWords";

/** A check box that is not ticked. A file holds it as the text FALSE. */
function isUnticked(cell: Cell): boolean {
  return cell === false || cell === "FALSE" || cell === "False" || cell === "false";
}

/** Whether a row holds nothing, or nothing but unticked check boxes, as a column of them stands ready below a table. */
export function holdsNothing(cells: readonly Cell[]): boolean {
  return cells.every((cell) => isBlank(cell) || isUnticked(cell));
}

/** A quarter or a week, with or without its year, in the languages of the month names: Q3 2026, KW 32, 第32周, 3분기. */
const quarter =
  /^(?:(?:19|20)\d\d[\s/-]*)?(?:(?:q|t|kw|cw|w|wk|week|woche|semaine|semana|settimana|第)[\s.]*\d{1,2}\s*(?:周|週|季度|四半期)?|\d{1,2}\.?\s*(?:quarter|quartal|trimestre|kwartaal|분기|주))(?:[\s/-]*(?:19|20)\d\d)?$/;

/** A year, a month of a year in figures, or a month of China, Japan or Korea: 2026, 2026-09, 09/2026, 2026年9月, 2026년 9월. */
const figures =
  /^(?:(?:19|20)\d\d|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d|(?:(?:19|20)\d\d\s*[年년]\s*)?\d{1,2}\s*[月월](?:份)?|(?:19|20)\d\d\s*[年년])$/;

const msPerDay = 86_400_000;

/** Whether a number in the first column may be a year above its rows. */
function isYear(cell: Cell): boolean {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1990 && cell <= 2100;
}

const mostCharacters = 30;

/** Whether words are the name of a month, with or without its year: August, Sept. 2026, agosto de 2026, Aug-26. */
function isNamedMonth(text: string): boolean {
  const words = text.split(/[\s,/'’_-]+/).filter((word) => word !== "" && word !== "de" && word !== "del");
  const months = words.filter((word) => !Number.isNaN(monthOf(word.replace(/\.$/, ""))));
  return (
    months.length === 1 && words.length <= 2 && words.every((word) => word === months[0] || /^(?:(?:19|20)\d\d|\d\d)$/.test(word))
  );
}

/** Whether a date cell is the first of a month, as a sheet makes of "August 2026", wherever its time zone is. */
function isFirstOfMonth(date: DateCell): boolean {
  return toIsoDay(Math.floor(date.getTime() / msPerDay + 0.5) + epochDay).endsWith("-01");
}

/** Whether a cell is a month, a quarter, a week or a year, as stands alone above the rows of that time. */
export function isPeriod(cell: Cell): boolean {
  if (isDate(cell)) return isFirstOfMonth(cell);
  if (typeof cell !== "string" || cell.length > mostCharacters) return false;
  const text = plainText(cell)
    .toLowerCase()
    .replace(/[:：]$/, "")
    .trim();
  return figures.test(text) || quarter.test(text) || isNamedMonth(text);
}

/** Whether a text stands in a column of days as the heading of a month, or as the word of a total. */
export function isAside(cell: Cell): boolean {
  return typeof cell === "string" && (totalWord(cell) !== null || isPeriod(cell));
}

/** Whether a row repeats the headings of its table, or holds a month or the like alone. */
export function isHeading(cells: readonly Cell[], headers: readonly string[]): boolean {
  let filled = 0;
  let only = -1;
  let isRepeated = true;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (isBlank(cell)) continue;
    filled += 1;
    only = column;
    isRepeated &&= typeof cell === "string" && headers[column] !== "" && headerText(cell) === headers[column];
    if (!isRepeated && filled > 1) return false;
  }
  if (filled !== 1) return filled > 1 && isRepeated;
  return isPeriod(cells[only]) || (only === 0 && isYear(cells[only]));
}
