// The layout that a Univer sheet keeps: hidden or not, tab colour, frozen and hidden lines, sizes, merged cells.

import type { IColumnData, ICommandService, IRange, IRowData, Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
} from "@univerjs/sheets";
import type { Area } from "../host/area";
import type { SheetParts } from "../host/gridParts";
import { type ByLine, isSameArea } from "../host/lineChange";

export const layoutNames = [
  "isHidden",
  "tabColor",
  "frozenRows",
  "frozenColumns",
  "columnWidths",
  "rowHeights",
  "hiddenRows",
  "hiddenColumns",
  "merges",
] as const;

export type Layout = Pick<SheetParts, (typeof layoutNames)[number]>;

type Line = Partial<IRowData & IColumnData>;

/** Sizes that differ from the usual one. Rows that Univer has fitted to their text count as usual. */
function sizesOf(lines: Readonly<Record<number, Line | undefined>>, key: "w" | "h", usual: number): ByLine<number> {
  const sizes: Record<number, number> = {};
  for (const [index, line] of Object.entries(lines)) {
    const size = line?.[key];
    if (typeof size === "number" && size !== usual && !(key === "h" && line?.ia === 1)) sizes[Number(index) + 1] = size;
  }
  return sizes;
}

function hiddenOf(lines: Readonly<Record<number, Line | undefined>>): ByLine<true> {
  const hidden: Record<number, true> = {};
  for (const [index, line] of Object.entries(lines)) if (line?.hd === 1) hidden[Number(index) + 1] = true;
  return hidden;
}

export function toRange({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

export function layoutOf(sheet: Worksheet): Layout {
  const { hidden, tabColor, freeze, defaultColumnWidth, defaultRowHeight, mergeData } = sheet.getConfig();
  const columns = sheet.getColumnManager().getColumnData();
  const rows = sheet.getRowManager().getRowData();
  return {
    isHidden: hidden === 1,
    tabColor: tabColor || null,
    frozenRows: freeze?.ySplit ?? 0,
    frozenColumns: freeze?.xSplit ?? 0,
    columnWidths: sizesOf(columns, "w", defaultColumnWidth),
    rowHeights: sizesOf(rows, "h", defaultRowHeight),
    hiddenRows: hiddenOf(rows),
    hiddenColumns: hiddenOf(columns),
    merges: mergeData.map(toArea),
  };
}

export function freezeOf(rows: number, columns: number) {
  return {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  };
}

/** The lines that differ, as Univer's data of rows or columns. Each entry holds everything this file knows about the line. */
export function lineData(
  before: { readonly sizes: ByLine<number>; readonly hidden: ByLine<true> },
  after: { readonly sizes: ByLine<number>; readonly hidden: ByLine<true> },
  key: "w" | "h",
): Record<number, Line> {
  const changed: Record<number, Line> = {};
  const lines = [before, after].flatMap(({ sizes, hidden }) => [...Object.keys(sizes), ...Object.keys(hidden)]);
  for (const line of new Set(lines.map(Number))) {
    const size = after.sizes[line];
    const isHidden = after.hidden[line] === true;
    if (before.sizes[line] === size && (before.hidden[line] === true) === isHidden) continue;
    const fixed = key === "h" && size !== undefined ? { ia: 0 } : {};
    changed[line - 1] = { [key]: size, hd: isHidden ? 1 : 0, ...fixed };
  }
  return changed;
}

function isSameMerges(before: readonly Area[], after: readonly Area[]): boolean {
  return before.length === after.length && before.every((area, index) => isSameArea(area, after[index] ?? area));
}

/** Changes a sheet's layout by mutations, so that the drawn page follows. */
export function changeLayout(commands: ICommandService, unitId: string, sheet: Worksheet, after: Layout): void {
  const before = layoutOf(sheet);
  const at = { unitId, subUnitId: sheet.getSheetId() };
  const run = (mutation: { readonly id: string }, params: object): void => {
    commands.syncExecuteCommand(mutation.id, { ...at, ...params });
  };
  if (before.isHidden !== after.isHidden) run(SetWorksheetHideMutation, { hidden: after.isHidden ? 1 : 0 });
  if (before.tabColor !== after.tabColor) run(SetTabColorMutation, { color: after.tabColor ?? "" });
  if (before.frozenRows !== after.frozenRows || before.frozenColumns !== after.frozenColumns) {
    run(SetFrozenMutation, freezeOf(after.frozenRows, after.frozenColumns));
  }
  const columnData = lineData(
    { sizes: before.columnWidths, hidden: before.hiddenColumns },
    { sizes: after.columnWidths, hidden: after.hiddenColumns },
    "w",
  );
  if (Object.keys(columnData).length > 0) run(SetColDataMutation, { columnData });
  const rowData = lineData(
    { sizes: before.rowHeights, hidden: before.hiddenRows },
    { sizes: after.rowHeights, hidden: after.hiddenRows },
    "h",
  );
  if (Object.keys(rowData).length > 0) run(SetRowDataMutation, { rowData });
  if (isSameMerges(before.merges, after.merges)) return;
  if (before.merges.length > 0) run(RemoveWorksheetMergeMutation, { ranges: before.merges.map(toRange) });
  if (after.merges.length > 0) run(AddWorksheetMergeMutation, { ranges: after.merges.map(toRange) });
}
