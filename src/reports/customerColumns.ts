// What is written of each customer: one declaration per column, in the order in which they stand.

import { type Cell, isDate, showCell } from "../ground/cell";
import { type CustomerTable, customerColumn, type ReportCell, tierColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import type { Text } from "../ground/language";
import { partsPerUnit } from "../ground/money";
import type { LifetimeColumns } from "../models/lifetime/lifetime";
import { noScore, type Scores } from "../models/model";
import type { ReportInput } from "./report";
import { columnChoices } from "./titles";

/** What the columns are made from. */
export interface CustomersInput extends ReportInput {
  /** The sentence that says why a customer is in their tier. */
  readonly explain: (index: number) => Text;
  /** Ids of columns that are not wanted. */
  readonly without: ReadonlySet<string>;
}

/** Number formats: automatic, a day, money and other hundredths, a share. */
export const formats = {
  automatic: "",
  day: "yyyy-mm-dd",
  money: "#,##0.00",
  percent: "0%",
} as const;

/** A column about customers, declared once. */
interface CustomerColumn {
  readonly id: string;
  readonly title: Text;
  readonly format: string;
  /** Whether it stands beside a user's own list of customers, who have the rest already. */
  readonly isBeside: boolean;
  /** One cell per customer, or null where the scheme has nothing to say here. */
  readonly cells: (input: CustomersInput) => ReportCell[] | null;
}

/** Id of the column with one sentence a customer, which is only written when it is asked for. */
export const whyColumn = "why";

const gone: Text = { en: "No longer in the data", zh: "已不在数据中" };

function nameCell(name: Cell): ReportCell {
  if (isDate(name)) return showCell(name);
  return name === undefined ? null : name;
}

function numbers(column: ArrayLike<number>, times = 1): ReportCell[] {
  return Array.from(column, (number) => (Number.isNaN(number) ? null : number / times));
}

function scoreCells(letter: keyof Scores) {
  return ({ assignment: { scores } }: CustomersInput): ReportCell[] | null =>
    scores && Array.from(scores[letter], (score) => (score === noScore ? null : score));
}

function rounded(column: ArrayLike<number>): ReportCell[] {
  return Array.from(column, (number) => (Number.isNaN(number) ? null : Math.round(number * 100) / 100));
}

/** Cells of what was predicted, or null where the model predicts nothing. */
function predicted(name: keyof LifetimeColumns, decimals: number) {
  return ({ assignment: { lifetime } }: CustomersInput): ReportCell[] | null =>
    lifetime &&
    Array.from(lifetime.columns[name], (number) =>
      Number.isNaN(number) ? null : Math.round(number * 10 ** decimals) / 10 ** decimals,
    );
}

/** A wait that nobody plans for, in days. */
const longestWait = 3650;

/** The day by which half of such customers, if they stay active, will have ordered again. */
function nextOrderCells({ assignment: { lifetime } }: CustomersInput): ReportCell[] | null {
  return (
    lifetime &&
    Array.from(lifetime.columns.medianWaitDays, (days) =>
      days <= longestWait ? lifetime.histories.asOf + Math.max(1, Math.ceil(days)) : null,
    )
  );
}

const contactYes: Text = { en: "yes", zh: "是" };

/** Yes for whoever is to be contacted, or null where no plan was asked for. */
function contactCells({ contact, language }: CustomersInput): ReportCell[] | null {
  return contact && Array.from(contact.plan.isContacted, (isIn) => (isIn === 1 ? contactYes[language] : null));
}

function contactProfitCells({ contact }: CustomersInput): ReportCell[] | null {
  return (
    contact && Array.from(contact.plan.profits, (profit) => (Number.isNaN(profit) ? null : Math.round(profit * 10_000) / 10_000))
  );
}

/** A column that can be done without, with what fills it. */
function chosen(id: string, format: string, cells: CustomerColumn["cells"]): CustomerColumn {
  const { title, isBeside } = columnChoices.find((choice) => choice.id === id)!;
  return { id, title, format, isBeside, cells };
}

/** THE LIST: every column, left to right. */
const customerColumns: readonly CustomerColumn[] = [
  {
    id: customerColumn,
    title: { en: "Customer", zh: "客户" },
    format: formats.automatic,
    isBeside: false,
    cells: ({ customers }) => customers.names.map(nameCell),
  },
  chosen("lastOrder", formats.day, ({ customers }) => numbers(customers.lastOrderDays)),
  chosen("recencyDays", formats.automatic, ({ customers }) => numbers(customers.recencyDays)),
  chosen("frequency", formats.automatic, ({ customers }) => numbers(customers.frequency)),
  chosen("revenue", formats.money, ({ customers }) => numbers(customers.revenueParts, partsPerUnit)),
  chosen("averageOrder", formats.money, ({ customers }) => rounded(customers.averageOrder)),
  chosen("r", formats.automatic, scoreCells("r")),
  chosen("f", formats.automatic, scoreCells("f")),
  chosen("m", formats.automatic, scoreCells("m")),
  chosen("probabilityAlive", formats.percent, predicted("probabilityAlive", 4)),
  chosen("expectedOrders", formats.money, predicted("expectedOrders", 4)),
  chosen("expectedSpend", formats.money, predicted("expectedSpend", 2)),
  chosen("lifetimeValue", formats.money, predicted("lifetimeValue", 2)),
  chosen("nextOrder", formats.day, nextOrderCells),
  {
    id: tierColumn,
    title: { en: "Tier", zh: "层级" },
    format: formats.automatic,
    isBeside: true,
    cells({ assignment: { tiers, tierOf }, language }) {
      return Array.from(tierOf, (tier) => tiers[tier]!.name[language]);
    },
  },
  chosen("contact", formats.automatic, contactCells),
  chosen("contactProfit", formats.money, contactProfitCells),
  {
    id: whyColumn,
    title: { en: "Why", zh: "原因" },
    format: formats.automatic,
    isBeside: true,
    cells({ assignment, explain, language }) {
      return Array.from(assignment.tierOf, (_, i) => explain(i)[language]);
    },
  },
];

/**
 * The table of customers as it is written.
 *
 * @param isBeside - true for columns beside the user's own list, false for a tab of our own
 */
export function toCustomerTable(input: CustomersInput, isBeside: boolean): CustomerTable {
  const wanted = customerColumns.filter((column) => (!isBeside || column.isBeside) && !input.without.has(column.id));
  return {
    keys: input.customers.names.map(toKey),
    columns: wanted.flatMap(({ id, title, format, cells }) => {
      const filled = cells(input);
      return filled ? [{ id, title: title[input.language], format, cells: filled }] : [];
    }),
    gone: gone[input.language],
  };
}
