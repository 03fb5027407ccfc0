// Fills cells that are written once for several rows: where the order number proves it, and where the user says so.

import { type Cell, isBlank } from "../ground/cell";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import { codeOf, usedCode } from "../reading/audit";
import type { KeyColumn } from "../reading/keys";
import type { ReadingSettings } from "../reading/settings";
import { type Columns, findOnceWritten, type Gaps, type OnceWritten } from "./onceWritten";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/** The keys that are filled, and what customers are called whose first row takes its name from the row above. */
export interface Fillable {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly names: Map<number, Cell>;
}

function fillCustomer({ source, start }: Span, { customers: { indexes }, names }: Fillable, row: number, from: number): void {
  const customer = indexes[from]!;
  indexes[row] = customer;
  if (!names.has(customer)) names.set(customer, source.keyCell(source.customer.cells[from - start]));
}

function byOrderNote(span: Span, title: string, rows: number, first: number): Note[] {
  return noteOf(
    "filledByOrder",
    rows,
    [span],
    first,
    `Rows without "${title}" that took it from the row above, because they have the same order number`,
    `没有“${title}”、因订单号与上方的行相同而沿用其值的行`,
  );
}

/** Gives rows without a customer the one of the row above that has one, where both have the same order number. Changes the keys. */
export function fillByOrder(span: Span, keys: Fillable): { readonly gaps: Gaps; readonly notes: Note[] } {
  const { source, start, end } = span;
  const [customers, orders] = [keys.customers.indexes, keys.orders?.indexes ?? null];
  let [above, lacking, repeated, filled, first] = [-1, 0, 0, 0, -1];
  for (let row = start; row < end; row++) {
    if (customers[row]! >= 0) {
      if (above >= 0 && customers[above] === customers[row]) repeated += 1;
      above = row;
      continue;
    }
    if (above < 0) continue;
    if (!source.isUnnamed(row - start)) above = -1;
    else if (orders !== null && orders[row]! >= 0 && orders[row] === orders[above]) {
      fillCustomer(span, keys, row, above);
      filled += 1;
      if (first < 0) first = row;
    } else lacking += 1;
  }
  return { gaps: { lacking, repeated }, notes: byOrderNote(span, source.customer.title, filled, first) };
}

function ask({ source, start }: Span, once: readonly OnceWritten[]): Question {
  const rows = new Set(once.flatMap((own) => own.rows));
  const first = rowText(source, Math.min(...once.map((own) => own.rows[0]!)) - start);
  const count = formatNumber(rows.size);
  const [en, zh] = [once.map(({ title }) => `"${title}"`).join(", "), once.map(({ title }) => `“${title}”`).join("、")];
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
  readonly isChanged: boolean;
  readonly notes: readonly Note[];
}

const nothingFilled: FilledDown = { dayFrom: null, bare: [], isChanged: false, notes: [] };

/**
 * Fills customers and order numbers that look as if they were written once for several rows, if the user says so, and tells from which rows
 * the days are to be filled. Changes the keys.
 *
 * @throws Question if cells look like that and the user has not answered
 */
