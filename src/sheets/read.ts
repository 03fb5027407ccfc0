// Reading a sheet: a constant number of service calls, plus one per further block of rows.
import type { Cell } from "../ground/cell";
import { silent, type Teller } from "./headway";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows that one service call reads at most, and writes at most. */
const rowsRead = 500_000;
export const rowsWritten = 200_000;

/** Blocks in which a longer sheet is read by a call that tells how far it is. */
const blocksTold = 4;
const rowsTold = 20_000;

/** A sheet's cells, the first row being sheet row 1, and the spreadsheet's time zone, asked for at most once. */
export interface SheetCells {
  readonly sheet: Sheet;
  readonly cells: readonly Cell[][];
  readonly zone: Zone;
}

/** The open spreadsheet. */
export function openSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** The sheet that the user looks at. */
export function activeSheet(): Sheet {
  return openSpreadsheet().getActiveSheet();
}

/** The sheet of an id, or null when there is none any more. */
export function sheetOf(id: number | null): Sheet | null {
  return id === null ? null : openSpreadsheet().getSheetById(id);
}

/** A time zone that is asked for when it is first needed. */
export interface Zone {
  (): string;
  /** What is known of it so far, "" for nothing. */
  known(): string;
}

/** The spreadsheet's time zone, asked for at most once. */
export function askZone(told = ""): Zone {
  let zone = told;
  const ask = (): string => {
    if (zone === "") zone = openSpreadsheet().getSpreadsheetTimeZone();
    return zone;
  };
  return Object.assign(ask, { known: () => zone });
}

/** Values of a range, read block by block. */
export function readValues(range: Range, tell: Teller = silent): Cell[][] {
  const rows = range.getNumRows();
  const atOnce = tell.isHeard && rows > rowsTold ? Math.min(rowsRead, Math.ceil(rows / blocksTold)) : rowsRead;
  if (rows <= atOnce) return range.getValues() as Cell[][];
  const [top, left, width] = [range.getRow(), range.getColumn(), range.getNumColumns()];
  const cells: Cell[][] = [];
  for (let done = 0; done < rows; done += atOnce) {
    const block = range.getSheet().getRange(top + done, left, Math.min(atOnce, rows - done), width);
    for (const row of block.getValues() as Cell[][]) cells.push(row);
    tell.part(cells.length / rows);
  }
  return cells;
}

/** Everything a sheet holds. */
export function readSheet(sheet: Sheet, zone: Zone, tell: Teller = silent): SheetCells {
  return {
    sheet,
    cells: readValues(sheet.getDataRange(), tell),
    zone,
  };
}
