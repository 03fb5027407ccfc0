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
  /** Orders per customer, customers without orders left out. */
  readonly medianFrequency: number | null;
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const median = (ascending: Float64Array): number | null => (ascending.length === 0 ? null : medianSorted(Array.from(ascending)));

/** A measure of the customers of each tier, ascending; values that are not counted are left out. */
const measureByTier = (
  column: Float64Array,
  { tierOf, tiers }: Assignment,
  isCounted: (value: number) => boolean,
): Float64Array[] => {
  const counts = new Uint32Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) if (isCounted(column[i]!)) counts[tierOf[i]!]! += 1;
  const values = Array.from(counts, (count) => new Float64Array(count));
  for (let i = 0; i < tierOf.length; i++) {
    if (!isCounted(column[i]!)) continue;
    const tier = tierOf[i]!;
    counts[tier]! -= 1;
    values[tier]![counts[tier]!] = column[i]!;
  }
  for (const own of values) own.sort();
  return values;
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
  const days = measureByTier(customers.recencyDays, assignment, (since) => !Number.isNaN(since));
  const frequencies = measureByTier(customers.frequency, assignment, (count) => count > 0);
  return tiers.map((tier, place) => ({
    tier,
    customers: counts[place]!,
    customerShare: share(counts[place]!, customers.count),
    revenue: parts[place]! / partsPerUnit,
    revenueShare: total > 0 ? parts[place]! / total : null,
    averageOrder: share(1, orders[place]!) === null ? null : parts[place]! / partsPerUnit / orders[place]!,
    medianRecencyDays: median(days[place]!),
    medianFrequency: median(frequencies[place]!),
  }));
};
