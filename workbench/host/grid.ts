// The small grid that every service stands on: typed cells, their styles and sizes, and nothing of Apps Script.
import type { Area } from "./area";
import type { DocumentParts, SheetParts } from "./gridParts";
import { notInHost } from "./hostError";
import type { LineChange } from "./lineChange";
import type { StyleLayer } from "./styleLayer";

export interface CellError {
  readonly error: string;
}

/** What a cell without a formula holds. */
export type CellValue = number | string | boolean | null | CellError;

export interface CellFormula {
  readonly formula: string;
  /** What it last gave, where that is known. */
  readonly value?: CellValue;
}

/** What a cell holds. A date is a number whose format shows a date, as in Sheets; a blank is null, never "". */
export type CellContent = CellValue | CellFormula;

/** What a cell has beside its content, each a text; "" is what a new cell has. */
export const styleNames = ["format", "weight", "background", "color", "wrap", "alignment", "note"] as const;

export type StyleName = (typeof styleNames)[number];

/** One style of a column of cells: one text for all or one per row. */
export type StyleColumn = string | readonly string[];

/** One column of a block: its contents top to bottom, and its number formats ("" is automatic). */
export interface ColumnBlock {
  readonly contents: readonly CellContent[];
  readonly formats: StyleColumn;
}

/** A whole column as it was at one moment; contents end at the last cell that is not blank. */
export interface GridColumn {
  readonly contents: readonly CellContent[];
  readonly styles: Readonly<Record<StyleName, StyleLayer>>;
}

export interface GridSheet {
  readonly id: number;
  readonly name: string;
  /** Everything of the sheet that is no cell. */
  readonly parts: SheetParts;
  setParts(changed: Partial<SheetParts>): void;
  maxRows(): number;
  maxColumns(): number;
  /** Last row with content, 0 for an empty sheet. */
  lastRow(): number;
  lastColumn(): number;
  /** One block per column of the area, which lies inside the sheet. */
  read(area: Area): ColumnBlock[];
  readStyle(style: StyleName, area: Area): StyleColumn[];
  writeContents(area: Area, columns: readonly (readonly CellContent[])[]): void;
  writeStyle(style: StyleName, area: Area, columns: readonly StyleColumn[]): void;
  /** The columns as they are now, frozen: a later write leaves them alone. */
  columns(): readonly GridColumn[];
}

/** What is selected in a sheet: blocks in the order in which they were chosen, and the one cell that has the focus, in the last of them. */
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
  /** Everything of the spreadsheet that belongs to no sheet. */
  readonly parts: DocumentParts;
  setParts(changed: Partial<DocumentParts>): void;
  /** A number no chart, metadata or sheet has had. */
  freshId(): number;
  sheets(): readonly GridSheet[];
  activeSheet(): GridSheet;
  activate(sheet: GridSheet): void;
  /** What was last selected in a sheet, by the user or a script; its first cell where nobody selected anything. */
  selection(sheet: GridSheet): Selection;
  /** Selects blocks that lie inside the sheet; the focus goes to the first cell of the last one. */
  select(sheet: GridSheet, areas: readonly Area[]): void;
  /** A blank sheet of 1000 × 26 at an index from 0; it becomes the active one. */
  insertSheet(name: string, index: number): GridSheet;
  /** References to the sheet become #REF!. */
  deleteSheet(sheet: GridSheet): void;
  /** References to the sheet follow. */
  renameSheet(sheet: GridSheet, name: string): void;
  /** Rows or columns added or taken away; whatever is bound to cells follows, in every sheet. */
  changeLines(sheet: GridSheet, change: LineChange): void;
  /** The same spreadsheet once more; neither changes with the other. */
  copy(): Grid;
}

/** What a sheet has selected that nobody has been in. */
export const firstCell: Selection = { areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], cell: { row: 1, column: 1 } };

/** Blocks as a script selects them. */
export function selectionOf(areas: readonly Area[]): Selection {
  const { row = 1, column = 1 } = areas.at(-1) ?? {};
  return { areas, cell: { row, column } };
}

/** What is left of a selection in a sheet that may have fewer rows and columns by now. */
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

/** A cell's value, of a formula the one it last gave. @throws HostError where that is not known */
export function cellValue(content: CellContent): CellValue {
  if (typeof content !== "object" || content === null || !isCellFormula(content)) return content;
  if (content.value === undefined) throw notInHost(`The value of the formula ${content.formula}`);
  return content.value;
}

/** The style of one row of a column of cells. */
export function formatAt(formats: StyleColumn, row: number): string {
  return typeof formats === "string" ? formats : (formats[row] ?? "");
}
