// Tests undo and Remove results after the user changed, wrote or moved cells: these stay, and the run's own cells are still found.
import { describe, expect, test } from "vitest";
import { answered, cellsOf, edit, namesOf, openDocument, picture, run } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { day } from "../whole/shop";
import {
  addOrders,
  changesSince,
  columnOf,
  listHeader,
  listRows,
  listShop,
  moveColumn,
  rowOf,
  shownChangesSince,
  tabOf,
  tradingShop,
  undo,
} from "../whole/tradingShop";

describe("cells that the user has changed since", () => {
  test("in the Customers tab of a first run are listed and left, and so is their tab", () => {
    const host = openDocument(tradingShop);
    const before = picture(host);
    run(host);
    const [row, tier] = [rowOf(host, "Customers", "C2"), columnOf(host, "Customers", "Tier")];
    edit(host, "Customers", [row, tier], [["my favourite"]]);
    expect(undo(host)).toEqual({ count: 1, cells: [{ tab: "Customers", cell: `J${row}` }] });
    expect(
      cellsOf(host, "Customers")
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual(["my favourite"]);
    expect(cellsOf(host, "Customers")[row - 1]![tier - 1]).toBe("my favourite");
    expect(changesSince(before, host)).toEqual(["Tab Customers is new."]);
  });

  test("in the Customers tab of a second run are listed and left, and every other cell comes back", () => {
    const host = openDocument(tradingShop);
    run(host);
    addOrders(host);
    const before = picture(host);
    run(host);
    const row = rowOf(host, "Customers", "C1");
    edit(host, "Customers", [row, 5], [[777]]);
    expect(undo(host)).toEqual({ count: 1, cells: [{ tab: "Customers", cell: `E${row}` }] });
    const changes = shownChangesSince(before, host);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatch(new RegExp(`^Customers!E${row} was .*, is 777\\.$`));
  });

  test("in tier columns are listed and left, and the other columns go", () => {
    const host = openDocument(listShop);
    run(host);
    const tier = columnOf(host, "Orders", "Tier");
    edit(host, "Orders", [3, tier], [["my own tier"]]);
    const left = undo(host);
    expect(left).toMatchObject({ count: 1, cells: [{ tab: "Orders" }] });
    const rows = cellsOf(host, "Orders");
    expect(rows.flat()).toContain("my own tier");
    for (const header of ["R", "F", "M"]) expect(rows[0]).not.toContain(header);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([listHeader, ...listRows].map((row) => row.slice(0, 2)));
  });

  test("in the Summary of a first run are listed and left, and so is their tab", () => {
    const host = openDocument(tradingShop);
    run(host);
    edit(host, "Summary", [3, 3], [["we agreed on this"]]);
    expect(undo(host)).toEqual({ count: 1, cells: [{ tab: "Summary", cell: "C3" }] });
    expect(
      cellsOf(host, "Summary")
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual(["we agreed on this"]);
  });

  test("in the Summary of a second run are listed and left, and every other cell comes back", () => {
    const host = openDocument(tradingShop);
    run(host);
    addOrders(host);
    const before = picture(host);
    run(host);
    edit(host, "Summary", [3, 3], [["we agreed on this"]]);
    expect(undo(host)).toEqual({ count: 1, cells: [{ tab: "Summary", cell: "C3" }] });
    const changes = shownChangesSince(before, host);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toContain("Summary!C3");
  });

  test("are counted when there are hundreds, and the first twenty are listed", () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`N${i}`, day("2026-01-05"), i + 1]);
    const host = openDocument({
      ...tradingShop,
      sheets: [{ name: "Orders", cells: [["Customer", "Order date", "Amount"], ...rows] }],
      namedRanges: [],
    });
    run(host);
    edit(
      host,
      "Customers",
      [2, 5],
      rows.map(() => [-1]),
    );
    const left = undo(host);
    expect([left.count, left.cells.length]).toEqual([300, 20]);
  });
});

