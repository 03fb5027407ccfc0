// Tests schemes in tabs: saved as a whole or not at all, found again, used by formulas and runs, and never written over a user's change.
import { describe, expect, test } from "vitest";
import type { ListedScheme } from "../../src/app/api";
import type { Outcome } from "../../src/app/outcome";
import { toBoard } from "../../src/models/rfm/board";
import { toTable } from "../../src/models/rfm/boardTable";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import { formatAt, type GridSheet } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { named } from "../models/customersOf";
import { answered, cellsOf, edit, namesOf, oneSheet, openDocument, picture, refused, run, stage } from "../whole/documentDriver";
import { day } from "../whole/shop";

const orders: HostCell[][] = [
  ["Customer", "Date", "Amount"],
  ...[...Array(40).keys()].map((row) => [
    `c${(row * row) % 17}`,
    { day: 45_292 + ((row * 7) % 90), format: "yyyy-mm-dd" },
    10 + ((row * 37) % 50),
  ]),
];

const table = [
  ["Tier", "R", "FM", "中文", "Color"],
  ["Best", "4-5", "4-5", "最好", "#ffcc00"],
  ["Good", "4-5", "1-3.5"],
  ["Good", "1, 3", "", ""],
  ["=1+1", "2", ""],
];

function open(): Host {
  return openDocument(oneSheet(orders, "Orders", 60));
}

function save(host: Host, wishes: object = {}): ListedScheme {
  return (answered(host, { verb: "saveScheme", scheme: table, name: "Tier scheme", ...wishes }) as { scheme: ListedScheme })
    .scheme;
}

function listed(host: Host, language = "en"): readonly ListedScheme[] {
  return (answered(host, { verb: "schemes", language }) as { schemes: readonly ListedScheme[] }).schemes;
}

function from({ sheet, content }: ListedScheme): object {
  return { from: { sheet, content } };
}

function tab(host: Host, name: string): GridSheet {
  return host.grid.sheets().find((sheet) => sheet.name === name)!;
}

function rename(host: Host, name: string, to: string): void {
  host.grid.renameSheet(tab(host, name), to);
}

