// The charts of a grid with the cells they draw.
import { isDateFormat } from "numfmt";
import { cellValue, formatAt, type Grid, isCellError } from "../host/grid";
import type { GridChart, SheetArea } from "../host/gridParts";
import type { HostCell } from "../host/spreadsheetSetup";

/** A chart with the cells that it draws, one block for each of its ranges. */
export interface EngineChart extends GridChart {
  /** Name of the sheet that holds the chart. */
  readonly sheet: string;
  readonly blocks: readonly (readonly (readonly HostCell[])[])[];
}

/** The cells of a chart's range, in the form of a setup; cut to the present size of the sheet. */
function blockOf(grid: Grid, { sheetId, area }: SheetArea): HostCell[][] {
  const sheet = grid.sheets().find(({ id }) => id === sheetId);
  if (sheet === undefined) return [];
  const rows = Math.min(area.rows, sheet.maxRows() - area.row + 1);
  const columns = Math.min(area.columns, sheet.maxColumns() - area.column + 1);
  if (rows < 1 || columns < 1) return [];
  const blocks = sheet.read({ ...area, rows, columns });
  return Array.from({ length: rows }, (_, row) =>
    blocks.map(({ contents, formats }): HostCell => {
      const content = contents[row] ?? null;
      const format = formatAt(formats, row);
      const isPending = typeof content === "object" && content !== null && !isCellError(content) && content.value === undefined;
      const value = isPending ? null : cellValue(content);
      return typeof value === "number" && isDateFormat(format) ? { day: value, format } : value;
    }),
  );
}

/** All charts of all sheets. */
export function chartsOf(grid: Grid): EngineChart[] {
  return grid.sheets().flatMap((sheet) =>
    sheet.parts.charts.map((chart) => ({
      ...chart,
      sheet: sheet.name,
      blocks: chart.ranges.map((range) => blockOf(grid, range)),
    })),
  );
}
