// Tests RFM_TABLE and RFM_AUDIT as a cell calls them: order rows go in, customers and the account of every row come out.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { day, formula, type Rows, shop, withIsoDays } from "../whole/shop";

function cells(name: string, rows: Rows, ...more: FormulaArgument[]): unknown[][] {
  const shown = formula(name, rows, more);
  if ("error" in shown) throw new Error(`${shown.error} ${shown.message}`);
  return withIsoDays(shown.cells);
}

function message(name: string, rows: Rows, ...more: FormulaArgument[]): string {
  const shown = formula(name, rows, more);
  return "error" in shown ? shown.message : "no error";
}

function table(rows: Rows, ...more: FormulaArgument[]): unknown[][] {
  return cells("RFM_TABLE", rows, ...more).slice(1);
}

function audit(rows: Rows, ...more: FormulaArgument[]): unknown[][] {
  return cells("RFM_AUDIT", rows, ...more).slice(1);
}

/** Whether the rows read are the rows used and the rows of every reason. */
function addsUp(account: unknown[][]): boolean {
  const [[, read], [, used], ...reasons] = account as [[string, number], [string, number], ...[string, number][]];
  return read === used + reasons.reduce((sum, [, count]) => sum + count, 0);
}

const few: Rows = [
  ["Zoe", "2024-03-01", 20],
  ["ann", "2024-01-01", 10],
  ["Zoe", "2024-03-31", 5.25],
  ["Bob", "2024-02-10", 99.5],
];

