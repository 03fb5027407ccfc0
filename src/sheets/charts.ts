// Charts of a report: inserted beside its cells, and moved when its tables change size.

import type { ChartSpec } from "../ground/drawing";
import { columnLetters } from "../ground/place";
import type { Sheet } from "./read";

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Rows above and columns left of a report, counted because the user may have inserted some since it was drawn. */
export interface Shift {
  readonly top: number;
  readonly left: number;
}

/** Everything about a chart as one text, the title last. If two texts are equal, the chart need not change. */
export function shapeOf({ type, labels, values, row, column, width, height, colors, title }: ChartSpec): string {
  return [
    ...[type, labels.row, labels.column, values.row, values.column, values.rows, values.columns],
    ...[row, column, width, height, colors.map((color) => color.slice(1)).join(), title],
  ].join(" ");
}

/** Turns a shape back into addresses and options, moved by the shift. */
function readShape(shape: string, { top, left }: Shift) {
  const [type = "bar", ...rest] = shape.split(" ");
  const [labelsRow = 1, labelsColumn = 1, row = 1, column = 1, rows = 1, columns = 1, chartRow = 1, chartColumn = 1] =
    rest.map(Number);
  const [width = "", height = "", colors = "", ...title] = rest.slice(8);
  const toAddress = (firstRow: number, first: number, last: number): string => {
    const [from, to] = [first, last].map((one) => columnLetters(one - 1 + left));
    return `${from}${firstRow + top}:${to}${firstRow + top + rows - 1}`;
  };
  return {
    type,
    labels: toAddress(labelsRow, labelsColumn, labelsColumn),
    values: toAddress(row, column, column + columns - 1),
    series: columns,
    row: chartRow + top,
    column: chartColumn + left,
    width: Number(width),
    height: Number(height),
    colors: colors.split(",").map((color) => `#${color}`),
    title: title.join(" "),
  };
}

/** Sets a chart's ranges, position and title to those of a shape. */
function place(builder: Builder, sheet: Sheet, shape: string, shift: Shift): Builder {
  const { labels, values, row, column, title } = readShape(shape, shift);
  return builder
    .clearRanges()
    .addRange(sheet.getRange(labels))
    .addRange(sheet.getRange(values))
    .setPosition(row, column, 0, 0)
    .setOption("title", title);
}

function typeOf(type: string): GoogleAppsScript.Charts.ChartType {
  if (type === "bar") return Charts.ChartType.BAR;
  return type === "line" ? Charts.ChartType.LINE : Charts.ChartType.COLUMN;
}

function insertChart(sheet: Sheet, shape: string, shift: Shift): void {
  const { type, series, colors, width, height } = readShape(shape, shift);
  const builder = place(sheet.newChart().setChartType(typeOf(type)), sheet, shape, shift)
    .setNumHeaders(1)
    .setOption("legend", { position: series > 1 ? "bottom" : "none" })
    .setOption("colors", colors)
    .setOption("width", width)
    .setOption("height", height);
  sheet.insertChart(builder.build());
}

/** Inserts a report's charts into its new tab. */
export function insertCharts(sheet: Sheet, charts: readonly ChartSpec[]): void {
  for (const chart of charts) insertChart(sheet, shapeOf(chart), { top: 0, left: 0 });
}

function showsShape(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart, shape: string, shift: Shift): boolean {
  const { labels, values } = readShape(shape, shift);
  const shown = chart.getRanges().map((range) => range.getA1Notation());
  return shown.length === 2 && shown[0] === labels && shown[1] === values;
}

/** Changes the charts from one list of shapes to another, place by place. A chart that the user has deleted stays deleted. */
export function moveCharts(sheet: Sheet, from: readonly string[], to: readonly string[], shift: Shift): void {
  const length = Math.max(from.length, to.length);
  const moves = Array.from({ length }, (_, at) => [from[at], to[at]] as const).filter(([shape, next]) => shape !== next);
  if (moves.length === 0) return;
  const charts = sheet.getCharts();
  const find = (shape: string) => charts.find((candidate) => showsShape(candidate, shape, shift));
  for (const [shape, next] of moves) {
    if (shape === undefined) {
      if (next !== undefined && !find(next)) insertChart(sheet, next, shift);
      continue;
    }
    const chart = find(shape);
    if (chart && next === undefined) sheet.removeChart(chart);
    else if (chart && next !== undefined) sheet.updateChart(place(chart.modify(), sheet, next, shift).build());
  }
}

/** Number of charts in a tab that have none of these shapes. */
export function countForeignCharts(sheet: Sheet, shapes: readonly string[], shift: Shift): number {
  return sheet.getCharts().filter((chart) => !shapes.some((shape) => showsShape(chart, shape, shift))).length;
}

/** Removes the charts that have one of these shapes. */
export function removeCharts(sheet: Sheet, shapes: readonly string[], shift: Shift): void {
  for (const chart of sheet.getCharts()) if (shapes.some((shape) => showsShape(chart, shape, shift))) sheet.removeChart(chart);
}
