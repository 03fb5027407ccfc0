// Tests scores, notes and formulas in cases that are easy to get wrong.
import { describe, expect, test } from "vitest";
import type { Output } from "../../src/functions/customFunction";
import { customFunctions } from "../../src/functions/index";
import { explain } from "../../src/models/explain";
import { toSentence } from "../../src/models/explanation";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { noChoices } from "../../src/models/rfm/measures";
import { sortByScheme } from "../../src/models/rfm/sortByScheme";
import type { FormulaArgument } from "../../workbench/host/formula";
import { account, answer, day, formula, mainOf, refused, scored, shop } from "../whole/shop";
import { assign, customersOf, refusalOf, type Triple } from "./customersOf";

function cells(name: string, ...args: FormulaArgument[]) {
  const shown = shop([[""]]).formula(name, args);
  return "error" in shown ? shown.message : shown.cells;
}

const people = [
  ["Customer", "Last order", "Orders", "Revenue"],
  ["a", "2024-01-01", 1, 10],
  ["b", "2024-01-02", 2, 20],
  ["c", "2024-01-03", 3, 30],
];

/** Expects a number to as many decimals as the example states. */
function toDecimals(cell: Output[number][number]): unknown {
  if (typeof cell === "object") return expect.objectContaining(cell);
  const decimals = typeof cell === "number" ? String(cell).split(".")[1] : undefined;
  return decimals === undefined ? cell : expect.closeTo(cell as number, decimals.length);
}

describe("declared examples", () => {
  test.each(customFunctions().map((own) => [own.name, own] as const))(
    "every example of %s holds in a cell",
    (name, { examples }) => {
      for (const { args, gives } of examples)
        expect(cells(name, ...(args as FormulaArgument[]))).toEqual(gives.map((row) => row.map(toDecimals)));
    },
  );
});

test("means of very large revenues do not hang", () => {
  expect(cells("RFM_TIER", [[1], [2]], [[1], [1]], [[2e12], [2e12]], "chinese8")).toHaveLength(2);
});

describe("collapsed bins", () => {
  test("three customers who all differ are not said to share a value", () => {
    expect(
      scored(people)
        .notes.map(({ text }) => text)
        .join(),
    ).not.toContain("share one value");
  });
  test("own cuts above every value are not said to be shared values", () => {
    const shopOf = Array.from({ length: 25 }, (_, place): Triple => [place, place + 1, place * 100]);
    const { notes } = assign("standard11", shopOf, { cuts: { frequency: [100, 200, 300, 400] } });
    expect(notes.map(({ text }) => text.en).join()).not.toContain("100% of customers share one value");
  });
  test("the way out that is offered is one the scheme takes", () => {
    const fewer = scored(people).notes.some(({ text }) => text.includes("use fewer bins"));
    expect(fewer && !answer(people, { bins: 3 }).ok).toBe(false);
  });
});

test("a tier named Others beside gaps is refused or made one with them", () => {
  const table = [
    ["Tier", "R", "F", "M"],
    ["Others", "3", "", ""],
  ];
  const envelope = answer(people, { scheme: table });
  if (!envelope.ok) return;
  const names = mainOf(envelope.answer).tiers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("score 0 in an edited scheme is refused with its row, as no customer scores 0 there", () => {
  const table = [
    ["Tier", "R", "F", "M"],
    ["A", "0-3", "0-3", "0-3"],
  ];
  expect(refusalOf(() => toScheme(table, null)).text.en).toContain("row 2");
});

test("a scheme of one tier for everyone is explained without an empty reason", () => {
  const all = toScheme(
    [
      ["Tier", "R", "F", "M"],
      ["All", "", "", ""],
    ],
    null,
  );
  const sorted = sortByScheme(all, customersOf([[1, 1, 100]]), noChoices);
  expect(toSentence(explain(sorted, 0), sorted.tiers[0]!.name).en).not.toContain(": ;");
});

describe("customers that are date cells", () => {
  const rows = [
    ["Customer", "Date", "Amount"],
    [day("2024-01-02"), "2024-03-01", 5],
  ];
  test("are called by the day the sheet shows, in the sidebar", () => {
    expect(scored(rows, {}, { zone: "Asia/Shanghai" }).customers.customer).toEqual(["2024-01-02"]);
  });
  test("and in a cell", () => {
    const shown = formula("RFM_TABLE", rows.slice(1), [], { zone: "Asia/Shanghai" });
    expect("cells" in shown && String(shown.cells[1]![0])).toBe("2024-01-02");
  });
});

test("a blank row of scalars stays blank in RFM_NAME as it does in RFM_TIER", () => {
  expect(cells("RFM_TIER", "", "", "")).toEqual([[""]]);
  expect(cells("RFM_NAME", "", "", "")).toEqual([[""]]);
});

describe("mixed currencies of customer rows are asked about, not summed blindly", () => {
  test("in a sheet", () => {
    const [header, a, ...rest] = people;
    expect(refused([header!, [...a!.slice(0, 3), "$10"], [...rest[0]!.slice(0, 3), "€20"]]).about).toBe("currency");
  });
  test("in a cell", () => {
    expect(cells("RFM_TIER", [[1], [2]], [[1], [1]], [["$5"], ["€5"]])).toMatch(/currenc/);
  });
});

describe("a row that is out anyway does not stop the others", () => {
  test("an ambiguous date in a row with an error cell", () => {
    expect(cells("RFM_TIER", [["2024-01-05"], ["01/02/2024"]], [[1], [{ error: "#N/A" }]], [[5], [7]])).toHaveLength(2);
  });
  test("an ambiguous date in an order row without customer", () => {
    expect(cells("RFM_TABLE", [["a"], [""]], [["2024-01-05"], ["01/02/2024"]], [[5], [7]])).toHaveLength(2);
  });
});

test("TRUE is no score", () => {
  expect(cells("RFM_NAME", true, 5, 5)).toMatch(/recency_score/);
});

test("an amount too large to be counted is a bad amount in customer rows, as it is in order rows", () => {
  expect(cells("RFM_TABLE", "a", "2024-01-01", 1e300)).toMatch(/Amount/);
  expect(cells("RFM_WHY", [[1], [2]], [[1], [1]], [[1e305], [5]])).toEqual([
    [expect.stringMatching(/^\? revenue/)],
    [expect.any(String)],
  ]);
  const [header, a] = people;
  expect(account(scored([header!, a!, ["b", "2024-01-02", 2, 1e305]]))).toEqual([2, 1, { badAmount: 1 }]);
});
