// Tests runs over earlier results and the user's own cells: rows stay with their customers, and impossible writes are refused beforehand.
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/app/outcome";
import type { Host } from "../../workbench/host/host";
import type { HostCell, SheetSetup, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, edit, namesOf, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { resultTabs } from "../whole/resultTabs";
import { day } from "../whole/shop";
import {
  changesSince,
  columnOf,
  listHeader,
  listRows,
  listShop,
  lowTable,
  rowOf,
  shownChangesSince,
  tabOf,
  tradingShop,
} from "../whole/tradingShop";

const header: HostCell[] = ["Customer", "Order date", "Amount"];

/** Returns one order per customer and round. Later rounds are more recent. */
function ordersOf(customers: readonly string[], rounds = 2): HostCell[][] {
  return Array.from({ length: rounds }, (_, round) =>
    customers.map((name, place): HostCell[] => [name, day(`2026-0${round + 1}-1${place % 9}`), 10 * (place + 1) + round]),
  ).flat();
}

function rewrite(host: Host, rows: readonly HostCell[][]): void {
  const sheet = tabOf(host, "Orders");
  sheet.writeContents(at(1, 1, sheet.maxRows(), sheet.maxColumns()), []);
  edit(host, "Orders", [1, 1], [header, ...rows]);
}

function openOrders(customers: readonly string[]): Host {
  const cells = [header, ...ordersOf(customers)];
  const setup = oneSheet(cells, "Orders", cells.length + 40);
  return openDocument({ ...setup, sheets: setup.sheets.map((sheet) => ({ ...sheet, columns: 6 })) });
}

function change(setup: SpreadsheetSetup, name: string, more: Partial<SheetSetup>): SpreadsheetSetup {
  return {
    ...setup,
    sheets: setup.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...more } : sheet)),
  };
}

const people = ["Ann", "Bob", "Cid", "Dan", "Eve"];

describe("customers added, removed and reordered between runs", () => {
  const notes = (host: Host): void =>
    edit(
      host,
      "Customers",
      [2, 12],
      cellsOf(host, "Customers")
        .slice(1)
        .map(([name]) => [`about ${String(name)}`]),
    );

  test("keep their rows, whatever the order of the orders", () => {
    const host = openOrders(people);
    run(host);
    notes(host);
    rewrite(host, ordersOf(["Eve", "Zoe", "Dan", "Bob", "Yan", "Ann"]));
    run(host);
    const rows = cellsOf(host, "Customers").slice(1);
    expect(rows.map(([name]) => name)).toEqual([...people, "Zoe", "Yan"]);
    expect(rows.slice(0, 5).map((row) => row[11])).toEqual(people.map((name) => `about ${name}`));
    expect(rows[2]!.slice(1, 10)).toEqual([...new Array<null>(8).fill(null), "No longer in the data"]);
    expect(rows.filter((row) => row[9] === "No longer in the data")).toHaveLength(1);
  });

  test("get their numbers back when they come back", () => {
    const host = openOrders(people);
    run(host);
    const before = cellsOf(host, "Customers");
    rewrite(host, ordersOf(["Bob", "Dan"]));
    run(host);
    rewrite(host, ordersOf(people));
    run(host);
    expect(cellsOf(host, "Customers")).toEqual(before);
  });

  test("can change as a whole, four runs on end, and the last one is undone exactly", () => {
    const host = openOrders(people);
    run(host);
    for (const others of [["Ann", "Fay"], ["Gus", "Eve"], people]) {
      rewrite(host, ordersOf(others));
      run(host);
    }
    rewrite(host, ordersOf(["Hal"]));
    const before = picture(host);
    run(host);
    expect(answered(host, { verb: "undo" }).left).toEqual({ count: 0, cells: [] });
    expect(shownChangesSince(before, host)).toEqual([]);
  });

  test("in a list keep their tiers beside them when rows are added, removed and sorted", () => {
    const host = openDocument(listShop);
    run(host);
    const tier = columnOf(host, "Orders", "Tier");
    const scored = cellsOf(host, "Orders").slice(1);
    const added: HostCell[] = ["Fay", day("2026-01-01"), 3, 100, null];
    edit(host, "Orders", [2, 1], [added, scored[4]!, scored[1]!, scored[0]!, new Array<null>(tier).fill(null)]);
    edit(host, "Orders", [2, 6], [[null, null, null, null]]);
    run(host);
    const rows = cellsOf(host, "Orders").slice(1, 5);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(
      [added, listRows[4], listRows[1], listRows[0]].map((row) => row!.slice(0, 4)),
    );
    for (const row of rows) expect(typeof row[tier - 1]).toBe("string");
  });
});

