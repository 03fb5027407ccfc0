// Cells that are written once for several rows: which rows lack a customer, an order number or a date that stands above them.

import { type Cell, isBlank } from "../ground/cell";
import { isPeriod } from "../reading/noRows";
import { parseNumberText } from "../reading/numberTexts";
import { statusCodes } from "../reading/statuses";
import { totalWord } from "../reading/totalWords";
import { hasAmounts, type OrderSource, type Span } from "./orderSource";

/** One row in so many, and this many rows, have to lack a cell before a column counts as written once. */
const fewest = { oneIn: 5, rows: 2 } as const;

/** The columns that may be written once, as far as they are read: indexes and days of the rows of all sheets, −1 and NaN for none. */
export interface Columns {
  readonly customers: Int32Array;
  readonly orders: Int32Array | null;
  /** Days of this sheet's rows; null where it has none. */
  readonly days: Float64Array | null;
  /** What the statuses of this sheet's rows say; null without statuses. */
  readonly statuses: Uint8Array | null;
}

type OnceRole = "customer" | "order" | "date";

/** Rows of a column that lack their cell, each with the row above that has one; rows count as those of all sheets. */
export interface OnceWritten {
  readonly role: OnceRole;
  readonly title: string;
  readonly rows: readonly number[];
  readonly from: readonly number[];
}

/** How often a column lacks its cell below one that has it, and how often a cell is that of the last row that has one. */
export interface Gaps {
  readonly lacking: number;
  readonly repeated: number;
}

/** Whether so many rows lack a cell as where a column is written once. */
function areMany(lacking: number, count: number): boolean {
  return lacking >= fewest.rows && lacking * fewest.oneIn >= count;
}

/** Number of rows without an order number. */
function countUnnumbered(orders: Int32Array, count: number): number {
  let lacking = 0;
  for (let row = 0; row < count; row++) if (orders[row]! < 0) lacking += 1;
  return lacking;
}

/** Number of rows whose day is blank. */
function countUndated(days: Float64Array, cells: readonly Cell[]): number {
  let lacking = 0;
  for (let row = 0; row < days.length; row++) if (Number.isNaN(days[row]!) && isBlank(cells[row])) lacking += 1;
  return lacking;
}

/** Whether a column may be written once: many rows lack it, and hardly any cell repeats the one above it. */
function mayBeOnce({ lacking, repeated }: Gaps, count: number): boolean {
  return areMany(lacking, count) && repeated * fewest.oneIn < lacking;
}

/** Whether a row has what a sale has: an amount that is not below 0, and a status that is not one of a sale called off. */
function looksSold(source: OrderSource, statuses: Uint8Array | null, row: number): boolean {
  if (statuses?.[row] === statusCodes.notCompleted) return false;
  if (!hasAmounts(source)) return true;
  const columns = source.amount.length > 0 ? source.amount : source.quantity;
  const [cell] = columns.map(({ cells }) => cells[row]).filter((own) => !isBlank(own));
  if (typeof cell === "number") return cell >= 0;
  const text = typeof cell === "string" ? parseNumberText(cell) : null;
  return text !== null && !text.isNegative;
}

/** Whether a cell of a row says that the row adds up others. */
function isTotal(cells: readonly Cell[]): boolean {
  return cells.some((cell) => totalWord(cell) !== null);
}

/** The rows of one sheet, as their numbers are here: those of the sheet, from 0. */
class Rows {
  private source: OrderSource;
  private start: number;
  /** For a row without a customer, the row that it would be filled from. */
  private readonly customerFrom = new Map<number, number>();

  constructor(
    private readonly span: Span,
    private readonly columns: Columns,
  ) {
    this.source = span.source;
    this.start = span.start;
  }

  private get count(): number {
    return this.span.end - this.span.start;
  }

  private isLine(row: number): boolean {
    return looksSold(this.source, this.columns.statuses, row) && !isTotal(this.source.cellsOf(row));
  }

  private customerOf(row: number): number {
    return this.columns.customers[this.start + (this.customerFrom.get(row) ?? row)]!;
  }

