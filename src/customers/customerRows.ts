// Reads a customers sheet, whose rows are customers. Customers without orders are kept.

import { type Cell, shownName } from "../ground/cell";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { once } from "../ground/once";
import { Question, Refusal } from "../ground/refusal";
import { refuseHugeTotals, type SourceColumn } from "../reading/amounts";
import { codeOf, summarizeAudit, usedCode } from "../reading/audit";
import { chooseCurrency, toCurrencyCodes } from "../reading/currencies";
import { currencyOfHeader } from "../reading/currencyNames";
import { findRepeats, oneGroup } from "../reading/duplicates";
import { type KeyColumn, toKeyColumn } from "../reading/keys";
import type { ReadingSettings } from "../reading/settings";
import { type CustomerRows, type CustomerSource, parseCustomerRows } from "./customerCells";
import { type CustomerReading, deriveMetrics } from "./customers";
import { lateDayNotes } from "./lateDay";
import { leaveOutTotals } from "./totalRows";

/** Leaves out other currencies and, if the user says so, repeated rows; tells how many repeats were kept, and the currencies met. */
function excludeByChoice(
  source: CustomerSource,
  rows: CustomerRows,
  keys: KeyColumn,
  settings: ReadingSettings,
): { repeats: number; currencies: readonly string[]; currency: string } {
  const { codes } = rows;
  const written = source.currency ? toCurrencyCodes(source.currency.cells, rows.currencies) : rows.currencies;
  const [ofHeader = ""] = source.revenue.map(({ title }) => currencyOfHeader(title)).filter((code) => code !== "");
  const {
    factors: columns,
    codes: currencies,
    used: currency,
  } = chooseCurrency([{ written, ofHeader, count: source.count, isOpen: (row) => codes[row] === usedCode }], settings);
  const factors = columns[0] ?? null;
  const open: number[] = [];
  for (let i = 0; i < source.count; i++) {
    if (codes[i] !== usedCode) continue;
    const factor = factors?.[i] ?? 1;
    if (factor === 0) codes[i] = codeOf("otherCurrency");
    else open.push(i);
    if (factor !== 1) rows.revenueParts[i] = Math.round(rows.revenueParts[i]! * factor);
  }
  if (source.customer === null) return { repeats: 0, currencies, currency };
  const content = { customers: keys.indexes, days: rows.frequency, parts: rows.revenueParts, cellsOf: source.cellsOf };
  const repeats = findRepeats(oneGroup(Int32Array.from(open)), content);
  if (settings.duplicates === "keep") return { repeats: repeats.length, currencies, currency };
  for (const row of repeats) codes[row] = codeOf("duplicate");
  return { repeats: 0, currencies, currency };
}

function askForSame(source: CustomerSource, row: number): Question {
  return new Question(
    "sameCustomer",
    {
      en: `a customer is listed more than once (again in row ${source.firstRow + row})`,
      zh: `有客户出现多次（第 ${source.firstRow + row} 行再次出现）`,
    },
    { en: "say whether to add the rows up or to use the last one", zh: "请选择合并相加，还是以最后一行为准" },
    ["sum", "last"],
  );
}

/** The rows of each customer, by first used row. With "last", all but a customer's last row are left out. */
function rowsPerCustomer(source: CustomerSource, codes: Uint8Array, keys: KeyColumn, settings: ReadingSettings): number[][] {
  const place = new Int32Array(keys.count).fill(-1);
  const groups: number[][] = [];
  for (let i = 0; i < source.count; i++) {
    if (codes[i] !== usedCode) continue;
    const key = keys.indexes[i]!;
    const known = place[key]!;
    if (known < 0) {
      place[key] = groups.length;
      groups.push([i]);
      continue;
    }
    if (settings.sameCustomer === null) throw askForSame(source, i);
    if (settings.sameCustomer === "sum") groups[known]!.push(i);
    else {
      for (const earlier of groups[known]!) codes[earlier] = codeOf("duplicate");
      groups[known] = [i];
    }
  }
  return groups.sort((a, b) => a[0]! - b[0]!);
}

function everyRowItself(count: number): KeyColumn {
  return {
    indexes: Int32Array.from({ length: count }, (_, i) => i),
    count,
    errors: new Set(),
    roundedRow: -1,
    roundedRows: 0,
  };
}

/** Totals of one customer over all their rows. */
function totalOf(rows: CustomerRows, group: readonly number[], asOf: number) {
  let frequency = 0;
  let revenueParts = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let recency = Number.POSITIVE_INFINITY;
  for (const row of group) {
    frequency += rows.frequency[row]!;
    revenueParts += rows.revenueParts[row]!;
    if (rows.frequency[row] === 0) continue;
    const day = rows.lastDays[row]!;
    if (day > last) last = day;
    if (rows.firstDays[row]! < first) first = rows.firstDays[row]!;
    const days = Number.isNaN(day) ? rows.givenDays[row]! : asOf - day;
    if (days < recency) recency = days;
  }
  const finite = (number: number): number => (Number.isFinite(number) ? number : Number.NaN);
  return { frequency, revenueParts, first: finite(first), last: finite(last), recency: finite(recency) };
}

