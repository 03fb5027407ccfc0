// Why a customer is in a tier, the smallest single steps to a better one, and how long until a lower one: alike for every model.
import { joinTexts, type Text } from "../ground/language";
import { scoreByCuts } from "../stats/cuts";
import { type Explanation, noStepText, type Reason, type Slip, type Step } from "./explanation";
import { type Limits, type Measured, sideWords, type Tried, type Unit, writeUnit } from "./measured";
import type { Sorted } from "./model";
import { noOrdersYet } from "./tier";

/** Longest silence that is looked at, in days. */
const longestSilence = 3650;

/** Between which limits a value lies: "over 31, up to 51". */
function between(unit: Unit, compared: number, { at, shown, passed }: Limits, currency: string): Text {
  const score = scoreByCuts(compared, { at, passed }) - 1 - (at.length - shown.length);
  const [low, high] = [shown[score - 1], shown[score]];
  const words = sideWords[passed];
  const pieces: Text[] = [];
  const add = ({ en, zh }: Text, limit: number | undefined): void => {
    if (limit === undefined) return;
    const written = writeUnit(unit, limit, currency);
    pieces.push({ en: `${en} ${written}`, zh: `${zh} ${written}` });
  };
  add(words.low, low);
  add(words.high, high);
  return joinTexts(pieces, { en: ", ", zh: "，" });
}

function toReason(measured: Measured, customer: number, currency: string): Reason {
  const { id, name, unit, limits, score } = measured;
  const shown = writeUnit(unit, measured.valueOf(customer), currency);
  const where = limits ? between(unit, measured.comparedOf(customer), limits, currency) : { en: "", zh: "" };
  const own = score ? score.of[customer]! : null;
  const scored = score ? `${score.letter} ${own}` : "";
  const inside = (words: string, separator: string): string => [scored, words].filter((piece) => piece !== "").join(separator);
  const [said, en, zh] = [measured.say(shown), inside(where.en, ": "), inside(where.zh, "：")];
  return {
    measure: id,
    name,
    shown,
    score: own,
    best: score ? score.best : null,
    where,
    text: { en: en ? `${said.en} (${en})` : said.en, zh: zh ? `${said.zh}（${zh}）` : said.zh },
  };
}

/** A step without the tier it leads to. */
function actText(change: Tried["change"], amount: number, currency: string): Text {
  if (change === "moreRevenue") {
    const money = writeUnit("money", amount, currency);
    return { en: `${money} more revenue`, zh: `消费再多 ${money}` };
  }
  const count = writeUnit("days", amount);
  if (change === "fresherDays") return { en: `last order ${count} days more recent`, zh: `最近一单再近 ${count} 天` };
  return { en: `${count} more ${amount === 1 ? "order" : "orders"} today`, zh: `今天再下 ${count} 单` };
}

function stepText(change: Tried["change"], amount: number, act: Text, name: Text): Text {
  if (change !== "fresherDays") return { en: `${name.en} with ${act.en}`, zh: `${act.zh}则为${name.zh}` };
  const count = writeUnit("days", amount);
  return { en: `${name.en} if the last order were ${count} days more recent`, zh: `若${act.zh}则为${name.zh}` };
}

/** For each measure that suggests a change, the smallest one that leads to a better tier, the limits held. */
function stepsOf({ tiers, tierOf, measures, tierIf }: Sorted, customer: number, currency: string): Step[] {
  if (tierIf === null) return [];
  const tier = tierOf[customer]!;
  return measures.flatMap(({ step, isTold }) => {
    if (step === null || !isTold) return [];
    const { change, amounts } = step;
    for (const amount of amounts(customer)) {
      const next = tierIf(customer, { [change]: amount });
      if (next >= tier) continue;
      const act = actText(change, amount, currency);
      return [{ change, amount, tier: next, act, text: stepText(change, amount, act, tiers[next]!.name) }];
    }
    return [];
  });
}

/** The first day of silence on which the tier is a lower one, searched by halves. */
function searchSlip(tier: number, tierAfter: (days: number) => number): Slip | null {
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

/** The first day without an order on which the tier would be a lower one, all else and the limits held. */
function slipOf({ tiers, tierOf, tierIf, turningDays }: Sorted, customer: number): Slip | null {
  const tier = tierOf[customer]!;
  if (tierIf === null || tiers[tier] === noOrdersYet) return null;
  const tierAfter = (silentDays: number): number => tierIf(customer, { silentDays });
  if (turningDays === null) return searchSlip(tier, tierAfter);
  for (const days of turningDays(customer)) if (tierAfter(days) > tier) return { days, tier: tierAfter(days) };
  return null;
}

const firstOrder: Text = { en: "a first order starts the scores", zh: "下首单后开始评分" };

/**
 * Why one customer is in their tier, what would lift them, and what would let them fall.
 *
 * @param customer - place among the customers that were sorted
 * @param currency - of the amounts; "" where it is not known
 */
export function explain(sorted: Sorted, customer: number, currency = ""): Explanation {
  const tier = sorted.tierOf[customer]!;
  if (sorted.tiers[tier] === noOrdersYet) return { reasons: [], steps: [], noStep: firstOrder, slip: null };
  const told = sorted.measures.filter((measured) => measured.isTold && !Number.isNaN(measured.valueOf(customer)));
  const steps = stepsOf(sorted, customer, currency);
  return {
    reasons: told.map((measured) => toReason(measured, customer, currency)),
    steps,
    noStep: steps.length > 0 || sorted.tierIf === null ? null : noStepText(tier),
    get slip() {
      return slipOf(sorted, customer);
    },
  };
}
