// Filter and sort: what the user does with Univer's own commands is what the script sees, and what the script sets is Univer's.
import { IUniverInstanceService, RedoCommand, UndoCommand } from "@univerjs/core";
import { ReorderRangeMutation } from "@univerjs/sheets";
import {
  RemoveSheetFilterCommand,
  SetSheetFilterRangeCommand,
  SetSheetsFilterCriteriaCommand,
  SheetsFilterService,
} from "@univerjs/sheets-filter";
import { SortRangeCommand, SortType } from "@univerjs/sheets-sort";
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Grid } from "../../workbench/host/grid";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import type { UniverGrid } from "../../workbench/page/univerGrid";
import { compareCells, sortAsSheets } from "../../workbench/page/univerSort";
import { answered, openDocument, run } from "../whole/documentDriver";
import { at, furnishedShop, sheetOf } from "../whole/furnishedShop";
import { listShop } from "../whole/tradingShop";
import { univerGrid } from "./univerGrids";

/** Executes a command of Univer on the first sheet, as its menus do. */
function command({ book }: UniverGrid, { id }: { readonly id: string }, params: object): void {
  const at = { unitId: book.unitId, subUnitId: "0" };
  if (book.commands.syncExecuteCommand(id, { ...at, ...params }) !== true) throw new Error(`${id} was refused`);
}

/** Executes undo or redo, as the key does in a sheet with the focus. */
async function again({ book }: UniverGrid, { id }: { readonly id: string }): Promise<void> {
  book.injector.get(IUniverInstanceService).focusUnit(book.unitId);
  expect(await book.commands.executeCommand(id)).toBe(true);
}

function box(startRow: number, endRow: number, startColumn: number, endColumn: number) {
  return {
    range: { startRow, endRow, startColumn, endColumn },
  };
}

const shop: SpreadsheetSetup = {
  name: "Shop",
  zone: "Etc/UTC",
  locale: "en_US",
  sheets: [
    {
      name: "Orders",
      rows: 20,
      columns: 8,
      cells: [
        ["Customer", "Country", "Amount", "Double"],
        ["Cleo", "FR", 30, { formula: "=C2*2", value: 60 }],
        ["Ann", "UK", 10, { formula: "=C3*$C$3", value: 100 }],
        ["Bob", null, 20, { formula: "=C4&C2", value: "2030" }],
      ],
      styles: [
        { range: "A3", note: "Ann pays late" },
        { range: "A4", background: "#ffeeaa" },
      ],
    },
  ],
};

function filtered(): UniverGrid {
  const grid = univerGrid(shop);
  command(grid, SetSheetFilterRangeCommand, box(0, 3, 0, 3));
  command(grid, SetSheetsFilterCriteriaCommand, { col: 1, criteria: { colId: 1, filters: { filters: ["UK"], blank: true } } });
  return grid;
}

function filterOf(grid: Grid) {
  return sheetOf(grid, "Orders").parts.filter;
}

describe("a filter that the user sets", () => {
  test("is the sheet's filter, with the values it hides and the rows that go with them", () => {
    expect(filterOf(filtered())).toEqual({
      area: at(1, 1, 4, 4),
      hiddenValues: { 2: ["FR"] },
      conditions: {},
      hiddenRows: { 2: true },
    });
  });

  test("hides later values no more than it did when it was set, until it is set anew", () => {
    const grid = filtered();
    sheetOf(grid, "Orders").writeContents(at(3, 2), [["DE"]]);
    expect(filterOf(grid)).toMatchObject({ hiddenValues: { 2: ["FR"] }, hiddenRows: { 2: true } });
  });

  test("by a condition is kept word for word, and hides what Univer hides", () => {
    const grid = univerGrid(shop);
    command(grid, SetSheetFilterRangeCommand, box(0, 3, 0, 3));
    const customFilters = { customFilters: [{ val: 15, operator: "greaterThan" }] };
    command(grid, SetSheetsFilterCriteriaCommand, { col: 2, criteria: { colId: 2, customFilters } });
    expect(filterOf(grid)).toEqual({
      area: at(1, 1, 4, 4),
      hiddenValues: {},
      conditions: { 3: JSON.stringify({ customFilters }) },
      hiddenRows: { 3: true },
    });
    expect(compareDocuments(documentOf(grid), documentOf(grid.copy())).differences).toEqual([]);
  });

  test("comes back as it was when its removal is undone", async () => {
    const grid = filtered();
    const before = filterOf(grid);
    command(grid, RemoveSheetFilterCommand, {});
    expect(filterOf(grid)).toBeNull();
    await again(grid, UndoCommand);
    expect(filterOf(grid)).toEqual(before);
  });

  test("moves with rows and columns that the script puts in", () => {
    const grid = filtered();
    const orders = sheetOf(grid, "Orders");
    grid.changeLines(orders, { axis: "row", kind: "insert", first: 2, howMany: 2 });
    grid.changeLines(orders, { axis: "column", kind: "delete", first: 1, howMany: 1 });
    expect(filterOf(grid)).toEqual({
      area: at(1, 1, 6, 3),
      hiddenValues: { 1: ["FR"] },
      conditions: {},
      hiddenRows: { 4: true },
    });
  });

  test("goes with its sheet", () => {
    const grid = univerGrid(furnishedShop);
    grid.deleteSheet(sheetOf(grid, "Orders"));
    expect(grid.book.injector.get(SheetsFilterService).getFilterModel(grid.book.unitId, "0")).toBeNull();
  });

  test("is kept by a run, by undo and by the removal of results", () => {
    const host = openDocument(listShop, { makeGrid: univerGrid });
    const grid = host.grid as UniverGrid;
    const [sheet] = grid.sheets();
    const [, second, ...others] = sheet!.read(at(2, 1, 8, 1))[0]!.contents;
    command(grid, SetSheetsFilterCriteriaCommand, { col: 0, criteria: { colId: 0, filters: { filters: others } } });
    const set = sheet!.parts.filter;
    expect(set?.hiddenValues[1]).toContain(second);
    expect(set?.hiddenRows).toMatchObject({ 2: true, 3: true });
    const before = documentOf(grid);
    run(host);
    expect(sheet!.parts.filter).toEqual(set);
    answered(host, { verb: "undo" });
    expect(compareDocuments(before, documentOf(grid)).differences).toEqual([]);
    run(host);
    answered(host, { verb: "remove" });
    expect(sheet!.parts.filter).toEqual(set);
  });
});

