// Reads an XLSX file back: tabs to compare with their sheets, cells as a sheet holds them, and parts as text.
import ExcelJS from "@protobi/exceljs";
import JSZip from "jszip";
import { expect } from "vitest";
import { type CellContent, type Grid, type GridSheet, isCellFormula, type StyleName } from "../../workbench/host/grid";

export async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
}

export function shownSheets(grid: Grid): GridSheet[] {
  return grid.sheets().filter(({ parts }) => !parts.isHidden);
}

/** Returns the content of a file's cell as the sheet holds it. */
function contentOf(held: ExcelJS.CellValue): unknown {
  if (held instanceof Date) return Number((25_569 + held.getTime() / 86_400_000).toFixed(8));
  if (typeof held === "object" && held !== null && "formula" in held)
    return { formula: `=${held.formula}`, value: held.result ?? null };
  return held ?? null;
}

function wantedContent(content: CellContent): unknown {
  return typeof content === "object" && content !== null && isCellFormula(content) ? { value: null, ...content } : content;
}

function colorOf(color: Partial<ExcelJS.Color> | undefined): string {
  return color?.argb === undefined ? "" : `#${color.argb.slice(2).toLowerCase()}`;
}

function looksOf({ numFmt, font, fill, alignment }: ExcelJS.Cell): Partial<Record<StyleName, string>> {
  return {
    format: numFmt ?? "",
    weight: font?.bold ? "bold" : "",
    background: fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor) : "",
    color: colorOf(font?.color),
    wrap: alignment?.wrapText ? "wrap" : "",
    alignment: alignment?.horizontal ?? "",
  };
}

function isMerged({ parts }: GridSheet, row: number, column: number): boolean {
  return parts.merges.some(
    (area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}

/** Compares one tab with its sheet. Returns how many cells with a content or a look were compared. */
export function compareTab(tab: ExcelJS.Worksheet, sheet: GridSheet): number {
  let compared = 0;
  for (const [place, { contents, styles }] of sheet.columns().entries()) {
    for (let row = 0; row < Math.max(contents.length, tab.rowCount); row += 1) {
      const held = contents[row] ?? null;
      const style = (name: StyleName): string => styles[name].at(row);
      const looks = {
        format: style("format") === "General" ? "" : style("format"),
        weight: style("weight"),
        background: style("background"),
        color: style("color"),
        wrap: style("wrap") === "wrap" ? "wrap" : "",
        alignment: style("alignment"),
      };
      const isPlain = Object.values(looks).every((look) => look === "");
      if (isMerged(sheet, row + 1, place + 1)) continue;
      if (held === null && isPlain && tab.findCell(row + 1, place + 1) === undefined) continue;
      const cell = tab.getCell(row + 1, place + 1);
      const isSame =
        JSON.stringify(contentOf(cell.value)) === JSON.stringify(wantedContent(held)) &&
        JSON.stringify(looksOf(cell)) === JSON.stringify(looks);
      if (!isSame)
        expect([cell.address, contentOf(cell.value), looksOf(cell)]).toEqual([cell.address, wantedContent(held), looks]);
      compared += 1;
    }
  }
  return compared;
}

export function compareLayout(tab: ExcelJS.Worksheet, { parts }: GridSheet): void {
  for (const [column, width] of Object.entries(parts.columnWidths))
    expect(tab.getColumn(Number(column)).width).toBeCloseTo((width - 5) / 7, 10);
  const [view] = tab.views ?? [];
  const frozen = view?.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0];
  expect(frozen).toEqual([parts.frozenColumns, parts.frozenRows]);
}

export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const file = await JSZip.loadAsync(bytes);
  const parts = Object.values(file.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(parts.map(async (part) => [part.name, await part.async("string")] as const)));
}

export function unescaped(xml: string): string {
  return xml.replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** Checks that every element of a part is closed in order. Fails on text that no XML parser would take. */
export function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/, "");
  for (const [, close, name = "", attributes = "", self] of body.matchAll(/<(\/)?([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>/g)) {
    const names = [...attributes.matchAll(/([\w:]+)="/g)].map(([, attribute]) => attribute);
    expect(new Set(names).size).toBe(names.length);
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
  expect(body.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(lt|gt|amp|quot|apos);)/);
  expect(xml).not.toMatch(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/u);
}

/** Returns the cells of a tab as texts and numbers. */
export function rowsOf(tab: ExcelJS.Worksheet): unknown[][] {
  return Array.from({ length: tab.rowCount }, (_, row) =>
    Array.from({ length: tab.columnCount }, (__, column) => contentOf(tab.getCell(row + 1, column + 1).value)),
  );
}
