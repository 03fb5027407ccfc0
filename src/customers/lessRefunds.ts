// Takes refunds off the orders that they belong to, so that what was spent on a day is what stayed spent.
import type { Orders } from "./orders";

/** Most orders before a refund that are tried for it; so many lie between an order and its refund of none but the busiest customers. */
const mostTried = 2000;

/** Orders of one customer by day, as places in a sorted list of all orders. */
interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The latest order up to a place that a refund can be taken off whole: on its day, the one that is least above it. −1 if there is none. */
function orderOf(refund: number, from: number, { start }: Segment, parts: Float64Array, dayOf: (at: number) => number): number {
  let best = -1;
  const last = Math.max(start, from - mostTried);
  for (let at = from; at >= last; at--) {
    if (best >= 0 && dayOf(at) !== dayOf(best)) break;
    if (parts[at]! >= refund && (best < 0 || parts[at]! < parts[best]!)) best = at;
  }
  return best;
}

/** Takes a refund off the latest orders before it, as far as they reach. */
function spread(refund: number, from: number, { start }: Segment, parts: Float64Array): void {
  let left = refund;
  for (let at = from; at >= start && left > 0; at--) {
    const taken = Math.min(left, Math.max(0, parts[at]!));
    parts[at]! -= taken;
    left -= taken;
  }
}

/** Takes the refunds of one customer off the orders. Changes `parts`. */
function settle(orders: Pick<Orders, "days" | "isRefund">, sorted: Int32Array, segment: Segment, parts: Float64Array): void {
  const { start, end } = segment;
  const dayOf = (at: number): number => orders.days[sorted[at]!]!;
  const refunds: { readonly at: number; readonly amount: number }[] = [];
  for (let at = start; at < end; at++) {
    if (orders.isRefund[sorted[at]!] === 0) continue;
    if (parts[at]! < 0) refunds.push({ at, amount: -parts[at]! });
    parts[at] = 0;
  }
  refunds.sort((a, b) => dayOf(a.at) - dayOf(b.at) || b.amount - a.amount);
  for (const { at, amount } of refunds) {
    let from = at;
    while (from + 1 < end && dayOf(from + 1) === dayOf(at)) from += 1;
    const own = orderOf(amount, from, segment, parts, dayOf);
    if (own >= 0) {
      parts[own]! -= amount;
      continue;
    }
    let first = at;
    while (first > start && dayOf(first - 1) === dayOf(at)) first -= 1;
    let onDay = -1;
    for (let place = first; place <= from; place++) if (orders.isRefund[sorted[place]!] === 0) onDay = place;
    if (onDay >= 0) parts[onDay]! -= amount;
    else spread(amount, from, segment, parts);
  }
}

/**
 * Net amounts of orders after the refunds that stand by themselves.
 *
 * A refund is taken off the latest order of its customer up to its day whose amount is at least as large. Without such an order, it lowers
 * the orders of its day, or without any the latest ones before it, as far as they reach.
 *
 * @param sorted - places of orders, by customer and then by day
 * @param customerOf - tells the customer of an order
 * @returns one entry for each of `sorted`, 0 for a refund
 */
export function lessRefunds(
  orders: Pick<Orders, "days" | "isRefund" | "netParts">,
  sorted: Int32Array,
  customerOf: (order: number) => number,
): Float64Array {
  const parts = new Float64Array(sorted.length);
  let hasRefunds = false;
  for (let at = 0; at < sorted.length; at++) {
    parts[at] = orders.netParts[sorted[at]!]!;
    if (orders.isRefund[sorted[at]!] === 1) hasRefunds = true;
  }
  if (!hasRefunds) return parts;
  for (let start = 0; start < sorted.length; ) {
    const customer = customerOf(sorted[start]!);
    let [end, isMet] = [start, false];
    for (; end < sorted.length && customerOf(sorted[end]!) === customer; end++)
      if (orders.isRefund[sorted[end]!] === 1) isMet = true;
    if (isMet) settle(orders, sorted, { start, end }, parts);
    start = end;
  }
  return parts;
}
