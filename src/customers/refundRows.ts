// Which refunds count: not those of orders that are left out; and what is refunded by its status alone is left out.

import { quoted } from "../ground/language";
import type { Note } from "../ground/note";
import { once } from "../ground/once";
import { codeOf, usedCode } from "../reading/audit";
import type { KeyColumn } from "../reading/keys";
import type { ReadingSettings } from "../reading/settings";
import { statusCodes } from "../reading/statusUses";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/** What is known of every row before its refunds are settled. */
interface Rows {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly grossParts: Float64Array;
  readonly netParts: Float64Array;
  readonly hasRefund: Uint8Array;
  /** 1 for a row below 0 that is a sale at a loss; null where there is none. */
  readonly isLoss: Uint8Array | null;
  readonly codes: Uint8Array;
  /** What the statuses say; null without statuses. */
  readonly statuses: Uint8Array | null;
}

/** Rows of one order, as far as its refunds go. */
interface Group {
  readonly customer: number;
  /** The group of the same order number and another customer; null for the last. */
  readonly next: Group | null;
  readonly rows: number[];
  readonly backs: number[];
  used: number;
  out: number;
  /** Code of a row of money taken that is left out. */
  outCode: number;
  /** Whether an amount of a refund stands beside it. */
  isBacked: boolean;
}

const leftOut = (["notCompleted", "badDate", "badAmount", "otherCurrency"] as const).map(codeOf);

/** Whether a row gives money back. */
function isBack({ netParts, isLoss }: Rows, row: number): boolean {
  return netParts[row]! < 0 && (isLoss === null || isLoss[row] !== 1);
}

/** Whether there is anything to settle: a row of money given back, or a status of refund. */
function isNeeded(rows: Rows): boolean {
  const { statuses, codes } = rows;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== usedCode) continue;
    if (isBack(rows, row)) return true;
    if (statuses !== null && (statuses[row] === statusCodes.refunded || statuses[row] === statusCodes.partlyRefunded))
      return true;
  }
  return false;
}

/** The group of a customer among those of an order number. */
function groupOf(first: Group | null | undefined, customer: number): Group | null {
  let group = first ?? null;
  while (group !== null && group.customer !== customer) group = group.next;
  return group;
}

function addRow(rows: Rows, row: number, group: Group): void {
  const [code, net] = [rows.codes[row]!, rows.netParts[row]!];
  if (code === usedCode && rows.hasRefund[row] === 1) group.isBacked = true;
  if (isBack(rows, row)) {
    if (code === usedCode) group.backs.push(row);
  } else if (code === usedCode) {
    group.rows.push(row);
    group.used += net;
  } else if (leftOut.includes(code)) {
    group.out += Number.isNaN(net) ? 0 : net;
    if (group.outCode === usedCode || code < group.outCode) group.outCode = code;
  }
}

/** The rows of each order that a refund or a status of refund concerns; a row without a number is an order of its own. */
function groupsOf(rows: Rows): readonly Group[] {
  const { customers, orders, codes, statuses } = rows;
  const groups: Group[] = [];
  /** Place of the latest group of each order number, −1 for none; the rows of such numbers need no further look-up. */
  const latest = new Int32Array(orders?.count ?? 0).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    if (!isBack(rows, row) && (statuses === null || statuses[row]! < statusCodes.partlyRefunded)) continue;
    const customer = customers.indexes[row]!;
    if (customer < 0) continue;
    const number = orders?.indexes[row] ?? -1;
    const next = number < 0 ? null : (groups[latest[number]!] ?? null);
    if (groupOf(next, customer) !== null) continue;
    const group = { customer, next, rows: [], backs: [], used: 0, out: 0, outCode: usedCode, isBacked: false };
    if (number < 0) addRow(rows, row, group);
    else latest[number] = groups.length;
    groups.push(group);
  }
  for (let row = 0; orders !== null && row < codes.length; row++) {
    const first = latest[orders.indexes[row]!];
    if (first === undefined || first < 0) continue;
    const group = groupOf(groups[first], customers.indexes[row]!);
    if (group !== null) addRow(rows, row, group);
  }
  return groups;
}

