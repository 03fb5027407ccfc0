// What each tier amounts to: customers, revenue, and their typical order and silence.
import { medianSorted } from "simple-statistics";
import { partsPerUnit } from "../customers/amounts";
import type { Customers } from "../customers/customers";
import type { Assignment, Tier } from "../models/model";

/** How many customers and how much revenue a tier has; shares are of all of them, NaN-free: null where there is nothing to share. */
export interface TierShare {
  readonly tier: Tier;
  readonly customers: number;
  readonly customerShare: number | null;
  /** In the currency. */
  readonly revenue: number;
  readonly revenueShare: number | null;
}

/** One tier in numbers. */
export interface TierTotals extends TierShare {
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

/** Sums of a column of customers by tier. */
const sumByTier = (column: Float64Array, { tierOf, tiers }: Assignment): Float64Array => {
  const sums = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) sums[tierOf[i]!]! += column[i]!;
  return sums;
};

/** Counts customers and their revenue by tier, best tier first, empty ones too. */
export const countTiers = (customers: Customers, assignment: Assignment): TierShare[] => {
  const { tiers, tierOf } = assignment;
  const counts = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) counts[tierOf[i]!]! += 1;
  const parts = sumByTier(customers.revenueParts, assignment);
  const total = parts.reduce((sum, own) => sum + own, 0);
  return tiers.map((tier, place) => ({
    tier,
    customers: counts[place]!,
    customerShare: share(counts[place]!, customers.count),
    revenue: parts[place]! / partsPerUnit,
    revenueShare: total > 0 ? parts[place]! / total : null,
  }));
};

/** Adds customers up by tier, best tier first, empty ones too. */
export const summarizeTiers = (customers: Customers, assignment: Assignment): TierTotals[] => {
  const orders = sumByTier(customers.frequency, assignment);
  const days = measureByTier(customers.recencyDays, assignment, (since) => !Number.isNaN(since));
  const frequencies = measureByTier(customers.frequency, assignment, (count) => count > 0);
  return countTiers(customers, assignment).map((counted, place) => ({
    ...counted,
    averageOrder: orders[place]! > 0 ? counted.revenue / orders[place]! : null,
    medianRecencyDays: median(days[place]!),
    medianFrequency: median(frequencies[place]!),
  }));
};
