// RFM_TIER: from customer rows, the tiers.

import { schemeParam } from "./arguments";
import { asOfParam, chooseJudge, customerParams, readCustomerArguments, tellRows } from "./customerArguments";
import { customFunction } from "./customFunction";
import { cutsParam } from "./limits";

export const rfmTier = customFunction(() => ({
  name: "RFM_TIER",
  summary: {
    en: "Gives each customer a tier, compared with the other customers passed.",
    zh: "与所传入的其他客户比较，给出每位客户的层级。",
  },
  params: [...customerParams, schemeParam, asOfParam, cutsParam],
  returns: { type: "Array", help: { en: "The tier of each customer row.", zh: "每行客户的层级。" } },
  examples: [
    {
      args: [
        [[3], [40], [200], [400], [""]],
        [[9], [5], [2], [1], [0]],
        [[900], [500], [80], [20], [0]],
      ],
      gives: [["Champions"], ["Champions"], ["At risk"], ["Lost"], ["No orders yet"]],
    },
  ],
  run(call) {
    const { scheme, choices } = chooseJudge(call);
    const read = readCustomerArguments(call);
    const { tiers, tierOf } = scheme.assign(read.customers, choices);
    return tellRows(read, call, 1, (customer) => [tiers[tierOf[customer]!]!.name[call.language]]);
  },
}));
