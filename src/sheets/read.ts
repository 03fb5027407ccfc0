// Reads sheets: a constant number of service calls, and one more for each further block of rows.
import type { Cell } from "../ground/cell";
import { silent, type Teller } from "./headway";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** Most rows that one service call reads, and most rows that one writes. */
const rowsRead = 500_000;
export const rowsWritten = 200_000;

/** A call that reports its progress reads a sheet of more than 20,000 rows in at least 4 blocks. */
const blocksTold = 4;
const rowsTold = 20_000;

/** A sheet's cells, beginning with row 1, and the time zone of the spreadsheet. */
export interface SheetCells {
  readonly sheet: Sheet;
  readonly cells: readonly Cell[][];
  readonly zone: Zone;
}

/** The open spreadsheet. */
export function openSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** The tab that the user looks at. */
export function activeSheet(): Sheet {
  return openSpreadsheet().getActiveSheet();
}

/** The sheet with this id, or null if it no longer exists. */
export function sheetOf(id: number | null): Sheet | null {
  return id === null ? null : openSpreadsheet().getSheetById(id);
}

/** Rows and columns of a sheet. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** The tabs of the document as one call knows them. */
export interface Book {
  /** The tab with this id; null if it is gone. */
  readonly sheetOf: (id: number | null) => Sheet | null;
  readonly sizeOf: (sheet: Sheet) => SheetSize;
}

/** Asks for the size of a sheet, blank rows and columns included. */
export function askSize(sheet: Sheet): SheetSize {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** The tabs of the document, of which a list is at hand. */
export function bookOf(sheets: readonly Sheet[], sizeOf: Book["sizeOf"] = askSize): Book {
  const byId = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
  return { sheetOf: (id) => (id === null ? null : (byId.get(id) ?? null)), sizeOf };
}

/** The spreadsheet's time zone, fetched when it is first needed. */
export interface Zone {
  (): string;
  /** The zone if it is known already, else "". */
  known(): string;
}

/** The spreadsheet's time zone, fetched at most once, or not at all if it is told. */
export function askZone(told = ""): Zone {
  let zone = told;
  const ask = (): string => {
    if (zone === "") zone = openSpreadsheet().getSpreadsheetTimeZone();
    return zone;
  };
  return Object.assign(ask, { known: () => zone });
}

/** Reads the values of a range in blocks. */
export function readValues(range: Range, tell: Teller = silent): Cell[][] {
  const rows = range.getNumRows();
  const atOnce = tell.isHeard && rows > rowsTold ? Math.min(rowsRead, Math.ceil(rows / blocksTold)) : rowsRead;
  if (rows <= atOnce) return range.getValues() as Cell[][];
  const [top, left, width] = [range.getRow(), range.getColumn(), range.getNumColumns()];
  const blocks: Cell[][][] = [];
  for (let done = 0; done < rows; done += atOnce) {
    const block = range.getSheet().getRange(top + done, left, Math.min(atOnce, rows - done), width);
    blocks.push(block.getValues() as Cell[][]);
    tell.part(Math.min(1, (done + atOnce) / rows));
  }
  return ([] as Cell[][]).concat(...blocks);
}

/** Reads all cells of a sheet. */
export function readSheet(sheet: Sheet, zone: Zone, tell: Teller = silent): SheetCells {
  return {
    sheet,
    cells: readValues(sheet.getDataRange(), tell),
    zone,
  };
}
