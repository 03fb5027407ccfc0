// What holds where nobody has ordered twice: tiers that need repeat orders, such as Loyal, stay empty.
import type { Customers } from "../../customers/customers";
import type { Tier } from "../tier";
import { type Lookup, placeOf } from "./boxes";

/** Whether there are customers with orders, and each of them has exactly one; false where the orders are not known. */
export function nobodyOrderedTwice({ frequency }: Customers, places: Int32Array): boolean {
  return places.length > 0 && places.every((place) => frequency[place] === 1);
}

/**
 * The best tier below `tier` that needs no repeat orders and holds a score with this recency and the lowest frequency; the number of tiers,
 * which stands for Others, where there is none.
 */
function tierBelow({ space, tiers: at }: Lookup, tiers: readonly Tier[], tier: number, r: number): number {
  let best = tiers.length;
  for (let m = 0; m < space.sizes[2]; m++) {
    const other = at[placeOf(space, r, 0, m)]!;
    if (other > tier && other < best && !tiers[other]!.needsRepeat) best = other;
  }
  return best;
}

/**
 * The scores of a shop in which nobody has ordered twice. A score of a tier that needs repeat orders belongs to the best lower tier that
 * needs none and that a customer with the same recency score and the lowest frequency score can have.
 *
 * @param tiers - of the scheme, best to worst
 * @returns the same lookup where no tier needs repeat orders
 */
export function withoutRepeatTiers(lookup: Lookup, tiers: readonly Tier[]): Lookup {
  if (!tiers.some(({ needsRepeat }) => needsRepeat)) return lookup;
  const [rSize, fSize, mSize] = lookup.space.sizes;
  const at = Uint8Array.from(lookup.tiers);
  for (let r = 0; r < rSize; r++) {
    for (let inner = 0; inner < fSize * mSize; inner++) {
      const place = r * fSize * mSize + inner;
      const tier = at[place]!;
      if (tiers[tier]?.needsRepeat) at[place] = tierBelow(lookup, tiers, tier, r);
    }
  }
  return { ...lookup, tiers: at };
}
