// The arguments that the functions of order rows share.

import { type CustomerReading, readOrders } from "../customers/customers";
import { withCustomerValues } from "../customers/joinedCustomers";
import type { OrderSource } from "../customers/orderSource";
import { isOddId, withoutRuined } from "../customers/ruinedIds";
import { type Cell, isBlank } from "../ground/cell";
import { Refusal } from "../ground/refusal";
import { withValues } from "../reading/columnValues";
import { dateAsText } from "../reading/dates";
import { isHeading } from "../reading/noRows";
import { defaultReading } from "../reading/settings";
import { type Param, schemeParam } from "./arguments";
import type { Call } from "./customFunction";
import { isHeadingRow } from "./headings";

/** First parameters of every function of order rows. */
export const orderRowParams: readonly Param[] = [
  { name: "customers", type: "column", help: { en: "The customer of each order row.", zh: "每行订单的客户。" } },
  { name: "dates", type: "column", help: { en: "The order date of each row.", zh: "每行的下单日期。" } },
  {
    name: "amounts",
    type: "column",
    help: { en: "The amount of each row; refunds are negative.", zh: "每行的金额，退款为负数。" },
  },
  {
    name: "as_of",
    type: "day",
    optional: true,
    help: { en: "The day to look back from; empty is the latest order used.", zh: "回看的截止日期；留空为最晚的有效订单日。" },
  },
];

/** Columns of order rows that may be left out. */
export const furtherOrderParams: readonly Param[] = [
  {
    name: "order_numbers",
    type: "column",
    optional: true,
    help: { en: "The order number of each row; rows of one order count once.", zh: "每行的订单号；同一订单的多行只算一单。" },
  },
  {
    name: "statuses",
    type: "column",
    optional: true,
    help: {
      en: "The status of each row; cancelled, unpaid and fully refunded orders are left out.",
      zh: "每行的订单状态；已取消、未付款和全额退款的订单不计入。",
    },
  },
  {
    name: "currencies",
    type: "column",
    optional: true,
    help: { en: "The currency of each row; amounts in several currencies are refused.", zh: "每行的币种；含多种币种时会提示。" },
  },
];

/** Parameters of a function that scores order rows. */
export const orderParams: readonly Param[] = [...orderRowParams, schemeParam, ...furtherOrderParams];

/** The columns of a call as an orders sheet, in which row 1 is the first row of the ranges. */
export function toOrderArguments({ columns, zone }: Call): OrderSource {
  const given = (param: string): readonly Cell[] | null => columns.cells[columns.names.indexOf(param)] ?? null;
  const [customer = [], date = [], amount = []] = columns.cells;
  const [order, statuses, currencies] = [given("order_numbers"), given("statuses"), given("currencies")];
  const hasHeading = isHeadingRow([date[0], amount[0]], columns.height);
  const place = { sheet: "", firstRow: 1 };
  const ids = withoutRuined(withCustomerValues({ title: "customers", cells: customer }), place, "customers");
  const numbers = order && withoutRuined(withValues({ title: "order_numbers", cells: order }, isOddId), place, "orders");
  return {
    count: columns.height,
    ...place,
    keyCell: dateAsText(zone),
    customer: ids.column,
    date: { title: "dates", cells: date },
    amount: [{ title: "amounts", cells: amount }],
    quantity: [],
    unitPrice: [],
    order: numbers?.column ?? null,
    reference: null,
    status: statuses ? [{ title: "statuses", cells: statuses }] : [],
    notes: [...ids.notes, ...(numbers?.notes ?? [])],
    adjusted: null,
    currency: currencies && { title: "currencies", cells: currencies },
    refund: [],
    refundWithin: null,
    returned: null,
    isOrderTotal: false,
    discount: [],
    cellsOf: columns.ownCells,
    isUnnamed: (row) => isBlank(customer[row]),
    isUnnumbered: (row) => isBlank(order?.[row]),
    isHeading: (row) => (row === 0 && hasHeading) || isHeading(columns.ownCells(row), []),
    zone,
  };
}

/**
 * Reads the order rows of a call.
 *
 * @param blanks - "leave" where blank customers and dates are only accounted for; null where it is asked what they mean
 */
export function readOrderArguments(call: Call, blanks: "leave" | null = null): CustomerReading {
  return readOrders([toOrderArguments(call)], { ...defaultReading, asOf: call.asOf, negatives: "refunds", blanks });
}

/**
 * Refuses order rows without a single customer.
 *
 * @throws Refusal that names the commonest reason with its rows, and RFM_AUDIT for all of them
 */
export function refuseNoCustomers({ customers, audit }: CustomerReading): void {
  if (customers.count > 0) return;
  const [reason] = [...audit.exclusions].sort((a, b) => b.rows - a.rows);
  throw new Refusal(
    {
      en: reason ? `none of the ${audit.read} rows can be used (${reason.text.en}: ${reason.rows})` : "the ranges are empty",
      zh: reason ? `${audit.read} 行都无法使用（${reason.text.zh}：${reason.rows} 行）` : "区域是空的",
    },
    { en: "see RFM_AUDIT with the same ranges", zh: "请用相同区域查看 RFM_AUDIT" },
  );
}

/** A customer as a cell shows it: a number stays a number, anything else becomes text. */
export function showName(name: Cell): string | number {
  return typeof name === "number" ? name : String(name);
}
