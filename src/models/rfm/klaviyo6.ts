// Klaviyo's six groups on scores from 1 to 3.
import { advice } from "./advice";
import { byFixedDays } from "./cutting";
import { scheme } from "./scheme";

/** Six groups on 3 × 3 × 3 scores: recency by 180 and 365 days, the rest by thirds. */
export const klaviyo6 = scheme(() => ({
  id: "klaviyo6",
  title: { en: "6 groups as Klaviyo sorts them", zh: "Klaviyo 的 6 个分组" },
  question: { en: "Which of six groups fits my mailing plan?", zh: "六个分组中，邮件计划该用哪一组？" },
  cutting: byFixedDays([180, 365], [3, 3, 3]),
  origin: {
    source: "Klaviyo help centre, RFM analysis: groups by score",
    examples: [
      { scores: [3, 2, 3], tier: "Champions" },
      { scores: [2, 3, 3], tier: "Loyal" },
      { scores: [2, 2, 3], tier: "Recent" },
      { scores: [1, 3, 2], tier: "Needs attention" },
      { scores: [1, 3, 1], tier: "At risk" },
      { scores: [1, 2, 1], tier: "Inactive" },
    ],
  },
  tiers: [
    { name: { en: "Champions", zh: "冠军客户" }, ...advice.champions, boxes: ["3 3 2-3", "3 2 3"] },
    { name: { en: "Loyal", zh: "忠诚客户" }, ...advice.loyal, boxes: ["3 2 1-2", "3 3 1", "2 3 2-3"] },
    { name: { en: "Recent", zh: "新近购买" }, ...advice.recent, boxes: ["3 1 1-3", "2 2 2-3"] },
    {
      name: { en: "Needs attention", zh: "需要关注" },
      ...advice.needingAttention,
      boxes: ["2 1 3", "2 2 1", "1 2 3", "1 3 2-3"],
    },
    { name: { en: "At risk", zh: "流失风险" }, ...advice.atRisk, boxes: ["2 3 1", "2 1 1-2", "1 2 2", "1 3 1"] },
    { name: { en: "Inactive", zh: "不活跃" }, ...advice.lost, boxes: ["1 1 1-3", "1 2 1"] },
  ],
}));
