// From orders to what the lifetime-value models see of each customer: order days, and what was spent on repeat days.
import { partsPerUnit } from "../ground/money";
import type { Orders } from "./orders";

/** Orders in columns, as `toOrders` gives them. */
export interface OrderColumns extends Pick<Orders, "customers" | "days" | "netParts" | "isRefund"> {
  /** 0 where the settings leave the order out. */
  readonly isUsed: Uint8Array;
}

/** What was read of every customer, in columns in the order of `keys`; durations in days. */
export interface OrderHistories {
  readonly count: number;
  /** Day looked back from; later orders are left out. */
  readonly asOf: number;
  /** Order days less the first: x in papers; a day of net amount 0 counts, a day with refunds only does not. */
  readonly repeatDays: Float64Array;
  /** Last order day − first order day: t_x in papers. */
  readonly firstToLastDays: Float64Array;
  /** asOf − first order day: T in papers; NaN for a customer without an order by asOf. */
  readonly tenureDays: Float64Array;
  /** Repeat days with a positive amount after the refunds of the day: Gamma-Gamma's own x. */
  readonly spendDays: Float64Array;
  /** Mean amount of those days, in the currency: m_x in papers; NaN where there is none. */
  readonly averageRepeatSpend: Float64Array;
  /** Where each customer's order days begin in `orderDays`; one more entry for the end. */
  readonly dayStarts: Int32Array;
  /** Order days of all customers, ascending within each. */
  readonly orderDays: Float64Array;
  /** Net amount of each of these days, in parts. */
  readonly dayParts: Float64Array;
}

/** Places of the used orders, in order of their customers, and of their days within each. */
function sortOrders(orders: OrderColumns, placeOf: Int32Array, count: number, asOf: number): Int32Array {
  let [first, last, used] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  const isUsed = (order: number): boolean =>
    orders.isUsed[order] === 1 && orders.days[order]! <= asOf && placeOf[orders.customers[order]!]! >= 0;
  for (let order = 0; order < orders.days.length; order++) {
    if (!isUsed(order)) continue;
    used += 1;
    first = Math.min(first, orders.days[order]!);
    last = Math.max(last, orders.days[order]!);
  }
  const all = new Int32Array(used);
  if (used === 0) return all;
  used = 0;
  for (let order = 0; order < orders.days.length; order++) if (isUsed(order)) all[used++] = order;
  const byDay = countingSort(all, last - first + 1, (order) => orders.days[order]! - first);
  return countingSort(byDay, count, (order) => placeOf[orders.customers[order]!]!);
}

/** Sorts places by a whole number from 0 below `size`; equal ones keep their order. */
function countingSort(places: Int32Array, size: number, numberOf: (place: number) => number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const place of places) next[numberOf(place) + 1]! += 1;
  for (let i = 1; i <= size; i++) next[i]! += next[i - 1]!;
  const sorted = new Int32Array(places.length);
  for (const place of places) sorted[next[numberOf(place)]!++] = place;
  return sorted;
}

/** Days with an order, one entry per customer and day. */
type OrderDays = Pick<OrderHistories, "dayStarts" | "orderDays" | "dayParts">;

/** Merges the orders of a day; a day is an order day if one of its orders is no refund, and its refunds are taken off. */
function mergeDays(orders: OrderColumns, sorted: Int32Array, placeOf: Int32Array, count: number): OrderDays {
  const dayStarts = new Int32Array(count + 1);
  const orderDays = new Float64Array(sorted.length);
  const dayParts = new Float64Array(sorted.length);
  let days = 0;
  let at = 0;
  for (let customer = 0; customer < count; customer++) {
    dayStarts[customer] = days;
    while (at < sorted.length && placeOf[orders.customers[sorted[at]!]!] === customer) {
      const day = orders.days[sorted[at]!]!;
      let [parts, isOrderDay] = [0, false];
      for (; at < sorted.length; at++) {
        const order = sorted[at]!;
        if (orders.days[order] !== day || placeOf[orders.customers[order]!] !== customer) break;
        parts += orders.netParts[order]!;
        if (orders.isRefund[order] === 0) isOrderDay = true;
      }
      if (!isOrderDay) continue;
      orderDays[days] = day;
      dayParts[days] = parts;
      days += 1;
    }
  }
  dayStarts[count] = days;
  return { dayStarts, orderDays: orderDays.slice(0, days), dayParts: dayParts.slice(0, days) };
}

