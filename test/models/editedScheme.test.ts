// Schemes held as plain tables: read, checked, and refused in one sentence that names the row.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/ground/cell";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { noChoices } from "../../src/models/rfm/measures";
import type { Scheme, SchemeTier } from "../../src/models/rfm/scheme";
import { customersOf, named, refusalOf, tierNames } from "./customersOf";
import * as published from "./publishedTables";

fc.configureGlobal({ seed: 4 });

type Table = readonly (readonly Cell[])[];

function read(table: Table): Scheme {
  return toScheme(table, null);
}

function sizes(table: Table): readonly number[] {
  return read(table).lookup().space.sizes;
}

function nameOf(scheme: Scheme, scores: string): string {
  const [r, f, m] = Array.from(scores, Number);
  return scheme.tierOfScores(r!, f!, m!).name.en;
}

/** Writes a built-in scheme as a table: a header, and one row per box. */
function written(scheme: Scheme, header: readonly string[]): Table {
  return [
    header,
    ...(scheme.tiers as readonly SchemeTier[]).flatMap(({ name, boxes }) => boxes.map((box) => [name.en, ...box.split(" ")])),
  ];
}

const byFm = ["Tier", "R", "FM"];
const byThree = ["Tier", "R", "F", "M"];

const byHand: Table = [
  byFm,
  ["Champions", "4-5", "4-5"],
  ["Loyal", "4-5", "3-3.5"],
  ["Loyal", 3, "3-5"],
  ["Potential loyalist", "4, 5", "1.5-2.5"],
  ["Recent", 5, 1],
  ["Promising", 4, 1],
  ["Needing attention", "3", "2–2.5"],
  ["About to sleep", "3", "1, 1.5"],
  ["Can't lose", "1", "4-5"],
  ["At risk", "2", "2-5"],
  ["At risk", "1", "2-3.5"],
  ["Hibernating", "2", "1-1.5"],
  ["Lost", "1", "1-1.5"],
];

describe("a built-in scheme written as a plain table", () => {
  test.each([
    ["standard11", byFm, 5],
    ["standard11-rm", byThree, 5],
    ["grid10", byThree, 5],
    ["chinese8", byThree, 2],
    ["klaviyo6", byThree, 3],
  ])("%s read back gives the same tiers over its whole space", (id, header, highest) => {
    const scheme = read(written(named(id), header));
    expect(scheme.lookup().space).toEqual({ lowest: 1, sizes: [highest, highest, highest] });
    for (const scores of published.scoresOf(1, highest)) {
      expect(scheme.tierOfScores(...scores).name.en).toBe(named(id).tierOfScores(...scores).name.en);
    }
    expect(scheme.tiers.map(({ name }) => name.en)).toEqual(named(id).tiers.map(({ name }) => name.en));
  });

  test("standard11 typed by hand, with halves, lists and dashes of every kind, is the published table", () => {
    const wrong = published.scoresOf(1, 5).filter((scores) => {
      return read(byHand).tierOfScores(...scores).name.en !== published.standard11(...scores);
    });
    expect(wrong).toEqual([]);
  });

  test("rpackage10 written triple by triple leaves its ten gaps to Others", () => {
    const rows = published
      .scoresOf(1, 5)
      .map((scores): Cell[] => [published.rpackage10(...scores), ...scores])
      .filter(([tier]) => tier !== "Others");
    const scheme = read([byThree, ...rows]);
    expect(scheme.lookup().gaps.join(" ")).toBe(published.rpackageGaps);
    expect(nameOf(scheme, "215")).toBe("Others");
  });

  test("rpackage10 as published overlaps and is refused, as a table says no order of matching", () => {
    const { en } = refusalOf(() => nameOf(read(written(named("rpackage10"), byThree)), "333")).text;
    for (const words of ["At Risk", "Lost", "124"]) expect(en).toContain(words);
  });
});

