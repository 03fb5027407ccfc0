// Charts of a report: drawn beside its cells, and moved along when its tables change size.
import { columnLetters } from "../customers/table";
import type { ChartSpec } from "../reports/report";
import type { Sheet } from "./read";

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** How far a report stands from the upper left corner of its tab, as rows or columns may have been added before it. */
export interface Shift {
  readonly top: number;
  readonly left: number;
}

/** What a chart shows, where it stands and what it is called, as one text; equal texts mean that nothing has to change. */
export const shapeOf = ({ labels, values, row, column, title }: ChartSpec): string =>
  [labels.row, labels.column, values.row, values.column, values.rows, row, column, title].join(" ");

/** A shape read back, at its place in the tab. */
const readShape = (shape: string, { top, left }: Shift) => {
  const [labelsRow = 1, labelsColumn = 1, row = 1, column = 1, rows = 1, chartRow = 1, chartColumn = 1] = shape
    .split(" ")
    .map(Number);
  const toAddress = (firstRow: number, one: number): string => {
    const letters = columnLetters(one - 1 + left);
    return `${letters}${firstRow + top}:${letters}${firstRow + top + rows - 1}`;
  };
  return {
    labels: toAddress(labelsRow, labelsColumn),
    values: toAddress(row, column),
    row: chartRow + top,
    column: chartColumn + left,
    title: shape.split(" ").slice(7).join(" "),
  };
};

/** Points a chart at the cells of a shape. */
const place = (builder: Builder, sheet: Sheet, shape: string, shift: Shift): Builder => {
  const { labels, values, row, column, title } = readShape(shape, shift);
  return builder
    .clearRanges()
    .addRange(sheet.getRange(labels))
    .addRange(sheet.getRange(values))
    .setPosition(row, column, 0, 0)
    .setOption("title", title);
};

/** Adds a report's charts to its new tab. */
export const insertCharts = (sheet: Sheet, charts: readonly ChartSpec[]): void => {
  for (const chart of charts) {
    const type = chart.type === "bar" ? Charts.ChartType.BAR : Charts.ChartType.COLUMN;
    const builder = place(sheet.newChart().setChartType(type), sheet, shapeOf(chart), { top: 0, left: 0 })
      .setNumHeaders(1)
      .setOption("legend", { position: "none" })
      .setOption("colors", [chart.color])
      .setOption("width", chart.width)
      .setOption("height", chart.height);
    sheet.insertChart(builder.build());
  }
};

const showsShape = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart, shape: string, shift: Shift): boolean => {
  const { labels, values } = readShape(shape, shift);
  const shown = chart.getRanges().map((range) => range.getA1Notation());
  return shown.length === 2 && shown[0] === labels && shown[1] === values;
};

/** Makes the charts of one set of shapes those of another; a chart that the user took away stays away. */
export const moveCharts = (sheet: Sheet, from: readonly string[], to: readonly string[], shift: Shift): void => {
  const moves = from.flatMap((shape, at) => (to[at] && to[at] !== shape ? [{ shape, next: to[at] }] : []));
  if (moves.length === 0) return;
  const charts = sheet.getCharts();
  for (const { shape, next } of moves) {
    const chart = charts.find((candidate) => showsShape(candidate, shape, shift));
    if (chart) sheet.updateChart(place(chart.modify(), sheet, next, shift).build());
  }
};

/** How many charts of a tab are not of these shapes. */
export const countForeignCharts = (sheet: Sheet, shapes: readonly string[], shift: Shift): number =>
  sheet.getCharts().filter((chart) => !shapes.some((shape) => showsShape(chart, shape, shift))).length;

/** Takes the charts of these shapes away. */
export const removeCharts = (sheet: Sheet, shapes: readonly string[], shift: Shift): void => {
  for (const chart of sheet.getCharts()) if (shapes.some((shape) => showsShape(chart, shape, shift))) sheet.removeChart(chart);
};
