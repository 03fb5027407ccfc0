// How a caller describes a spreadsheet and its cells before the host starts.
import type { CellContent, CellFormula, ColumnBlock, StyleName } from "./grid";
import type { Condition } from "./gridParts";
import type { ByLine } from "./lineChange";

/** A cell as a caller writes it. `day` is a date-time serial (1 = 1899-12-31), which its format shows as a date. */
export type HostCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: number; readonly format?: string }
  | { readonly error: string }
  | CellFormula;

/** Ranges are in A1 notation; those of charts and names include their sheet, such as "Orders!A1:B9". Rows and columns count from 1. */
export interface SheetSetup {
  readonly name: string;
  readonly cells: readonly (readonly HostCell[])[];
  /** Size of the grid. By default it is exactly that of the cells, so that a script must add rows and columns. */
  readonly rows?: number;
  readonly columns?: number;
  /** By default the index of the sheet. */
  readonly id?: number;
  readonly isHidden?: boolean;
  readonly tabColor?: string;
  /** Styles of ranges, notes included. Later ones replace earlier ones. */
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
  /** If absent, the whole sheet is protected. */
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
  /** For metadata on a row or column, instead of on the sheet or spreadsheet itself. */
  readonly row?: number;
  readonly column?: number;
}

export interface SpreadsheetSetup {
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  readonly sheets: readonly SheetSetup[];
  /** Name of the active sheet; by default the first sheet. */
  readonly active?: string;
  readonly namedRanges?: readonly { readonly name: string; readonly range: string }[];
  readonly metadata?: readonly MetadataSetup[];
}

export const DAY_FORMAT = "yyyy-mm-dd";
export const DAY_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

/** The default format of a date. */
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

/** Turns rows of cells into columns. Short rows are filled with blanks. */
export function toColumns(cells: readonly (readonly HostCell[])[]): ColumnBlock[] {
  let width = 0;
  for (const row of cells) width = Math.max(width, row.length);
  return Array.from({ length: width }, (_, column) => toColumn(cells, column));
}
