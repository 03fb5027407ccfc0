// Rows of an orders sheet: every cell read, every row in use or excluded for its first reason.
import { type SourceColumn, type SummedColumns, sumColumns, toParts } from "./amounts";
import { blankCode, codeOf, type ReasonId, usedCode } from "./audit";
import { type Cell, isBlank, isErrorCell } from "./cell";
import { chooseCurrency, toCurrencyCodes } from "./currencies";
import { parseDays } from "./dates";
import { findRepeats } from "./duplicates";
import { type KeyColumn, toKeyColumn } from "./key";
import { formatNumber } from "./language";
import type { Note } from "./note";
import { Refusal } from "./refusal";
import type { ReadingSettings } from "./settings";
import { parseStatuses, type StatusColumn, type StatusUse } from "./statuses";

/** The columns of an orders sheet, by what they hold; a number may be the sum of several columns. */
export interface OrderSource {
  readonly count: number;
  /** Sheet row number of the first row. */
  readonly firstRow: number;
  readonly customer: SourceColumn;
  readonly date: SourceColumn;
  readonly amount: readonly SourceColumn[];
  readonly quantity: readonly SourceColumn[];
  readonly unitPrice: readonly SourceColumn[];
  readonly order: SourceColumn | null;
  readonly status: SourceColumn | null;
  readonly currency: SourceColumn | null;
  readonly refund: readonly SourceColumn[];
  readonly discount: readonly SourceColumn[];
  /** Every cell of a row, also of columns that are not read. */
  readonly cellsOf: (index: number) => readonly Cell[];
  /** Time zone of the sheet, asked for only when a date cell is met. */
  readonly zone: () => string;
}

/** What was read of every row. */
export interface OrderRows {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly days: Float64Array;
  /** Amount of the row before refund and discount, in parts. */
  readonly grossParts: Float64Array;
  /** Amount of the row after refund and discount, in parts. */
  readonly netParts: Float64Array;
  /** 1 where a refund amount was taken off the row. */
  readonly hasRefund: Uint8Array;
  /** Reason code of each row. */
  readonly codes: Uint8Array;
  readonly statuses: readonly StatusUse[];
  readonly notes: readonly Note[];
}

interface Amounts {
  readonly grossParts: Float64Array;
  readonly netParts: Float64Array;
  readonly hasRefund: Uint8Array;
  readonly currencies: readonly string[] | null;
}

/** Amounts of all rows; quantity × unit price is negative if either is; refunds and discounts are taken off whatever their sign. */
const readAmounts = (source: OrderSource, settings: ReadingSettings, codes: Uint8Array): Amounts => {
  const { count } = source;
  const isProduct = source.amount.length === 0;
  const sum = (columns: readonly SourceColumn[], blankIsZero: boolean): SummedColumns =>
    sumColumns(columns, {
      count,
      firstRow: source.firstRow,
      decimal: settings.decimal,
      isOut: (row) => codes[row] !== usedCode,
      blankIsZero,
    });
  const first = sum(isProduct ? source.quantity : source.amount, false);
  const second = isProduct ? sum(source.unitPrice, false) : null;
  const refunds = settings.refunds === "ignore" ? null : sum(source.refund, true).numbers;
  const discounts = sum(source.discount, true).numbers;
  const grossParts = new Float64Array(count);
  const netParts = new Float64Array(count);
  const hasRefund = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const amount = first.numbers[i]!;
    const price = second?.numbers[i] ?? 1;
    const gross = toParts(second && amount < 0 && price < 0 ? -(amount * price) : amount * price);
    const refund = refunds ? toParts(Math.abs(refunds[i]!)) : 0;
    grossParts[i] = gross;
    netParts[i] = gross - refund - toParts(Math.abs(discounts[i]!));
    hasRefund[i] = refund > 0 ? 1 : 0;
  }
  return { grossParts, netParts, hasRefund, currencies: second?.currencies ?? first.currencies };
};

/** The columns read besides customer, order number and status. */
const factColumns = (source: OrderSource, settings: ReadingSettings): readonly SourceColumn[] => [
  source.date,
  ...(source.amount.length > 0 ? source.amount : [...source.quantity, ...source.unitPrice]),
  ...(source.currency ? [source.currency] : []),
  ...(settings.refunds === "ignore" ? [] : source.refund),
  ...source.discount,
];

/** Codes of rows that are wholly blank, hold an error cell, or name no customer, the first of the keys. */
const markFirst = (
  source: OrderSource,
  settings: ReadingSettings,
  keys: readonly KeyColumn[],
  statuses: StatusColumn | null,
): Uint8Array => {
  const codes = new Uint8Array(source.count);
  const [error, noCustomer] = [codeOf("error"), codeOf("noCustomer")];
  for (const { cells } of factColumns(source, settings)) {
    for (let i = 0; i < codes.length; i++) if (isErrorCell(cells[i])) codes[i] = error;
  }
  for (const row of statuses?.errors ?? []) codes[row] = error;
  for (const { errors, indexes } of keys) {
    if (errors.size === 0) continue;
    for (let i = 0; i < codes.length; i++) if (errors.has(indexes[i]!)) codes[i] = error;
  }
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === usedCode && keys[0]!.indexes[i]! < 0) codes[i] = source.cellsOf(i).every(isBlank) ? blankCode : noCustomer;
  }
  return codes;
};

const noteOf = (id: string, rows: number, firstRow: number, en: string, zh: string): Note[] =>
  rows === 0
    ? []
    : [
        {
          id,
          text: {
            en: `${en}: ${formatNumber(rows)} (first in row ${firstRow})`,
            zh: `${zh}：${formatNumber(rows)} 行（首见第 ${firstRow} 行）`,
          },
        },
      ];

