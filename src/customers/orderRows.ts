// Rows of an orders sheet: every cell read, every row in use or excluded for its first reason.
import { blankCode, codeOf, usedCode } from "./audit";
import { type Cell, isBlank, isErrorCell } from "./cell";
import { chooseCurrency, toCurrencyCodes } from "./currencies";
import { parseDays } from "./dates";
import { findRepeats } from "./duplicates";
import { type KeyColumn, toKeyColumn } from "./key";
import { formatNumber } from "./language";
import type { Note } from "./note";
import { parseNumbers } from "./numbers";
import { Refusal } from "./refusal";
import type { ReadingSettings } from "./settings";
import { parseStatuses, type StatusUse } from "./statuses";

/** Ten-thousandths of the currency; amounts are summed as whole parts, so that the order of rows can never change a total. */
export const partsPerUnit = 10_000;

/** A column of the source with the name it goes by. */
export interface SourceColumn {
  readonly title: string;
  readonly cells: readonly Cell[];
}

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

/** Sum of the columns of one role; NaN where a cell is not a number, blanks are 0 if `blankIsZero`, else NaN. */
const sumColumns = (
  columns: readonly SourceColumn[],
  source: OrderSource,
  settings: ReadingSettings,
  blankIsZero: boolean,
): { numbers: Float64Array; currencies: readonly string[] | null } => {
  let total: Float64Array | null = null;
  let currencies: readonly string[] | null = null;
  for (const { title, cells } of columns) {
    const column = parseNumbers(cells, { title, firstRow: source.firstRow, decimal: settings.decimal });
    currencies ??= column.currencies;
    const { numbers } = column;
    if (blankIsZero) {
      for (let i = 0; i < numbers.length; i++) if (Number.isNaN(numbers[i]!) && isBlank(cells[i])) numbers[i] = 0;
    }
    if (total === null) total = numbers;
    else for (let i = 0; i < numbers.length; i++) total[i]! += numbers[i]!;
  }
  return { numbers: total ?? new Float64Array(source.count), currencies };
};

const maximumParts = Number.MAX_SAFE_INTEGER;

const toParts = (amount: number): number => {
  const parts = Math.round(amount * partsPerUnit);
  return Math.abs(parts) <= maximumParts ? parts + 0 : Number.NaN;
};

interface Amounts {
  readonly grossParts: Float64Array;
  readonly netParts: Float64Array;
  readonly hasRefund: Uint8Array;
  readonly currencies: readonly string[] | null;
}

/** Amounts of all rows; quantity × unit price is negative if either is; refunds and discounts are taken off whatever their sign. */
const readAmounts = (source: OrderSource, settings: ReadingSettings): Amounts => {
  const { count } = source;
  const isProduct = source.amount.length === 0;
  const first = sumColumns(isProduct ? source.quantity : source.amount, source, settings, false);
  const second = isProduct ? sumColumns(source.unitPrice, source, settings, false) : null;
  const refunds = settings.refunds === "ignore" ? null : sumColumns(source.refund, source, settings, true).numbers;
  const discounts = sumColumns(source.discount, source, settings, true).numbers;
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

const readColumns = (source: OrderSource, settings: ReadingSettings): readonly SourceColumn[] => [
  source.customer,
  source.date,
  ...(source.amount.length > 0 ? source.amount : [...source.quantity, ...source.unitPrice]),
  ...[source.order, source.status, source.currency].filter((column) => column !== null),
  ...(settings.refunds === "ignore" ? [] : source.refund),
  ...source.discount,
];

/** Codes of rows that are wholly blank or hold an error cell. */
const markBlankAndErrors = (source: OrderSource, columns: readonly SourceColumn[]): Uint8Array => {
  const codes = new Uint8Array(source.count);
  for (const { cells } of columns) {
    for (let i = 0; i < codes.length; i++) if (isErrorCell(cells[i])) codes[i] = codeOf("error");
  }
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === usedCode && isBlank(source.customer.cells[i]) && source.cellsOf(i).every(isBlank)) codes[i] = blankCode;
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

/** Marks repeats, which are kept unless the user drops them. */
const markRepeats = (source: OrderSource, rows: Omit<OrderRows, "statuses" | "notes">, settings: ReadingSettings): Note[] => {
  const open: number[] = [];
  for (let i = 0; i < source.count; i++) if (rows.codes[i] === usedCode) open.push(i);
  const content = { customers: rows.customers.indexes, days: rows.days, parts: rows.netParts, cellsOf: source.cellsOf };
  const repeats = findRepeats(Int32Array.from(open), content);
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

/** Gives each open row the first reason that holds, of those that need no knowledge of orders. */
const markRows = (source: OrderSource, rows: Omit<OrderRows, "statuses" | "notes">, isSale: Uint8Array | null): void => {
  const { codes, days, netParts } = rows;
  const customers = rows.customers.indexes;
  for (let i = 0; i < source.count; i++) {
    if (codes[i] !== usedCode) continue;
    if (customers[i]! < 0) codes[i] = codeOf("noCustomer");
    else if (Number.isNaN(days[i]!)) codes[i] = codeOf("badDate");
    else if (Number.isNaN(netParts[i]!)) codes[i] = codeOf("badAmount");
    else if (isSale && isSale[i] === 0) codes[i] = codeOf("notCompleted");
  }
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
  const codes = markBlankAndErrors(source, readColumns(source, settings));
  const customers = toKeyColumn(source.customer.cells);
  const orders = source.order ? toKeyColumn(source.order.cells) : null;
  const dates = parseDays(source.date.cells, {
    title: source.date.title,
    firstRow: source.firstRow,
    order: settings.dates,
    zone: source.zone,
  });
  const { currencies, ...amounts } = readAmounts(source, settings);
  const statuses = source.status ? parseStatuses(source.status.cells, settings.notCompleted) : null;
  const rows = { customers, orders, days: dates.days, ...amounts, codes };
  markRows(source, rows, statuses?.isSale ?? null);
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
    ...noteOf("dateSerials", dates.serials, source.firstRow, "Plain numbers read as date serials", "按日期序列号读取的纯数字"),
  ];
  if (settings.asOf !== null) markAfter(rows, settings.asOf);
  return { ...rows, statuses: statuses?.uses ?? [], notes };
};

const markAfter = ({ codes, days }: { codes: Uint8Array; days: Float64Array }, asOf: number): void => {
  for (let i = 0; i < codes.length; i++) if (codes[i] === usedCode && days[i]! > asOf) codes[i] = codeOf("afterAsOf");
};
