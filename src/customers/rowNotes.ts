// Remarks about order rows, each with the first row that it concerns.

import { formatNumber, type Text } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import type { NumberSource, SourceColumn } from "../reading/amounts";
import type { DayColumn, DayRemark } from "../reading/dates";
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

const dayTexts = {
  unixTimes: {
    en: "read as Unix times, by the day in the sheet's time zone",
    zh: "按 Unix 时间戳读取、以表格时区为准的",
  },
  asShown: {
    en: "whose date cell is read as shown, although a sheet of another locale may have exchanged day and month",
    zh: "按所示读取、但日和月可能被其他语言区域的表格对调的日期单元格",
  },
  dots: {
    en: "read with the day first, as no country puts the month first between points; choose month/day if that is wrong",
    zh: "按日在前读取（用点分隔的日期在各国都是日在月前；如果不对，请选择月/日）",
  },
  decimalComma: {
    en: "read with the day first, as countries with a comma before decimals, like these amounts, do not put the month first; choose month/day if that is wrong",
    zh: "按日在前读取（金额用逗号作小数点，这样的国家日期都是日在月前；如果不对，请选择月/日）",
  },
  minguo: {
    en: "read as years of the Republic of China, such as 115 for 2026",
    zh: "按民国纪年读取（如 115 年即 2026 年）",
  },
  buddhist: {
    en: "read as years of the Buddhist era, such as 2569 for 2026",
    zh: "按佛历纪年读取（如 2569 年即 2026 年）",
  },
} as const satisfies Record<DayRemark["about"], Text>;

/** Remarks about days of one column that were read in an unusual way. */
export function dayNotes(place: Place, title: string, { remarks = [] }: DayColumn): Note[] {
  return remarks.map(({ about, rows, first }) => {
    const { en, zh } = dayTexts[about];
    const [at, count] = [rowText(place, first), formatNumber(rows)];
    return {
      id: about,
      text: {
        en: `Rows of "${title}" ${en}: ${count} (first in ${at.en})`,
        zh: `“${title}”列${zh}：${count} 行（最早在${at.zh}）`,
      },
    };
  });
}

/** Remarks about amounts that are marked CR or DR: a bank means money in by CR, while a ledger may mean money owed by DR. */
export function debitNotes(place: Place, columns: readonly NumberSource[]): Note[] {
  return columns.flatMap(({ title, read: { debits } }) => {
    const [first] = debits;
    if (first === undefined) return [];
    const [at, count] = [rowText(place, first), formatNumber(debits.length)];
    return [
      {
        id: "debits",
        text: {
          en: `Rows whose "${title}" is marked DR and counts as money back: ${count} (first in ${at.en})`,
          zh: `“${title}”标有 DR、按退款计入的行：${count} 行（最早在${at.zh}）`,
        },
      },
    ];
  });
}

/** Remark about ids whose last digits the sheet has rounded off, so that two of them may have become one. */
export function roundedNote(
  spans: readonly Span[],
  { roundedRows, roundedRow }: KeyColumn,
  columnOf: (span: Span) => SourceColumn | null,
): Note[] {
  if (roundedRows === 0) return [];
  const title = columnOf(spans[placeOf(spans, roundedRow)]!)?.title ?? "";
  return noteOf(
    "roundedNumbers",
    roundedRows,
    spans,
    roundedRow,
    `Numbers of 16 digits or more in "${title}", which the sheet has rounded, so that different ones may be equal; format the column as text before pasting`,
    `“${title}”列中 16 位及以上的数字已被表格舍入，不同的编号可能变得相同；请先把该列设为文本格式再粘贴`,
  );
}

/** So many orders whose lines add up to their total are no chance. */
const enoughTotals = 3;

/** Remark about amounts that are taken once an order, as quantity × price of few orders shows that they are totals. */
export function fewTotalsNote({ source, start }: Span, orders: number, firstRow: number): Note[] {
  if (orders === 0 || orders >= enoughTotals) return [];
  const [title, at, count] = [source.amount[0]?.title ?? "", rowText(source, firstRow - start), formatNumber(orders)];
  return [
    {
      id: "fewTotals",
      text: {
        en: `"${title}" counts once an order, as it stands on each row and is the sum of the rows' quantity × price; orders that show it: ${count} (first in ${at.en}). If each amount is one line, say so`,
        zh: `“${title}”每个订单只计一次，因为它在订单各行重复，且等于各行数量×单价之和；能证明这一点的订单：${count} 个（最早在${at.zh}）。如果每行金额是单行金额，请指明`,
      },
    },
  ];
}
