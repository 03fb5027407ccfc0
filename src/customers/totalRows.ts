// Rows that add up other rows, such as the "Grand Total" of a pivot: they are left out, and named.

import type { Cell } from "../ground/cell";
import { formatNumber, quoted } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import type { SourceColumn } from "../reading/amounts";
import { codeOf, usedCode } from "../reading/audit";
import { someOdd } from "../reading/columnValues";
import { isFirmsName, isPersonsName, totalWord } from "../reading/totalWords";

/** The rows of one sheet, as far as totals go. */
export interface Totalled extends Place {
  readonly title: string;
  readonly customers: readonly Cell[];
  /** The different cells of the customers, where they are known. */
  readonly values?: SourceColumn["values"];
  /** Index of each row's customer, and the number of customers. */
  readonly indexes: Int32Array;
  readonly count: number;
  /** What a total adds up: one column or several, NaN for a cell that is not read. */
  readonly columns: readonly Float64Array[];
  /** Titles of these columns. */
  readonly titles: readonly string[];
  readonly codes: Uint8Array;
  /** Whether a day, and an order number, stand in a row; absent in a list of customers. */
  readonly isDated?: (row: number) => boolean;
  readonly isNumbered?: (row: number) => boolean;
}

/** A total has to add up at least so many rows to be told by its amount alone; of two columns, fewer are enough. */
const leastRows = { one: 4, several: 3 } as const;

/** More rows of a name that is also a firm's are a customer's, unless they add up the others. */
const mostTotals = 1;

/** What the name of each row's customer says; null where no name says that its row is a total. */
function wordsOf({ customers, indexes, count, codes }: Totalled): ReadonlyMap<number, "word" | "among"> {
  const seen = new Uint8Array(count);
  const found = new Map<number, "word" | "among">();
  for (let row = 0; row < codes.length; row++) {
    const index = indexes[row]!;
    if (codes[row] !== usedCode || index < 0 || seen[index] === 1) continue;
    seen[index] = 1;
    const word = totalWord(customers[row]);
    if (word) found.set(index, word);
  }
  return found;
}

/** Whether a row may be an order of somebody whose name is also a word of a total: an order number stands in it, or beside a person's name a day. */
function mayBeOrder({ customers, isDated, isNumbered }: Totalled, row: number): boolean {
  const isPerson = isPersonsName(customers[row]);
  return (isPerson && isDated?.(row) === true) || ((isPerson || isFirmsName(customers[row])) && isNumbered?.(row) === true);
}

/** Rows whose name says so, and those that only their name speaks for, which stay. Of a name that may be a person's or a firm's, only those whose amounts add up those above. */
function namedTotals(sheet: Totalled, words: ReadonlyMap<number, "word" | "among">): { found: number[]; kept: number[] } {
  const { customers, indexes, columns, codes } = sheet;
  const kept: number[] = [];
  if (words.size === 0) return { found: [], kept };
  const rowsOf = new Map<number, number>();
  for (let row = 0; row < codes.length; row++)
    if (codes[row] === usedCode && words.has(indexes[row]!)) rowsOf.set(indexes[row]!, (rowsOf.get(indexes[row]!) ?? 0) + 1);
  const [whole, part] = [columns.map(() => 0), columns.map(() => 0)];
  const found: number[] = [];
  let firstOfWhole = true;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== usedCode) continue;
    const word = words.get(indexes[row]!);
    const addsUp = (sums: readonly number[]): boolean =>
      !firstOfWhole && columns.length > 0 && columns.every((column, place) => column[row] === sums[place]);
    const isFirm = word === "word" && isFirmsName(customers[row]) && rowsOf.get(indexes[row]!)! > mostTotals;
    const isOrder = word === "word" && mayBeOrder(sheet, row);
    if (word !== undefined && ((word === "word" && !isFirm && !isOrder) || addsUp(whole) || addsUp(part))) {
      found.push(row);
      part.fill(0);
      continue;
    }
    if (isOrder) kept.push(row);
    firstOfWhole = false;
    for (const [place, column] of columns.entries()) {
      whole[place]! += column[row]!;
      part[place]! += column[row]!;
    }
  }
  return { found, kept };
}

