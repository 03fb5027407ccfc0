// Turns a chart of the sheet into an echarts option. The first column names the categories, and each further column is a series.
import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { GridChart } from "../host/gridParts";
import type { HostCell } from "../host/spreadsheetSetup";
import type { EngineChart } from "./chartBlocks";

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | LineSeriesOption | TitleComponentOption | TooltipComponentOption
>;

/** Colours of the page's light or dark look. */
export interface ChartLook {
  readonly text: string;
  readonly line: string;
  readonly surface: string;
}

/** Google's series colours, for charts that set none. */
const usualColors = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6"];

/** The title that a chart asks for, "" where it asks for none. */
export function chartTitle({ options }: GridChart): string {
  return typeof options.title === "string" ? options.title : "";
}

/** The day of a date-time serial as ISO text. 25569 is the serial of 1970-01-01. */
function dayText(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}

function shownText(held: HostCell): string {
  if (held === null) return "";
  if (typeof held === "boolean") return held ? "TRUE" : "FALSE";
  if (typeof held !== "object") return String(held);
  if ("day" in held) return dayText(held.day);
  return "error" in held ? held.error : "";
}

/** The columns of all ranges of a chart, in order. */
function columnsOf({ blocks }: EngineChart): HostCell[][] {
  return blocks.flatMap((rows) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)));
}

function colorsOf({ options }: GridChart): string[] {
  const given = Array.isArray(options.colors) ? options.colors.filter((color): color is string => typeof color === "string") : [];
  return given.length > 0 ? given : usualColors;
}

type Position = "none" | "top" | "bottom" | "left" | "right";

function legendOf({ options: { legend } }: GridChart): Position {
  const named: unknown = typeof legend === "object" && legend !== null && "position" in legend ? legend.position : legend;
  return named === "none" || named === "top" || named === "bottom" || named === "left" ? named : "right";
}

function legendOption(position: Position, text: string): LegendComponentOption {
  const textStyle = { color: text };
  if (position === "none") return { show: false };
  if (position === "top" || position === "bottom") return { [position]: position === "top" ? 36 : 8, textStyle };
  return { [position]: 8, top: "middle", orient: "vertical", textStyle };
}

/** The category names and series of a chart, without header rows. */
export interface ChartContent {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Reads the content of a chart. Texts and errors among the numbers leave a gap, as in Google's charts. */
export function chartContent(chart: EngineChart): ChartContent {
  const skipped = chart.headers ?? 0;
  const [labels = [], ...series] = columnsOf(chart);
  return {
    labels: labels.slice(skipped).map(shownText),
    series: series.map((column) => ({
      name: skipped > 0 ? shownText(column[skipped - 1] ?? null) : "",
      values: column.slice(skipped).map((held) => (typeof held === "number" ? held : null)),
    })),
  };
}

function axesOf(type: string, labels: readonly string[], { text, line }: ChartLook): Pick<ChartOption, "xAxis" | "yAxis"> {
  const isBar = type === "BAR";
  const axisLabel = { color: text };
  const names = {
    type: "category" as const,
    data: [...labels],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: {
      ...axisLabel,
      interval: type === "LINE" ? ("auto" as const) : 0,
      overflow: "truncate" as const,
      ...(isBar ? { width: 150 } : { rotate: 30, width: 90 }),
    },
  };
  const numbers = { type: "value" as const, axisLabel, splitLine: { lineStyle: { color: line } } };
  return isBar ? { xAxis: numbers, yAxis: { ...names, inverse: true } } : { xAxis: names, yAxis: numbers };
}

const drawnTypes = ["BAR", "COLUMN", "LINE"];

/**
 * The echarts option of a chart; null for a type that this preview does not draw. It draws bars, columns and lines.
 *
 * Bars are horizontal and read from the top, columns are vertical, and a line breaks where a number is missing. The tooltip is drawn as
 * text, so that a name is never read as markup.
 */
export function chartOption(chart: EngineChart, look: ChartLook): ChartOption | null {
  if (!drawnTypes.includes(chart.type)) return null;
  const { labels, series } = chartContent(chart);
  const legend = legendOf(chart);
  const title = chartTitle(chart);
  return {
    animation: false,
    backgroundColor: look.surface,
    color: colorsOf(chart),
    title: { text: title, left: 16, top: 12, textStyle: { color: look.text, fontSize: 14, fontWeight: "normal" } },
    legend: legendOption(legend, look.text),
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: chart.type === "LINE" ? "line" : "shadow" } },
    grid: {
      left: legend === "left" ? 120 : 16,
      right: legend === "right" ? 120 : 24,
      top: (title === "" ? 20 : 48) + (legend === "top" ? 24 : 0),
      bottom: legend === "bottom" ? 40 : 16,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...axesOf(chart.type, labels, look),
    series: series.map(({ name, values }) => {
      const named = { name, data: [...values] };
      return chart.type === "LINE"
        ? { ...named, type: "line" as const, showSymbol: false }
        : { ...named, type: "bar" as const, barCategoryGap: "38%" };
    }),
  };
}
