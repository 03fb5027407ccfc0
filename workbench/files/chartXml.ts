// A bar, column or line chart as the XML of an XLSX file.

import { columnLetters } from "../host/a1";
import type { Area } from "../host/area";
import { xmlText } from "./xlsxText";

/** The cells of one tab that a chart reads, and the values they show. */
export interface ChartCells {
  readonly tab: string;
  readonly area: Area;
  readonly shown: readonly (string | number)[];
}

/** One series of a chart: its name, its numbers and its colour. */
export interface XlsxSeries {
  readonly name: ChartCells;
  readonly values: ChartCells;
  /** Six hexadecimal digits, such as "0068a8". Null leaves the colour to the program that shows the chart. */
  readonly color: string | null;
}

/** A chart over the cells of a document. */
export interface XlsxChart {
  readonly title: string;
  /** Bars lie and are read from the top down; columns stand. */
  readonly type: "bar" | "column" | "line";
  readonly labels: ChartCells;
  readonly series: readonly XlsxSeries[];
  readonly legend: "none" | "bottom";
  /** The cell under the upper left corner, counted from 1, and the corner's distance from the cell's corner in pixels. */
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const unitsPerPixel = 9525;

function addressOf({ tab, area: { row, column, rows, columns } }: ChartCells): string {
  const cell = (line: number, letters: string): string => `$${letters}$${line}`;
  const first = cell(row, columnLetters(column));
  const last = cell(row + rows - 1, columnLetters(column + columns - 1));
  return `'${tab.replaceAll("'", "''")}'!${first}${first === last ? "" : `:${last}`}`;
}

/** Returns a reference to cells, with their values for programs that draw before they calculate. */
function reference(kind: "str" | "num", cells: ChartCells): string {
  const points = cells.shown.map((shown, index) =>
    kind === "num" && typeof shown !== "number" ? "" : `<c:pt idx="${index}"><c:v>${xmlText(String(shown))}</c:v></c:pt>`,
  );
  const cache = `<c:${kind}Cache><c:ptCount val="${cells.shown.length}"/>${points.join("")}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${xmlText(addressOf(cells))}</c:f>${cache}</c:${kind}Ref>`;
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr sz="1400" b="0"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml({ type, labels, series }: XlsxChart): string {
  return series
    .map(({ name, values, color }, place) => {
      const paint = color === null ? "" : `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
      const [inner, flags] =
        type === "line"
          ? [`<a:ln w="28575">${paint}</a:ln>`, '<c:marker><c:symbol val="none"/></c:marker>']
          : [paint, '<c:invertIfNegative val="0"/>'];
      const look = color === null ? "" : `<c:spPr>${inner}</c:spPr>`;
      const smooth = type === "line" ? '<c:smooth val="0"/>' : "";
      return `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx>${reference("str", name)}</c:tx>${look}${flags}<c:cat>${reference("str", labels)}</c:cat><c:val>${reference("num", values)}</c:val>${smooth}</c:ser>`;
    })
    .join("");
}

/** Returns the bars, columns or lines, and the ids of the axes. */
function plotXml(chart: XlsxChart): string {
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const inner = `<c:varyColors val="0"/>${seriesXml(chart)}`;
  if (chart.type === "line") return `<c:lineChart><c:grouping val="standard"/>${inner}<c:marker val="1"/>${axes}</c:lineChart>`;
  const direction = chart.type === "bar" ? "bar" : "col";
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/>${inner}<c:gapWidth val="60"/>${axes}</c:barChart>`;
}

/** Returns the axes. Those of bars are turned round, so that the first name is on top and the numbers are at the bottom. */
function axesXml(isBar: boolean): string {
  const axis = (id: number, order: string, place: string, lines: string, labels: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${lines}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:crossAx val="${3 - id}"/>`;
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="d9d9d9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/>';
  const names = axis(1, isBar ? "maxMin" : "minMax", isBar ? "l" : "b", "", "low");
  const numbers = axis(2, "minMax", isBar ? "b" : "l", lines, "nextTo");
  return `<c:catAx>${names}<c:crosses val="autoZero"/></c:catAx><c:valAx>${numbers}<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawn = "http://schemas.openxmlformats.org/drawingml/2006";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Returns a chart's part of the file, such as xl/charts/chart1.xml. */
export function chartXml(chart: XlsxChart): string {
  const legend = chart.legend === "none" ? "" : '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  return `${head}<c:chartSpace xmlns:c="${drawn}/chart" xmlns:a="${drawn}/main" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart.type === "bar")}</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function anchorXml({ title, row, column, x, y, width, height }: XlsxChart, place: number): string {
  const corner = `<xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${x * unitsPerPixel}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${y * unitsPerPixel}</xdr:rowOff></xdr:from>`;
  const size = `<xdr:ext cx="${width * unitsPerPixel}" cy="${height * unitsPerPixel}"/>`;
  const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${place + 1}" name="${xmlText(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
  return `<xdr:oneCellAnchor>${corner}${size}<xdr:graphicFrame macro="">${frame}<a:graphic><a:graphicData uri="${drawn}/chart"><c:chart xmlns:c="${drawn}/chart" r:id="rId${place}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

/**
 * Returns a drawing's part of the file, such as xl/drawings/drawing1.xml. It places the charts of one tab, which are its relations rId1,
 * rId2 and so on.
 */
export function drawingXml(charts: readonly XlsxChart[]): string {
  return `${head}<xdr:wsDr xmlns:xdr="${drawn}/spreadsheetDrawing" xmlns:a="${drawn}/main" xmlns:r="${relations}">${charts.map((chart, index) => anchorXml(chart, index + 1)).join("")}</xdr:wsDr>`;
}

/** Returns one relation of a part. */
export function relationXml(kind: "chart" | "drawing", id: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
}

/** Returns a part that lists relations. */
export function relationsXml(each: readonly string[]): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}
