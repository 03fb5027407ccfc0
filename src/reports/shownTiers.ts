// The tiers that fit on one page: of very many the largest, the rest together.
import { others, type Tier, type Tiered } from "../models/tier";

/** Tiers that a page shows at most. */
export const mostShown = 30;

const rest: Tier = { ...others, name: { en: "Others, together", zh: "其余合计" } };

/** Customers of each tier. */
function sizesOf({ tiers, tierOf }: Tiered): Uint32Array {
  const sizes = new Uint32Array(tiers.length);
  for (const tier of tierOf) sizes[tier]! += 1;
  return sizes;
}

/** The same tiers where they fit; else the largest in their order, and the rest as one. */
export function shownTiers(all: Tiered): Tiered {
  const { tiers, tierOf } = all;
  if (tiers.length <= mostShown) return { tiers, tierOf };
  const sizes = sizesOf(all);
  const bySize = tiers.map((_, place) => place).sort((one, other) => sizes[other]! - sizes[one]! || one - other);
  const kept = bySize.slice(0, mostShown - 1).sort((one, other) => one - other);
  const placeOf = new Uint8Array(tiers.length).fill(kept.length);
  for (const [place, tier] of kept.entries()) placeOf[tier] = place;
  return { tiers: [...kept.map((tier) => tiers[tier]!), rest], tierOf: tierOf.map((tier) => placeOf[tier]!) };
}
