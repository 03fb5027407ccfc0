// The form in which a document is kept over a reload. Sheets are separate, so that only changed ones are packed again.
import type { ICellData, IStyleData } from "@univerjs/core";
import { type CellContent, type Grid, type StyleName, styleNames } from "../host/grid";
import type { DocumentParts, SheetParts } from "../host/gridParts";
import { memoryGrid } from "../host/memoryGrid";
import type { KeptStores } from "./documentStores";
import { cellStyleNames, heldValue } from "./univerCell";
import type { UniverGrid } from "./univerGrid";
import type { UniverSheet } from "./univerSheet";

/** One column: its contents from the first row on, and the rows from which a style applies. */
interface KeptColumn {
  readonly column: number;
  readonly contents: readonly CellContent[];
  readonly runs: readonly (readonly [row: number, style: number])[];
}

/** A sheet. A style is a list of texts, one for each style name. Notes are separate. */
export interface KeptSheet {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly parts: SheetParts;
  readonly styles: readonly (readonly string[])[];
  readonly filled: readonly KeptColumn[];
  readonly notes: readonly (readonly [row: number, column: number, text: string])[];
}

/** Everything except the sheets. */
export interface KeptFrame {
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  readonly parts: DocumentParts;
  /** Ids of the sheets in their order, and id of the active one. */
  readonly order: readonly number[];
  readonly active: number;
  /** The last id that was given out. */
  readonly lastId: number;
  readonly stores: KeptStores;
}

export interface KeptDocument {
  readonly frame: KeptFrame;
  readonly sheets: readonly KeptSheet[];
}

/** A document that was read again. */
export interface KeptGrid {
  readonly grid: Grid;
  readonly stores: KeptStores;
}

type Style = ICellData["s"];

/** Numbers the styles of a sheet. The plain style is 0. */
class Styles {
  readonly texts: string[][] = [cellStyleNames.map(() => "")];
  readonly #numbers = new Map<string, number>([[JSON.stringify(this.texts[0]), 0]]);
  readonly #named = new Map<Style, number>();

  constructor(readonly sheet: UniverSheet) {}

  of(style: Style): number {
    if (style === undefined || style === null) return 0;
    const known = this.#named.get(style);
    if (known !== undefined) return known;
    const all = this.sheet.book.styleTexts(style as IStyleData | string);
    const texts = cellStyleNames.map((name) => all[name]);
    const key = JSON.stringify(texts);
    const number = this.#numbers.get(key) ?? this.texts.push(texts) - 1;
    this.#numbers.set(key, number);
    if (typeof style === "string") this.#named.set(style, number);
    return number;
  }
}

interface OpenColumn {
  readonly contents: CellContent[];
  readonly runs: (readonly [number, number])[];
  nextRow: number;
  style: number;
}

/** Adds the style of a cell to the runs of its column. Cells that were skipped are plain. */
function addStyle(column: OpenColumn, row: number, style: number): void {
  if (row > column.nextRow && column.style !== 0) {
    column.runs.push([column.nextRow, 0]);
    column.style = 0;
  }
  if (style !== column.style) column.runs.push([row, style]);
  column.style = style;
  column.nextRow = row + 1;
}

/** Formulas by place. Those that spill are kept without their value, so that Univer computes them and their spilled cells again. */
function formulasOf(sheet: UniverSheet): Map<string, CellContent> {
  const { formulas, unitId } = sheet.book;
  const spills = formulas.getArrayFormulaRange()?.[unitId]?.[sheet.key] ?? {};
  return new Map(
    sheet.formulas().map(({ row, column, content }) => {
      const isSpilling = Boolean(spills[row - 1]?.[column - 1]);
      return [`${row - 1},${column - 1}`, isSpilling ? { formula: content.formula } : content];
    }),
  );
}

