// Tests the choice of lots if there is not room for all, against trying every choice.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affordable, fillKnapsack, takeBest } from "../../src/stats/knapsack";

/** Tries every subset of up to 12 lots. Returns the best profit, and the least room that a choice with that profit takes. */
function tryAll(sizes: readonly number[], profits: readonly number[], room: number): { profit: number; size: number } {
  let best = { profit: 0, size: 0 };
  for (let set = 0; set < 2 ** sizes.length; set++) {
    let [size, profit] = [0, 0];
    for (let lot = 0; lot < sizes.length; lot++) {
      if ((set & (1 << lot)) === 0) continue;
      size += sizes[lot]!;
      profit += profits[lot]!;
    }
    if (size <= room && (profit > best.profit || (profit === best.profit && size < best.size))) best = { profit, size };
  }
  return best;
}

function sumOver(column: ArrayLike<number>, taken: Uint8Array): number {
  return taken.reduce((sum, own, place) => sum + (own === 1 ? column[place]! : 0), 0);
}

describe("a knapsack of whole tiers", () => {
  test("holds what earns most together, not what earns most for each customer", () => {
    // In a room of 10, the 6 earns the most per unit, but the two fives together earn 18.
    const taken = fillKnapsack({ sizes: [6, 5, 5], profits: [12, 9, 9] }, 10);
    expect([...taken]).toEqual([0, 1, 1]);
  });

  test("is the best of all plans, and the smallest of the best, whatever the tiers", () => {
    const lots = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: -5, max: 15 })), { maxLength: 12 });
    fc.assert(
      fc.property(lots, fc.nat(60), (drawn, room) => {
        const [sizes, profits] = [drawn.map(([size]) => size), drawn.map(([, profit]) => profit)];
        const taken = fillKnapsack({ sizes, profits }, room);
        expect({ profit: sumOver(profits, taken), size: sumOver(sizes, taken) }).toEqual(tryAll(sizes, profits, room));
      }),
      { numRuns: 2000 },
    );
  });

  test("without an end to the room holds every tier that earns something", () => {
    expect([...fillKnapsack({ sizes: [3, 4, 5, 6], profits: [1, 0, -2, 7] }, Number.POSITIVE_INFINITY)]).toEqual([1, 0, 0, 1]);
    expect([...fillKnapsack({ sizes: [3, 4], profits: [1, 2] }, 0)]).toEqual([0, 0]);
    expect([...fillKnapsack({ sizes: [], profits: [] }, 5)]).toEqual([]);
  });

  test("of 255 tiers with a million customers, which are hard to tell apart, is filled within seconds", () => {
    const sizes = Array.from({ length: 255 }, (_, tier) => 3800 + ((tier * 7919) % 243));
    const profits = sizes.map((size) => size + 100);
    const room = 500_000;
    const begun = performance.now();
    const taken = fillKnapsack({ sizes, profits }, room);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(sumOver(sizes, taken)).toBeLessThanOrEqual(room);
    // Each tier earns its size and 100 more, so the largest number of tiers that fit bounds the profit from above.
    let [most, size] = [0, 0];
    for (const own of [...sizes].sort((a, b) => a - b)) {
      size += own;
      if (size <= room) most += 1;
    }
    expect(sumOver(profits, taken)).toBeLessThanOrEqual(room + 100 * most);
    expect(sumOver(profits, taken)).toBeGreaterThan(room - 50 + 100 * most);
  });
});

describe("single customers", () => {
  test("are the most profitable ones, as many as there is room for, and none that loses", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 9 }), { maxLength: 10 }), fc.nat(12), (profits, room) => {
        const taken = takeBest(Float64Array.from(profits), room);
        const ones = profits.map(() => 1);
        expect({ profit: sumOver(profits, taken), size: sumOver(ones, taken) }).toEqual(tryAll(ones, profits, room));
      }),
      { numRuns: 2000 },
    );
  });

  test("of equal profit are taken in their order, and somebody without a profit never", () => {
    expect([...takeBest(Float64Array.of(2, Number.NaN, 5, 2, 2, 0), 3)]).toEqual([1, 0, 1, 1, 0, 0]);
    expect([...takeBest(Float64Array.of(2, -1, 0), Number.POSITIVE_INFINITY)]).toEqual([1, 0, 0]);
    expect([...takeBest(Float64Array.of(2, 3), 0)]).toEqual([0, 0]);
  });
});

describe("a budget", () => {
  test("pays for three contacts at .1 with .3, and for two with a cent less", () => {
    expect([affordable(0.3, 0.1), affordable(0.29, 0.1), affordable(200, 0.5), affordable(0, 0.5)]).toEqual([3, 2, 400, 0]);
  });

  test("of any number of hundredths pays for as many contacts as whole numbers say", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: 1, max: 10_000 }), (budget, cost) => {
        expect(affordable(budget / 10_000, cost / 10_000)).toBe(Math.floor(budget / cost));
      }),
      { numRuns: 5000 },
    );
  });

  test("has no limit where a contact costs nothing", () => {
    expect([affordable(0, 0), affordable(10, 0), affordable(Number.POSITIVE_INFINITY, 0.5)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
