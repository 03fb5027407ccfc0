// The contract of a fact: one thing known of every customer, from whichever sheets hold it.

import type { Cell } from "../../ground/cell";
import type { Place } from "../../ground/place";
import type { SourceColumn } from "../../reading/amounts";
import type { Kind } from "../../reading/kinds";
import type { Role } from "../../reading/roles";
import type { ReadingSettings } from "../../reading/settings";
import type { Wanted, Ways } from "../../reading/wanted";
import type { Customers } from "../customers";
import type { OrderHistories } from "../histories";

export type { Kind, Role, Wanted, Ways };

/** The orders that the rows of a sheet of orders belong to. */
export interface OrdersOfRows {
  /** Order of each row; −1 where the row is left out. */
  readonly orderOfRow: Int32Array;
  /** Day and net amount (in parts) of each order. */
  readonly days: Float64Array;
  readonly netParts: Float64Array;
}

/** The rows of one sheet, each with the customer it is about. */
export interface KindRows extends Place {
  readonly kind: Kind;
  readonly count: number;
  /** The column of a role; null where the sheet has none. */
  readonly of: (role: Role) => SourceColumn | null;
  /** Place of each row's customer; −1 where the row is about nobody who is sorted, or is left out. */
  readonly customerOf: Int32Array;
  /** Null where the rows are no orders. */
  readonly orders: OrdersOfRows | null;
  readonly zone: () => string;
}

/** What facts are read from. */
export interface FactInput {
  readonly customers: Customers;
  /** Every sheet that was read; the one that is scored first. */
  readonly rows: readonly KindRows[];
  /** The order days of every customer, made when they are first asked for. */
  readonly histories: () => OrderHistories;
  readonly settings: ReadingSettings;
}

/** One thing known of every customer, in columns. */
export interface Fact<Column = unknown> {
  readonly id: string;
  /** By kind of sheets: the ways in which columns there hold it. */
  readonly from: Readonly<Partial<Record<Kind, Ways>>>;
  /** Whether the sheet that is scored has to hold it, or any sheet may. */
  readonly isScored: boolean;
  /** One entry a customer. */
  read(input: FactInput): Column;
  /** Adds a customer's entry to a hash, so that a change of the sheets while a run is under way is noticed. */
  mix(hash: number, column: Column, customer: number): number;
}

/** What a fact gives. */
export type ColumnOf<Own> = Own extends Fact<infer Column> ? Column : never;

/** Whether a sheet holds a fact. */
export function holdsFact({ from }: Fact, { kind, of }: Pick<KindRows, "kind" | "of">): boolean {
  return (from[kind] ?? []).some((way) => way.every((role) => of(role) !== null));
}

/** A cell of a column; undefined beyond its end. */
export function cellAt({ cells }: SourceColumn, row: number): Cell {
  return cells[row];
}
