// CLV_SIMPLE: from average order and orders per year, the lifetime value without a model.
import { simpleLifetimeValue } from "../stats/lifetimeValue";
import { customFunction } from "./customFunction";
import { discountParam, marginParam } from "./lifetimeArguments";
import { answerRows, type NumberParam } from "./numberArguments";

const params = [
  {
    name: "average_order",
    type: "column",
    from: 0,
    to: 1e12,
    help: { en: "Average amount of an order.", zh: "平均订单金额。" },
  },
  { name: "orders_per_year", type: "column", from: 0, to: 1e6, help: { en: "Orders in a year.", zh: "每年订单数。" } },
  {
    name: "years",
    type: "column",
    from: 0,
    to: 100,
    help: {
      en: "Years that the customer stays; a part of a year counts as that part.",
      zh: "客户留存年数；不足一年按比例计算。",
    },
  },
  { ...marginParam, type: "column" },
  { ...discountParam, type: "column" },
] as const satisfies readonly NumberParam[];

export const clvSimple = customFunction(() => ({
  name: "CLV_SIMPLE",
  summary: {
    en: "Gives the lifetime value of a customer who orders alike each year, discounted to today.",
    zh: "按每年购买不变估算客户的生命周期价值，并折现到今天。",
  },
  params,
  returns: {
    type: "Array",
    help: {
      en: "For each row the sum over the years of average_order × orders_per_year × margin ÷ (1 + annual_discount)^year.",
      zh: "每行逐年求和：average_order × orders_per_year × margin ÷ (1 + annual_discount)^年。",
    },
  },
  examples: [
    { args: [50, 4, 3, 0.3, 0.1], gives: [[149.2111]] },
    { args: [[[50], [80]], [[4], [1]], 2, "", 0], gives: [[400], [160]] },
  ],
  run(call) {
    return answerRows(call, params, (row) =>
      simpleLifetimeValue({
        averageOrder: row.average_order,
        ordersPerYear: row.orders_per_year,
        years: row.years,
        margin: row.margin,
        discountPerYear: row.annual_discount,
      }),
    );
  },
}));