describe("a saved scheme", () => {
  test("stands in a tab of its own, every cell as text, with a bold frozen header, and another tab stays in front", () => {
    const host = open();
    const scheme = save(host);
    expect(scheme).toMatchObject({ name: "Tier scheme", range: "A1:E5", problem: "" });
    expect(namesOf(host)).toEqual(["Orders", "Tier scheme"]);
    expect(host.grid.activeSheet().name).toBe("Orders");
    expect(cellsOf(host, "Tier scheme")).toEqual([
      ["Tier", "R", "FM", "中文", "Color"],
      ["Best", "4-5", "4-5", "最好", "#ffcc00"],
      ["Good", "4-5", "1-3.5", null, null],
      ["Good", "1, 3", null, null, null],
      ["=1+1", "2", null, null, null],
    ]);
    const sheet = host.grid.sheets()[1]!;
    expect(sheet.parts.frozenRows).toBe(1);
    const [first] = sheet.read({ row: 1, column: 2, rows: 900, columns: 1 });
    expect([formatAt(first!.formats, 0), formatAt(first!.formats, 899)]).toEqual(["@", "@"]);
  });

  test("is found again after the tab was renamed and moved, and read with the same tiers", () => {
    const host = open();
    save(host);
    rename(host, "Tier scheme", "Ours");
    const [scheme, ...others] = listed(host);
    expect(others).toEqual([]);
    expect(scheme).toMatchObject({ name: "Ours", range: "A1:E5", problem: "" });
    expect(scheme!.table).toEqual(save(host, { name: "Again" }).table);
  });

  test("gets a free name where the name is taken, in any case", () => {
    const host = open();
    save(host);
    expect(save(host, { name: "TIER scheme" }).name).toBe("TIER scheme (2)");
    expect(save(host, { name: " Orders " }).name).toBe("Orders (2)");
  });

  test("is written over the tab it came from while that holds what was loaded", () => {
    const host = open();
    const first = save(host);
    const shorter = save(host, { scheme: table.slice(0, 3), ...from(first) });
    expect([shorter.sheet, shorter.range, namesOf(host)]).toEqual([first.sheet, "A1:E3", ["Orders", "Tier scheme"]]);
    expect(cellsOf(host, "Tier scheme")).toHaveLength(3);
    const longer = save(host, { scheme: table, ...from(shorter) });
    expect([longer.content, cellsOf(host, "Tier scheme").length]).toEqual([first.content, 5]);
  });

  test.each<[string, (host: Host) => unknown]>([
    ["a cell was changed", (host) => edit(host, "Tier scheme", [2, 2], [["5"]])],
    ["a note stands beside it", (host) => edit(host, "Tier scheme", [9, 9], [["ask Ann"]])],
    ["the tab has another name", (host) => rename(host, "Tier scheme", "Ours")],
    ["the tab is not ours", (host) => host.grid.sheets()[1]!.setParts({ metadata: [] })],
  ])("goes into a new tab when %s", (_, change) => {
    const host = open();
    const first = save(host);
    change(host);
    const before = picture(host);
    const second = save(host, { scheme: table.slice(0, 3), ...from(first) });
    expect(second.sheet).not.toBe(first.sheet);
    const now = picture(host);
    expect(compareDocuments(before, { ...now, sheets: now.sheets.filter(({ id }) => id !== second.sheet) }).differences).toEqual(
      [],
    );
  });

  test("stays where it is when results are undone and removed", () => {
    const host = open();
    const scheme = save(host);
    const kept = picture(host).sheets.find(({ id }) => id === scheme.sheet);
    run(host, { scheme: scheme.table });
    run(host, { scheme: "grid10" });
    answered(host, { verb: "undo" });
    answered(host, { verb: "remove" });
    expect(namesOf(host)).toEqual(["Orders", "Tier scheme"]);
    expect(picture(host).sheets.find(({ id }) => id === scheme.sheet)).toEqual(kept);
  });

  test("is not saved while a run is under way, when it is no scheme, or under no name", () => {
    const host = open();
    const message = { verb: "saveScheme", scheme: table, name: "Mine" };
    const overlapping = [table[0], ["A", "5", "5"], ["B", "5", ""]];
    expect(refused(host, { ...message, scheme: overlapping }).message).toContain('to both "A" and "B"');
    expect(refused(host, { ...message, scheme: [["Name"]] }).message).toContain("header has Name");
    expect(refused(host, { ...message, name: "  " }).message).toContain("name needs 1 to 100 characters");
    stage(host);
    const before = picture(host);
    expect(refused(host, message).message).toContain("somebody else is scoring");
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
  });

  test("gives formulas and a run the same tiers, and colours the summary", () => {
    const host = open();
    const scheme = save(host);
    const { outcome } = run(host, { scheme: scheme.table }) as unknown as { outcome: Outcome };
    expect(outcome.models[0]!.tiers.map(({ name, color }) => [name, color])[0]).toEqual(["Best", "#ffcc00"]);
    const fills = tab(host, "Summary").readStyle("background", { row: 1, column: 1, rows: 60, columns: 1 });
    expect(JSON.stringify(fills)).toContain("#ffcc00");
    const column = (place: number): HostCell[][] => orders.slice(1).map((row) => [row[place]!]);
    const cells = cellsOf(host, "Tier scheme").map((row) => row.map((cell) => cell ?? ""));
    const { cells: spilled } = host.formula("RFM_TABLE", [column(0), column(1), column(2), "", cells]) as { cells: HostCell[][] };
    const customers = cellsOf(host, "Customers");
    const tierByName = (rows: readonly HostCell[][], place: number): unknown =>
      Object.fromEntries(rows.slice(1).map((row) => [row[0], row[place]]));
    expect(tierByName(spilled, 8)).toEqual(tierByName(customers, customers[0]!.indexOf("Tier")));
    expect(new Set(customers.slice(1).map((row) => row.at(-1))).size).toBeGreaterThan(2);
  });
});

