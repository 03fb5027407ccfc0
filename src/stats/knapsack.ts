// What to take when there is not room for everything: whole lots, or single ones of equal size.

/**
 * How many of a thing a budget pays for.
 *
 * A quotient that rounding has left a hair below a whole number counts as that number: .3 pays for three times .1.
 *
 * @param cost - of one, ≥ 0; what is free has no limit
 * @param budget - ≥ 0
 */
export function affordable(budget: number, cost: number): number {
  return cost === 0 ? Number.POSITIVE_INFINITY : Math.floor((budget / cost) * (1 + 4 * Number.EPSILON));
}

/** Lots that are taken whole or not at all, in columns. */
export interface Lots {
  /** Room that each takes, whole ≥ 0. */
  readonly sizes: ArrayLike<number>;
  readonly profits: ArrayLike<number>;
}

/** Which lots earn and fit on their own. */
function candidatesOf({ sizes, profits }: Lots, capacity: number): number[] {
  return Array.from(sizes, (_, lot) => lot).filter((lot) => profits[lot]! > 0 && sizes[lot]! <= capacity);
}

/**
 * The lots that together earn most and fit; the exact optimum, not the best by rate of return.
 *
 * Dynamic programming over the room taken: the best profit of every exact size, lot by lot. Time and a bit of memory for each lot and unit
 * of room: 255 lots of a million take 32 MB. Of plans that earn the same the smallest is taken, and of these the one with the earlier lots.
 *
 * @param capacity - room there is, ≥ 0; may be infinite
 * @returns 1 for each lot that is taken
 * @source Martello & Toth (1990), "Knapsack Problems", 2.6, the 0-1 problem
 */
export function fillKnapsack(lots: Lots, capacity: number): Uint8Array {
  const { sizes, profits } = lots;
  const taken = new Uint8Array(sizes.length);
  const candidates = candidatesOf(lots, capacity);
  const total = candidates.reduce((sum, lot) => sum + sizes[lot]!, 0);
  if (total <= capacity) {
    for (const lot of candidates) taken[lot] = 1;
    return taken;
  }
  const room = Math.floor(capacity);
  const best = new Float64Array(room + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const choices = candidates.map(() => new Uint8Array((room >> 3) + 1));
  let reached = 0;
  for (const [place, lot] of candidates.entries()) {
    const [size, profit, chosen] = [sizes[lot]!, profits[lot]!, choices[place]!];
    reached = Math.min(room, reached + size);
    for (let used = reached; used >= size; used--) {
      const other = best[used - size]! + profit;
      if (other <= best[used]!) continue;
      best[used] = other;
      chosen[used >> 3]! |= 1 << (used & 7);
    }
  }
  let used = 0;
  for (let size = 1; size <= room; size++) if (best[size]! > best[used]!) used = size;
  for (let place = candidates.length - 1; place >= 0; place--) {
    if ((choices[place]![used >> 3]! & (1 << (used & 7))) === 0) continue;
    taken[candidates[place]!] = 1;
    used -= sizes[candidates[place]!]!;
  }
  return taken;
}

/**
 * Of things of equal size those that earn most; none that earns nothing. Of equal ones the earlier are taken.
 *
 * @param most - how many there is room for, ≥ 0; may be infinite
 * @returns 1 for each that is taken
 */
export function takeBest(profits: Float64Array, most: number): Uint8Array {
  const ascending = profits.filter((profit) => profit > 0).sort();
  const count = Math.min(ascending.length, Math.floor(most));
  const taken = new Uint8Array(profits.length);
  if (count <= 0) return taken;
  const least = ascending[ascending.length - count]!;
  let equals = count - ascending.reduce((above, profit) => above + (profit > least ? 1 : 0), 0);
  for (let i = 0; i < profits.length; i++) {
    if (profits[i]! > least) taken[i] = 1;
    else if (profits[i] === least && equals > 0) {
      taken[i] = 1;
      equals -= 1;
    }
  }
  return taken;
}
