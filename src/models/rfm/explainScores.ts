// Why a customer is in a tier, and the smallest single steps that would lift them to a better one.

import type { Customers } from "../../customers/customers";
import { joinTexts, type Text } from "../../ground/language";
import { partsPerUnit } from "../../ground/money";
import { scoreByCuts } from "../../stats/cuts";
import { type Explanation, noStepText, type Reason, type Slip, toSentence } from "../explanation";
import { type Assignment, type CutsByMeasure, type Measure, type MeasureCuts, measures, noOrdersYet } from "../model";
import { dependsOn, type Lookup, placeOf } from "./boxes";
import { measureNames, scoreLetters, writeMeasure } from "./measureWords";

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
function tierOfValues(values: Values, cuts: CutsByMeasure, { space, tiers }: Lookup): number {
  const place = (measure: Measure): number => {
    const own = cuts[measure];
    if (!own) return 0;
    const score = scoreByCuts(values[measure], own) - 1;
    return measure === "recencyDays" ? own.at.length - score : score;
  };
  return tiers[placeOf(space, place("recencyDays"), place("frequency"), place("revenue"))]!;
}

function isBetter(tier: number, than: number): boolean {
  return tier < than;
}

/** Smallest whole value that has passed a cut. */
function justPast(cut: number, { passed }: MeasureCuts): number {
  return passed === "above" ? Math.floor(cut) + 1 : Math.ceil(cut);
}

/** Days that pass one cut fewer, largest first. */
function fresherDays(days: number, cuts: MeasureCuts): number[] {
  return Array.from(cuts.at, (cut) => justPast(cut, cuts) - 1)
    .filter((candidate) => candidate >= 0 && candidate < days)
    .sort((a, b) => b - a);
}

function recencyStep(values: Values, tier: number, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] {
  const own = cuts.recencyDays;
  if (!own) return [];
  for (const days of fresherDays(values.recencyDays, own)) {
    const next = tierOfValues({ ...values, recencyDays: days }, cuts, lookup);
    if (isBetter(next, tier)) return [{ measure: "recencyDays", change: values.recencyDays - days, tier: next }];
  }
  return [];
}

/** More orders; an order also sets recency to 0. */
function orderStep(values: Values, tier: number, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] {
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
}

const hundredth = partsPerUnit / 100;

/** More revenue, in hundredths of the currency. */
function revenueStep(values: Values, tier: number, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] {
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
}

/** For each measure the scheme uses, the smallest improvement that lifts a customer to a better tier, the cuts held. */
export function findWhatIfs(values: Values, cuts: CutsByMeasure, lookup: Lookup): WhatIf[] {
  const tier = tierOfValues(values, cuts, lookup);
  const [usesRecency, usesOrders, usesRevenue] = dependsOn(lookup);
  return [
    ...(usesRecency ? recencyStep(values, tier, cuts, lookup) : []),
    ...(usesOrders ? orderStep(values, tier, cuts, lookup) : []),
    ...(usesRevenue ? revenueStep(values, tier, cuts, lookup) : []),
  ];
}

/** The first day without an order on which the tier would be a lower one, all else and the cuts held. */
export function findSlip(values: Values, cuts: CutsByMeasure, lookup: Lookup): Slip | null {
  const own = cuts.recencyDays;
  const [usesRecency] = dependsOn(lookup);
  if (!own || !usesRecency) return null;
  const tier = tierOfValues(values, cuts, lookup);
  for (let place = 0; place < own.at.length; place++) {
    const recencyDays = justPast(own.at[place]!, own);
    if (recencyDays <= values.recencyDays) continue;
    const next = tierOfValues({ ...values, recencyDays }, cuts, lookup);
    if (isBetter(tier, next)) return { days: recencyDays - values.recencyDays, tier: next };
  }
  return null;
}

/** A step without the tier it leads to. */
function actText({ measure, change }: WhatIf): Text {
  const amount = writeMeasure(measure, change);
  if (measure === "recencyDays") return { en: `last order ${amount} days more recent`, zh: `最近一单再近 ${amount} 天` };
  const orders = change === 1 ? "order" : "orders";
  if (measure === "frequency") return { en: `${amount} more ${orders} today`, zh: `今天再下 ${amount} 单` };
  return { en: `${amount} more revenue`, zh: `消费再多 ${amount}` };
}

