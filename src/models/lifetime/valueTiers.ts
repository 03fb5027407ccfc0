// Value tiers: high, middle and low by the rank of predicted lifetime value.
import { leastWithin } from "../../stats/cuts";
import { percent } from "../settings";
import { lifetimeModel } from "./lifetimeTiers";

/** Shares of the customers are cumulative; equal values always share a tier. */
export const valueTiers = lifetimeModel(() => ({
  id: "valueTiers",
  title: { en: "Predicted lifetime value", zh: "预测生命周期价值" },
  question: { en: "Who will be worth most from now on?", zh: "谁今后最有价值？" },
  tiers: [
    {
      name: { en: "High future value", zh: "高未来价值" },
      means: { en: "Among those expected to bring most from now on", zh: "预计今后贡献最高的一批" },
      playbook: {
        en: "Invest in them first: personal service, early access, and no blanket discounts",
        zh: "优先投入：专人服务、新品优先，避免普遍打折",
      },
    },
    {
      name: { en: "Middle future value", zh: "中未来价值" },
      means: { en: "Expected to go on buying at a moderate pace", zh: "预计会继续购买，贡献中等" },
      playbook: {
        en: "Automate: replenishment reminders, what goes with the last order, a reason to buy again",
        zh: "自动化运营：补货提醒、搭配推荐、复购理由",
      },
    },
    {
      name: { en: "Low future value", zh: "低未来价值" },
      means: { en: "Expected to bring little from now on", zh: "预计今后贡献很少" },
      playbook: {
        en: "Spend little on them: newsletter only, and a cheap test of who comes back",
        zh: "少投入：仅群发内容，低成本测试谁会回来",
      },
    },
  ],
  settings: {
    highPercent: percent(1, 20, { en: "High: top % of customers", zh: "高价值：前百分之几的客户" }),
    middlePercent: percent(1, 50, { en: "High and middle: top %", zh: "高、中价值合计：前百分之几" }),
  },
  ascending: [["highPercent", "middlePercent"]],
  limitsOf: ({ highPercent, middlePercent }, { columns }) => {
    const ascending = columns.lifetimeValue.slice().sort();
    return { lifetimeValue: [leastWithin(ascending, middlePercent), leastWithin(ascending, highPercent)] };
  },
  tierOf: ({ lifetimeValue }) => 2 - lifetimeValue,
  examples: [
    {
      // Too few for a model: average order × orders a year, so Eve 500, Dan 300, Cat 200, Bob 100, Ann 50; a fifth of five is one, half is three.
      title: "five customers by their own average order and orders a year",
      sheets: [
        {
          kind: "orders",
          roles: ["customer", "date", "amount"],
          rows: [
            ["Ann", "2024-01-01", 50],
            ["Bob", "2024-01-02", 100],
            ["Cat", "2024-01-03", 200],
            ["Dan", "2024-01-04", 300],
            ["Eve", "2024-01-05", 500],
          ],
        },
      ],
      settings: {},
      gives: {
        Ann: "Low future value",
        Bob: "Low future value",
        Cat: "Middle future value",
        Dan: "Middle future value",
        Eve: "High future value",
      },
    },
  ],
}));
