// The grid under all services: cells with types, their styles and sizes. It knows nothing of Apps Script.
import type { Area } from "./area";
import type { DocumentParts, SheetParts } from "./gridParts";
import { notInHost } from "./hostError";
import type { LineChange } from "./lineChange";
import type { StyleLayer } from "./styleLayer";

export interface CellError {
  readonly error: string;
}

/** Content of a cell without a formula. */
export type CellValue = number | string | boolean | null | CellError;

export interface CellFormula {
  readonly formula: string;
  /** The value that the formula last gave, if known. */
  readonly value?: CellValue;
}

/** Content of a cell. A date is a number with a date format, as in Sheets. A blank cell is null, never "". */
export type CellContent = CellValue | CellFormula;

/** The properties of a cell besides its content, each as a text; "" is the state of a new cell. */
export const styleNames = ["format", "weight", "background", "color", "wrap", "alignment", "note"] as const;

export type StyleName = (typeof styleNames)[number];

/** One style of a column of cells: one text for all cells, or one for each row. */
export type StyleColumn = string | readonly string[];

/** One column of a block: its contents from top to bottom, and its number formats ("" is automatic). */
export interface ColumnBlock {
  readonly contents: readonly CellContent[];
  readonly formats: StyleColumn;
}

/** The state of a whole column at one moment. Contents end at the last cell that is not blank. */
export interface GridColumn {
  readonly contents: readonly CellContent[];
  readonly styles: Readonly<Record<StyleName, StyleLayer>>;
}

export interface GridSheet {
  readonly id: number;
  readonly name: string;
  /** Everything about the sheet except its cells. */
  readonly parts: SheetParts;
  setParts(changed: Partial<SheetParts>): void;
  maxRows(): number;
  maxColumns(): number;
  /** Last row with content, 0 for an empty sheet. */
  lastRow(): number;
  lastColumn(): number;
  /** One block for each column of the area, which must lie inside the sheet. */
  read(area: Area): ColumnBlock[];
  readStyle(style: StyleName, area: Area): StyleColumn[];
  writeContents(area: Area, columns: readonly (readonly CellContent[])[]): void;
  writeStyle(style: StyleName, area: Area, columns: readonly StyleColumn[]): void;
  /** The present state of all columns, which later writes do not change. */
  columns(): readonly GridColumn[];
}

/** The selection in a sheet: blocks in the order in which they were chosen, and the focused cell, which lies in the last block. */
export interface Selection {
  readonly areas: readonly Area[];
  readonly cell: { readonly row: number; readonly column: number };
}

export interface Grid {
  readonly id: string;
  readonly name: string;
  /** IANA time zone of the spreadsheet. */
  readonly zone: string;
  readonly locale: string;
  /** Everything about the spreadsheet that belongs to no sheet. */
  readonly parts: DocumentParts;
  setParts(changed: Partial<DocumentParts>): void;
  /** A number that no chart, metadata or sheet has had yet. */
  freshId(): number;
  sheets(): readonly GridSheet[];
  activeSheet(): GridSheet;
  activate(sheet: GridSheet): void;
  /** The last selection in a sheet, by the user or a script; the first cell if there was none. */
  selection(sheet: GridSheet): Selection;
  /** Selects blocks inside the sheet. The first cell of the last block gets the focus. */
  select(sheet: GridSheet, areas: readonly Area[]): void;
  /** Inserts a blank sheet of 1000 × 26 cells at an index from 0, and makes it active. */
  insertSheet(name: string, index: number): GridSheet;
  /** Deletes a sheet. References to it become #REF!. */
  deleteSheet(sheet: GridSheet): void;
  /** Renames a sheet. References to it follow. */
  renameSheet(sheet: GridSheet, name: string): void;
  /** Adds or deletes rows or columns. Everything bound to cells follows, in every sheet. */
  changeLines(sheet: GridSheet, change: LineChange): void;
  /** A copy of the spreadsheet. The two do not share changes. */
  copy(): Grid;
}

/** Selection of a sheet in which nothing was ever selected. */
export const firstCell: Selection = { areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], cell: { row: 1, column: 1 } };

/** The selection that results when a script selects blocks. */
export function selectionOf(areas: readonly Area[]): Selection {
  const { row = 1, column = 1 } = areas.at(-1) ?? {};
  return { areas, cell: { row, column } };
}

/** A selection cut to a sheet that may have lost rows or columns. */
export function clippedSelection({ areas, cell }: Selection, sheet: GridSheet): Selection {
  const [rows, columns] = [sheet.maxRows(), sheet.maxColumns()];
  const inside = areas.flatMap((area) =>
    area.row > rows || area.column > columns
      ? []
      : [
          {
            ...area,
            rows: Math.min(area.rows, rows - area.row + 1),
            columns: Math.min(area.columns, columns - area.column + 1),
          },
        ],
  );
  if (inside.length === 0) return firstCell;
  return inside.length === areas.length && cell.row <= rows && cell.column <= columns
    ? { areas: inside, cell }
    : selectionOf(inside);
}

export function isCellError(content: CellContent): content is CellError {
  return typeof content === "object" && content !== null && "error" in content;
}

export function isCellFormula(content: CellContent): content is CellFormula {
  return typeof content === "object" && content !== null && "formula" in content;
}

/** The value of a cell; for a formula the value it last gave. @throws HostError if that value is unknown */
export function cellValue(content: CellContent): CellValue {
  if (typeof content !== "object" || content === null || !isCellFormula(content)) return content;
  if (content.value === undefined) throw notInHost(`The value of the formula ${content.formula}`);
  return content.value;
}

/** The style of one row in a column of cells. */
export function formatAt(formats: StyleColumn, row: number): string {
  return typeof formats === "string" ? formats : (formats[row] ?? "");
}
