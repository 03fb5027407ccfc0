// Ids that a spreadsheet has ruined: 1.23457E+17, or a long number whose last digits have become 0. Different ids then look the same.
import { type Cell, showCell } from "../ground/cell";
import { formatNumber, type Text } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import { Refusal } from "../ground/refusal";
import type { SourceColumn } from "../reading/amounts";
import { someOdd } from "../reading/columnValues";
import { isOddKey } from "../reading/keys";

/** What the ids of a column tell apart: the customers of orders, orders, or the customers of a list with one row each. */
type Told = "customers" | "orders" | "list";

/** A column of ids without ruined ones, and what is to be said of these. */
export interface CheckedIds {
  /** The column itself, or one with blanks, of which no different cells are known yet. */
  readonly column: SourceColumn;
  /** The first row with a ruined id; −1 for none. */
  readonly first: number;
  readonly notes: readonly Note[];
}

const scientific = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;

/** Whether a text is a number whose last digits are lost, as a spreadsheet writes one of twelve digits or more. */
function isRuined(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const { length } = cell;
  return (cell.charCodeAt(length - 3) === 43 || cell.charCodeAt(length - 4) === 43) && scientific.test(cell);
}

/** A spreadsheet keeps fifteen digits of a number, and writes 0 for all others. */
const digitsKept = 15;
const fewestRounded = 3;

interface LongIds {
  /** Texts of more digits than a spreadsheet keeps, and those of them that end in zeros from there on. */
  long: number;
  rounded: number;
  first: number;
}

function countLong(cell: string, row: number, ids: LongIds): void {
  if (!/^\d+$/.test(cell)) return;
  ids.long += 1;
  if (!/^0+$/.test(cell.slice(digitsKept))) return;
  if (ids.rounded === 0) ids.first = row;
  ids.rounded += 1;
}

const ruinedTexts: Readonly<Record<Told, Text>> = {
  customers: {
    en: "were ruined by a spreadsheet and tell no customers apart, so they count as blank; export the column again as text",
    zh: "已被电子表格损坏、无法区分客户，因此按空白处理；请以文本格式重新导出该列",
  },
  orders: {
    en: "were ruined by a spreadsheet and tell no orders apart, so each row is an order of its own; export the column again as text",
    zh: "已被电子表格损坏、无法区分订单，因此每行按一笔订单处理；请以文本格式重新导出该列",
  },
  list: {
    en: "were ruined by a spreadsheet, so different customers may look the same; export the column again as text",
    zh: "已被电子表格损坏，不同客户可能显得相同；请以文本格式重新导出该列",
  },
};

const roundedTexts: Readonly<Record<Told, Text>> = {
  customers: {
    en: "all end in zeros after the 15th digit, as a spreadsheet rounds them; equal ones count as one customer",
    zh: "在第 15 位之后全是 0，像是被电子表格舍入；相同的按一位客户处理",
  },
  orders: {
    en: "all end in zeros after the 15th digit, as a spreadsheet rounds them; equal ones count as one order",
    zh: "在第 15 位之后全是 0，像是被电子表格舍入；相同的按一笔订单处理",
  },
  list: {
    en: "all end in zeros after the 15th digit, as a spreadsheet rounds them; equal ones count as one customer",
    zh: "在第 15 位之后全是 0，像是被电子表格舍入；相同的按一位客户处理",
  },
};

function noteOf(id: string, text: Text, { title, cells }: SourceColumn, place: Place, rows: number, first: number): Note[] {
  if (rows === 0) return [];
  const [at, count, shown] = [rowText(place, first), formatNumber(rows), showCell(cells[first])];
  return [
    {
      id,
      text: {
        en: `Ids of "${title}" such as ${shown} ${text.en}: ${count} (first in ${at.en})`,
        zh: `“${title}”中如 ${shown} 的编号${text.zh}：${count} 行（最早在${at.zh}）`,
      },
    },
  ];
}

/** Refuses a column of customers in which a spreadsheet has ruined every id, and beside which no other column names anybody. */
export function refuseRuined({ title, cells }: SourceColumn, place: Place, first: number): Refusal {
  const [at, shown] = [rowText(place, first), showCell(cells[first])];
  return new Refusal(
    {
      en: `the ids of "${title}" were ruined by a spreadsheet and tell no customers apart (${at.en}: ${shown})`,
      zh: `“${title}”列的编号已被电子表格损坏，无法区分客户（${at.zh}：${shown}）`,
    },
    {
      en: "export the column again as text, or choose another column of customers",
      zh: "请以文本格式重新导出该列，或改选其他客户列",
    },
  );
}

/** Whether a cell has more digits than a spreadsheet keeps, as far as its length and its last sign tell. */
function mayBeLong(cell: string): boolean {
  return cell.length > digitsKept && cell.charCodeAt(cell.length - 1) <= 57;
}

/** Whether an id is ruined, or may have been rounded. */
function isSuspect(cell: Cell): boolean {
  return typeof cell === "string" && (isRuined(cell) || mayBeLong(cell));
}

/** Whether more than its key has to be asked of an order number. */
export function isOddId(cell: Cell): boolean {
  return isOddKey(cell) || isSuspect(cell);
}

/** Blanks the ids that a spreadsheet has ruined, except in a list, and says so with the column and the rows. */
export function withoutRuined(column: SourceColumn, place: Place, told: Told): CheckedIds {
  const { title, cells } = column;
  if (column.values && !someOdd(column.values(), isSuspect)) return { column, first: -1, notes: [] };
  const long: LongIds = { long: 0, rounded: 0, first: -1 };
  let own: Cell[] | null = null;
  let rows = 0;
  let first = -1;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell !== "string") continue;
    if (mayBeLong(cell)) countLong(cell, row, long);
    if (!isRuined(cell)) continue;
    if (rows === 0) first = row;
    rows += 1;
    if (told === "list") continue;
    own ??= cells.slice();
    own[row] = "";
  }
  const areRounded = long.rounded >= fewestRounded && long.rounded === long.long;
  return {
    column: own === null ? column : { title, cells: own },
    first,
    notes: [
      ...noteOf("ruinedIds", ruinedTexts[told], column, place, rows, first),
      ...noteOf("roundedIds", roundedTexts[told], column, place, areRounded ? long.rounded : 0, long.first),
    ],
  };
}
