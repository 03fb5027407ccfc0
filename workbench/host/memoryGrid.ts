// The grid in plain memory: one array per column, so that half a million rows stay small.
import type { Area, CellContent, ColumnBlock, Grid, GridSheet } from "./grid";
import { checkCellCount, checkCellText, countCells } from "./gridLimits";
import { HostError } from "./hostError";
import { type SheetSetup, type SpreadsheetSetup, toColumns } from "./spreadsheetSetup";

/** Contents end at the last cell that is not blank; formats are one for the whole column, or one per grid row. */
interface MemoryColumn {
  contents: CellContent[];
  formats: string | string[];
}

const trimBlanks = (contents: CellContent[]): void => {
  let length = contents.length;
  while (length > 0 && contents[length - 1] === null) length -= 1;
  contents.length = length;
};

const insertInto = <T>(list: readonly T[], after: number, howMany: number, fill: T): T[] =>
  list.slice(0, after).concat(new Array<T>(howMany).fill(fill), list.slice(after));

class MemorySheet implements GridSheet {
  #columns: MemoryColumn[];
  #maxRows: number;

  constructor(
    readonly id: number,
    readonly name: string,
    setup: SheetSetup,
  ) {
    const given = toColumns(setup.cells);
    this.#maxRows = Math.max(1, setup.cells.length, setup.rows ?? 0);
    const width = Math.max(1, given.length, setup.columns ?? 0);
    checkCellCount(this.#maxRows * width);
    this.#columns = Array.from({ length: width }, (_, index) => this.#startColumn(given[index]));
  }

  #startColumn(given: ColumnBlock | undefined): MemoryColumn {
    if (given === undefined) return { contents: [], formats: "" };
    const contents = [...given.contents];
    for (const content of contents) if (typeof content === "string") checkCellText(content);
    trimBlanks(contents);
    if (typeof given.formats === "string" && (given.formats === "" || given.contents.length === this.#maxRows)) {
      return { contents, formats: given.formats };
    }
    const formats = typeof given.formats === "string" ? given.contents.map(() => given.formats as string) : [...given.formats];
    return { contents, formats: insertInto(formats, formats.length, this.#maxRows - formats.length, "") };
  }

  maxRows(): number {
    return this.#maxRows;
  }

  maxColumns(): number {
    return this.#columns.length;
  }

  lastRow(): number {
    return this.#columns.reduce((last, column) => Math.max(last, column.contents.length), 0);
  }

  lastColumn(): number {
    return this.#columns.findLastIndex((column) => column.contents.length > 0) + 1;
  }

  #columnsOf(area: Area): MemoryColumn[] {
    const isInside =
      area.row >= 1 &&
      area.column >= 1 &&
      area.row + area.rows - 1 <= this.#maxRows &&
      area.column + area.columns - 1 <= this.#columns.length;
    if (!isInside) throw new HostError("call", `An area at row ${area.row}, column ${area.column} lies outside ${this.name}`);
    return this.#columns.slice(area.column - 1, area.column - 1 + area.columns);
  }

  read(area: Area): ColumnBlock[] {
    const from = area.row - 1;
    return this.#columnsOf(area).map(({ contents, formats }) => {
      const block = contents.slice(from, from + area.rows);
      while (block.length < area.rows) block.push(null);
      return { contents: block, formats: typeof formats === "string" ? formats : formats.slice(from, from + area.rows) };
    });
  }

  writeContents(area: Area, columns: readonly (readonly CellContent[])[]): void {
    for (const [index, { contents }] of this.#columnsOf(area).entries()) {
      while (contents.length < area.row - 1) contents.push(null);
      const given = columns[index] ?? [];
      for (let row = 0; row < area.rows; row += 1) contents[area.row - 1 + row] = given[row] ?? null;
      trimBlanks(contents);
    }
  }

  writeFormats(area: Area, columns: readonly (string | readonly string[])[]): void {
    for (const [index, column] of this.#columnsOf(area).entries()) {
      const given = columns[index] ?? "";
      if (typeof given === "string" && area.rows === this.#maxRows) {
        column.formats = given;
        continue;
      }
      const formats = typeof column.formats === "string" ? new Array<string>(this.#maxRows).fill(column.formats) : column.formats;
      for (let row = 0; row < area.rows; row += 1) {
        formats[area.row - 1 + row] = typeof given === "string" ? given : (given[row] ?? "");
      }
      column.formats = formats;
    }
  }

  /** New rows take the formats of the row above. */
  insertRowsAfter(row: number, howMany: number): void {
    for (const column of this.#columns) {
      if (row < column.contents.length) column.contents = insertInto<CellContent>(column.contents, row, howMany, null);
      if (typeof column.formats !== "string") {
        column.formats = insertInto(column.formats, row, howMany, column.formats[row - 1] ?? "");
      }
    }
    this.#maxRows += howMany;
  }

  /** New columns take the formats of the column to the left. */
  insertColumnsAfter(column: number, howMany: number): void {
    const formats = this.#columns[column - 1]?.formats ?? "";
    const added = Array.from({ length: howMany }, () => ({
      contents: [],
      formats: typeof formats === "string" ? formats : [...formats],
    }));
    this.#columns = [...this.#columns.slice(0, column), ...added, ...this.#columns.slice(column)];
  }
}

/** A spreadsheet in memory. */
export const memoryGrid = (setup: SpreadsheetSetup): Grid => {
  const sheets = setup.sheets.map((sheet, index) => new MemorySheet(index, sheet.name, sheet));
  const active = setup.active === undefined ? sheets[0] : sheets.find((sheet) => sheet.name === setup.active);
  if (active === undefined) throw new HostError("call", `${setup.name} has no sheet ${setup.active ?? ""}`.trimEnd());
  const grid: Grid = {
    id: "spreadsheet-in-this-host",
    name: setup.name,
    zone: setup.zone,
    locale: setup.locale,
    sheets: () => sheets,
    activeSheet: () => active,
  };
  checkCellCount(countCells(grid));
  return grid;
};
