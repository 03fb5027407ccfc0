// RFM_TIER: from customer rows, the tiers.

import { chooseScheme } from "../models/rfm/choose";
import { noChoices } from "../models/rfm/measures";
import { schemeParam } from "./arguments";
import { asOfParam, customerParams, readCustomerArguments, tellRows } from "./customerArguments";
import { customFunction } from "./customFunction";

export const rfmTier = customFunction(() => ({
  name: "RFM_TIER",
  summary: {
    en: "Gives each customer a tier, compared with the other customers passed.",
    zh: "与所传入的其他客户比较，给出每位客户的层级。",
  },
  params: [...customerParams, schemeParam, asOfParam],
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
    const scheme = chooseScheme(call.scheme, null);
    const read = readCustomerArguments(call);
    const { tiers, tierOf } = scheme.assign(read.customers, noChoices);
    return tellRows(read, call.language, 1, (customer) => [tiers[tierOf[customer]!]!.name[call.language]]);
  },
}));
