// A spreadsheet with one of everything that a user may have in it, and the effects of changes to it.
import type { Area } from "../../workbench/host/area";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Grid, GridSheet } from "../../workbench/host/grid";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";

/** 2026-01-05 and the days after it. */
const FIRST_DAY = 46_027;

export const furnishedShop: SpreadsheetSetup = {
  name: "Shop",
  zone: "Etc/UTC",
  locale: "en_US",
  active: "Orders",
  namedRanges: [{ name: "sales", range: "Orders!C2:C9" }],
  metadata: [{ key: "other.app", value: "7", isForeign: true }],
  sheets: [
    {
      name: "Orders",
      rows: 12,
      columns: 6,
      cells: [
        ["Customer", "Day", "Amount", "Note"],
        ...Array.from({ length: 8 }, (_, row) => [`C${row + 1}`, { day: FIRST_DAY + row }, (row + 1) * 10, null]),
        ["Total", null, { formula: "=SUM(C2:C9)", value: 360 }],
      ],
      styles: [
        { range: "A1:D1", weight: "bold", background: "#eeeeee", alignment: "center" },
        { range: "C2:C10", format: "#,##0.00" },
        { range: "D2:D9", wrap: "wrap", color: "#990000" },
        { range: "A3", note: "Ask for the address" },
      ],
      frozenRows: 1,
      frozenColumns: 1,
      columnWidths: { 1: 140 },
      rowHeights: { 1: 30 },
      hiddenRows: [11],
      hiddenColumns: [5],
      merges: ["E11:F12"],
      validations: [{ range: "D2:D9", rule: "one of paid, open" }],
      conditionalRules: [
        {
          ranges: ["C2:C9"],
          condition: {
            kind: "boolean",
            criteria: "CUSTOM_FORMULA",
            values: ["=$C2>50"],
            background: "#ffeeee",
            color: null,
            look: "bold",
          },
        },
        {
          ranges: ["C2:C9"],
          condition: {
            kind: "gradient",
            low: { color: "#ffffff", type: "MIN", value: "" },
            middle: null,
            high: { color: "#00ff00", type: "MAX", value: "" },
          },
        },
      ],
      filter: { range: "A1:D9", hiddenValues: { 1: ["C3"] } },
      filterViews: [{ range: "A1:D9", title: "Big ones", criteria: "C > 50" }],
      protections: [{ range: "A1:D1", description: "Header" }],
      bandings: [{ range: "A1:D10", theme: "GREY" }],
      charts: [{ type: "COLUMN", ranges: ["Orders!A1:A9", "Orders!C1:C9"], row: 2, column: 5, options: { title: "Sales" } }],
      metadata: [{ key: "other.app", column: 3 }, { key: "other.app", row: 2 }, { key: "other.app" }],
      tabColor: "#ff0000",
    },
    {
      name: "My tab",
      rows: 5,
      columns: 3,
      cells: [
        [
          { formula: "=SUM(Orders!$C$2:$C$9)", value: 360 },
          { formula: '=COUNTA(Orders!A:A)&"Orders!A1"', value: "10Orders!A1" },
        ],
        [{ formula: "='My tab'!A1+A1", value: 720 }],
      ],
      charts: [{ type: "PIE", ranges: ["Orders!C1:C9"], row: 3, column: 2 }],
    },
    { name: "Archive", rows: 2, columns: 2, cells: [["old"]], isHidden: true },
  ],
};

export function at(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

export function sheetOf(grid: Grid, name: string): GridSheet {
  const sheet = grid.sheets().find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

export function changed(run: (orders: GridSheet, grid: Grid) => void): {
  grid: Grid;
  orders: GridSheet;
  differences: readonly string[];
} {
  const grid = memoryGrid(furnishedShop);
  const orders = sheetOf(grid, "Orders");
  const before = documentOf(grid);
  run(orders, grid);
  return { grid, orders, differences: compareDocuments(before, documentOf(grid)).differences };
}

export function insert(axis: "row" | "column", first: number, howMany: number) {
  return (orders: GridSheet, grid: Grid) => grid.changeLines(orders, { axis, kind: "insert", first, howMany });
}
export function remove(axis: "row" | "column", first: number, howMany: number) {
  return (orders: GridSheet, grid: Grid) => grid.changeLines(orders, { axis, kind: "delete", first, howMany });
}

export function formulaAt(sheet: GridSheet, row: number, column: number): unknown {
  return sheet.read(at(row, column))[0]?.contents[0];
}
