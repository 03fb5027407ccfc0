// Reads the rows of orders sheets. Every row is in use, or left out for the first reason that applies.

import { type Cell, isErrorCell } from "../ground/cell";
import type { Note } from "../ground/note";
import { blankCode, codeOf, type ReasonId, usedCode } from "../reading/audit";
import { type DayColumn, readDayCells, settleDays } from "../reading/dates";
import type { KeyColumn } from "../reading/keys";
import { holdsNothing } from "../reading/noRows";
import type { ReadingSettings } from "../reading/settings";
import type { Statuses } from "../reading/statuses";
import { type StatusUse, statusCodes } from "../reading/statusUses";
import { checkByOrder, type Fillable, fillByOrder, fillDaysByOrder } from "./fillByOrder";
import { fillDaysDown, fillDown } from "./fillDown";
import { leaveOutSums } from "./filledSums";
import { markHeadings } from "./headingRows";
import { refuseIdleChoices } from "./idleChoices";
import { type IdMap, mapCustomers } from "./idMap";
import { linkRefunds } from "./linkedRefunds";
import { findLosses } from "./lossLines";
import {
  bytesEndToEnd,
  countRows,
  customerCell,
  endToEnd,
  hasAmounts,
  type Span,
  toCustomerKeys,
  toOrderKeys,
} from "./orderSource";
import { knownRefunds } from "./refundDays";
import { settleRefunds } from "./refundRows";
import { markRepeats } from "./repeatedRows";
import {
  type AmountColumns,
  amountNotes,
  errorsOf,
  haveDecimalComma,
  type RowAmounts,
  readAmountColumns,
  readAmounts,
  turnBacks,
} from "./rowAmounts";
import { applyCurrency } from "./rowCurrencies";
import { dayNotes, debitNotes, roundedNote, serialsNote } from "./rowNotes";
import { askStatuses, readStatuses, statusCodesOf, statusUsesOf } from "./rowStatuses";
import { sameDayNotes } from "./sameDay";
import { leaveOutTotalsOfOrders } from "./totalRowsOfOrders";

/** The content of every row, in columns. Rows of several sheets follow each other. */
export interface OrderRows {
  readonly customers: KeyColumn;
  /** Main id of a person, by customer index, for customers found in an id map. */
  readonly names: ReadonlyMap<number, Cell>;
  /** Index of each row's order number; equal numbers in two sheets differ. Null if no sheet has order numbers. */
  readonly orders: KeyColumn | null;
  readonly days: Float64Array;
  /** Amount of the row before refund and discount, in ten-thousandths of the currency. */
  readonly grossParts: Float64Array;
  /** Amount of the row after refund and discount, in ten-thousandths of the currency. */
  readonly netParts: Float64Array;
  /** 1 for a row from which a refund was taken off. */
  readonly hasRefund: Uint8Array;
  /** 1 for a row below 0 that is a sale at a loss, not a refund; null where there is none. */
  readonly isLoss: Uint8Array | null;
  /** Places of rows in use that are exact copies of an earlier row of their sheet. */
  readonly copies: readonly number[];
  /** Reason code of each row. */
  readonly codes: Uint8Array;
  /** Whether every sheet has days, and amounts. */
  readonly hasDays: boolean;
  readonly hasAmounts: boolean;
  readonly statuses: readonly StatusUse[];
  /** Currencies that occur, those with the most rows first. */
  readonly currencies: readonly string[];
  /** The currency of the amounts; "" where it is not known. */
  readonly currency: string;
  readonly notes: readonly Note[];
}

/** The content of one sheet's rows. */
interface SheetRows extends RowAmounts {
  readonly codes: Uint8Array;
  readonly dates: DayColumn;
  /** Remarks about amounts above 0 that are money back: marked as debits, or by the type of their row. */
  readonly signs: readonly Note[];
  readonly statuses: Statuses | null;
  /** Remarks about rows that add up others. */
  readonly totals: readonly Note[];
  /** Remarks about cells that were filled from the row above. */
  readonly filled: readonly Note[];
}