function latestDay(rows: CustomerRows): number {
  let latest = Number.NaN;
  for (let i = 0; i < rows.codes.length; i++) {
    const day = rows.lastDays[i]!;
    if (rows.codes[i] === usedCode && rows.frequency[i] !== 0 && !Number.isNaN(day) && !(day <= latest)) latest = day;
  }
  return latest;
}

/** Remark about a single last order years after all others. */
function noteLateDay(
  { sheet, firstRow, lastOrder, count }: CustomerSource,
  { codes, lastDays, frequency }: CustomerRows,
): Note[] {
  const dated = { sheet, firstRow, title: lastOrder?.title ?? "", start: 0, end: count };
  return lateDayNotes([dated], lastDays, (row) => codes[row] === usedCode && frequency[row] !== 0);
}

function keptNote(repeats: number): Note[] {
  return repeats === 0
    ? []
    : [
        {
          id: "repeatedRows",
          text: {
            en: `Exact copies of an earlier row, kept: ${formatNumber(repeats)}`,
            zh: `与前面的行完全相同、已保留：${formatNumber(repeats)} 行`,
          },
        },
      ];
}

/** Leaves out rows such as the "Grand Total" of a pivot. */
function leaveOutTotalRows(
  { sheet, firstRow, orders, revenue }: CustomerSource,
  { title, cells }: SourceColumn,
  { frequency, revenueParts, codes }: CustomerRows,
  { indexes, count }: KeyColumn,
): Note[] {
  const summed = [...(orders.length > 0 ? [frequency] : []), ...(revenue.length > 0 ? [revenueParts] : [])];
  const titles = [...orders, ...revenue].map((column) => column.title);
  return leaveOutTotals({ sheet, firstRow, title, customers: cells, indexes, count, columns: summed, titles, codes });
}

/** Refuses choices that apply only to a sheet of orders. */
function refuseOrderChoices(settings: ReadingSettings): void {
  const { refunds, zero, amounts, blanks, negatives, discounts, completed, notCompleted, windowDays } = settings;
  const chosen = [
    { is: windowDays !== null, en: "a look-back window", zh: "回溯期" },
    { is: refunds !== "subtract", en: "leaving refunds out", zh: "不计退款" },
    { is: zero !== "count", en: "leaving out orders of 0", zh: "不计零元订单" },
    { is: amounts !== null, en: "line or order amounts", zh: "单行或整单金额" },
    { is: blanks !== null, en: "a choice about blank cells", zh: "空白单元格的含义" },
    { is: negatives !== null, en: "a choice about amounts below 0", zh: "小于 0 的金额的含义" },
    { is: discounts !== null, en: "a choice about discounts", zh: "优惠的含义" },
    { is: (completed ?? notCompleted) !== null, en: "a list of statuses", zh: "状态列表" },
  ].find((choice) => choice.is);
  if (!chosen) return;
  throw new Refusal(
    { en: `${chosen.en} needs a sheet of orders, and this is one of customers`, zh: `${chosen.zh}只适用于订单表，当前是客户表` },
    { en: "leave it out, or use the orders", zh: "请去掉该设置，或改用订单表" },
  );
}

/**
 * Reads a customers sheet: one customer a key, and a code for every row.
 *
 * @throws Question if a customer is listed several times, or if cells can be read in several ways
 * @throws Refusal if a choice applies only to orders
 */
export function readCustomers(
  source: CustomerSource,
  settings: ReadingSettings,
): CustomerReading & { readonly rows: CustomerRows; readonly customerOf: () => Int32Array } {
  refuseOrderChoices(settings);
  const rows = parseCustomerRows(source, settings);
  const keys = source.customer
    ? toKeyColumn([{ cells: source.customer.cells, keyCell: (cell) => cell }])
    : everyRowItself(source.count);
  const totalNotes = source.customer === null ? [] : leaveOutTotalRows(source, source.customer, rows, keys);
  const { repeats, currencies, currency } = excludeByChoice(source, rows, keys, settings);
  const groups = rowsPerCustomer(source, rows.codes, keys, settings);
  const asOf = settings.asOf ?? latestDay(rows);
  const totals = groups.map((group) => totalOf(rows, group, asOf));
  if (source.revenue.length > 0) refuseHugeTotals(totals.map((total) => total.revenueParts));
  const customers = deriveMetrics({
    count: groups.length,
    names: groups.map((group) => shownName(source.customer?.cells[group[0]!] ?? "")),
    firstOrderDays: Float64Array.from(totals, (total) => total.first),
    lastOrderDays: Float64Array.from(totals, (total) => total.last),
    recencyDays: Float64Array.from(totals, (total) => total.recency),
    frequency: Float64Array.from(totals, (total) => total.frequency),
    revenueParts: Float64Array.from(totals, (total) => total.revenueParts),
    asOf,
  });
  const { codes } = rows;
  const nameOf = (row: number): Cell => shownName(source.customer?.cells[row] ?? "");
  const customerOf = once(() => {
    const places = new Int32Array(source.count).fill(-1);
    for (const [place, group] of groups.entries()) for (const row of group) places[row] = place;
    return places;
  });
  return {
    customers,
    audit: summarizeAudit(codes),
    codes,
    nameOf,
    statuses: [],
    currencies,
    currency,
    notes: [...source.notes, ...rows.notes, ...totalNotes, ...keptNote(repeats), ...noteLateDay(source, rows)],
    rows,
    customerOf,
  };
}
