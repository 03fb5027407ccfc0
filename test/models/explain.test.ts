// Tests the reasons for a tier, and the smallest single step to a better tier, which trying every step finds again.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Customers } from "../../src/customers/customers";
import { explain } from "../../src/models/explain";
import { type Explanation, type Slip, type Step, toSentence } from "../../src/models/explanation";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { type Measure, measures, noChoices, type SchemeAssignment } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { schemes } from "../../src/models/rfm/schemes";
import { sortByScheme, toSorted } from "../../src/models/rfm/sortByScheme";
import { customersOf, named, type Triple } from "./customersOf";

fc.configureGlobal({ seed: 6 });

type Values = Readonly<Record<Measure, number>>;

const partsPerCent = 100;

/** A step as it is found again by trying: the measure that it changes, by how much, and the place of the better tier. */
interface WhatIf {
  readonly measure: Measure;
  readonly change: number;
  readonly tier: number;
}

const measureOf: Readonly<Record<Step["change"], Measure>> = {
  fresherDays: "recencyDays",
  ordersToday: "frequency",
  moreRevenue: "revenue",
};

function whatIfs({ steps }: Explanation): WhatIf[] {
  return steps.map(({ change, amount, tier }) => ({ measure: measureOf[change], change: amount, tier }));
}

function explanationOf(scheme: Scheme, customers: Customers, customer: number): Explanation {
  return explain(sortByScheme(scheme, customers, noChoices), customer);
}

/** Rank of the tier of these values, 0 being best, with the cuts of an assignment held. */
function rankOf(scheme: Scheme, { cuts, isOnceOnly }: SchemeAssignment, values: Values): number {
  const { lowest, sizes } = scheme.lookup().space;
  const [r, f, m] = measures.map((measure) => {
    const own = cuts[measure];
    if (own === null) return lowest;
    const at = Array.from(own.at);
    const passed = at.filter((cut) => (own.passed === "above" ? values[measure] > cut : values[measure] >= cut)).length;
    return lowest + (measure === "recencyDays" ? at.length - passed : passed);
  });
  const placeOfScores = (...scores: [number, number, number]): number => {
    const place = scheme.tiers.indexOf(scheme.tierOfScores(...scores));
    return place < 0 ? scheme.tiers.length : place;
  };
  const place = placeOfScores(r!, f!, m!);
  if (!isOnceOnly || values.frequency > 1 || !scheme.tiers[place]?.needsRepeat) return place;
  const lower = Array.from({ length: sizes[2] }, (_, step) => placeOfScores(r!, lowest, lowest + step));
  return Math.min(...lower.filter((other) => other > place && !scheme.tiers[other]?.needsRepeat), scheme.tiers.length);
}

/** Returns the first of the steps 1, 2, … that leads to a better rank. */
function firstStep(steps: number, rank: number, rankAfter: (step: number) => number): [step: number, rank: number] | null {
  for (let step = 1; step <= steps; step++) if (rankAfter(step) < rank) return [step, rankAfter(step)];
  return null;
}

/** Steps of one day, one order (which sets recency to 0) and one cent, up to where nothing can change any more. */
function bruteForce(scheme: Scheme, assignment: SchemeAssignment, values: Values, used: readonly Measure[]): WhatIf[] {
  const rank = rankOf(scheme, assignment, values);
  const after = (change: Partial<Values>): number => rankOf(scheme, assignment, { ...values, ...change });
  const highest = (measure: Measure): number => Math.max(0, ...Array.from(assignment.cuts[measure]?.at ?? []));
  const cents = Math.min(500, Math.max(0, Math.ceil((highest("revenue") - values.revenue) / partsPerCent) + 2));
  const found = {
    recencyDays: firstStep(values.recencyDays, rank, (step) => after({ recencyDays: values.recencyDays - step })),
    frequency: firstStep(12, rank, (step) => after({ recencyDays: 0, frequency: values.frequency + step })),
    revenue: firstStep(cents, rank, (step) => after({ revenue: values.revenue + step * partsPerCent })),
  };
  return used.flatMap((measure) => {
    const step = found[measure];
    if (step === null) return [];
    return [{ measure, change: measure === "revenue" ? step[0] / 100 : step[0], tier: step[1] }];
  });
}

const smallShops = fc.array(
  fc.tuple(fc.nat(15), fc.integer({ min: 1, max: 6 }), fc.integer({ min: -20, max: 120 })) as fc.Arbitrary<Triple>,
  { minLength: 1, maxLength: 14 },
);

