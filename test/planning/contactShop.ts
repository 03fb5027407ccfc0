// Customers with an average order, in four tiers, for plans of whom to contact.
import { type Assignment, noOrdersYet, type Tier } from "../../src/models/model";
import { customersOf } from "../models/customersOf";

export const tiers: Tier[] = [
  { name: { en: "Best", zh: "最好" }, advice: "highValue" },
  { name: { en: "Middle", zh: "中等" }, advice: "middleValue" },
  { name: { en: "Rest", zh: "其余" }, advice: "lowValue" },
  noOrdersYet,
];

/** The average order of each customer, null without orders, and the place of the customer's tier. */
export type Shop = readonly (readonly [averageOrder: number | null, tier: number])[];

export function shopOf(shop: Shop) {
  const customers = customersOf(shop.map(([order]) => (order === null ? [null, 0, 0] : [5, 1, order * 100])));
  const assignment: Assignment = {
    tiers,
    tierOf: Uint8Array.from(shop, ([, tier]) => tier),
    scores: null,
    cuts: { recencyDays: null, frequency: null, revenue: null },
    lifetime: null,
    notes: [],
  };
  return { customers, assignment };
}

/** Eight customers. One of them has no orders. */
export const eight: Shop = [
  [100, 0],
  [60, 0],
  [40, 1],
  [20, 1],
  [30, 1],
  [10, 2],
  [10, 2],
  [null, 3],
];
