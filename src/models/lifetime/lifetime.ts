// Lifetime value: what each customer will still buy and be worth.

import type { OrderHistories } from "../../customers/histories";
import { partsPerUnit } from "../../ground/money";
import { expectedSpend } from "../../stats/gammaGamma";
import { type Horizon, simpleLifetimeValue, toDiscounted } from "../../stats/lifetimeValue";
import type { OrderModelId } from "../../stats/orderModels";
import { type History, historyOf } from "../../stats/triples";
import { type Learned, type LearnedOrders, type LearnedSpend, learnLifetime } from "./lifetimeLearning";

function pick(column: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => column[place]!);
}

/** How far to look, and which share of the amounts is earned. */
export interface ValueChoices extends Horizon {
  /** Share of the amount that is earned: 1 is all of it. */
  readonly margin: number;
}

/** Predictions in columns, in the order of the histories; NaN is blank. */
export interface LifetimeColumns {
  /** Chance in [0, 1] to be active at asOf. */
  readonly probabilityAlive: Float64Array;
  /** Chance in [0, 1] of at least one order within the horizon. */
  readonly probabilityOfOrder: Float64Array;
  /** Orders to expect within the horizon. */
  readonly expectedOrders: Float64Array;
  /** Spend to expect on an order day, in the currency. */
  readonly expectedSpend: Float64Array;
  /** In the currency. */
  readonly lifetimeValue: Float64Array;
  /** Days from asOf until half of such customers, if they stay active, will have ordered again. */
  readonly medianWaitDays: Float64Array;
}

function blankColumns(count: number): LifetimeColumns {
  const blank = (): Float64Array => new Float64Array(count).fill(Number.NaN);
  return {
    probabilityAlive: blank(),
    probabilityOfOrder: blank(),
    expectedOrders: blank(),
    expectedSpend: blank(),
    lifetimeValue: blank(),
    medianWaitDays: blank(),
  };
}

const yearDays = 365;

/** By the customer's own history: mean amount of an order day × order days per year; less than a year of tenure counts as one year. */
function predictSimply(histories: OrderHistories, { horizonDays, discountPerYear, margin }: ValueChoices): LifetimeColumns {
  const columns = blankColumns(histories.count);
  for (let i = 0; i < histories.count; i++) {
    const [start, end] = [histories.dayStarts[i]!, histories.dayStarts[i + 1]!];
    let parts = 0;
    for (let day = start; day < end; day++) parts += histories.dayParts[day]!;
    const averageOrder = Math.max(0, parts / (end - start) / partsPerUnit);
    const ordersPerYear = ((end - start) * yearDays) / Math.max(yearDays, histories.tenureDays[i]!);
    const years = horizonDays / yearDays;
    columns.expectedOrders[i] = ordersPerYear * years;
    columns.expectedSpend[i] = averageOrder;
    columns.lifetimeValue[i] = simpleLifetimeValue({ averageOrder, ordersPerYear, years, margin, discountPerYear });
  }
  return columns;
}

function spendOf({ fit, population }: LearnedSpend, spendDays: number, averageRepeatSpend: number): number {
  if (spendDays === 0) return population;
  return (fit && expectedSpend(fit.parameters, { spendDays, averageRepeatSpend })) ?? averageRepeatSpend;
}

/** Days on which the expectations of a new customer bend: α, or β where customers leave sooner than they order. */
function scaleOf({ fit: { parameters } }: LearnedOrders): number {
  return Math.min(parameters.alphaDays!, parameters.betaDays ?? Number.POSITIVE_INFINITY);
}

/**
 * Answers for histories with the same repeat days and tenure once: of a customer who is active, the day of the last order tells no more.
 *
 * @param of - what does not depend on that day
 */
export function byTenure<Answer>(of: (history: History) => Answer): (history: History) => Answer {
  const known = new Map<number, Map<number, Answer>>();
  return (history) => {
    let own = known.get(history.repeatDays);
    if (!own) {
      own = new Map();
      known.set(history.repeatDays, own);
    }
    let answer = own.get(history.tenureDays);
    if (answer === undefined) {
      answer = of(history);
      own.set(history.tenureDays, answer);
    }
    return answer;
  };
}

