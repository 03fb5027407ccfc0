// Values that equal a limit: on which side they lie, and that every place says the same.
import { describe, expect, test } from "vitest";
import { explain } from "../../src/models/explain";
import { writeLimits } from "../../src/models/measured";
import { type CutSide, noChoices, noScore } from "../../src/models/rfm/measures";
import { sortByScheme } from "../../src/models/rfm/sortByScheme";
import { customersOf, named, type Triple } from "./customersOf";

/** Just below, at and just above the limits of 30 days, 2 orders and 100.00. */
const around: readonly Triple[] = [
  [29, 1, 9_999],
  [30, 2, 10_000],
  [31, 3, 10_001],
];

const cuts = { recencyDays: [30], frequency: [2], revenue: [100] };

function sorted(cutSide?: CutSide) {
  const choices = { ...noChoices, cuts, ...(cutSide && { cutSide }) };
  return sortByScheme(named("chinese8"), customersOf(around), choices);
}

/** R, F and M of each of the three customers. */
function scoresOf(cutSide?: CutSide): number[][] {
  const { columns } = sorted(cutSide);
  return ["r", "f", "m"].map((letter) => Array.from(columns[letter]!, (score) => Number(score ?? noScore)));
}

describe("a value that equals one of the user's own limits", () => {
  test("stays below it where nothing else is chosen: 30 days are recent, 2 orders few, 100.00 little", () => {
    const over = [
      [2, 2, 1],
      [1, 1, 2],
      [1, 1, 2],
    ];
    expect(scoresOf()).toEqual(over);
    expect(scoresOf("over")).toEqual(over);
  });

  test("has reached it where at least is chosen: 30 days are not recent, 2 orders many, 100.00 much", () => {
    expect(scoresOf("atLeast")).toEqual([
      [2, 1, 1],
      [1, 2, 2],
      [1, 2, 2],
    ]);
  });

  test.each([
    [
      "over",
      ["up to 30", "up to 2", "up to 100.00"],
      ["不超过 30", "不超过 2", "不超过 100.00"],
      ["over 30", "over 2", "over 100.00"],
      ["超过 30", "超过 2", "超过 100.00"],
    ],
    [
      "atLeast",
      ["at least 30", "at least 2", "at least 100.00"],
      ["不低于 30", "不低于 2", "不低于 100.00"],
      ["at least 30", "at least 2", "at least 100.00"],
      ["不低于 30", "不低于 2", "不低于 100.00"],
    ],
  ] as const)("is told by reasons and limits alike (%s)", (side, reasons, reasonsZh, limits, limitsZh) => {
    const own = sorted(side);
    const told = explain(own, 1).reasons.map(({ where }) => where);
    expect(told.map(({ en }) => en)).toEqual(reasons);
    expect(told.map(({ zh }) => zh)).toEqual(reasonsZh);
    const written = own.measures.map(({ unit, limits: shown }) => writeLimits(unit, shown!));
    expect(written.map(({ en }) => en)).toEqual(limits);
    expect(written.map(({ zh }) => zh)).toEqual(limitsZh);
  });

  test("takes the smallest step that reaches it: of 99.99, 0.01 more at least, and 0.02 more over", () => {
    const step = (side: CutSide): number | undefined =>
      explain(sorted(side), 0).steps.find(({ change }) => change === "moreRevenue")?.amount;
    expect([step("atLeast"), step("over")]).toEqual([0.01, 0.02]);
  });

  test("the days of klaviyo6 stay as published, whatever is chosen of limits of orders: 180 days are R 3", () => {
    const days: readonly Triple[] = [
      [180, 1, 100],
      [181, 2, 200],
      [366, 3, 300],
    ];
    const { columns } = sortByScheme(named("klaviyo6"), customersOf(days), {
      ...noChoices,
      cuts: { frequency: [2, 3] },
      cutSide: "atLeast",
    });
    expect([columns.r, columns.f]).toEqual([
      [3, 2, 1],
      [1, 2, 3],
    ]);
  });
});

describe("limits that a scheme makes itself", () => {
  const limitsOf = (id: string): readonly string[] =>
    sortByScheme(named(id), customersOf(around), noChoices).measures.map(({ unit, limits }) => writeLimits(unit, limits!).en);

  test("of standard11 are passed by what is over them", () => {
    // Three values in fifths: cut j is the sorted value at floor(2j/5), places 0, 0, 1, 1.
    expect(limitsOf("standard11")).toEqual([
      "over 29 · 29 · 30 · 30",
      "over 1 · 1 · 2 · 2",
      "over 99.99 · 99.99 · 100.00 · 100.00",
    ]);
  });

  test("of chinese8 are means: at least so many days are not recent, over so many orders are many", () => {
    expect(limitsOf("chinese8")).toEqual(["at least 30", "over 2", "over 100.00"]);
  });

  test("of hml3 are passed by what reaches them", () => {
    expect(limitsOf("hml3")).toEqual(["at least 100.00 · 100.01"]);
  });
});
