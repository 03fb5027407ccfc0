// One sheet of a Univer workbook as the host's grid sees it. Parts that Univer cannot hold are kept beside it.

import type { ICellData, IStyleData, Worksheet } from "@univerjs/core";
import type { Area } from "../host/area";
import {
  type CellContent,
  type CellFormula,
  type ColumnBlock,
  formatAt,
  type GridColumn,
  type GridSheet,
  isCellFormula,
  type StyleColumn,
  type StyleName,
  styleNames,
} from "../host/grid";
import { emptyParts, type SheetParts } from "../host/gridParts";
import { HostError } from "../host/hostError";
import type { LineChange } from "../host/lineChange";
import { movedParts } from "../host/movedParts";
import { boundedFormula } from "../host/references";
import { StyleLayer } from "../host/styleLayer";
import type { UniverBook } from "./univerBook";
import { cellChange, contentOf, heldValue } from "./univerCell";
import { UniverParts } from "./univerParts";

type Cells = Readonly<Record<number, Readonly<Record<number, ICellData | undefined>> | undefined>>;

const NO_CELLS: Cells = {};

/** Gives the number of rows of a sheet, by its name. */
export type RowsOf = (sheet: string) => number;

interface Extent {
  readonly version: number;
  readonly rows: number;
  readonly columns: number;
}

function oneOrAll(texts: string[]): StyleColumn {
  const [first = ""] = texts;
  return texts.every((text) => text === first) ? first : texts;
}

export class UniverSheet implements GridSheet {
  readonly key: string;
  readonly #held: UniverParts;
  #parts: SheetParts;
  #partsVersion = -1;
  #extent: Extent = { version: -1, rows: 0, columns: 0 };

  constructor(
    readonly id: number,
    readonly book: UniverBook,
    readonly worksheet: Worksheet,
    readonly rowsOf: RowsOf,
    parts: SheetParts = emptyParts,
  ) {
    this.key = worksheet.getSheetId();
    this.#held = new UniverParts(book, worksheet);
    this.#parts = parts;
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get parts(): SheetParts {
    if (this.#partsVersion !== this.book.version) {
      this.#parts = { ...this.#parts, ...this.#held.read() };
      this.#partsVersion = this.book.version;
    }
    return this.#parts;
  }

  setParts(changed: Partial<SheetParts>): void {
    this.#parts = { ...this.parts, ...changed };
    this.#held.write(changed, this.#parts);
    this.book.touch(this.key);
  }

  maxRows(): number {
    return this.worksheet.getRowCount();
  }

  maxColumns(): number {
    return this.worksheet.getColumnCount();
  }

  get #cells(): Cells {
    return this.worksheet.getCellMatrix().getMatrix() as Cells;
  }