const usedOf: Readonly<Record<string, readonly Measure[]>> = {
  hml3: ["revenue"],
  grid10: ["recencyDays", "frequency"],
  "standard11-rm": ["recencyDays", "revenue"],
};

const edited = toScheme(
  [
    ["Tier", "R", "F", "M"],
    ["Stars", "4", "3", "3"],
    ["Odd", "2", "2-3", "1"],
    ["Stars", "1", "1", "2"],
    ["Rest", "3", "", ""],
  ],
  null,
);

describe("what-ifs", () => {
  test.each([...schemes(), edited].map((scheme): [string, Scheme] => [scheme.id, scheme]))(
    "%s names the smallest step of each measure it uses that leads to a better tier, and none where there is none",
    (id, scheme) => {
      fc.assert(
        fc.property(smallShops, (triples) => {
          const customers = customersOf(triples);
          const assignment = scheme.assign(customers, noChoices);
          const sorted = toSorted(customers, assignment, scheme);
          for (const [place, [days, orders, cents]] of triples.entries()) {
            const values = { recencyDays: days!, frequency: orders, revenue: cents * partsPerCent };
            expect(whatIfs(explain(sorted, place))).toEqual(bruteForce(scheme, assignment, values, usedOf[id] ?? measures));
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test("a slip is the first day without an order that brings a lower tier, and there is none where no day does", () => {
    const slips = new Set<string>();
    fc.assert(
      fc.property(smallShops, (triples) => {
        for (const scheme of [...schemes(), edited]) {
          const customers = customersOf(triples);
          const assignment = scheme.assign(customers, noChoices);
          const sorted = toSorted(customers, assignment, scheme);
          for (const [place, [days, orders, cents]] of triples.entries()) {
            const values = { recencyDays: days!, frequency: orders, revenue: cents * partsPerCent };
            const rank = rankOf(scheme, assignment, values);
            const rankIn = (more: number): number => rankOf(scheme, assignment, { ...values, recencyDays: days! + more });
            const last = Math.max(20, ...Array.from(assignment.cuts.recencyDays?.at ?? [])) + 2;
            const first = Array.from({ length: last }, (_, day) => day + 1).find((more) => rankIn(more) > rank);
            const expected: Slip | null = first === undefined ? null : { days: first, tier: rankIn(first) };
            expect(explain(sorted, place).slip).toEqual(expected);
            slips.add(`${scheme.id} ${expected === null ? "keeps" : "slips"}`);
          }
        }
      }),
      { numRuns: 40 },
    );
    for (const { id } of schemes()) expect(slips.has(`${id} slips`)).toBe(id !== "hml3");
  });

  test("a customer scored by the held cuts is in the tier that was assigned", () => {
    fc.assert(
      fc.property(smallShops, (triples) => {
        for (const scheme of [...schemes(), edited]) {
          const assignment = scheme.assign(customersOf(triples), noChoices);
          for (const [place, [days, orders, cents]] of triples.entries()) {
            const values = { recencyDays: days!, frequency: orders, revenue: cents * partsPerCent };
            expect(rankOf(scheme, assignment, values)).toBe(assignment.tierOf[place]);
          }
        }
      }),
    );
  });

  test("parts of a cent still take a whole number of cents", () => {
    const customers = customersOf([
      [5, 1, 10.05],
      [5, 1, 20],
    ]);
    const [step] = whatIfs(explanationOf(named("hml3"), customers, 0));
    expect(step).toMatchObject({ measure: "revenue", change: 0.1 });
  });
});

/**
 * Ten customers, from one who bought yesterday, often and for much, to one who bought long ago, once and for little; and one without
 * orders.
 */
const shop: Triple[] = [
  ...Array.from({ length: 10 }, (_, place): Triple => [1 + place * 10, 10 - place, (10 - place) * 12_345]),
  [null, 0, 0],
];

function told(scheme: Scheme, place: number): { en: string; zh: string } {
  const sorted = sortByScheme(scheme, customersOf(shop), noChoices);
  return toSentence(explain(sorted, place), sorted.tiers[sorted.tierOf[place]!]!.name);
}

describe("pieces", () => {
  test("say what the sentence says, clause by clause, and each measure with its score and the best one", () => {
    const scheme = named("standard11");
    const { reasons, steps, noStep, slip } = explanationOf(scheme, customersOf(shop), 4);
    expect(reasons.map(({ measure, shown, score, best, where }) => [measure, shown, score, best, where.en])).toEqual([
      ["recencyDays", "41", 3, 5, "over 31, up to 51"],
      ["frequency", "6", 3, 5, "over 4, up to 6"],
      ["revenue", "740.70", 3, 5, "over 493.80, up to 740.70"],
    ]);
    const sentence = told(scheme, 4);
    for (const language of ["en", "zh"] as const) {
      for (const { text } of reasons) expect(sentence[language]).toContain(text[language]);
    }
    for (const { act } of steps) expect(sentence.zh).toContain(act.zh);
    expect(noStep).toBeNull();
    expect(slip).toEqual({ days: 11, tier: (scheme.tiers as readonly unknown[]).indexOf(scheme.tierOfScores(2, 3, 3)) });
  });

  test("of a customer without orders are the advice alone", () => {
    const { reasons, steps, noStep, slip } = explanationOf(named("braze10"), customersOf(shop), 10);
    expect([reasons, steps, slip, noStep?.en]).toEqual([[], [], null, "a first order starts the scores"]);
  });

  test("count scores as the scheme does, from 0 to 3 with Braze", () => {
    const customers = customersOf(shop);
    const scheme = named("braze10");
    const ends = [0, 9].map((place) => explanationOf(scheme, customers, place).reasons.map(({ score, best }) => [score, best]));
    expect(ends).toEqual([
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      [
        [0, 3],
        [0, 3],
        [0, 3],
      ],
    ]);
  });
});

describe("sentences", () => {
  test("value, score, cut and tier are told in both languages", () => {
    const { en, zh } = told(named("standard11"), 4);
    for (const words of ["Loyal: ", "41 days ago", "(R 3: over 31, up to 51)", "orders 6", "(F 3: over 4, up to 6)", "740.70"]) {
      expect(en).toContain(words);
    }
    expect(en).toContain("(M 3: over 493.80, up to 740.70)");
    for (const words of [
      "忠诚客户：",
      "41 天前",
      "R 3：超过 31，不超过 51",
      "6 个订单",
      "F 3：超过 4，不超过 6",
      "740.70",
      "M 3",
    ]) {
      expect(zh).toContain(words);
    }
  });

  test("each step is told with its number and the tier it leads to", () => {
    const { en, zh } = told(named("standard11"), 9);
    expect(en).toMatch(/^Lost: /);
    expect(en).toContain("Hibernating if the last order were 20 days more recent");
    expect(en).toContain("Recent with");
    expect(zh).toMatch(/^已流失：/);
    expect(zh).toContain("若最近一单再近 20 天则为休眠客户");
  });

  test("thousands are parted by commas and money has two decimals", () => {
    expect(told(named("hml3"), 0).en).toContain("revenue 1,234.50");
  });

  test("the best tier says so, and so does a tier that no single step lifts", () => {
    expect(told(named("standard11"), 0)).toEqual({
      en: expect.stringMatching(/^Champions: .*this is the best tier$/),
      zh: expect.stringMatching(/^冠军客户：.*已是最高层级$/),
    });
    const both = toScheme(
      [
        ["Tier", "R", "F", "M"],
        ["Both", "2", "2", "2"],
        ["Rest", "1", "", ""],
        ["Rest", "2", "1", ""],
        ["Rest", "2", "2", "1"],
      ],
      null,
    );
    expect(told(both, 9)).toEqual({
      en: expect.stringMatching(/^Rest: .*no single step leads to a better tier$/),
      zh: expect.stringMatching(/^Rest：.*单靠一项提升无法升级$/),
    });
  });

  test("a customer without orders is told that a first order starts the scores", () => {
    for (const scheme of schemes()) {
      expect(told(scheme, 10)).toEqual({
        en: expect.stringMatching(/^No orders yet: .*first order/),
        zh: expect.stringMatching(/^尚未下单：.*首单/),
      });
    }
  });

  test("a measure that the scheme does not use is not told of", () => {
    expect(told(named("grid10"), 3).en).not.toMatch(/revenue|M \d/);
    expect(told(named("hml3"), 3).en).not.toMatch(/days|orders/);
  });

  test("the mean that parted high from low is told", () => {
    const { en } = told(named("chinese8"), 2);
    for (const words of ["Important value: ", "21 days ago (R 2: below 46)", "orders 8 (F 2: over 5.50)", "M 2: over 678.98"]) {
      expect(en).toContain(words);
    }
  });

  test("every customer of every scheme gets one sentence in each language, in characters of its own", () => {
    for (const scheme of schemes()) {
      for (const place of shop.keys()) {
        const { en, zh } = told(scheme, place);
        expect([en, zh].every((said) => said.length > 10 && !/undefined|NaN|Infinity|\n/.test(said))).toBe(true);
        expect(en).not.toMatch(/\p{Script=Han}/u);
        expect(zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