/** Places of cells that show an error. */
function findErrors(cells: readonly Cell[]): readonly number[] {
  const errors: number[] = [];
  for (let i = 0; i < cells.length; i++) if (isErrorCell(cells[i])) errors.push(i);
  return errors;
}

/** Gives a code to rows that hold an error cell, are wholly blank or name no customer. The customers are the first of `keys`. */
function markFirst(
  { source, start }: Span,
  errors: readonly (readonly number[])[],
  keys: readonly KeyColumn[],
  codes: Uint8Array,
): void {
  const [error, noCustomer] = [codeOf("error"), codeOf("noCustomer")];
  for (const rows of errors) for (const row of rows) codes[row] = error;
  for (const { errors: wrong, indexes } of keys) {
    if (wrong.size === 0) continue;
    for (let i = 0; i < codes.length; i++) if (wrong.has(indexes[start + i]!)) codes[i] = error;
  }
  const customers = keys[0]!.indexes;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === usedCode && customers[start + i]! < 0) codes[i] = holdsNothing(source.cellsOf(i)) ? blankCode : noCustomer;
  }
}

/** Gives the reason to every row still in use for which `holds` is true. */
function mark(codes: Uint8Array, reason: ReasonId, holds: (row: number) => boolean): void {
  const code = codeOf(reason);
  for (let i = 0; i < codes.length; i++) if (codes[i] === usedCode && holds(i)) codes[i] = code;
}

/** Gives the reason to every row still in use that has no number. */
function markLacking(codes: Uint8Array, reason: ReasonId, numbers: Float64Array): void {
  const code = codeOf(reason);
  for (let i = 0; i < codes.length; i++) if (Number.isNaN(numbers[i]!) && codes[i] === usedCode) codes[i] = code;
}

/** The days of rows whose sheet has none. */
function noDays(count: number): DayColumn {
  return { days: new Float64Array(count).fill(Number.NaN), serials: 0, firstSerial: -1 };
}

/** Reads the rows of one sheet, as its own columns show. Every column is visited once, so that its errors are known before any is decided. */
function readSheetRows(
  span: Span,
  columns: AmountColumns,
  settings: ReadingSettings,
  keys: Fillable,
  codes: Uint8Array,
  isShared: boolean,
): SheetRows {
  const { source } = span;
  const { sheet, firstRow, zone, date, currency } = source;
  const isOut = (row: number): boolean => codes[row] !== usedCode;
  const dayCells = date && readDayCells(date.cells, zone);
  const byOrder = fillByOrder(span, keys, dayCells?.days ?? null);
  const written = readStatuses(source.status, span.start, keys, settings);
  const known = { days: dayCells?.days ?? null, openDays: dayCells?.open.rows ?? [], statuses: written?.codes ?? null };
  const below = fillDown(span, keys, known, byOrder.gaps, settings, isShared);
  const statuses = below.isChanged ? readStatuses(below.statuses, span.start, keys, settings) : written;
  const errors = [
    dayCells?.errors ?? [],
    ...errorsOf(columns),
    currency ? findErrors(currency.cells) : [],
    statuses?.errors ?? [],
  ];
  markFirst(span, errors, keys.orders ? [keys.customers, keys.orders] : [keys.customers], codes);
  const signs = settings.hasRemarks ? { hasDecimalComma: () => haveDecimalComma(columns, settings, isOut) } : {};
  const order = settings.dates;
  const dates =
    date && dayCells
      ? settleDays(dayCells, date.cells, { title: date.title, sheet, firstRow, order, isShared, isOut, zone, ...signs })
      : noDays(source.count);
  const byNumber = checkByOrder(span, keys, dates.days, byOrder, codes);
  fillDaysDown(dates.days, below);
  const filled = [...byNumber, ...fillDaysByOrder(span, keys, dates.days), ...below.notes];
  const amounts = readAmounts(source, columns, settings, isShared, isOut);
  const backs = statuses?.types ? turnBacks(source, statuses.types, amounts, isOut) : [];
  statuses?.settleRefundDays(knownRefunds(span, keys, amounts));
  if (statuses) mark(codes, "notCompleted", (row) => statuses.codes[row] === statusCodes.notCompleted);
  if (date) markLacking(codes, "badDate", dates.days);
  markLacking(codes, "badAmount", amounts.netParts);
  markHeadings(codes, source.isHeading);
  const sums = leaveOutSums(span, below.bare, { netParts: amounts.netParts, codes });
  const totals = [...sums, ...leaveOutTotalsOfOrders(span, keys.customers, codes, amounts.netParts)];
  const { grossParts, netParts, hasRefund, currencies } = amounts;
  const said = [...amountNotes(source, columns), ...debitNotes(source, columns.first), ...backs];
  return { grossParts, netParts, hasRefund, currencies, codes, dates, statuses, totals, filled, signs: said };
}

