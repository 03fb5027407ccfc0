// Acts of users on a spreadsheet beside the add-on, each on any tab there is. An act does nothing if it is impossible.
import type { Grid, GridSheet } from "../../workbench/host/grid";
import { type HostCell, toColumns } from "../../workbench/host/spreadsheetSetup";
import { at } from "./furnishedShop";
import { day } from "./shop";

/** Takes one of several things. The choice depends on numbers drawn before. */
export type Take = <Thing>(things: readonly Thing[]) => Thing;

type Act = (grid: Grid, take: Take) => void;

export function isWorkTab({ name }: GridSheet): boolean {
  return name.startsWith("Customer Tiers undo");
}

function shown(grid: Grid): GridSheet[] {
  return grid.sheets().filter(({ parts }) => !parts.isHidden);
}
function usable(grid: Grid): GridSheet[] {
  return grid.sheets().filter((sheet) => !isWorkTab(sheet));
}
function isLastShown(grid: Grid, sheet: GridSheet): boolean {
  return shown(grid).every((other) => other === sheet);
}
function upTo(last: number): number[] {
  return [...Array(Math.max(1, last)).keys()].map((place) => place + 1);
}

function lines(axis: "row" | "column", kind: "insert" | "delete", most: number): Act {
  const frozen = axis === "row" ? "frozenRows" : "frozenColumns";
  return (grid, take) => {
    const sheet = take(shown(grid));
    const size = axis === "row" ? sheet.maxRows() : sheet.maxColumns();
    const howMany = take(upTo(most));
    if (size <= howMany + 1) return;
    const first = take(upTo(Math.min(8, size - howMany)));
    if (first <= sheet.parts[frozen]) sheet.setParts({ [frozen]: 0 });
    grid.changeLines(sheet, { axis, kind, first, howMany });
  };
}

function type(sheet: GridSheet, row: number, column: number, cells: readonly HostCell[]): void {
  sheet.writeContents(
    at(row, column, 1, cells.length),
    toColumns([cells]).map(({ contents }) => contents),
  );
}

/** The acts of users. The name describes the act. */
export const acts: Readonly<Record<string, Act>> = {
  "hide a tab": (grid, take) => {
    const sheet = take(shown(grid));
    if (isLastShown(grid, sheet)) return;
    if (grid.activeSheet() === sheet) grid.activate(shown(grid).find((other) => other !== sheet)!);
    sheet.setParts({ isHidden: true });
  },
  "show a hidden tab": (grid, take) => take(grid.sheets()).setParts({ isHidden: false }),
  "delete a tab": (grid, take) => {
    const sheet = take(usable(grid));
    if (!isLastShown(grid, sheet)) grid.deleteSheet(sheet);
  },
  "rename a tab": (grid, take) => {
    const [sheet, name] = [take(usable(grid)), take(["Customers", "Summary", "Data"])];
    if (grid.sheets().every((other) => other.name !== name)) grid.renameSheet(sheet, name);
  },
  "add a tab": (grid, take) => {
    grid.insertSheet(`Notes ${grid.freshId()}`, take([0, grid.sheets().length]));
  },
  "go to a tab": (grid, take) => grid.activate(take(shown(grid))),
  "insert rows": lines("row", "insert", 2),
  "delete rows": lines("row", "delete", 2),
  "insert columns": lines("column", "insert", 2),
  "delete columns": lines("column", "delete", 5),
  "delete what is blank around the cells": (grid, take) => {
    const sheet = take(shown(grid));
    sheet.setParts({ frozenRows: 0, frozenColumns: 0 });
    const [rows, columns] = [Math.max(2, sheet.lastRow()), Math.max(1, sheet.lastColumn())];
    const [blankRows, blankColumns] = [sheet.maxRows() - rows, sheet.maxColumns() - columns];
    if (blankRows > 0) grid.changeLines(sheet, { axis: "row", kind: "delete", first: rows + 1, howMany: blankRows });
    if (blankColumns > 0) grid.changeLines(sheet, { axis: "column", kind: "delete", first: columns + 1, howMany: blankColumns });
  },
  "type into a cell": (grid, take) => {
    const sheet = take(shown(grid));
    const [row, column] = [take(upTo(Math.min(20, sheet.maxRows()))), take(upTo(Math.min(12, sheet.maxColumns())))];
    type(sheet, row, column, [take(["x", 5, null, "Tier", "Customer"])]);
  },
  "add an order": (grid) => {
    const sheet = grid.sheets().find(({ name }) => name === "Orders");
    if (sheet && sheet.lastRow() < sheet.maxRows() && sheet.maxColumns() > 2)
      type(sheet, sheet.lastRow() + 1, 1, [`n${grid.freshId()}`, day("2026-01-20"), 44]);
  },
  "clear a tab": (grid, take) => {
    const sheet = take(shown(grid));
    sheet.writeContents(at(1, 1, sheet.maxRows(), sheet.maxColumns()), []);
  },
  "freeze rows": (grid, take) => {
    const sheet = take(shown(grid));
    sheet.setParts({ frozenRows: Math.min(sheet.maxRows() - 1, take([0, 1, 3])) });
  },
  "freeze columns": (grid, take) => {
    const sheet = take(shown(grid));
    sheet.setParts({ frozenColumns: Math.min(sheet.maxColumns() - 1, take([0, 1, 4])) });
  },
  "protect a tab or a range, for oneself or from the others": (grid, take) => {
    const [isEditable, area] = [take([true, false]), take([null, at(1, 1, 5, 5)])];
    const protection = { id: grid.freshId(), area, description: "", isWarningOnly: false, isEditable, unprotected: [] };
    take(usable(grid)).setParts({ protections: [protection] });
  },
  "end every protection": (grid) => {
    for (const sheet of grid.sheets()) sheet.setParts({ protections: [] });
  },
  "filter a tab": (grid, take) => {
    const sheet = take(shown(grid));
    if (sheet.parts.filter !== null || sheet.parts.merges.length > 0 || sheet.lastRow() < 3) return;
    const area = at(1, 1, sheet.lastRow(), sheet.lastColumn());
    sheet.setParts({ filter: { area, hiddenValues: {}, conditions: {}, hiddenRows: { 3: true } } });
  },
  "merge cells": (grid, take) => {
    const sheet = take(shown(grid));
    if (sheet.parts.filter !== null || sheet.parts.merges.length > 0 || sheet.maxColumns() < 3) return;
    sheet.setParts({ merges: [at(take(upTo(Math.min(9, sheet.maxRows()))), 1, 1, 2)] });
  },
};
