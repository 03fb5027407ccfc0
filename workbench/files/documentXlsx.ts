// Writes the document as an XLSX file: every tab that is not hidden, with its cells, looks and charts.
import type { Style, Workbook, Worksheet } from "@protobi/exceljs";
import { toA1 } from "../host/a1";
import { type CellContent, formatAt, type Grid, type GridColumn, type GridSheet, styleNames } from "../host/grid";
import { type ScalePoint, USUAL_WIDTH } from "../host/gridParts";
import { renamedFormula } from "../host/references";
import { Refusal } from "../refusal";
import { type Looks, lookNames, styleBook, toColor, toFileValue } from "./cellXlsx";
import { chartsOf } from "./documentCharts";
import { withCharts } from "./xlsxCharts";
import { cellText, tabNames } from "./xlsxText";

const mostRows = 1_048_576;
const mostCharacters = 32_767;

/** The most cells the writer can hold in memory at once, with room to spare on a small machine. */
const mostCells = 2_500_000;

/** Turns pixels into the units of a file: widths are digits of 7 pixels beside a margin of 5, heights are points. */
function toWidth(pixels: number): number {
  return (pixels - 5) / 7;
}
function toHeight(pixels: number): number {
  return pixels * 0.75;
}

/** The functions that all tabs of one file share. */
interface Shared {
  readonly styleOf: (looks: Looks) => Partial<Style>;
  readonly rename: (formula: string) => string;
}

function checkFits(sheet: GridSheet, rows: number): void {
  if (rows <= mostRows) return;
  throw new Refusal({
    en: `The tab "${sheet.name}" has ${rows} rows, and an XLSX file holds at most ${mostRows}`,
    zh: `工作表“${sheet.name}”有 ${rows} 行，而 XLSX 文件最多 ${mostRows} 行`,
  });
}

function checkSize(sheets: readonly GridSheet[]): void {
  const cells = sheets.reduce((sum, sheet) => sum + sheet.columns().reduce((rows, { contents }) => rows + contents.length, 0), 0);
  if (cells <= mostCells) return;
  throw new Refusal({
    en: `The document has ${cells} cells, and this command writes at most ${mostCells} into an XLSX file; write a CSV file instead`,
    zh: `文档有 ${cells} 个单元格，而本命令最多把 ${mostCells} 个写入 XLSX 文件，请改为写出 CSV 文件`,
  });
}

function checkLength(sheet: GridSheet, row: number, content: CellContent): void {
  if (typeof content !== "string" || content.length <= mostCharacters) return;
  throw new Refusal({
    en: `Row ${row} of the tab "${sheet.name}" has a text of ${content.length} characters, and an XLSX file holds at most ${mostCharacters} in a cell`,
    zh: `工作表“${sheet.name}”第 ${row} 行有 ${content.length} 个字符的文本，而 XLSX 文件的单元格最多 ${mostCharacters} 个字符`,
  });
}

/**
 * Counts the rows to write, down to the last row with a content or a look of its own. Looks that fill the column to the end of the sheet do
 * not make it longer.
 */
function heightOf({ contents, styles }: GridColumn): number {
  return Math.max(contents.length, ...styleNames.map((name) => styles[name].runs.at(-1)?.from ?? 0));
}

function fillColumn(tab: Worksheet, sheet: GridSheet, column: number, held: GridColumn, { styleOf, rename }: Shared): void {
  const rows = heightOf(held);
  checkFits(sheet, rows);
  const looks = lookNames.map((name) => held.styles[name].slice(0, rows));
  const notes = held.styles.note.slice(0, rows);
  const isUniform = looks.every((look) => typeof look === "string");
  const looksAt = (row: number): Looks =>
    Object.fromEntries(lookNames.map((name, place) => [name, formatAt(looks[place] ?? "", row)])) as unknown as Looks;
  const uniform = styleOf(looksAt(0));
  for (let row = 0; row < rows; row += 1) {
    const content = held.contents[row] ?? null;
    const note = formatAt(notes, row);
    const style = isUniform ? uniform : styleOf(looksAt(row));
    if (content === null && note === "" && Object.keys(style).length === 0) continue;
    checkLength(sheet, row + 1, content);
    const cell = tab.getRow(row + 1).getCell(column);
    cell.value = toFileValue(content, rename);
    cell.style = style;
    if (note !== "") cell.note = cellText(note);
  }
}

