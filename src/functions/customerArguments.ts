// The arguments that RFM_TIER, RFM_SCORES and RFM_WHY share: customer rows.

import type { CustomerRows } from "../customers/customerCells";
import { readCustomers } from "../customers/customerRows";
import type { Customers } from "../customers/customers";
import type { Language, Text } from "../ground/language";
import { blankCode, codeOf, usedCode } from "../reading/audit";
import { defaultReading } from "../reading/settings";
import { errorInRow, type Param } from "./arguments";
import type { Call } from "./customFunction";

/** Parameters of a function of customer rows. */
export const customerParams: readonly Param[] = [
  {
    name: "last_order",
    type: "column",
    help: { en: "Date of each customer's last order, or the number of days since.", zh: "每位客户最近一单的日期，或距今天数。" },
  },
  { name: "orders", type: "column", help: { en: "Number of orders of each customer.", zh: "每位客户的订单数。" } },
  { name: "revenue", type: "column", help: { en: "Total amount of each customer.", zh: "每位客户的消费总额。" } },
];

/** The day to look back from, for last orders that are dates. */
export const asOfParam: Param = {
  name: "as_of",
  type: "day",
  optional: true,
  help: { en: "The day to look back from; empty is the latest last order.", zh: "回看的截止日期；留空为最晚的最近下单日。" },
};

/** The customers of a call, and the rows they were read from. */
export interface CustomerArguments {
  readonly customers: Customers;
  readonly rows: CustomerRows;
}

/** Reads the customer rows of a call. Every row is a different customer. */
export function readCustomerArguments({ columns, asOf, zone }: Call): CustomerArguments {
  const [lastOrder = [], orders = [], revenue = []] = columns.cells;
  const lastOrderColumn = { title: "last_order", cells: lastOrder };
  const source = {
    count: columns.height,
    sheet: "",
    firstRow: 1,
    customer: null,
    lastOrder: lastOrderColumn,
    recencyDays: [lastOrderColumn],
    orders: [{ title: "orders", cells: orders }],
    revenue: [{ title: "revenue", cells: revenue }],
    firstOrder: null,
    notes: [],
    currency: null,
    cellsOf: columns.ownCells,
    isHeading: () => false,
    zone,
  };
  return readCustomers(source, { ...defaultReading, asOf });
}

function problemOf(rows: CustomerRows, index: number): Text {
  const code = rows.codes[index]!;
  if (code === codeOf("error")) return errorInRow;
  if (code === codeOf("badDate"))
    return { en: "last_order is neither a date nor a number of days", zh: "last_order 不是日期或天数" };
  if (code === codeOf("afterAsOf")) return { en: "last_order is after as_of", zh: "last_order 晚于 as_of" };
  if (Number.isNaN(rows.frequency[index]!))
    return { en: "orders is not a whole number of 0 or more", zh: "orders 不是大于等于 0 的整数" };
  return { en: "revenue is not a number", zh: "revenue 不是数字" };
}

/**
 * Makes one output row for each row of the ranges. Blank rows stay blank, and a bad row names its fault in its first cell.
 *
 * @param width - cells of an output row
 * @param tell - gives the output row of a customer
 */
export function tellRows(
  { rows }: CustomerArguments,
  language: Language,
  width: number,
  tell: (customer: number) => (string | number)[],
): (string | number)[][] {
  const blank = new Array<string>(width).fill("");
  let customer = -1;
  return Array.from(rows.codes, (code, index) => {
    if (code === blankCode) return blank;
    if (code !== usedCode) return [`? ${problemOf(rows, index)[language]}`, ...blank.slice(1)];
    customer += 1;
    return tell(customer);
  });
}
