// Whom to contact: what a contact of each tier has to bring, what it is expected to bring, and how far a budget goes.

import type { Customers } from "../customers/customers";
import type { Expected } from "../models/model";
import type { Tier, Tiered } from "../models/tier";
import { affordable, fillKnapsack, takeBest } from "../stats/knapsack";
import type { ResponseRate } from "./responseRates";

/** The cost of a contact, the margin of an order, and the budget. */
export interface ContactTerms {
  /** Cost of one contact in the currency, ≥ 0. */
  readonly cost: number;
  /** In the currency, ≥ 0; null for no limit. */
  readonly budget: number | null;
  /** Share of an order's amount that is earned, in (0, 1]. Null for the margin of the model, or 1 if it has none. */
  readonly margin: number | null;
  /** "tiers": a tier is contacted whole or not at all. "customers": each customer is chosen. */
  readonly by: "tiers" | "customers";
}

/** Cost and expected result of contacting some customers; money in the currency. */
export interface Contacts {
  readonly contacts: number;
  readonly cost: number;
  /** Expected orders. */
  readonly responses: number;
  readonly revenue: number;
  /** Revenue × margin. */
  readonly earned: number;
  /** `earned` − `cost`. */
  readonly profit: number;
}

/** One tier of a plan. */
export interface TierContacts extends ResponseRate {
  readonly tier: Tier;
  readonly customers: number;
  /** Customers for whom the worth of an order is known. */
  readonly valued: number;
  /** Response rate above which contacting the tier makes a profit. Null if no customer is valued or their orders earn nothing. */
  readonly breakEven: number | null;
  /** Profit of contacting the whole tier; null without a response rate. */
  readonly profitOfAll: number | null;
  readonly planned: Contacts;
}

/** Whom to contact, and the expected result. */
export interface ContactPlan {
  readonly terms: ContactTerms & { readonly margin: number };
  /** How an order is valued: "expected" by the model, or by the customer's "average" order so far. */
  readonly worth: "expected" | "average";
  /** In the order of the assignment's tiers. */
  readonly tiers: readonly TierContacts[];
  readonly total: Contacts;
  /** Budget left over; null without a budget. */
  readonly left: number | null;
  /** Customers who would also be contacted if the budget were unlimited. */
  readonly beyond: number;
  /** 1 for each customer to contact, else 0. */
  readonly isContacted: Uint8Array;
  /** Expected profit of contacting each customer; NaN if the response rate or the worth of an order is unknown. */
  readonly profits: Float64Array;
}

/** Money is computed in whole hundred-millionths, so that breaking even is exactly 0 and the order of rows does not change a sum. */
const grain = 100_000_000;

function toGrains(money: number): number {
  return Math.round(money * grain) + 0;
}

/** Sums of a column by tier over the customers that count; NaN is left out. */
function sumByTier(column: Float64Array, { tiers, tierOf }: Tiered, counts: (index: number) => boolean): Float64Array {
  const sums = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) if (counts(i) && !Number.isNaN(column[i]!)) sums[tierOf[i]!]! += column[i]!;
  return sums;
}

function everyone(): boolean {
  return true;
}

/** By tier: customers whose orders have a known worth, the sum of these worths, and the sum of the profits of contacting them. */
interface TierSums {
  readonly counts: Float64Array;
  readonly spends: Float64Array;
  readonly earnings: Float64Array;
}

/** Customers in columns: worth of an order in the currency, and profit of a contact in grains. NaN if unknown. */
interface Prospects {
  readonly spend: Float64Array;
  readonly earnings: Float64Array;
}

function sumUp({ spend, earnings }: Prospects, assignment: Tiered, counts: (index: number) => boolean): TierSums {
  return {
    counts: sumByTier(
      spend.map((own) => (Number.isNaN(own) ? own : 1)),
      assignment,
      counts,
    ),
    spends: sumByTier(spend.map(toGrains), assignment, counts).map((sum) => sum / grain),
    earnings: sumByTier(earnings, assignment, counts),
  };
}

