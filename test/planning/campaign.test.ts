// Tests response rates measured in a past campaign: its cells are read, counted and judged.
import { describe, expect, test } from "vitest";
import { parseCampaign } from "../../src/customers/campaign";
import type { Cell } from "../../src/ground/cell";
import { planContacts } from "../../src/planning/contactPlan";
import { noteContacts } from "../../src/planning/contactWords";
import { countResponses, toResponseRates } from "../../src/planning/responseRates";
import { shareInterval } from "../../src/stats/proportion";
import { refusalOf } from "../models/customersOf";
import { eight, shopOf, tiers } from "./contactShop";

const terms = { cost: 1, budget: null, margin: 0.4, by: "tiers" } as const;

describe("a past campaign", () => {
  const campaignOf = (rows: readonly (readonly [Cell, Cell])[]) =>
    parseCampaign(
      {
        sheet: "Spring",
        firstRow: 2,
        customers: rows.map(([customer]) => customer),
        responded: rows.map(([, answer]) => answer),
        titles: { customers: "Who", responded: "Came" },
      },
      null,
    );

  test("gives each tier the share of its contacted customers who responded, those unknown left out", () => {
    const campaign = campaignOf([
      ["c0", true],
      ["c1", false],
      ["c2", "yes"],
      ["c3", "否"],
      ["c4", ""],
      ["zoe", 1],
    ]);
    const { customers, assignment } = shopOf(eight);
    const counted = countResponses(customers, assignment, campaign);
    expect(counted.unknown).toBe(1);
    const measured = toResponseRates(tiers, { Middle: 7 }, counted);
    expect(measured.map(({ rate, source }) => [rate, source])).toEqual([
      [0.5, "measured"],
      [0.07, "typed"],
      [null, "none"],
      [null, "none"],
    ]);
    expect(measured[0]!.counted).toMatchObject({ contacted: 2, responded: 1 });
    const notes = noteContacts({
      plan: planContacts(customers, assignment, toResponseRates(tiers, {}, counted), terms),
      measured: { campaign, ...counted },
    });
    const about = (id: string) => notes.find((note) => note.id === id)?.text.en;
    expect(about("contactMeasured")).toBe(
      '5 of the 6 customers contacted in "Spring" are among those sorted, each counted in the tier they are in today',
    );
    expect(about("contactFew")).toBe("Measured on fewer than 100 contacts, which is only a hint: Best (2), Middle (3)");
    // 1 of 3 lies between 6 % and 79 %, and 8.3 % breaks even. 1 of 2 lies above 9 %, and 3.1 % breaks even.
    expect(about("contactUnsure")).toMatch(/\(95% interval\): Middle$/);
  });

  test.each([
    [true, true],
    ["TRUE", true],
    [" Yes ", true],
    [1, true],
    ["1", true],
    ["x", true],
    ["☑️", true],
    ["✓", true],
    ["是", true],
    ["已下单", true],
    [false, false],
    ["n", false],
    [0, false],
    ["×", false],
    ["否", false],
    ["未响应", false],
    [null, false],
  ] as [Cell, boolean][])("reads %j as %s", (cell, answer) => {
    expect(campaignOf([["c0", cell]]).hasResponded.get("c0")).toBe(answer);
  });

  test("counts a customer who is listed twice once, and a row without a customer not at all", () => {
    const { hasResponded, notes } = campaignOf([
      ["ann@example.com", "no"],
      ["ANN@example.com ", "yes"],
      ["ann@example.com", "no"],
      [null, "yes"],
      [null, null],
    ]);
    expect([...hasResponded]).toEqual([["ann@example.com", true]]);
    expect(notes.map(({ text }) => text.en)).toEqual([
      'Rows of the campaign without a customer, left out: 1 (first in row 5 of "Spring")',
      "Rows of the campaign about a customer listed before: 2; whoever responded once has responded",
    ]);
  });

  test.each([
    [
      "an answer that is neither",
      [
        ["c0", "yes"],
        ["c1", "maybe"],
      ],
      'row 3 of "Spring", column "Came": "maybe" is neither yes nor no',
    ],
    ["a number that is neither 0 nor 1", [["c0", 35.5]], 'row 2 of "Spring", column "Came": "35.5" is neither yes nor no'],
    ["an answer that is an error", [["c0", "#N/A"]], 'row 2 of "Spring", column "Came": "#N/A" is neither yes nor no'],
    ["a customer that is an error", [["#REF!", 1]], 'row 2 of "Spring", column "Who": #REF! is an error, not a customer'],
    ["nobody", [[null, null]], '"Spring" names no customer in column "Who"'],
  ] as [string, [Cell, Cell][], string][])("with %s is refused with the place", (_, rows, message) => {
    expect(refusalOf(() => campaignOf(rows)).text.en).toBe(message);
  });

  // Wilson's interval of 10 in 100 and of 0 in 20, as given by R's prop.test(correct = FALSE) and by textbooks.
  test("has a rate between Wilson's limits: 10 of 100 is 5.52 to 17.44 %, 0 of 20 is 0 to 16.11 %", () => {
    const [ten, never] = [shareInterval(10, 100), shareInterval(0, 20)];
    expect(ten.low).toBeCloseTo(0.0552, 4);
    expect(ten.high).toBeCloseTo(0.1744, 4);
    expect([never.low, shareInterval(20, 20).high]).toEqual([0, 1]);
    expect(never.high).toBeCloseTo(0.1611, 4);
  });
});
