// What each tier amounts to: customers, revenue, and their typical order and silence.
import { medianSorted } from "simple-statistics";
import { partsPerUnit } from "../customers/amounts";
import type { Customers } from "../customers/customers";
import type { Assignment, Tier } from "../models/model";

/** One tier in numbers; shares are of all customers and of all revenue, NaN-free: null where there is nothing to share. */
export interface TierTotals {
  readonly tier: Tier;
  readonly customers: number;
  readonly customerShare: number | null;
  /** In the currency. */
  readonly revenue: number;
  readonly revenueShare: number | null;
  /** Revenue ÷ orders of the tier. */
  readonly averageOrder: number | null;
  readonly medianRecencyDays: number | null;
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** Recency of the customers of each tier, ascending. */
const recencyByTier = ({ recencyDays }: Customers, { tierOf, tiers }: Assignment): number[][] => {
  const days: number[][] = tiers.map(() => []);
  for (let i = 0; i < tierOf.length; i++) if (!Number.isNaN(recencyDays[i]!)) days[tierOf[i]!]!.push(recencyDays[i]!);
  for (const own of days) own.sort((a, b) => a - b);
  return days;
};

/** Adds customers up by tier, best tier first, empty ones too. */
export const summarizeTiers = (customers: Customers, assignment: Assignment): TierTotals[] => {
  const { tiers, tierOf } = assignment;
  const counts = new Float64Array(tiers.length);
  const parts = new Float64Array(tiers.length);
  const orders = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) {
    const tier = tierOf[i]!;
    counts[tier]! += 1;
    parts[tier]! += customers.revenueParts[i]!;
    orders[tier]! += customers.frequency[i]!;
  }
  const total = parts.reduce((sum, own) => sum + own, 0);
  const days = recencyByTier(customers, assignment);
  return tiers.map((tier, place) => ({
    tier,
    customers: counts[place]!,
    customerShare: share(counts[place]!, customers.count),
    revenue: parts[place]! / partsPerUnit,
    revenueShare: total > 0 ? parts[place]! / total : null,
    averageOrder: share(1, orders[place]!) === null ? null : parts[place]! / partsPerUnit / orders[place]!,
    medianRecencyDays: days[place]!.length === 0 ? null : medianSorted(days[place]!),
  }));
};