describe("what the user writes beside the results", () => {
  test("stays in the tab when the run that added it is undone", () => {
    const host = openDocument(tradingShop);
    run(host);
    edit(host, "Customers", [2, 12], [["likes tea"]]);
    edit(host, "Summary", [90, 2], [["for Monday"]]);
    undo(host);
    expect(
      cellsOf(host, "Customers")
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual(["likes tea"]);
    expect(
      cellsOf(host, "Summary")
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual(["for Monday"]);
    expect(cellsOf(host, "Customers")[1]![11]).toBe("likes tea");
  });

  test("stays beside its customers when a second run is undone", () => {
    const host = openDocument(tradingShop);
    run(host);
    addOrders(host);
    run(host);
    const rows = cellsOf(host, "Customers").slice(1);
    edit(
      host,
      "Customers",
      [2, 12],
      rows.map(([name]) => [`about ${String(name)}`]),
    );
    undo(host);
    const after = cellsOf(host, "Customers").slice(1);
    for (const row of after) if (row[0] !== null) expect(row[11]).toBe(`about ${String(row[0])}`);
    expect(after.map((row) => row[11])).toEqual(rows.map(([name]) => `about ${String(name)}`));
  });

  test("stays when all results are removed, in its own column", () => {
    const host = openDocument(tradingShop);
    run(host);
    edit(host, "Customers", [1, 11], [["My column"], ["one"], ["two"]]);
    answered(host, { verb: "remove" });
    expect(cellsOf(host, "Customers")).toEqual([["My column"], ["one"], ["two"]]);
    expect(namesOf(host)).toEqual(["Orders", "My tab", "Archive", "Customers"]);
  });
});

describe("after the user has moved things about", () => {
  test("moved columns, renamed tabs and sorted rows do not keep a second run from being undone", () => {
    const host = openDocument(tradingShop);
    run(host);
    const first = new Map(cellsOf(host, "Customers").map((row) => [row[0], row]));
    addOrders(host);
    run(host);
    const rows = cellsOf(host, "Customers");
    edit(host, "Customers", [2, 1], rows.slice(1).reverse());
    moveColumn(host, "Customers", columnOf(host, "Customers", "Tier"), 2);
    host.grid.renameSheet(tabOf(host, "Customers"), "People");
    host.grid.renameSheet(tabOf(host, "Summary"), "Numbers");
    expect(undo(host)).toEqual({ count: 0, cells: [] });
    const [header, ...after] = cellsOf(host, "People");
    expect(header!.slice(0, 3)).toEqual(["Customer", "Tier", "Last order"]);
    expect(new Set(after.map(([name]) => name))).toEqual(new Set(["C1", "C2", "C3", "C4", "C5"]));
    for (const [name, tier, ...rest] of after) expect([name, ...rest, tier]).toEqual(first.get(name ?? ""));
  });

  test("a moved customer column and a renamed tab do not keep a first run from being undone", () => {
    const host = openDocument(tradingShop);
    const before = picture(host);
    run(host);
    moveColumn(host, "Customers", 1, 5);
    host.grid.renameSheet(tabOf(host, "Customers"), "People");
    expect(undo(host).count).toBe(0);
    expect(changesSince(before, host)).toEqual([]);
  });

  test("tier columns that were moved to the left are taken back, and the list is as it was", () => {
    const host = openDocument({ ...listShop, sheets: listShop.sheets.map((sheet) => ({ ...sheet, protections: [] })) });
    const values = cellsOf(host, "Orders");
    run(host);
    moveColumn(host, "Orders", columnOf(host, "Orders", "Tier"), 2);
    const rows = cellsOf(host, "Orders");
    edit(host, "Orders", [2, 1], [rows[3]!, rows[2]!, rows[1]!]);
    expect(undo(host).count).toBe(0);
    const wanted = [values[0]!, values[3]!, values[2]!, values[1]!, ...values.slice(4)];
    expect(cellsOf(host, "Orders").map((row) => row.slice(0, 4))).toEqual(wanted.map((row) => row.slice(0, 4)));
  });

  test("a results tab that was deleted does not keep the rest from being undone", () => {
    const host = openDocument(tradingShop);
    const before = picture(host);
    run(host);
    host.grid.deleteSheet(tabOf(host, "Summary"));
    expect(undo(host).count).toBe(0);
    expect(changesSince(before, host)).toEqual([]);
  });

  test("a copy of the Customers tab is the user's, whatever is undone or removed", () => {
    const host = openDocument(tradingShop);
    run(host);
    const copied = tabOf(host, "Customers");
    const copy = host.grid.insertSheet("Copy of Customers", 0);
    const { rows, columns } = { rows: copied.maxRows(), columns: copied.maxColumns() };
    copy.writeContents(
      at(1, 1, rows, columns),
      copied.read(at(1, 1, rows, columns)).map(({ contents }) => contents),
    );
    copy.setParts({ metadata: copied.parts.metadata.map((mark) => ({ ...mark, id: host.grid.freshId() })) });
    const kept = cellsOf(host, "Copy of Customers");
    host.grid.activate(tabOf(host, "Orders"));
    run(host);
    undo(host);
    expect(cellsOf(host, "Copy of Customers")).toEqual(kept);
    answered(host, { verb: "remove" });
    expect(cellsOf(host, "Copy of Customers")).toEqual(kept);
  });
});
