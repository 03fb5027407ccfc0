// Turns orders into the histories that the lifetime-value models need: order days, and amounts spent on repeat days.
import { partsPerUnit } from "../ground/money";
import { lessRefunds } from "./lessRefunds";
import type { Orders } from "./orders";

/** Orders in columns. */
export interface OrderColumns extends Pick<Orders, "customers" | "days" | "netParts" | "isRefund"> {
  /** 0 for an order that the settings leave out. */
  readonly isUsed: Uint8Array;
}

/** Histories of customers, in columns in the order of `keys`; durations in days. */
export interface OrderHistories {
  readonly count: number;
  /** Day number looked back from. Later orders are left out. */
  readonly asOf: number;
  /** Days with an order minus the first one (x in papers). A day of net amount 0 counts, a day with only refunds does not. */
  readonly repeatDays: Float64Array;
  /** Days from the first order day to the last (t_x in papers). */
  readonly firstToLastDays: Float64Array;
  /** Days from the first order day to asOf (T in papers); NaN for a customer without an order by asOf. */
  readonly tenureDays: Float64Array;
  /** Repeat days whose amount after the day's refunds is positive (x of Gamma-Gamma). */
  readonly spendDays: Float64Array;
  /** Mean amount of those days, in the currency (m_x in papers); NaN if there are none. */
  readonly averageRepeatSpend: Float64Array;
  /** Place in `orderDays` where each customer's days begin, and one more entry for the end. */
  readonly dayStarts: Int32Array;
  /** Order days of all customers; each customer's days are ascending. */
  readonly orderDays: Float64Array;
  /** Net amount of each order day, in ten-thousandths of the currency. */
  readonly dayParts: Float64Array;
}

/** Places of the used orders up to asOf and of all refunds, sorted by customer and then by day. */
function sortOrders(orders: OrderColumns, placeOf: Int32Array, count: number, asOf: number): Int32Array {
  let [first, last, used] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  const isUsed = (order: number): boolean =>
    orders.isUsed[order] === 1 &&
    (orders.days[order]! <= asOf || orders.isRefund[order] === 1) &&
    placeOf[orders.customers[order]!]! >= 0;
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

/** Sorts places by a whole number from 0 to size − 1. Equal ones keep their order. */
function countingSort(places: Int32Array, size: number, numberOf: (place: number) => number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const place of places) next[numberOf(place) + 1]! += 1;
  for (let i = 1; i <= size; i++) next[i]! += next[i - 1]!;
  const sorted = new Int32Array(places.length);
  for (const place of places) sorted[next[numberOf(place)]!++] = place;
  return sorted;
}

/** Order days, with one entry a customer and day. */
type OrderDays = Pick<OrderHistories, "dayStarts" | "orderDays" | "dayParts">;

/** Adds the orders of a day, less their refunds. A day counts as an order day if at least one of its orders is not a refund. */
function mergeDays(orders: OrderColumns, sorted: Int32Array, placeOf: Int32Array, count: number): OrderDays {
  const spent = lessRefunds(orders, sorted, (order) => placeOf[orders.customers[order]!]!);
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
        parts += spent[at]!;
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
 * Makes histories of customers from their orders.
 *
 * Orders of one day count as one, and a day with only refunds is not an order day. A refund lowers the amount of the order that it
 * belongs to, whatever its own day. The first order day counts for the tenure but not for the spend. A day without a positive amount counts as an order but not for the spend.
 *
 * @param orders - days are whole; orders of customers who are not among the keys are left out
 * @param keys - the wanted customers, each once, by their index in the orders
 * @param asOf - day number to look back from; later orders are left out
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
 * The histories as they were on an earlier day.
 *
 * @param asOf - day number to look back from, not after that of the histories
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

/** Computes the columns that follow from the order days. */
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

/** Places of the customers who have an order by asOf. */
export function haveHistory({ count, tenureDays }: OrderHistories): Int32Array {
  const places = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (!Number.isNaN(tenureDays[i]!)) places[found++] = i;
  return places.slice(0, found);
}

/** The first two gaps between order days of each customer, in days; NaN for a gap that does not exist. */
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
