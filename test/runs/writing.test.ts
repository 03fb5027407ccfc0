// Tests the results of a run: the tab of customers, tier columns beside the user's list, and the summary. Everything else stays.
import { describe, expect, test } from "vitest";
import { callsOfRun } from "../../bench/bars";
import { openFile } from "../../workbench/files/openFile";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import {
  answered,
  call,
  cellsOf,
  edit,
  namesOf,
  oneSheet,
  openDocument,
  picture,
  refused,
  run,
  stage,
} from "../whole/documentDriver";
import { resultTabs } from "../whole/resultTabs";
import { day } from "../whole/shop";

const { cells: homeGoods } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);

const few: HostCell[][] = [
  ["Customer", "Date", "Amount"],
  ["Ann", day("2024-01-01"), 10],
  ["Bob", day("2024-02-01"), 20],
  ["Ann", day("2024-03-01"), 30.5],
  ["007", day("2024-03-02"), 5],
  [7, day("2024-03-03"), 6],
];

const customers: HostCell[][] = [
  ["Name", "Last order", "Orders", "Revenue"],
  ["Ann", day("2024-03-01"), 9, 900],
  ["Bob", day("2024-01-01"), 1, 20],
  ["Cid", day("2023-01-01"), 4, 300],
];

/** Opens a document of these rows and some blank ones, as a sheet has. */
function open(rows: HostCell[][], name = "Orders"): Host {
  return openDocument(oneSheet(rows, name, rows.length + 10));
}

describe("orders", () => {
  test("get a tab with one row per customer, metrics, scores and tier, ids as read", () => {
    const host = open(few);
    run(host);
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...resultTabs()]);
    const rows = cellsOf(host, "Customers");
    expect(rows[0]).toEqual([
      "Customer",
      "Last order",
      "Days since",
      "Orders",
      "Revenue",
      "Average order",
      "R",
      "F",
      "M",
      "Tier",
    ]);
    expect(rows.slice(1).map((row) => row.slice(0, 6))).toEqual([
      ["Ann", day("2024-03-01"), 2, 2, 40.5, 20.25],
      ["Bob", day("2024-02-01"), 31, 1, 20, 20],
      ["007", day("2024-03-02"), 1, 1, 5, 5],
      [7, day("2024-03-03"), 0, 1, 6, 6],
    ]);
  });

  test("get a reason for each customer if that is wished", () => {
    const host = open(few);
    run(host, { withWhy: true });
    const rows = cellsOf(host, "Customers");
    expect(rows[0]!.at(-1)).toBe("Why");
    for (const row of rows.slice(1)) expect(row.at(-1)).toMatch(new RegExp(`^${row.at(-2)}: .{20,}`));
  });

  test("in Chinese have Chinese tabs, headers and tiers", () => {
    const host = open(few);
    run(host, { language: "zh" });
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...resultTabs({}, "zh")]);
    expect(cellsOf(host, "客户分层")[0]![0]).toBe("客户");
  });

  test("leave the sheet they came from exactly as it was", () => {
    const host = open(homeGoods);
    const before = picture(host);
    run(host);
    const after = picture(host);
    const { differences, compared } = compareDocuments(
      { ...before, sheets: before.sheets.slice(0, 1) },
      { ...after, sheets: after.sheets.slice(0, 1) },
    );
    expect({ differences, isWhole: compared > 4000 * 8 }).toEqual({ differences: [], isWhole: true });
  });

  test("a user's own tab of the same name is left alone, and ours gets another", () => {
    const host = openDocument({ ...oneSheet(few), sheets: [...oneSheet(few).sheets, { name: "Customers", cells: [["mine"]] }] });
    run(host);
    expect(cellsOf(host, "Customers")).toEqual([["mine"]]);
    expect(cellsOf(host, "Customers (2)")[0]![0]).toBe("Customer");
  });

  test("are written, and again, with every column and tab there is, into a spreadsheet of two hundred tabs", () => {
    const { sheets, ...shop } = oneSheet(homeGoods.slice(0, 500));
    const others = [...Array(190).keys()].map((place) => ({ name: `Notes ${place}`, rows: 1, columns: 1, cells: [] }));
    const host = openDocument({ ...shop, sheets: [...sheets, ...others] });
    const wishes = { models: ["valueTiers"], withWhy: true, contact: { cost: 1 } };
    run(host, wishes);
    run(host, wishes);
    expect(host.grid.sheets().length).toBeGreaterThan(195);
    answered(host, { verb: "undo" });
  });

  test("need no more service calls than the bars of a first and of a repeated run, for few rows and for many", () => {
    for (const rows of [few, homeGoods]) {
      const host = open(rows);
      for (const kind of ["new", "repeated"] as const) {
        host.resetCounts();
        run(host);
        expect(host.counted).toBeLessThanOrEqual(callsOfRun(kind));
      }
    }
  });
});

