// A Univer workbook holds what the memory grid holds, before, during and after a run of the add-on.
import {
  InsertRowMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { expect, test } from "vitest";
import { openFile } from "../../workbench/files/openFile";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Grid, GridSheet } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { showSheetsErrors } from "../../workbench/page/typedFormulas";
import { answered, oneSheet, openDocument, run } from "../whole/documentDriver";
import { at, furnishedShop, sheetOf } from "../whole/furnishedShop";
import { listShop } from "../whole/tradingShop";
import { univerGrid } from "./univerGrids";

const { cells: homeGoods } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);

function differences(one: Grid, other: Grid): readonly string[] {
  return compareDocuments(documentOf(one), documentOf(other)).differences;
}

test("a furnished spreadsheet is the same in both", () => {
  expect(differences(memoryGrid(furnishedShop), univerGrid(furnishedShop))).toEqual([]);
});

test("a copy is the same and stays so when the workbook changes", () => {
  const grid = univerGrid(furnishedShop);
  const copy = grid.copy();
  sheetOf(grid, "Orders").writeContents({ row: 2, column: 1, rows: 1, columns: 1 }, [["Somebody"]]);
  expect(differences(memoryGrid(furnishedShop), copy)).toEqual([]);
  expect(differences(grid, copy)).toEqual(['Orders!A2 was "Somebody", is "C1".']);
});

const changes: Record<string, (orders: GridSheet, grid: Grid) => void> = {
  "rows put in": (orders, grid) => grid.changeLines(orders, { axis: "row", kind: "insert", first: 3, howMany: 2 }),
  "rows taken away": (orders, grid) => grid.changeLines(orders, { axis: "row", kind: "delete", first: 2, howMany: 3 }),
  "columns put in": (orders, grid) => grid.changeLines(orders, { axis: "column", kind: "insert", first: 3, howMany: 2 }),
  "columns taken away": (orders, grid) => grid.changeLines(orders, { axis: "column", kind: "delete", first: 3, howMany: 1 }),
  "a tab renamed": (orders, grid) => grid.renameSheet(orders, "All orders"),
  "a tab deleted": (orders, grid) => grid.deleteSheet(orders),
  "a tab added": (_, grid) => void grid.insertSheet("New", 1),
  "layout changed": (orders) =>
    orders.setParts({
      tabColor: null,
      frozenRows: 2,
      frozenColumns: 0,
      columnWidths: { 2: 60 },
      rowHeights: { 4: 50 },
      hiddenRows: { 3: true },
      hiddenColumns: {},
      merges: [],
      charts: [],
    }),
};

for (const [name, change] of Object.entries(changes)) {
  test(`${name}: both end alike`, () => {
    const [memory, univer] = [memoryGrid(furnishedShop), univerGrid(furnishedShop)];
    for (const grid of [memory, univer]) change(sheetOf(grid, "Orders"), grid);
    expect(differences(memory, univer)).toEqual([]);
  });
}

function hosts(setup: SpreadsheetSetup): [memory: Host, univer: Host] {
  return [openDocument(setup), openDocument(setup, { makeGrid: univerGrid })];
}

const documents: Record<string, SpreadsheetSetup> = {
  "a shop's orders": oneSheet(homeGoods as never),
  "the user's own list": listShop,
};

for (const [name, setup] of Object.entries(documents)) {
  test(`a run on ${name} writes the same into both, and taking it back leaves the same`, () => {
    const [memory, univer] = hosts(setup);
    for (const host of [memory, univer]) run(host);
    expect(differences(memory.grid, univer.grid)).toEqual([]);
    for (const host of [memory, univer]) answered(host, { verb: "undo" });
    expect(differences(memory.grid, univer.grid)).toEqual([]);
  });
}

test("rows that the user puts in with Univer's own menu move what the workbook has no place for", () => {
  const grid = univerGrid(furnishedShop);
  const orders = sheetOf(grid, "Orders");
  const { book } = grid;
  const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 5 };
  book.commands.syncExecuteCommand(InsertRowMutation.id, { unitId: book.unitId, subUnitId: "0", range });
  expect(orders.parts.metadata.map(({ place }) => place)).toEqual([
    { kind: "column", line: 3 },
    { kind: "row", line: 4 },
    { kind: "sheet" },
  ]);
  expect(orders.parts.charts[0]).toMatchObject({ row: 4, ranges: [{ area: { rows: 11 } }, { area: { rows: 11 } }] });
  expect(grid.parts.namedRanges[0]?.area.row).toBe(4);
  expect(orders.maxRows()).toBe(14);
});

test("a tab that the user adds gets a number of its own, and one that the user removes is forgotten", () => {
  const grid = univerGrid(furnishedShop);
  const { book } = grid;
  const at = { unitId: book.unitId, subUnitId: "made-by-hand" };
  const sheet = { ...book.workbook.getSheetBySheetId("1")!.getConfig(), id: "made-by-hand", name: "By hand" };
  book.commands.syncExecuteCommand(InsertSheetMutation.id, { ...at, index: 1, sheet });
  expect(grid.sheets().map(({ name }) => name)).toEqual(["Orders", "By hand", "My tab", "Archive"]);
  expect(grid.sheets()[1]?.id).toBeGreaterThan(1_000_000);
  book.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: book.unitId, subUnitId: "0" });
  expect(grid.sheets().map(({ name }) => name)).toEqual(["By hand", "My tab", "Archive"]);
  expect(grid.parts.namedRanges).toEqual([]);
  expect(sheetOf(grid, "My tab").parts.charts[0]?.ranges).toEqual([]);
});

