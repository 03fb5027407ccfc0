// A sheet of a file, whatever the file's format.
import { isDateFormat } from "numfmt";
import type { HostCell } from "../host/spreadsheetSetup";
import type { Words } from "../language";

export interface FileSheet {
  /** Name of the sheet: its tab, or a text file's name without the ending. */
  readonly sheet: string;
  readonly cells: HostCell[][];
  readonly remarks: Words[];
  /** In A1 notation, such as "A1:B2". */
  readonly merges: string[];
  readonly isProtected: boolean;
  readonly isHidden: boolean;
}

/** A number as a sheet shows it: a day, if its format is one of dates. */
export function numberCell(number: number, format: string | undefined): HostCell {
  return isDateFormat(format ?? "") ? { day: number } : number;
}

/** Puts a cell into rows that are as long as needed. Rows and columns count from 0. */
export function putCell(cells: HostCell[][], row: number, column: number, content: HostCell): void {
  while (cells.length <= row) cells.push([]);
  const line = cells[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = content;
}

/** What is said of a sheet whose formulas have no stored values; nothing if some have one. */
export function formulaRemarks(formulas: number, stored: number): Words[] {
  if (formulas === 0 || stored > 0) return [];
  return [
    {
      en: `None of the ${formulas} formulas in this file has a stored value, so they were read as blank; open and save it in a spreadsheet program first`,
      zh: `文件里的 ${formulas} 个公式都没有存储结果，按空白读入；请先用电子表格软件打开并保存一次`,
    },
  ];
}
