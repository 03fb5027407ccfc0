// Turns orders into customers, in columns with one entry a customer.

import { type Cell, shownName } from "../ground/cell";
import type { Note } from "../ground/note";
import { once } from "../ground/once";
import { refuseHugeTotals } from "../reading/amounts";
import { type Audit, codeOf, summarizeAudit, usedCode } from "../reading/audit";
import type { ReadingSettings } from "../reading/settings";
import type { StatusUse } from "../reading/statusUses";
import { type OrderHistories, toHistories } from "./histories";
import type { IdMap } from "./idMap";
import { type OrderRows, parseOrderRows } from "./orderRows";
import { customerCell, type OrderSource, type Span, toSpans } from "./orderSource";
import { type Orders, toOrders } from "./orders";

/** Customers in columns, by first used row; NaN for a metric that does not exist. */
export interface Customers {
  readonly count: number;
  /** The customer cell of the customer's first used row: a text stays that text but for invisible signs, a number a number. */
  readonly names: readonly Cell[];
  readonly firstOrderDays: Float64Array;
  readonly lastOrderDays: Float64Array;
  /** Days from the last order to asOf; NaN for a customer without orders. */
  readonly recencyDays: Float64Array;
  /** Number of orders; NaN of everybody where a list does not name it. */
  readonly frequency: Float64Array;
  /** Total amount, in ten-thousandths of the currency; NaN of everybody where the sheets name no amounts. */
  readonly revenueParts: Float64Array;
  /** Revenue ÷ frequency, in the currency. */
  readonly averageOrder: Float64Array;
  /** Days from the first order to asOf. */
  readonly tenureDays: Float64Array;
  /** Day number looked back from. NaN if recency was given in days and no day was named. */
  readonly asOf: number;
}

/** Customers, and the outcome of every row they were read from. */
export interface CustomerReading {
  readonly customers: Customers;
  readonly audit: Audit;
  /** Code of each row (see `reasons`), from the first row of the table. Rows of several sheets follow each other. */
  readonly codes: Uint8Array;
  /** The customer of a row; if an id map is used, the person. */
  readonly nameOf: (row: number) => Cell;
  readonly statuses: readonly StatusUse[];
  /** Currencies that occur, those with the most rows first. */
  readonly currencies: readonly string[];
  /** The currency of the amounts; "" where it is not known. */
  readonly currency: string;
  readonly notes: readonly Note[];
}

/** Adds the metrics that are computed from others. */
export function deriveMetrics(base: Omit<Customers, "averageOrder" | "tenureDays">): Customers {
  const averageOrder = new Float64Array(base.count);
  const tenureDays = new Float64Array(base.count);
  for (let i = 0; i < base.count; i++) {
    averageOrder[i] = base.frequency[i]! > 0 ? base.revenueParts[i]! / base.frequency[i]! / 10_000 : Number.NaN;
    tenureDays[i] = base.asOf - base.firstOrderDays[i]!;
  }
  const { count, names, firstOrderDays, lastOrderDays, recencyDays, frequency, revenueParts, asOf } = base;
  return {
    count,
    names,
    firstOrderDays,
    lastOrderDays,
    recencyDays,
    frequency,
    revenueParts,
    averageOrder,
    tenureDays,
    asOf,
  };
}

/** Totals by customer key. A customer with frequency 0 has only refunds. */
interface Totals {
  readonly firstDays: Float64Array;
  readonly lastDays: Float64Array;
  readonly frequency: Float64Array;
  readonly revenueParts: Float64Array;
}

function totalUp(orders: Orders, isUsed: Uint8Array, keys: number): Totals {
  const firstDays = new Float64Array(keys).fill(Number.POSITIVE_INFINITY);
  const lastDays = new Float64Array(keys).fill(Number.NEGATIVE_INFINITY);
  const frequency = new Float64Array(keys);
  const revenueParts = new Float64Array(keys);
  for (let order = 0; order < orders.count; order++) {
    if (isUsed[order] === 0) continue;
    const customer = orders.customers[order]!;
    revenueParts[customer]! += orders.netParts[order]!;
    if (orders.isRefund[order] === 1) continue;
    frequency[customer]! += 1;
    const day = orders.days[order]!;
    if (day < firstDays[customer]!) firstDays[customer] = day;
    if (day > lastDays[customer]!) lastDays[customer] = day;
  }
  return { firstDays, lastDays, frequency, revenueParts };
}

