// The cells of a customers sheet as days, counts and amounts, row by row.

import { type Cell, isBlank, isErrorCell } from "../ground/cell";
import { toParts } from "../ground/money";
import type { Note } from "../ground/note";
import type { Place } from "../ground/place";
import { readNumberColumns, type SourceColumn, type SummedColumns, sumColumns, unitNotes } from "../reading/amounts";
import { blankCode, codeOf, usedCode } from "../reading/audit";
import { parseDays, refuseYearless } from "../reading/dates";
import { holdsNothing } from "../reading/noRows";
import { showsComma } from "../reading/numbers";
import type { ReadingSettings } from "../reading/settings";
import { markHeadings } from "./headingRows";
import { dayNotes } from "./rowNotes";

/** The columns of a customers sheet; a number may be the sum of several columns. */
export interface CustomerSource extends Place {
  readonly count: number;
  /** Null where every row is a customer of its own. */
  readonly customer: SourceColumn | null;
  /** Date of the last order; where `recencyDays` is the same column, its numbers are days since. */
  readonly lastOrder: SourceColumn | null;
  readonly recencyDays: readonly SourceColumn[];
  readonly orders: readonly SourceColumn[];
  readonly revenue: readonly SourceColumn[];
  readonly firstOrder: SourceColumn | null;
  readonly currency: SourceColumn | null;
  /** What is to be said of the customers' column. */
  readonly notes: readonly Note[];
  readonly cellsOf: (index: number) => readonly Cell[];
  /** Whether a row repeats the headings, or is the heading of a month. */
  readonly isHeading: (index: number) => boolean;
  readonly zone: () => string;
}

/** What was read of every row; NaN where a cell is blank or cannot be read. */
export interface CustomerRows {
  readonly codes: Uint8Array;
  readonly firstDays: Float64Array;
  readonly lastDays: Float64Array;
  readonly givenDays: Float64Array;
  readonly frequency: Float64Array;
  readonly revenueParts: Float64Array;
  /** Currency sign or code beside each revenue; null when there is none. */
  readonly currencies: readonly string[] | null;
  /** Remarks about the days. */
  readonly notes: readonly Note[];
}

/** Whether the revenues have a comma before their decimals, as they show or as the user said. */
function haveDecimalComma({ revenue }: CustomerSource, { decimal }: ReadingSettings, isOut: (row: number) => boolean): boolean {
  if (decimal !== null) return decimal === "comma";
  const columns = readNumberColumns(revenue).map(({ read }) => read);
  return showsComma(columns, isOut);
}

function daysOf(
  column: SourceColumn | null,
  source: CustomerSource,
  settings: ReadingSettings,
  numbersAreDays: boolean,
  isOut: (row: number) => boolean,
): { readonly days: Float64Array; readonly notes: readonly Note[] } {
  if (column === null) return { days: new Float64Array(source.count).fill(Number.NaN), notes: [] };
  const cells = numbersAreDays ? column.cells.map((cell) => (typeof cell === "number" ? "" : cell)) : column.cells;
  const { sheet, firstRow, zone } = source;
  const signs = settings.hasRemarks ? { hasDecimalComma: () => haveDecimalComma(source, settings, isOut) } : {};
  const order = settings.dates;
  const reading = { title: column.title, sheet, firstRow, order, isShared: false, isOut, zone, ...signs };
  const read = parseDays(cells, reading);
  if (column === source.lastOrder && !numbersAreDays) refuseYearless(read, cells, reading);
  return { days: read.days, notes: dayNotes(source, column.title, read) };
}

/** Numbers of a column that holds dates as well. */
function numbersAmongDates(cells: readonly Cell[]): Float64Array {
  return Float64Array.from(cells, (cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : Number.NaN));
}

function roleColumns(source: CustomerSource): SourceColumn[] {
  return [
    source.customer,
    source.lastOrder,
    ...source.recencyDays,
    ...source.orders,
    ...source.revenue,
    source.firstOrder,
    source.currency,
  ].filter((column) => column !== null);
}

/** Codes of rows that hold an error cell, are wholly blank, or name no customer. */
function markFirst(source: CustomerSource): Uint8Array {
  const codes = new Uint8Array(source.count);
  for (const { cells } of roleColumns(source)) {
    for (let i = 0; i < codes.length; i++) if (isErrorCell(cells[i])) codes[i] = codeOf("error");
  }
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] !== usedCode) continue;
    if (holdsNothing(source.cellsOf(i))) codes[i] = blankCode;
    else if (source.customer && isBlank(source.customer.cells[i])) codes[i] = codeOf("noCustomer");
  }
  return codes;
}

/** Reads the rows of a customers sheet and gives each the first reason that holds. */
export function parseCustomerRows(source: CustomerSource, settings: ReadingSettings): CustomerRows {
  const { count, sheet, firstRow } = source;
  const codes = markFirst(source);
  const isOut = (row: number): boolean => codes[row] !== usedCode;
  const isMixed = source.lastOrder !== null && source.recencyDays.includes(source.lastOrder);
  const { days: lastDays, notes } = daysOf(source.lastOrder, source, settings, isMixed, isOut);
  const { days: firstDays, notes: further } = daysOf(source.firstOrder, source, settings, false, isOut);
  const sum = (columns: readonly SourceColumn[], areCounts: boolean): SummedColumns =>
    sumColumns(readNumberColumns(columns, areCounts), {
      count,
      sheet,
      firstRow,
      decimal: settings.decimal,
      isShared: false,
      isOut,
      blankIsZero: false,
    });
  const givenDays =
    isMixed && source.lastOrder ? numbersAmongDates(source.lastOrder.cells) : sum(source.recencyDays, true).numbers;
  const frequency = sum(source.orders, true).numbers.map((orders) =>
    Number.isInteger(orders) && orders >= 0 ? orders : Number.NaN,
  );
  const revenue = sum(source.revenue, false);
  const revenueParts = revenue.numbers.map(toParts);
  const hasDays = source.lastOrder !== null || source.recencyDays.length > 0;
  const isLacking = (columns: readonly SourceColumn[], numbers: Float64Array, i: number): boolean =>
    columns.length > 0 && Number.isNaN(numbers[i]!);
  for (let i = 0; i < count; i++) {
    if (frequency[i] === 0 && source.revenue.length > 0 && source.revenue.every((column) => isBlank(column.cells[i])))
      revenueParts[i] = 0;
    const hasDay = !Number.isNaN(lastDays[i]!) || givenDays[i]! >= 0;
    if (isOut(i)) continue;
    if (hasDays && !hasDay && frequency[i] !== 0) codes[i] = codeOf("badDate");
    else if (isLacking(source.orders, frequency, i) || isLacking(source.revenue, revenueParts, i)) codes[i] = codeOf("badAmount");
    else if (settings.asOf !== null && frequency[i] !== 0 && lastDays[i]! > settings.asOf) codes[i] = codeOf("afterAsOf");
  }
  markHeadings(codes, source.isHeading);
  return {
    codes,
    firstDays,
    lastDays,
    givenDays: givenDays.map(Math.floor),
    frequency,
    revenueParts,
    currencies: revenue.currencies,
    notes: [...notes, ...further, ...unitNotes(readNumberColumns(source.revenue))],
  };
}