const scaleTypes: Readonly<Record<string, string>> = {
  MIN: "min",
  MAX: "max",
  NUMBER: "num",
  PERCENT: "percent",
  PERCENTILE: "percentile",
};

function addColorScales(tab: Worksheet, { parts }: GridSheet): void {
  for (const [place, { areas, condition }] of parts.conditionalRules.entries()) {
    if (condition.kind !== "gradient") continue;
    const points = [condition.low, condition.middle, condition.high].filter((point): point is ScalePoint => point !== null);
    const cfvo = points.map(({ type, value }) => ({
      type: (scaleTypes[type] ?? "num") as "num",
      ...(value === "" ? {} : { value: Number(value) }),
    }));
    const color = points.map((point) => toColor(point.color));
    tab.addConditionalFormatting({
      ref: areas.map(toA1).join(" "),
      rules: [{ type: "colorScale", priority: place + 1, cfvo, color }],
    });
  }
}

function layOut(tab: Worksheet, { parts }: GridSheet): void {
  for (const [column, width] of Object.entries(parts.columnWidths)) tab.getColumn(Number(column)).width = toWidth(width);
  for (const [row, height] of Object.entries(parts.rowHeights)) tab.getRow(Number(row)).height = toHeight(height);
  for (const row of Object.keys(parts.hiddenRows)) tab.getRow(Number(row)).hidden = true;
  for (const column of Object.keys(parts.hiddenColumns)) tab.getColumn(Number(column)).hidden = true;
  for (const { row, column, rows, columns } of parts.merges) tab.mergeCells(row, column, row + rows - 1, column + columns - 1);
}

/** Adds a tab. It prints one page wide, and on a single page if it has charts. */
function addTab(workbook: Workbook, name: string, sheet: GridSheet, shared: Shared): void {
  const { frozenRows, frozenColumns, tabColor, charts } = sheet.parts;
  const tab = workbook.addWorksheet(name, {
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: charts.length > 0 ? 1 : 0 },
    views: frozenRows + frozenColumns > 0 ? [{ state: "frozen", xSplit: frozenColumns, ySplit: frozenRows }] : [],
  });
  tab.properties.defaultColWidth = toWidth(USUAL_WIDTH);
  if (tabColor !== null) tab.properties.tabColor = toColor(tabColor);
  for (const [place, column] of sheet.columns().entries()) fillColumn(tab, sheet, place + 1, column, shared);
  layOut(tab, sheet);
  addColorScales(tab, sheet);
}

/**
 * Writes the document as a file.
 *
 * Hidden tabs are left out, among them the tab that lets a run be taken back, because the add-on cannot take a run back in a file. Rules on
 * input, filters, protections, conditional rules other than colour scales, and developer metadata are left out too. Charts are written if
 * they are bars, columns or lines.
 * @throws Refusal if a tab, a text or the whole document is too long for a file
 */
export async function documentXlsx(grid: Grid): Promise<Uint8Array> {
  const shown = grid.sheets().filter(({ parts }) => !parts.isHidden);
  checkSize(shown);
  const names = tabNames(shown.map(({ name }) => name));
  const renamed = shown
    .map(({ name }, place) => [name, names[place] ?? name] as const)
    .filter(([before, after]) => before !== after);
  const rename = (formula: string): string =>
    renamed.reduce((text, [before, after]) => renamedFormula(text, before, after), formula);
  const shared: Shared = { styleOf: styleBook(), rename };
  const writer = (await import("@protobi/exceljs")).default;
  const workbook = new writer.Workbook();
  workbook.creator = "Customer Tiers";
  for (const [place, sheet] of shown.entries()) addTab(workbook, names[place] ?? "", sheet, shared);
  const tabOf = new Map(shown.map(({ id }, place) => [id, names[place] ?? ""]));
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return withCharts(
    written,
    shown.map((sheet) => chartsOf(grid, sheet, tabOf)),
  );
}