describe("RFM_TABLE", () => {
  test("a header, then one row per customer in order of first appearance", () => {
    expect(cells("RFM_TABLE", few)).toEqual([
      ["Customer", "Last order", "Recency (days)", "Orders", "Revenue", "R", "F", "M", "Tier"],
      ["Zoe", "2024-03-31", 0, 2, 25.25, 5, 5, 3, "Champions"],
      ["ann", "2024-01-01", 90, 1, 10, 1, 1, 1, "Lost"],
      ["Bob", "2024-02-10", 50, 1, 99.5, 3, 1, 5, "Loyal"],
    ]);
  });

  test("customers are written back as they came: 007, numbers, formula-like text, dates as text", () => {
    const ids = ["007", 7.5, "=1+1", "1-2", "+44", "@x", "1E5", "张三", "O'Neil"];
    const rows = ids.map((id): HostCell[] => [id, "2024-01-01", 5]);
    expect(table(rows).map(([id]) => id)).toEqual(ids);
  });

  test('7 and "7" are one customer, "007" is another, and e-mail addresses ignore case while names do not', () => {
    const ids = [7, "7", "007", "A@x.com", "a@X.COM", " a@x.com ", "Ann", "ann", "Ａｎｎ"];
    const found = table(ids.map((id): HostCell[] => [id, "2024-01-01", 5]));
    expect(found.map(([id, , , orders]) => [id, orders])).toEqual([
      [7, 2],
      ["007", 1],
      ["A@x.com", 3],
      ["Ann", 2],
      ["ann", 1],
    ]);
  });

  test("rows of one order number are one order on its earliest day; without numbers each row is an order", () => {
    const rows: Rows = [
      ["Ann", "2024-01-05", 10],
      ["Ann", "2024-01-03", 5],
      ["Ann", "2024-01-09", 1],
      ["Bob", "2024-01-09", 1],
    ];
    const numbers: HostCell[][] = [["A1"], ["A1"], [""], ["A1"]];
    expect(table(rows, "", "", numbers).map((row) => row.slice(0, 5))).toEqual([
      ["Ann", "2024-01-09", 0, 2, 16],
      ["Bob", "2024-01-09", 0, 1, 1],
    ]);
    expect(table(rows.slice(0, 2), "", "", numbers.slice(0, 2))[0]!.slice(0, 5)).toEqual(["Ann", "2024-01-03", 0, 1, 15]);
    expect(table(rows)[0]!.slice(0, 5)).toEqual(["Ann", "2024-01-09", 0, 3, 16]);
  });

  test("a refund lowers revenue, is no order and leaves recency alone", () => {
    const rows: Rows = [
      ["Ann", "2024-01-05", 10],
      ["Bob", "2024-01-20", 7],
      ["Ann", "2024-02-01", -4],
    ];
    expect(table(rows).map((row) => row.slice(0, 5))).toEqual([
      ["Ann", "2024-01-05", 15, 1, 6],
      ["Bob", "2024-01-20", 0, 1, 7],
    ]);
  });

  test("as_of shifts the days and leaves out later orders; empty is the latest order used", () => {
    expect(table(few, "2024-03-01").map((row) => row.slice(0, 4))).toEqual([
      ["Zoe", "2024-03-01", 0, 1],
      ["ann", "2024-01-01", 60, 1],
      ["Bob", "2024-02-10", 20, 1],
    ]);
    for (const asOf of [day("2024-03-01"), 45_352, "1 Mar 2024"]) expect(table(few, asOf)).toEqual(table(few, "2024-03-01"));
  });

  test("a scheme without scores leaves R, F and M blank", () => {
    expect(table(few, "", "hml3").map((row) => row.slice(5))).toEqual([
      ["", "", "", "Medium"],
      ["", "", "", "Light"],
      ["", "", "", "Heavy"],
    ]);
  });

  test("the day of a date cell is the day the sheet shows, in any zones", () => {
    const rows: Rows = [["Ann", day("2024-03-10", "23:30:00"), 5]];
    for (const zone of ["Asia/Shanghai", "America/New_York", "Etc/UTC"]) {
      const shown = formula("RFM_TABLE", rows, [], { zone, scriptZone: "Pacific/Auckland" });
      expect("cells" in shown && withIsoDays(shown.cells)[1]![1]).toBe("2024-03-10");
    }
  });

  test("blank rows between and after the orders are not read", () => {
    const blank: HostCell[] = [null, "", null];
    expect(table([blank, ...few.slice(0, 2), blank, ...few.slice(2), blank, blank])).toEqual(table(few));
  });

  test("bad rows harm no other row", () => {
    const bad: Rows = [
      [{ error: "#N/A" }, "2024-09-09", 5000],
      ["", "2024-09-09", 5000],
      ["Zoe", "soon", 5000],
      ["Zoe", "2024-09-09", "n/a"],
      ["Refunder", "2024-09-09", -5],
    ];
    expect(table([...bad, ...few])).toEqual(table(few));
  });

  test("rows of which none can be used, and empty ranges, are one sentence", () => {
    expect(message("RFM_TABLE", [["Ann", "soon", 5]])).toMatch(/^RFM_TABLE: none of the 1 rows can be used .*RFM_AUDIT/);
    expect(message("RFM_TABLE", [["", "", ""]])).toMatch(/^RFM_TABLE: the ranges are empty/);
  });

  test("10,000 rows stay far below the 30 seconds a cell has", () => {
    const rows = Array.from({ length: 10_000 }, (_, row): HostCell[] => [
      `c${(row * 7919) % 3001}`,
      { day: 45_000 + ((row * 31) % 700) },
      ((row * 37) % 9000) / 100,
    ]);
    const host = shop([[""]]);
    const columns = [0, 1, 2].map((place) => rows.map((row) => [row[place]!]));
    const shown = host.formula("RFM_TABLE", columns);
    expect("cells" in shown && shown.cells.length).toBe(3002);
    expect(host.virtualSeconds).toBeLessThan(1);
    expect(host.callLog.filter(({ name }) => name.endsWith("getSpreadsheetTimeZone"))).toEqual([
      expect.objectContaining({ count: 1 }),
    ]);
  });
});

