// What customers did after a day that the models were not shown: the orders to hold predictions against.
import type { OrderHistories } from "./histories";

/**
 * Order days of each customer after one day and up to another.
 *
 * @param span - `after` itself is left out, `to` is in; days of the histories
 * @returns whole numbers ≥ 0, in the order of the histories
 * @throws RangeError for a span that ends after the histories do
 */
export const orderDaysIn = (
  { count, asOf, dayStarts, orderDays }: OrderHistories,
  { after, to }: { readonly after: number; readonly to: number },
): Float64Array => {
  if (!(to <= asOf)) throw new RangeError(`orderDaysIn needs a span up to day ${asOf}, got ${to}`);
  const found = new Float64Array(count);
  for (let customer = 0; customer < count; customer++) {
    for (let day = dayStarts[customer]!; day < dayStarts[customer + 1]!; day++)
      if (orderDays[day]! > after && orderDays[day]! <= to) found[customer]! += 1;
  }
  return found;
};

/**
 * Repeat days of all customers together before each of some days.
 *
 * @param ends - days, ascending; orders of the day itself are left out
 * @returns whole numbers ≥ 0, one per end
 */
export const repeatDaysBefore = ({ count, dayStarts, orderDays }: OrderHistories, ends: ArrayLike<number>): Float64Array => {
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
};

/** Customers by the day of their first order. */
export interface FirstDays {
  /** Distinct days, ascending. */
  readonly days: Float64Array;
  readonly customers: Float64Array;
}

/** How many customers came on each day. */
export const countFirstDays = ({ count, dayStarts, orderDays }: OrderHistories): FirstDays => {
  const counts = new Map<number, number>();
  for (let customer = 0; customer < count; customer++) {
    if (dayStarts[customer] === dayStarts[customer + 1]) continue;
    const day = orderDays[dayStarts[customer]!]!;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = Float64Array.from(counts.keys()).sort();
  return { days, customers: Float64Array.from(days, (day) => counts.get(day) ?? 0) };
};
