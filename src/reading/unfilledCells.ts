// Cells that show no name of a column yet: a formula that failed, such as #REF!, or one that waits for its result, such as Loading...

import { type Cell, isBlank, isErrorCell, showCell } from "../ground/cell";
import type { Text } from "../ground/language";
import { columnLetters } from "../ground/place";
import { Refusal } from "../ground/refusal";

/** What Google Sheets shows while a formula such as IMPORTRANGE waits, in English and Chinese. */
const waiting = /^\s*(?:loading\s*(?:\.{3}|…)|(?:正在加载|正在載入|载入中|載入中|加载中)\s*(?:\.{3}|…)?)\s*$/i;

function isWaiting(cell: Cell): boolean {
  return typeof cell === "string" && waiting.test(cell);
}

/** Whether a cell shows an error, or that its formula is still at work. */
export function isUnfilled(cell: Cell): cell is string {
  return isErrorCell(cell) || isWaiting(cell);
}

function refuse(cell: string, place: string, sheet: string): Refusal {
  const at: Text =
    sheet === "" ? { en: place, zh: ` ${place} ` } : { en: `${place} of "${sheet}"`, zh: `“${sheet}”的 ${place} ` };
  const shown = showCell(cell);
  if (isWaiting(cell))
    return new Refusal(
      {
        en: `${at.en} shows "${shown}", so the sheet is not filled yet`,
        zh: `${at.zh.trimStart()}显示“${shown}”，数据尚未载入完毕`,
      },
      { en: "wait until the import has finished, then try again", zh: "请等数据载入完成后重试" },
    );
  return new Refusal(
    {
      en: `${at.en} shows ${shown} where the name of a column should stand`,
      zh: `${at.zh.trimStart()}显示 ${shown}，该处本应是列名`,
    },
    { en: "mend the formula there, then try again", zh: "请先修正该处的公式，然后重试" },
  );
}

/** The refusal of a header row in which a formula failed or is still at work; null for any other. */
export function refuseHeaders(headers: readonly Cell[], headerRow: number, sheet: string): Refusal | null {
  const column = headers.findIndex(isUnfilled);
  return column < 0 ? null : refuse(headers[column] as string, `${columnLetters(column)}${headerRow}`, sheet);
}

/** The refusal of a sheet whose first cell that holds anything shows that a formula failed or is still at work; null for any other. */
export function refuseFirstCell(cells: readonly (readonly Cell[])[], sheet: string): Refusal | null {
  const row = cells.findIndex((own) => !own.every(isBlank));
  if (row < 0) return null;
  const column = cells[row]!.findIndex((cell) => !isBlank(cell));
  const cell = cells[row]![column];
  return isUnfilled(cell) ? refuse(cell, `${columnLetters(column)}${row + 1}`, sheet) : null;
}
