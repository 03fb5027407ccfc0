// How the lifetime-value models sort: limits of what is predicted, and why a customer lies between them.

import { asWritten, formatNumber, joinTexts, type Text } from "../../ground/language";
import { partsPerUnit } from "../../ground/money";
import type { OrderModelId } from "../../stats/orderModels";
import type { History } from "../../stats/triples";
import { type Explanation, noStepText, type Reason, type Slip, type Step } from "../explanation";
import type { ChosenSettings, CutsByMeasure, Model, ModelForm, ModelInput, Setting, Tier } from "../model";
import { checkSettings, settingOf } from "../settings";
import { findLifetime, type LifetimeFindings, predictOther } from "./lifetime";

/** What decides a customer's tier: revenue so far and value to come in the currency, the chance in [0, 1]. */
export interface Judged {
  readonly revenue: number;
  readonly probabilityAlive: number;
  readonly lifetimeValue: number;
}

/** Ascending limits of what decides; who is at a limit has passed it. */
export type Limits = Partial<Readonly<Record<keyof Judged, readonly number[]>>>;

/** How one of these models sorts. */
export interface LifetimeRule {
  readonly form: ModelForm;
  /** Best to worst. */
  readonly tiers: readonly Tier[];
  /**
   * The limits.
   *
   * @param settings - the user's, checked
   * @throws Refusal for settings that contradict each other, or findings that cannot be sorted by
   */
  readonly limitsOf: (settings: ChosenSettings, findings: LifetimeFindings, revenue: Float64Array) => Limits;
  /** Place of the tier, from how many limits are passed. */
  readonly tierOf: (passed: Readonly<Record<keyof Judged, number>>) => number;
}

const noCuts: CutsByMeasure = { recencyDays: null, frequency: null, revenue: null };

/** How many limits a number has passed. */
function passedOf(limits: readonly number[] | undefined, number: number): number {
  return (limits ?? []).reduce((passed, limit) => passed + (number >= limit ? 1 : 0), 0);
}

function judge({ tierOf }: LifetimeRule, limits: Limits, { revenue, probabilityAlive, lifetimeValue }: Judged): number {
  return tierOf({
    revenue: passedOf(limits.revenue, revenue),
    probabilityAlive: passedOf(limits.probabilityAlive, probabilityAlive),
    lifetimeValue: passedOf(limits.lifetimeValue, lifetimeValue),
  });
}

/** "34%"; near the ends with a decimal, so that a chance is not said to be none or certain when it is neither. */
function percentText(share: number): string {
  if (share > 0 && share < 0.0005) return "<0.1%";
  if (share < 1 && share >= 0.9995) return ">99.9%";
  const isNearEnd = (share > 0 && share < 0.1) || (share < 1 && share > 0.99);
  return `${formatNumber(share * 100, isNearEnd ? 1 : 0)}%`;
}

function writeJudged(measure: keyof Judged, number: number): string {
  return measure === "probabilityAlive" ? percentText(number) : formatNumber(number, 2);
}

/** Between which limits a number lies. */
function whereOf(measure: keyof Judged, number: number, limits: readonly number[] = []): Text {
  const passed = passedOf(limits, number);
  const [low, high] = [limits[passed - 1], limits[passed]];
  const pieces: Text[] = [];
  if (low !== undefined) pieces.push({ en: `at least ${writeJudged(measure, low)}`, zh: `不低于 ${writeJudged(measure, low)}` });
  if (high !== undefined) pieces.push({ en: `below ${writeJudged(measure, high)}`, zh: `低于 ${writeJudged(measure, high)}` });
  return joinTexts(pieces, { en: ", ", zh: "，" });
}

function reason(measure: string, name: Text, shown: string, where: Text = asWritten("")): Reason {
  const said = (own: string, place: string, open: string, close: string): string =>
    place === "" ? own : `${own}${open}${place}${close}`;
  return {
    measure,
    name,
    shown,
    score: null,
    best: null,
    where,
    text: {
      en: said(`${name.en.charAt(0).toLowerCase()}${name.en.slice(1)} ${shown}`, where.en, " (", ")"),
      zh: said(`${name.zh} ${shown}`, where.zh, "（", "）"),
    },
  };
}

