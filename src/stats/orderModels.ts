// THE LIST of models of when customers order and leave. Each model is fitted to histories and predicts from its parameters.
import * as betaGeometric from "./betaGeometric";
import { toActiveOrders } from "./betaGeometricOrders";
import type { Fit } from "./fit";
import * as paretoNbd from "./paretoNbd";
import * as plainNbd from "./plainNbd";
import { checkHistory, type History, type Triples } from "./triples";

export const orderModelIds = ["mbgnbd", "bgnbd", "paretonbd", "nbd"] as const;
export type OrderModelId = (typeof orderModelIds)[number];

/** Predictions of one model with given parameters; all durations in days. */
interface Rules {
  /** Chance in [0, 1] that the customer is still active at asOf. */
  readonly probabilityAlive: (history: History) => number;
  /** Chance in [0, 1] that a customer who is active at asOf orders at least once in the days after it. */
  readonly activeProbabilityOfOrder: (history: History, days: number) => number;
  /** Expected orders in the days after asOf of a customer who is active at asOf. */
  readonly activeOrders: (history: History, days: number) => number;
  /** Days until half of such customers, if they stay active, will have ordered again. */
  readonly medianWaitDays: (history: History) => number;
}

/** Predictions for single customers. They throw a RangeError for an impossible history or negative days. */
export interface Predictor extends Rules {
  /** Chance in [0, 1] of at least one order in the days after asOf. */
  readonly probabilityOfOrder: (history: History, days: number) => number;
  /** Expected orders in the days after asOf, ≥ 0. A new customer is a history of three zeros. */
  readonly expectedOrders: (history: History, days: number) => number;
}

/** A model of when customers order and leave. */
export interface OrderModel {
  readonly id: OrderModelId;
  /** Names of the parameters, in the order in which `predict` takes them. */
  readonly parameterNames: readonly string[];
  /** Fits the model by maximum likelihood to at least one history. */
  readonly fit: (triples: Triples) => Fit<string>;
  /**
   * Makes predictions from parameters.
   *
   * @throws RangeError unless the parameters are as many positive numbers as the model has names
   */
  readonly predict: (parameters: readonly number[]) => Predictor;
}

function checkDays(days: number): void {
  if (!(days >= 0 && Number.isFinite(days))) throw new RangeError(`A prediction needs 0 or more days, got ${days}`);
}

function toPredictor(rules: Rules): Predictor {
  const checked =
    <Answer>(answer: (history: History, days: number) => Answer) =>
    (history: History, days: number): Answer => {
      checkHistory(history);
      checkDays(days);
      return answer(history, days);
    };
  return {
    probabilityAlive: (history) => checked(rules.probabilityAlive)(history, 0),
    activeProbabilityOfOrder: checked(rules.activeProbabilityOfOrder),
    activeOrders: checked(rules.activeOrders),
    medianWaitDays: (history) => checked(rules.medianWaitDays)(history, 0),
    probabilityOfOrder: checked(
      (history, days) => rules.probabilityAlive(history) * rules.activeProbabilityOfOrder(history, days),
    ),
    expectedOrders: checked((history, days) => rules.probabilityAlive(history) * rules.activeOrders(history, days)),
  };
}

function model<Name extends string>(declared: {
  id: OrderModelId;
  parameterNames: readonly Name[];
  fit: (triples: Triples) => Fit<Name>;
  rules: (parameters: Readonly<Record<Name, number>>) => Rules;
}): OrderModel {
  const { id, parameterNames, fit, rules } = declared;
  return {
    id,
    parameterNames,
    fit,
    predict: (numbers) => {
      if (numbers.length !== parameterNames.length || !numbers.every((number) => number > 0 && Number.isFinite(number)))
        throw new RangeError(`${id} needs ${parameterNames.join(", ")} as positive numbers, got ${numbers.join(", ") || "none"}`);
      const named = Object.fromEntries(parameterNames.map((name, place) => [name, numbers[place]])) as Record<Name, number>;
      return toPredictor(rules(named));
    },
  };
}

