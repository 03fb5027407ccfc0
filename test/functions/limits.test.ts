// Formulas over one row, limits of RFM_CUTS, dates without a date format, headings, and the spreadsheet's language.
import { describe, expect, test } from "vitest";
import { schemes } from "../../src/models/rfm/schemes";
import type { FormulaArgument } from "../../workbench/host/formula";
import { createHost } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { built, day, withIsoDays } from "../whole/shop";
import { columnOf, formulaCells, formulaMessage } from "./formulaCells";

const perRow = ["RFM_TIER", "RFM_SCORES", "RFM_WHY"] as const;
const isos = ["2026-01-20", "2025-12-01", "2025-06-01", "2024-03-01", "2023-02-01"];

/** The serial number of a day, as a spreadsheet counts it: 1970-01-01 is 25,569. */
function serialOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

const last = columnOf(isos.map((iso) => day(iso)));
const orders = columnOf([5, 4, 3, 2, 1]);
const revenue = columnOf([500, 400, 300, 200, 100]);

describe("one row", () => {
  test("has nobody to be compared with: the sentence shows the form with columns and names RFM_CUTS", () => {
    for (const name of [...perRow, "RFM_CUTS"]) {
      expect(formulaMessage(name, day("2023-01-01"), 1, 5)).toContain(`=${name}(E2:E, F2:F, G2:G)`);
      expect(formulaMessage(name, [[day("2023-01-01")]], [[1]], [[5]])).toContain("RFM_CUTS");
    }
    expect(formulaMessage("RFM_TIER", 3, 1, 5, "", "", "", "zh")).toMatch(/只有一行.*=RFM_TIER\(E2:E, F2:F, G2:G\)/);
  });
});

describe("RFM_CUTS", () => {
  test("gives three rows, the day first: of five customers the limits between fifths are the four better values", () => {
    // Cut j of 5 bins over n = 5 values is the sorted value at floor(4·j/5): places 0, 1, 2 and 3.
    // Days before 2026-01-20: 0, 50 (December 1), 233 (June 1), 690 (2024-03-01), 1084.
    expect(withIsoDays(formulaCells("RFM_CUTS", last, orders, revenue))).toEqual([
      ["2026-01-20", 0, 50, 233, 690],
      ["Orders", 1, 2, 3, 4],
      ["Revenue", 100, 200, 300, 400],
    ]);
  });

  test("gives the means of chinese8, 2.5 orders of 1 to 4 among them", () => {
    const [days, counts, amounts] = [columnOf([10, 20, 30, 41]), columnOf([1, 2, 3, 4]), columnOf([10, 20, 30, 41])];
    expect(withIsoDays(formulaCells("RFM_CUTS", days, counts, amounts, "chinese8", "", "2026-01-20"))).toEqual([
      ["2026-01-20", 25.25],
      ["Orders", 2.5],
      ["Revenue", 25.25],
    ]);
  });

  test("of numbers of days alone needs the day from which they are counted", () => {
    expect(formulaMessage("RFM_CUTS", columnOf([1, 2]), columnOf([1, 2]), columnOf([1, 2]))).toMatch(/^RFM_CUTS needs as_of/);
  });

  test("of bins alone are those of RFM_SCORES", () => {
    const cuts = formulaCells("RFM_CUTS", last, orders, revenue, "", 3) as HostCell[][];
    const all = formulaCells("RFM_SCORES", last, orders, revenue, 3);
    for (const [row, scores] of all.entries())
      expect(formulaCells("RFM_SCORES", last[row]![0]!, orders[row]![0]!, revenue[row]![0]!, "", "", cuts)).toEqual([scores]);
  });

  test("may stand among blank rows, and judge by a scheme of one's own", () => {
    const own: HostCell[][] = [
      ["Tier", "R", "F", "M"],
      ["Near", "2", "", ""],
      ["Far", "1", "", ""],
    ];
    const cuts = formulaCells("RFM_CUTS", last, orders, revenue, own) as HostCell[][];
    const all = formulaCells("RFM_TIER", last, orders, revenue, own);
    expect(new Set(all.flat())).toEqual(new Set(["Near", "Far"]));
    const blank = cuts[0]!.map(() => null);
    for (const [row, tier] of all.entries()) {
      const one = [last, orders, revenue].map((column) => column[row]![0]!);
      expect(formulaCells("RFM_TIER", ...one, own, "", [blank, ...cuts, blank, blank])).toEqual([tier]);
    }
  });

  test("judge a row by their own day, and a sentence says so of an order after it", () => {
    const cuts = formulaCells("RFM_CUTS", last, orders, revenue) as HostCell[][];
    expect(formulaCells("RFM_WHY", day("2025-12-21"), 4, 400, "", "", cuts)[0]![0]).toContain("30 days ago");
    expect(formulaCells("RFM_WHY", serialOf("2025-12-21"), 4, 400, "", "", cuts)[0]![0]).toContain("30 days ago");
    expect(formulaCells("RFM_WHY", 30, 4, 400, "", "", cuts)[0]![0]).toContain("30 days ago");
    expect(formulaCells("RFM_TIER", day("2026-02-01"), 4, 400, "", "", cuts)).toEqual([
      ["? last_order is after the day of cuts"],
    ]);
    expect(formulaMessage("RFM_TIER", day("2025-12-21"), 4, 400, "", "2026-02-01", cuts)).toMatch(
      /as_of .*2026-01-20.*2026-02-01/,
    );
  });

  const cuts: HostCell[][] = [
    [day("2026-01-20"), 0, 50, 233, 690],
    ["Orders", 1, 2, 3, 4],
    ["Revenue", 100, 200, 300, 400],
  ];

  test.each<[string, HostCell[][] | HostCell, string, RegExp]>([
    [
      "a day that is missing",
      [["", ...cuts[0]!.slice(1)], ...cuts.slice(1)],
      "",
      /cuts with their day in the first cell, got nothing/,
    ],
    ["two rows", cuts.slice(0, 2), "", /cuts to be the three rows that RFM_CUTS gives, got 2 × 5 cells/],
    ["a cell", 7, "", /cuts to be the three rows that RFM_CUTS gives, got 7/],
    [
      "limits that descend",
      [cuts[0]!, ["Orders", 2, 1, 3, 4], cuts[2]!],
      "",
      /the limits of orders as ascending numbers, got 1$/,
    ],
    [
      "a limit that is no number",
      [cuts[0]!, cuts[1]!, ["", 1, "much", 3, 4]],
      "",
      /the limits of revenue as ascending numbers, got much$/,
    ],
    ["limits of another scheme", cuts, "chinese8", /cuts made for chinese8, with 1, 1, 1 limits .* got 4, 4, 4$/],
  ])("refuses %s", (_, given, scheme, said) => {
    expect(formulaMessage("RFM_TIER", day("2025-12-21"), 4, 400, scheme, "", given)).toMatch(said);
  });
});

