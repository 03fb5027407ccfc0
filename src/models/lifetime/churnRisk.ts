// Churn-risk tiers: safe, watch, at risk and probably gone by the chance to be active.
import type { Note } from "../../ground/note";
import { Refusal } from "../../ground/refusal";
import { percent } from "../settings";
import { lifetimeModel } from "./lifetimeTiers";

function refuseNoChance(fallback: Note | undefined): Refusal {
  return new Refusal(
    {
      en: `the chance to be active cannot be told${fallback ? ` (${fallback.text.en})` : ""}`,
      zh: `无法估计客户仍活跃的概率${fallback ? `（${fallback.text.zh}）` : ""}`,
    },
    { en: "sort by RFM until there are more orders", zh: "在订单更多之前，请改用 RFM 分层" },
  );
}

/** Limits of the chance are in percent. */
export const churnRisk = lifetimeModel(() => ({
  id: "churnRisk",
  title: { en: "Churn risk", zh: "流失风险" },
  question: { en: "Who is slipping away, and who is gone?", zh: "谁正在流失，谁已经流失？" },
  tiers: [
    {
      name: { en: "Safe", zh: "安全" },
      means: { en: "Very likely still an active customer", zh: "很可能仍是活跃客户" },
      playbook: { en: "No win-back offers: thank them and let them buy at full price", zh: "无需挽回优惠：致谢，保持正价购买" },
    },
    {
      name: { en: "Watch", zh: "观察" },
      means: { en: "Probably active, but quieter than their own rhythm", zh: "可能仍活跃，但购买间隔已长于平时" },
      playbook: {
        en: "Remind gently: what is new, what goes with their last order",
        zh: "温和提醒：上新内容、与上一单搭配的商品",
      },
    },
    {
      name: { en: "At risk", zh: "有流失风险" },
      means: { en: "More likely gone than active by their own rhythm", zh: "按其购买节奏，更可能已流失" },
      playbook: {
        en: "Act now: a personal message with an offer that ends on a date, best value first",
        zh: "立即行动：个性化信息加限时优惠，高价值者优先",
      },
    },
    {
      name: { en: "Probably gone", zh: "很可能已流失" },
      means: { en: "Silent for so long that few will return", zh: "沉默太久，很少会回来" },
      playbook: {
        en: "One last win-back for those who spent much; leave the rest out of paid campaigns",
        zh: "对高消费者最后挽回一次，其余不再付费投放",
      },
    },
  ],
  settings: {
    safePercent: percent(1, 80, { en: "Safe: chance active at least, %", zh: "安全：活跃概率不低于（%）" }),
    watchPercent: percent(1, 50, { en: "Watch: at least, %", zh: "观察：不低于（%）" }),
    atRiskPercent: percent(1, 20, { en: "At risk: at least, %", zh: "有风险：不低于（%）" }),
  },
  ascending: [["atRiskPercent", "watchPercent", "safePercent"]],
  limitsOf: ({ safePercent, watchPercent, atRiskPercent }, { learned }) => {
    if (!learned.orders) throw refuseNoChance(learned.fallbacks[0]);
    return { probabilityAlive: [atRiskPercent / 100, watchPercent / 100, safePercent / 100] };
  },
  tierOf: ({ probabilityAlive }) => 3 - probabilityAlive,
  examples: [
    {
      title: "two customers are too few to tell a chance",
      sheets: [
        {
          kind: "orders",
          roles: ["customer", "date", "amount"],
          rows: [
            ["Ann", "2024-01-01", 10],
            ["Bob", "2024-01-05", 99.5],
            ["Ann", "2024-01-11", 5.5],
          ],
        },
      ],
      settings: {},
      gives: "the chance to be active cannot be told",
    },
  ],
}));