function packCells(sheet: UniverSheet): Pick<KeptSheet, "styles" | "filled"> {
  const styles = new Styles(sheet);
  const formulas = formulasOf(sheet);
  const open = new Map<number, OpenColumn>();
  const matrix = sheet.worksheet.getCellMatrix().getMatrix() as Record<number, Record<number, ICellData | null> | undefined>;
  for (const [rowKey, line] of Object.entries(matrix)) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries(line ?? {})) {
      if (cell === null || cell === undefined) continue;
      const at = Number(columnKey);
      let column = open.get(at);
      if (column === undefined) {
        column = { contents: [], runs: [], nextRow: 0, style: 0 };
        open.set(at, column);
      }
      const isFormula = Boolean(cell.f || cell.si);
      const content = isFormula ? (formulas.get(`${row},${at}`) ?? null) : heldValue(cell, false);
      if (content !== null) {
        while (column.contents.length < row) column.contents.push(null);
        column.contents[row] = content;
      }
      addStyle(column, row, styles.of(cell.s));
    }
  }
  const filled = [...open].map(([column, { contents, runs, nextRow, style }]) => {
    return { column, contents, runs: style === 0 ? runs : [...runs, [nextRow, 0] as const] };
  });
  return { styles: styles.texts, filled };
}

/** Packs the present state of a sheet. */
export function packSheet(sheet: UniverSheet): KeptSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.maxRows(),
    columns: sheet.maxColumns(),
    parts: sheet.parts,
    ...packCells(sheet),
    notes: sheet.book.notes(sheet.key).map(({ row, col, note }) => [row, col, note] as const),
  };
}

/** Packs the present state of everything except the sheets. */
export function packFrame(grid: UniverGrid, stores: KeptStores): KeptFrame {
  return {
    name: grid.name,
    zone: grid.zone,
    locale: grid.locale,
    parts: grid.parts,
    order: grid.sheets().map(({ id }) => id),
    active: grid.activeSheet().id,
    lastId: grid.freshId(),
    stores,
  };
}

/** Texts of one style name in a column, one for each row; null if all are "". */
function textsOf({ runs }: KeptColumn, styles: KeptSheet["styles"], name: StyleName, rows: number): string[] | null {
  const place = (cellStyleNames as readonly StyleName[]).indexOf(name);
  const textAt = (style: number): string => styles[style]?.[place] ?? "";
  if (place < 0 || runs.every(([, style]) => textAt(style) === "")) return null;
  const texts = new Array<string>(rows).fill("");
  for (const [index, [row, style]] of runs.entries()) texts.fill(textAt(style), row, runs[index + 1]?.[0] ?? rows);
  return texts;
}

function unpackSheet(grid: Grid, kept: KeptSheet): void {
  const sheet = grid.sheets().find(({ id }) => id === kept.id);
  if (sheet === undefined) throw new Error(`The kept document lacks ${kept.name}`);
  for (const filled of kept.filled) {
    const area = { row: 1, column: filled.column + 1, rows: kept.rows, columns: 1 };
    sheet.writeContents({ ...area, rows: filled.contents.length }, [filled.contents]);
    for (const name of styleNames) {
      const texts = textsOf(filled, kept.styles, name, kept.rows);
      if (texts !== null) sheet.writeStyle(name, area, [texts]);
    }
  }
  for (const [row, column, text] of kept.notes) {
    sheet.writeStyle("note", { row: row + 1, column: column + 1, rows: 1, columns: 1 }, [text]);
  }
  sheet.setParts(kept.parts);
}

/** Makes the grid that was kept. Everything has the same ids as before. */
export function unpackDocument({ frame, sheets }: KeptDocument): Grid {
  const { name, zone, locale, order, active, lastId, parts } = frame;
  const ordered = order.map((id) => sheets.find((sheet) => sheet?.id === id)).filter((sheet) => sheet !== undefined);
  const shown = ordered.find(({ id }) => id === active);
  if (ordered.length !== order.length || shown === undefined) throw new Error("The kept document lacks a sheet");
  const grid = memoryGrid({
    name,
    zone,
    locale,
    active: shown.name,
    sheets: ordered.map(({ id, name: title, rows, columns }) => ({ id, name: title, cells: [], rows, columns })),
  });
  for (const sheet of ordered) unpackSheet(grid, sheet);
  grid.setParts(parts);
  while (grid.freshId() < lastId);
  return grid;
}