describe("a second run", () => {
  test("without reasons leaves no reasons of the first run standing", () => {
    const host = openOrders(people);
    run(host, { withWhy: true });
    rewrite(host, ordersOf(["Eve", "Dan", "Cid", "Bob", "Ann"], 3));
    run(host);
    const rows = cellsOf(host, "Customers");
    const why = rows[0]!.indexOf("Why");
    expect(why < 0 ? [] : rows.slice(1).filter((row) => (row[why] ?? null) !== null)).toEqual([]);
  });

  test("with a scheme without frequency scores leaves none of the first run standing", () => {
    const host = openOrders(people);
    run(host);
    run(host, { scheme: "standard11-rm" });
    const rows = cellsOf(host, "Customers");
    const { outcome } = run(host, { scheme: "standard11-rm" }) as unknown as { outcome: Outcome };
    expect(outcome.models[0]!.scheme?.id).toBe("standard11-rm");
    expect(cellsOf(host, "Customers")).toEqual(rows);
  });

  test.each(["customers", "CUSTOMERS", "summary"])(
    "goes beside a user's tab %s, as names are one whatever their case",
    (name) => {
      const setup = oneSheet([header, ...ordersOf(people)]);
      const host = openDocument({ ...setup, sheets: [...setup.sheets, { name, cells: [["mine"]] }] });
      const names = namesOf(host);
      run(host);
      expect(cellsOf(host, name)).toEqual([["mine"]]);
      expect(namesOf(host)).toHaveLength(names.length + resultTabs().length + 1);
    },
  );

  test("works while the user looks at the results", () => {
    const host = openOrders(people);
    run(host);
    host.grid.activate(tabOf(host, "Summary"));
    const before = picture(host);
    run(host);
    expect(shownChangesSince(before, host)).toEqual([]);
  });
});

describe("a list with a filter and hidden rows", () => {
  test("is scored whole, hidden rows included, and keeps its filter, its hidden rows and its filter views", () => {
    const setup = change(listShop, "Orders", {
      filter: { range: "A1:E6", hiddenValues: { 1: ["Bob", "Dan"] } },
      hiddenRows: [3, 5, 11],
    });
    const host = openDocument(setup);
    const { filter, hiddenRows, filterViews } = tabOf(host, "Orders").parts;
    run(host);
    const { parts } = tabOf(host, "Orders");
    expect([parts.filter, parts.hiddenRows, parts.filterViews]).toEqual([filter, hiddenRows, filterViews]);
    const tier = columnOf(host, "Orders", "Tier");
    for (const row of cellsOf(host, "Orders").slice(1)) expect(typeof row[tier - 1]).toBe("string");
  });
});

describe("a table that starts at row 4, column C", () => {
  test("gets its tier columns in its own rows, the title rows and merges above stay", () => {
    const setup = lowTable(listHeader, listRows);
    const host = openDocument(setup);
    const before = cellsOf(host, "Low");
    run(host);
    const after = cellsOf(host, "Low");
    expect(after[3]!.slice(7)).toEqual(["R", "F", "M", "Tier"]);
    expect(after.map((row) => row.slice(0, 7))).toEqual(before.map((row) => row.slice(0, 7)));
    for (const row of after.slice(4)) expect(typeof row[10]).toBe("string");
    for (const row of after.slice(0, 3)) expect(row.slice(7)).toEqual([null, null, null, null]);
  });
});

