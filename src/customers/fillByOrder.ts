// Fills cells that are written once for the rows of an order: customers and days, where the order number proves them.

import { type Cell, isBlank } from "../ground/cell";
import type { Note } from "../ground/note";
import { codeOf, usedCode } from "../reading/audit";
import type { KeyColumn } from "../reading/keys";
import type { Gaps } from "./gaps";
import type { Span } from "./orderSource";
import { daysApart } from "./renumbered";
import { noteOf } from "./rowNotes";

/** The keys that are filled, and what customers are called whose first row takes its name from the row above. */
export interface Fillable {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly names: Map<number, Cell>;
}

/** Rows that took their customer from a row above, and that row of each; rows count as those of all sheets. */
export interface FilledByOrder {
  readonly rows: readonly number[];
  readonly from: readonly number[];
  /** How the customers were written where no order number proves them. */
  readonly gaps: Gaps;
}

/** Gives a row the customer of another. Changes the keys. */
export function fillCustomer(
  { source, start }: Span,
  { customers: { indexes }, names }: Fillable,
  row: number,
  from: number,
): void {
  const customer = indexes[from]!;
  indexes[row] = customer;
  if (!names.has(customer)) names.set(customer, source.keyCell(source.customer.cells[from - start]));
}

/** Whether two rows lie so far apart that one order number means two orders. A row without a day is near to any. */
function areFar(days: Float64Array, row: number, other: number): boolean {
  return Math.abs(days[row]! - days[other]!) >= daysApart;
}

/**
 * Gives rows without a customer the one of the row above that has one, where both have the same order number. Changes the keys.
 *
 * @param days - the days of the sheet as far as its cells alone tell them; null where it has none
 */
export function fillByOrder(span: Span, keys: Fillable, days: Float64Array | null): FilledByOrder {
  const { source, start, end } = span;
  const [{ indexes: customers, errors }, orders] = [keys.customers, keys.orders?.indexes ?? null];
  const [rows, from]: [number[], number[]] = [[], []];
  let [above, lacking, repeated] = [-1, 0, 0];
  const isSame = (row: number): boolean =>
    orders !== null &&
    orders[row]! >= 0 &&
    orders[row] === orders[above] &&
    !(days !== null && areFar(days, row - start, above - start));
  const hasErrors = errors.size > 0;
  for (let row = start; row < end; row++) {
    if (customers[row]! >= 0) {
      if (above >= 0 && customers[above] === customers[row]) repeated += 1;
      above = hasErrors && errors.has(customers[row]!) ? -1 : row;
      continue;
    }
    if (above < 0) continue;
    if (!source.isUnnamed(row - start)) above = -1;
    else if (isSame(row)) {
      fillCustomer(span, keys, row, above);
      rows.push(row);
      from.push(above);
    } else lacking += 1;
  }
  return { rows, from, gaps: { lacking, repeated } };
}

function byOrderNote(span: Span, title: string, rows: readonly number[]): Note[] {
  return noteOf(
    "filledByOrder",
    rows.length,
    [span],
    rows[0] ?? -1,
    `Rows without "${title}" that took it from the row above, because they have the same order number`,
    `没有“${title}”、因订单号与上方的行相同而沿用其值的行`,
  );
}

/**
 * Takes customers back from rows that turn out to lie too far from the row they took them from, once all days are known. Changes the keys and
 * the codes.
 */
export function checkByOrder(
  span: Span,
  { customers }: Fillable,
  days: Float64Array,
  { rows, from }: FilledByOrder,
  codes: Uint8Array,
): Note[] {
  const { start } = span;
  const kept: number[] = [];
  for (const [place, row] of rows.entries()) {
    if (!areFar(days, row - start, from[place]! - start)) kept.push(row);
    else {
      customers.indexes[row] = -1;
      if (codes[row - start] === usedCode) codes[row - start] = codeOf("noCustomer");
    }
  }
  return byOrderNote(span, span.source.customer.title, kept);
}

/** Gives rows without a day that of the row above, where both have the same customer and order number. Changes the days. */
export function fillDaysByOrder(span: Span, { customers, orders }: Fillable, days: Float64Array): Note[] {
  const { start, source } = span;
  const cells = source.date?.cells;
  if (cells === undefined || orders === null) return [];
  const [who, numbers] = [customers.indexes, orders.indexes];
  const filled: number[] = [];
  let above = -1;
  for (let row = 0; row < days.length; row++) {
    if (!Number.isNaN(days[row]!)) above = row;
    else if (above >= 0 && numbers[start + row]! >= 0 && isBlank(cells[row])) {
      const isSame = numbers[start + row] === numbers[start + above] && who[start + row] === who[start + above];
      if (!isSame) continue;
      days[row] = days[above]!;
      filled.push(start + row);
    }
  }
  return byOrderNote(span, source.date?.title ?? "", filled);
}
