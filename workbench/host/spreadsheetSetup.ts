// How a caller describes a spreadsheet and its cells before the host starts.
import type { CellContent, CellFormula, ColumnBlock, StyleName } from "./grid";
import type { Condition } from "./gridParts";
import type { ByLine } from "./lineChange";

/** A cell as a caller writes it: `day` is a date-time serial (1 = 1899-12-31), shown as a date by its format. */
export type HostCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: number; readonly format?: string }
  | { readonly error: string }
  | CellFormula;

/** Ranges are written in A1 notation, those of charts and names with their sheet, as in "Orders!A1:B9"; lines count from 1. */
export interface SheetSetup {
  readonly name: string;
  readonly cells: readonly (readonly HostCell[])[];
  /** Grid size; by default exactly the cells given, so that a script has to ask for room. */
  readonly rows?: number;
  readonly columns?: number;
  /** By default its index. */
  readonly id?: number;
  readonly isHidden?: boolean;
  readonly tabColor?: string;
  /** Styles of ranges, notes included; a later one covers an earlier one. */
  readonly styles?: readonly ({ readonly range: string } & Partial<Readonly<Record<StyleName, string>>>)[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly columnWidths?: ByLine<number>;
  readonly rowHeights?: ByLine<number>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly string[];
  readonly validations?: readonly { readonly range: string; readonly rule: string; readonly isRejecting?: boolean }[];
  readonly conditionalRules?: readonly { readonly ranges: readonly string[]; readonly condition: Condition }[];
  readonly filter?: { readonly range: string; readonly hiddenValues?: ByLine<readonly string[]> };
  readonly filterViews?: readonly { readonly range: string; readonly title: string; readonly criteria: string }[];
  readonly protections?: readonly ProtectionSetup[];
  readonly bandings?: readonly { readonly range: string; readonly theme: string }[];
  readonly charts?: readonly ChartSetup[];
  readonly metadata?: readonly MetadataSetup[];
}

export interface ProtectionSetup {
  /** The whole sheet where none is given. */
  readonly range?: string;
  readonly description?: string;
  readonly isEditable?: boolean;
  readonly isWarningOnly?: boolean;
  readonly unprotected?: readonly string[];
}

export interface ChartSetup {
  readonly type: string;
  readonly ranges: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly headers?: number;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface MetadataSetup {
  readonly key: string;
  readonly value?: string;
  readonly visibility?: "DOCUMENT" | "PROJECT";
  readonly isForeign?: boolean;
  /** On a row or column of the sheet instead of the sheet or spreadsheet itself. */
  readonly row?: number;
  readonly column?: number;
}

export interface SpreadsheetSetup {
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  readonly sheets: readonly SheetSetup[];
  /** Name of the active sheet, by default the first. */
  readonly active?: string;
  readonly namedRanges?: readonly { readonly name: string; readonly range: string }[];
  readonly metadata?: readonly MetadataSetup[];
}

export const DAY_FORMAT = "yyyy-mm-dd";
export const DAY_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

/** The format a date gets when none is given. */
export function dayFormat(serial: number): string {
  return Number.isInteger(serial) ? DAY_FORMAT : DAY_TIME_FORMAT;
}

function toContent(cell: HostCell): CellContent {
  if (cell === "") return null;
  return typeof cell === "object" && cell !== null && "day" in cell ? cell.day : cell;
}

function toFormat(cell: HostCell): string {
  return typeof cell === "object" && cell !== null && "day" in cell ? (cell.format ?? dayFormat(cell.day)) : "";
}

function toColumn(cells: readonly (readonly HostCell[])[], column: number): ColumnBlock {
  const contents = new Array<CellContent>(cells.length);
  const formats = new Array<string>(cells.length);
  const first = toFormat(cells[0]?.[column] ?? null);
  let isUniform = true;
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? null;
    contents[row] = toContent(cell);
    const format = toFormat(cell);
    formats[row] = format;
    if (format !== first) isUniform = false;
  }
  return { contents, formats: isUniform ? first : formats };
}

/** Rows of cells to columns; short rows are blank at their end. */
export function toColumns(cells: readonly (readonly HostCell[])[]): ColumnBlock[] {
  let width = 0;
  for (const row of cells) width = Math.max(width, row.length);
  return Array.from({ length: width }, (_, column) => toColumn(cells, column));
}