describe("last orders without a date format", () => {
  test("are days where the whole column is serial numbers, for every formula of customers", () => {
    const serials = columnOf(isos.map(serialOf));
    for (const name of perRow)
      expect(formulaCells(name, serials, orders, revenue)).toEqual(formulaCells(name, last, orders, revenue));
    expect(formulaCells("RFM_CUTS", serials, orders, revenue)).toEqual(formulaCells("RFM_CUTS", last, orders, revenue));
  });

  test("stay numbers of days where one is too small for a date", () => {
    const days = columnOf([0, 50, 233, 690, 45_000]);
    expect(formulaCells("RFM_SCORES", days, orders, revenue)[4]).toEqual([1, 1, 1]);
  });

  test("ask for as_of where one number stands alone", () => {
    const one = [columnOf([45_000, null]), columnOf([3, null]), columnOf([9, null])];
    expect(formulaMessage("RFM_TIER", ...one)).toMatch(/^RFM_TIER needs as_of.*45000$/);
    expect(formulaCells("RFM_WHY", ...one, "", "2023-04-14")[0]![0]).toContain("30 days ago");
  });
});

describe("a heading in the range", () => {
  test("leaves its place blank and changes no other row", () => {
    const titled = (title: string, column: HostCell[][]): HostCell[][] => [[title], ...column];
    const columns = [titled("Last order", last), titled("Orders", orders), titled("Revenue 2026", revenue)];
    for (const name of perRow) {
      const [first, ...rest] = formulaCells(name, ...columns);
      expect([name, first!.every((cell) => cell === ""), rest]).toEqual([name, true, formulaCells(name, last, orders, revenue)]);
    }
    expect(formulaCells("RFM_CUTS", ...columns)).toEqual(formulaCells("RFM_CUTS", last, orders, revenue));
  });

  test("may lack one name, but a row with one text is told as wrong", () => {
    const columns = [columnOf(["Last order", ...isos]), columnOf(["", 5, 4, 3, 2, 1]), columnOf(["Revenue", 5, 4, 3, 2, 1])];
    expect(formulaCells("RFM_TIER", ...columns)[0]).toEqual([""]);
    const wrong = [columnOf(["never", ...isos]), columnOf(["", 5, 4, 3, 2, 1]), columnOf(["", 5, 4, 3, 2, 1])];
    expect(formulaCells("RFM_TIER", ...wrong)[0]![0]).toMatch(/^\? last_order/);
  });

  const histories = [columnOf([0, 3]), columnOf([0, 80]), columnOf([10, 90])];
  const parameters: HostCell[][] = [[1], [30], [1], [3]];
  test.each<[string, HostCell[][][], FormulaArgument[]]>([
    ["RFM_NAME", [columnOf([5, 1]), columnOf([5, 1]), columnOf([5, 1])], []],
    ["CLV_ALIVE", histories, [parameters]],
    ["CLV_ORDERS", histories, [parameters, 30]],
    ["CLV_SPEND", [columnOf([3, 1]), columnOf([20, 30])], [[[6], [4], [15]]]],
    ["CLV_SIMPLE", [columnOf([20, 30]), columnOf([3, 1])], [5]],
  ])("leaves its place blank in %s", (name, columns, more) => {
    const titled = columns.map((column, place) => [["Column", "Days", "Revenue 2026"].slice(place, place + 1), ...column]);
    expect(formulaCells(name, ...titled, ...more)).toEqual([[""], ...formulaCells(name, ...columns, ...more)]);
  });

  test("is no row of RFM_TABLE, and RFM_AUDIT counts it as one", () => {
    const rows = [
      columnOf(["Customer", "Ann", "Bob"]),
      columnOf(["Order date", "2024-01-01", "2024-01-05"]),
      columnOf(["Amount", 10, 5]),
    ];
    expect(formulaCells("RFM_TABLE", ...rows)).toEqual(formulaCells("RFM_TABLE", ...rows.map((column) => column.slice(1))));
    expect(formulaCells("RFM_AUDIT", ...rows).slice(1)).toEqual([
      ["Read", 3, ""],
      ["Used", 2, ""],
      ["Heading, or a month alone", 1, "row 1: Customer"],
    ]);
  });
});