describe("a second run", () => {
  test("keeps every customer's row, adds new ones below and marks those who are gone", () => {
    const host = open([few[0]!, ["Eve", day("2023-01-01"), 99], ...few.slice(1)]);
    run(host);
    edit(host, "Orders", [2, 1], [["Dan", day("2024-04-01"), 70]]);
    run(host);
    const rows = cellsOf(host, "Customers");
    expect(rows.slice(1).map(([name]) => name)).toEqual(["Eve", "Ann", "Bob", "007", 7, "Dan"]);
    expect(rows[1]!.slice(1)).toEqual([null, null, null, null, null, null, null, null, "No longer in the data"]);
    expect(rows[6]!.slice(0, 5)).toEqual(["Dan", day("2024-04-01"), 0, 1, 70]);
  });

  test("leaves the user's notes beside the customers they were written for, also after sorting and renaming", () => {
    const host = open(few);
    run(host);
    const rows = cellsOf(host, "Customers");
    edit(host, "Customers", [1, 12], [["My note"], ["likes tea"], ["likes jam"]]);
    const sheet = host.grid.sheets().find(({ name }) => name === "Customers")!;
    edit(host, "Customers", [2, 1], [rows[2]!, rows[1]!]);
    edit(host, "Customers", [2, 12], [["likes jam"], ["likes tea"]]);
    edit(host, "Customers", [1, 10], [["My tiers"]]);
    host.grid.renameSheet(sheet, "People");
    edit(host, "Orders", [7, 1], [["Dan", day("2024-04-01"), 70]]);
    run(host);
    const after = cellsOf(host, "People");
    expect(after.slice(1).map((row) => [row[0], row[11] ?? null])).toEqual([
      ["Bob", "likes jam"],
      ["Ann", "likes tea"],
      ["007", null],
      [7, null],
      ["Dan", null],
    ]);
    expect(after[0]![9]).toBe("My tiers");
    expect(namesOf(host).filter((name) => /Customers|People/.test(name))).toEqual(["People"]);
  });

  test("over unchanged data changes nothing but the hidden tab", () => {
    const host = open(few);
    run(host);
    const before = picture(host);
    run(host);
    const after = picture(host);
    const shown = ({ sheets }: typeof before) => sheets.filter(({ name }) => !name.startsWith("Customer Tiers undo"));
    expect(compareDocuments({ ...before, sheets: shown(before) }, { ...after, sheets: shown(after) }).differences).toEqual([]);
    expect(after.sheets.length).toBe(before.sheets.length);
  });
});

describe("a list of customers", () => {
  test("gets tier columns at the right of what stands there, and a summary", () => {
    const host = open(customers, "List");
    run(host);
    const rows = cellsOf(host, "List");
    expect(rows[0]).toEqual(["Name", "Last order", "Orders", "Revenue", "R", "F", "M", "Tier"]);
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual(customers.slice(1));
    expect(rows.slice(1).map((row) => typeof row[7])).toEqual(["string", "string", "string"]);
  });

  test("is scored again without its own results being read as data, matched by name after sorting", () => {
    const host = open(customers, "List");
    run(host);
    const tiers = new Map(cellsOf(host, "List").map((row) => [row[0], row[7]]));
    const rows = cellsOf(host, "List");
    edit(host, "List", [2, 1], [rows[3]!, rows[1]!, rows[2]!]);
    const { outcome } = run(host) as { outcome: { columns: { header: string }[] } };
    expect(outcome.columns.map(({ header }) => header)).toEqual(["Name", "Last order", "Orders", "Revenue"]);
    expect(cellsOf(host, "List").map((row) => [row[0], row[7]])).toEqual(
      ["Name", "Cid", "Ann", "Bob"].map((name) => [name, tiers.get(name)]),
    );
  });
});

describe("between reading and writing", () => {
  const tried = (change: (host: Host) => void) => {
    const host = open(few);
    const token = stage(host);
    change(host);
    return { host, token, envelope: call(host, { verb: "commit", token }) };
  };

  test("rows that are sorted make no difference", () => {
    const { host, envelope } = tried((host) => edit(host, "Orders", [2, 1], [few[3]!, few[5]!, few[1]!, few[4]!, few[2]!]));
    expect(envelope.ok).toBe(true);
    expect(new Set(cellsOf(host, "Customers").map(([name]) => name))).toEqual(new Set(["Customer", "Ann", "Bob", "007", 7]));
  });

  test.each([
    ["a changed amount", (host: Host) => edit(host, "Orders", [2, 3], [[11]])],
    ["a changed day", (host: Host) => edit(host, "Orders", [2, 2], [[day("2024-01-02")]])],
    ["another customer", (host: Host) => edit(host, "Orders", [2, 1], [["Zoe"]])],
    ["a removed row", (host: Host) => edit(host, "Orders", [6, 1], [[null, null, null]])],
    ["an added row", (host: Host) => edit(host, "Orders", [7, 1], [["Zoe", day("2024-03-01"), 3]])],
  ])("%s stops the run with one sentence, and nothing is written", (_, change) => {
    const { host, envelope } = tried(change);
    expect(envelope).toMatchObject({ ok: false, error: { code: "input", fix: "nothing was written; start again" } });
    expect(namesOf(host)).toEqual(["Orders"]);
  });

  test("somebody else cannot begin, and can once the run has stood still for a minute", () => {
    const host = open(few);
    const token = stage(host);
    expect(refused(host, { verb: "start" }).message).toContain("somebody else");
    host.advance(60);
    run(host);
    expect(refused(host, { verb: "commit", token }).message).toContain("taken back");
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...resultTabs()]);
  });

  test("stopping leaves the document as it was", () => {
    const host = open(few);
    const before = picture(host);
    answered(host, { verb: "takeBack", token: stage(host) });
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
  });
});

describe("calls of a run", () => {
  test("made twice, or out of turn, change nothing", () => {
    const host = open(few);
    const token = stage(host);
    const before = picture(host);
    for (const block of [0, 7]) {
      const { run: told } = answered(host, { verb: "stage", token, block }) as { run: { next: string; done: number } };
      expect(told).toMatchObject({ next: "commit", done: 1 });
    }
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
  });
});
