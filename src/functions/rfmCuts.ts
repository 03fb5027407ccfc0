// RFM_CUTS: from customer rows, the limits by which they are scored, so that other formulas can judge single rows by them.
import type { Customers } from "../customers/customers";
import { Refusal } from "../ground/refusal";
import { chooseScheme } from "../models/rfm/choose";
import { type CutsByMeasure, measures, noChoices } from "../models/rfm/measures";
import { quantileLimits } from "../models/rfm/scheme";
import { needs, schemeParam } from "./arguments";
import { asOfParam, customerParams, readCustomerArguments, refuseOneRow } from "./customerArguments";
import { type Call, customFunction, type Output } from "./customFunction";
import { binsParam } from "./rfmScores";

const labels = { en: ["", "Orders", "Revenue"], zh: ["", "订单数", "消费金额"] };

/** The limits of a scheme, or of bins alone where no scheme is named. */
function limitsOf({ argument, bins, scheme: request }: Call, customers: Customers): CutsByMeasure {
  const isNamed = String(argument("scheme") ?? "") !== "";
  if (bins && !isNamed) return quantileLimits(customers, bins);
  return chooseScheme(request, bins).assign(customers, { ...noChoices, bins: typeof request === "string" ? bins : null }).cuts;
}

function run(call: Call): Output {
  refuseOneRow(call);
  const { customers } = readCustomerArguments(call);
  if (!customers.frequency.some((orders) => orders > 0))
    throw new Refusal(
      { en: "no row has a last order, orders and revenue that can be read", zh: "没有一行的最近下单、订单数和金额可以读取" },
      { en: "check the ranges", zh: "请检查传入的区域" },
    );
  const cuts = limitsOf(call, customers);
  if (Number.isNaN(customers.asOf))
    throw needs(
      call.name,
      { en: "as_of, the day from which the days of last_order are counted", zh: "as_of，即 last_order 天数的起算日" },
      { en: "numbers of days alone", zh: "只有天数" },
    );
  const rows = measures.map((measure) => cuts[measure]?.shown ?? []);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row, place) => [
    place === 0 ? { day: customers.asOf } : labels[call.language][place]!,
    ...Array.from({ length: width }, (_, at) => row[at] ?? ""),
  ]);
}

export const rfmCuts = customFunction(() => ({
  name: "RFM_CUTS",
  summary: {
    en: "Gives the limits between the scores of the customers passed, to judge other rows by: as the argument cuts of RFM_TIER, RFM_SCORES and RFM_WHY.",
    zh: "给出所传入客户的分数界限，作为 RFM_TIER、RFM_SCORES 和 RFM_WHY 的 cuts 参数，用来判断其他行。",
  },
  params: [...customerParams, schemeParam, binsParam, asOfParam],
  returns: {
    type: "Array",
    help: {
      en: "Three rows of limits: days since the last order, orders, revenue. The first cell is the day that the limits look back from.",
      zh: "三行界限：距最近下单的天数、订单数、消费金额。第一个单元格是界限的截止日期。",
    },
  },
  examples: [
    {
      args: [
        [["2024-03-01"], ["2024-02-01"], ["2024-01-01"], ["2023-12-02"]],
        [[4], [3], [2], [1]],
        [[400], [300], [200], [100]],
        "",
        3,
      ],
      gives: [
        [{ day: 45_352 }, 29, 60],
        ["Orders", 2, 3],
        ["Revenue", 200, 300],
      ],
    },
  ],
  run,
}));
