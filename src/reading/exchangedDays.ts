// Finds date cells whose day and month a sheet of another locale may have exchanged, beside texts that it left as they were.
import { toDay, toIsoDay } from "../ground/calendar";
import { type Cell, isDate, showCell } from "../ground/cell";
import { type Place, rowText } from "../ground/place";
import { Question } from "../ground/refusal";

/** What the user says of the date cells of such a column; any other answer leaves them as shown. */
export type ExchangeAnswer = "asShown" | "exchanged";

/** A column in which texts show which number comes first. */
export interface ShownOrder {
  readonly title: string;
  readonly order: "dmy" | "mdy";
  /** A row in use whose text shows the order. */
  readonly row: number;
  readonly isOut: (index: number) => boolean;
}

/** Day and month of a day number exchanged: 3 May is 5 March. */
function exchanged(day: number): number {
  const [year = 0, month = 0, dayOfMonth = 0] = toIsoDay(day).split("-").map(Number);
  return toDay(year, dayOfMonth, month);
}

/**
 * Rows of date cells that may have day and month exchanged: none of them lies after the twelfth of its month.
 *
 * A sheet whose locale has the month first makes 3 May of the text 05/03/2024, and leaves 13/03/2024 as a text. So none of its date cells
 * is later than the twelfth.
 */
function suspects(cells: readonly Cell[], days: Float64Array, isOut: (index: number) => boolean): readonly number[] {
  const rows: number[] = [];
  let canDiffer = false;
  for (let row = 0; row < cells.length; row++) {
    const day = days[row]!;
    if (!isDate(cells[row]) || Number.isNaN(day)) continue;
    const other = exchanged(day);
    if (Number.isNaN(other) && !isOut(row)) return [];
    if (!isOut(row) && other !== day) canDiffer = true;
    rows.push(row);
  }
  return canDiffer ? rows : [];
}

function ask(place: Place, { title, order, row }: ShownOrder, cells: readonly Cell[], first: number, day: number): Question {
  const [text, cell] = [rowText(place, row), rowText(place, first)];
  const [shown, iso] = [showCell(cells[row]), toIsoDay(day)];
  const [en, zh] = order === "dmy" ? ["day", "日"] : ["month", "月"];
  return new Question(
    "dates",
    {
      en: `column "${title}" holds date cells beside texts with the ${en} first (${text.en}: ${shown}), and no date cell lies after the 12th of its month (first in ${cell.en}: ${iso}), so a sheet of another locale may have exchanged day and month in them`,
      zh: `“${title}”列既有日期单元格，又有${zh}在前的文本（${text.zh}：${shown}），而且没有一个日期单元格晚于当月 12 日（最早在${cell.zh}：${iso}），可能是其他语言区域的表格把其中的日和月对调了`,
    },
    {
      en: "say whether the date cells are right as shown, or have day and month exchanged",
      zh: "请说明日期单元格是否如所示正确，还是日和月被对调了",
    },
    ["asShown", "exchanged"],
  );
}

/** Date cells that are read as shown although day and month may be exchanged. */
export interface AsShown {
  readonly rows: number;
  readonly first: number;
}

/**
 * Asks about date cells that may have day and month exchanged, or exchanges them in `days` as the user answered.
 *
 * @param answer - null if nothing was answered about the column's dates
 * @returns the cells that are read as shown; null if none is in doubt
 */
export function settleExchanged(
  cells: readonly Cell[],
  days: Float64Array,
  place: Place,
  shown: ShownOrder,
  answer: ExchangeAnswer | null,
): AsShown | null {
  const rows = suspects(cells, days, shown.isOut);
  const first = rows.find((row) => !shown.isOut(row));
  if (first === undefined) return null;
  if (answer === null) throw ask(place, shown, cells, first, days[first]!);
  if (answer === "asShown") return { rows: rows.filter((row) => !shown.isOut(row)).length, first };
  for (const row of rows) {
    const day = exchanged(days[row]!);
    if (!Number.isNaN(day)) days[row] = day;
  }
  return null;
}
