// What is told of one customer: plain JSON in the asked language, days as yyyy-mm-dd, money in the currency.
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import { adviceOf } from "../models/advice";
import { noOrdersYet, others, tierColors } from "../models/model";
import { cents, dayOrNull, orNull } from "./outcome";
import type { ScoreRun } from "./run";

/** Rank by revenue, and share of all revenue. */
function standingOf({ reading: { customers } }: ScoreRun, customer: number) {
  const own = customers.revenueParts[customer]!;
  let above = 0;
  let total = 0;
  for (const parts of customers.revenueParts) {
    total += parts;
    if (parts > own) above += 1;
  }
  return { place: above + 1, of: customers.count, share: total > 0 ? own / total : null };
}

function measuresOf({ reading: { customers } }: ScoreRun, customer: number) {
  return {
    firstOrder: dayOrNull(customers.firstOrderDays[customer]!),
    lastOrder: dayOrNull(customers.lastOrderDays[customer]!),
    recencyDays: orNull(customers.recencyDays[customer]!),
    tenureDays: orNull(customers.tenureDays[customer]!),
    frequency: customers.frequency[customer]!,
    revenue: cents(customers.revenueParts[customer]!),
    averageOrder: orNull(Math.round(customers.averageOrder[customer]! * 100) / 100),
  };
}

/**
 * Tells one customer.
 *
 * @param customer - place among the run's customers
 */
export function toExplained(run: ScoreRun, customer: number, language: Language) {
  const { reading, by, assignment } = run;
  const { tiers, tierOf } = assignment;
  const say = (text: Text): string => text[language];
  const colors = tierColors(tiers);
  const tierAt = (place: number) => {
    const tier = tiers[place];
    const { name } = tier === undefined || (tier === noOrdersYet && place !== tierOf[customer]) ? others : tier;
    return { rank: place + 1, name: say(name), color: colors[place]! };
  };
  const advice = adviceOf(tiers[tierOf[customer]!]!);
  const { reasons, steps, noStep, slip } = run.explain(customer);
  return {
    customer: toKey(reading.customers.names[customer]),
    asOf: dayOrNull(reading.customers.asOf),
    scheme: say(by.title),
    ...measuresOf(run, customer),
    standing: standingOf(run, customer),
    tier: { ...tierAt(tierOf[customer]!), means: say(advice.means), playbook: say(advice.playbook) },
    reasons: reasons.map(({ measure, name, shown, score, best, where, text }) => ({
      measure,
      name: say(name),
      shown,
      score,
      best,
      where: say(where),
      text: say(text),
    })),
    steps: steps.map(({ act, tier }) => ({ act: say(act), tier: tierAt(tier) })),
    noStep: noStep && say(noStep),
    slip: slip && { days: slip.days, tier: tierAt(slip.tier) },
  };
}

/** What is told of a customer. */
export type Explained = ReturnType<typeof toExplained>;
