// The whole flow, top to bottom: cells → table → orders → customers → tiers → what is told of them.
import type { Cell } from "./customers/cell";
import { readCustomers } from "./customers/customerRows";
import { type CustomerReading, readOrders } from "./customers/customers";
import { Refusal } from "./customers/refusal";
import { type Guess, guessColumns, type Mapping, mapColumns, type NamedColumns } from "./customers/roles";
import type { ReadingSettings } from "./customers/settings";
import { toCustomerSource, toOrderSource } from "./customers/sources";
import { findTable, type Table } from "./customers/table";
import { checkChoices, chooseScheme, type SchemeRequest } from "./models/choose";
import type { Assignment, Choices } from "./models/model";
import type { Scheme } from "./models/scheme";

/** A sheet's cells, the first row being sheet row 1, and its time zone. */
export interface SheetContent {
  readonly cells: readonly (readonly Cell[])[];
  readonly zone: () => string;
  /** Columns that an earlier run wrote, 0 being A; they are results and never read. */
  readonly results?: ReadonlySet<number>;
}

/** What the user asks for. */
export interface ScoreRequest {
  readonly columns: NamedColumns;
  readonly reading: ReadingSettings;
  readonly scheme: SchemeRequest;
  readonly choices: Choices;
}

/** A sheet as read: its rows, and the customers they make. */
export interface ReadSheet {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The customer cell of every row. */
  readonly named: readonly Cell[];
  readonly reading: CustomerReading;
}

/** Everything a run found out. */
export interface ScoreRun extends ReadSheet {
  /** The customer cell of every row of a customers sheet; null for a sheet of orders. */
  readonly listed: readonly Cell[] | null;
  readonly scheme: Scheme;
  readonly assignment: Assignment;
}

/** Reasons that the user's own choices bring about. */
const byChoice: ReadonlySet<string> = new Set([
  "notCompleted",
  "otherCurrency",
  "duplicate",
  "afterAsOf",
  "beforeWindow",
  "zeroAmount",
  "refundIgnored",
]);

const refuseNobody = ({ audit }: CustomerReading): Refusal => {
  const most = [...audit.exclusions].sort((a, b) => b.rows - a.rows)[0];
  if (!most) {
    return new Refusal(
      { en: "there are no rows below the header", zh: "标题下面没有数据" },
      { en: "open the sheet that holds the orders", zh: "请打开有订单的工作表" },
    );
  }
  const fix = byChoice.has(most.id)
    ? { en: "change the choice that leaves them out", zh: "请修改导致排除的设置" }
    : { en: "check which columns hold the customer, the date and the amount", zh: "请检查客户、日期和金额分别在哪一列" };
  const { en, zh } = most.text;
  return new Refusal(
    {
      en: `none of the ${audit.read} rows can be used (${en}: ${most.rows})`,
      zh: `${audit.read} 行都无法使用（${zh}：${most.rows} 行）`,
    },
    fix,
  );
};

/** The table of a sheet and which column holds what, as far as it can be told without asking. */
export const lookAtSheet = (sheet: SheetContent, columns: NamedColumns): { readonly table: Table; readonly guess: Guess } => {
  const wanted = Object.values(columns).flatMap((name) => [name, ...name.split("+")]);
  const table = withoutResults(findTable(sheet.cells, wanted), sheet.results);
  return { table, guess: guessColumns(table, columns) };
};

/** A table whose result columns have no header, so that they stand for nothing. */
const withoutResults = (table: Table, results: ReadonlySet<number> = new Set()): Table =>
  results.size === 0 ? table : { ...table, headers: table.headers.map((header, column) => (results.has(column) ? "" : header)) };

/**
 * Reads the rows of a sheet.
 *
 * @throws Question when the sheet can be read in more than one way
 * @throws Refusal when it cannot be read
 */
export const readRows = (
  sheet: SheetContent,
  { columns, reading: settings }: Pick<ScoreRequest, "columns" | "reading">,
): ReadSheet => {
  const wanted = Object.values(columns).flatMap((name) => [name, ...name.split("+")]);
  const table = withoutResults(findTable(sheet.cells, wanted), sheet.results);
  const mapping = mapColumns(table, columns);
  if (mapping.kind === "orders") {
    const source = toOrderSource(table, mapping, sheet.zone);
    return { table, mapping, named: source.customer.cells, reading: readOrders(source, settings) };
  }
  const source = toCustomerSource(table, mapping, sheet.zone);
  return { table, mapping, named: source.customer?.cells ?? [], reading: readCustomers(source, settings) };
};

/**
 * Scores a sheet.
 *
 * @throws Question when the sheet can be read in more than one way
 * @throws Refusal when it cannot be read, or a choice cannot be followed
 */
export const scoreSheet = (sheet: SheetContent, request: ScoreRequest): ScoreRun => {
  const scheme = chooseScheme(request.scheme, request.choices.bins);
  checkChoices(scheme, request.choices);
  const read = readRows(sheet, request);
  const { mapping, named, reading } = read;
  if (reading.customers.count === 0) throw refuseNobody(reading);
  const assignment = scheme.assign(reading.customers, request.choices);
  return { ...read, listed: mapping.kind === "orders" ? null : named, scheme, assignment };
};
