// RFM_TABLE: from order rows, one scored row per customer.

import { partsPerUnit } from "../ground/money";
import { chooseScheme } from "../models/rfm/choose";
import { noChoices, noScore } from "../models/rfm/measures";
import { type Call, customFunction, type Output } from "./customFunction";
import { orderParams, readOrderArguments, refuseNoCustomers, showName } from "./orderArguments";

const headers = {
  en: ["Customer", "Last order", "Recency (days)", "Orders", "Revenue", "R", "F", "M", "Tier"],
  zh: ["客户", "最近下单", "距今天数", "订单数", "消费金额", "R", "F", "M", "层级"],
};

function run(call: Call): Output {
  const scheme = chooseScheme(call.scheme, null);
  const reading = readOrderArguments(call);
  refuseNoCustomers(reading);
  const { customers } = reading;
  const { tiers, tierOf, scores } = scheme.assign(customers, noChoices);
  const score = (column: Uint8Array | undefined, i: number): number | string =>
    !column || column[i] === noScore ? "" : column[i]!;
  const rows: Output = [headers[call.language]];
  for (let i = 0; i < customers.count; i++) {
    rows.push([
      showName(customers.names[i]),
      { day: customers.lastOrderDays[i]! },
      customers.recencyDays[i]!,
      customers.frequency[i]!,
      customers.revenueParts[i]! / partsPerUnit,
      score(scores?.r, i),
      score(scores?.f, i),
      score(scores?.m, i),
      tiers[tierOf[i]!]!.name[call.language],
    ]);
  }
  return rows;
}

export const rfmTable = customFunction(() => ({
  name: "RFM_TABLE",
  summary: {
    en: "Scores every customer found in order rows and gives each a tier.",
    zh: "由订单行计算每位客户的得分和层级。",
  },
  params: orderParams,
  returns: {
    type: "Array",
    help: {
      en: "A header, then one row per customer in order of first appearance: customer, last order, recency, orders, revenue, R, F, M, tier.",
      zh: "标题行，然后每位客户一行（按首次出现的顺序）：客户、最近下单、距今天数、订单数、消费金额、R、F、M、层级。",
    },
  },
  examples: [
    {
      args: [
        [["Ann"], ["Bob"], ["Ann"]],
        [["2024-01-01"], ["2024-01-05"], ["2024-01-11"]],
        [[10], [99.5], [5.25]],
      ],
      gives: [
        headers.en,
        ["Ann", { day: 45_302 }, 0, 2, 15.25, 5, 5, 1, "Loyal"],
        ["Bob", { day: 45_296 }, 6, 1, 99.5, 1, 1, 5, "At risk"],
      ],
    },
  ],
  run,
}));