describe("statuses and currencies", () => {
  const rows = [columnOf(["Ann", "Bob", "Ann"]), columnOf(["2024-01-01", "2024-01-05", "2024-01-11"]), columnOf([10, 99, 5])];

  test("leave out what was no sale, as the sidebar does", () => {
    const statuses = columnOf(["paid", "cancelled", "paid"]);
    expect(formulaCells("RFM_TABLE", ...rows, "", "", "", statuses).map(([name, , , count, sum]) => [name, count, sum])).toEqual([
      ["Customer", "Orders", "Revenue"],
      ["Ann", 2, 15],
    ]);
    expect(
      formulaCells("CLV_TABLE", ...rows, "", "", "", "", "", "", statuses)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(["Ann"]);
  });

  test("refuse several currencies in one sentence", () => {
    expect(formulaMessage("RFM_TABLE", ...rows, "", "", "", "", columnOf(["EUR", "USD", "EUR"]))).toMatch(
      /^RFM_TABLE: .*EUR.*USD/,
    );
    expect(formulaCells("RFM_TABLE", ...rows, "", "", "", "", columnOf(["EUR", "EUR", "EUR"]))).toEqual(
      formulaCells("RFM_TABLE", ...rows),
    );
  });
});

test("rows of which none can be used are told by the commonest reason with its rows", () => {
  const rows = [columnOf(["", "Ann", "Bob"]), columnOf(["2024-01-01", "soon", "soon"]), columnOf([1, 2, 3])];
  expect(formulaMessage("RFM_TABLE", ...rows)).toContain("none of the 3 rows can be used (Date missing or not readable: 2)");
});

test("a result that Google would not show is refused with its size: 40,000 customers and a header of 9 columns", () => {
  const many = Array.from({ length: 40_000 }, (_, i) => i + 1);
  const wide = [columnOf(many), columnOf(many.map(() => "2024-01-01")), columnOf(many.map(() => 1))];
  expect(formulaMessage("RFM_TABLE", ...wide)).toMatch(/360,009 cells.*360,000/);
  expect(formulaCells("RFM_TABLE", ...wide.map((column) => column.slice(1)))).toHaveLength(40_000);
});

test.each([
  ["en_US", "Champions"],
  ["de_DE", "Champions"],
  ["zh_CN", "冠军客户"],
])("in a spreadsheet of %s the best tier is %s, unless a language is asked for", (locale, tier) => {
  const host = createHost({
    ...built,
    spreadsheet: { name: "Shop", zone: "Etc/UTC", locale, sheets: [{ name: "Sheet1", cells: [[""]] }] },
  });
  const told = (...args: FormulaArgument[]) => {
    const shown = host.formula("RFM_TIER", [last, orders, revenue, ...args]);
    return "cells" in shown ? shown.cells[0]![0] : shown.message;
  };
  expect(told()).toBe(tier);
  expect([told("", "", "", "en"), told("", "", "", "zh")]).toEqual(["Champions", "冠军客户"]);
});

test("a scheme is known by its title in both languages", () => {
  for (const { id, title } of schemes()) {
    const byId = formulaCells("RFM_TIER", last, orders, revenue, id);
    expect(formulaCells("RFM_TIER", last, orders, revenue, title.en)).toEqual(byId);
    expect(formulaCells("RFM_TIER", last, orders, revenue, ` ${title.zh}`)).toEqual(byId);
  }
});
