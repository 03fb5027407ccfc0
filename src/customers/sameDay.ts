// Rows of one customer on one day in a sheet without order numbers: they may be lines of one order, and each counts as an order.
import { type Cell, isDate } from "../ground/cell";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { rowsText } from "../ground/place";
import { usedCode } from "../reading/audit";
import type { KeyColumn } from "../reading/keys";
import type { Span } from "./orderSource";

const hour = 3_600_000;

/** Whether two cells show one time of the day. A date cell on the full hour may be a day without a time, in whatever zone. */
function isSameTime(one: Cell, other: Cell): boolean {
  if (isDate(one) && isDate(other)) return one.getTime() === other.getTime() && one.getTime() % hour !== 0;
  return typeof one === "string" && one === other && /\d:\d/.test(one);
}

interface Rows {
  readonly customers: KeyColumn;
  readonly days: Float64Array;
  readonly codes: Uint8Array;
}

/** Rows in use that stand on one day with an earlier row of the same customer, and those of them at the same time. */
function countSame({ source, start, end }: Span, { customers, days, codes }: Rows) {
  let size = 16;
  while (size < (end - start) * 2) size *= 2;
  const table = new Int32Array(size).fill(-1);
  const found = { rows: 0, timed: 0, first: -1, beside: -1 };
  for (let row = start; row < end; row++) {
    if (codes[row] !== usedCode) continue;
    const [customer, day] = [customers.indexes[row]!, days[row]!];
    let slot = (Math.imul(customer ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(day, 0xc2b2ae35)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    let head = table[slot]!;
    while (head >= 0 && !(customers.indexes[head] === customer && days[head] === day)) {
      slot = (slot + 1) & (size - 1);
      head = table[slot]!;
    }
    if (head < 0) {
      table[slot] = row;
      continue;
    }
    found.rows += 1;
    if (found.first < 0) [found.first, found.beside] = [row, head];
    const cells = source.date?.cells ?? [];
    if (isSameTime(cells[head - start], cells[row - start])) found.timed += 1;
  }
  return found;
}

/** Remarks about sheets without order numbers in which a customer has several rows on one day. */
export function sameDayNotes(spans: readonly Span[], rows: Rows): Note[] {
  return spans.flatMap((span) => {
    const { source, start } = span;
    if (source.order !== null || source.date === null) return [];
    const { rows: count, timed, first, beside } = countSame(span, rows);
    if (count === 0) return [];
    const place = rowsText(source, beside - start, first - start);
    const [all, same] = [formatNumber(count), formatNumber(timed)];
    const [who, when] = [source.customer.title, source.date.title];
    const at =
      timed === 0 ? { en: "", zh: "" } : { en: `, ${same} of them at the same time`, zh: `（其中 ${same} 行时间也相同）` };
    return [
      {
        id: "sameDayRows",
        text: {
          en: `No column of order numbers is read, so each row counts as an order. Rows on the same day ("${when}") as an earlier row of the same customer ("${who}")${at.en}: ${all} (first in ${place.en}). If they are lines of one order, name the column of the order number, and customers have fewer and larger orders`,
          zh: `没有读取订单号列，因此每行算一笔订单。与同一客户（“${who}”）前面某行同一天（“${when}”）的行${at.zh}：${all} 行（最早在${place.zh}）。如果它们是同一订单的多行，请指明订单号列，订单数会减少、每单金额会变大`,
        },
      },
    ];
  });
}
