// Orders sheets, and one numbering of their rows when several are read together.

import type { Cell } from "../ground/cell";
import type { Note } from "../ground/note";
import type { Place } from "../ground/place";
import type { SourceColumn } from "../reading/amounts";
import { type KeyColumn, type KeySource, toKeyColumn } from "../reading/keys";

/** The columns of an orders sheet. Several columns of a number are added. */
export interface OrderSource extends Place {
  readonly count: number;
  readonly customer: SourceColumn;
  /** Gives a cell of the customers or order numbers as an id: a date as text. */
  readonly keyCell: (cell: Cell) => Cell;
  /** Null where the days are not known, nor needed. */
  readonly date: SourceColumn | null;
  readonly amount: readonly SourceColumn[];
  readonly quantity: readonly SourceColumn[];
  readonly unitPrice: readonly SourceColumn[];
  readonly order: SourceColumn | null;
  /** The order that a refund names beside its own number; null where no column says it. */
  readonly reference: SourceColumn | null;
  /** Several are read together; none where no column says it. */
  readonly status: readonly SourceColumn[];
  readonly currency: SourceColumn | null;
  readonly refund: readonly SourceColumn[];
  /** Refunds that the amount is already without; null where no column says them. */
  readonly refundWithin: SourceColumn | null;
  /** Pieces that were given back and pieces that were bought, which say what share of a row's amount goes back; null where none were. */
  readonly returned: { readonly back: SourceColumn; readonly bought: SourceColumn } | null;
  /** Whether the columns show that the amount of an order's rows is the total of the order. */
  readonly isOrderTotal: boolean;
  readonly discount: readonly SourceColumn[];
  /** Amounts after adjustments, blank or 0 where nothing was adjusted; null where no column says them. */
  readonly adjusted: SourceColumn | null;
  /** What is to be said of the customers' column. */
  readonly notes: readonly Note[];
  /** All cells of a row, also of columns that are not read. */
  readonly cellsOf: (index: number) => readonly Cell[];
  /** Whether every column that may name a row's customer is blank, as the sheet was written; false for a row of "Guest". */
  readonly isUnnamed: (index: number) => boolean;
  /** Whether the order number of a row is blank, as the sheet was written; false for one that a spreadsheet has ruined. */
  readonly isUnnumbered: (index: number) => boolean;
  /** Whether a row repeats the headings, or is the heading of a month. */
  readonly isHeading: (index: number) => boolean;
  /** Time zone of the sheet, fetched only for a date cell. */
  readonly zone: () => string;
}

/** Whether a sheet says what its orders came to. */
export function hasAmounts({ amount, quantity, unitPrice }: OrderSource): boolean {
  return amount.length > 0 || (quantity.length > 0 && unitPrice.length > 0);
}

/** Where the rows of one sheet stand among those of all. */
export interface Span {
  readonly source: OrderSource;
  readonly start: number;
  readonly end: number;
}

/** Numbers the rows of all sheets, one sheet after the other. */
export function toSpans(sources: readonly OrderSource[]): readonly Span[] {
  let end = 0;
  return sources.map((source) => {
    end += source.count;
    return { source, start: end - source.count, end };
  });
}

/** Number of rows of all sheets. */
export function countRows(spans: readonly Span[]): number {
  return spans[spans.length - 1]?.end ?? 0;
}

/** Place of the sheet that holds this row. */
export function placeOf(spans: readonly Pick<Span, "end">[], row: number): number {
  let place = 0;
  while (row >= spans[place]!.end) place += 1;
  return place;
}

/** Joins columns of all sheets end to end. A single column is returned as it is. */
export function endToEnd(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

/** Joins columns of bytes of all sheets end to end. */
export function bytesEndToEnd(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

/** Customer cell of a row. */
export function customerCell(spans: readonly Span[], row: number): Cell {
  const { source, start } = spans[placeOf(spans, row)]!;
  return source.keyCell(source.customer.cells[row - start]);
}

/** A column of ids; blank cells where the sheet has none. */
function keysOf({ keyCell, count }: OrderSource, column: SourceColumn | null): KeySource {
  return { cells: column?.cells ?? new Array<Cell>(count).fill(""), values: column?.values, keyCell };
}

/** Indexes of the customers of all sheets. A customer may occur in several sheets. */
export function toCustomerKeys(spans: readonly Span[]): KeyColumn {
  return toKeyColumn(spans.map(({ source }) => keysOf(source, source.customer)));
}

/** Indexes of the order numbers of all sheets. A number that occurs in two sheets means two orders. */
export function toOrderKeys(spans: readonly Span[]): KeyColumn | null {
  if (spans.every(({ source }) => source.order === null)) return null;
  const own = spans.map(({ source }) => toKeyColumn([keysOf(source, source.order)]));
  if (own.length === 1) return own[0]!;
  const indexes = new Int32Array(countRows(spans));
  const errors = new Set<number>();
  let count = 0;
  own.forEach((keys, place) => {
    const { start } = spans[place]!;
    for (let i = 0; i < keys.indexes.length; i++) indexes[start + i] = keys.indexes[i]! < 0 ? -1 : keys.indexes[i]! + count;
    for (const error of keys.errors) errors.add(error + count);
    count += keys.count;
  });
  const rounded = own.findIndex((keys) => keys.roundedRows > 0);
  return {
    indexes,
    count,
    errors,
    roundedRow: rounded < 0 ? -1 : spans[rounded]!.start + own[rounded]!.roundedRow,
    roundedRows: own.reduce((rows, keys) => rows + keys.roundedRows, 0),
  };
}
