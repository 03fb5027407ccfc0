// Reads the rows of orders sheets. Every row is in use, or left out for the first reason that applies.

import { type Cell, isBlank, isErrorCell } from "../ground/cell";
import type { Note } from "../ground/note";
import { Refusal } from "../ground/refusal";
import type { SourceColumn } from "../reading/amounts";
import { blankCode, codeOf, type ReasonId, usedCode } from "../reading/audit";
import { type DayColumn, parseDays } from "../reading/dates";
import { type KeyColumn, toKeyColumn } from "../reading/keys";
import type { ReadingSettings } from "../reading/settings";
import { joinUses, parseStatusColumns, type StatusColumn, type StatusUse } from "../reading/statuses";
import { type IdMap, mapCustomers } from "./idMap";
import { countRows, customerCell, endToEnd, hasAmounts, type OrderSource, type Span, toOrderKeys } from "./orderSource";
import { markRepeats } from "./repeatedRows";
import { type RowAmounts, readAmounts } from "./rowAmounts";
import { applyCurrency } from "./rowCurrencies";
import { roundedNote, serialsNote } from "./rowNotes";
import { sameDayNotes } from "./sameDay";

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
  /** Reason code of each row. */
  readonly codes: Uint8Array;
  /** Whether every sheet has days, and amounts. */
  readonly hasDays: boolean;
  readonly hasAmounts: boolean;
  readonly statuses: readonly StatusUse[];
  /** Currencies that occur, those with the most rows first. */
  readonly currencies: readonly string[];
  readonly notes: readonly Note[];
}

/** The content of one sheet's rows. */
interface SheetRows extends RowAmounts {
  readonly codes: Uint8Array;
  readonly dates: DayColumn;
  readonly statuses: StatusColumn | null;
}

/** The columns that are read, except customer, order number and status. */
function factColumns(source: OrderSource, settings: ReadingSettings): readonly SourceColumn[] {
  return [
    ...(source.date ? [source.date] : []),
    ...(source.amount.length > 0 ? source.amount : [...source.quantity, ...source.unitPrice]),
    ...(source.currency ? [source.currency] : []),
    ...(settings.refunds === "ignore" ? [] : source.refund),
    ...source.discount,
  ];
}

/** Gives a code to rows that hold an error cell, are wholly blank or name no customer. The customers are the first of `keys`. */
function markFirst(
  { source, start }: Span,
  settings: ReadingSettings,
  keys: readonly KeyColumn[],
  statuses: StatusColumn | null,
  codes: Uint8Array,
): void {
  const [error, noCustomer] = [codeOf("error"), codeOf("noCustomer")];
  for (const { cells } of factColumns(source, settings)) {
    for (let i = 0; i < codes.length; i++) if (isErrorCell(cells[i])) codes[i] = error;
  }
  for (const row of statuses?.errors ?? []) codes[row] = error;
  for (const { errors, indexes } of keys) {
    if (errors.size === 0) continue;
    for (let i = 0; i < codes.length; i++) if (errors.has(indexes[start + i]!)) codes[i] = error;
  }
  const customers = keys[0]!.indexes;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === usedCode && customers[start + i]! < 0) codes[i] = source.cellsOf(i).every(isBlank) ? blankCode : noCustomer;
  }
}

/** Gives the reason to every row still in use for which `holds` is true. */
function mark(codes: Uint8Array, reason: ReasonId, holds: (row: number) => boolean): void {
  const code = codeOf(reason);
  for (let i = 0; i < codes.length; i++) if (codes[i] === usedCode && holds(i)) codes[i] = code;
}

function needsColumn(en: string, zh: string): Refusal {
  return new Refusal({ en, zh }, { en: "name the column, or leave the choice out", zh: "请指明该列，或去掉该设置" });
}

/** Refuses choices about a column that no sheet has. */
function refuseIdleChoices(spans: readonly Span[], settings: ReadingSettings): void {
  if (settings.amounts === "order" && spans.every(({ source }) => source.order === null))
    throw needsColumn("order totals need a column of order numbers", "整单金额需要订单号列");
  if (settings.notCompleted !== null && spans.every(({ source }) => source.status.length === 0))
    throw needsColumn("a list of statuses needs a status column", "状态列表需要状态列");
}

/** The days of rows whose sheet has none. */
function noDays(count: number): DayColumn {
  return { days: new Float64Array(count).fill(Number.NaN), serials: 0, firstSerial: -1 };
}

/** Reads the rows of one sheet, as its own columns show. */
function readSheetRows(
  span: Span,
  settings: ReadingSettings,
  keys: readonly KeyColumn[],
  codes: Uint8Array,
  isShared: boolean,
): SheetRows {
  const { source } = span;
  const { sheet, firstRow, zone } = source;
  const isOut = (row: number): boolean => codes[row] !== usedCode;
  const statuses =
    source.status.length > 0
      ? parseStatusColumns(
          source.status.map(({ cells }) => cells),
          settings.notCompleted,
        )
      : null;
  markFirst(span, settings, keys, statuses, codes);
  const dates = source.date
    ? parseDays(source.date.cells, { title: source.date.title, sheet, firstRow, order: settings.dates, isShared, isOut, zone })
    : noDays(source.count);
  if (source.date) mark(codes, "badDate", (row) => Number.isNaN(dates.days[row]!));
  const amounts = readAmounts(source, settings, isShared, isOut);
  mark(codes, "badAmount", (row) => Number.isNaN(amounts.netParts[row]!));
  if (statuses) mark(codes, "notCompleted", (row) => statuses.isSale[row] === 0);
  return { ...amounts, codes, dates, statuses };
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
  const found = toKeyColumn(...spans.map(({ source }) => source.customer.cells));
  const mapped = mapCustomers(found, (row) => customerCell(spans, row), idMap);
  const { customers } = mapped;
  const orders = toOrderKeys(spans);
  const codes = new Uint8Array(countRows(spans));
  const keys = orders ? [customers, orders] : [customers];
  const isShared = spans.length > 1;
  const read = spans.map((span) => readSheetRows(span, settings, keys, codes.subarray(span.start, span.end), isShared));
  const currency = applyCurrency(spans, read, settings);
  const hasRefund = new Uint8Array(codes.length);
  read.forEach((own, place) => {
    hasRefund.set(own.hasRefund, spans[place]!.start);
  });
  const rows = {
    customers,
    orders,
    days: endToEnd(read.map(({ dates }) => dates.days)),
    grossParts: endToEnd(read.map(({ grossParts }) => grossParts)),
    netParts: endToEnd(read.map(({ netParts }) => netParts)),
    hasRefund,
    codes,
    hasDays: spans.every(({ source }) => source.date !== null),
    hasAmounts: spans.every(({ source }) => hasAmounts(source)),
  };
  const notes = [
    ...spans.flatMap(({ source }) => source.notes),
    ...currency.notes,
    ...markRepeats(spans, rows, settings),
    ...keys.flatMap((own) => roundedNote(spans, own)),
    ...serialsNote(
      spans,
      read.map(({ dates }) => dates),
    ),
    ...sameDayNotes(spans, rows),
    ...mapped.notes,
  ];
  const { asOf } = settings;
  if (asOf !== null) mark(codes, "afterAsOf", (row) => rows.days[row]! > asOf);
  const statuses = joinUses(read.map((own) => own.statuses?.uses ?? []));
  return { ...rows, names: mapped.names, statuses, currencies: currency.codes, notes };
}
