// Groups rows into orders, and tells sales, orders of net amount 0 and refunds apart.

import { isBlank } from "../ground/cell";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { codeOf, usedCode } from "../reading/audit";
import type { ReadingSettings } from "../reading/settings";
import { lateDayNotes } from "./lateDay";
import type { OrderRows } from "./orderRows";
import type { Span } from "./orderSource";
import { addUpRows, type OrderSums } from "./orderSums";
import { findOrderTotals } from "./orderTotals";
import { splitRenumbered } from "./renumbered";

/** Orders in columns. Refunds are entries of the same list, but do not count as orders. */
export interface Orders extends OrderSums {
  readonly count: number;
  /** Order of each row, −1 for a row that is left out. */
  readonly orderOfRow: Int32Array;
}

/**
 * Gives every used row its order. Rows with the same customer and order number are one order; a row without a number is an order of its
 * own.
 *
 * @returns also which order numbers stand on a used row
 */
function groupRows(rows: OrderRows): { orderOfRow: Int32Array; count: number; hasRows: Uint8Array } {
  const size = rows.codes.length;
  const orderOfRow = new Int32Array(size).fill(-1);
  const customers = rows.customers.indexes;
  const numbers = rows.orders?.indexes;
  const latestOfNumber = new Int32Array(rows.orders?.count ?? 0).fill(-1);
  const hasRows = new Uint8Array(latestOfNumber.length);
  const previous = new Int32Array(numbers ? size : 0);
  const customerOf = new Int32Array(numbers ? size : 0);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (rows.codes[i] !== usedCode) continue;
    const number = numbers ? numbers[i]! : -1;
    if (!numbers || number < 0) {
      if (numbers) customerOf[count] = -1;
      orderOfRow[i] = count;
      count += 1;
      continue;
    }
    let order = latestOfNumber[number]!;
    while (order >= 0 && customerOf[order] !== customers[i]) order = previous[order]!;
    if (order < 0) {
      order = count;
      count += 1;
      hasRows[number] = 1;
      customerOf[order] = customers[i]!;
      previous[order] = latestOfNumber[number]!;
      latestOfNumber[number] = order;
    }
    orderOfRow[i] = order;
  }
  return { orderOfRow, count, hasRows };
}

/**
 * Groups used rows into orders, and leaves out orders as the settings say.
 *
 * Changes `rows.codes` of rows whose order is left out.
 *
 * @throws Question if amounts may be order totals repeated on every row
 */
export function toOrders(
  spans: readonly Span[],
  rows: OrderRows,
  settings: ReadingSettings,
): { orders: Orders; asOf: number; notes: Note[] } {
  const { hasRows, ...grouping } = groupRows(rows);
  const { orderOfRow, count, notes: renumbered } = splitRenumbered(spans, rows, grouping);
  const { isTotal, notes: totals } = findOrderTotals(spans, rows, { orderOfRow, count }, settings);
  const added = addUpRows(rows, orderOfRow, count, isTotal);
  const { customers, days, netParts, isRefund } = added;
  const orders = { count, orderOfRow, customers, days, netParts, isRefund };
  const zeros = new Uint8Array(count);
  if (rows.hasAmounts)
    for (let order = 0; order < count; order++) if (netParts[order] === 0 && isRefund[order] === 0) zeros[order] = 1;
  const asOf = settings.asOf ?? (rows.hasDays ? latestDay(orders, zeros, settings) : Number.NaN);
  const lines = linesNote(spans, rows, hasRows);
  const excluded = excludeOrders(rows, orders, zeros, asOf, settings);
  const late = noteLateDay(spans, rows, orders);
  return { orders, asOf, notes: [...lines, ...renumbered, ...excluded, ...totals, ...late] };
}

/** Remark about a single day years after all others, among the rows of sales. */
function noteLateDay(spans: readonly Span[], { days }: OrderRows, { orderOfRow, isRefund }: Orders): Note[] {
  const sheets = spans.map(({ source, start, end }) => {
    const { sheet, firstRow, date } = source;
    return { sheet, firstRow, title: date?.title ?? "", start, end };
  });
  return lateDayNotes(sheets, days, (row) => isRefund[orderOfRow[row]!] === 0);
}

/** Remark about rows without an amount whose order has its amount on another row, as in exports with a row a product. */
function linesNote(spans: readonly Span[], { codes, orders }: OrderRows, hasRows: Uint8Array): Note[] {
  const badAmount = codeOf("badAmount");
  const blanks: number[] = [];
  for (const { source, start, end } of spans) {
    if (source.amount.length === 0) continue;
    for (let i = codes.indexOf(badAmount, start); i >= 0 && i < end; i = codes.indexOf(badAmount, i + 1))
      if (source.amount.every((column) => isBlank(column.cells[i - start]))) blanks.push(i);
  }
  const lines = blanks.filter((row) => hasRows[orders?.indexes[row] ?? -1] === 1).length;
  if (lines === 0) return [];
  return [
    {
      id: "linesWithoutAmount",
      text: {
        en: `Rows left out for want of an amount whose order has its amount on another row, so nothing is missing: ${formatNumber(lines)}`,
        zh: `因没有金额而排除、但同一订单的金额在另一行，因此没有遗漏：${formatNumber(lines)} 行`,
      },
    },
  ];
}

/** The latest day of an order that is used: refunds do not count, nor orders of 0 that are left out. */
function latestDay({ count, days, isRefund }: Orders, zeros: Uint8Array, settings: ReadingSettings): number {
  let latest = Number.NaN;
  for (let order = 0; order < count; order++) {
    const isUsed = isRefund[order] === 0 && !(settings.zero === "exclude" && zeros[order] === 1);
    if (isUsed && !(days[order]! <= latest)) latest = days[order]!;
  }
  return latest;
}

function zeroNote(zeroOrders: number): Note[] {
  return zeroOrders === 0
    ? []
    : [
        {
          id: "zeroOrders",
          text: {
            en: `Orders of net amount 0, counted as orders: ${formatNumber(zeroOrders)}`,
            zh: `净额为 0、仍计入的订单：${formatNumber(zeroOrders)} 笔`,
          },
        },
      ];
}

/** Excludes the rows of orders before the window, of net 0, or refunded, as the settings say. */
function excludeOrders(rows: OrderRows, orders: Orders, zeros: Uint8Array, asOf: number, settings: ReadingSettings): Note[] {
  const codeOfOrder = new Uint8Array(orders.count);
  let [zeroOrders, isAnyOut] = [0, false];
  for (let order = 0; order < orders.count; order++) {
    const isZero = zeros[order] === 1;
    if (settings.windowDays !== null && orders.days[order]! <= asOf - settings.windowDays)
      codeOfOrder[order] = codeOf("beforeWindow");
    else if (isZero && settings.zero === "exclude") codeOfOrder[order] = codeOf("zeroAmount");
    else if (orders.isRefund[order] === 1 && settings.refunds === "ignore") codeOfOrder[order] = codeOf("refundIgnored");
    else if (isZero) zeroOrders += 1;
    if (codeOfOrder[order] !== usedCode) isAnyOut = true;
  }
  const { orderOfRow } = orders;
  for (let i = 0; isAnyOut && i < orderOfRow.length; i++) {
    const order = orderOfRow[i]!;
    if (order < 0 || codeOfOrder[order] === usedCode) continue;
    rows.codes[i] = codeOfOrder[order]!;
    orderOfRow[i] = -1;
  }
  return zeroNote(zeroOrders);
}
