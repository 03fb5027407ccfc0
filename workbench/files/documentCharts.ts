// The charts of a tab in the form a file takes: bars, columns and lines over two ranges, the only charts the add-on draws.
import type { Area } from "../host/area";
import { chartSize } from "../host/chartSize";
import { cellValue, type Grid, type GridSheet, isCellError } from "../host/grid";
import type { GridChart } from "../host/gridParts";
import type { ChartCells, XlsxChart } from "./chartXml";

const types: Readonly<Record<string, XlsxChart["type"]>> = { BAR: "bar", COLUMN: "column", LINE: "line" };

function colorsOf({ colors }: GridChart["options"]): (string | null)[] {
  return (Array.isArray(colors) ? (colors as unknown[]) : []).map((color) =>
    typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1) : null,
  );
}

function legendOf({ legend }: GridChart["options"]): XlsxChart["legend"] {
  return typeof legend === "object" && legend !== null && "position" in legend && legend.position === "bottom"
    ? "bottom"
    : "none";
}

function cellsOf(sheet: GridSheet, tab: string, area: Area): ChartCells {
  return {
    tab,
    area,
    shown: (sheet.read(area)[0]?.contents ?? []).map((content) => {
      const held = cellValue(content);
      if (held === null) return "";
      if (typeof held === "boolean") return held ? "TRUE" : "FALSE";
      return typeof held === "object" && isCellError(held) ? held.error : held;
    }),
  };
}

function toChart(grid: Grid, tabOf: ReadonlyMap<number, string>, chart: GridChart): XlsxChart | null {
  const type = types[chart.type];
  const [labels, values, ...more] = chart.ranges.map(({ sheetId, area }) => {
    const sheet = grid.sheets().find(({ id }) => id === sheetId);
    const tab = tabOf.get(sheetId);
    return sheet && tab !== undefined && area.rows > 1 ? { sheet, tab, area } : null;
  });
  if (!type || !labels || labels.area.columns > 1 || !values || more.length > 0 || chart.headers !== 1) return null;
  const below = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });
  const { options, row, column, x, y } = chart;
  const colors = colorsOf(options);
  const series = Array.from({ length: values.area.columns }, (_, place) => {
    const area = { ...values.area, column: values.area.column + place, columns: 1 };
    return {
      name: cellsOf(values.sheet, values.tab, { ...area, rows: 1 }),
      values: cellsOf(values.sheet, values.tab, below(area)),
      color: colors[place] ?? null,
    };
  });
  return {
    type,
    title: typeof options.title === "string" ? options.title : "",
    labels: cellsOf(labels.sheet, labels.tab, below(labels.area)),
    series,
    legend: legendOf(options),
    row,
    column,
    x,
    y,
    ...chartSize(chart),
  };
}

/**
 * Returns the charts of a tab that a file can hold. Charts of any other kind are left out.
 * @param tabOf - the names of the tabs in the file, by id of the sheet
 */
export function chartsOf(grid: Grid, sheet: GridSheet, tabOf: ReadonlyMap<number, string>): XlsxChart[] {
  return sheet.parts.charts.map((chart) => toChart(grid, tabOf, chart)).filter((chart) => chart !== null);
}
