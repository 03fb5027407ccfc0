// Fills cells that are written once for several rows where nothing proves it and the user says so.

import { isBlank } from "../ground/cell";
import { formatNumber, quoted } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import type { SourceColumn } from "../reading/amounts";
import type { ReadingSettings } from "../reading/settings";
import { type Fillable, fillCustomer } from "./fillByOrder";
import type { Gaps } from "./gaps";
import { type Columns, findOnceWritten, type OnceWritten } from "./onceWritten";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

function ask({ source, start }: Span, once: readonly OnceWritten[]): Question {
  const rows = new Set(once.flatMap((own) => own.rows));
  const first = rowText(source, Math.min(...once.map((own) => own.rows[0]!)) - start);
  const count = formatNumber(rows.size);
  const titles = once.map(({ column }) => column.title);
  const { en, zh } = quoted(titles);
  return new Question(
    "blanks",
    {
      en: `${en} is blank on rows below one that has it, as where a cell is written only once for several rows (rows: ${count}, first in ${first.en})`,
      zh: `${zh}在部分行为空，而上方的行有值，可能是多行共用、只写了一次（${count} 行，最早在${first.zh}）`,
    },
    { en: "say whether such cells take what stands above, or stay blank", zh: "请说明这些单元格沿用上方的值，还是保持空白" },
    ["fill", "leave"],
  );
}

/** What was filled in a sheet because the user said so. */
export interface FilledDown {
  /** The row that each row takes its day from, −1 for its own; null where none does. */
  readonly dayFrom: Int32Array | null;
  /** Rows that had neither a customer nor a day of their own, and may add up others. */
  readonly bare: readonly number[];
  /** The columns of statuses, filled. */
  readonly statuses: readonly SourceColumn[];
  readonly isChanged: boolean;
  readonly notes: readonly Note[];
}

/** The columns of statuses; a blank cell of a row that belongs to the order above holds the status of that. */
function fillStatuses({ source, start }: Span, once: readonly OnceWritten[]): readonly SourceColumn[] {
  return source.status.map((column) => {
    const own = once.find((found) => found.role === "status" && found.column === column);
    if (!own) return column;
    const cells = column.cells.slice();
    for (const [place, row] of own.rows.entries()) cells[row - start] = column.cells[own.from[place]! - start];
    return { title: column.title, cells };
  });
}

function fillKeysAndDays(span: Span, keys: Fillable, once: readonly OnceWritten[]): Int32Array | null {
  const { start, end } = span;
  let dayFrom: Int32Array | null = null;
  for (const { role, rows, from } of once) {
    if (role === "date") dayFrom = new Int32Array(end - start).fill(-1);
    for (const [place, row] of rows.entries()) {
      if (role === "customer") fillCustomer(span, keys, row, from[place]!);
      else if (role === "order") keys.orders!.indexes[row] = keys.orders!.indexes[from[place]!]!;
      else if (role === "date") dayFrom![row - start] = from[place]! - start;
    }
  }
  return dayFrom;
}

/**
 * Fills customers, order numbers and statuses that look as if they were written once for several rows, if the user says so, and tells from
 * which rows the days are to be filled. Changes the keys.
 *
 * @param isShared - whether several sheets are read together: the answer then applies only to those that look like that
 * @throws Question if cells look like that and the user has not answered
 */
export function fillDown(
  span: Span,
  keys: Fillable,
  rest: Pick<Columns, "days" | "openDays" | "statuses">,
  gaps: Gaps,
  { blanks, hasRemarks }: ReadingSettings,
  isShared: boolean,
): FilledDown {
  const { source, start } = span;
  const columns = { customers: keys.customers, orders: keys.orders, ...rest };
  const asked = { isSaid: blanks === "fill" && !isShared, isFormula: !hasRemarks };
  const once = blanks === "leave" ? [] : findOnceWritten(span, columns, gaps, asked);
  if (once.length === 0) return { dayFrom: null, bare: [], statuses: source.status, isChanged: false, notes: [] };
  if (blanks === null) throw ask(span, once);
  const dayFrom = fillKeysAndDays(span, keys, once);
  const named = once.find(({ role }) => role === "customer")?.rows ?? [];
  return {
    dayFrom,
    bare: named.filter((row) => dayFrom !== null && dayFrom[row - start]! >= 0 && isBlank(source.date?.cells[row - start])),
    statuses: fillStatuses(span, once),
    isChanged: once.some(({ role }) => role !== "date"),
    notes: once.flatMap(({ column: { title }, rows }) =>
      noteOf(
        "filledDown",
        rows.length,
        [span],
        rows[0]!,
        `Rows without "${title}" that took it from the row above, by your choice`,
        `没有“${title}”、按您的选择沿用上方值的行`,
      ),
    ),
  };
}

/** Gives rows without a day that of the row above, where the user says so. Changes the days. */
export function fillDaysDown(days: Float64Array, { dayFrom }: FilledDown): void {
  for (const [row, from] of dayFrom?.entries() ?? []) if (from >= 0) days[row] = days[from]!;
}
