// Tests cell functions as a cell calls them: the built bundle in the local host.
import { describe, expect, test } from "vitest";
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { day, shop, withIsoDays } from "../whole/shop";
import { documented, readReference } from "./documentedFunctions";

const host = shop([[""]]);

function call(name: string, ...args: FormulaArgument[]): FormulaAnswer {
  return host.formula(name, args);
}

function cells(name: string, ...args: FormulaArgument[]): unknown[][] {
  const shown = call(name, ...args);
  if ("error" in shown) throw new Error(`${shown.error} ${shown.message}`);
  return withIsoDays(shown.cells);
}

function message(name: string, ...args: FormulaArgument[]): string {
  const shown = call(name, ...args);
  if (!("error" in shown)) throw new Error(`No error but ${JSON.stringify(shown.cells)}`);
  return shown.message;
}

function column(...values: HostCell[]): HostCell[][] {
  return values.map((own) => [own]);
}

/** Turns rows into columns, as a formula passes them. */
function columns(rows: readonly (readonly HostCell[])[]): HostCell[][][] {
  return rows[0]!.map((_, place) => rows.map((row) => [row[place]!]));
}

const customers: HostCell[][] = [
  [3, 9, 900],
  [40, 5, 500],
  [200, 2, 80],
  [400, 1, 20],
  [12, 7, 640],
];

const perRow = ["RFM_TIER", "RFM_SCORES", "RFM_WHY"];

describe("what is declared", () => {
  test("parameters are those of the reference, language being the last of each", () => {
    expect(documented).toEqual(readReference());
    for (const params of Object.values(documented)) expect(params.at(-1)).toBe("[language]");
  });

  test("each function speaks Chinese", () => {
    const orders = columns([["Ann", "2024-01-01", 10]]);
    expect(cells("RFM_TABLE", ...orders, "", "", "", "", "", "zh")[0]).toEqual(
      "客户 最近下单 距今天数 订单数 消费金额 R F M 层级".split(" "),
    );
    expect(cells("RFM_AUDIT", ...orders, "", "", "", "", "", "zh").slice(0, 3)).toEqual([
      ["原因", "行数", "示例"],
      ["读取", 1, ""],
      ["使用", 1, ""],
    ]);
    expect(cells("RFM_TIER", ...columns(customers), "", "", "", "zh")[0]).toEqual(["冠军客户"]);
    expect(cells("RFM_SCORES", column("soon", 3), column(1, 1), column(1, 1), "", "", "", "zh")[0]![0]).toMatch(/^\? .*不是日期/);
    expect(cells("RFM_NAME", 2, 1, 2, "chinese8", "zh")).toEqual([["重要发展客户"]]);
    expect(cells("RFM_WHY", ...columns(customers), "", "", "", "ZH")[0]![0]).toMatch(/^冠军客户：/);
  });

  test("the same call gives the same answer twice", () => {
    for (const name of perRow) expect(call(name, ...columns(customers))).toEqual(call(name, ...columns(customers)));
  });
});

