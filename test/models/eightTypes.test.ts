// Tests the classical eight types, by means and by scores, and two ways in which public code gets them wrong.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SchemeAssignment } from "../../src/models/rfm/measures";
import { assign, ordered, shops, type Triple, tierNames } from "./customersOf";
import * as published from "./publishedTables";

fc.configureGlobal({ seed: 8 });

function sum(numbers: readonly number[]): bigint {
  return numbers.reduce((total, one) => total + BigInt(one), 0n);
}

describe("the eight types by means", () => {
  const isHigh = (triples: readonly Triple[]): boolean[][] => {
    const all = ordered(triples);
    const better = (place: 0 | 1 | 2): ((own: number) => bigint) => {
      const total = sum(all.map((triple) => triple[place]!));
      return (own) => BigInt(own) * BigInt(all.length) - total;
    };
    const [r, f, m] = [better(0), better(1), better(2)];
    return all.map(([days, orders, cents]) => [r(days!) < 0n, f(orders) > 0n, m(cents) > 0n]);
  };

  test("high is strictly better than the mean, n·v compared with the sum", () => {
    fc.assert(
      fc.property(shops(), (triples) => {
        expect(tierNames(assign("chinese8", ordered(triples)))).toEqual(isHigh(triples).map(published.eightTypeOf));
      }),
      { numRuns: 500 },
    );
  });

  test("a customer exactly at the mean is low on all three", () => {
    const shop: Triple[] = [
      [10, 2, 3000],
      [20, 4, 5000],
      [30, 6, 7000],
    ];
    expect(tierNames(assign("chinese8", shop))).toEqual(["General to develop", "General to win back", "Important to keep"]);
  });

  test("many days are low: the freshest big regular is 重要价值客户, the stalest 重要保持客户", () => {
    const { tiers, tierOf } = assign("chinese8", [
      [1, 9, 90000],
      [99, 9, 90000],
      [50, 1, 100],
      [50, 1, 100],
    ]);
    expect([tiers[tierOf[0]!]!.name.zh, tiers[tierOf[1]!]!.name.zh]).toEqual(["重要价值客户", "重要保持客户"]);
  });

  test("发展 is fresh but seldom and 保持 is regular but stale, never the other way round", () => {
    const { tiers, tierOf } = assign("chinese8", [
      [1, 1, 90000],
      [99, 9, 90000],
      [50, 5, 100],
      [50, 5, 100],
    ]);
    expect([tiers[tierOf[0]!]!.name.zh, tiers[tierOf[1]!]!.name.zh]).toEqual(["重要发展客户", "重要保持客户"]);
  });

  test("the means printed tell high from low again for every customer", () => {
    fc.assert(
      fc.property(shops(), (triples) => {
        const shop = ordered(triples);
        fc.pre(shop.length > 0);
        const own = assign("chinese8", shop);
        const [[days], [orders], [revenue]] = [own.cuts.recencyDays!, own.cuts.frequency!, own.cuts.revenue!].map(
          ({ shown }) => shown,
        ) as [[number], [number], [number]];
        const again = shop.map(([d, f, cents]) => published.eightTypeOf([d! < days, f > orders, cents / 100 > revenue]));
        expect(tierNames(own)).toEqual(again);
      }),
    );
  });
});

/** Returns quantile scores. They come from standard11, which needs five bins too. */
function fiveScores(triples: readonly Triple[]): number[][] {
  const { r, f, m } = assign("standard11", triples).scores!;
  return Array.from(r, (_, place) => [r[place]!, f[place]!, m[place]!]);
}

/** Types of customers when cut again by printed cuts: score = 1 + cuts below, days turned round. */
function byPrintedCuts({ cuts }: SchemeAssignment, triples: readonly Triple[]): string[] {
  const [[days], [orders], [revenue]] = [cuts.recencyDays!, cuts.frequency!, cuts.revenue!].map(({ shown }) => shown) as [
    [number],
    [number],
    [number],
  ];
  return triples.map(([d, f, cents]) => published.eightTypeOf([!(days < d!), orders < f, revenue < cents / 100]));
}

describe("the eight types by scores", () => {
  test("chinese8-scores: high is a score above the mean of the scores, and the printed cuts tell the same", () => {
    fc.assert(
      fc.property(shops(), (triples) => {
        const shop = ordered(triples);
        fc.pre(shop.length > 0);
        const scores = fiveScores(shop);
        const totals = [0, 1, 2].map((place) => scores.reduce((total, own) => total + own[place]!, 0));
        const expected = scores.map((own) =>
          published.eightTypeOf(own.map((score, place) => score * shop.length > totals[place]!)),
        );
        const assignment = assign("chinese8-scores", shop);
        expect(tierNames(assignment)).toEqual(expected);
        expect(byPrintedCuts(assignment, shop)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("chinese8-high: high is a score of 4 or 5, and the printed cuts tell the same", () => {
    fc.assert(
      fc.property(shops(), (triples) => {
        const shop = ordered(triples);
        fc.pre(shop.length > 0);
        const expected = fiveScores(shop).map((own) => published.eightTypeOf(own.map((score) => score >= 4)));
        const assignment = assign("chinese8-high", shop);
        expect(tierNames(assignment)).toEqual(expected);
        expect(byPrintedCuts(assignment, shop)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("scores shown are 2 for high and 1 for low", () => {
    const { scores } = assign("chinese8-high", [
      [1, 9, 900],
      [9, 1, 100],
    ]);
    expect([...scores!.r, ...scores!.f, ...scores!.m]).toEqual([2, 1, 2, 1, 2, 1]);
  });
});
