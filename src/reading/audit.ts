// Accounts for every row read: used, or left out for one reason.
import type { Text } from "../ground/language";

/** Why rows are left out. A row counts under the first reason of this list that applies. */
export const reasons = [
  { id: "error", text: { en: "A cell shows an error", zh: "单元格有错误值" } },
  { id: "heading", text: { en: "Heading, or a month alone", zh: "标题行，或单独的月份" } },
  { id: "noCustomer", text: { en: "No customer", zh: "没有客户" } },
  { id: "notCompleted", text: { en: "Sale not completed (status)", zh: "交易未完成（状态）" } },
  { id: "badDate", text: { en: "Date missing or not readable", zh: "日期缺失或无法识别" } },
  { id: "badAmount", text: { en: "Amount or number missing or not readable", zh: "金额或数字缺失或无法识别" } },
  { id: "totalRow", text: { en: "Total of other rows", zh: "其他行的合计" } },
  { id: "otherCurrency", text: { en: "Another currency", zh: "其他币种" } },
  { id: "refunded", text: { en: "Refunded (status), without an amount of the refund", zh: "已退款（状态），没有退款金额" } },
  { id: "duplicate", text: { en: "Repeats an earlier row", zh: "与前面的行重复" } },
  { id: "afterAsOf", text: { en: "After the as-of date", zh: "晚于截止日期" } },
  { id: "beforeWindow", text: { en: "Before the look-back window", zh: "早于回溯期" } },
  { id: "zeroAmount", text: { en: "Order of net amount 0", zh: "净额为 0 的订单" } },
  { id: "refundIgnored", text: { en: "Refund, left out by choice", zh: "退款（已选择不计）" } },
  { id: "refundOnly", text: { en: "Customer with refunds only", zh: "客户只有退款" } },
] as const satisfies readonly { id: string; text: Text }[];

/** Id of a reason. */
export type ReasonId = (typeof reasons)[number]["id"];

/**
 * Codes in a column with one code a row: 0 is a used row, 1 + a reason's place in the list is a row left out, 255 is a wholly blank row
 * that does not count as read.
 */
export const usedCode = 0;
export const blankCode = 255;

const codes = Object.fromEntries(reasons.map((reason, place) => [reason.id, place + 1])) as Record<ReasonId, number>;

/** Code of a reason. */
export function codeOf(id: ReasonId): number {
  return codes[id];
}

/** A reason that occurs, and how many rows are left out for it. */
export interface Exclusion {
  readonly id: ReasonId;
  readonly text: Text;
  readonly rows: number;
  /** Place of the first such row, counted from 0 below the header. */
  readonly firstIndex: number;
}

/** All rows read: read = used + the rows of all exclusions. */
export interface Audit {
  readonly read: number;
  readonly used: number;
  readonly exclusions: readonly Exclusion[];
}

/** Counts the rows of each code. */
export function summarizeAudit(codesOfRows: Uint8Array): Audit {
  const rows = new Float64Array(256);
  const first = new Float64Array(256).fill(-1);
  for (let i = 0; i < codesOfRows.length; i++) {
    const code = codesOfRows[i]!;
    if (rows[code] === 0) first[code] = i;
    rows[code]! += 1;
  }
  const exclusions = reasons
    .map(({ id, text }) => ({ id, text, rows: rows[codes[id]]!, firstIndex: first[codes[id]]! }))
    .filter((exclusion) => exclusion.rows > 0);
  return { read: codesOfRows.length - rows[blankCode]!, used: rows[usedCode]!, exclusions };
}