/** Customers by first used row. Rows of customers without an order are left out. */
function orderByFirstRow(
  { indexes }: OrderRows["customers"],
  { frequency }: Totals,
  codes: Uint8Array,
): { keys: number[]; rows: number[] } {
  const placed = new Uint8Array(frequency.length);
  const keys: number[] = [];
  const rows: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] !== usedCode) continue;
    const key = indexes[i]!;
    if (frequency[key] === 0) codes[i] = codeOf("refundOnly");
    else if (placed[key] === 0) {
      placed[key] = 1;
      keys.push(key);
      rows.push(i);
    }
  }
  return { keys, rows };
}

function usedOrders(orders: Orders): Uint8Array {
  const isUsed = new Uint8Array(orders.count);
  for (const order of orders.orderOfRow) if (order >= 0) isUsed[order] = 1;
  return isUsed;
}

/** A column of which nothing is known. */
function notKnown(count: number): Float64Array {
  return new Float64Array(count).fill(Number.NaN);
}

/** Whether a measure of customers is known: of nobody where the sheets have no such column. */
export function isKnown(column: Float64Array): boolean {
  return column.some((own) => !Number.isNaN(own));
}

/** Picks entries of a column. */
function pick(column: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) picked[i] = column[places[i]!]!;
  return picked;
}

/** Sheets of orders, read: their customers, and what else can be known of them. */
export interface OrdersRead {
  readonly reading: CustomerReading;
  /** The history of every customer, in their order; made when it is first asked for. */
  readonly histories: () => OrderHistories;
  /** Place of each row's customer, the rows of several sheets end to end; −1 where the row is left out. */
  readonly customerOf: () => Int32Array;
  readonly orders: Pick<Orders, "orderOfRow" | "days" | "netParts">;
}

function toCustomers(rows: OrderRows, orders: Orders, asOf: number, spans: readonly Span[]) {
  const isUsed = usedOrders(orders);
  const totals = totalUp(orders, isUsed, rows.customers.count);
  refuseHugeTotals(totals.revenueParts);
  const { keys, rows: firstRows } = orderByFirstRow(rows.customers, totals, rows.codes);
  const lastOrderDays = rows.hasDays ? pick(totals.lastDays, keys) : notKnown(keys.length);
  const customers = deriveMetrics({
    count: keys.length,
    names: firstRows.map((row, place) => shownName(rows.names.get(keys[place]!) ?? customerCell(spans, row))),
    firstOrderDays: rows.hasDays ? pick(totals.firstDays, keys) : notKnown(keys.length),
    lastOrderDays,
    recencyDays: lastOrderDays.map((day) => asOf - day),
    frequency: pick(totals.frequency, keys),
    revenueParts: rows.hasAmounts ? pick(totals.revenueParts, keys) : notKnown(keys.length),
    asOf,
  });
  return { customers, keys, isUsed };
}

/**
 * Reads sheets of orders together: rows become orders, orders become customers, and every row gets a code.
 *
 * @param idMap - which ids are one person, null for none
 * @throws Question if a sheet can be read in several ways
 */
export function readSheetsOfOrders(
  sources: readonly OrderSource[],
  settings: ReadingSettings,
  idMap: IdMap | null = null,
): OrdersRead {
  const spans = toSpans(sources);
  const rows = parseOrderRows(spans, settings, idMap);
  const { orders, asOf, notes } = toOrders(spans, rows, settings);
  const { customers, keys, isUsed } = toCustomers(rows, orders, asOf, spans);
  const { codes, statuses, currencies, currency } = rows;
  const nameOf = (row: number): Cell => shownName(rows.names.get(rows.customers.indexes[row]!) ?? customerCell(spans, row));
  const audit = summarizeAudit(codes);
  return {
    reading: { customers, audit, codes, nameOf, statuses, currencies, currency, notes: [...rows.notes, ...notes] },
    histories: once(() => toHistories({ ...orders, isUsed }, keys, asOf)),
    customerOf: once(() => {
      const placeOf = new Map(keys.map((key, place) => [key, place]));
      return orders.orderOfRow.map((order, row) =>
        order < 0 || codes[row] !== usedCode ? -1 : (placeOf.get(orders.customers[order]!) ?? -1),
      );
    }),
    orders,
  };
}

/** Reads sheets of orders as `readSheetsOfOrders` does, for their customers alone. */
export function readOrders(
  sources: readonly OrderSource[],
  settings: ReadingSettings,
  idMap: IdMap | null = null,
): CustomerReading {
  return readSheetsOfOrders(sources, settings, idMap).reading;
}

/** Reads sheets of orders as `readSheetsOfOrders` does, with the history of every customer beside it, in the same order. */
export function readHistories(
  sources: readonly OrderSource[],
  settings: ReadingSettings,
  idMap: IdMap | null = null,
): { readonly reading: CustomerReading; readonly histories: OrderHistories } {
  const { reading, histories } = readSheetsOfOrders(sources, settings, idMap);
  return { reading, histories: histories() };
}
