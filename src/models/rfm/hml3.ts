// Heavy, medium and light customers by their rank in revenue.
import { advice } from "./advice";
import { byRevenueRank, rankSettings } from "./cutting";
import { scheme } from "./scheme";

/** Heavy, medium, light: shares of the customers who brought revenue; equal revenue always shares a tier. */
export const hml3 = scheme(() => ({
  id: "hml3",
  title: { en: "High, middle and low value", zh: "高、中、低价值" },
  question: { en: "Who brings most of the revenue?", zh: "谁贡献了大部分消费？" },
  hasScores: false,
  cutting: byRevenueRank,
  settings: rankSettings,
  origin: { source: "After the heavy half (Twedt 1964); shares of customers are cumulative", examples: [] },
  tiers: [
    { name: { en: "Heavy", zh: "高消费" }, ...advice.highValue, boxes: ["1 1 4"] },
    { name: { en: "Medium", zh: "中消费" }, ...advice.middleValue, boxes: ["1 1 3"] },
    { name: { en: "Light", zh: "低消费" }, ...advice.lowValue, boxes: ["1 1 2"] },
    { name: { en: "Zero", zh: "零消费" }, ...advice.zeroValue, boxes: ["1 1 1"] },
  ],
}));