describe("cells", () => {
  const holds = (cell: Cell): string => {
    const scheme = read([byThree, ["A", cell, "", ""]]);
    return [1, 2, 3, 4, 5].filter((r) => r <= scheme.lookup().space.sizes[0] && nameOf(scheme, `${r}55`) === "A").join("");
  };

  test.each<[Cell, string]>([
    [5, "5"],
    ["5", "5"],
    ["4-5", "45"],
    ["4–5", "45"],
    ["4—5", "45"],
    [" 4 - 5 ", "45"],
    ["4~5", "45"],
    ["４－５", "45"],
    ["4至5", "45"],
    ["1, 3", "13"],
    ["1,3", "13"],
    ["1，3-4", "134"],
    ["1、3", "13"],
    ["1;3", "13"],
    ["", "12345"],
  ])("%j allows %s", (cell, scores) => {
    expect(holds(cell)).toBe(scores);
  });

  test("what is no score of R is refused with its row and column", () => {
    const cells: Cell[] = ["high", "5-4", "4-", "4.5", "2-2.5", 4.5, 45, "12", -1, true, "#N/A", new Date(Date.UTC(2024, 3, 5))];
    for (const cell of cells) {
      const { text } = refusalOf(() => read([byThree, ["A", "5", "5", "5"], ["B", cell, "1", "1"]]));
      for (const words of ["row 3", " R"]) expect(text.en).toContain(words);
      for (const words of ["第 3 行", " R"]) expect(text.zh).toContain(words);
    }
  });

  test("a range that the sheet has turned into a date is refused with what to do", () => {
    const { text } = refusalOf(() => read([byThree, ["A", "5", new Date(Date.UTC(2024, 3, 5)), ""]]));
    expect([text.en.includes("format the column as text"), text.zh.includes("文本")]).toEqual([true, true]);
  });

  test("halves belong to FM, and quarters nowhere", () => {
    expect(nameOf(read([byFm, ["A", "1-5", "2–2.5"], ["B", "5", "5"]]), "123")).toBe("A");
    expect(refusalOf(() => read([byFm, ["A", "5", "2.25"]])).text.en).toContain("row 2");
    expect(refusalOf(() => read([byThree, ["A", "5", "2.5", "1"]])).text.en).toContain(" F");
  });
});

describe("the table", () => {
  test("blank rows and a header further down do not matter, and row numbers stay those of the range", () => {
    expect(nameOf(read([["", ""], byThree, ["", "", "", ""], ["A", "1-5", "1-5", "1-5"]]), "111")).toBe("A");
    expect(refusalOf(() => read([["", ""], byThree, ["", "", "", ""], ["A", "x", "", ""]])).text.en).toContain("row 4");
  });

  test("columns are found by name in any order and either language", () => {
    const scheme = read([
      ["M", "备注", "中文", "f", "层级", "r", "English"],
      ["4-5", "x", "贵宾", "", "vip", "", "Very important"],
      ["1-3", "", "", "", "rest", "", ""],
    ]);
    expect(scheme.tierOfScores(1, 1, 5).name).toEqual({ en: "Very important", zh: "贵宾" });
    expect(scheme.tierOfScores(1, 1, 3).name).toEqual({ en: "rest", zh: "rest" });
  });

  test("a tier may have several rows, apart from each other and overlapping themselves, and ranks by its first", () => {
    const scheme = read([byThree, ["A", "5", "", ""], ["B", "4", "", ""], ["A", "1-2", "", ""], ["A", "1-3", "5", ""]]);
    expect(scheme.tiers.map(({ name }) => name.en)).toEqual(["A", "B"]);
    expect(["511", "411", "211", "355", "311"].map((scores) => nameOf(scheme, scores))).toEqual(["A", "B", "A", "A", "Others"]);
    expect(scheme.lookup().overlaps).toEqual([]);
  });

  test.each<[string, Table]>([
    ["no rows", []],
    ["only blank rows", [["", ""]]],
    ["only a header", [byThree]],
    [
      "no Tier",
      [
        ["Name", "R", "F", "M"],
        ["A", 1, 1, 1],
      ],
    ],
    [
      "no R",
      [
        ["Tier", "F", "M"],
        ["A", 1, 1],
      ],
    ],
    [
      "no M",
      [
        ["Tier", "R", "F"],
        ["A", 1, 1],
      ],
    ],
    [
      "both F and FM",
      [
        ["Tier", "R", "F", "FM"],
        ["A", 1, 1, 1],
      ],
    ],
    ["a row without tier", [byThree, ["", 1, 1, 1]]],
    ["the name kept for customers without orders", [byThree, ["No orders yet", 1, 1, 1]]],
  ])("a table with %s is refused in one sentence", (_, table) => {
    const refusal = refusalOf(() => read(table));
    expect(refusal.sentence("en")).toMatch(/^the scheme|^row \d+ of the scheme/i);
    expect(refusal.sentence("zh")).toContain("方案");
    expect(refusal.sentence("en")).not.toMatch(/[.\n]/);
  });
});

