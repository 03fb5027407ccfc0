// Current value × future value: revenue so far against predicted lifetime value, each high or low.

import { leastWithin } from "../../stats/cuts";
import { valueMatrixForm } from "../forms";
import { settingOf } from "../settings";
import { lifetimeModel } from "./lifetimeTiers";

/** High is the top share of customers; equal values are always on the same side. */
export const valueMatrix = lifetimeModel({
  form: valueMatrixForm,
  tiers: [
    { name: { en: "Stars", zh: "明星客户" }, advice: "highHigh" },
    { name: { en: "Rising", zh: "潜力客户" }, advice: "lowHigh" },
    { name: { en: "Fading", zh: "渐退客户" }, advice: "highLow" },
    { name: { en: "Small", zh: "小额客户" }, advice: "lowLow" },
  ],
  limitsOf(chosen, { columns }, revenue) {
    const own = (name: "currentPercent" | "futurePercent"): number => Number(settingOf(valueMatrixForm.settings, chosen, name));
    return {
      revenue: [leastWithin(revenue.slice().sort(), own("currentPercent"))],
      lifetimeValue: [leastWithin(columns.lifetimeValue.slice().sort(), own("futurePercent"))],
    };
  },
  tierOf: ({ revenue, lifetimeValue }) => 3 - 2 * lifetimeValue - revenue,
});
