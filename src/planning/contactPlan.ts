// Whom to contact: what a contact of each tier has to bring, what it is expected to bring, and how far a budget goes.
import type { Customers } from "../customers/customers";
import type { Assignment, Tier } from "../models/model";
import { affordable, fillKnapsack, takeBest } from "../stats/knapsack";
import type { ResponseRate } from "./responseRates";

/** What a contact costs and earns, and what may be spent. */
export interface ContactTerms {
  /** Of one contact, in the currency, ≥ 0. */
  readonly cost: number;
  /** In the currency, ≥ 0; null for as much as it takes. */
  readonly budget: number | null;
  /** Share of an order's amount that is earned, in (0, 1]; null for the model's own, or all of it. */
  readonly margin: number | null;
  /** Whether tiers are contacted whole or not at all, or each customer is chosen. */
  readonly by: "tiers" | "customers";
}

/** What contacting some customers costs and brings; money in the currency. */
export interface Contacts {
  readonly contacts: number;
  readonly cost: number;
  /** Orders to expect. */
  readonly responses: number;
  readonly revenue: number;
  /** The revenue that is earned. */
  readonly earned: number;
  /** Earned less cost. */
  readonly profit: number;
}

/** One tier of a plan. */
export interface TierContacts extends ResponseRate {
  readonly tier: Tier;
  readonly customers: number;
  /** Customers of whom it is known what an order of theirs is worth. */
  readonly valued: number;
  /** The rate above which contacting the tier earns something; null where no rate would, or there is nobody. */
  readonly breakEven: number | null;
  /** Profit of contacting all of it; null without a rate. */
  readonly profitOfAll: number | null;
  readonly planned: Contacts;
}

/** Whom to contact, and what comes of it. */
export interface ContactPlan {
  readonly terms: ContactTerms & { readonly margin: number };
  /** Whether an order is worth what a model expects of the customer, or their average so far. */
  readonly worth: "expected" | "average";
  /** In the order of the assignment. */
  readonly tiers: readonly TierContacts[];
  readonly total: Contacts;
  /** What is left of the budget; null where there is none. */
  readonly left: number | null;
  /** Customers who would be contacted too if the budget had no end. */
  readonly beyond: number;
  /** 1 for each customer who is to be contacted. */
  readonly isContacted: Uint8Array;
  /** Profit of contacting each customer; NaN where no rate or no worth of an order is known. */
  readonly profits: Float64Array;
}

/** Money is computed in whole hundred-millionths: what breaks even is exactly 0, and the order of rows changes no sum. */
const grain = 100_000_000;

function toGrains(money: number): number {
  return Math.round(money * grain) + 0;
}

/** Sums of a column by tier over the customers that count; NaN is left out. */
function sumByTier(column: Float64Array, { tiers, tierOf }: Assignment, counts: (index: number) => boolean): Float64Array {
  const sums = new Float64Array(tiers.length);
  for (let i = 0; i < tierOf.length; i++) if (counts(i) && !Number.isNaN(column[i]!)) sums[tierOf[i]!]! += column[i]!;
  return sums;
}

function everyone(): boolean {
  return true;
}

/** Customers of each tier whose orders have a known worth, what these orders come to, and what contacting them earns. */
interface TierSums {
  readonly counts: Float64Array;
  readonly spends: Float64Array;
  readonly earnings: Float64Array;
}

/** Customers in columns: the worth of an order, in the currency, and what a contact earns, in grains; NaN where it is not known. */
interface Prospects {
  readonly spend: Float64Array;
  readonly earnings: Float64Array;
}

function sumUp({ spend, earnings }: Prospects, assignment: Assignment, counts: (index: number) => boolean): TierSums {
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
function choose({ earnings }: Prospects, { tierOf }: Assignment, all: TierSums, by: ContactTerms["by"], room: number) {
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
  { tiers, tierOf }: Assignment,
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
 * Profit of a contact = response rate of the tier × margin × what an order of the customer is worth − cost. Whole tiers are a knapsack
 * problem, solved exactly; single customers cost all the same, so the most profitable come first. Customers without orders, of whom no worth
 * is known, and tiers without a rate are never contacted.
 *
 * @param rates - of each tier
 */
export function planContacts(
  { averageOrder }: Pick<Customers, "averageOrder">,
  assignment: Assignment,
  rates: readonly ResponseRate[],
  asked: ContactTerms,
): ContactPlan {
  const { lifetime, tierOf } = assignment;
  const terms = { ...asked, margin: asked.margin ?? lifetime?.choices.margin ?? 1 };
  const { cost, budget, margin, by } = terms;
  const spend = lifetime?.columns.expectedSpend ?? averageOrder;
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
    worth: lifetime ? "expected" : "average",
    tiers,
    total,
    left: budget === null ? null : Math.max(0, toGrains(budget - total.cost) / grain),
    beyond: worthwhile.reduce((sum, own) => sum + own, 0) - total.contacts,
    isContacted,
    profits: earnings.map((own) => own / grain),
  };
}
