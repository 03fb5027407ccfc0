// What the sheet that is scored says of every customer: days since the last order, number of orders, revenue, and the history of orders.
import { mixNumber } from "../../ground/hash";
import { amountWays, countWays, dayWays } from "../../reading/wanted";
import type { OrderHistories } from "../histories";
import type { Fact } from "./fact";

/** The fingerprint of a reading holds these columns already. */
function alreadyMixed(hash: number): number {
  return hash;
}

/** Days from the last order to asOf; NaN for a customer without orders. */
export const days: Fact<Float64Array> = {
  id: "days",
  from: dayWays,
  isScored: true,
  read: ({ customers }) => customers.recencyDays,
  mix: alreadyMixed,
};

/** Number of orders. */
export const orders: Fact<Float64Array> = {
  id: "orders",
  from: countWays,
  isScored: true,
  read: ({ customers }) => customers.frequency,
  mix: alreadyMixed,
};

/** Revenue, in parts. */
export const revenue: Fact<Float64Array> = {
  id: "revenue",
  from: amountWays,
  isScored: true,
  read: ({ customers }) => customers.revenueParts,
  mix: alreadyMixed,
};

/** The days on which every customer ordered, with their amounts; only sheets of orders have them. */
export const histories: Fact<OrderHistories> = {
  id: "histories",
  from: {
    orders: [
      ["date", "amount"],
      ["date", "quantity", "unitPrice"],
    ],
  },
  isScored: true,
  read: (input) => input.histories(),
  mix: (hash, { dayStarts, orderDays, dayParts }, customer) => {
    let mixed = hash;
    for (let day = dayStarts[customer]!; day < dayStarts[customer + 1]!; day++)
      mixed = mixNumber(mixNumber(mixed, orderDays[day]!), dayParts[day]!);
    return mixed;
  },
};