function reasonsOf(findings: LifetimeFindings, judged: Judged, limits: Limits, index: number): Reason[] {
  const { columns, choices } = findings;
  const days = formatNumber(choices.horizonDays);
  const decided = (measure: keyof Judged, name: Text): Reason =>
    reason(measure, name, writeJudged(measure, judged[measure]), whereOf(measure, judged[measure], limits[measure]));
  return [
    ...(limits.revenue ? [decided("revenue", { en: "Revenue so far", zh: "已消费金额" })] : []),
    ...(Number.isNaN(judged.probabilityAlive)
      ? []
      : [decided("probabilityAlive", { en: "Chance to be active", zh: "仍活跃的概率" })]),
    reason(
      "expectedOrders",
      { en: `Orders expected in ${days} days`, zh: `未来 ${days} 天预计订单数` },
      formatNumber(columns.expectedOrders[index]!, 2),
    ),
    reason(
      "expectedSpend",
      { en: "Spend expected per order", zh: "预计每单金额" },
      formatNumber(columns.expectedSpend[index]!, 2),
    ),
    decided("lifetimeValue", { en: `Lifetime value, ${days} days`, zh: `生命周期价值（${days} 天）` }),
  ];
}

/** Longest silence that is looked at, in days. */
const longestSilence = 3650;

/** The first day of silence on which the tier is a lower one; between 0 and `longestSilence`, or null. */
function findSlip(tier: number, tierAfter: (days: number) => number): Slip | null {
  let [low, high] = [0, 1];
  while (high <= longestSilence && tierAfter(high) <= tier) [low, high] = [high, high * 2];
  if (high > longestSilence) {
    if (tierAfter(longestSilence) <= tier) return null;
    high = longestSilence;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tierAfter(middle) <= tier) low = middle;
    else high = middle;
  }
  return { days: high, tier: tierAfter(high) };
}

function historyAt({ histories }: LifetimeFindings, index: number): History {
  return {
    repeatDays: histories.repeatDays[index]!,
    firstToLastDays: histories.firstToLastDays[index]!,
    tenureDays: histories.tenureDays[index]!,
  };
}

const orderToday: Text = { en: "one more order today", zh: "今天再下 1 单" };

/** Sorts customers by a rule. */
export function sortByLifetime(rule: LifetimeRule, { customers, histories }: ModelInput, settings: ChosenSettings) {
  const { form, tiers } = rule;
  checkSettings(form, settings);
  if (histories === null) throw new RangeError(`${form.id} needs the histories of customers, got none`);
  const own = (name: string): number | string => settingOf(form.settings as Readonly<Record<string, Setting>>, settings, name);
  const findings = findLifetime(histories, own("orderModel") as OrderModelId, {
    horizonDays: Number(own("horizonDays")),
    discountPerYear: Number(own("discountPercent")) / 100,
    margin: Number(own("marginPercent")) / 100,
  });
  const revenue = customers.revenueParts.map((parts) => parts / partsPerUnit);
  const limits = rule.limitsOf(settings, findings, revenue);
  const { probabilityAlive, lifetimeValue } = findings.columns;
  const judgedOf = (i: number): Judged => ({
    revenue: revenue[i]!,
    probabilityAlive: probabilityAlive[i]!,
    lifetimeValue: lifetimeValue[i]!,
  });
  const tierOf = new Uint8Array(customers.count);
  for (let i = 0; i < customers.count; i++) tierOf[i] = judge(rule, limits, judgedOf(i));
  const explain = (index: number): Explanation => {
    const [tier, history, judged] = [tierOf[index]!, historyAt(findings, index), judgedOf(index)];
    const tierFor = (other: History): number => {
      const predicted = predictOther(findings, index, other);
      return predicted ? judge(rule, limits, { ...judged, ...predicted }) : tier;
    };
    const lifted = tierFor({ ...history, repeatDays: history.repeatDays + 1, firstToLastDays: history.tenureDays });
    const hasStep = lifted < tier && history.firstToLastDays < history.tenureDays;
    const { en, zh } = tiers[lifted]!.name;
    const text = { en: `${en} with ${orderToday.en}`, zh: `${orderToday.zh}则为${zh}` };
    const steps: Step[] = hasStep ? [{ tier: lifted, act: orderToday, text }] : [];
    return {
      reasons: reasonsOf(findings, judged, limits, index),
      steps,
      noStep: hasStep ? null : noStepText(tier),
      get slip() {
        return findSlip(tier, (days) => tierFor({ ...history, tenureDays: history.tenureDays + days }));
      },
    };
  };
  const notes = [...findings.learned.fallbacks, ...findings.learned.cautions];
  const assignment = { tiers, tierOf, scores: null, cuts: noCuts, lifetime: findings, notes };
  return { by: { id: form.id, title: form.title }, assignment, explain };
}

/** Makes a model of a rule. */
export function lifetimeModel(rule: LifetimeRule): Model {
  return {
    ...rule.form,
    sort: (input, { choices }) => sortByLifetime(rule, input, choices.settings),
  };
}
