// Tests every scheme over its whole score space against the published tables.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemes } from "../../src/models/rfm/schemes";
import { assign, named, ordered, refusalOf, shops, type Triple, tierNames } from "./customersOf";
import * as published from "./publishedTables";

fc.configureGlobal({ seed: 31 });

describe("tiers of scores", () => {
  test.each([
    ["standard11", 1, 5, published.standard11],
    ["standard11-rm", 1, 5, ((r, _, m) => published.standard11(r, m, m)) as published.TierOf],
    ["grid10", 1, 5, published.grid10],
    ["rpackage10", 1, 5, published.rpackage10],
    ["rpackage10-original", 1, 5, published.rpackage10],
    ["klaviyo6", 1, 3, published.klaviyo6],
    ["braze10", 0, 3, published.braze10],
  ])("%s is the published table over its whole space", (id, from, to, tierOf) => {
    const wrong = published
      .scoresOf(from, to)
      .filter((scores) => named(id).tierOfScores(...scores).name.en !== tierOf(...scores));
    expect(wrong).toEqual([]);
    const { space } = named(id).lookup();
    expect([space.lowest, space.sizes]).toEqual([from, Array(3).fill(to - from + 1)]);
  });

  test.each(["chinese8", "chinese8-scores", "chinese8-high"])("%s names all eight types, 2 being high", (id) => {
    for (const [pattern, chinese, english] of published.eightTypes) {
      const [r, f, m] = pattern.split(" ").map((level) => (level === "high" ? 2 : 1));
      expect(named(id).tierOfScores(r!, f!, m!).name).toEqual({ zh: chinese, en: english });
    }
    expect(named(id).lookup().space).toEqual({ lowest: 1, sizes: [2, 2, 2] });
  });

  test.each(Object.entries(published.ranks))("%s ranks its tiers from best to worst as published", (id, names) => {
    expect(named(id).tiers.map(({ name }) => name.en)).toEqual(names);
  });

  test("the ten triples without a segment of the R package, and they alone, are Others and printed", () => {
    expect(named("rpackage10").lookup().gaps.join(" ")).toBe(published.rpackageGaps);
    const others = published.scoresOf(1, 5).filter((scores) => named("rpackage10").tierOfScores(...scores).name.en === "Others");
    expect(others.map((scores) => scores.join("")).join(" ")).toBe(published.rpackageGaps);
    const { notes } = assign("rpackage10", [[1, 1, 100]]);
    expect(notes.find(({ id }) => id === "gaps")!.text.en).toContain(published.rpackageGaps);
  });

  test("braze10 leaves one gap of 64", () => {
    expect(named("braze10").lookup().gaps).toEqual(["030"]);
    expect(named("braze10").tierOfScores(0, 3, 0).name.en).toBe("Others");
  });

  test("schemes said to be complete have no gap, no overlap and no tier that nobody can reach", () => {
    for (const id of [
      "standard11",
      "standard11-rm",
      "grid10",
      "chinese8",
      "chinese8-scores",
      "chinese8-high",
      "klaviyo6",
      "hml3",
    ]) {
      const { gaps, overlaps, unreachable } = named(id).lookup();
      expect([id, gaps, overlaps, unreachable]).toEqual([id, [], [], []]);
    }
  });

  test("no scheme has a tier that nobody can reach", () => {
    for (const scheme of schemes()) expect([scheme.id, scheme.lookup().unreachable]).toEqual([scheme.id, []]);
  });

  test("every published example of a scheme holds", () => {
    for (const scheme of schemes()) {
      for (const { scores, tier } of scheme.origin!.examples) {
        expect([scheme.id, scores, scheme.tierOfScores(...scores).name.en]).toEqual([scheme.id, scores, tier]);
      }
    }
    expect(schemes().filter(({ origin }) => !origin?.source)).toEqual([]);
    expect(
      schemes()
        .filter(({ origin }) => origin!.examples.length === 0)
        .map(({ id }) => id),
    ).toEqual(["hml3"]);
  });

  test("every text of every scheme exists in both languages", () => {
    for (const { title, question, tiers } of schemes()) {
      for (const { en, zh } of [title, question, ...tiers.flatMap(({ name, means, playbook }) => [name, means, playbook])]) {
        expect([en, zh].every((words) => words.trim() !== "")).toBe(true);
        expect(zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

describe("fixed days and quartiles", () => {
  test("klaviyo6 scores up to 180 days 3, up to 365 days 2, more 1", () => {
    const shop = [0, 180, 181, 365, 366].map((days): Triple => [days, 1, 100]);
    expect([...assign("klaviyo6", shop).scores!.r]).toEqual([3, 3, 2, 2, 1]);
  });

  test("braze10 shows quartile scores less 1", () => {
    const shop = Array.from({ length: 8 }, (_, place): Triple => [place, place + 1, place * 100]);
    const { r, f, m } = assign("braze10", shop).scores!;
    expect([[...r], [...f], [...m]]).toEqual([
      [3, 3, 2, 2, 1, 1, 0, 0],
      [0, 0, 1, 1, 2, 2, 3, 3],
      [0, 0, 1, 1, 2, 2, 3, 3],
    ]);
  });
});

describe("heavy, medium, light", () => {
  const spends = (...cents: number[]): Triple[] => cents.map((own) => [1, 1, own]);

  test("of ten, two are Heavy and five Heavy or Medium: exactly 20 % or 50 % spending more is too many", () => {
    const shop = spends(1000, 900, 800, 700, 600, 500, 400, 300, 200, 100);
    expect(tierNames(assign("hml3", shop)).join(" ")).toBe("Heavy Heavy Medium Medium Medium Light Light Light Light Light");
  });

  test("tiers follow the rank among those with revenue, in whole numbers, and equal revenue shares a tier", () => {
    fc.assert(
      fc.property(shops(), (triples) => {
        const positive = ordered(triples).filter(([, , cents]) => cents > 0);
        const expected = triples.map(([, orders, cents]) => {
          if (orders === 0) return "No orders yet";
          if (cents <= 0) return "Zero";
          const above = positive.filter(([, , other]) => other > cents).length;
          return above * 10 < 2 * positive.length ? "Heavy" : above * 10 < 5 * positive.length ? "Medium" : "Light";
        });
        expect(tierNames(assign("hml3", triples))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("orders without revenue are Zero, no orders are No orders yet, and there are no scores", () => {
    const { scores, ...rest } = assign("hml3", [...spends(0, -500, 1), [null, 0, 0]]);
    expect(tierNames(rest)).toEqual(["Zero", "Zero", "Heavy", "No orders yet"]);
    expect(scores).toBeNull();
  });

  test("both shares are settings, cumulative", () => {
    const settings = { heavyPercent: 10, mediumPercent: 30 };
    const shop = spends(1000, 900, 800, 700, 600, 500, 400, 300, 200, 100);
    expect(tierNames(assign("hml3", shop, { settings })).join(" ")).toBe(
      "Heavy Medium Medium Light Light Light Light Light Light Light",
    );
    expect(refusalOf(() => assign("hml3", shop, { settings: { heavyPercent: 50 } })).text.en).toContain("Heavy: top %");
    expect(refusalOf(() => assign("hml3", shop, { settings: { heavyPercent: 0 } })).text.en).toContain("heavyPercent");
    expect(refusalOf(() => assign("hml3", shop, { settings: { lightPercent: 5 } })).text.en).toContain("lightPercent");
  });
});

describe("No orders yet and what a scheme refuses", () => {
  test("0 orders is No orders yet in every scheme, ranked last, and every customer has exactly one tier", () => {
    for (const scheme of schemes()) {
      const own = assign(scheme.id, [
        [null, 0, 0],
        [1, 1, 100],
      ]);
      expect(tierNames(own)[0]).toBe("No orders yet");
      expect(own.tiers[own.tiers.length - 1]!.name).toEqual({ en: "No orders yet", zh: "尚未下单" });
      expect(own.tiers.slice(0, scheme.tiers.length)).toEqual(scheme.tiers);
    }
  });

  test("another number of bins is refused in words that name the scheme and its own number", () => {
    const own: Record<string, number> = { klaviyo6: 3, braze10: 4, standard11: 5, grid10: 5, "chinese8-high": 5, rpackage10: 5 };
    for (const [id, count] of Object.entries(own)) {
      const { text } = refusalOf(() => assign(id, [[1, 1, 100]], { bins: [7, 7, 7] }));
      for (const words of [id, String(count), "7"]) expect([text.en, text.zh].every((said) => said.includes(words))).toBe(true);
      expect(tierNames(assign(id, [[1, 1, 100]], { bins: [count, count, count] }))).toHaveLength(1);
    }
    expect(refusalOf(() => assign("hml3", [[1, 1, 100]], { bins: [4, 4, 4] })).text.en).toContain("hml3");
  });

  test("another number of cuts is refused, and so are cuts out of order or below 0", () => {
    const { text } = refusalOf(() => assign("klaviyo6", [[1, 1, 100]], { cuts: { revenue: [5] } }));
    expect([text.en.includes("klaviyo6 needs 2"), text.en.includes("revenue")]).toEqual([true, true]);
    for (const recencyDays of [[90, 30, 180, 365], [30, 30, 90, 180], [-1, 2, 3, 4], [Number.NaN, 1, 2, 3], []]) {
      expect(refusalOf(() => assign("standard11", [[1, 1, 100]], { cuts: { recencyDays } })).text.en).toContain("recencyDays");
    }
  });

  test("chinese8-scores takes any bins, as it only compares scores with their mean", () => {
    const shop = Array.from({ length: 9 }, (_, place): Triple => [place, place + 1, place * 100]);
    expect(tierNames(assign("chinese8-scores", shop, { bins: [2, 9, 3] }))).toHaveLength(9);
  });
});
