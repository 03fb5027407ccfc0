// What is told of one customer: plain JSON in the asked language, days as yyyy-mm-dd, money in the currency.
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import { explain } from "../models/explain";
import { type SortedBy, titleOf } from "../models/model";
import { noOrdersYet, others, tierColors } from "../models/tier";
import { cents, dayOrNull, orNull } from "./outcome";
import type { ScoreRun } from "./run";

/** Rank by revenue, and share of all revenue; null where no amounts are known. */
function standingOf({ reading: { customers } }: ScoreRun, customer: number) {
  const own = customers.revenueParts[customer]!;
  if (Number.isNaN(own)) return null;
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
    frequency: orNull(customers.frequency[customer]!),
    revenue: orNull(cents(customers.revenueParts[customer]!)),
    averageOrder: orNull(Math.round(customers.averageOrder[customer]! * 100) / 100),
  };
}

/** What one model says of one customer: the tier, why, and what would change it. */
function placeIn(by: SortedBy, customer: number, currency: string, say: (text: Text) => string) {
  const { tiers, tierOf } = by.sorted;
  const colors = tierColors(tiers);
  const tierAt = (place: number) => {
    const tier = tiers[place];
    const { name } = tier === undefined || (tier === noOrdersYet && place !== tierOf[customer]) ? others : tier;
    return { rank: place + 1, name: say(name), color: colors[place]! };
  };
  const own = tiers[tierOf[customer]!]!;
  const { reasons, steps, noStep, slip } = explain(by.sorted, customer, currency);
  return {
    model: by.form.id,
    title: say(titleOf(by)),
    tier: { ...tierAt(tierOf[customer]!), means: say(own.means), playbook: say(own.playbook) },
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

/**
 * Tells one customer.
 *
 * @param customer - place among the run's customers
 */
export function toExplained(run: ScoreRun, customer: number, language: Language) {
  const { reading, models } = run;
  const say = (text: Text): string => text[language];
  return {
    customer: toKey(reading.customers.names[customer]),
    asOf: dayOrNull(reading.customers.asOf),
    /** The currency of the amounts; "" where it is not known. */
    currency: reading.currency,
    ...measuresOf(run, customer),
    standing: standingOf(run, customer),
    /** By every model of the run, the main one first. */
    models: models.map((by) => placeIn(by, customer, reading.currency, say)),
  };
}

/** What is told of a customer. */
export type Explained = ReturnType<typeof toExplained>;