/**
 * Reads the rows of one or more orders sheets.
 *
 * With several sheets, the user's answer about dates or decimals applies only to sheets that leave the question open.
 *
 * @throws Question if dates, decimals or currencies can be read in several ways
 */
export function parseOrderRows(spans: readonly Span[], settings: ReadingSettings, idMap: IdMap | null): OrderRows {
  refuseIdleChoices(spans, settings);
  const found = toCustomerKeys(spans);
  const mapped = mapCustomers(found, (row) => customerCell(spans, row), idMap);
  const columns = spans.map(({ source }) => readAmountColumns(source, settings));
  const linked = linkRefunds(spans, columns, mapped.customers, toOrderKeys(spans));
  const { customers, orders } = linked;
  const codes = new Uint8Array(countRows(spans));
  const keys: Fillable = { customers, orders, names: new Map() };
  const read = spans.map((span, place) =>
    readSheetRows(span, columns[place]!, settings, keys, codes.subarray(span.start, span.end), spans.length > 1),
  );
  askStatuses(read);
  const currency = applyCurrency(spans, read, settings);
  const hasRefund = bytesEndToEnd(read.map((own) => own.hasRefund));
  const days = endToEnd(read.map(({ dates }) => dates.days));
  const grossParts = endToEnd(read.map((own) => own.grossParts));
  const netParts = endToEnd(read.map((own) => own.netParts));
  const statusOf = statusCodesOf(read);
  const { isLoss, notes: losses } = findLosses(spans, { customers, orders, grossParts, codes, statuses: statusOf }, settings);
  const rows = { customers, orders, days, grossParts, netParts, hasRefund, isLoss, codes, statuses: statusOf };
  const settled = settleRefunds(spans, rows, settings);
  const repeats = markRepeats(spans, rows, settings);
  const notes = [
    ...read.flatMap(({ totals }) => totals),
    ...read.flatMap(({ filled }) => filled),
    ...losses,
    ...settled,
    ...spans.flatMap(({ source }) => source.notes),
    ...currency.notes,
    ...repeats.notes,
    ...roundedNote(spans, customers, ({ source }) => source.customer),
    ...(orders ? roundedNote(spans, orders, ({ source }) => source.order) : []),
    ...serialsNote(
      spans,
      read.map(({ dates }) => dates),
    ),
    ...spans.flatMap(({ source }, place) => dayNotes(source, source.date?.title ?? "", read[place]!.dates)),
    ...read.flatMap(({ signs }) => signs),
    ...sameDayNotes(spans, rows),
    ...mapped.notes,
  ];
  const { asOf } = settings;
  if (asOf !== null) mark(codes, "afterAsOf", (row) => days[row]! > asOf);
  return {
    customers,
    copies: repeats.kept,
    names: new Map([...linked.names, ...keys.names, ...mapped.names]),
    orders,
    days,
    grossParts,
    netParts,
    hasRefund,
    isLoss,
    codes,
    hasDays: spans.every(({ source }) => source.date !== null),
    hasAmounts: spans.every(({ source }) => hasAmounts(source)),
    statuses: statusUsesOf(read),
    currencies: currency.codes,
    currency: currency.used,
    notes,
  };
}