  /** Values that formulas of other cells have spilled. */
  get #spilled(): Cells {
    const { unitId, formulas } = this.book;
    return (formulas.getArrayFormulaCellData()?.[unitId]?.[this.key] ?? NO_CELLS) as Cells;
  }

  bounded = (formula: string): string => boundedFormula(formula, this.name, this.rowsOf);

  /** The text of a formula as it was typed. */
  #formulaOf(cell: ICellData, row: number, column: number): string | null {
    const shared = cell.f || !cell.si ? null : this.book.formulas.getFormulaStringByCell(row, column, this.key, this.book.unitId);
    const formula = cell.f || shared;
    if (!formula) return null;
    const typed: unknown = cell.custom?.typed;
    if (typeof typed !== "string") return formula;
    return cell.custom?.bounded === formula || this.bounded(typed) === formula ? typed : formula;
  }

  /** The formula of a cell as Univer holds it. Row and column count from 1. */
  heldFormula(row: number, column: number): string | null {
    return this.#cells[row - 1]?.[column - 1]?.f ?? null;
  }

  /** All formulas of the sheet, with places counted from 1. */
  formulas(): { readonly row: number; readonly column: number; readonly content: CellFormula }[] {
    const found: { row: number; column: number; content: CellFormula }[] = [];
    for (const [row, line] of Object.entries(this.#cells)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        if (!cell || (!cell.f && !cell.si)) continue;
        const content = contentOf(cell, this.#formulaOf(cell, Number(row), Number(column)));
        if (typeof content === "object" && content !== null && isCellFormula(content)) {
          found.push({ row: Number(row) + 1, column: Number(column) + 1, content });
        }
      }
    }
    return found;
  }

  #contentAt(cells: Cells, spilled: Cells, row: number, column: number): CellContent {
    const cell = cells[row]?.[column];
    const content = cell === undefined || cell === null ? null : contentOf(cell, this.#formulaOf(cell, row, column));
    const filled = content === null ? spilled[row]?.[column] : undefined;
    return filled === undefined || filled === null ? content : heldValue(filled, true);
  }

  #used(): Extent {
    if (this.#extent.version === this.book.version) return this.#extent;
    const [cells, spilled] = [this.#cells, this.#spilled];
    let rows = 0;
    let columns = 0;
    for (const held of [cells, spilled]) {
      for (const row of Object.keys(held)) {
        for (const column of Object.keys(held[Number(row)] ?? {})) {
          if (Number(row) < rows && Number(column) < columns) continue;
          if (this.#contentAt(cells, spilled, Number(row), Number(column)) === null) continue;
          rows = Math.max(rows, Number(row) + 1);
          columns = Math.max(columns, Number(column) + 1);
        }
      }
    }
    this.#extent = { version: this.book.version, rows, columns };
    return this.#extent;
  }

  lastRow(): number {
    return this.#used().rows;
  }

  lastColumn(): number {
    return this.#used().columns;
  }

  #checkInside({ row, column, rows, columns }: Area): void {
    const isInside = row >= 1 && column >= 1 && row + rows - 1 <= this.maxRows() && column + columns - 1 <= this.maxColumns();
    if (!isInside) throw new HostError("call", `An area at row ${row}, column ${column} lies outside ${this.name}`);
  }

  read(area: Area): ColumnBlock[] {
    const formats = this.readStyle("format", area);
    const [cells, spilled] = [this.#cells, this.#spilled];
    return Array.from({ length: area.columns }, (_, column) => ({
      contents: Array.from({ length: area.rows }, (__, row) =>
        this.#contentAt(cells, spilled, area.row - 1 + row, area.column - 1 + column),
      ),
      formats: formats[column] ?? "",
    }));
  }

  /** The style of a cell, or else that of its column or row. */
  #styleAt(cells: Cells, row: number, column: number): IStyleData | string | null | undefined {
    return (
      cells[row]?.[column]?.s ??
      this.worksheet.getColumnManager().getColumn(column)?.s ??
      this.worksheet.getRowManager().getRow(row)?.s ??
      null
    );
  }

  readStyle(style: StyleName, area: Area): StyleColumn[] {
    this.#checkInside(area);
    const cells = this.#cells;
    const notes = style === "note" ? this.book.notesIn(this.key, area) : null;
    const textAt = (row: number, column: number): string => {
      if (style === "note") return notes?.get(`${row},${column}`)?.note ?? "";
      return this.book.styleTexts(this.#styleAt(cells, row, column))[style];
    };
    return Array.from({ length: area.columns }, (_, column) =>
      oneOrAll(Array.from({ length: area.rows }, (__, row) => textAt(area.row - 1 + row, area.column - 1 + column))),
    );
  }

  writeContents(area: Area, columns: readonly (readonly CellContent[])[]): void {
    this.#checkInside(area);
    if (area.rows === 0 || area.columns === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = 0; row < area.rows; row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = 0; column < area.columns; column += 1) {
        line[area.column - 1 + column] = cellChange(columns[column]?.[row] ?? null, this.bounded);
      }
      cellValue[area.row - 1 + row] = line;
    }
    this.book.write(this.key, cellValue);
  }

  writeStyle(style: StyleName, area: Area, columns: readonly StyleColumn[]): void {
    this.#checkInside(area);
    const notes = style === "note" ? this.book.notesIn(this.key, area) : null;
    for (let column = 0; column < area.columns; column += 1) {
      for (let row = 0; row < area.rows; row += 1) {
        const [atRow, atColumn] = [area.row - 1 + row, area.column - 1 + column];
        const text = formatAt(columns[column] ?? "", row);
        if (style !== "note") {
          this.setCellStyle(atRow, atColumn, this.book.changedStyle(this.#styleAt(this.#cells, atRow, atColumn), style, text));
          continue;
        }
        const known = notes?.get(`${atRow},${atColumn}`);
        if (text === "" && known !== undefined) this.book.removeNote(this.key, known.id);
        else if (text !== (known?.note ?? "")) this.book.setNote(this.key, atRow, atColumn, text, known);
      }
    }
    this.redraw(area);
  }

  /**
   * Sets the style of a cell directly. This is much faster than a mutation for each cell, which would parse and compare all styles again.
   * `redraw` must follow.
   */
  setCellStyle(row: number, column: number, style: IStyleData | string | null | undefined): void {
    const matrix = this.worksheet.getCellMatrix();
    const cell = matrix.getValue(row, column);
    if (cell) {
      if (style) cell.s = style;
      else delete cell.s;
      if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
    } else if (style) matrix.setValue(row, column, { s: style });
  }

  /** Makes the page redraw an area, by writing its two corners unchanged. */
  redraw({ row, column, rows, columns }: Area): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [atRow, atColumn] of [
      [row - 1, column - 1],
      [row + rows - 2, column + columns - 2],
    ] as const) {
      const { v, t } = this.#cells[atRow]?.[atColumn] ?? {};
      cellValue[atRow] = { ...cellValue[atRow], [atColumn]: v === undefined || t === undefined ? {} : { v, t } };
    }
    this.book.touch(this.key);
    this.book.write(this.key, cellValue);
  }

  /** Gives new lines the styles of the line before them. */
  dressLines(axis: LineChange["axis"], first: number, howMany: number): void {
    const across = axis === "row" ? this.maxColumns() : this.maxRows();
    const cells = this.#cells;
    for (let at = 0; at < across; at += 1) {
      const style = axis === "row" ? cells[first - 2]?.[at]?.s : cells[at]?.[first - 2]?.s;
      if (!style) continue;
      for (let line = first - 1; line < first - 1 + howMany; line += 1) {
        this.setCellStyle(axis === "row" ? line : at, axis === "row" ? at : line, style);
      }
    }
    this.book.touch(this.key);
  }

  /** Moves the parts kept beside the workbook, after Univer has moved the rest itself. */
  moveBeside(change: LineChange): void {
    this.#held.move(change, this.name);
    this.#parts = movedParts(this.#parts, change, this.name);
    this.book.touch(this.key);
  }

  columns(): readonly GridColumn[] {
    const { rows: used } = this.#used();
    const styled = Object.keys(this.#cells).reduce((last, row) => Math.max(last, Number(row) + 1), used);
    const noted = this.book.notes(this.key).reduce((last, { row }) => Math.max(last, row + 1), styled);
    const rows = Math.min(Math.max(1, noted), this.maxRows());
    const area = { row: 1, column: 1, rows, columns: this.maxColumns() };
    const blocks = this.read(area);
    const styles = styleNames.map((name) => [name, this.readStyle(name, area)] as const);
    return blocks.map(({ contents }, index) => ({
      contents: Object.freeze(contents.slice(0, contents.findLastIndex((content) => content !== null) + 1)),
      styles: Object.fromEntries(
        styles.map(([name, columns]) => [name, StyleLayer.uniform("").written(0, rows, columns[index] ?? "")]),
      ) as Record<StyleName, StyleLayer>,
    }));
  }
}
