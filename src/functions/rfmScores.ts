// RFM_SCORES: customer rows to R, F and M.
import { noScore } from "../models/rfm/measures";
import { quantileScores } from "../models/rfm/scheme";
import type { Param } from "./arguments";
import { asOfParam, customerParams, readCustomerArguments, refuseOneRow, tellRows } from "./customerArguments";
import { customFunction } from "./customFunction";
import { binsOf, cutsParam } from "./limits";

/** How many scores each measure is parted into. */
export const binsParam: Param = {
  name: "bins",
  type: "bins",
  optional: true,
  help: {
    en: "One number of bins from 2 to 9, or three for R, F and M; empty is 5.",
    zh: "分档数 2–9，或 R、F、M 各一个；留空为 5。",
  },
};

export const rfmScores = customFunction(() => ({
  name: "RFM_SCORES",
  summary: {
    en: "Scores each customer from 1 to the number of bins, compared with the other customers passed.",
    zh: "与所传入的其他客户比较，给每位客户打分（1 到分档数）。",
  },
  params: [...customerParams, binsParam, asOfParam, cutsParam],
  returns: { type: "Array", help: { en: "Three columns: R, F and M.", zh: "三列：R、F、M。" } },
  examples: [
    {
      args: [[[3], [40], [200]], [[9], [5], [1]], [[900], [500], [20]], 3],
      gives: [
        [3, 3, 3],
        [2, 2, 2],
        [1, 1, 1],
      ],
    },
  ],
  run(call) {
    refuseOneRow(call);
    const bins = call.cuts ? binsOf(call.cuts) : (call.bins ?? [5, 5, 5]);
    const read = readCustomerArguments(call);
    const { r, f, m } = quantileScores(read.customers, bins, call.cuts?.shown);
    const score = (column: Uint8Array, customer: number): number | string =>
      column[customer] === noScore ? "" : column[customer]!;
    return tellRows(read, call, 3, (customer) => [r, f, m].map((column) => score(column, customer)));
  },
}));