/** Rows in use that may repeat another: where there are order numbers, those whose number occurs again. */
const findCandidates = (codes: Uint8Array, orders: KeyColumn | null): Int32Array => {
  const rowsOf = new Int32Array(orders?.count ?? 0);
  if (orders) for (const number of orders.indexes) if (number >= 0) rowsOf[number]! += 1;
  const candidates = new Int32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const number = orders ? orders.indexes[i]! : -1;
    if (codes[i] !== usedCode || (number >= 0 && rowsOf[number] === 1)) continue;
    candidates[count] = i;
    count += 1;
  }
  return candidates.subarray(0, count);
};

/** Marks repeats, which are kept unless the user drops them. */
const markRepeats = (source: OrderSource, rows: Omit<OrderRows, "statuses" | "notes">, settings: ReadingSettings): Note[] => {
  const candidates = findCandidates(rows.codes, rows.orders);
  const content = { customers: rows.customers.indexes, days: rows.days, parts: rows.netParts, cellsOf: source.cellsOf };
  const repeats = findRepeats(candidates, content);
  if (settings.duplicates === "drop") {
    for (const row of repeats) rows.codes[row] = codeOf("duplicate");
    return [];
  }
  const first = source.firstRow + (repeats[0] ?? 0);
  return noteOf(
    "repeatedRows",
    repeats.length,
    first,
    "Rows that repeat an earlier row in every column, kept",
    "与前面的行完全相同、已保留的行",
  );
};

/** Gives open rows for which `holds` a reason. */
const mark = (codes: Uint8Array, reason: ReasonId, holds: (row: number) => boolean): void => {
  const code = codeOf(reason);
  for (let i = 0; i < codes.length; i++) if (codes[i] === usedCode && holds(i)) codes[i] = code;
};

const applyCurrency = (
  rows: Omit<OrderRows, "statuses" | "notes">,
  currencies: readonly string[] | null,
  settings: ReadingSettings,
): void => {
  const { codes, grossParts, netParts } = rows;
  const { factors } = chooseCurrency(currencies, (row) => codes[row] === usedCode, settings);
  if (factors === null) return;
  for (let i = 0; i < codes.length; i++) {
    const factor = factors[i]!;
    if (factor === 0 && codes[i] === usedCode) codes[i] = codeOf("otherCurrency");
    if (factor === 1) continue;
    grossParts[i] = Math.round(grossParts[i]! * factor);
    netParts[i] = Math.round(netParts[i]! * factor);
  }
};

const needsColumn = (en: string, zh: string): Refusal =>
  new Refusal({ en, zh }, { en: "name the column, or leave the choice out", zh: "请指明该列，或去掉该设置" });

/** Refuses choices about columns that the sheet does not have. */
const refuseIdleChoices = (source: OrderSource, settings: ReadingSettings): void => {
  if (settings.amounts === "order" && source.order === null)
    throw needsColumn("order totals need a column of order numbers", "整单金额需要订单号列");
  if (settings.notCompleted !== null && source.status === null)
    throw needsColumn("a list of statuses needs a status column", "状态列表需要状态列");
};

const noCurrencyNote = (chosen: string | null, currencies: readonly string[] | null): Note[] =>
  chosen === null || currencies !== null
    ? []
    : [
        {
          id: "noCurrency",
          text: {
            en: `The sheet names no currency; all amounts were taken as ${chosen}`,
            zh: `表中没有币种，全部金额按 ${chosen} 处理`,
          },
        },
      ];

/**
 * Reads the rows of an orders sheet.
 *
 * @throws Question when dates, decimals or currencies can be read in more than one way
 */
export const parseOrderRows = (source: OrderSource, settings: ReadingSettings): OrderRows => {
  refuseIdleChoices(source, settings);
  const customers = toKeyColumn(source.customer.cells);
  const orders = source.order ? toKeyColumn(source.order.cells) : null;
  const statuses = source.status ? parseStatuses(source.status.cells, settings.notCompleted) : null;
  const codes = markFirst(source, settings, orders ? [customers, orders] : [customers], statuses);
  const dates = parseDays(source.date.cells, {
    title: source.date.title,
    firstRow: source.firstRow,
    order: settings.dates,
    isOut: (row) => codes[row] !== usedCode,
    zone: source.zone,
  });
  mark(codes, "badDate", (row) => Number.isNaN(dates.days[row]!));
  const { currencies, ...amounts } = readAmounts(source, settings, codes);
  mark(codes, "badAmount", (row) => Number.isNaN(amounts.netParts[row]!));
  if (statuses) mark(codes, "notCompleted", (row) => statuses.isSale[row] === 0);
  const rows = { customers, orders, days: dates.days, ...amounts, codes };
  const currencyCodes = source.currency ? toCurrencyCodes(source.currency.cells) : currencies;
  applyCurrency(rows, currencyCodes, settings);
  const notes = [
    ...noCurrencyNote(settings.currency, currencyCodes),
    ...markRepeats(source, rows, settings),
    ...[customers, ...(orders ? [orders] : [])].flatMap((keys) =>
      noteOf(
        "roundedNumbers",
        keys.roundedRows,
        source.firstRow + keys.roundedRow,
        "Numbers of 16 digits or more, which the sheet has rounded; format such columns as text before pasting",
        "16 位及以上的数字已被表格四舍五入；请先把该列设为文本格式再粘贴",
      ),
    ),
    ...noteOf(
      "dateSerials",
      dates.serials,
      source.firstRow + dates.firstSerial,
      "Plain numbers read as date serials",
      "按日期序列号读取的纯数字",
    ),
  ];
  const { asOf } = settings;
  if (asOf !== null) mark(codes, "afterAsOf", (row) => dates.days[row]! > asOf);
  return { ...rows, statuses: statuses?.uses ?? [], notes };
};
