// Orders whose total stands on each of their rows: told by the columns, by the amounts, or by the user.

import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import type { ReadingSettings } from "../reading/settings";
import type { OrderRows } from "./orderRows";
import type { Span } from "./orderSource";
import { fewTotalsNote } from "./rowNotes";

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

/** Remark about orders whose rows name different totals. */
function unequalNote(disagreeing: number): Note[] {
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

/**
 * Finds the orders whose total stands on each of their rows.
 *
 * With several sheets, the user's answer applies only to sheets in which nearly every order of several rows repeats one amount.
 *
 * @returns 1 for such an order, null if there is none; and remarks about them
 * @throws Question if a sheet looks like this, its columns do not tell, and the user has not answered
 */
export function findOrderTotals(
  spans: readonly Span[],
  rows: OrderRows,
  { orderOfRow, count }: { orderOfRow: Int32Array; count: number },
  settings: ReadingSettings,
): { readonly isTotal: Uint8Array | null; readonly notes: readonly Note[] } {
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
  return { isTotal, notes: [...proven, ...unequalNote(disagreeing)] };
}
