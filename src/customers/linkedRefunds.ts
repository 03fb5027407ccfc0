// Puts refunds to the order that they name, and to its buyer.

import type { Cell } from "../ground/cell";
import { toKey } from "../ground/key";
import type { NumberSource } from "../reading/amounts";
import { type KeyColumn, withIndexes } from "../reading/keys";
import { parseNumberText } from "../reading/numberTexts";
import { customerCell, type Span } from "./orderSource";
import type { AmountColumns } from "./rowAmounts";

/** The order numbers that rows of money given back name as the order they belong to, by row of the sheet; −1 for none. */
function referencesOf({ source, start, end }: Span, orders: KeyColumn, isBack: Uint8Array): Int32Array | null {
  if (source.reference === null || source.order === null) return null;
  const ofKey = new Map<string, number>();
  const isMet = new Uint8Array(orders.count);
  for (let row = start; row < end; row++) {
    const number = orders.indexes[row]!;
    if (number < 0 || isMet[number] === 1) continue;
    isMet[number] = 1;
    ofKey.set(toKey(source.order.cells[row - start]), number);
  }
  const named = new Int32Array(end - start).fill(-1);
  for (let i = 0; i < named.length; i++)
    if (isBack[start + i] === 1) named[i] = ofKey.get(toKey(source.reference.cells[i])) ?? -1;
  return named;
}

/** 1 for an order number that a row of money given back has or names. */
function numbersBack(orders: KeyColumn, isBack: Uint8Array, named: readonly (Int32Array | null)[]): Uint8Array {
  const isWanted = new Uint8Array(orders.count);
  for (let row = 0; row < isBack.length; row++) if (isBack[row] === 1) isWanted[orders.indexes[row]!] = 1;
  for (const numbers of named) for (const number of numbers ?? []) isWanted[number] = 1;
  return isWanted;
}

/** The only customer of each wanted order number on rows of money taken, and the first such row; −1 for none, −2 for several customers. */
function payersOf(customers: KeyColumn, orders: KeyColumn, isBack: Uint8Array, isWanted: Uint8Array) {
  const payer = new Int32Array(orders.count).fill(-1);
  const firstRow = new Int32Array(orders.count).fill(-1);
  for (let row = 0; row < isBack.length; row++) {
    const number = orders.indexes[row]!;
    if (isWanted[number] !== 1 || isBack[row] === 1) continue;
    const customer = customers.indexes[row]!;
    if (customer < 0) continue;
    if (payer[number] === -1) firstRow[number] = row;
    payer[number] = payer[number] === -1 || payer[number] === customer ? customer : -2;
  }
  return { payer, firstRow };
}

/** Adds the rows of one sheet whose amount is below 0. */
function addBacks({ cells, read: { numbers, texts } }: NumberSource, start: number, isBack: Uint8Array): void {
  for (let row = 0; row < numbers.length; row++) if (numbers[row]! < 0) isBack[start + row] = 1;
  for (const row of texts) {
    const cell = cells[row];
    isBack[start + row] = typeof cell === "string" && parseNumberText(cell)?.isNegative === true ? 1 : 0;
  }
}

/** Rows whose first amount is below 0; null if there are none. */
function rowsBack(spans: readonly Span[], amounts: readonly AmountColumns[]): Uint8Array | null {
  const isBack = new Uint8Array(spans[spans.length - 1]?.end ?? 0);
  for (const [place, { start }] of spans.entries()) {
    const [first] = amounts[place]!.first;
    if (first) addBacks(first, start, isBack);
  }
  return isBack.includes(1) ? isBack : null;
}

/** Customers and order numbers by row, once refunds stand with the orders that they name. */
export interface Linked {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  /** What customers are called who came to a row by the order it names. */
  readonly names: ReadonlyMap<number, Cell>;
}

/**
 * Puts refunds to the order that they name, and to its customer. A refund may name it in a column of its own beside its own number, or
 * share its number while it is booked on the shop, as PayPal does.
 */
export function linkRefunds(
  spans: readonly Span[],
  amounts: readonly AmountColumns[],
  customers: KeyColumn,
  orders: KeyColumn | null,
): Linked {
  const back = orders === null ? null : rowsBack(spans, amounts);
  if (orders === null || back === null) return { customers, orders, names: new Map() };
  const named = spans.map((span) => referencesOf(span, orders, back));
  const { payer, firstRow } = payersOf(customers, orders, back, numbersBack(orders, back, named));
  const [ofCustomers, ofOrders] = [customers.indexes.slice(), orders.indexes.slice()];
  const names = new Map<number, Cell>();
  for (const [place, { start, end }] of spans.entries()) {
    for (let row = start; row < end; row++) {
      if (back[row] === 0) continue;
      const reference = named[place]?.[row - start] ?? -1;
      const number = reference >= 0 && payer[reference]! >= 0 ? reference : orders.indexes[row]!;
      if (number < 0 || payer[number]! < 0) continue;
      ofOrders[row] = number;
      if (ofCustomers[row] === payer[number]) continue;
      ofCustomers[row] = payer[number]!;
      names.set(payer[number]!, customerCell(spans, firstRow[number]!));
    }
  }
  return { customers: withIndexes(customers, ofCustomers), orders: withIndexes(orders, ofOrders), names };
}
