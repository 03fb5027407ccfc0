// The small grid that every service stands on: typed cells, number formats and sizes, and nothing of Apps Script.

export interface CellError {
  readonly error: string;
}

export interface CellFormula {
  readonly formula: string;
}

/** What a cell holds. A date is a number whose format shows a date, as in Sheets; a blank is null, never "". */
export type CellContent = number | string | boolean | null | CellError | CellFormula;

/** A block of cells; row and column count from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One column of a block: its contents top to bottom, and its number formats ("" is automatic), one for all or one per row. */
export interface ColumnBlock {
  readonly contents: readonly CellContent[];
  readonly formats: string | readonly string[];
}

export interface GridSheet {
  readonly id: number;
  readonly name: string;
  maxRows(): number;
  maxColumns(): number;
  /** Last row with content, 0 for an empty sheet. */
  lastRow(): number;
  lastColumn(): number;
  /** One block per column of the area, which lies inside the sheet. */
  read(area: Area): ColumnBlock[];
  writeContents(area: Area, columns: readonly (readonly CellContent[])[]): void;
  writeFormats(area: Area, columns: readonly (string | readonly string[])[]): void;
  insertRowsAfter(row: number, howMany: number): void;
  insertColumnsAfter(column: number, howMany: number): void;
}

export interface Grid {
  readonly id: string;
  readonly name: string;
  /** IANA time zone of the spreadsheet. */
  readonly zone: string;
  readonly locale: string;
  sheets(): readonly GridSheet[];
  activeSheet(): GridSheet;
}

export const isCellError = (content: CellContent): content is CellError =>
  typeof content === "object" && content !== null && "error" in content;

export const isCellFormula = (content: CellContent): content is CellFormula =>
  typeof content === "object" && content !== null && "formula" in content;

/** The format of one row of a column block. */
export const formatAt = (formats: string | readonly string[], row: number): string =>
  typeof formats === "string" ? formats : (formats[row] ?? "");