test("a filter of the script's is Univer's: its range, what it shows, and the rows it hides", () => {
  const grid = univerGrid(furnishedShop);
  const model = grid.book.injector.get(SheetsFilterService).getFilterModel(grid.book.unitId, "0");
  expect(model?.getRange()).toMatchObject({ startRow: 0, endRow: 8, startColumn: 0, endColumn: 3 });
  expect(model?.getFilterColumn(0)?.serialize().filters).toEqual({ filters: ["C1", "C2", "C4", "C5", "C6", "C7", "C8"] });
  expect([...(model?.filteredOutRows ?? [])]).toEqual([3]);
  expect(grid.book.workbook.getSheetBySheetId("0")?.getRowFiltered(3)).toBe(true);
});

describe("rows that the user sorts", () => {
  const column = (grid: Grid, from: number) => sheetOf(grid, "Orders").read(at(2, from, 3, 1))[0]!.contents;
  const sort = (grid: UniverGrid) =>
    command(grid, SortRangeCommand, {
      ...box(0, 3, 0, 3),
      hasTitle: true,
      orderRules: [{ type: SortType.ASC, colIndex: 0 }],
    });

  test("stand in the new order for the script, formulas, looks and notes with them", () => {
    const grid = univerGrid(shop);
    sort(grid);
    expect(column(grid, 1)).toEqual(["Ann", "Bob", "Cleo"]);
    expect(column(grid, 3)).toEqual([10, 20, 30]);
    expect(column(grid, 4)).toMatchObject([{ formula: "=C2*$C$3" }, { formula: "=C3&C1" }, { formula: "=C4*2" }]);
    const orders = sheetOf(grid, "Orders");
    expect(orders.readStyle("note", at(1, 1, 5, 1))).toEqual([["", "Ann pays late", "", "", ""]]);
    expect(orders.readStyle("background", at(1, 1, 5, 1))).toEqual([["", "", "#ffeeaa", "", ""]]);
  });

  test("stand as before once that is undone, and sorted once it is done again", async () => {
    const grid = univerGrid(shop);
    const before = documentOf(grid);
    sort(grid);
    const sorted = documentOf(grid);
    await again(grid, UndoCommand);
    expect(compareDocuments(before, documentOf(grid)).differences).toEqual([]);
    await again(grid, RedoCommand);
    expect(compareDocuments(sorted, documentOf(grid)).differences).toEqual([]);
  });

  test("come as numbers, texts, booleans and errors, blanks last in either direction", () => {
    const given = [true, "b", null, 3, { error: "#N/A" }, "10", -1, "A", false];
    const sorted = (type: SortType) => [...given].sort((one, other) => compareCells(type, one, other));
    expect(sorted(SortType.ASC)).toEqual([-1, 3, "10", "A", "b", false, true, { error: "#N/A" }, null]);
    expect(sorted(SortType.DESC)).toEqual([{ error: "#N/A" }, true, false, "b", "A", "10", 3, -1, null]);
  });

  test("keep texts that look like numbers apart from numbers", () => {
    const [orders] = shop.sheets;
    const cells = [["Id"], ["10"], [9], ["9"], [10]];
    const grid = univerGrid({ ...shop, sheets: [{ ...orders!, cells }] });
    sortAsSheets(grid.book.injector);
    command(grid, SortRangeCommand, { ...box(1, 4, 0, 0), orderRules: [{ type: SortType.ASC, colIndex: 0 }] });
    expect(sheetOf(grid, "Orders").read(at(2, 1, 4, 1))[0]!.contents).toEqual([9, 10, "10", "9"]);
  });

  test("of another range are left alone", () => {
    const grid = univerGrid(shop);
    command(grid, ReorderRangeMutation, { ...box(1, 3, 0, 0), order: { 1: 2, 2: 1 } });
    expect(column(grid, 1)).toEqual(["Ann", "Cleo", "Bob"]);
    expect(column(grid, 4)).toMatchObject([{ formula: "=C2*2" }, { formula: "=C3*$C$3" }, { formula: "=C4&C2" }]);
  });
});
