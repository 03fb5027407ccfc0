// Order numbers that begin anew, as tills do each month or year: one number on days far apart means several orders.
import type { Note } from "../ground/note";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/** Days after which a number that comes again is another order: the shortest month. */
export const daysApart = 28;

/** The rows whose orders are parted. */
interface NumberedRows {
  readonly orders: object | null;
  readonly days: Float64Array;
  readonly netParts: Float64Array;
}

/** Rows by order; −1 for a row that is left out. */
export interface Grouping {
  readonly orderOfRow: Int32Array;
  readonly count: number;
}

/** Orders of which a row lies half as many days from the first one in the sheet: the few that are looked at closely. */
function findSpread({ days }: NumberedRows, { orderOfRow, count }: Grouping): ReadonlySet<number> {
  const spread = new Set<number>();
  const met = new Float64Array(count).fill(Number.NaN);
  for (let row = 0; row < orderOfRow.length; row++) {
    const order = orderOfRow[row]!;
    if (order < 0) continue;
    const day = days[row]!;
    const first = met[order]!;
    if (Number.isNaN(first)) met[order] = day;
    else if (first !== day && Math.abs(day - first) * 2 >= daysApart) spread.add(order);
  }
  return spread;
}

/** Orders whose rows lie so far apart that the number may have begun anew. */
function findWide(rows: NumberedRows, grouping: Grouping): ReadonlySet<number> {
  const { days, orders } = rows;
  const { orderOfRow } = grouping;
  const spread = orders === null ? new Set<number>() : findSpread(rows, grouping);
  const wide = new Set<number>();
  if (spread.size === 0) return wide;
  const [first, last] = [new Map<number, number>(), new Map<number, number>()];
  for (let row = 0; row < orderOfRow.length; row++) {
    const order = orderOfRow[row]!;
    if (!spread.has(order)) continue;
    const day = days[row]!;
    first.set(order, Math.min(day, first.get(order) ?? day));
    last.set(order, Math.max(day, last.get(order) ?? day));
    if (last.get(order)! - first.get(order)! >= daysApart) wide.add(order);
  }
  return wide;
}

/**
 * Parts orders whose number comes again 28 days or more after the row before it. A refund never begins an order: it stays with the sale
 * before it.
 */
export function splitRenumbered(
  spans: readonly Span[],
  rows: NumberedRows,
  grouping: Grouping,
): Grouping & { readonly notes: Note[] } {
  const wide = findWide(rows, grouping);
  if (wide.size === 0) return { ...grouping, notes: [] };
  const orderOfRow = grouping.orderOfRow.slice();
  let { count } = grouping;
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < orderOfRow.length; row++) {
    const order = orderOfRow[row]!;
    if (wide.has(order)) rowsOf.set(order, [...(rowsOf.get(order) ?? []), row]);
  }
  let parted = 0;
  let firstRow = -1;
  for (const [order, own] of rowsOf) {
    const sorted = own.sort((a, b) => rows.days[a]! - rows.days[b]! || rows.netParts[b]! - rows.netParts[a]! || a - b);
    let current = order;
    for (let i = 1; i < sorted.length; i++) {
      const row = sorted[i]!;
      if (rows.days[row]! - rows.days[sorted[i - 1]!]! >= daysApart && rows.netParts[row]! >= 0) {
        if (current === order) parted += 1;
        if (firstRow < 0 || row < firstRow) firstRow = row;
        current = count;
        count += 1;
      }
      orderOfRow[row] = current;
    }
  }
  const en = "Order numbers that come again 28 days or more later, each time taken as another order";
  const notes = noteOf("renumberedOrders", parted, spans, firstRow, en, "相隔 28 天以上重复出现、按不同订单处理的订单号", "个");
  return { orderOfRow, count, notes };
}
