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
 * @param days - day of each row; NaN for a row that does not count
 */
export function lateDayNotes(sheets: readonly DatedSheet[], days: Float64Array): Note[] {
  let latest = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  let first = -1;
  let rows = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day > latest) {
      next = latest;
      latest = day;
      first = row;
      rows = 1;
    } else if (day === latest) rows += 1;
    else if (day > next) next = day;
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