describe("RFM_AUDIT", () => {
  test("each row is used or has one reason, and read = used + excluded", () => {
    const rows: Rows = [
      ["Ann", "2024-01-05", 10],
      [null, "2024-01-05", 10],
      ["", "", ""],
      ["Bob", "soon", 10],
      ["Bob", "2024-01-05", "free"],
      ["Cid", { error: "#N/A" }, 10],
      ["Dan", "2024-01-05", -3],
      ["Ann", "2024-02-05", 10],
      [null, "2024-01-06", "free"],
    ];
    const account = audit(rows, "2024-01-31");
    expect(account).toEqual([
      ["Read", 8, ""],
      ["Used", 1, ""],
      ["A cell shows an error", 1, "row 6: #N/A"],
      ["No customer", 2, "row 2"],
      ["Date missing or not readable", 1, "row 4: soon"],
      ["Amount or number missing or not readable", 1, "row 5: free"],
      ["After the as-of date", 1, expect.stringMatching(/^row 8/)],
      ["Customer with refunds only", 1, expect.stringMatching(/^row 7/)],
    ]);
    expect(addsUp(account)).toBe(true);
  });

  test("rows that repeat an earlier row in every argument are used and reported", () => {
    const rows: Rows = [few[0]!, few[1]!, few[0]!];
    expect(audit(rows)[1]).toEqual(["Used", 3, expect.stringMatching(/copies.*1.*row 3/)]);
    expect(audit(rows, "", "", [["A"], ["B"], ["C"]])[1]).toEqual(["Used", 3, ""]);
  });

  test("nothing to read is an account of nothing", () => {
    expect(audit([["", "", ""]])).toEqual([
      ["Read", 0, ""],
      ["Used", 0, ""],
    ]);
  });

  test.each<[string, Rows, RegExp]>([
    ["dates that can be read both ways", [["Ann", "03/04/2024", 5]], /"dates".*day\/month.*03\/04\/2024/],
    [
      "dates of both orders",
      [
        ["Ann", "13/04/2024", 5],
        ["Ann", "04/13/2024", 5],
      ],
      /"dates"/,
    ],
    ["amounts that can be read both ways", [["Ann", "2024-04-03", "1,234"]], /"amounts".*1,234/],
    [
      "two currencies",
      [
        ["Ann", "2024-04-03", "$5"],
        ["Bob", "2024-04-03", "€5"],
      ],
      /currenc/,
    ],
  ])("%s are one thrown sentence, here and in RFM_TABLE", (_, rows, words) => {
    for (const name of ["RFM_AUDIT", "RFM_TABLE"]) {
      const said = message(name, rows);
      expect(said).toMatch(words);
      expect(said).toMatch(new RegExp(`^${name}: [^\\n]*[^.\\n]$`));
    }
  });

  test("order totals repeated on every row of an order are a question too", () => {
    const rows: Rows = [
      ["Ann", "2024-01-01", 10],
      ["Ann", "2024-01-01", 10],
      ["Bob", "2024-01-01", 5],
    ];
    expect(message("RFM_TABLE", rows, "", "", [["A"], ["A"], ["B"]])).toContain("amounts");
  });
});

describe("without any service", () => {
  test("in a bare realm the stubs work too, dates being read in the realm's zone", () => {
    const realm = createContext({});
    runInContext(readFileSync("dist/Code.js", "utf8"), realm);
    const run = (code: string): unknown => JSON.parse(runInContext(`JSON.stringify(${code})`, realm));
    expect(run('RFM_TABLE([["Ann"]], [[new Date(2024, 0, 31, 23, 59)]], [[5]])[1].slice(0, 5)')).toEqual([
      "Ann",
      new Date(2024, 0, 31).toISOString(),
      0,
      1,
      5,
    ]);
    expect(run("RFM_NAME(5, 5, 5)")).toBe("Champions");
    expect(run("RFM_TIER([[3], [90]], [[2], [1]], [[50], [20]], undefined, new Date(2024, 0, 1))")).toHaveLength(2);
  });
});
