// Customers with an average order in four tiers, for plans of whom to contact.
import { advice } from "../../src/models/rfm/advice";
import { noOrdersYet, type Tier, type Tiered } from "../../src/models/tier";
import { customersOf } from "../models/customersOf";

export const tiers: Tier[] = [
  { name: { en: "Best", zh: "最好" }, ...advice.highValue },
  { name: { en: "Middle", zh: "中等" }, ...advice.middleValue },
  { name: { en: "Rest", zh: "其余" }, ...advice.lowValue },
  noOrdersYet,
];

/** The average order of each customer, null without orders, and the place of the customer's tier. */
export type Shop = readonly (readonly [averageOrder: number | null, tier: number])[];

export function shopOf(shop: Shop) {
  const customers = customersOf(shop.map(([order]) => (order === null ? [null, 0, 0] : [5, 1, order * 100])));
  const assignment: Tiered & { readonly expected: null } = {
    tiers,
    tierOf: Uint8Array.from(shop, ([, tier]) => tier),
    expected: null,
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
