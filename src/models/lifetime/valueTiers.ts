// Value tiers: high, middle and low by the rank of predicted lifetime value.

import { leastWithin } from "../../stats/cuts";
import { valueTiersForm } from "../forms";
import { refuseOrder, settingOf } from "../settings";
import { lifetimeModel } from "./lifetimeTiers";

const { settings } = valueTiersForm;

/** Shares of the customers are cumulative; equal values always share a tier. */
export const valueTiers = lifetimeModel({
  form: valueTiersForm,
  tiers: [
    { name: { en: "High future value", zh: "高未来价值" }, advice: "highAhead" },
    { name: { en: "Middle future value", zh: "中未来价值" }, advice: "middleAhead" },
    { name: { en: "Low future value", zh: "低未来价值" }, advice: "lowAhead" },
  ],
  limitsOf(chosen, { columns }) {
    const own = (name: "highPercent" | "middlePercent"): number => Number(settingOf(settings, chosen, name));
    const [high, middle] = [own("highPercent"), own("middlePercent")];
    if (high >= middle) throw refuseOrder(settings.highPercent, high, settings.middlePercent, middle);
    const ascending = columns.lifetimeValue.slice().sort();
    return { lifetimeValue: [leastWithin(ascending, middle), leastWithin(ascending, high)] };
  },
  tierOf: ({ lifetimeValue }) => 2 - lifetimeValue,
});