describe("bins", () => {
  test("each measure has as many bins as the largest score in its column", () => {
    expect(sizes([byThree, ["A", "1-3", "4", "2"], ["B", "1", "1-3", "1"]])).toEqual([3, 4, 2]);
    expect(sizes([byFm, ["A", "4", "2.5"]])).toEqual([4, 3, 3]);
  });

  test("a column that names no score has five bins, one that names only 1 has two", () => {
    expect(sizes([byThree, ["A", "", "1", "9"]])).toEqual([5, 2, 9]);
  });

  test("customers are scored with those bins", () => {
    const scheme = read([byThree, ["Top", "3", "3", "3"], ["Middle", "2", "2", "2"], ["Low", "1", "1", "1"]]);
    const customers = customersOf([
      [90, 1, 100],
      [50, 2, 200],
      [10, 3, 300],
    ]);
    expect(tierNames(scheme.assign(customers, noChoices))).toEqual(["Low", "Middle", "Top"]);
  });

  test("fewer bins than the table names are refused, more are taken", () => {
    const table: Table = [byThree, ["A", "1-4", "", ""]];
    expect(refusalOf(() => toScheme(table, [3, 5, 5])).text.en).toMatch(/up to 4.* 3, 5, 5/);
    expect(toScheme(table, [6, 5, 5]).lookup().space.sizes).toEqual([6, 5, 5]);
  });
});

describe("the checker", () => {
  test("gaps are listed score by score and go to Others, which ranks last", () => {
    const scheme = read([byThree, ["A", "1-2", "1-2", "1"], ["B", "1", "1-2", "2"]]);
    expect(scheme.lookup().gaps).toEqual(["212", "222"]);
    const assignment = scheme.assign(
      customersOf([
        [0, 1, 500],
        [9, 1, 100],
        [9, 1, 100],
      ]),
      noChoices,
    );
    expect(tierNames(assignment)).toEqual(["Others", "A", "A"]);
    expect(assignment.tiers.map(({ name }) => name.zh)).toEqual(["A", "B", "其他"]);
    expect(assignment.notes.find(({ id }) => id === "gaps")!.text.en).toContain("212 222");
  });

  test("overlaps are listed with both tiers, and refused in one sentence naming both and a score", () => {
    const scheme = read([byThree, ["Best", "2", "1-2", "1-2"], ["Rest", "1-2", "1-2", "1"]]);
    expect(scheme.lookup().overlaps).toEqual([
      { scores: "211", tiers: [0, 1] },
      { scores: "221", tiers: [0, 1] },
    ]);
    for (const use of [() => nameOf(scheme, "111"), () => scheme.assign(customersOf([[1, 1, 100]]), noChoices)]) {
      const refusal = refusalOf(use);
      for (const words of ["Best", "Rest", "211"]) {
        expect(refusal.sentence("en")).toContain(words);
        expect(refusal.sentence("zh")).toContain(words);
      }
      expect(refusal.sentence("en")).not.toMatch(/[.\n]/);
    }
  });

  test("tiers nobody can reach are listed", () => {
    const { unreachable } = read([
      byThree,
      ["A", "1-5", "1-5", "1-5"],
      ["Hidden", "3", "3", "3"],
      ["Half", "2", "2", "2"],
    ]).lookup();
    expect(unreachable).toEqual([1, 2]);
    expect(read(byHand).lookup()).toMatchObject({ gaps: [], overlaps: [], unreachable: [] });
  });

  test("gaps, overlaps and unreachable tiers of random tables are what trying every score shows", () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const row = fc.tuple(fc.constantFrom("A", "B", "C"), range, range, range);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const table = rows.map(([tier, ...ranges]) => [tier, ...ranges.map(([from, to]) => `${from}-${to}`)]);
        const lookup = toScheme([byThree, ...table], [3, 3, 3]).lookup();
        const names = [...new Set(rows.map(([tier]) => tier))];
        const holders = published.scoresOf(1, 3).map((scores) => ({
          scores: scores.join(""),
          tiers: names.flatMap((name, place) => {
            const isHeld = rows.some(
              ([tier, ...ranges]) => tier === name && ranges.every(([from, to], i) => from! <= scores[i]! && scores[i]! <= to!),
            );
            return isHeld ? [place] : [];
          }),
        }));
        expect(lookup.gaps).toEqual(holders.filter(({ tiers }) => tiers.length === 0).map(({ scores }) => scores));
        expect(lookup.overlaps).toEqual(holders.filter(({ tiers }) => tiers.length > 1));
        const firsts = new Set(holders.map(({ tiers }) => tiers[0]));
        expect(lookup.unreachable).toEqual(names.map((_, place) => place).filter((place) => !firsts.has(place)));
      }),
      { numRuns: 300 },
    );
  });
});
