// Cells that are written once for several rows: which rows lack a customer, an order number or a date that stands above them.

import { isBlank } from "../ground/cell";
import type { SourceColumn } from "../reading/amounts";
import type { KeyColumn } from "../reading/keys";
import { areMany, countDayless, countLacking, type Gaps, mayBeOnce } from "./gaps";
import type { OrderSource, Span } from "./orderSource";
import { isName, isTotal, looksSold } from "./saleLines";

/** The columns that may be written once, as far as they are read. Rows of the keys are those of all sheets. */
export interface Columns {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  /** Days of this sheet's rows, NaN for none; null where it has none. */
  readonly days: Float64Array | null;
  /** Rows whose day is told by the order of day and month, which is not known yet. */
  readonly openDays: readonly number[];
  /** What the statuses of this sheet's rows say; null without statuses. */
  readonly statuses: Uint8Array | null;
}

/** Whether the user has said that such cells take what stands above, and whether a formula asks, which only refuses. */
export interface Asked {
  readonly isSaid: boolean;
  readonly isFormula: boolean;
}

type OnceRole = "customer" | "order" | "date" | "status";

/** Rows of a column that lack their cell, each with the row above that has one; rows count as those of all sheets. */
export interface OnceWritten {
  readonly role: OnceRole;
  readonly column: SourceColumn;
  readonly rows: readonly number[];
  readonly from: readonly number[];
}

/** A list of rows, each with the row that it is filled from; rows of the sheet. */
interface Pairs {
  readonly rows: number[];
  readonly from: number[];
}

/** The rows of one sheet, as their numbers are here: those of the sheet, from 0. */
class Rows {
  private source: OrderSource;
  private start: number;
  private readonly count: number;
  private readonly isOpen: ReadonlySet<number>;
  /** For a row without a customer, the row that it would be filled from. */
  private readonly customerFrom = new Map<number, number>();

  constructor(
    span: Span,
    private readonly columns: Columns,
    private readonly asked: Asked,
  ) {
    this.source = span.source;
    this.start = span.start;
    this.count = span.end - span.start;
    this.isOpen = new Set(columns.openDays);
  }

  private isLine(row: number): boolean {
    return looksSold(this.source, this.columns.statuses, row) && !isTotal(this.source, row);
  }

  /** Index of a row's customer, −1 for none; an error such as #N/A is none. */
  private customerOf(row: number): number {
    const { indexes, errors } = this.columns.customers;
    const index = indexes[this.start + (this.customerFrom.get(row) ?? row)]!;
    return errors.has(index) ? -1 : index;
  }

  private orderOf(row: number): number {
    const { orders } = this.columns;
    const index = orders?.indexes[this.start + row] ?? -1;
    return orders?.errors.has(index) ? -1 : index;
  }

  private isDayBlank(row: number): boolean {
    const { days } = this.columns;
    return days !== null && Number.isNaN(days[row]!) && isBlank(this.source.date?.cells[row]);
  }

  /** Whether a row has a day, as far as its cell tells. */
  private hasDay(row: number): boolean {
    return !Number.isNaN(this.columns.days![row]!) || this.isOpen.has(row);
  }

  private isSameDay(row: number, above: number): boolean {
    const { days } = this.columns;
    const { date } = this.source;
    return date === null || this.isDayBlank(row) || days![row] === days![above] || date.cells[row] === date.cells[above];
  }

  private once(role: OnceRole, column: SourceColumn, { rows, from }: Pairs): OnceWritten[] {
    const { start } = this;
    if (rows.length === 0) return [];
    return [{ role, column, rows: rows.map((row) => start + row), from: from.map((row) => start + row) }];
  }

  /** The rows that lack a cell and pass a test, below one that has it. Nothing is taken across a cell that is filled and names nothing. */
  private collect(
    has: (row: number) => boolean,
    isLacking: (row: number) => boolean,
    isMeant: (row: number, above: number) => boolean,
  ): Pairs {
    const [rows, from]: [number[], number[]] = [[], []];
    let above = -1;
    for (let row = 0; row < this.count; row++) {
      if (has(row)) above = row;
      else if (!isLacking(row)) above = -1;
      else if (above >= 0 && isMeant(row, above)) {
        rows.push(row);
        from.push(above);
      }
    }
    return { rows, from };
  }

