// Where nobody has ordered twice, nobody is called loyal, by any scheme; one repeat order, and every scheme names as it does.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../src/models/explain";
import { toBoard } from "../../src/models/rfm/board";
import { toTable } from "../../src/models/rfm/boardTable";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { noChoices } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { schemes } from "../../src/models/rfm/schemes";
import { sortByScheme } from "../../src/models/rfm/sortByScheme";
import { customersOf, named, type Triple, tierNames } from "./customersOf";

/** Days 0 to 99, and in each fifth of them four customers of each fifth of revenue. */
const once = Array.from({ length: 100 }, (_, day): Triple => [day, 1, 100 * ((day % 20) * 5 + Math.floor(day / 20) + 1)]);

const oneTimers: fc.Arbitrary<Triple[]> = fc.array(
  fc.tuple(fc.nat(400), fc.constant(1), fc.integer({ min: -100, max: 9000 })) as fc.Arbitrary<Triple>,
  { minLength: 1, maxLength: 40 },
);

function counted(scheme: Scheme, triples: readonly Triple[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of tierNames(scheme.assign(customersOf(triples), noChoices))) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe("where nobody has ordered twice", () => {
  test.each(schemes().map((scheme) => [scheme.id, scheme] as const))(
    "%s calls nobody loyal, whatever the cuts of orders",
    (_, scheme) => {
      fc.assert(
        fc.property(oneTimers, fc.boolean(), (triples, hasOwn) => {
          const choices =
            hasOwn && scheme.hasScores
              ? { frequency: Array.from({ length: scheme.cutting.bins[1] - 1 }, (_, cut) => cut / 10) }
              : {};
          const { tiers, tierOf } = scheme.assign(customersOf(triples), { ...noChoices, cuts: choices });
          for (const tier of tierOf) {
            expect(tiers[tier]!.name.en).not.toMatch(/loyal/i);
            expect(tiers[tier]!.name.zh).not.toContain("忠诚");
          }
        }),
      );
    },
  );

  test("every tier whose name says loyal is declared to need repeat orders", () => {
    const loyal = schemes().flatMap(({ tiers }) =>
      tiers.filter(({ name }) => /loyal/i.test(name.en) || name.zh.includes("忠诚")),
    );
    expect(loyal).toHaveLength(13);
    for (const tier of loyal) expect(tier.needsRepeat).toBe(true);
  });

  test("standard11 puts R 5 into Recent, R 4 into Promising and the best of R 3 into Needing attention", () => {
    // A fifth of R has 4 customers of each M. F is 1, so FM is 1, 1.5, 2, 2.5, 3. R 5 and R 4: Recent or Promising at FM 1, else a tier that
    // needs repeat orders. R 3: FM 1 and 1.5 About to sleep; 2 and 2.5 Needing attention, and Loyal at 3.
    expect(counted(named("standard11"), once)).toEqual({
      Recent: 20,
      Promising: 20,
      "Needing attention": 8 + 4,
      "About to sleep": 8,
      "At risk": 12 + 12,
      Hibernating: 8,
      Lost: 8,
    });
  });

  test("standard11-rm keeps its Champions, and R 5 below them is Recent", () => {
    expect(counted(named("standard11-rm"), once)).toEqual({
      Champions: 16,
      Recent: 12,
      Promising: 12,
      "Needing attention": 16,
      "About to sleep": 4,
      "Can't lose": 8,
      "At risk": 16 + 8,
      Hibernating: 4,
      Lost: 4,
    });
  });

  test("a scheme of one's own with these names keeps the rule, and one with other names is followed as written", () => {
    const own = toTable(toBoard(named("standard11")), "en");
    expect(counted(toScheme(own, null), once)).toEqual(counted(named("standard11"), once));
    const renamed = own.map((row) => row.map((cell) => (cell === "Loyal" || cell === "忠诚客户" ? "Inner circle" : cell)));
    expect(counted(toScheme(renamed, null), once)["Inner circle"]).toBe(4 + 4 + 4);
  });

  test("a second order today lifts above the rule, as the customer has then come back", () => {
    const sorted = sortByScheme(named("standard11"), customersOf(once), noChoices);
    const { steps } = explain(sorted, 0);
    expect(steps.map(({ text }) => text.en)).toEqual(["Loyal with 1 more order today"]);
  });
});

describe("where one customer has ordered twice", () => {
  test.each(schemes().map((scheme) => [scheme.id, scheme] as const))(
    "%s names every customer by the scores alone",
    (_, scheme) => {
      fc.assert(
        fc.property(oneTimers, fc.integer({ min: 2, max: 9 }), (triples, orders) => {
          const [[days, , cents], ...others] = triples as [Triple, ...Triple[]];
          const { tiers, tierOf, scores, isOnceOnly } = scheme.assign(customersOf([[days, orders, cents], ...others]), noChoices);
          expect(isOnceOnly).toBe(false);
          if (!scores) return;
          for (const [place, tier] of tierOf.entries())
            expect(tiers[tier]!.name).toEqual(scheme.tierOfScores(scores.r[place]!, scores.f[place]!, scores.m[place]!).name);
        }),
      );
    },
  );

  test("customers without orders do not count", () => {
    const { isOnceOnly } = named("standard11").assign(customersOf([...once, [null, 0, 0]]), noChoices);
    expect(isOnceOnly).toBe(true);
  });
});