  private isDayBlank(row: number): boolean {
    const { days } = this.columns;
    return days !== null && Number.isNaN(days[row]!) && isBlank(this.source.date?.cells[row]);
  }

  private isSameDay(row: number, above: number): boolean {
    const { days } = this.columns;
    const { date } = this.source;
    return date === null || this.isDayBlank(row) || days![row] === days![above] || date.cells[row] === date.cells[above];
  }

  /** The rows that lack a cell and pass a test, if they are many enough. */
  private collect(
    role: OnceRole,
    title: string,
    has: (row: number) => boolean,
    isMeant: (row: number, above: number) => boolean,
  ): OnceWritten[] {
    const [rows, from]: [number[], number[]] = [[], []];
    let above = -1;
    for (let row = 0; row < this.count; row++) {
      if (has(row)) above = row;
      else if (above >= 0 && isMeant(row, above)) {
        rows.push(this.start + row);
        from.push(this.start + above);
      }
    }
    return areMany(rows.length, this.count) ? [{ role, title, rows, from }] : [];
  }

  /** How often a column lacks its cell, and repeats the one above. */
  private gapsOf(has: (row: number) => boolean, isSame: (row: number, above: number) => boolean): Gaps {
    let [lacking, repeated, above] = [0, 0, -1];
    for (let row = 0; row < this.count; row++) {
      if (!has(row)) {
        if (above >= 0) lacking += 1;
        continue;
      }
      if (above >= 0 && isSame(row, above)) repeated += 1;
      above = row;
    }
    return { lacking, repeated };
  }

  customers(gaps: Gaps): OnceWritten[] {
    if (!mayBeOnce(gaps, this.count)) return [];
    const { source, start, columns } = this;
    const { title, cells } = source.customer;
    const isName = (row: number): boolean => totalWord(cells[row]) === null && !isPeriod(cells[row]);
    const has = (row: number): boolean => columns.customers[start + row]! >= 0;
    const isMeant = (row: number, above: number): boolean => source.isUnnamed(row) && isName(above) && this.isLine(row);
    const found = this.collect("customer", title, has, isMeant);
    for (const { rows, from } of found)
      for (const [place, row] of rows.entries()) this.customerFrom.set(row - start, from[place]! - start);
    return found;
  }

  orders(): OnceWritten[] {
    const { source, start } = this;
    const orders = this.columns.orders?.subarray(start);
    if (!orders || source.order === null || !areMany(countUnnumbered(orders, this.count), this.count)) return [];
    const has = (row: number): boolean => orders[row]! >= 0;
    const gaps = this.gapsOf(has, (row, above) => orders[row] === orders[above]);
    if (!mayBeOnce(gaps, this.count)) return [];
    const isMeant = (row: number, above: number): boolean =>
      source.isUnnumbered(row) &&
      this.customerOf(row) === this.customerOf(above) &&
      this.isSameDay(row, above) &&
      this.isLine(row);
    return this.collect("order", source.order.title, has, isMeant);
  }

  dates(): OnceWritten[] {
    const { date } = this.source;
    const { days } = this.columns;
    if (date === null || days === null || !areMany(countUndated(days, date.cells), this.count)) return [];
    const has = (row: number): boolean => !Number.isNaN(days[row]!) || !isBlank(date.cells[row]);
    const isSame = (row: number, above: number): boolean => date.cells[row] === date.cells[above] || days[row] === days[above];
    if (!mayBeOnce(this.gapsOf(has, isSame), this.count)) return [];
    const isMeant = (row: number, above: number): boolean =>
      !Number.isNaN(days[above]!) && this.customerOf(row) >= 0 && this.isLine(row);
    return this.collect("date", date.title, has, isMeant);
  }
}

/**
 * The columns of a sheet whose cells look as if each were written once for several rows.
 *
 * @param gaps - how often the customer is lacking, and repeated, as the sheet was written
 */
export function findOnceWritten(span: Span, columns: Columns, gaps: Gaps): readonly OnceWritten[] {
  const rows = new Rows(span, columns);
  return [...rows.customers(gaps), ...rows.orders(), ...rows.dates()];
}
