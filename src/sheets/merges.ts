// Cells that the user has merged among results. Of merged cells, Sheets keeps only the first.
import { Refusal } from "../ground/refusal";
import type { Range, Sheet } from "./read";

/** Breaks apart the merges of a range before its former content is put back; that content was not merged. */
export function unmerge(range: Range): void {
  for (const merged of range.getMergedRanges()) merged.breakApart();
}

/** Refuses to write results over merged cells. */
export function refuseMerged(sheet: Sheet, range: Range): void {
  const [merged] = range.getMergedRanges();
  if (merged === undefined) return;
  const [name, cells] = [sheet.getName(), merged.getA1Notation()];
  throw new Refusal(
    {
      en: `the cells ${cells} of the tab "${name}" are merged, so results cannot be written there`,
      zh: `工作表“${name}”的单元格 ${cells} 已合并，无法写入结果`,
    },
    {
      en: "nothing was changed; unmerge them in Format > Merge cells, then try again",
      zh: "没有任何改动；请在“格式 > 合并单元格”中取消合并后重试",
    },
  );
}