describe("the list", () => {
  const withTab = (cells: readonly (readonly HostCell[])[], rows = cells.length): Host =>
    openDocument({ ...oneSheet(orders), sheets: [...oneSheet(orders).sheets, { name: "By hand", cells, rows }] });

  test("holds a table that was typed by hand into any tab, and nothing else that has tiers in it", () => {
    const host = withTab([
      ["Tier", "R", "F", "M"],
      ["High", 3, "", ""],
      ["Low", "1-2", "", ""],
    ]);
    run(host);
    edit(host, "Customers", [1, 1], [["Tier"]]);
    expect(listed(host)).toMatchObject([
      {
        name: "By hand",
        range: "A1:D3",
        problem: "",
        table: [
          ["Tier", "R", "F", "M"],
          ["High", "3"],
          ["Low", "1-2"],
        ],
      },
    ]);
    expect(listed(host, "zh")[0]!.table![0]).toEqual(["层级", "R", "F", "M"]);
  });

  test.each<[HostCell, string, string]>([
    [
      "high",
      'cell C3: row 3 of the scheme needs scores such as 4-5 in F, got "high": the scheme is a table',
      "单元格 C3：方案第 3 行",
    ],
    [day("2024-01-05"), 'in F, got "2024-01-05" (a date: format the column as text)', "被识别成日期"],
  ])("tells of a broken table, with %j in it, in which cell and why", (cell, en, zh) => {
    const host = withTab([
      ["Tier", "R", "F", "M"],
      ["High", 3, "", ""],
      ["Low", "1-2", cell, ""],
    ]);
    expect(listed(host)).toMatchObject([{ name: "By hand", table: null, problem: expect.stringContaining(en) }]);
    expect(listed(host, "zh")[0]!.problem).toContain(zh);
  });

  test("keeps a saved tab whose header was broken, and a table whose tiers overlap as it was typed", () => {
    const host = withTab([
      ["Tier", "R", "F", "M"],
      ["A", 5, "", ""],
      ["B", "", 5, ""],
    ]);
    save(host);
    edit(host, "Tier scheme", [1, 2], [["Recent"]]);
    const [byHand, saved] = listed(host);
    expect(byHand).toMatchObject({
      problem: "",
      table: [
        ["Tier", "R", "F", "M"],
        ["A", 5, "", ""],
        ["B", "", 5, ""],
      ],
    });
    expect(saved).toMatchObject({
      name: "Tier scheme",
      table: null,
      problem: expect.stringMatching(/^cell A1: the scheme's header has/),
    });
  });
});

describe("a large scheme", () => {
  const checkered = (size: number): string[][] => {
    const board = toBoard(named(size === 4 ? "braze10" : "rpackage10"));
    const tierOf = board.tierOf.map((_, place) => (Math.imul(place + 1, 0x9e3779b1) >>> 13) % board.tiers.length);
    return toTable({ ...board, tierOf, overlaps: new Set() }, "zh");
  };

  test.each([4, 5])("with a pattern over %i × 3 scores is kept, run and run again", (size) => {
    const host = open();
    const scheme = checkered(size);
    expect(scheme.length).toBeGreaterThan(30);
    run(host, { scheme, language: "zh" });
    const { request } = answered(host, { verb: "status" }) as { request: object };
    expect(request).toEqual({ scheme, language: "zh" });
    run(host, request);
  });

  /** A scheme of 9 × 9 × 9 rows: more than one property holds. */
  const rowsWith = (nameOf: (place: number) => string) => [
    ["Tier", "R", "F", "M"],
    ...[...Array(729).keys()].map((place) => [
      nameOf(place),
      1 + Math.floor(place / 81),
      1 + (Math.floor(place / 9) % 9),
      1 + (place % 9),
    ]),
  ];

  test("of 729 rows is kept in several properties, run and run again", () => {
    const host = open();
    const scheme = rowsWith((place) => `Tier ${(place * 11) % 100}`);
    expect(JSON.stringify(scheme).length).toBeGreaterThan(9_000);
    run(host, { scheme });
    const { request } = answered(host, { verb: "status" }) as { request: object };
    expect(request).toEqual({ scheme, language: "en" });
    run(host, request);
  });

  test("that takes more than a document can keep is refused with its size, and nothing is changed", () => {
    const host = open();
    const before = picture(host);
    const { code, message } = refused(host, {
      verb: "start",
      scheme: rowsWith((place) => `Tier ${place % 100} ${"x".repeat(800)}`),
    });
    expect([code, message]).toEqual([
      "input",
      expect.stringMatching(
        /^your choices and the list of result tabs need 6\d\d KB, and a spreadsheet keeps at most 450 KB of them$/,
      ),
    ]);
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
  });
});
