// Churn-risk tiers: safe, watch, at risk and probably gone by the chance to be active.

import type { Note } from "../../ground/note";
import { Refusal } from "../../ground/refusal";
import { churnRiskForm } from "../forms";
import { refuseOrder, settingOf } from "../settings";
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

const { settings } = churnRiskForm;

/** Limits of the chance are in percent. */
export const churnRisk = lifetimeModel({
  form: churnRiskForm,
  tiers: [
    { name: { en: "Safe", zh: "安全" }, advice: "safe" },
    { name: { en: "Watch", zh: "观察" }, advice: "watch" },
    { name: { en: "At risk", zh: "有流失风险" }, advice: "slipping" },
    { name: { en: "Probably gone", zh: "很可能已流失" }, advice: "gone" },
  ],
  limitsOf(chosen, { learned }) {
    if (!learned.orders) throw refuseNoChance(learned.fallbacks[0]);
    const own = (name: "safePercent" | "watchPercent" | "atRiskPercent"): number => Number(settingOf(settings, chosen, name));
    const [safe, watch, atRisk] = [own("safePercent"), own("watchPercent"), own("atRiskPercent")];
    if (watch >= safe) throw refuseOrder(settings.watchPercent, watch, settings.safePercent, safe);
    if (atRisk >= watch) throw refuseOrder(settings.atRiskPercent, atRisk, settings.watchPercent, watch);
    return { probabilityAlive: [atRisk / 100, watch / 100, safe / 100] };
  },
  tierOf: ({ probabilityAlive }) => 3 - probabilityAlive,
});