  /**
   * Whether so few rows lack a cell that none is filled: they are too few for a column that is written once, and none of them takes its
   * customer from above either.
   */
  private areTooFew(lacking: number): boolean {
    return this.customerFrom.size === 0 && !areMany(lacking, this.count);
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

  /** Whether a customer is named on several rows, as buyers come again between rows of guests. */
  private doCustomersComeAgain(): boolean {
    const seen = new Set<number>();
    for (let row = 0; row < this.count; row++) {
      if (this.source.isUnnamed(row) || this.customerOf(row) < 0) continue;
      if (seen.has(this.customerOf(row))) return true;
      seen.add(this.customerOf(row));
    }
    return false;
  }

  customers(gaps: Gaps): OnceWritten[] {
    const { source, asked } = this;
    if (gaps.lacking === 0 || !(asked.isSaid || mayBeOnce(gaps, this.count))) return [];
    const found = this.collect(
      (row) => this.customerOf(row) >= 0,
      (row) => source.isUnnamed(row),
      (row, above) => (source.isUnnamed(above) || isName(source, above)) && this.isLine(row),
    );
    if (!asked.isSaid && !areMany(found.rows.length, this.count)) return [];
    if (asked.isFormula && this.doCustomersComeAgain()) return [];
    for (const [place, row] of found.rows.entries()) this.customerFrom.set(row, found.from[place]!);
    return this.once("customer", source.customer, found);
  }

  /** Of the rows found, those that take their customer from above too, and all of them if the column is written once by itself. */
  private kept({ rows, from }: Pairs, gaps: () => Gaps): Pairs {
    const others = rows.filter((row) => !this.customerFrom.has(row)).length;
    if (areMany(others, this.count) && (this.asked.isSaid || mayBeOnce(gaps(), this.count))) return { rows, from };
    const places = [...rows.keys()].filter((place) => this.customerFrom.has(rows[place]!));
    return { rows: places.map((place) => rows[place]!), from: places.map((place) => from[place]!) };
  }

  orders(): OnceWritten[] {
    const { source } = this;
    const { orders } = this.columns;
    if (orders === null || source.order === null) return [];
    if (orders.errors.size === 0 && this.areTooFew(countLacking(orders.indexes, this.start, this.count))) return [];
    const has = (row: number): boolean => this.orderOf(row) >= 0;
    const found = this.collect(
      has,
      (row) => source.isUnnumbered(row),
      (row, above) =>
        this.customerOf(row) >= 0 &&
        this.customerOf(row) === this.customerOf(above) &&
        this.isSameDay(row, above) &&
        this.isLine(row),
    );
    const gaps = (): Gaps => this.gapsOf(has, (row, above) => this.orderOf(row) === this.orderOf(above));
    return this.once("order", source.order, this.kept(found, gaps));
  }

  /** Whether the order number proves that a row has the day of another. */
  private isProven(row: number, above: number): boolean {
    const isOne = this.orderOf(row) >= 0 && this.orderOf(row) === this.orderOf(above);
    return isOne && this.customerOf(row) === this.customerOf(above);
  }

  dates(): OnceWritten[] {
    const { date } = this.source;
    const { days } = this.columns;
    if (date === null || days === null || this.areTooFew(countDayless(days))) return [];
    const isLacking = (row: number): boolean => this.isDayBlank(row);
    const has = (row: number): boolean => !isLacking(row);
    const isSame = (row: number, above: number): boolean => date.cells[row] === date.cells[above] || days[row] === days[above];
    const isMeant = (row: number, above: number): boolean =>
      !this.customerFrom.has(row) &&
      this.hasDay(above) &&
      this.customerOf(row) >= 0 &&
      !this.isProven(row, above) &&
      this.isLine(row);
    const own = this.kept(this.collect(has, isLacking, isMeant), () => this.gapsOf(has, isSame));
    return this.once("date", date, this.withFilled(own));
  }

  /** Adds the rows that take their customer from above: each has the last day that stands at its customer, or between. */
  private withFilled(own: Pairs): Pairs {
    if (this.customerFrom.size === 0) return own;
    const ofOwn = new Map(own.rows.map((row, place) => [row, own.from[place]!]));
    const [rows, from]: [number[], number[]] = [[], []];
    let last = -1;
    for (let row = 0; row < this.count; row++) {
      if (!this.isDayBlank(row)) last = row;
      else if (!this.customerFrom.has(row)) {
        if (!this.source.isUnnamed(row)) last = ofOwn.get(row) ?? -1;
        if (!ofOwn.has(row)) continue;
        rows.push(row);
        from.push(ofOwn.get(row)!);
      } else if (last >= 0 && this.hasDay(last)) {
        rows.push(row);
        from.push(last);
      }
    }
    return { rows, from };
  }

  /** The first row of the order that a row belongs to, for rows that take their customer or number from above. */
  private headsOf(orders: readonly OnceWritten[]): Map<number, number> {
    const heads = new Map<number, number>();
    let head = -1;
    for (let row = 0; row < this.count; row++) {
      const from = this.customerFrom.get(row);
      if (from === undefined) continue;
      if (head < from) head = from;
      const isOne = (this.orderOf(row) < 0 || this.orderOf(row) === this.orderOf(head)) && this.isSameDay(row, head);
      if (isOne) heads.set(row, head);
      else head = row;
    }
    for (const { rows, from } of orders)
      for (const [place, row] of rows.entries())
        if (!heads.has(row - this.start)) heads.set(row - this.start, from[place]! - this.start);
    return heads;
  }

  statuses(orders: readonly OnceWritten[]): OnceWritten[] {
    const { status } = this.source;
    if (status.length === 0 || (this.customerFrom.size === 0 && orders.length === 0)) return [];
    const heads = this.headsOf(orders);
    return status.flatMap((column) => {
      const isTaken = (row: number): boolean => isBlank(column.cells[row]) && !isBlank(column.cells[heads.get(row)!]);
      const rows = [...heads.keys()].filter(isTaken).sort((a, b) => a - b);
      return this.once("status", column, { rows, from: rows.map((row) => heads.get(row)!) });
    });
  }
}

/**
 * The columns of a sheet whose cells look as if each were written once for several rows.
 *
 * @param gaps - how often the customer is lacking, and repeated, as the sheet was written
 */
export function findOnceWritten(span: Span, columns: Columns, gaps: Gaps, asked: Asked): readonly OnceWritten[] {
  const rows = new Rows(span, columns, asked);
  const customers = rows.customers(gaps);
  const orders = rows.orders();
  return [...customers, ...orders, ...rows.dates(), ...rows.statuses(orders)];
}
