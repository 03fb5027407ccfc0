// Texts that explain the terms of the field.
import type { Text } from "../../src/ground/language";

/** Explanations by term. */
export const glossaryWords = {
  tier: {
    en: "A tier is a group of customers who buy in a similar way, such as Champions or At risk. Each customer is in exactly one tier, and each tier has its own advice.",
    zh: "层级是购买行为相近的一组客户，例如“冠军客户”或“流失风险”。每位客户只属于一个层级，每个层级都有相应的运营建议。",
  },
  measures: {
    en: "How recently counts the days since the last order, how often counts the orders, how much adds up what was paid. The three together are called RFM: recency, frequency and monetary value.",
    zh: "“最近”指距最近一次下单的天数，“次数”指订单数，“金额”指消费总额。三者合称 RFM。",
  },
  scores: {
    en: "Customers are put in order, for example by days since their last order, and divided into groups of about the same size. The group is the score: with five groups, 5 is the best fifth. Customers with the same number always share a score.",
    zh: "把客户按某项指标（如距今天数）排序，再分成人数相近的几组，组号就是得分：分五组时，5 分是最好的五分之一。数值相同的客户得分一定相同。",
  },
  asOf: {
    en: "The day from which we look back: days since the last order are counted up to it, and later orders are left out. Unless you choose another day, it is the day of the latest order.",
    zh: "计算的基准日：距今天数算到这一天，之后的订单不计。如不另选，就是最近一单的日期。",
  },
} satisfies Record<string, Text>;
