// The arguments that RFM_TABLE and RFM_AUDIT share: order rows, column by column.
import { type CustomerReading, readOrders } from "../customers/customers";
import { datesAsText } from "../customers/dates";
import type { OrderSource } from "../customers/orderSource";
import { defaultReading } from "../customers/settings";
import { type Param, schemeParam } from "./arguments";
import type { Call } from "./customFunction";

/** Parameters of a function over order rows. */
export const orderParams: readonly Param[] = [
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
  schemeParam,
  {
    name: "order_numbers",
    type: "column",
    optional: true,
    help: { en: "The order number of each row; rows of one order count once.", zh: "每行的订单号；同一订单的多行只算一单。" },
  },
];

/** The columns of a call as an orders sheet; row 1 is the first row of the ranges. */
export const toOrderArguments = ({ columns, zone }: Call): OrderSource => {
  const [customer = [], date = [], amount = [], order] = columns.cells;
  return {
    count: columns.height,
    sheet: "",
    firstRow: 1,
    customer: { title: "customers", cells: datesAsText(customer, zone) },
    date: { title: "dates", cells: date },
    amount: [{ title: "amounts", cells: amount }],
    quantity: [],
    unitPrice: [],
    order: order ? { title: "order_numbers", cells: datesAsText(order, zone) } : null,
    status: null,
    currency: null,
    refund: [],
    discount: [],
    cellsOf: columns.ownCells,
    zone,
  };
};

/** Reads the order rows of a call. */
export const readOrderArguments = (call: Call): CustomerReading =>
  readOrders([toOrderArguments(call)], { ...defaultReading, asOf: call.asOf });
