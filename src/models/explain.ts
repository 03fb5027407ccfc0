// Why a customer is in a tier, and the smallest single steps that would lift them to a better one.

import { partsPerUnit } from "../customers/amounts";
import type { Customers } from "../customers/customers";
import { joinTexts, type Text } from "../customers/language";
import { scoreByCuts } from "../stats/cuts";
import { dependsOn, type Lookup, placeOf } from "./boxes";
import { scoreLetters, writeMeasure } from "./measureWords";
import { type Assignment, type CutsByMeasure, type Measure, type MeasureCuts, measures, noOrdersYet, type Tier } from "./model";

/** One customer's values, revenue in parts. */
export type Values = Readonly<Record<Measure, number>>;

/** One single step and the tier it leads to. */
export interface WhatIf {
  readonly measure: Measure;
  /** Fewer days, more orders, or more revenue (in the currency). */
  readonly change: number;
  /** Place of the better tier in the scheme. */
  readonly tier: number;
}

/** Tier of values with the cuts held. */
const tierOfValues = (values: Values, cuts: CutsByMeasure, { space, tiers }: Lookup): number => {
  const place = (measure: Measure): number => {
    const own = cuts[measure];
    if (!own) return 0;
    const score = scoreByCuts(values[measure], own) - 1;
    return measure === "recencyDays" ? own.at.length - score : score;
  };
  return tiers[placeOf(space, place("recencyDays"), place("frequency"), place("revenue"))]!;
};

const isBetter = (tier: number, than: number): boolean => tier < than;

/** Smallest whole value that has passed a cut. */
const justPast = (cut: number, { passed }: MeasureCuts): number => (passed === "above" ? Math.floor(cut) + 1 : Math.ceil(cut));

/** Days that pass one cut fewer, largest first. */
const fresherDays = (days: number, cuts: MeasureCuts): number[] =>
  Array.from(cuts.at, (cut) => justPast(cut, cuts) - 1)
    .filter((candidate) => candidate >= 0 && candidate < days)
    .sort((a, b) => b - a);

const recencyStep = (values: Values, tier: number, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] => {
  const own = cuts.recencyDays;
  if (!own) return [];
  for (const days of fresherDays(values.recencyDays, own)) {
    const next = tierOfValues({ ...values, recencyDays: days }, cuts, lookup);
    if (isBetter(next, tier)) return [{ measure: "recencyDays", change: values.recencyDays - days, tier: next }];
  }
  return [];
};

/** More orders; an order also sets recency to 0. */
const orderStep = (values: Values, tier: number, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] => {
  const own = cuts.frequency;
  if (!own) return [];
  const counts = [values.frequency + 1, ...Array.from(own.at, (cut) => justPast(cut, own))].filter(
    (count) => count > values.frequency,
  );
  for (const frequency of counts.sort((a, b) => a - b)) {
    const next = tierOfValues({ ...values, recencyDays: 0, frequency }, cuts, lookup);
    if (isBetter(next, tier)) return [{ measure: "frequency", change: frequency - values.frequency, tier: next }];
  }
  return [];
};

const hundredth = partsPerUnit / 100;

/** More revenue, in hundredths of the currency. */
const revenueStep = (values: Values, tier: number, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] => {
  const own = cuts.revenue;
  if (!own) return [];
  const needed = Array.from(own.at, (cut) => Math.ceil((justPast(cut, own) - values.revenue) / hundredth)).filter(
    (more) => more > 0,
  );
  for (const more of needed.sort((a, b) => a - b)) {
    const next = tierOfValues({ ...values, revenue: values.revenue + more * hundredth }, cuts, lookup);
    if (isBetter(next, tier)) return [{ measure: "revenue", change: more / 100, tier: next }];
  }
  return [];
};

/** For each measure the scheme uses, the smallest improvement that lifts a customer to a better tier, the cuts held. */
export const findWhatIfs = (values: Values, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] => {
  const tier = tierOfValues(values, cuts, lookup);
  const [usesRecency, usesOrders, usesRevenue] = dependsOn(lookup);
  return [
    ...(usesRecency ? recencyStep(values, tier, cuts, lookup) : []),
    ...(usesOrders ? orderStep(values, tier, cuts, lookup) : []),
    ...(usesRevenue ? revenueStep(values, tier, cuts, lookup) : []),
  ];
};