test("formulas are calculated, and an open range means the sheet as long as it is", async () => {
  const grid = univerGrid(furnishedShop);
  const orders = sheetOf(grid, "Orders");
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  orders.writeContents(cell(11, 3), [[{ formula: "=SUM(C2:C)" }]]);
  orders.writeContents(cell(12, 4), [[{ formula: "=SUM(C2:C10)" }]]);
  expect(orders.read(cell(12, 4))[0]?.contents).toEqual([{ formula: "=SUM(C2:C10)" }]);
  await expect.poll(() => orders.read(cell(12, 4))[0]?.contents).toEqual([{ formula: "=SUM(C2:C10)", value: 720 }]);
  orders.writeContents(cell(11, 3), [[null]]);
  orders.writeContents(cell(12, 6), [[{ formula: "=SUM(A2:A)+COUNTA(A2:A)" }]]);
  await expect.poll(() => orders.read(cell(12, 6))[0]?.contents).toEqual([{ formula: "=SUM(A2:A)+COUNTA(A2:A)", value: 9 }]);
  grid.changeLines(orders, { axis: "row", kind: "insert", first: 12, howMany: 5 });
  orders.writeContents(cell(14, 1), [["more"]]);
  await expect.poll(() => orders.read(cell(17, 6))[0]?.contents).toEqual([{ formula: "=SUM(A2:A)+COUNTA(A2:A)", value: 10 }]);
});

test("what the user selects in Univer is what the grid tells, and what the grid selects is what Univer has", () => {
  const grid = univerGrid(furnishedShop);
  const orders = sheetOf(grid, "Orders");
  expect(grid.selection(orders)).toEqual({ areas: [at(1, 1)], cell: { row: 1, column: 1 } });
  const { book } = grid;
  const rows = (from: number, to: number) => ({
    startRow: from - 1,
    endRow: to - 1,
    startColumn: Number.NaN,
    endColumn: Number.NaN,
  });
  const primary = { startRow: 6, endRow: 6, startColumn: 2, endColumn: 2, actualRow: 6, actualColumn: 2 };
  const selections = [
    { range: rows(2, 3), primary: null },
    { range: rows(5, 7), primary: { ...primary, isMerged: false, isMergedMainCell: false } },
  ];
  book.run(SetSelectionsOperation, String(orders.id), { selections });
  expect(grid.selection(orders)).toEqual({ areas: [at(2, 1, 2, 6), at(5, 1, 3, 6)], cell: { row: 7, column: 3 } });
  const { version } = book;
  grid.select(orders, [at(4, 2, 2, 3), at(3, 1)]);
  expect(book.version).toBe(version);
  const held = book.injector.get(SheetsSelectionsService).getCurrentSelections();
  expect(held.map(({ range }) => range)).toEqual([
    { startRow: 3, endRow: 4, startColumn: 1, endColumn: 3 },
    { startRow: 2, endRow: 2, startColumn: 0, endColumn: 0 },
  ]);
  expect(held.at(-1)?.primary).toMatchObject({ actualRow: 2, actualColumn: 0 });
  const copy = grid.copy();
  expect(copy.selection(sheetOf(copy, "Orders")).areas).toEqual([at(4, 2, 2, 3), at(3, 1)]);
});

test("a tab that is not shown keeps what is selected in it until it is", () => {
  const grid = univerGrid(furnishedShop);
  const mine = sheetOf(grid, "My tab");
  grid.select(mine, [at(2, 1, 2, 2)]);
  expect(grid.selection(sheetOf(grid, "Orders")).areas).toEqual([at(1, 1)]);
  grid.activate(mine);
  expect(grid.selection(mine).areas).toEqual([at(2, 1, 2, 2)]);
});

test("an error is shown by the name that Sheets has for it", async () => {
  const grid = univerGrid({
    ...furnishedShop,
    active: "My tab",
    sheets: [{ name: "My tab", cells: [[1], [2]], rows: 9, columns: 5 }],
    namedRanges: [],
  });
  showSheetsErrors(grid.book.injector);
  const [sheet] = grid.sheets();
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  sheet!.writeContents(cell(1, 3), [[{ formula: "=A1:A2" }]]);
  sheet!.writeContents(cell(2, 3), [["in the way"]]);
  await expect.poll(() => sheet!.worksheet.getCellRaw(0, 2)?.v).toBe("#SPILL!");
  expect(sheet!.worksheet.getCell(0, 2)?.v).toBe("#REF!");
  expect(sheet!.read(cell(1, 3))[0]?.contents).toEqual([{ formula: "=A1:A2", value: { error: "#REF!" } }]);
});