function stepText({ measure, change }: WhatIf, act: Text, name: Text): Text {
  if (measure === "recencyDays") {
    const amount = writeMeasure(measure, change);
    return { en: `${name.en} if the last order were ${amount} days more recent`, zh: `若${act.zh}则为${name.zh}` };
  }
  return { en: `${name.en} with ${act.en}`, zh: `${act.zh}则为${name.zh}` };
}

/** Where a value lies between the cuts, in words. */
function between(measure: Measure, value: number, { at, shown, passed }: MeasureCuts): Text {
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
}

function valueText(measure: Measure, shown: string): Text {
  if (measure === "recencyDays") return { en: `last order ${shown} days ago`, zh: `${shown} 天前下过单` };
  if (measure === "frequency") return { en: `orders ${shown}`, zh: `${shown} 个订单` };
  return { en: `revenue ${shown}`, zh: `消费 ${shown}` };
}

function toReason(measure: Measure, value: number, score: number | null, own: MeasureCuts, lowest: number): Reason {
  const shown = writeMeasure(measure, measure === "revenue" ? value / partsPerUnit : value);
  const said = valueText(measure, shown);
  const where = between(measure, value, own);
  const scored = score === null ? "" : `${scoreLetters[measure]} ${score}`;
  const inside = (words: string, separator: string): string => [scored, words].filter((piece) => piece !== "").join(separator);
  const en = inside(where.en, ": ");
  const zh = inside(where.zh, "：");
  return {
    measure,
    name: measureNames[measure],
    shown,
    score,
    best: score === null ? null : lowest + own.at.length,
    where,
    text: { en: en ? `${said.en} (${en})` : said.en, zh: zh ? `${said.zh}（${zh}）` : said.zh },
  };
}

type Why = Omit<Explanation, "slip">;

const firstOrder: Why = {
  reasons: [],
  steps: [],
  noStep: { en: "a first order starts the scores", zh: "下首单后开始评分" },
};

function valuesOf({ recencyDays, frequency, revenueParts }: Customers, index: number): Values {
  return {
    recencyDays: recencyDays[index]!,
    frequency: frequency[index]!,
    revenue: revenueParts[index]!,
  };
}

function whyOf(customers: Customers, { tiers, tierOf, cuts, scores }: Assignment, index: number, lookup: Lookup): Why {
  const tier = tierOf[index]!;
  if (tiers[tier] === noOrdersYet) return firstOrder;
  const values = valuesOf(customers, index);
  const scoreOf = {
    recencyDays: scores?.r[index] ?? null,
    frequency: scores?.f[index] ?? null,
    revenue: scores?.m[index] ?? null,
  };
  const depends = dependsOn(lookup);
  const reasons = measures.flatMap((measure, place) => {
    const own = cuts[measure];
    return depends[place] && own ? [toReason(measure, values[measure], scoreOf[measure], own, lookup.space.lowest)] : [];
  });
  const steps = findWhatIfs(values, cuts, lookup).map((step) => {
    const act = actText(step);
    return { ...step, act, text: stepText(step, act, tiers[step.tier]!.name) };
  });
  return { reasons, steps, noStep: steps.length > 0 ? null : noStepText(tier) };
}

/** Why one customer is in their tier, what would lift them, and what would let them fall. */
export function explanationOf(customers: Customers, assignment: Assignment, index: number, lookup: Lookup): Explanation {
  return {
    ...whyOf(customers, assignment, index, lookup),
    slip: customers.frequency[index]! > 0 ? findSlip(valuesOf(customers, index), assignment.cuts, lookup) : null,
  };
}

/** The explanation of one customer as one sentence. */
export function explainScores(customers: Customers, assignment: Assignment, index: number, lookup: Lookup): Text {
  return toSentence(whyOf(customers, assignment, index, lookup), assignment.tiers[assignment.tierOf[index]!]!.name);
}
