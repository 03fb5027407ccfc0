// Tests Undo and Remove results: results go, the cells before them come back, and later changes of the user stay.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, edit, namesOf, openDocument, picture, refused, run } from "../whole/documentDriver";
import { day } from "../whole/shop";
import {
  addOrders,
  changesSince,
  formulaIn,
  listHeader,
  listRows,
  listShop,
  lowTable,
  shownChangesSince,
  tradingShop,
  undo,
} from "../whole/tradingShop";

const users = { users: ["ann", "bob"] as const };

const documents: [string, SpreadsheetSetup, (host: Host) => void][] = [
  ["a furnished shop of orders", tradingShop, addOrders],
  ["a furnished list of customers", listShop, (host) => edit(host, "Orders", [3, 3], [[12]])],
  ["a low list under merged titles", lowTable(listHeader, listRows), (host) => edit(host, "Low", [6, 5], [[12]])],
  [
    "low orders under merged titles",
    lowTable(
      ["Customer", "Order date", "Amount"],
      [
        ["A", day("2026-01-05"), 10],
        ["B", day("2026-01-06"), 20],
        ["A", day("2026-01-09"), 30],
      ],
    ),
    (host) => edit(host, "Low", [5, 3], [["C", day("2026-01-12"), 70]]),
  ],
];

describe.each(documents)("%s", (_, setup, change) => {
  test("is after an undo exactly as it was before the first run", () => {
    const host = openDocument(setup);
    const before = picture(host);
    run(host, { withWhy: true });
    expect(changesSince(before, host)).not.toEqual([]);
    expect(undo(host)).toEqual({ count: 0, cells: [] });
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is after the undo of a second run exactly as it was after the first", () => {
    const host = openDocument(setup);
    run(host);
    change(host);
    const before = picture(host);
    run(host);
    expect(shownChangesSince(before, host)).not.toEqual([]);
    expect(undo(host)).toEqual({ count: 0, cells: [] });
    expect(shownChangesSince(before, host)).toEqual([]);
    expect(namesOf(host)).not.toContain("(Customer Tiers undo)");
  });

  test("can be undone in a later session and by another user", () => {
    const host = openDocument(setup, users);
    const before = picture(host);
    run(host);
    host.advance(40 * 86_400);
    host.as("bob", "zh");
    expect(answered(host, { verb: "status" })).toMatchObject({ canUndo: true, isRunning: false });
    expect(undo(host).count).toBe(0);
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is after Remove results as it was before the first of two runs", () => {
    const host = openDocument(setup);
    const before = picture(host);
    run(host);
    run(host, { withWhy: true, scheme: "chinese8" });
    const status = answered(host, { verb: "remove" });
    expect(status).toMatchObject({ canUndo: false, tabs: [] });
    expect(changesSince(before, host)).toEqual([]);
    expect(host.documentProperties).toEqual({});
  });

  test("refuses a second undo in one sentence, and changes nothing", () => {
    const host = openDocument(setup);
    run(host);
    run(host);
    undo(host);
    const before = picture(host);
    const { message, fix } = refused(host, { verb: "undo" });
    expect(`${message}: ${fix}`).toBe("there is no run to undo: to take all results away, choose Remove results");
    expect(changesSince(before, host)).toEqual([]);
  });
});

describe.each(documents.slice(0, 2))("%s", (_, setup) => {
  test.each<[string, object]>([
    ["another scheme", { scheme: "chinese8" }],
    ["another language", { language: "zh" }],
    ["reasons", { withWhy: true }],
    ["all of these", { scheme: "hml3", language: "zh", withWhy: true }],
    ["own cuts", { cuts: { revenue: [15, 30, 60, 100] } }],
  ])("is the same again when a second run with %s is undone", (__, wishes) => {
    const host = openDocument(setup);
    run(host);
    const before = picture(host);
    run(host, wishes);
    expect(undo(host).count).toBe(0);
    expect(shownChangesSince(before, host)).toEqual([]);
  });
});

describe("formulas elsewhere that refer to the results", () => {
  const referring = [
    [
      { formula: "=Customers!C2", value: 1 },
      { formula: "='Summary'!B5", value: 2 },
    ],
  ];

  test("keep their text over a second run that adds and loses customers, and over its undo", () => {
    const host = openDocument(tradingShop);
    run(host);
    edit(host, "My tab", [4, 1], referring);
    addOrders(host);
    const texts = (): (string | null)[] => [formulaIn(host, "My tab", 4, 1), formulaIn(host, "My tab", 4, 2)];
    run(host);
    expect(texts()).toEqual(["=Customers!C2", "='Summary'!B5"]);
    undo(host);
    expect(texts()).toEqual(["=Customers!C2", "='Summary'!B5"]);
  });

  test("show #REF! once all results are removed, and the rest of the document is as before", () => {
    const host = openDocument(tradingShop);
    run(host);
    edit(host, "My tab", [4, 1], referring);
    const before = picture(host);
    answered(host, { verb: "remove" });
    expect(formulaIn(host, "My tab", 4, 1)).toContain("#REF!");
    expect(formulaIn(host, "My tab", 4, 2)).toContain("#REF!");
    const others = changesSince(before, host).filter(
      (change) => !/^Tab (Customers|Summary|Customer Tiers undo)|^My tab!/.test(change),
    );
    expect(others).toEqual([]);
  });
});