/** What is predicted of a history: orders, and their number discounted to today. */
function toPredict(learned: LearnedOrders, choices: ValueChoices) {
  const { predictor, fit } = learned;
  const discounted = toDiscounted(choices, scaleOf(learned));
  const lookAhead = byTenure((history) => ({
    probabilityOfOrder: predictor.activeProbabilityOfOrder(history, choices.horizonDays),
    expectedOrders: predictor.activeOrders(history, choices.horizonDays),
    medianWaitDays: predictor.medianWaitDays(history),
    discounted: discounted((days) => predictor.activeOrders(history, days), fit.parameters.r! + history.repeatDays),
  }));
  return (history: History) => {
    const alive = predictor.probabilityAlive(history);
    const { probabilityOfOrder, expectedOrders, medianWaitDays, discounted: worth } = lookAhead(history);
    return {
      probabilityAlive: alive,
      probabilityOfOrder: alive * probabilityOfOrder,
      expectedOrders: alive * expectedOrders,
      medianWaitDays,
      discounted: alive * worth,
    };
  };
}

/**
 * What each customer will still buy and be worth.
 *
 * Lifetime value is expected orders of the horizon, discounted by steps of seven days, × expected spend × margin.
 *
 * @param histories - those from which was learned
 * @throws RangeError for a horizon or a discount that cannot be
 */
export function predictLifetime(histories: OrderHistories, learned: Learned, choices: ValueChoices): LifetimeColumns {
  const { orders, spend, triples } = learned;
  if (!orders) return predictSimply(histories, choices);
  const predict = toPredict(orders, choices);
  const byTriple = blankColumns(triples.count);
  const discounted = new Float64Array(triples.count);
  for (let i = 0; i < triples.count; i++) {
    const predicted = predict(historyOf(triples, i));
    byTriple.probabilityAlive[i] = predicted.probabilityAlive;
    byTriple.probabilityOfOrder[i] = predicted.probabilityOfOrder;
    byTriple.expectedOrders[i] = predicted.expectedOrders;
    byTriple.medianWaitDays[i] = predicted.medianWaitDays;
    discounted[i] = predicted.discounted;
  }
  const expected = Float64Array.from(triples.tripleOf, (_, i) =>
    spendOf(spend, histories.spendDays[i]!, histories.averageRepeatSpend[i]!),
  );
  return {
    probabilityAlive: pick(byTriple.probabilityAlive, triples.tripleOf),
    probabilityOfOrder: pick(byTriple.probabilityOfOrder, triples.tripleOf),
    expectedOrders: pick(byTriple.expectedOrders, triples.tripleOf),
    expectedSpend: expected,
    lifetimeValue: Float64Array.from(triples.tripleOf, (triple, i) => discounted[triple]! * expected[i]! * choices.margin),
    medianWaitDays: pick(byTriple.medianWaitDays, triples.tripleOf),
  };
}

/** Everything that was learned and predicted of a set of customers. */
export interface LifetimeFindings {
  /** The model asked for; what predicts may be another. */
  readonly asked: OrderModelId;
  readonly histories: OrderHistories;
  readonly learned: Learned;
  readonly choices: ValueChoices;
  readonly columns: LifetimeColumns;
}

/** Learns from histories and predicts the same customers. */
export function findLifetime(histories: OrderHistories, asked: OrderModelId, choices: ValueChoices): LifetimeFindings {
  const learned = learnLifetime(histories, asked);
  return { asked, histories, learned, choices, columns: predictLifetime(histories, learned, choices) };
}

/**
 * Chance to be active and lifetime value of one customer, had their order days been others; their spend stays.
 *
 * @param index - place of the customer in the histories
 * @returns null where the simple formula stands in, which knows no history
 */
export function predictOther(
  { histories, learned: { orders, spend }, choices }: LifetimeFindings,
  index: number,
  history: History,
): { readonly probabilityAlive: number; readonly lifetimeValue: number } | null {
  if (!orders) return null;
  const { probabilityAlive, discounted } = toPredict(orders, choices)(history);
  const each = spendOf(spend, histories.spendDays[index]!, histories.averageRepeatSpend[index]!);
  return { probabilityAlive, lifetimeValue: discounted * each * choices.margin };
}
