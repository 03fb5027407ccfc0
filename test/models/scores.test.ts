// Scores from values: quantile bins as R makes them, recency turned round, own cuts, collapsed bins, exact means.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choices, noChoices, noScore, type Scores } from "../../src/models/rfm/measures";
import { quantileScores, type Scheme } from "../../src/models/rfm/scheme";
import { standard11Rm } from "../../src/models/rfm/standard11";
import { quantileCuts, scoreByCuts } from "../../src/stats/cuts";
import { wholeMean } from "../../src/stats/wholeMean";
import { customersOf, named, shops, type Triple } from "./customersOf";

fc.configureGlobal({ seed: 5 });

function sortedNumbers(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Scores values as R does: cut(x, quantile(x, 0:k/k, type = 7), include.lowest = TRUE, right = TRUE), in exact fractions of k. */
function typeSevenScores(values: readonly number[], bins: number): number[] {
  if (values.length === 0) return [];
  const sorted = sortedNumbers(values).map(BigInt);
  const k = BigInt(bins);
  const quantiles: bigint[] = [];
  for (let j = 1n; j < k; j += 1n) {
    const position = BigInt(sorted.length - 1) * j;
    const low = sorted[Number(position / k)]!;
    const high = sorted[Math.min(Number(position / k) + 1, sorted.length - 1)]!;
    quantiles.push(low * k + (position % k) * (high - low));
  }
  return values.map((one) => 1 + quantiles.filter((quantile) => BigInt(one) * k > quantile).length);
}

function ourScores(values: readonly number[], bins: number): number[] {
  const at = quantileCuts(sortedNumbers(values), bins);
  return values.map((one) => scoreByCuts(one, { at, passed: "above" }));
}

const bins = fc.integer({ min: 2, max: 9 });

function rfm({ r, f, m }: Scores): number[][] {
  return Array.from(r, (_, place) => [r[place]!, f[place]!, m[place]!]);
}

function scoresWith(scheme: Scheme, triples: readonly Triple[], choices: Partial<Choices> = {}): number[][] {
  return rfm(scheme.assign(customersOf(triples), { ...noChoices, ...choices }).scores!);
}

describe("the quantile rule", () => {
  test("scores are R's type-7 quantile bins, closed on the right, whatever the ties", () => {
    const manyTies = fc.array(fc.integer({ min: -4, max: 12 }), { minLength: 1, maxLength: 60 });
    const spread = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(manyTies, spread), bins, (values, k) => {
        expect(ourScores(values, k)).toEqual(typeSevenScores(values, k));
      }),
      { numRuns: 2000 },
    );
  });

  test("of 1 to 10 in 5 bins the cuts are 2, 4, 6, 8 and each score is given twice", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(quantileCuts(values, 5)).toEqual([2, 4, 6, 8]);
    expect(ourScores(values, 5)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test("every cut is a value of the sample, and equal values share a score", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }), bins, (values, k) => {
        const cuts = quantileCuts(sortedNumbers(values), k);
        expect(cuts).toHaveLength(k - 1);
        expect(cuts.every((cut) => values.includes(cut))).toBe(true);
        const scoreOf = new Map(values.map((one, place) => [one, ourScores(values, k)[place]]));
        expect(values.map((one) => scoreOf.get(one))).toEqual(ourScores(values, k));
      }),
    );
  });

  test("scores run from 1 to the number of bins, and with no ties and enough values all of them occur", () => {
    for (let k = 2; k <= 9; k++) {
      const values = Array.from({ length: k * 3 }, (_, place) => place * place);
      expect([...new Set(ourScores(values, k))].sort()).toEqual(Array.from({ length: k }, (_, place) => place + 1));
    }
  });

  test("no values have no quantiles", () => {
    expect(() => quantileCuts([], 5)).toThrow("quantileCuts needs at least one value, got none");
  });
});