export function fillDown(
  span: Span,
  keys: Fillable,
  rest: Pick<Columns, "days" | "statuses">,
  gaps: Gaps,
  { blanks }: ReadingSettings,
): FilledDown {
  if (blanks === "leave") return nothingFilled;
  const columns = { customers: keys.customers.indexes, orders: keys.orders?.indexes ?? null, ...rest };
  const once = findOnceWritten(span, columns, gaps);
  if (once.length === 0) return nothingFilled;
  if (blanks === null) throw ask(span, once);
  const { start, end } = span;
  let dayFrom: Int32Array | null = null;
  for (const { role, rows, from } of once) {
    if (role === "date") dayFrom = new Int32Array(end - start).fill(-1);
    for (const [place, row] of rows.entries()) {
      if (role === "customer") fillCustomer(span, keys, row, from[place]!);
      else if (role === "order") keys.orders!.indexes[row] = keys.orders!.indexes[from[place]!]!;
      else dayFrom![row - start] = from[place]! - start;
    }
  }
  const named = once.find(({ role }) => role === "customer")?.rows ?? [];
  return {
    dayFrom,
    bare: named.filter((row) => dayFrom !== null && dayFrom[row - start]! >= 0),
    isChanged: once.some(({ role }) => role !== "date"),
    notes: once.flatMap(({ title, rows }) =>
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

/** Gives rows without a day that of the row above: where both have the same customer and order number, and where the user says so. Changes the days. */
export function fillDays(span: Span, { customers, orders }: Fillable, days: Float64Array, { dayFrom }: FilledDown): Note[] {
  const { start, source } = span;
  const cells = source.date?.cells;
  if (cells === undefined) return [];
  const [who, numbers] = [customers.indexes, orders?.indexes ?? null];
  let [above, filled, first] = [-1, 0, -1];
  for (const [row, from] of dayFrom?.entries() ?? []) if (from >= 0) days[row] = days[from]!;
  if (numbers === null) return [];
  for (let row = 0; row < days.length; row++) {
    if (!Number.isNaN(days[row]!)) above = row;
    else if (above >= 0 && numbers[start + row]! >= 0 && isBlank(cells[row])) {
      const isSame = numbers[start + row] === numbers[start + above] && who[start + row] === who[start + above];
      if (!isSame) continue;
      days[row] = days[above]!;
      filled += 1;
      if (first < 0) first = start + row;
    }
  }
  return byOrderNote(span, source.date?.title ?? "", filled, first);
}

/** Rows among the bare ones whose amount is that of the rows above: of all, of those since the last such row, or of one customer. */
function sumsAmong(span: Span, isBare: Uint8Array, isNamed: (row: number) => boolean, rest: Sums, least: number): number[] {
  const { netParts, codes } = rest;
  const found: number[] = [];
  const [whole, part, group] = [
    { sum: 0, rows: 0 },
    { sum: 0, rows: 0 },
    { sum: 0, rows: 0 },
  ];
  for (let row = 0; row < span.end - span.start; row++) {
    if (codes[row] !== usedCode) continue;
    const isSum = [whole, part, group].some(({ sum, rows }) => rows >= least && sum === netParts[row]);
    if (isBare[row] === 1 && isSum) {
      found.push(row);
      part.sum = 0;
      part.rows = 0;
      continue;
    }
    if (isNamed(row)) {
      group.sum = 0;
      group.rows = 0;
    }
    for (const own of [whole, part, group]) {
      own.sum += netParts[row]!;
      own.rows += 1;
    }
  }
  return found;
}

/** Amounts and codes of one sheet's rows. */
interface Sums {
  readonly netParts: Float64Array;
  readonly codes: Uint8Array;
}

/**
 * Leaves out rows that were filled and add up the rows above them, such as the subtotal of a customer. Where one adds up several rows, those
 * that add up a single row are subtotals too. Changes the codes.
 */
export function leaveOutSums(span: Span, { bare }: FilledDown, rest: Sums): Note[] {
  if (bare.length === 0) return [];
  const isBare = new Uint8Array(span.end - span.start);
  for (const row of bare) isBare[row - span.start] = 1;
  const isNamed = (row: number): boolean => !span.source.isUnnamed(row);
  if (sumsAmong(span, isBare, isNamed, rest, 2).length === 0) return [];
  const found = sumsAmong(span, isBare, isNamed, rest, 1);
  for (const row of found) rest.codes[row] = codeOf("totalRow");
  return noteOf(
    "totalsFilled",
    found.length,
    [span],
    span.start + found[0]!,
    `Rows without "${span.source.customer.title}" and "${span.source.date?.title ?? ""}" that add up the rows above, left out as totals`,
    `没有“${span.source.customer.title}”和“${span.source.date?.title ?? ""}”、且等于上方各行之和、作为合计不计入的行`,
  );
}
