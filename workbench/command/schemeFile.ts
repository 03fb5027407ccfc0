// Reads an edited scheme, a file with the header Tier,R,F,M or Tier,R,FM, into the table the API takes.

import type { EncodingChoice } from "../files/decodeText";
import { openFile } from "../files/openFile";
import { columnLetters } from "../host/a1";
import type { HostCell } from "../host/spreadsheetSetup";
import type { Words } from "../language";
import { Refusal } from "../refusal";
import type { SchemeCell } from "./request";

/** A scheme is a short file of the user's own, so that one whose encoding is guessed wrongly is best saved anew. */
const schemeChoice: EncodingChoice = { named: null, remedy: { en: "save it as UTF-8", zh: "请另存为 UTF-8" } };

/**
 * Reads the cells of a scheme file.
 * @param tell - is given what was noticed, such as an encoding that was guessed
 * @throws Refusal if a cell is neither text nor a number, such as the date that a spreadsheet program made of 4-5
 */
export async function readSchemeFile(
  path: string,
  shown: string,
  tell: (remark: Words) => void = () => undefined,
): Promise<SchemeCell[][]> {
  const { cells, remarks } = await openFile(path, shown, null, schemeChoice);
  for (const remark of remarks) tell(remark);
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
