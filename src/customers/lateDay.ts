// A single day that lies years after all others: mostly a slip of the pen, by which everybody else seems long gone.
import { toIsoDay } from "../ground/calendar";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";

/** A day is late if no other one lies in the two years before it. */
const fewestDays = 730;
const yearDays = 365.25;

/** A sheet with a column of days, and where its rows stand among those of all sheets. */
export interface DatedSheet extends Place {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Remark about the latest day if it lies two years or more after every other day.
 *
 * Rows are often in order of time, so the last ones are looked at first, and nothing is asked of days that are neither of the two latest.
 *
 * @param days - day of each row; NaN for a row without one
 * @param isCounted - whether the day of a row counts
 */
export function lateDayNotes(sheets: readonly DatedSheet[], days: Float64Array, isCounted: (row: number) => boolean): Note[] {
  let latest = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  let first = -1;
  let rows = 0;
  for (let row = days.length - 1; row >= 0; row--) {
    const day = days[row]!;
    if (!(day > next && isCounted(row))) continue;
    if (day < latest) {
      next = day;
      continue;
    }
    if (day > latest) [next, latest, rows] = [latest, day, 0];
    first = row;
    rows += 1;
  }
  if (next === Number.NEGATIVE_INFINITY || latest - next < fewestDays) return [];
  const sheet = sheets.find(({ end }) => first < end)!;
  const [at, iso] = [rowText(sheet, first - sheet.start), toIsoDay(latest)];
  const [years, count] = [formatNumber(Math.round((latest - next) / yearDays)), formatNumber(rows)];
  return [
    {
      id: "lateDay",
      text: {
        en: `"${sheet.title}" names a day about ${years} years after all others: ${iso}, rows: ${count} (first in ${at.en}); if it is a slip, mend the cell or choose an as-of date`,
        zh: `“${sheet.title}”列有一天比其他日期晚约 ${years} 年：${iso}，共 ${count} 行（最早在${at.zh}）；如系误填，请改正单元格或选择截止日期`,
      },
    },
  ];
}