describe("recency", () => {
  test("days are cut as they are and the score turned round, for any shop and any bins", () => {
    fc.assert(
      fc.property(shops(), bins, bins, bins, (triples, r, f, m) => {
        const ordered = triples.filter(([, orders]) => orders > 0);
        const scores = rfm(quantileScores(customersOf(ordered), [r, f, m]));
        const byDays = typeSevenScores(
          ordered.map(([days]) => days!),
          r,
        );
        expect(scores.map(([own]) => own)).toEqual(byDays.map((score) => r + 1 - score));
      }),
    );
  });

  test("of days 0, 0, 0, 1, 2 the three freshest score 5; negated days would have given them 3", () => {
    const days = [0, 0, 0, 1, 2];
    const triples = days.map((since): Triple => [since, 1, 100]);
    expect(scoresWith(named("standard11"), triples).map(([r]) => r)).toEqual([5, 5, 5, 2, 1]);
    expect(
      typeSevenScores(
        days.map((since) => -since),
        5,
      ),
    ).toEqual([3, 3, 3, 2, 1]);
  });

  test("customers without orders have no scores and move nobody else's", () => {
    fc.assert(
      fc.property(shops(), (triples) => {
        const ordered = triples.filter(([, orders]) => orders > 0);
        const all = rfm(quantileScores(customersOf(triples), [5, 5, 5]));
        expect(all.filter((_, place) => triples[place]![1] > 0)).toEqual(rfm(quantileScores(customersOf(ordered), [5, 5, 5])));
        for (const [place, [, orders]] of triples.entries()) {
          if (orders === 0) expect(all[place]).toEqual([noScore, noScore, noScore]);
        }
      }),
    );
  });
});

describe("own cuts", () => {
  const triples: Triple[] = [
    [0, 1, 4999],
    [30, 2, 5000],
    [31, 3, 5001],
    [90, 4, 9999],
    [365, 5, 20000],
    [366, 6, 50001],
  ];
  const cuts = { recencyDays: [30, 90, 180, 365], frequency: [1, 2, 3, 5], revenue: [50, 100, 200, 500] };

  test("a score is 1 + the cuts below the value, on days turned round", () => {
    expect(scoresWith(named("standard11"), triples, { cuts })).toEqual([
      [5, 1, 1],
      [5, 2, 1],
      [4, 3, 2],
      [4, 4, 2],
      [2, 4, 3],
      [1, 5, 5],
    ]);
  });

  test("measures without own cuts keep their quantiles", () => {
    const own = scoresWith(named("standard11"), triples, { cuts: { revenue: cuts.revenue } });
    const quantiles = scoresWith(named("standard11"), triples);
    expect(own.map(([r, f]) => [r, f])).toEqual(quantiles.map(([r, f]) => [r, f]));
    expect(own.map(([, , m]) => m)).toEqual([1, 1, 2, 2, 3, 5]);
  });

  test("the cuts used are told in days, orders and currency", () => {
    const told = named("standard11").assign(customersOf(triples), { ...noChoices, cuts }).cuts;
    expect([told.recencyDays!.shown, told.frequency!.shown, told.revenue!.shown]).toEqual([
      cuts.recencyDays,
      cuts.frequency,
      cuts.revenue,
    ]);
  });

  test("bins may be 2 to 9 and differ per measure", () => {
    fc.assert(
      fc.property(shops(), bins, bins, bins, (triples, r, f, m) => {
        const customers = customersOf(triples.filter(([, orders]) => orders > 0));
        const scores = quantileScores(customers, [r, f, m]);
        expect(Array.from(scores.f)).toEqual(typeSevenScores([...customers.frequency], f));
        expect(Array.from(scores.m)).toEqual(typeSevenScores([...customers.revenueParts], m));
      }),
    );
  });
});