describe("rows in, rows out", () => {
  test("a column gives a column of the same height", () => {
    for (const name of perRow) expect([name, cells(name, ...columns(customers)).length]).toEqual([name, 5]);
    expect(cells("RFM_NAME", column(5, 1), column(5, 1), column(5, 1))).toEqual([["Champions"], ["Lost"]]);
  });

  test("a single cell beside a column stands for every row", () => {
    expect(cells("RFM_TIER", column(3, 40, 200), 1, column(900, 500, 80))).toEqual(
      cells("RFM_TIER", column(3, 40, 200), column(1, 1, 1), column(900, 500, 80)),
    );
    expect(cells("RFM_NAME", column(5, 1), 5, 5)).toEqual([["Champions"], ["Can't lose"]]);
  });

  test("blank rows stay blank wherever they are, so that an open range keeps in step", () => {
    const blank: HostCell[] = [null, "", null];
    for (const name of perRow) {
      const plain = cells(name, ...columns(customers));
      const empty = plain[0]!.map(() => "");
      const open = cells(name, ...columns([blank, ...customers.slice(0, 2), blank, ...customers.slice(2), blank, blank]));
      expect(open).toEqual([empty, ...plain.slice(0, 2), empty, ...plain.slice(2), empty, empty]);
    }
    expect(cells("RFM_NAME", column(5, null), column(5, null), column(5, ""))).toEqual([["Champions"], [""]]);
  });

  test("a blank row stays blank beside a single cell for all rows", () => {
    expect(cells("RFM_TIER", column(3, null, 40), column(2, null, 1), 100)[1]).toEqual([""]);
  });

  test("a bad row says why in its own cell and leaves the others as they are without it", () => {
    const bad: [HostCell[], RegExp][] = [
      [[{ error: "#N/A" }, 1, 1], /^\? .*error/],
      [[1, { error: "#DIV/0!" }, 1], /^\? .*error/],
      [["soon", 1, 1], /^\? last_order/],
      [[-1, 1, 1], /^\? last_order/],
      [[null, 1, 1], /^\? last_order/],
      [[1, "many", 1], /^\? orders/],
      [[1, 1.5, 1], /^\? orders/],
      [[1, null, 1], /^\? orders/],
      [[1, -2, 1], /^\? orders/],
      [[1, 1, "n/a"], /^\? revenue/],
      [[1, 1, null], /^\? revenue/],
      [[1, 1, true], /^\? revenue/],
    ];
    for (const name of perRow) {
      const plain = cells(name, ...columns(customers));
      for (const [row, why] of bad) {
        const [first, told, ...rest] = cells(name, ...columns([customers[0]!, row, ...customers.slice(1)]));
        expect([name, first, ...rest]).toEqual([name, ...plain]);
        expect(told![0]).toMatch(why);
        expect(told!.slice(1).every((cell) => cell === "")).toBe(true);
      }
    }
    expect(cells("RFM_NAME", column(5, 9, "x"), column(5, 5, 5), column(5, 5, 5))).toEqual([
      ["Champions"],
      ["? needs recency_score from 1 to 5"],
      ["? needs recency_score from 1 to 5"],
    ]);
  });

  test("customers without orders are No orders yet, score nothing, and move nobody", () => {
    const rows = [...customers, [null, 0, 0], [30, 0, 0]];
    expect(cells("RFM_TIER", ...columns(rows))).toEqual([
      ...cells("RFM_TIER", ...columns(customers)),
      ["No orders yet"],
      ["No orders yet"],
    ]);
    expect(cells("RFM_SCORES", ...columns(rows)).slice(5)).toEqual(Array(2).fill(["", "", ""]));
  });

  test("an error cell as the only cell of an argument is the answer, as the function is not even called", () => {
    expect(call("RFM_TIER", { error: "#REF!" }, 1, 1)).toEqual({ error: "#REF!", message: "" });
  });
});

describe("last_order, as_of and bins", () => {
  const tier = (...args: FormulaArgument[]): unknown[][] => cells("RFM_SCORES", ...args);
  const rest = [column(1, 2, 3), column(10, 20, 30)];

  test("dates as cells or text are dates, numbers are days since", () => {
    const days = tier(column(0, 10, 31), ...rest);
    expect(tier(column(day("2024-03-31"), day("2024-03-21"), day("2024-02-29")), ...rest)).toEqual(days);
    expect(tier(column("2024-03-31", "2024年3月21日", "2024-02-29 18:00"), ...rest)).toEqual(days);
    expect(tier(column("31/03/2024", "21/03/2024", 31), ...rest)).toEqual(days);
  });

  test("as_of may be a date cell, a text or a serial number, and only shifts the days", () => {
    const why = (asOf: FormulaArgument): unknown => cells("RFM_WHY", column("2024-03-01", null), 1, 5, "", asOf)[0]![0];
    for (const asOf of [day("2024-03-31"), day("2024-03-31", "23:59:00"), "2024-03-31", "20240331", "31/03/2024", 45_382]) {
      expect(why(asOf)).toContain("30 days ago");
    }
    for (const asOf of [undefined, null, ""]) expect(why(asOf)).toContain("0 days ago");
  });

  test("an order after as_of says so, and no other row is harmed", () => {
    expect(cells("RFM_TIER", column("2024-03-01", "2024-05-01"), column(1, 2), column(5, 6), "", "2024-03-31")).toEqual([
      cells("RFM_TIER", column("2024-03-01", null), 1, 5, "", "2024-03-31")[0],
      ["? last_order is after as_of"],
    ]);
  });

  test("bins are one number or three, as text, row or column", () => {
    const all = columns(customers);
    expect(tier(...all)).toEqual(tier(...all, 5));
    expect(tier(...all, "5,3,2")).toEqual(tier(...all, [[5, 3, 2]]));
    expect(tier(...all, [[5, 3, 2]])).toEqual(tier(...all, column(5, 3, 2)));
    const scores = tier(...all, [[5, 3, 2]]) as number[][];
    const most = [0, 1, 2].map((place) => Math.max(...scores.map((row) => row[place]!)));
    expect(most).toEqual([5, 3, 2]);
  });

  test("arguments skipped in the middle are as if left out", () => {
    expect(cells("RFM_TIER", ...columns(customers), undefined, undefined, undefined, "zh")).toEqual(
      cells("RFM_TIER", ...columns(customers), "standard11", "", "", "zh"),
    );
  });
});

