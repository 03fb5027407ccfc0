// The account of every row read: used, or excluded for one reason.
import type { Text } from "../ground/language";

/** Why a row is excluded; a row has the first reason of this list that holds. */
export const reasons = [
  { id: "error", text: { en: "A cell shows an error", zh: "单元格有错误值" } },
  { id: "noCustomer", text: { en: "No customer", zh: "没有客户" } },
  { id: "badDate", text: { en: "Date missing or not readable", zh: "日期缺失或无法识别" } },
  { id: "badAmount", text: { en: "Amount or number missing or not readable", zh: "金额或数字缺失或无法识别" } },
  { id: "notCompleted", text: { en: "Sale not completed (status)", zh: "交易未完成（状态）" } },
  { id: "otherCurrency", text: { en: "Another currency", zh: "其他币种" } },
  { id: "duplicate", text: { en: "Repeats an earlier row", zh: "与前面的行重复" } },
  { id: "afterAsOf", text: { en: "After the as-of date", zh: "晚于截止日期" } },
  { id: "beforeWindow", text: { en: "Before the look-back window", zh: "早于回溯期" } },
  { id: "zeroAmount", text: { en: "Order of net amount 0", zh: "净额为 0 的订单" } },
  { id: "refundIgnored", text: { en: "Refund, left out by choice", zh: "退款（已选择不计）" } },
  { id: "refundOnly", text: { en: "Customer with refunds only", zh: "客户只有退款" } },
] as const satisfies readonly { id: string; text: Text }[];

/** Id of a reason. */
export type ReasonId = (typeof reasons)[number]["id"];

/** Reason codes in a column: 0 is used, then 1 + the reason's place in the list; 255 marks a row that is wholly blank and not read. */
export const usedCode = 0;
export const blankCode = 255;

const codes = Object.fromEntries(reasons.map((reason, place) => [reason.id, place + 1])) as Record<ReasonId, number>;

/** The code of a reason. */
export function codeOf(id: ReasonId): number {
  return codes[id];
}

/** One reason that occurs, with how many rows it takes and where the first of them is. */
export interface Exclusion {
  readonly id: ReasonId;
  readonly text: Text;
  readonly rows: number;
  /** Place of the first such row, 0-based from the first row of the table. */
  readonly firstIndex: number;
}

/** read = used + the rows of all exclusions. */
export interface Audit {
  readonly read: number;
  readonly used: number;
  readonly exclusions: readonly Exclusion[];
}

/** Adds up a column of reason codes. */
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
