// Ten tiers on the grid of recency and frequency, the layout most tools show.
import { advice } from "./advice";
import { scheme } from "./scheme";

/** Ten tiers on R × F; revenue is not used. */
export const grid10 = scheme(() => ({
  id: "grid10",
  title: { en: "10 tiers by recency and frequency", zh: "按最近购买与次数分 10 层" },
  question: { en: "How do recency and frequency alone sort my customers?", zh: "只看最近购买和次数，客户如何分布？" },
  origin: {
    source: "CleverTap and Pushwoosh, RFM grid",
    examples: [
      { scores: [5, 4, 1], tier: "Champions" },
      { scores: [4, 4, 1], tier: "Loyal" },
      { scores: [3, 3, 5], tier: "Need attention" },
      { scores: [2, 5, 1], tier: "Can't lose" },
    ],
  },
  tiers: [
    { name: { en: "Champions", zh: "冠军客户" }, ...advice.champions, boxes: ["5 4-5 1-5"] },
    { name: { en: "Loyal", zh: "忠诚客户" }, ...advice.loyal, boxes: ["3-4 4-5 1-5"] },
    { name: { en: "Potential loyalist", zh: "潜在忠诚" }, ...advice.potentialLoyalist, boxes: ["4-5 2-3 1-5"] },
    { name: { en: "New", zh: "新客户" }, ...advice.recent, boxes: ["5 1 1-5"] },
    { name: { en: "Promising", zh: "有望成长" }, ...advice.promising, boxes: ["4 1 1-5"] },
    { name: { en: "Need attention", zh: "需要关注" }, ...advice.needingAttention, boxes: ["3 3 1-5"] },
    { name: { en: "About to sleep", zh: "即将沉睡" }, ...advice.aboutToSleep, boxes: ["3 1-2 1-5"] },
    { name: { en: "Can't lose", zh: "不可失去" }, ...advice.cantLose, boxes: ["1-2 5 1-5"] },
    { name: { en: "At risk", zh: "流失风险" }, ...advice.atRisk, boxes: ["1-2 3-4 1-5"] },
    { name: { en: "Hibernating", zh: "休眠客户" }, ...advice.hibernating, boxes: ["1-2 1-2 1-5"] },
  ],
}));
