// What is written of each customer: one declaration per column, in the order in which they stand, and the columns that models add.
import { isKnown } from "../customers/customers";
import { type Cell, isDate, showCell } from "../ground/cell";
import { type CustomerTable, customerColumn, type FilledColumn, type ReportCell, tierColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import { partsPerUnit } from "../ground/money";
import { type AddedCells, type AddedColumn, columnFormats, columnId, columnTitle, type SortedBy } from "../models/model";
import type { ReportInput } from "./report";

/** What the columns are made from. */
export interface CustomersInput extends ReportInput {
  /** The sentence that says why a customer is in the tiers they are in. */
  readonly explain: (index: number) => Text;
  /** Ids of columns that are not wanted. */
  readonly without: ReadonlySet<string>;
}

/** A column about customers, declared once. */
interface CustomerColumn extends AddedColumn {
  /** Whether a user may do without it. */
  readonly isChosen: boolean;
  /** What has to be known of the customers for it to be written; null for nothing. */
  readonly of: "frequency" | "revenueParts" | null;
  /** One cell per customer, or null where there is nothing to say. */
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

function rounded(column: ArrayLike<number>): ReportCell[] {
  return Array.from(column, (number) => (Number.isNaN(number) ? null : Math.round(number * 100) / 100));
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

const { automatic, day, money } = columnFormats;

function column(
  id: string,
  title: Text,
  cells: CustomerColumn["cells"],
  rest: Partial<Pick<CustomerColumn, "format" | "isBeside" | "isChosen" | "of">> = {},
): CustomerColumn {
  return { id, title, format: automatic, isBeside: false, isChosen: true, of: null, cells, ...rest };
}

/** THE LIST of the columns at the left of what the main model adds. */
const firstColumns: readonly CustomerColumn[] = [
  column(customerColumn, { en: "Customer", zh: "客户" }, ({ customers }) => customers.names.map(nameCell), { isChosen: false }),
  column("lastOrder", { en: "Last order", zh: "最近下单" }, ({ customers }) => numbers(customers.lastOrderDays), { format: day }),
  column("recencyDays", { en: "Days since", zh: "距今天数" }, ({ customers }) => numbers(customers.recencyDays)),
  column("frequency", { en: "Orders", zh: "订单数" }, ({ customers }) => numbers(customers.frequency), { of: "frequency" }),
  column("revenue", { en: "Revenue", zh: "消费金额" }, ({ customers }) => numbers(customers.revenueParts, partsPerUnit), {
    format: money,
    of: "revenueParts",
  }),
  column("averageOrder", { en: "Average order", zh: "客单价" }, ({ customers }) => rounded(customers.averageOrder), {
    format: money,
    of: "revenueParts",
  }),
];

/** THE LIST of the columns at the right of the tier. */
const planColumns: readonly CustomerColumn[] = [
  column("contact", { en: "Contact", zh: "是否触达" }, contactCells, { isBeside: true }),
  column("contactProfit", { en: "Contact profit expected", zh: "触达预计利润" }, contactProfitCells, {
    format: money,
    isBeside: true,
  }),
];

/** The last column, with a sentence for each customer. */
const lastColumns: readonly CustomerColumn[] = [
  column(
    whyColumn,
    { en: "Why", zh: "原因" },
    ({ customers, explain, language }) => Array.from({ length: customers.count }, (_, i) => explain(i)[language]),
    { isBeside: true, isChosen: false },
  ),
];

function addedCells(cells: AddedCells): ReportCell[] {
  return Array.from(cells as ArrayLike<number | string | null>, (cell) =>
    typeof cell === "number" && Number.isNaN(cell) ? null : cell,
  );
}

const tierTitle: Text = { en: "Tier", zh: "层级" };

/** The columns of a model: those it adds, then its tier. */
function modelColumns({ form, sorted }: SortedBy, isMain: boolean): CustomerColumn[] {
  const { tiers, tierOf } = sorted;
  const added = form.adds.map((own): CustomerColumn => {
    const cells = sorted.columns[own.id];
    const id = columnId(form, isMain, own.id);
    return {
      ...own,
      id,
      title: columnTitle(form, isMain, own.title),
      isChosen: true,
      of: null,
      cells: () => (cells ? addedCells(cells) : null),
    };
  });
  const tier = column(
    columnId(form, isMain, tierColumn),
    isMain ? tierTitle : form.title,
    ({ language }) => Array.from(tierOf, (own) => tiers[own]!.name[language]),
    { isBeside: true, isChosen: false },
  );
  return [...added, tier];
}

/** What a user sees of a column that can be done without. */
export type ColumnForm = Pick<CustomerColumn, "id" | "title" | "label" | "isBeside" | "of"> & { readonly needsContact: boolean };

/** The columns that can be done without, beside those that models add. */
export const columnForms: readonly ColumnForm[] = [
  ...firstColumns.map((own) => ({ ...own, needsContact: false })),
  ...planColumns.map((own) => ({ ...own, needsContact: true })),
].flatMap(({ id, title, isBeside, isChosen, of, needsContact }) => (isChosen ? [{ id, title, isBeside, of, needsContact }] : []));

/**
 * The table of customers as it is written.
 *
 * @param isBeside - true for columns beside the user's own list, false for a tab of our own
 */
export function toCustomerTable(input: CustomersInput, isBeside: boolean): CustomerTable {
  const [main, ...further] = input.models;
  const all = [
    ...firstColumns,
    ...modelColumns(main!, true),
    ...planColumns,
    ...further.flatMap((by) => modelColumns(by, false)),
    ...lastColumns,
  ];
  const wanted = all.filter((own) => (!isBeside || own.isBeside) && !input.without.has(own.id));
  const isSaid = (of: CustomerColumn["of"]): boolean => {
    const told = of === null ? [] : input.customers[of];
    return told.length === 0 || isKnown(told as Float64Array);
  };
  const fill = ({ id, title, format, of, cells }: CustomerColumn, language: Language): FilledColumn[] => {
    const filled = isSaid(of) ? cells(input) : null;
    return filled ? [{ id, title: title[language], format, cells: filled }] : [];
  };
  return {
    keys: input.customers.names.map(toKey),
    columns: wanted.flatMap((own) => fill(own, input.language)),
    gone: gone[input.language],
  };
}
