// A spreadsheet of the host as the data of a new Univer workbook.
import {
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import { type Grid, type GridColumn, type GridSheet, styleNames } from "../host/grid";
import { USUAL_HEIGHT, USUAL_WIDTH } from "../host/gridParts";
import { boundedFormula } from "../host/references";
import { cellData, cellStyleNames, styleWith } from "./univerCell";
import { freezeOf, lineData, toRange } from "./univerLayout";

/** Names styles by their content; all sheets of a workbook share them. */
class StyleNames {
  readonly styles: Record<string, IStyleData> = {};
  readonly #names = new Map<string, string | null>();

  nameOf(texts: readonly string[]): string | null {
    const key = texts.join("\u0000");
    let name = this.#names.get(key);
    if (name === undefined) {
      const style = cellStyleNames.reduce<IStyleData | null>((made, kind, at) => styleWith(made, kind, texts[at] ?? ""), null);
      name = style === null ? null : `s${this.#names.size}`;
      if (style !== null && name !== null) this.styles[name] = style;
      this.#names.set(key, name);
    }
    return name;
  }
}

interface Run {
  readonly end: number;
  readonly style: string | null;
}

/** The rows at which the style of a column changes, and the styles. */
function runsOf({ styles }: GridColumn, rows: number, names: StyleNames): Run[] {
  const starts = new Set(styleNames.flatMap((name) => styles[name].runs.map(({ from }) => from)));
  const sorted = [...starts].filter((from) => from < rows).sort((one, other) => one - other);
  return sorted.map((from, index) => ({
    end: sorted[index + 1] ?? rows,
    style: names.nameOf(cellStyleNames.map((name) => styles[name].at(from))),
  }));
}

function cellsOf(sheet: GridSheet, names: StyleNames, bounded: (formula: string) => string): IWorksheetData["cellData"] {
  const cells: Record<number, Record<number, ICellData>> = {};
  const rows = sheet.maxRows();
  for (const [index, column] of sheet.columns().entries()) {
    let row = 0;
    for (const { end, style } of runsOf(column, rows, names)) {
      const last = style === null ? Math.min(end, column.contents.length) : end;
      for (; row < last; row += 1) {
        const cell = cellData(column.contents[row] ?? null, bounded);
        if (style !== null) cell.s = style;
        else if (Object.keys(cell).length === 0) continue;
        cells[row] ??= {};
        (cells[row] as Record<number, ICellData>)[index] = cell;
      }
      row = end;
    }
  }
  return cells;
}

const NONE = { sizes: {}, hidden: {} };

function sheetData(sheet: GridSheet, grid: Grid, names: StyleNames): Partial<IWorksheetData> {
  const { parts } = sheet;
  const lastRow = (name: string): number =>
    (grid.sheets().find((other) => other.name.toLowerCase() === name.toLowerCase()) ?? sheet).maxRows();
  return {
    id: String(sheet.id),
    name: sheet.name,
    rowCount: sheet.maxRows(),
    columnCount: sheet.maxColumns(),
    defaultColumnWidth: USUAL_WIDTH,
    defaultRowHeight: USUAL_HEIGHT,
    hidden: parts.isHidden ? 1 : 0,
    tabColor: parts.tabColor ?? "",
    freeze: freezeOf(parts.frozenRows, parts.frozenColumns),
    mergeData: parts.merges.map(toRange),
    columnData: lineData(NONE, { sizes: parts.columnWidths, hidden: parts.hiddenColumns }, "w"),
    rowData: lineData(NONE, { sizes: parts.rowHeights, hidden: parts.hiddenRows }, "h"),
    cellData: cellsOf(sheet, names, (formula) => boundedFormula(formula, sheet.name, lastRow)),
  };
}

/** Data of everything that Univer keeps itself. Notes and other parts are added when the workbook exists. */
export function workbookData(grid: Grid, unitId: string): Partial<IWorkbookData> {
  const names = new StyleNames();
  const sheets = Object.fromEntries(grid.sheets().map((sheet) => [String(sheet.id), sheetData(sheet, grid, names)]));
  return { id: unitId, name: grid.name, sheetOrder: grid.sheets().map(({ id }) => String(id)), sheets, styles: names.styles };
}

/** Data of a blank sheet. */
export function blankSheetData(id: number, name: string, rows: number, columns: number): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: String(id),
    name,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: USUAL_WIDTH,
    defaultRowHeight: USUAL_HEIGHT,
    freeze: freezeOf(0, 0),
  });
}