describe("collapsed bins", () => {
  const oneTimers = Array.from({ length: 70 }, (): number => 1);
  const repeaters = Array.from({ length: 30 }, (_, place) => place + 2);
  const shop = [...oneTimers, ...repeaters].map((orders, place): Triple => [place, orders, place * 100]);

  test("70 % one-time buyers leave F with 1, 4 and 5, and one-time buyers have F 1", () => {
    const scores = scoresWith(named("standard11"), shop);
    expect([...new Set(scores.map(([, f]) => f))].sort()).toEqual([1, 4, 5]);
    expect(new Set(scores.slice(0, 70).map(([, f]) => f))).toEqual(new Set([1]));
  });

  test("what collapsed is announced in both languages, with own score limits and the scheme without frequency as ways out", () => {
    const { notes } = named("standard11").assign(customersOf(shop), noChoices);
    expect(notes.map(({ id }) => id)).toEqual(["collapsed-frequency"]);
    const { en, zh } = notes[0]!.text;
    expect(en).toBe(
      "Orders: 70% of customers have 1, so 5 score groups cannot be formed and only F 1, 4, 5 occur; sort by recency and revenue (standard11-rm), or set your own score limits",
    );
    expect(zh).toBe(
      "订单数：70% 的客户都是 1，分不出 5 档，只出现 F 1、4、5；可改按最近购买与消费金额分层（standard11-rm），或自定义分数界限",
    );
    expect(notes[0]!.remedies?.map(({ scheme, opens }) => scheme ?? opens)).toEqual([standard11Rm().id, "limits"]);
  });

  test("where everyone bought once F is 1 for all, said so, and R × M is offered", () => {
    const once = Array.from({ length: 20 }, (_, place): Triple => [place, 1, place * 100]);
    expect(new Set(scoresWith(named("standard11"), once).map(([, f]) => f))).toEqual(new Set([1]));
    const { notes } = named("standard11").assign(customersOf(once), noChoices);
    expect(notes.map(({ text }) => text.en)).toContain(
      "Nobody has ordered twice, so nobody can be loyal yet; sort by recency and revenue (standard11-rm)",
    );
  });

  test("nothing is announced where every score occurs", () => {
    const spread = Array.from({ length: 250 }, (_, place): Triple => [place, place + 1, place * 100]);
    expect(named("standard11").assign(customersOf(spread), noChoices).notes).toEqual([]);
  });
});

describe("wholeMean", () => {
  const large = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 40 });

  test("the whole numbers around the mean are exact, as big integers give them", () => {
    fc.assert(
      fc.property(fc.oneof(large, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 })), (values) => {
        const sum = values.reduce((total, one) => total + BigInt(one), 0n);
        const count = BigInt(values.length);
        const isDown = sum % count !== 0n && sum < 0n;
        const floor = sum / count - (isDown ? 1n : 0n);
        const { floor: ourFloor, ceil } = wholeMean(values);
        expect([BigInt(ourFloor), BigInt(ceil)]).toEqual([floor, sum % count === 0n ? floor : floor + 1n]);
      }),
      { numRuns: 1000 },
    );
  });

  test("the order of the values never matters, not even for the rounded mean", () => {
    fc.assert(
      fc.property(
        large.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))),
        ([values, shuffled]) => {
          expect(wholeMean(shuffled)).toEqual(wholeMean(values));
        },
      ),
    );
  });

  test("no values have no mean", () => {
    expect(() => wholeMean([])).toThrow("wholeMean needs at least one value, got none");
  });
});

describe("rpackage10-original", () => {
  const original = named("rpackage10-original");

  test("a score is 1 + the type-7 quantiles that, with 1 added, are not above the value", () => {
    const shop = Array.from({ length: 11 }, (_, place): Triple => [place * 10, place * 2 + 1, place * 1000]);
    const { cuts } = original.assign(customersOf(shop), noChoices);
    expect([cuts.recencyDays!.shown, cuts.frequency!.shown, cuts.revenue!.shown]).toEqual([
      [21, 41, 61, 81],
      [5 + 1, 9 + 1, 13 + 1, 17 + 1],
      [21, 41, 61, 81],
    ]);
    expect(scoresWith(original, shop).map(([, , m]) => m)).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(scoresWith(original, shop).map(([r]) => r)).toEqual([5, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  test("quantiles between two values are interpolated", () => {
    const shop = [100, 200, 300, 500].map((cents): Triple => [1, 1, cents]);
    const { cuts } = original.assign(customersOf(shop), noChoices);
    const expected = [1.6, 2.2, 2.8, 3.8].map((quantile) => quantile + 1);
    for (const [place, cut] of cuts.revenue!.shown.entries()) expect(cut).toBeCloseTo(expected[place]!, 9);
  });

  test("amounts under 1 all score 1, which is why it is only offered by name", () => {
    const shop = Array.from({ length: 20 }, (_, place): Triple => [place, place + 1, place * 5]);
    expect(new Set(scoresWith(original, shop).map(([, , m]) => m))).toEqual(new Set([1]));
    expect(new Set(scoresWith(named("rpackage10"), shop).map(([, , m]) => m))).toEqual(new Set([1, 2, 3, 4, 5]));
  });
});