const stepText = ({ measure, change, tier }: WhatIf, tiers: readonly Tier[]): Text => {
  const { name } = tiers[tier]!;
  const amount = writeMeasure(measure, change);
  if (measure === "recencyDays")
    return { en: `${name.en} if the last order were ${amount} days later`, zh: `若最近一单晚 ${amount} 天则为${name.zh}` };
  const orders = change === 1 ? "order" : "orders";
  if (measure === "frequency")
    return { en: `${name.en} with ${amount} more ${orders} today`, zh: `今天再下 ${amount} 单则为${name.zh}` };
  return { en: `${name.en} with ${amount} more revenue`, zh: `消费再多 ${amount} 则为${name.zh}` };
};

/** Where a value lies between the cuts, in words. */
const between = (measure: Measure, value: number, { at, shown, passed }: MeasureCuts): Text => {
  const offset = at.length - shown.length;
  const score = scoreByCuts(value, { at, passed }) - 1 - offset;
  const low = shown[score - 1];
  const high = shown[score];
  const write = (cut: number): string => writeMeasure(measure, cut);
  const words =
    passed === "above"
      ? { low: ["over ", "超过 "], high: ["up to ", "不超过 "] }
      : { low: ["at least ", "不低于 "], high: ["below ", "低于 "] };
  const pieces: Text[] = [];
  if (low !== undefined) pieces.push({ en: words.low[0] + write(low), zh: words.low[1] + write(low) });
  if (high !== undefined) pieces.push({ en: words.high[0] + write(high), zh: words.high[1] + write(high) });
  return joinTexts(pieces, { en: ", ", zh: "，" });
};

const valueText = (measure: Measure, shown: string): Text => {
  if (measure === "recencyDays") return { en: `last order ${shown} days ago`, zh: `${shown} 天前下过单` };
  if (measure === "frequency") return { en: `orders ${shown}`, zh: `${shown} 个订单` };
  return { en: `revenue ${shown}`, zh: `消费 ${shown}` };
};

const reasonText = (measure: Measure, value: number, score: number | null, cuts: MeasureCuts): Text => {
  const shown = writeMeasure(measure, measure === "revenue" ? value / partsPerUnit : value);
  const said = valueText(measure, shown);
  const where = between(measure, value, cuts);
  const scored = score === null ? "" : `${scoreLetters[measure]} ${score}`;
  const inside = (words: string, separator: string): string => [scored, words].filter((piece) => piece !== "").join(separator);
  const en = inside(where.en, ": ");
  const zh = inside(where.zh, "：");
  return { en: en ? `${said.en} (${en})` : said.en, zh: zh ? `${said.zh}（${zh}）` : said.zh };
};

const stepsText = (steps: readonly WhatIf[], tier: number, tiers: readonly Tier[]): Text => {
  if (steps.length > 0)
    return joinTexts(
      steps.map((step) => stepText(step, tiers)),
      { en: "; ", zh: "；" },
    );
  if (tier === 0) return { en: "this is the best tier", zh: "已是最高层级" };
  return { en: "no single step leads to a better tier", zh: "单靠一项提升无法升级" };
};

/** The explanation of one customer as one sentence. */
export const explainScores = (customers: Customers, assignment: Assignment, index: number, lookup: Lookup): Text => {
  const { tiers, tierOf, cuts, scores } = assignment;
  const tier = tiers[tierOf[index]!]!;
  if (tier === noOrdersYet) {
    return { en: `${tier.name.en}: a first order starts the scores`, zh: `${tier.name.zh}：下首单后开始评分` };
  }
  const values: Values = {
    recencyDays: customers.recencyDays[index]!,
    frequency: customers.frequency[index]!,
    revenue: customers.revenueParts[index]!,
  };
  const scoreOf = {
    recencyDays: scores?.r[index] ?? null,
    frequency: scores?.f[index] ?? null,
    revenue: scores?.m[index] ?? null,
  };
  const depends = dependsOn(lookup);
  const met = measures.filter((measure, place) => depends[place] && cuts[measure]);
  const why = joinTexts(
    met.map((measure) => reasonText(measure, values[measure], scoreOf[measure], cuts[measure]!)),
    { en: "; ", zh: "；" },
  );
  const steps = stepsText(findWhatIfs(values, cuts, lookup), tierOf[index]!, tiers);
  const told = joinTexts(met.length === 0 ? [steps] : [why, steps], { en: "; ", zh: "；" });
  return { en: `${tier.name.en}: ${told.en}`, zh: `${tier.name.zh}：${told.zh}` };
};
