// Reading a sheet: a constant number of service calls, whatever its size.
import type { Cell } from "../customers/cell";

/** The active sheet's cells, the first row being sheet row 1, and the spreadsheet's time zone, asked for at most once. */
export const readActiveSheet = (): { cells: Cell[][]; zone: () => string } => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const cells = spreadsheet.getActiveSheet().getDataRange().getValues() as Cell[][];
  let zone: string | null = null;
  return {
    cells,
    zone: () => {
      zone ??= spreadsheet.getSpreadsheetTimeZone();
      return zone;
    },
  };
};