/** Refunds without an order of their own, by customer and amount. */
function loneBacks({ customers, netParts }: Rows, groups: readonly Group[]): Map<string, Group[]> {
  const lone = new Map<string, Group[]>();
  for (const group of groups) {
    const [row] = group.backs;
    if (row === undefined || group.backs.length > 1 || group.rows.length > 0 || group.outCode !== usedCode) continue;
    const key = `${customers.indexes[row]}:${-netParts[row]!}`;
    const alike = lone.get(key);
    if (alike) alike.push(group);
    else lone.set(key, [group]);
  }
  return lone;
}

/** The refund of an order that is left out is left out with it: by number, or without numbers by customer and amount. */
function leaveOutBacks(rows: Rows, groups: readonly Group[], loneOf: () => Map<string, Group[]>): void {
  const { netParts, codes, customers } = rows;
  for (const group of groups) {
    if (group.outCode === usedCode) continue;
    const given = group.backs.reduce((sum, row) => sum - netParts[row]!, 0);
    const isOfThose = group.rows.length === 0 || (given === group.out && given !== group.used);
    if (isOfThose) for (const row of group.backs) codes[row] = group.outCode;
  }
  if (rows.orders !== null) return;
  const lone = loneOf();
  if (lone.size === 0) return;
  const hasLone = new Uint8Array(customers.count);
  for (const alike of lone.values()) for (const { customer } of alike) hasLone[customer] = 1;
  const usedAmounts = new Set<string>();
  for (let row = 0; row < codes.length; row++)
    if (codes[row] === usedCode && netParts[row]! > 0 && hasLone[customers.indexes[row]!] === 1)
      usedAmounts.add(`${customers.indexes[row]}:${netParts[row]}`);
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== codeOf("notCompleted") || hasLone[customers.indexes[row]!] !== 1) continue;
    const key = `${customers.indexes[row]}:${netParts[row]}`;
    if (usedAmounts.has(key)) continue;
    const own = lone.get(key)?.pop();
    if (own) codes[own.backs[0]!] = codeOf("notCompleted");
  }
}

/**
 * Refunds that stand in the column of refunds and once more as rows of money back of the same order are taken off once. Changes
 * `rows.netParts`.
 */
function takeOnce(spans: readonly Span[], { grossParts, netParts, hasRefund, codes }: Rows, groups: readonly Group[]): Note[] {
  const titles = spans.flatMap(({ source }) => source.refund.map(({ title }) => title));
  if (titles.length === 0) return [];
  let [orders, first] = [0, -1];
  for (const { rows, backs } of groups) {
    const inColumn = rows.filter((row) => hasRefund[row] === 1 && codes[row] === usedCode);
    if (inColumn.length === 0 || backs.length === 0) continue;
    const asColumn = inColumn.reduce((sum, row) => sum + grossParts[row]! - netParts[row]!, 0);
    const asRows = backs.reduce((sum, row) => sum - netParts[row]!, 0);
    if (asColumn <= 0 || asColumn !== asRows) continue;
    for (const row of inColumn) netParts[row] = grossParts[row]!;
    orders += 1;
    if (first < 0) first = inColumn[0]!;
  }
  return noteOf(
    "refundsTwice",
    orders,
    spans,
    first,
    `Orders whose refund stands in ${quoted(titles).en} and as rows below 0, taken off once`,
    `退款既在${quoted(titles).zh}列、又有负数行、只扣减一次的订单`,
    "个",
  );
}

/** Rows that are refunded by their status alone: left out, together with a refund of the customer of the same amount. */
function leaveOutRefunded(rows: Rows, groups: readonly Group[], loneOf: () => Map<string, Group[]>): void {
  const { statuses, netParts, codes, customers } = rows;
  for (const group of groups) {
    if (group.isBacked || group.backs.length > 0 || group.rows.length === 0) continue;
    const refunded = group.rows.filter((row) => statuses![row] === statusCodes.refunded && netParts[row]! > 0);
    if (refunded.length === 0) continue;
    const total = refunded.reduce((sum, row) => sum + netParts[row]!, 0);
    const own = loneOf().get(`${customers.indexes[refunded[0]!]}:${total}`)?.pop();
    for (const row of [...refunded, ...(own?.backs ?? [])]) codes[row] = codeOf("refunded");
  }
}

