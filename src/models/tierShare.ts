// How customers and revenue are shared out among the tiers; the sidebar draws it too.

import type { Customers } from "../customers/customers";
import { partsPerUnit } from "../ground/money";
import type { Tier, Tiered } from "./tier";

/** How many customers and how much revenue a tier has; shares are of all of them, NaN-free: null where there is nothing to share. */
export interface TierShare {
  readonly tier: Tier;
  readonly customers: number;
  readonly customerShare: number | null;
  /** In the currency; null where no amounts are known. */
  readonly revenue: number | null;
  readonly revenueShare: number | null;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** Sums of a column of customers by tier. */
export function sumByTier(column: Float64Array, { tierOf, tiers }: Tiered): Float64Array {
  const sums = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) sums[tierOf[i]!]! += column[i]!;
  return sums;
}

/** Counts customers and their revenue by tier, best tier first, empty ones too. */
export function countTiers(customers: Customers, assignment: Tiered): TierShare[] {
  const { tiers, tierOf } = assignment;
  const counts = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) counts[tierOf[i]!]! += 1;
  const parts = sumByTier(customers.revenueParts, assignment);
  const total = parts.reduce((sum, own) => sum + own, 0);
  return tiers.map((tier, place) => ({
    tier,
    customers: counts[place]!,
    customerShare: share(counts[place]!, customers.count),
    revenue: Number.isNaN(total) ? null : parts[place]! / partsPerUnit,
    revenueShare: total > 0 ? parts[place]! / total : null,
  }));
}
