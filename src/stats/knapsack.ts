// Chooses the best lots if there is not room for all: whole lots of any size, or single things of equal size.

/**
 * Number of things that a budget pays for.
 *
 * A quotient just below a whole number is taken for that number, because the difference is rounding.
 *
 * @param cost - of one thing, ≥ 0; if it is 0, the answer is Infinity
 * @param budget - ≥ 0
 * @example affordable(0.3, 0.1) // 3, though 0.3 / 0.1 is a little below 3
 */
export function affordable(budget: number, cost: number): number {
  return cost === 0 ? Number.POSITIVE_INFINITY : Math.floor((budget / cost) * (1 + 4 * Number.EPSILON));
}

/** Lots in columns. A lot is taken whole or not at all. */
export interface Lots {
  /** Room that each lot takes: whole numbers ≥ 0. */
  readonly sizes: ArrayLike<number>;
  readonly profits: ArrayLike<number>;
}

/** Lots that have a profit above 0 and fit into the room alone. */
function candidatesOf({ sizes, profits }: Lots, capacity: number): number[] {
  return Array.from(sizes, (_, lot) => lot).filter((lot) => profits[lot]! > 0 && sizes[lot]! <= capacity);
}

/**
 * Chooses the lots that fit together and have the largest total profit (0-1 knapsack problem, exact).
 *
 * Dynamic programming finds the best profit of each used room, lot by lot. Time and memory (one bit) are used for each lot and unit of
 * room: 255 lots and a room of a million take 32 MB. Of choices with equal profit the smallest is taken, and of those the one with the
 * earlier lots.
 *
 * @param capacity - room there is, ≥ 0; may be infinite
 * @returns 1 for each lot that is taken, else 0
 * @source Martello & Toth (1990), "Knapsack Problems", 2.6, the 0-1 problem
 * @example fillKnapsack({ sizes: [6, 5, 5], profits: [9, 7, 7] }, 10) // [0, 1, 1]: profit 14, not the first lot's 9
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
 * Chooses the most profitable of things that have equal size. Things without profit are never taken; of equal things the earlier are.
 *
 * @param most - number of things there is room for, ≥ 0; may be infinite
 * @returns 1 for each thing that is taken, else 0
 * @example takeBest(Float64Array.of(5, 2, 9, 2), 3) // [1, 1, 1, 0]
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