/**
 * The histories of customers from their orders.
 *
 * Orders of one day are one; a day with refunds only is no order day; refunds lower the amount of their own day only; the first day counts
 * for the tenure, not for the spend; days of which nothing positive is left count as orders, not for the spend.
 *
 * @param orders - days are whole; orders of customers that are not among the keys are left out
 * @param keys - the customers wanted, each once, by the index that the orders know them by
 * @param asOf - day to look back from; later orders are left out
 */
export function toHistories(orders: OrderColumns, keys: ArrayLike<number>, asOf: number): OrderHistories {
  const count = keys.length;
  let most = -1;
  for (let order = 0; order < orders.customers.length; order++) most = Math.max(most, orders.customers[order]!);
  for (let i = 0; i < count; i++) most = Math.max(most, keys[i]!);
  const placeOf = new Int32Array(most + 1).fill(-1);
  for (let i = 0; i < count; i++) placeOf[keys[i]!] = i;
  const days = mergeDays(orders, sortOrders(orders, placeOf, count, asOf), placeOf, count);
  return { count, asOf, ...days, ...measure(days, count, asOf) };
}

/**
 * The same customers as they stood on an earlier day.
 *
 * @param asOf - day to look back from, not after that of the histories
 * @throws RangeError for a later day
 */
export function lookBack(histories: OrderHistories, asOf: number): OrderHistories {
  if (!(asOf <= histories.asOf)) throw new RangeError(`lookBack needs a day up to ${histories.asOf}, got ${asOf}`);
  const { count } = histories;
  const dayStarts = new Int32Array(count + 1);
  const orderDays = new Float64Array(histories.orderDays.length);
  const dayParts = new Float64Array(histories.orderDays.length);
  let days = 0;
  for (let customer = 0; customer < count; customer++) {
    dayStarts[customer] = days;
    for (let day = histories.dayStarts[customer]!; day < histories.dayStarts[customer + 1]!; day++) {
      if (histories.orderDays[day]! > asOf) break;
      orderDays[days] = histories.orderDays[day]!;
      dayParts[days] = histories.dayParts[day]!;
      days += 1;
    }
  }
  dayStarts[count] = days;
  const kept = { dayStarts, orderDays: orderDays.slice(0, days), dayParts: dayParts.slice(0, days) };
  return { count, asOf, ...kept, ...measure(kept, count, asOf) };
}

/** The columns that follow from the order days. */
function measure({ dayStarts, orderDays, dayParts }: OrderDays, count: number, asOf: number) {
  const repeatDays = new Float64Array(count);
  const firstToLastDays = new Float64Array(count);
  const tenureDays = new Float64Array(count).fill(Number.NaN);
  const spendDays = new Float64Array(count);
  const averageRepeatSpend = new Float64Array(count).fill(Number.NaN);
  for (let customer = 0; customer < count; customer++) {
    const [start, end] = [dayStarts[customer]!, dayStarts[customer + 1]!];
    if (start === end) continue;
    repeatDays[customer] = end - start - 1;
    firstToLastDays[customer] = orderDays[end - 1]! - orderDays[start]!;
    tenureDays[customer] = asOf - orderDays[start]!;
    let [spent, positive] = [0, 0];
    for (let day = start + 1; day < end; day++) {
      if (dayParts[day]! <= 0) continue;
      spent += dayParts[day]!;
      positive += 1;
    }
    spendDays[customer] = positive;
    if (positive > 0) averageRepeatSpend[customer] = spent / positive / partsPerUnit;
  }
  return { repeatDays, firstToLastDays, tenureDays, spendDays, averageRepeatSpend };
}

/** Places of the customers who have an order by asOf: the others have no history. */
export function haveHistory({ count, tenureDays }: OrderHistories): Int32Array {
  const places = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (!Number.isNaN(tenureDays[i]!)) places[found++] = i;
  return places.slice(0, found);
}

/** The first two gaps between order days of each customer, in days; NaN where there is none. */
export function firstGapsOf({ count, dayStarts, orderDays }: OrderHistories): { first: Float64Array; second: Float64Array } {
  const first = new Float64Array(count).fill(Number.NaN);
  const second = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    const [start, days] = [dayStarts[i]!, dayStarts[i + 1]! - dayStarts[i]!];
    if (days > 1) first[i] = orderDays[start + 1]! - orderDays[start]!;
    if (days > 2) second[i] = orderDays[start + 2]! - orderDays[start + 1]!;
  }
  return { first, second };
}