describe("before anything is changed", () => {
  const refusesAsProtected = (host: Host, tab: string): void => {
    const before = picture(host);
    const properties = host.documentProperties;
    expect(refused(host, { verb: "start" })).toMatchObject({
      code: "input",
      message: `the tab "${tab}" is protected, and you may not change it`,
    });
    expect(changesSince(before, host)).toEqual([]);
    expect(host.documentProperties).toEqual(properties);
  };

  const protect = (host: Host, name: string, range: { column: number } | null): void => {
    const sheet = tabOf(host, name);
    const area = range && at(1, range.column, sheet.maxRows(), 1);
    const id = host.grid.freshId();
    const added = { id, area, description: "", isEditable: false, isWarningOnly: false, unprotected: [] };
    sheet.setParts({ protections: [...sheet.parts.protections, added] });
  };

  test("a protected list is refused", () => {
    refusesAsProtected(openDocument(change(listShop, "Orders", { protections: [{}] })), "Orders");
  });

  test("a protected column of earlier results is refused, in a list and in the Customers tab", () => {
    const list = openDocument(listShop);
    run(list);
    protect(list, "Orders", { column: columnOf(list, "Orders", "Tier") });
    refusesAsProtected(list, "Orders");
    const orders = openOrders(people);
    run(orders);
    protect(orders, "Customers", { column: 5 });
    refusesAsProtected(orders, "Customers");
  });

  test("a protected Customers or Summary tab is refused", () => {
    for (const name of ["Customers", "Summary"]) {
      const host = openOrders(people);
      run(host);
      protect(host, name, null);
      refusesAsProtected(host, name);
    }
  });

  test("protected rows of the Customers tab are refused when customers are to be added", () => {
    const host = openOrders(people);
    run(host);
    const sheet = tabOf(host, "Customers");
    const area = at(sheet.maxRows(), 12, 1, 1);
    const entry = { id: host.grid.freshId(), area, description: "", isEditable: false, isWarningOnly: false, unprotected: [] };
    sheet.setParts({ protections: [entry] });
    rewrite(host, ordersOf([...people, "Zoe"]));
    const before = picture(host);
    run(host);
    expect(rowOf(host, "Customers", "Zoe")).toBe(7);
    answered(host, { verb: "undo" });
    expect(shownChangesSince(before, host)).toEqual([]);
  });

  test("protection of the orders themselves, or protection that only warns, is no obstacle", () => {
    const closed = openDocument(change(tradingShop, "Orders", { protections: [{}] }));
    run(closed);
    expect(namesOf(closed)).toContain("Customers");
    const warned = openDocument(change(listShop, "Orders", { protections: [{ isWarningOnly: true }] }));
    run(warned);
    expect(columnOf(warned, "Orders", "Tier")).toBeGreaterThan(5);
  });

  test("a document without room is refused with the cells needed and left", () => {
    const setup = oneSheet([header, ...ordersOf(people)]);
    const host = openDocument({
      ...setup,
      sheets: [...setup.sheets, { name: "Big", cells: [["x"]], rows: 384_000, columns: 26 }],
    });
    const before = picture(host);
    const { code, message } = refused(host, { verb: "start" });
    expect(code).toBe("input");
    expect(message).toBe("the results need 78,000 cells, and this spreadsheet has room for 15,967 (Google allows 10,000,000)");
    expect(changesSince(before, host)).toEqual([]);
    expect(host.documentProperties).toEqual({});
  });

  test("an undo that meets a protected tab says so, and works once the protection is gone", () => {
    const host = openOrders(people);
    const before = picture(host);
    run(host);
    protect(host, "Summary", null);
    const { message } = refused(host, { verb: "undo" });
    expect(message).toMatch(/protected/);
    tabOf(host, "Summary").setParts({ protections: [] });
    answered(host, { verb: "undo" });
    expect(changesSince(before, host)).toEqual([]);
  });
});
