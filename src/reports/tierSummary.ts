// What each tier amounts to: customers, revenue, and their typical order and silence.

import type { Customers } from "../customers/customers";
import type { Tiered } from "../models/tier";
import { countTiers, sumByTier, type TierShare } from "../models/tierShare";
import { medianSorted } from "../stats/simpleStatistics";
import { sortNumbers } from "../stats/sortNumbers";

/** One tier in numbers. */
export interface TierTotals extends TierShare {
  /** Revenue ÷ orders of the tier. */
  readonly averageOrder: number | null;
  readonly medianRecencyDays: number | null;
  /** Orders per customer, customers without orders left out. */
  readonly medianFrequency: number | null;
}

function median(ascending: Float64Array): number | null {
  return ascending.length === 0 ? null : medianSorted(Array.from(ascending));
}

/** A measure of the customers of each tier, ascending; values that are not counted are left out. */
function measureByTier(column: Float64Array, { tierOf, tiers }: Tiered, isCounted: (value: number) => boolean): Float64Array[] {
  const counts = new Uint32Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) if (isCounted(column[i]!)) counts[tierOf[i]!]! += 1;
  const values = Array.from(counts, (count) => new Float64Array(count));
  for (let i = 0; i < tierOf.length; i++) {
    if (!isCounted(column[i]!)) continue;
    const tier = tierOf[i]!;
    counts[tier]! -= 1;
    values[tier]![counts[tier]!] = column[i]!;
  }
  for (const own of values) sortNumbers(own);
  return values;
}

/** Adds customers up by tier, best tier first, empty ones too. */
export function summarizeTiers(customers: Customers, assignment: Tiered): TierTotals[] {
  const orders = sumByTier(customers.frequency, assignment);
  const days = measureByTier(customers.recencyDays, assignment, (since) => !Number.isNaN(since));
  const frequencies = measureByTier(customers.frequency, assignment, (count) => count > 0);
  return countTiers(customers, assignment).map((counted, place) => ({
    ...counted,
    averageOrder: orders[place]! > 0 && counted.revenue !== null ? counted.revenue / orders[place]! : null,
    medianRecencyDays: median(days[place]!),
    medianFrequency: median(frequencies[place]!),
  }));
}
