// Reads an edited scheme, a file with the header Tier,R,F,M or Tier,R,FM, into the table the API takes.

import { openFile } from "../files/openFile";
import { columnLetters } from "../host/a1";
import type { HostCell } from "../host/spreadsheetSetup";
import { Refusal } from "../refusal";
import type { SchemeCell } from "./request";

/**
 * Reads the cells of a scheme file.
 * @throws Refusal if a cell is neither text nor a number, such as the date that a spreadsheet program made of 4-5
 */
export async function readSchemeFile(path: string, shown: string): Promise<SchemeCell[][]> {
  const { cells } = await openFile(path, shown, null);
  const toSchemeCell = (cell: HostCell, row: number, column: number): SchemeCell => {
    if (cell === null) return "";
    if (typeof cell === "string" || typeof cell === "number") return cell;
    const address = `${columnLetters(column + 1)}${row + 1}`;
    throw new Refusal({
      en: `Cell ${address} of the scheme in "${shown}" is neither text nor a number; a range such as 4-5 has to be entered as text`,
      zh: `“${shown}”中方案的 ${address} 单元格既不是文本也不是数字；4-5 这样的范围须按文本输入`,
    });
  };
  return cells.map((line, row) => line.map((cell, column) => toSchemeCell(cell, row, column)));
}
