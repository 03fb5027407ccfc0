// The arguments that RFM_TIER, RFM_SCORES and RFM_WHY share: customer rows.

import type { CustomerRows } from "../customers/customerCells";
import { readCustomers } from "../customers/customerRows";
import type { Customers } from "../customers/customers";
import { toIsoDay } from "../ground/calendar";
import { type Cell, isBlank, isDate } from "../ground/cell";
import type { Text } from "../ground/language";
import { chooseScheme } from "../models/rfm/choose";
import { type Choices, noChoices } from "../models/rfm/measures";
import type { Scheme } from "../models/rfm/scheme";
import { blankCode, codeOf, usedCode } from "../reading/audit";
import { defaultReading } from "../reading/settings";
import { errorInRow, needs, type Param, tellCell, WrongCall } from "./arguments";
import type { Call } from "./customFunction";
import { isHeadingRow } from "./headings";
import { binsOf, checkLimits } from "./limits";

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
  /** Whether the first row of the ranges is their heading. */
  readonly hasHeading: boolean;
}

/**
 * Refuses a single customer who would be compared with nobody; a blank row is no customer.
 *
 * @throws WrongCall that shows the form with columns
 */
export function refuseOneRow({ name, columns, cuts }: Call): void {
  if (columns.height > 1 || cuts !== null || columns.ownCells(0).every(isBlank)) return;
  throw new WrongCall({
    en: `${name} compares customers with each other and got one row: pass whole columns, such as =${name}(E2:E, F2:F, G2:G), or the limits of RFM_CUTS as cuts`,
    zh: `${name} 需要把客户相互比较，而这里只有一行：请传入整列，例如 =${name}(E2:E, F2:F, G2:G)，或把 RFM_CUTS 的界限填入 cuts`,
  });
}

/** Serial numbers of days from 1954 to 2119, as a spreadsheet counts them; nobody's last order is so many days ago. */
const serials = { from: 20_000, to: 80_000 };

/**
 * Whether the numbers among last orders are dates without a date format.
 *
 * @throws WrongCall if there is one such number and no day to count from, so that it could be either
 */
function areSerials({ name, asOf, cuts }: Call, cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  if (numbers.length === 0 || !numbers.every((number) => number >= serials.from && number <= serials.to)) return false;
  if (numbers.length === 1 && asOf === null && cuts === null && !cells.some((cell) => isDate(cell)))
    throw needs(
      name,
      { en: "as_of, as last_order holds one number that may be a date", zh: "as_of，因为 last_order 只有一个可能是日期的数字" },
      tellCell(numbers[0]!),
    );
  return true;
}

/**
 * The scheme of a call, and by what it judges: the customers passed, or limits that are given.
 *
 * @throws WrongCall for one row without limits, or limits that are not the scheme's
 */
export function chooseJudge(call: Call): { scheme: Scheme; choices: Choices } {
  refuseOneRow(call);
  const { name, scheme: request, cuts } = call;
  const scheme = chooseScheme(request, cuts && binsOf(cuts));
  if (cuts) checkLimits(name, scheme, cuts);
  return { scheme, choices: cuts ? { ...noChoices, limits: cuts.shown } : noChoices };
}

/** The day that a call looks back from. */
function dayOf({ name, asOf, cuts }: Call): number | null {
  if (cuts === null || asOf === null || asOf === cuts.asOf) return cuts?.asOf ?? asOf;
  throw needs(
    name,
    {
      en: `as_of to be the day of cuts (${toIsoDay(cuts.asOf)}) or blank`,
      zh: `as_of 应为 cuts 的日期（${toIsoDay(cuts.asOf)}）或留空`,
    },
    tellCell(toIsoDay(asOf)),
  );
}

/** Reads the customer rows of a call. Every row is a different customer. */
export function readCustomerArguments(call: Call): CustomerArguments {
  const { columns, zone } = call;
  const [lastOrder = [], orders = [], revenue = []] = columns.cells;
  const hasHeading = isHeadingRow([lastOrder[0], orders[0], revenue[0]], columns.height);
  const lastOrderColumn = { title: "last_order", cells: lastOrder };
  const asOf = dayOf(call);
  const source = {
    count: columns.height,
    sheet: "",
    firstRow: 1,
    customer: null,
    lastOrder: lastOrderColumn,
    recencyDays: areSerials(call, lastOrder) ? [] : [lastOrderColumn],
    orders: [{ title: "orders", cells: orders }],
    revenue: [{ title: "revenue", cells: revenue }],
    firstOrder: null,
    notes: [],
    currency: null,
    cellsOf: columns.ownCells,
    isHeading: (row: number) => row === 0 && hasHeading,
    zone,
  };
  return { ...readCustomers(source, { ...defaultReading, asOf }), hasHeading };
}

function problemOf(rows: CustomerRows, index: number, { cuts }: Call): Text {
  const code = rows.codes[index]!;
  if (code === codeOf("error")) return errorInRow;
  if (code === codeOf("badDate"))
    return { en: "last_order is neither a date nor a number of days", zh: "last_order 不是日期或天数" };
  if (code === codeOf("afterAsOf"))
    return cuts === null
      ? { en: "last_order is after as_of", zh: "last_order 晚于 as_of" }
      : { en: "last_order is after the day of cuts", zh: "last_order 晚于 cuts 的日期" };
  if (Number.isNaN(rows.frequency[index]!))
    return { en: "orders is not a whole number of 0 or more", zh: "orders 不是大于等于 0 的整数" };
  return { en: "revenue is not a number", zh: "revenue 不是数字" };
}

/**
 * Makes one output row for each row of the ranges. Blank rows and a heading stay blank, and a bad row names its fault in its first cell.
 *
 * @param width - cells of an output row
 * @param tell - gives the output row of a customer
 */
export function tellRows(
  { rows, hasHeading }: CustomerArguments,
  call: Call,
  width: number,
  tell: (customer: number) => (string | number)[],
): (string | number)[][] {
  const blank = new Array<string>(width).fill("");
  let customer = -1;
  return Array.from(rows.codes, (code, index) => {
    if (code === blankCode || (index === 0 && hasHeading)) return blank;
    if (code !== usedCode) return [`? ${problemOf(rows, index, call)[call.language]}`, ...blank.slice(1)];
    customer += 1;
    return tell(customer);
  });
}