function betaGeometricModel(id: OrderModelId, leaving: betaGeometric.Leaving): OrderModel {
  return model({
    id,
    parameterNames: ["r", "alphaDays", "a", "b"],
    fit: (triples) => betaGeometric.fitBetaGeometric(triples, leaving),
    rules: (parameters) => ({
      probabilityAlive: (history) => betaGeometric.probabilityAlive(parameters, history, leaving),
      activeProbabilityOfOrder: (history, days) => plainNbd.probabilityOfOrder(parameters, history, days),
      activeOrders: toActiveOrders(parameters, leaving),
      medianWaitDays: (history) => plainNbd.medianWaitDays(parameters, history),
    }),
  });
}

const paretoModel: OrderModel = model({
  id: "paretonbd",
  parameterNames: ["r", "alphaDays", "s", "betaDays"],
  fit: paretoNbd.fitParetoNbd,
  rules(parameters) {
    return {
      probabilityAlive: (history) => paretoNbd.probabilityAlive(parameters, history),
      activeProbabilityOfOrder: (history, days) => paretoNbd.probabilityOfOrder(parameters, history, days),
      activeOrders: (history, days) => paretoNbd.activeOrders(parameters, history, days),
      medianWaitDays: (history) => plainNbd.medianWaitDays(parameters, history),
    };
  },
});

const plainModel: OrderModel = model({
  id: "nbd",
  parameterNames: ["r", "alphaDays"],
  fit: plainNbd.fitPlainNbd,
  rules(parameters) {
    return {
      probabilityAlive: () => 1,
      activeProbabilityOfOrder: (history, days) => plainNbd.probabilityOfOrder(parameters, history, days),
      activeOrders: (history, days) => plainNbd.activeOrders(parameters, history, days),
      medianWaitDays: (history) => plainNbd.medianWaitDays(parameters, history),
    };
  },
});

/** All models, the default first. The last has no dropout; it is the yardstick for the others and the fallback. */
export const orderModels: Readonly<Record<OrderModelId, OrderModel>> = {
  mbgnbd: betaGeometricModel("mbgnbd", "afterEveryOrder"),
  bgnbd: betaGeometricModel("bgnbd", "afterRepeats"),
  paretonbd: paretoModel,
  nbd: plainModel,
};

/** Makes predictions from the parameters of a fit. */
export function predictorOf(id: OrderModelId, fit: Fit<string>): Predictor {
  const { parameterNames, predict } = orderModels[id];
  return predict(parameterNames.map((name) => fit.parameters[name] ?? Number.NaN));
}

/**
 * Chance of one customer to be active on each of some days, given only the orders up to that day.
 *
 * @param orderDays - at least one; whole days with an order, ascending
 * @param atDays - days to look from, none before the first order
 * @returns probability in [0, 1] for each of `atDays`
 * @throws RangeError for a day before the first order
 * @source Fader, Hardie & Lee (2008), figure 1, drawn at every day
 * @example in BG/NBD with r = 1, α = 30 days, a = 1, b = 3: orders on days 0 and 30, looked at on days 20, 30 and 90 // 1, 0.75, 0.429
 */
export function aliveHistory(predictor: Predictor, orderDays: ArrayLike<number>, atDays: ArrayLike<number>): Float64Array {
  const first = orderDays[0] ?? Number.NaN;
  return Float64Array.from(atDays, (day) => {
    if (!(day >= first)) throw new RangeError(`aliveHistory needs days from the first order, ${first}, got ${day}`);
    let place = 0;
    while (place + 1 < orderDays.length && orderDays[place + 1]! <= day) place += 1;
    return predictor.probabilityAlive({ repeatDays: place, firstToLastDays: orderDays[place]! - first, tenureDays: day - first });
  });
}
