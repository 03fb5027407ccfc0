// Customers sorted by a scheme, with everything that an explanation, a Summary or a report asks of a model.
import { type Customers, isKnown } from "../../customers/customers";
import { partsPerUnit } from "../../ground/money";
import { scoreByCuts } from "../../stats/cuts";
import type { Change, Measured, Tried } from "../measured";
import type { AddedCells, Finding, Sorted } from "../model";
import { dependsOn, type Lookup, placeOf } from "./boxes";
import {
  type Choices,
  type CutsByMeasure,
  type Measure,
  type MeasureCuts,
  measures,
  noScore,
  type SchemeAssignment,
  type Scores,
} from "./measures";
import { measureLabels, measureNames, measureUnits, sayMeasure, scoreLetters } from "./measureWords";
import { withoutRepeatTiers } from "./repeatOrders";
import type { Scheme } from "./scheme";

/** One customer's values, revenue in parts. */
export type Values = Readonly<Record<Measure, number>>;

/** What RFM finds out beside the tiers: scores and the cuts they come from. */
export interface Scored {
  readonly scores: Scores;
  readonly cuts: CutsByMeasure;
}

/** Scores of recency, frequency and revenue. */
export const scoresFound: Finding<Scored> = { id: "scores" };

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

/** Smallest whole value that has passed a cut. */
function justPast(cut: number, { passed }: MeasureCuts): number {
  return passed === "above" ? Math.floor(cut) + 1 : Math.ceil(cut);
}

const hundredth = partsPerUnit / 100;

function rising(amounts: readonly number[]): number[] {
  return amounts.filter((amount) => amount > 0).sort((one, other) => one - other);
}

/** Amounts of a change at which a measure passes one of its cuts, smallest first. */
function amountsOf(measure: Measure, own: MeasureCuts, values: Values): readonly number[] {
  const past = Array.from(own.at, (cut) => justPast(cut, own));
  if (measure === "recencyDays") return rising(past.filter((days) => days >= 1).map((days) => values.recencyDays - (days - 1)));
  if (measure === "frequency") return rising([1, ...past.map((count) => count - values.frequency)]);
  return rising(past.map((parts) => Math.ceil((parts - values.revenue) / hundredth))).map((cents) => cents / 100);
}

const changes: Readonly<Record<Measure, Tried["change"]>> = {
  recencyDays: "fresherDays",
  frequency: "ordersToday",
  revenue: "moreRevenue",
};

/** The values after a change; an order also makes the customer's last order one of today. */
function changed(values: Values, { silentDays = 0, ordersToday = 0, fresherDays = 0, moreRevenue = 0 }: Change): Values {
  return {
    recencyDays: ordersToday > 0 ? 0 : values.recencyDays + silentDays - fresherDays,
    frequency: values.frequency + ordersToday,
    revenue: values.revenue + Math.round(moreRevenue * 100) * hundredth,
  };
}

function valuesOf({ recencyDays, frequency, revenueParts }: Customers, customer: number): Values {
  return { recencyDays: recencyDays[customer]!, frequency: frequency[customer]!, revenue: revenueParts[customer]! };
}

/** A measure as it is told, with its score where the scheme shows scores. */
function toMeasured(
  measure: Measure,
  own: MeasureCuts,
  { customers, scores, isTold, lowest }: { customers: Customers; scores: Scores | null; isTold: boolean; lowest: number },
): Measured {
  const unit = measure === "revenue" ? partsPerUnit : 1;
  const letter = scoreLetters[measure];
  const column = scores?.[letter.toLowerCase() as keyof Scores];
  return {
    id: measure,
    name: measureNames[measure],
    label: measureLabels[measure],
    unit: measureUnits[measure],
    valueOf: (customer) => valuesOf(customers, customer)[measure] / unit,
    comparedOf: (customer) => valuesOf(customers, customer)[measure],
    limits: own,
    isTold,
    score: column ? { letter, of: column, best: lowest + own.at.length } : null,
    say: (shown) => sayMeasure(measure, shown),
    step: { change: changes[measure], amounts: (customer) => amountsOf(measure, own, valuesOf(customers, customer)) },
  };
}

function scoreColumn(column: Uint8Array): AddedCells {
  return Array.from(column, (score) => (score === noScore ? null : score));
}

/** The columns of scores; a measure that is known of nobody has none. */
function scoreColumns(scores: Scores, { recencyDays, frequency, revenueParts }: Customers): Sorted["columns"] {
  return {
    ...(isKnown(recencyDays) ? { r: scoreColumn(scores.r) } : {}),
    ...(isKnown(frequency) ? { f: scoreColumn(scores.f) } : {}),
    ...(isKnown(revenueParts) ? { m: scoreColumn(scores.m) } : {}),
  };
}

/** What an assignment and the scheme that made it say of the customers. */
export function toSorted(customers: Customers, assignment: SchemeAssignment, scheme: Scheme): Sorted {
  const { tiers, tierOf, scores, cuts, notes, isOnceOnly } = assignment;
  const lookup = scheme.lookup();
  const depends = dependsOn(lookup);
  const { lowest } = lookup.space;
  const told = measures.flatMap((measure, place) => {
    const own = cuts[measure];
    return own ? [toMeasured(measure, own, { customers, scores, isTold: depends[place]!, lowest })] : [];
  });
  const lookupNow = isOnceOnly ? withoutRepeatTiers(lookup, scheme.tiers) : lookup;
  const days = depends[0] ? cuts.recencyDays : null;
  return {
    tiers,
    tierOf,
    by: { id: scheme.id, title: scheme.title },
    measures: told,
    columns: scores ? scoreColumns(scores, customers) : {},
    tierIf: (customer, change) => {
      const values = changed(valuesOf(customers, customer), change);
      return tierOfValues(values, cuts, values.frequency > 1 ? lookup : lookupNow);
    },
    turningDays: (customer) =>
      days ? rising(Array.from(days.at, (cut) => justPast(cut, days) - customers.recencyDays[customer]!)) : [],
    found: scores ? { [scoresFound.id]: { scores, cuts } } : {},
    expected: null,
    notes,
  };
}

/**
 * Sorts customers by a scheme.
 *
 * @throws Refusal for bins or cuts that the scheme cannot follow, or boxes of it that overlap
 */
export function sortByScheme(scheme: Scheme, customers: Customers, choices: Choices): Sorted {
  return toSorted(customers, scheme.assign(customers, choices), scheme);
}