function partlyNote(spans: readonly Span[], rows: Rows, groups: readonly Group[]): Note[] {
  const { statuses } = rows;
  const partly = groups
    .filter(({ isBacked, backs }) => !isBacked && backs.length === 0)
    .flatMap((group) => group.rows.filter((row) => statuses?.[row] === statusCodes.partlyRefunded));
  const first = partly.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const titles = spans.flatMap(({ source }) => source.status.map(({ title }) => title));
  return noteOf(
    "partlyRefunded",
    partly.length,
    spans,
    first,
    `Refunded in part by ${quoted(titles).en}, without an amount of the refund, so counted in full`,
    `${quoted(titles).zh}显示部分退款但没有退款金额、按全额计入的行`,
  );
}

/** Remark about orders that are refunded by their status, of which an amount says that only a part went back. */
function restNote(spans: readonly Span[], rows: Rows, groups: readonly Group[]): Note[] {
  const { statuses, netParts } = rows;
  const rest = groups.flatMap(({ isBacked, backs, used, rows: own }) => {
    if (own.length === 0) return [];
    const refunded = own.filter((row) => statuses?.[row] === statusCodes.refunded && netParts[row]! > 0);
    const left = backs.reduce((sum, row) => sum + netParts[row]!, used);
    return (isBacked || backs.length > 0) && left > 0 ? refunded : [];
  });
  const first = rest.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const titles = spans.flatMap(({ source }) => [...source.status, ...source.refund].map(({ title }) => title));
  return noteOf(
    "refundedRest",
    rest.length,
    spans,
    first,
    `Refunded by the status, while the amount of the refund is smaller, so the rest is counted (${quoted(titles).en})`,
    `状态为已退款、但退款金额较小、因此计入余额的行（${quoted(titles).zh}）`,
  );
}

/** Remarks about a column of refunds: that it is not taken off, or that it is larger than what it is taken off. */
function columnNotes(spans: readonly Span[], { codes, hasRefund, grossParts, netParts }: Rows): Note[] {
  return spans.flatMap(({ source, start, end }) => {
    const { refundWithin, refund, amount, quantity, unitPrice } = source;
    const [column] = refundWithin ? [refundWithin] : refund;
    if (column === undefined) return [];
    const isMet = (row: number): boolean =>
      codes[row] === usedCode && hasRefund[row] === 1 && (refundWithin !== null || (grossParts[row]! > 0 && netParts[row]! < 0));
    let [rows, first] = [0, -1];
    for (let row = start; row < end; row++) {
      if (!isMet(row)) continue;
      rows += 1;
      if (first < 0) first = row;
    }
    const titles = (amount.length > 0 ? amount : [...quantity, ...unitPrice]).map(({ title }) => title);
    const [en, zh] = [titles.join('" + "'), titles.join("”+“")];
    return refundWithin
      ? noteOf(
          "refundsWithin",
          rows,
          spans,
          first,
          `"${en}" is already what is left after "${column.title}", so these refunds are not taken off again`,
          `“${zh}”已扣除“${column.title}”，不再重复扣减的退款`,
        )
      : noteOf(
          "largeRefunds",
          rows,
          spans,
          first,
          `Refunds of "${column.title}" that are larger than "${en}", taken off all the same`,
          `“${column.title}”大于“${zh}”、仍照数扣减的退款`,
        );
  });
}

/** Settles which refunds count, and leaves out what is refunded by its status alone. Changes `rows.codes` and `rows.netParts`. */
export function settleRefunds(spans: readonly Span[], rows: Rows, settings: ReadingSettings): Note[] {
  const isSubtracted = settings.refunds === "subtract";
  if (!isNeeded(rows)) return isSubtracted ? columnNotes(spans, rows) : [];
  const groups = groupsOf(rows);
  const lone = once(() => loneBacks(rows, groups));
  leaveOutBacks(rows, groups, lone);
  if (!isSubtracted) return [];
  const twice = takeOnce(spans, rows, groups);
  if (rows.statuses === null) return [...twice, ...columnNotes(spans, rows)];
  leaveOutRefunded(rows, groups, lone);
  return [...twice, ...columnNotes(spans, rows), ...partlyNote(spans, rows, groups), ...restNote(spans, rows, groups)];
}
