// Groups rows into orders, and tells sales, orders of net amount 0 and refunds apart.

import { isBlank } from "../ground/cell";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import { codeOf, usedCode } from "../reading/audit";
import type { ReadingSettings } from "../reading/settings";
import { lateDayNotes } from "./lateDay";
import type { OrderRows } from "./orderRows";
import type { Span } from "./orderSource";
import { addUpRows, type OrderSums } from "./orderSums";
import { splitRenumbered } from "./renumbered";
import { fewTotalsNote } from "./rowNotes";

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

/** Whether orders of several rows of money taken repeat one amount on all of these. */
interface Repetition {
  readonly ordersOfSeveralRows: number;
  readonly ordersThatRepeat: number;
  /** First row of the first order that repeats its amount. */
  readonly firstRow: number;
}

/** Exact copies of rows tell nothing of totals where so few orders have them: they may be slips, of which a note tells. */
const fewCopies = { orders: 1, share: 0.1 } as const;

/** 1 for a row that is a copy of an earlier one, if only few orders have copies; null if there is none, or if many have. */
function fewCopied({ copies, codes }: OrderRows, orderOfRow: Int32Array, count: number): Uint8Array | null {
  if (copies.length === 0) return null;
  const orders = new Set(copies.map((row) => orderOfRow[row]!));
  if (orders.size > fewCopies.orders && orders.size > fewCopies.share * count) return null;
  const isCopy = new Uint8Array(codes.length);
  for (const row of copies) isCopy[row] = 1;
  return isCopy;
}

/** Orders that repeat one amount are order totals if they are at least this share of the orders of several rows. */
const fewestTotals = 0.8;

function lookForTotals(
  { start, end }: Span,
  { grossParts }: OrderRows,
  orderOfRow: Int32Array,
  count: number,
  isCopy: Uint8Array | null,
): Repetition {
  const rowsOf = new Int32Array(count);
  const firstOf = new Int32Array(count);
  const differs = new Uint8Array(count);
  for (let i = start; i < end; i++) {
    const order = orderOfRow[i]!;
    if (order < 0 || grossParts[i]! < 0 || (isCopy !== null && isCopy[i] === 1)) continue;
    if (rowsOf[order] === 0) firstOf[order] = i;
    else if (grossParts[i] !== grossParts[firstOf[order]!]) differs[order] = 1;
    rowsOf[order]! += 1;
  }
  let several = 0;
  let repeating = 0;
  let firstRow = -1;
  for (let order = 0; order < count; order++) {
    if (rowsOf[order]! < 2) continue;
    several += 1;
    if (differs[order] === 0) repeating += 1;
    if (differs[order] === 0 && firstRow < 0) firstRow = firstOf[order]!;
  }
  return { ordersOfSeveralRows: several, ordersThatRepeat: repeating, firstRow };
}

function askForTotals({ source, start }: Span, { ordersOfSeveralRows, ordersThatRepeat, firstRow }: Repetition): Question {
  const title = source.amount.map((column) => column.title).join(" + ");
  const row = rowText(source, firstRow - start);
  const [several, repeating] = [formatNumber(ordersOfSeveralRows), formatNumber(ordersThatRepeat)];
  const isAll = ordersThatRepeat === ordersOfSeveralRows;
  const told = isAll
    ? { en: "every order of several rows repeats", zh: "多行订单的每一行金额都相同" }
    : {
        en: `most orders of several rows (${repeating} of ${several}) repeat`,
        zh: `大多数多行订单（${several} 个中有 ${repeating} 个）的每一行金额都相同`,
      };
  return new Question(
    "amounts",
    {
      en: `${told.en} one amount on all ${isAll ? "its" : "their"} rows, so "${title}" may be the order's total (such orders: ${repeating}, first in ${row.en})`,
      zh: `${told.zh}，“${title}”可能是整单金额（此类订单：${repeating} 个，最早在${row.zh}）`,
    },
    { en: "say whether each amount is one line or the whole order", zh: "请说明每行金额是单行金额还是整单金额" },
    ["line", "order"],
  );
}

/**
 * Finds the orders whose total stands on each of their rows.
 *
 * With several sheets, the user's answer applies only to sheets in which nearly every order of several rows repeats one amount.
 *
 * @throws Question if a sheet looks like this, its columns do not tell, and the user has not answered
 */
function findTotals(
  spans: readonly Span[],
  rows: OrderRows,
  { orderOfRow, count }: { orderOfRow: Int32Array; count: number },
  settings: ReadingSettings,
): { isTotal: Uint8Array | null; disagreeing: number; proven: Note[] } {
  const isCopy = settings.hasRemarks ? fewCopied(rows, orderOfRow, count) : null;
  let isTotal: Uint8Array | null = null;
  let disagreeing = 0;
  const proven: Note[] = [];
  for (const span of spans) {
    const { source, start, end } = span;
    if (source.amount.length === 0 || source.order === null || settings.amounts === "line") continue;
    const repetition = lookForTotals(span, rows, orderOfRow, count, isCopy);
    const { ordersOfSeveralRows, ordersThatRepeat } = repetition;
    const looksTotal = ordersOfSeveralRows > 0 && ordersThatRepeat >= fewestTotals * ordersOfSeveralRows;
    const isTold = settings.amounts !== null || source.isOrderTotal;
    if (looksTotal && !isTold) throw askForTotals(span, repetition);
    if (!isTold || ((spans.length > 1 || settings.amounts === null) && !looksTotal)) continue;
    isTotal ??= new Uint8Array(count);
    for (let i = start; i < end; i++) if (orderOfRow[i]! >= 0) isTotal[orderOfRow[i]!] = 1;
    disagreeing += ordersOfSeveralRows - ordersThatRepeat;
    if (settings.amounts === null) proven.push(...fewTotalsNote(span, ordersThatRepeat, repetition.firstRow));
  }
  return { isTotal, disagreeing, proven };
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
  const { isTotal, disagreeing, proven } = findTotals(spans, rows, { orderOfRow, count }, settings);
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
  return { orders, asOf, notes: [...lines, ...renumbered, ...excluded, ...proven, ...totalNote(disagreeing), ...late] };
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

function totalNote(disagreeing: number): Note[] {
  return disagreeing === 0
    ? []
    : [
        {
          id: "unequalTotals",
          text: {
            en: `Orders whose rows name different totals; the first row was taken: ${formatNumber(disagreeing)}`,
            zh: `各行整单金额不一致、按首行计算的订单：${formatNumber(disagreeing)} 个`,
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
