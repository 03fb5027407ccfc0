// Tests acts of users on the tabs of results between runs: no cell of theirs is lost, and every tab can still be run, undone or removed.
import { describe, expect, test } from "vitest";
import type { GridSheet } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, call, cellsOf, edit, oneSheet, openDocument, picture, refused, run } from "./documentDriver";
import { at } from "./furnishedShop";
import { day } from "./shop";
import { changesSince, columnOf, formulaIn, listShop, tabOf, undo } from "./tradingShop";

const orders: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ["Ann", day("2026-01-05"), 10],
  ["Bob", day("2026-01-06"), 20],
  ["Ann", day("2026-01-09"), 30],
];

function openRun(): Host {
  const host = openDocument(oneSheet(orders, "Orders", 20));
  run(host);
  return host;
}

function addCid(host: Host): void {
  edit(host, "Orders", [5, 1], [["Cid", day("2026-01-12"), 70]]);
}

function hiddenTab(host: Host): GridSheet {
  const found = host.grid.sheets().find(({ name }) => name.startsWith("Customer Tiers undo"));
  if (!found) throw new Error("There is no hidden tab");
  return found;
}

function protect(host: Host, name: string): void {
  const id = host.grid.freshId();
  tabOf(host, name).setParts({
    protections: [{ id, area: null, description: "", isEditable: false, isWarningOnly: false, unprotected: [] }],
  });
}

describe("title rows that a user put above the customers", () => {
  const titled = (): Host => {
    const host = openRun();
    host.grid.changeLines(tabOf(host, "Customers"), { axis: "row", kind: "insert", first: 1, howMany: 2 });
    edit(host, "Customers", [1, 1], [["Our best people"]]);
    return host;
  };

  test("stay when the run is done again, and new customers come below", () => {
    const host = titled();
    addCid(host);
    run(host);
    const names = cellsOf(host, "Customers").map(([name]) => name);
    expect(names).toEqual(["Our best people", null, "Customer", "Ann", "Bob", "Cid"]);
  });

  test("stay when the run that added the tab is undone, and they alone", () => {
    const host = titled();
    undo(host);
    const cells = cellsOf(host, "Customers").flat();
    expect(cells.filter((cell) => cell !== null)).toEqual(["Our best people"]);
  });
});

describe("what a user wrote into a tab of results", () => {
  test("into a blank cell of the Summary stays when the run is done again", () => {
    const host = openRun();
    edit(host, "Summary", [90, 2], [["for Monday"]]);
    addCid(host);
    run(host);
    expect(cellsOf(host, "Summary")[89]?.[1]).toBe("for Monday");
  });

  test("as a total below the customers stays a total, formula included, when the run is done again", () => {
    const host = openRun();
    host.grid.changeLines(tabOf(host, "Customers"), { axis: "row", kind: "insert", first: 4, howMany: 1 });
    edit(host, "Customers", [4, 1], [["Total", null, null, { formula: "=SUM(D2:D3)", value: 3 }]]);
    addCid(host);
    run(host);
    expect(formulaIn(host, "Customers", 4, 4)).toBe("=SUM(D2:D3)");
    expect(cellsOf(host, "Customers")[3]![9]).toBe(null);
  });

  test("as another header is listed and left when the run is undone", () => {
    for (const [host, tab] of [[openRun(), "Customers"] as const, [openDocument(listShop), "Orders"] as const]) {
      if (tab === "Orders") run(host);
      edit(host, tab, [1, columnOf(host, tab, "Tier")], [["My tiers"]]);
      expect(undo(host).count).toBe(1);
      expect(cellsOf(host, tab)[0]).toContain("My tiers");
    }
  });
});

describe("a tab of results that a user made smaller", () => {
  test.each<[string, string, "row" | "column", number, number]>([
    ["the blank rows of the Summary", "Summary", "row", 80, 921],
    ["the blank columns of the Summary", "Summary", "column", 12, 15],
    ["the blank columns of the Customers tab", "Customers", "column", 11, 16],
    ["a customer's row", "Customers", "row", 2, 1],
  ])("by %s is written again, and undone", (_, name, axis, first, howMany) => {
    const host = openRun();
    host.grid.changeLines(tabOf(host, name), { axis, kind: "delete", first, howMany });
    addCid(host);
    run(host);
    expect(new Set(cellsOf(host, "Customers").map(([name]) => name))).toEqual(new Set(["Customer", "Ann", "Bob", "Cid"]));
    expect(undo(host).count).toBe(0);
  });

  test("by emptying the Customers tab gets headers and days again", () => {
    const host = openRun();
    const sheet = tabOf(host, "Customers");
    const before = cellsOf(host, "Customers");
    sheet.writeContents(at(1, 1, sheet.maxRows(), sheet.maxColumns()), []);
    run(host);
    expect(cellsOf(host, "Customers").filter((row) => row[0] !== null)).toEqual(before);
  });
});

describe("the hidden tab", () => {
  test("that was renamed goes too when all results are removed", () => {
    const host = openDocument(oneSheet(orders, "Orders", 20));
    const before = picture(host);
    run(host);
    host.grid.renameSheet(hiddenTab(host), "what is this");
    answered(host, { verb: "remove" });
    expect(changesSince(before, host)).toEqual([]);
  });
});

describe("a tab of results that somebody has protected since", () => {
  test.each(["undo", "remove"])("is named by %s before anything is changed, and the sidebar still opens", (verb) => {
    const host = openRun();
    protect(host, "Summary");
    const before = picture(host);
    expect(refused(host, { verb }).message).toBe('the tab "Summary" is protected, and you may not change it');
    expect(changesSince(before, host)).toEqual([]);
    expect(call(host, { verb: "status" })).toMatchObject({ ok: true, answer: { canUndo: true, isRunning: false } });
  });
});

test("charts of the Summary speak the language of the last run", () => {
  const host = openRun();
  run(host, { language: "zh" });
  const titles = tabOf(host, "Summary").parts.charts.map(({ options }) => options.title);
  expect(titles).toEqual(["各层级客户数", "各层级消费金额"]);
  undo(host);
  const before = tabOf(host, "Summary").parts.charts.map(({ options }) => options.title);
  expect(before).toEqual(["Customers per tier", "Revenue per tier"]);
});
