// Orders that customers made after a day, with which predictions from before that day are compared.
import type { OrderHistories } from "./histories";

/**
 * Number of order days of each customer after one day and up to another.
 *
 * @param span - day numbers: `afterDay` itself is left out, `to` is included
 * @returns whole numbers ≥ 0, in the order of the histories
 * @throws RangeError for a span that ends after the histories
 */
export function orderDaysIn(
  { count, asOf, dayStarts, orderDays }: OrderHistories,
  { afterDay, to }: { readonly afterDay: number; readonly to: number },
): Float64Array {
  if (!(to <= asOf)) throw new RangeError(`orderDaysIn needs a span up to day ${asOf}, got ${to}`);
  const found = new Float64Array(count);
  for (let customer = 0; customer < count; customer++) {
    for (let day = dayStarts[customer]!; day < dayStarts[customer + 1]!; day++)
      if (orderDays[day]! > afterDay && orderDays[day]! <= to) found[customer]! += 1;
  }
  return found;
}

/**
 * Number of repeat days of all customers together, before each of some days.
 *
 * @param ends - day numbers, ascending; orders on the day itself do not count
 * @returns whole numbers ≥ 0, one an end
 */
export function repeatDaysBefore({ count, dayStarts, orderDays }: OrderHistories, ends: ArrayLike<number>): Float64Array {
  const found = new Float64Array(ends.length);
  for (let customer = 0; customer < count; customer++) {
    for (let day = dayStarts[customer]! + 1; day < dayStarts[customer + 1]!; day++) {
      let end = ends.length - 1;
      while (end >= 0 && ends[end]! > orderDays[day]!) end -= 1;
      if (end + 1 < ends.length) found[end + 1]! += 1;
    }
  }
  for (let end = 1; end < found.length; end++) found[end]! += found[end - 1]!;
  return found;
}

/** The customers who had ordered by a day, with their whole histories, in the same order. */
export function knownBy(histories: OrderHistories, day: number): OrderHistories {
  const { count, asOf, dayStarts, orderDays, dayParts } = histories;
  const places = Int32Array.from({ length: count }, (_, place) => place).filter(
    (place) => dayStarts[place]! < dayStarts[place + 1]! && orderDays[dayStarts[place]!]! <= day,
  );
  if (places.length === count) return histories;
  const pick = (column: Float64Array): Float64Array => Float64Array.from(places, (place) => column[place]!);
  const starts = new Int32Array(places.length + 1);
  for (let i = 0; i < places.length; i++) starts[i + 1] = starts[i]! + dayStarts[places[i]! + 1]! - dayStarts[places[i]!]!;
  const pickDays = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(starts[places.length]!);
    for (let i = 0; i < places.length; i++)
      picked.set(column.subarray(dayStarts[places[i]!]!, dayStarts[places[i]! + 1]!), starts[i]!);
    return picked;
  };
  return {
    count: places.length,
    asOf,
    repeatDays: pick(histories.repeatDays),
    firstToLastDays: pick(histories.firstToLastDays),
    tenureDays: pick(histories.tenureDays),
    spendDays: pick(histories.spendDays),
    averageRepeatSpend: pick(histories.averageRepeatSpend),
    dayStarts: starts,
    orderDays: pickDays(orderDays),
    dayParts: pickDays(dayParts),
  };
}

/** Number of customers by the day of their first order. */
export interface FirstDays {
  /** Days that occur, ascending. */
  readonly days: Float64Array;
  readonly customers: Float64Array;
}

/** Counts how many customers first ordered on each day. */
export function countFirstDays({ count, dayStarts, orderDays }: OrderHistories): FirstDays {
  const counts = new Map<number, number>();
  for (let customer = 0; customer < count; customer++) {
    if (dayStarts[customer] === dayStarts[customer + 1]) continue;
    const day = orderDays[dayStarts[customer]!]!;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = Float64Array.from(counts.keys()).sort();
  return { days, customers: Float64Array.from(days, (day) => counts.get(day) ?? 0) };
}
