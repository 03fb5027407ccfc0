// The ten segments of the R package rfm, with our quantile scores and with its own.

import type { Text } from "../../ground/language";
import { once } from "../../ground/once";
import { advice } from "./advice";
import { byQuantiles, byShiftedQuantiles, type CutRule } from "./cutting";
import { type Scheme, type SchemeTier, scheme } from "./scheme";

const tiers = once((): readonly SchemeTier[] => [
  { name: { en: "Champions", zh: "冠军客户" }, ...advice.champions, boxes: ["5 5 5"] },
  { name: { en: "Potential Loyalist", zh: "潜在忠诚" }, ...advice.potentialLoyalist, boxes: ["3-5 3-5 2-5"] },
  { name: { en: "Loyal Customers", zh: "忠诚客户" }, ...advice.loyal, boxes: ["2-4 2-4 2-4"] },
  { name: { en: "Promising", zh: "有望成长" }, ...advice.promising, boxes: ["3-4 1-3 3-5"] },
  { name: { en: "New Customers", zh: "新客户" }, ...advice.recent, boxes: ["4-5 1-3 1-5"] },
  { name: { en: "Can't Lose Them", zh: "不可失去" }, ...advice.cantLose, boxes: ["1-2 3-4 4-5"] },
  { name: { en: "At Risk", zh: "流失风险" }, ...advice.atRisk, boxes: ["1-2 2-5 4-5"] },
  { name: { en: "Need Attention", zh: "需要关注" }, ...advice.needingAttention, boxes: ["1-3 3-5 3-5"] },
  { name: { en: "About To Sleep", zh: "即将沉睡" }, ...advice.aboutToSleep, boxes: ["2-3 1-3 1-4"] },
  { name: { en: "Lost", zh: "已流失" }, ...advice.lost, boxes: ["1 1-5 1-5"] },
]);

function tenSegments(id: string, title: Text, cutting: CutRule): () => Scheme {
  return scheme(() => ({
    id,
    title,
    question: { en: "Which segment would the R package rfm report?", zh: "R 语言 rfm 包会给出什么分群？" },
    origin: {
      source: "R package rfm 0.3.0, default segments; the first that holds is taken",
      examples: [
        { scores: [5, 5, 5], tier: "Champions" },
        { scores: [5, 5, 4], tier: "Potential Loyalist" },
        { scores: [2, 2, 2], tier: "Loyal Customers" },
        { scores: [2, 1, 5], tier: "Others" },
        { scores: [1, 1, 1], tier: "Lost" },
      ],
    },
    match: "first",
    tiers: tiers(),
    cutting,
  }));
}

/** The package's segments on our quantile scores. */
export const rpackage10 = tenSegments(
  "rpackage10",
  { en: "10 segments of the R package rfm", zh: "R 语言 rfm 包的 10 个分群" },
  byQuantiles([5, 5, 5]),
);

/** The package's segments on its own scores, which add 1 to every quantile and so break amounts under 1. */
export const rpackage10Original = tenSegments(
  "rpackage10-original",
  { en: "10 segments of the R package rfm, scored as it does", zh: "R 语言 rfm 包的 10 个分群（原版评分）" },
  byShiftedQuantiles([5, 5, 5]),
);
