// The response rate of each tier: typed by the user, or measured in a past campaign.

import type { Campaign } from "../customers/campaign";
import type { Customers } from "../customers/customers";
import { toKey } from "../ground/key";
import { Refusal } from "../ground/refusal";
import type { Tiered } from "../models/tier";
import { noOrdersYet, others, type Tier } from "../models/tier";
import { type ShareInterval, shareInterval } from "../stats/proportion";

/** How many customers of a tier were contacted in a past campaign, and how many responded. */
export interface Counted {
  readonly contacted: number;
  readonly responded: number;
}

/** Share of a tier's contacts that bring an order, in [0, 1]; null if unknown. */
export interface ResponseRate {
  readonly rate: number | null;
  readonly source: "typed" | "measured" | "none";
  /** For a measured rate: the contacts and responses it was counted on, and its 95 % interval. Else null. */
  readonly counted: (Counted & ShareInterval) | null;
}

/** Customers of a campaign, counted by their tier of today. */
export interface TierResponses {
  readonly byTier: readonly Counted[];
  /** Customers of the campaign who are not among those sorted. */
  readonly unknown: number;
}

/** Counts the customers of a campaign by their tier. */
export function countResponses({ names }: Customers, { tiers, tierOf }: Tiered, { hasResponded }: Campaign): TierResponses {
  const contacted = new Uint32Array(tiers.length);
  const responded = new Uint32Array(tiers.length);
  let known = 0;
  for (let i = 0; i < tierOf.length; i++) {
    const answer = hasResponded.get(toKey(names[i]));
    if (answer === undefined) continue;
    known += 1;
    contacted[tierOf[i]!]! += 1;
    if (answer) responded[tierOf[i]!]! += 1;
  }
  const byTier = tiers.map((_, place) => ({ contacted: contacted[place]!, responded: responded[place]! }));
  return { byTier, unknown: hasResponded.size - known };
}

function normalise(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

function isNamed({ name }: Tier, wanted: string): boolean {
  return [name.en, name.zh].map(normalise).includes(normalise(wanted));
}

function refuseTier(wanted: string, tiers: readonly Tier[]): Refusal {
  return new Refusal(
    { en: `there is no tier "${wanted}" to give a response rate to`, zh: `没有名为“${wanted}”的层级，无法设定响应率` },
    {
      en: `choose from ${tiers.map(({ name }) => name.en).join(", ")}`,
      zh: `请从中选择：${tiers.map(({ name }) => name.zh).join("、")}`,
    },
  );
}

/**
 * The response rate of each tier. A typed rate comes before a measured one.
 *
 * @param typed - percent by tier name, in either language
 * @throws Refusal for a name that no tier has
 */
export function toResponseRates(
  tiers: readonly Tier[],
  typed: Readonly<Record<string, number>>,
  responses: TierResponses | null,
): ResponseRate[] {
  const named = Object.entries(typed);
  for (const [name] of named) {
    // These two tiers may be missing today, and a rate may be saved for them.
    if (![...tiers, others, noOrdersYet].some((tier) => isNamed(tier, name))) throw refuseTier(name, tiers);
  }
  return tiers.map((tier, place) => {
    const own = named.find(([name]) => isNamed(tier, name));
    if (own) return { rate: own[1] / 100, source: "typed", counted: null };
    const { contacted, responded } = responses?.byTier[place] ?? { contacted: 0, responded: 0 };
    if (contacted === 0) return { rate: null, source: "none", counted: null };
    const counted = { contacted, responded, ...shareInterval(responded, contacted) };
    return { rate: responded / contacted, source: "measured", counted };
  });
}