describe("schemes", () => {
  const scheme: HostCell[][] = [
    ["Tier", "R", "F", "M", "中文"],
    ["Good", "2", null, null, "好"],
    ["Poor", 1, "", "", "差"],
    ["", "", "", "", ""],
  ];

  test("a range holds the user's own scheme, blank rows below it included", () => {
    expect(cells("RFM_TIER", column(1, 9), column(1, 1), column(5, 5), scheme)).toEqual([["Good"], ["Poor"]]);
    expect(cells("RFM_NAME", 1, 1, 1, scheme, "zh")).toEqual([["差"]]);
    expect(cells("RFM_TABLE", "Ann", "2024-01-01", 5, "", scheme)[1]).toEqual(["Ann", "2024-01-01", 0, 1, 5, 2, 1, 1, "Good"]);
  });

  test("names do not mind case, and a name in a cell of its own is a name", () => {
    expect(cells("RFM_NAME", 3, 3, 3, [["Klaviyo6"]])).toEqual([["Champions"]]);
  });

  test("a measure that the scheme does not use may be left blank", () => {
    expect(cells("RFM_NAME", 5, 4, null, "grid10")).toEqual([["Champions"]]);
  });

  test("hml3 has no names for scores and says so in one sentence", () => {
    expect(message("RFM_NAME", 1, 1, 1, "hml3")).toMatch(/^RFM_NAME: hml3 .*RFM_TIER/);
  });
});

describe("wrong arguments", () => {
  const good = columns(customers);

  test.each<[string, FormulaArgument[], RegExp]>([
    ["RFM_TIER", [], /last_order/],
    ["RFM_TIER", [undefined, 1, 1], /last_order/],
    ["RFM_TIER", [1, 1], /revenue/],
    ["RFM_TIER", [[[1, 2]], 1, 1], /last_order .*one column.*1 × 2/],
    ["RFM_TIER", [column(1, 2, 3), column(1, 2), 1], /orders .*3 rows .*last_order.* 2$/],
    ["RFM_TIER", [...good, "standard12"], /standard12.*standard11/],
    ["RFM_TIER", [...good, 11], /scheme .*11$/],
    ["RFM_TIER", [...good, [["Name", "R"]]], /scheme/],
    ["RFM_TIER", [...good, "", "someday"], /as_of .*someday/],
    ["RFM_TIER", [...good, "", column(1, 2)], /as_of .*2 × 1/],
    ["RFM_TIER", [...good, "", "03/04/2024"], /as_of/],
    ["RFM_TIER", [...good, "", "", "", "fr"], /language .*"en" or "zh".*fr/],
    ["RFM_SCORES", [...good, 1], /bins .*2 to 9.* 1$/],
    ["RFM_SCORES", [...good, 10], /bins .*10$/],
    ["RFM_SCORES", [...good, 2.5], /bins .*2\.5$/],
    ["RFM_SCORES", [...good, [[5, 5]]], /bins .*5, 5$/],
    ["RFM_SCORES", [...good, "five"], /bins .*five$/],
    ["RFM_NAME", [9, 1, 1], /recency_score from 1 to 5, got 9$/],
    ["RFM_NAME", [1, 0, 1], /frequency_score from 1 to 5, got 0$/],
    ["RFM_NAME", [1, 1, "x"], /monetary_score from 1 to 5, got x$/],
    ["RFM_NAME", [4, 1, 1, "braze10"], /recency_score from 0 to 3, got 4$/],
    ["RFM_NAME", [3, 1, 1, "chinese8"], /recency_score from 1 to 2, got 3$/],
    ["RFM_WHY", [...good, "nope"], /nope/],
    ["RFM_TABLE", ["Ann", "2024-01-01", 5, "never"], /as_of/],
    ["RFM_AUDIT", ["Ann", "2024-01-01", 5, "", "nope"], /nope/],
    ["RFM_TABLE", [column("a", "b", "c"), column("2024-01-01", "2024-01-02"), 5], /dates .*3 rows .*customers/],
  ])("%s(%j) is one sentence with the function and the argument", (name, args, names) => {
    const said = message(name, ...args);
    expect(said.startsWith(name)).toBe(true);
    expect(said).toMatch(names);
    expect(said).not.toMatch(/[.\n]$|\n|undefined|\[object/);
  });

  test("they are told in the language of the call", () => {
    expect(message("RFM_SCORES", ...good, 1, "", "", "zh")).toMatch(/^RFM_SCORES：bins .*整数/);
    expect(message("RFM_TIER", ...good, "nope", "", "", "zh")).toMatch(/^RFM_TIER：.*nope.*方案/);
  });
});