/** Remark about rows that stay although their customer is called like a total. */
function keptNote(sheet: Totalled, kept: readonly number[]): Note[] {
  if (kept.length === 0) return [];
  const told = rowsTold(sheet, kept);
  return [
    {
      id: "totalNames",
      text: {
        en: `Customers in "${sheet.title}" who are called like a total, kept as they have a date or an order number and add up no rows above: ${told.en}`,
        zh: `“${sheet.title}”中名称像合计、但有日期或订单号且金额不等于上方各行之和、因此作为客户保留的行：${told.zh}`,
      },
    },
  ];
}

/** Sum of a column over the rows in use. */
function sumOf(column: Float64Array, codes: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === usedCode) sum += column[row]!;
  return sum;
}

/** The first row that adds up all others of the sheet, of a customer who stands nowhere else. */
function wholeTotal({ indexes, columns, codes }: Totalled): number | null {
  const sums = columns.map((column) => sumOf(column, codes));
  if (columns.length === 0 || sums.some((sum) => !(sum > 0))) return null;
  const halves = sums.map((sum) => sum / 2);
  const isHalf = (row: number): boolean => columns.every((column, place) => column[row] === halves[place]);
  const [first, half] = [columns[0]!, halves[0]!];
  const halfRows: number[] = [];
  for (let row = 0; row < codes.length; row++)
    if (first[row] === half && codes[row] === usedCode && isHalf(row)) halfRows.push(row);
  if (halfRows.length === 0) return null;
  const rowsOf = new Map(halfRows.map((row) => [indexes[row]!, 0]));
  let rows = 0;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== usedCode) continue;
    rows += 1;
    const own = rowsOf.get(indexes[row]!);
    if (own !== undefined) rowsOf.set(indexes[row]!, own + 1);
  }
  const least = columns.length > 1 ? leastRows.several : leastRows.one;
  return rows <= least ? null : (halfRows.find((row) => rowsOf.get(indexes[row]!) === 1) ?? null);
}

/** "rows 5, 9 and 12", or the first ten of them and how many more. */
function rowsTold(sheet: Totalled, rows: readonly number[]): { readonly en: string; readonly zh: string } {
  const shown = rows.slice(0, 10).map((row) => rowText(sheet, row));
  const more = rows.length - shown.length;
  const [en, zh] = [shown.map((row) => row.en).join(", "), shown.map((row) => row.zh).join("、")];
  return more === 0 ? { en, zh } : { en: `${en} and ${formatNumber(more)} more`, zh: `${zh}，另有 ${formatNumber(more)} 行` };
}

/** Leaves out rows that add up others, by their name or by their amount. Changes `codes`, and names the rows. */
export function leaveOutTotals(sheet: Totalled): Note[] {
  const mayBeNamed = !sheet.values || someOdd(sheet.values(), (cell) => totalWord(cell) !== null);
  const { found: named, kept } = mayBeNamed ? namedTotals(sheet, wordsOf(sheet)) : { found: [], kept: [] };
  for (const row of named) sheet.codes[row] = codeOf("totalRow");
  const whole = wholeTotal(sheet);
  if (whole !== null) sheet.codes[whole] = codeOf("totalRow");
  const rows = whole === null ? named : [...named, whole].sort((a, b) => a - b);
  if (rows.length === 0) return keptNote(sheet, kept);
  const told = rowsTold(sheet, rows);
  const sums = quoted(sheet.titles);
  const bySum = sheet.titles.length === 0 ? { en: "", zh: "" } : { en: ` or their sum in ${sums.en}`, zh: `或${sums.zh}的合计` };
  return [
    {
      id: "totalRows",
      text: {
        en: `Totals of other rows, by their name in "${sheet.title}"${bySum.en}, left out: ${told.en}`,
        zh: `根据“${sheet.title}”中的名称${bySum.zh}，判断为合计行而不计入：${told.zh}`,
      },
    },
    ...keptNote(sheet, kept),
  ];
}
