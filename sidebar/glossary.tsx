// The words of the field, explained in place.
import type { Speaker } from "./words";

const entries = [
  {
    asked: { en: "What is a tier?", zh: "什么是层级？" },
    told: {
      en: "A tier is a group of customers who buy in a similar way, such as Champions or At risk. Each customer is in exactly one tier, and each tier has its own advice.",
      zh: "层级是购买行为相近的一组客户，例如“冠军客户”或“流失风险”。每位客户只属于一个层级，每个层级都有相应的运营建议。",
    },
  },
  {
    asked: { en: "How recently, how often, how much?", zh: "什么是最近、次数和金额？" },
    told: {
      en: "How recently counts the days since the last order, how often counts the orders, how much adds up what was paid. The three together are called RFM: recency, frequency and monetary value.",
      zh: "“最近”指距最近一次下单的天数，“次数”指订单数，“金额”指消费总额。三者合称 RFM。",
    },
  },
] as const;

/** Short explanations, closed until they are asked for. */
export const Glossary = ({ speaker: { text } }: { speaker: Speaker }) => (
  <div class="glossary">
    {entries.map(({ asked, told }) => (
      <details key={asked.en}>
        <summary>{text(asked)}</summary>
        <p class="small">{text(told)}</p>
      </details>
    ))}
  </div>
);
