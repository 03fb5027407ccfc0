// Braze's ten segments on scores from 0 to 3.
import { advice } from "./advice";
import { byQuantiles } from "./cutting";
import { scheme } from "./scheme";

/** Ten segments on quartile scores from 0 to 3; the first that holds is taken, and one score of 64 has none. */
export const braze10 = scheme(() => ({
  id: "braze10",
  title: { en: "10 segments as Braze sorts them", zh: "Braze 的 10 个分群" },
  question: { en: "Which quartile segment is each customer in?", zh: "按四分位，每位客户属于哪个分群？" },
  match: "first",
  lowest: 0,
  cutting: byQuantiles([4, 4, 4]),
  origin: {
    source: "Braze documentation, RFM segments",
    examples: [
      { scores: [3, 2, 2], tier: "Champions" },
      { scores: [2, 2, 1], tier: "Loyal users" },
      { scores: [3, 0, 0], tier: "New" },
      { scores: [0, 3, 0], tier: "Others" },
      { scores: [0, 0, 3], tier: "Hibernating" },
    ],
  },
  tiers: [
    { name: { en: "Champions", zh: "冠军客户" }, ...advice.champions, boxes: ["3 2-3 2-3"] },
    { name: { en: "Loyal users", zh: "忠诚用户" }, ...advice.loyal, boxes: ["2-3 2-3 1-3"] },
    { name: { en: "Potential loyalists", zh: "潜在忠诚" }, ...advice.potentialLoyalist, boxes: ["3 1-3 1-3"] },
    { name: { en: "Promising", zh: "有望成长" }, ...advice.promising, boxes: ["3 0-3 1-3"] },
    { name: { en: "New", zh: "新客户" }, ...advice.recent, boxes: ["3 0-3 0-3"] },
    { name: { en: "Needing attention", zh: "需要关注" }, ...advice.needingAttention, boxes: ["2-3 0-3 0-3"] },
    { name: { en: "Cannot lose them", zh: "不可失去" }, ...advice.cantLose, boxes: ["0-1 2-3 2-3"] },
    { name: { en: "At risk", zh: "流失风险" }, ...advice.atRisk, boxes: ["0-1 1-3 1-3"] },
    { name: { en: "About to sleep", zh: "即将沉睡" }, ...advice.aboutToSleep, boxes: ["1 0-3 0-3"] },
    { name: { en: "Hibernating", zh: "休眠客户" }, ...advice.hibernating, boxes: ["0 0-2 0-3"] },
  ],
}));
