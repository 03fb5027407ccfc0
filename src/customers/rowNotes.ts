// Remarks about order rows, each with the first row that it concerns.

import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import type { DayColumn } from "../reading/dates";
import type { KeyColumn } from "../reading/keys";
import { placeOf, type Span } from "./orderSource";

/**
 * A remark with a number of rows and the first of them; none if there are no rows.
 *
 * @param counted - the Chinese measure word of what is counted
 */
export function noteOf(
  id: string,
  rows: number,
  spans: readonly Span[],
  firstRow: number,
  en: string,
  zh: string,
  counted = "行",
): Note[] {
  if (rows === 0) return [];
  const { source, start } = spans[placeOf(spans, firstRow)]!;
  const first = rowText(source, firstRow - start);
  const text = {
    en: `${en}: ${formatNumber(rows)} (first in ${first.en})`,
    zh: `${zh}：${formatNumber(rows)} ${counted}（最早在${first.zh}）`,
  };
  return [{ id, text }];
}

/** Remark about numbers that were read as dates. */
export function serialsNote(spans: readonly Span[], read: readonly DayColumn[]): Note[] {
  const place = read.findIndex(({ serials }) => serials > 0);
  if (place < 0) return [];
  const rows = read.reduce((sum, { serials }) => sum + serials, 0);
  const first = spans[place]!.start + read[place]!.firstSerial;
  return noteOf("dateSerials", rows, spans, first, "Plain numbers read as date serials", "按日期序列号读取的纯数字");
}

/** Remark about ids whose last digits the sheet has rounded off. */
export function roundedNote(spans: readonly Span[], { roundedRows, roundedRow }: KeyColumn): Note[] {
  return noteOf(
    "roundedNumbers",
    roundedRows,
    spans,
    roundedRow,
    "Numbers of 16 digits or more, which the sheet has rounded; format such columns as text before pasting",
    "16 位及以上的数字已被表格四舍五入；请先把该列设为文本格式再粘贴",
  );
}