/** 1 for each customer to contact where there is room for so many. */
function choose({ earnings }: Prospects, { tierOf }: Tiered, all: TierSums, by: ContactTerms["by"], room: number) {
  if (by === "customers") return takeBest(earnings, room);
  const taken = fillKnapsack({ sizes: all.counts, profits: all.earnings }, room);
  return Uint8Array.from(tierOf, (tier, i) => (Number.isNaN(earnings[i]!) ? 0 : taken[tier]!));
}

function toContacts({ counts, spends, earnings }: TierSums, place: number, rate: number, terms: ContactPlan["terms"]): Contacts {
  return {
    contacts: counts[place]!,
    cost: counts[place]! * terms.cost,
    responses: counts[place]! * rate,
    revenue: rate * spends[place]!,
    earned: rate * spends[place]! * terms.margin,
    profit: earnings[place]! / grain,
  };
}

function addUp(parts: readonly Contacts[], { cost }: ContactTerms): Contacts {
  const sum = (key: keyof Contacts): number => parts.reduce((total, part) => total + part[key], 0);
  const contacts = sum("contacts");
  return {
    contacts,
    cost: contacts * cost,
    responses: sum("responses"),
    revenue: sum("revenue"),
    earned: sum("earned"),
    profit: toGrains(sum("profit")) / grain,
  };
}

function toTiers(
  { tiers, tierOf }: Tiered,
  rates: readonly ResponseRate[],
  { all, chosen }: { readonly all: TierSums; readonly chosen: TierSums },
  terms: ContactPlan["terms"],
): TierContacts[] {
  const customers = new Uint32Array(tiers.length);
  for (const tier of tierOf) customers[tier]! += 1;
  return tiers.map((tier, place) => {
    const earned = all.spends[place]! * terms.margin;
    const rate = rates[place]!;
    return {
      ...rate,
      tier,
      customers: customers[place]!,
      valued: all.counts[place]!,
      breakEven: earned > 0 ? (terms.cost * all.counts[place]!) / earned : null,
      profitOfAll: rate.rate === null ? null : all.earnings[place]! / grain,
      planned: toContacts(chosen, place, rate.rate ?? 0, terms),
    };
  });
}

/**
 * Plans whom to contact, so that the expected profit is the highest that the budget allows.
 *
 * Profit of a contact = response rate of the tier × margin × worth of the customer's order − cost. Choosing whole tiers is a knapsack
 * problem, which is solved exactly. Single customers cost the same, so the most profitable come first. Tiers without a response rate are
 * never contacted, nor customers without orders, because the worth of their order is unknown.
 *
 * @param rates - one a tier
 */
export function planContacts(
  { averageOrder }: Pick<Customers, "averageOrder">,
  assignment: Tiered & { readonly expected: Expected | null },
  rates: readonly ResponseRate[],
  asked: ContactTerms,
): ContactPlan {
  const { expected, tierOf } = assignment;
  const terms = { ...asked, margin: asked.margin ?? expected?.margin ?? 1 };
  const { cost, budget, margin, by } = terms;
  const spend = expected?.perOrder ?? averageOrder;
  const earnings = spend.map((own, i) => toGrains((rates[tierOf[i]!]!.rate ?? Number.NaN) * margin * own - cost));
  const prospects = { spend, earnings };
  const all = sumUp(prospects, assignment, everyone);
  const isContacted = choose(prospects, assignment, all, by, affordable(budget ?? Number.POSITIVE_INFINITY, cost));
  const chosen = sumUp(prospects, assignment, (i) => isContacted[i] === 1);
  const tiers = toTiers(assignment, rates, { all, chosen }, terms);
  const total = addUp(
    tiers.map(({ planned }) => planned),
    terms,
  );
  const worthwhile = choose(prospects, assignment, all, by, Number.POSITIVE_INFINITY);
  return {
    terms,
    worth: expected ? "expected" : "average",
    tiers,
    total,
    left: budget === null ? null : Math.max(0, toGrains(budget - total.cost) / grain),
    beyond: worthwhile.reduce((sum, own) => sum + own, 0) - total.contacts,
    isContacted,
    profits: earnings.map((own) => own / grain),
  };
}
