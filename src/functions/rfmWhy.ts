// RFM_WHY: from customer rows, one sentence each with the reasons for the tier and the steps to a better one.

import { explain } from "../models/explain";
import { toSentence } from "../models/explanation";
import { sortByScheme } from "../models/rfm/sortByScheme";
import { schemeParam } from "./arguments";
import { asOfParam, chooseJudge, customerParams, readCustomerArguments, tellRows } from "./customerArguments";
import { customFunction } from "./customFunction";
import { cutsParam } from "./limits";

export const rfmWhy = customFunction(() => ({
  name: "RFM_WHY",
  summary: {
    en: "Says why each customer is in their tier and what would lift them to a better one.",
    zh: "说明每位客户为何在该层级，以及怎样能升级。",
  },
  params: [...customerParams, schemeParam, asOfParam, cutsParam],
  returns: { type: "Array", help: { en: "One sentence per customer row.", zh: "每行客户一句话。" } },
  examples: [
    {
      args: [[[3], [40], [200]], [[9], [5], [1]], [[900], [500], [20]], "hml3"],
      gives: [
        ["Heavy: revenue 900.00 (at least 900.00); this is the best tier"],
        ["Medium: revenue 500.00 (at least 500.00, below 900.00); Heavy with 400.00 more revenue"],
        ["Light: revenue 20.00 (below 500.00); Medium with 480.00 more revenue"],
      ],
    },
  ],
  run(call) {
    const { scheme, choices } = chooseJudge(call);
    const read = readCustomerArguments(call);
    const sorted = sortByScheme(scheme, read.customers, choices);
    const { tiers, tierOf } = sorted;
    return tellRows(read, call, 1, (customer) => [
      toSentence(explain(sorted, customer), tiers[tierOf[customer]!]!.name)[call.language],
    ]);
  },
}));
