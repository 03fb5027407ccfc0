// What is written of each customer: one declaration per column, in the order in which they stand.
import { partsPerUnit } from "../customers/amounts";
import { type Cell, isDate, showCell } from "../customers/cell";
import { toKey } from "../customers/key";
import type { Text } from "../customers/language";
import { noScore, type Scores } from "../models/model";
import type { ReportInput } from "./report";

/** What a cell of ours can hold; a customer may be a number or even a tick box, as read. */
export type ReportCell = string | number | boolean | null;

/** What the columns are made from. */
export interface CustomersInput extends ReportInput {
  /** The sentence that says why a customer is in their tier. */
  readonly explain: (index: number) => Text;
  /** Ids of columns that are not wanted. */
  readonly without: ReadonlySet<string>;
}

/** Number formats: automatic, a day, money. */
export const formats = { automatic: "", day: "yyyy-mm-dd", money: "#,##0.00" } as const;

/** A column about customers, declared once. */
interface CustomerColumn {
  readonly id: string;
  readonly title: Text;
  readonly format: string;
  /** What it is called where it can be chosen, if its title alone would not say. */
  readonly label?: Text;
  /** Whether it stands beside a user's own list of customers, who have the rest already. */
  readonly isBeside: boolean;
  /** One cell per customer, or null where the scheme has nothing to say here. */
  readonly cells: (input: CustomersInput) => ReportCell[] | null;
}

/** A column with its cells, one per customer. */
export interface FilledColumn {
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly cells: readonly ReportCell[];
}

/** What is written of customers: one key and one cell per column for each of them. */
export interface CustomerTable {
  readonly keys: readonly string[];
  readonly columns: readonly FilledColumn[];
  /** What the tier column says of somebody who was listed before and is not found any more. */
  readonly gone: string;
}

/** Id of the column that tells customers apart. */
export const customerColumn = "customer";

/** Id of the column that holds the tier. */
export const tierColumn = "tier";

/** Id of the column with one sentence a customer, which is only written when it is asked for. */
export const whyColumn = "why";

const gone: Text = { en: "No longer in the data", zh: "已不在数据中" };

const nameCell = (name: Cell): ReportCell => {
  if (isDate(name)) return showCell(name);
  return name === undefined ? null : name;
};

const numbers = (column: ArrayLike<number>, times = 1): ReportCell[] =>
  Array.from(column, (number) => (Number.isNaN(number) ? null : number / times));

const scoreCells =
  (letter: keyof Scores) =>
  ({ assignment: { scores } }: CustomersInput): ReportCell[] | null =>
    scores && Array.from(scores[letter], (score) => (score === noScore ? null : score));

const scoreColumn = (letter: keyof Scores, label: Text): CustomerColumn => ({
  id: letter,
  title: { en: letter.toUpperCase(), zh: letter.toUpperCase() },
  label,
  format: formats.automatic,
  isBeside: true,
  cells: scoreCells(letter),
});

const rounded = (column: ArrayLike<number>): ReportCell[] =>
  Array.from(column, (number) => (Number.isNaN(number) ? null : Math.round(number * 100) / 100));

/** THE LIST: every column, left to right. */
const customerColumns: readonly CustomerColumn[] = [
  {
    id: customerColumn,
    title: { en: "Customer", zh: "客户" },
    format: formats.automatic,
    isBeside: false,
    cells: ({ customers }) => customers.names.map(nameCell),
  },
  {
    id: "lastOrder",
    title: { en: "Last order", zh: "最近下单" },
    format: formats.day,
    isBeside: false,
    cells: ({ customers }) => numbers(customers.lastOrderDays),
  },
  {
    id: "recencyDays",
    title: { en: "Days since", zh: "距今天数" },
    format: formats.automatic,
    isBeside: false,
    cells: ({ customers }) => numbers(customers.recencyDays),
  },
  {
    id: "frequency",
    title: { en: "Orders", zh: "订单数" },
    format: formats.automatic,
    isBeside: false,
    cells: ({ customers }) => numbers(customers.frequency),
  },
  {
    id: "revenue",
    title: { en: "Revenue", zh: "消费金额" },
    format: formats.money,
    isBeside: false,
    cells: ({ customers }) => numbers(customers.revenueParts, partsPerUnit),
  },
  {
    id: "averageOrder",
    title: { en: "Average order", zh: "客单价" },
    format: formats.money,
    isBeside: false,
    cells: ({ customers }) => rounded(customers.averageOrder),
  },
  scoreColumn("r", { en: "R, how recently", zh: "R（最近）" }),
  scoreColumn("f", { en: "F, how often", zh: "F（次数）" }),
  scoreColumn("m", { en: "M, how much", zh: "M（金额）" }),
  {
    id: tierColumn,
    title: { en: "Tier", zh: "层级" },
    format: formats.automatic,
    isBeside: true,
    cells: ({ assignment: { tiers, tierOf }, language }) => Array.from(tierOf, (tier) => tiers[tier]!.name[language]),
  },
  {
    id: whyColumn,
    title: { en: "Why", zh: "原因" },
    format: formats.automatic,
    isBeside: true,
    cells: ({ assignment, explain, language }) => Array.from(assignment.tierOf, (_, i) => explain(i)[language]),
  },
];

/** A column that a user may do without. */
export interface ColumnChoice {
  readonly id: string;
  readonly label: Text;
  readonly isBeside: boolean;
}

/** Columns that a user may do without, left to right; the customer, the tier and the sentence are not among them. */
export const columnChoices = (): ColumnChoice[] =>
  customerColumns
    .filter(({ id }) => ![customerColumn, tierColumn, whyColumn].includes(id))
    .map(({ id, title, label = title, isBeside }) => ({ id, label, isBeside }));

/**
 * The table of customers as it is written.
 *
 * @param isBeside - true for columns beside the user's own list, false for a tab of our own
 */
export const toCustomerTable = (input: CustomersInput, isBeside: boolean): CustomerTable => {
  const wanted = customerColumns.filter((column) => (!isBeside || column.isBeside) && !input.without.has(column.id));
  return {
    keys: input.customers.names.map(toKey),
    columns: wanted.flatMap(({ id, title, format, cells }) => {
      const filled = cells(input);
      return filled ? [{ id, title: title[input.language], format, cells: filled }] : [];
    }),
    gone: gone[input.language],
  };
};
