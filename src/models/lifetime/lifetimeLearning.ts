// What is learned from the histories of customers about their orders and their spend, and where it is not to be trusted.

import { firstGapsOf, haveHistory, type OrderHistories } from "../../customers/histories";
import { partsPerUnit } from "../../ground/money";
import type { Note } from "../../ground/note";
import type { Fit } from "../../stats/fit";
import { fitGammaGamma, populationSpend, spendCorrelation } from "../../stats/gammaGamma";
import { type OrderModelId, orderModels, type Predictor, predictorOf } from "../../stats/orderModels";
import { estimateRegularity } from "../../stats/regularity";
import { type Triples, toTriples } from "../../stats/triples";
import * as notes from "./lifetimeNotes";

/** What was learned of when customers order and leave. */
export interface LearnedOrders {
  /** The model that predicts: the one asked for, or "nbd" where no dropout is to be seen. */
  readonly id: OrderModelId;
  readonly fit: Fit<string>;
  readonly predictor: Predictor;
  /** Log likelihood of the model asked for, less that of plain NBD. */
  readonly gain: number;
}

/** What was learned of spend. */
export interface LearnedSpend {
  /** Null where each customer's own mean is used. */
  readonly fit: Fit<"p" | "q" | "gamma"> | null;
  /** What a customer without a repeat amount is expected to spend on an order day, in the currency. */
  readonly population: number;
  /** Correlation of repeat days and spend, from −1 to 1. */
  readonly correlation: number;
}

/** What was learned of a set of customers. */
export interface Learned {
  readonly customers: number;
  readonly repeaters: number;
  readonly triples: Triples;
  /** Null where the simple formula stands in. */
  readonly orders: LearnedOrders | null;
  readonly spend: LearnedSpend;
  /** Each names a fallback that was used. */
  readonly fallbacks: readonly notes.Fallback[];
  /** What to know besides. */
  readonly cautions: readonly Note[];
}

function countAbove0(column: Float64Array): number {
  return column.reduce((sum, own) => sum + (own > 0 ? 1 : 0), 0);
}

/** Learns when customers order and leave, by the model asked for or by plain NBD where no dropout is to be seen. */
export function learnOrders(
  triples: Triples,
  id: OrderModelId,
): { orders: LearnedOrders | null; fallbacks: notes.Fallback[]; cautions: Note[] } {
  const asked = orderModels[id].fit(triples);
  if (asked.stop === "steps" || asked.stop === "notFinite")
    return { orders: null, fallbacks: [notes.notSettled(id)], cautions: [] };
  const plain = orderModels.nbd.fit(triples);
  const gain = asked.logLikelihood - plain.logLikelihood;
  const isPlain = id !== "nbd" && !(gain > notes.smallestGain);
  const [used, fit]: [OrderModelId, Fit<string>] = isPlain ? ["nbd", plain] : [id, asked];
  const loose = Object.keys(fit.certainty).filter((name) => fit.certainty[name] === null);
  return {
    orders: { id: used, fit, predictor: predictorOf(used, fit), gain },
    fallbacks: isPlain ? [notes.noDropout()] : [],
    cautions: loose.length > 0 ? [notes.looseParameters(loose)] : [],
  };
}

type SpendHistories = Pick<OrderHistories, "spendDays" | "averageRepeatSpend" | "dayParts">;

/** Mean of the repeat spends of customers; where nobody has one, of all order days with a positive amount, or 0. */
function observedSpend({ averageRepeatSpend, dayParts }: SpendHistories): number {
  const meanOf = (numbers: Float64Array): number => numbers.reduce((sum, own) => sum + own, 0) / numbers.length;
  const repeats = averageRepeatSpend.filter((spend) => spend > 0);
  if (repeats.length > 0) return meanOf(repeats);
  const days = dayParts.filter((parts) => parts > 0);
  return days.length > 0 ? meanOf(days) / partsPerUnit : 0;
}

/** From this q on, customers' own means differ by chance alone: the likelihood is level there, and where the search ended on it tells nothing. */
const alikeFrom = 1e4;

function learnSpend(histories: SpendHistories): { spend: LearnedSpend; fallbacks: notes.Fallback[] } {
  const correlation = spendCorrelation(histories);
  const spenders = countAbove0(histories.spendDays);
  const own = (fallback: notes.Fallback) => ({
    spend: { fit: null, population: observedSpend(histories), correlation },
    fallbacks: [fallback],
  });
  if (spenders < notes.fewestRepeaters) return own(notes.littleSpend(spenders));
  if (Math.abs(correlation) > notes.largestCorrelation) return own(notes.spendDepends(correlation));
  const fit = fitGammaGamma(histories);
  const population = populationSpend(fit.parameters);
  const isAlike = fit.parameters.q >= alikeFrom && fit.parameters.p < alikeFrom && Number.isFinite(population);
  if (population === null || !(fit.converged || isAlike)) return own(notes.noMeanSpend());
  return { spend: { fit, population, correlation }, fallbacks: [] };
}

const sortKeys = ["repeatDays", "firstToLastDays", "tenureDays", "spendDays", "averageRepeatSpend"] as const;

/** The columns in an order of their own, with the place of each row in the histories: rounding then owes nothing to the order given. */
function sortHistories(histories: OrderHistories) {
  const places = Int32Array.from(histories.repeatDays, (_, place) => place).sort((one, other) => {
    for (const key of sortKeys) {
      const difference = histories[key][one]! - histories[key][other]!;
      if (difference < 0 || difference > 0) return difference;
    }
    return 0;
  });
  const pick = (key: (typeof sortKeys)[number]): Float64Array => Float64Array.from(places, (place) => histories[key][place]!);
  return {
    places,
    repeatDays: pick("repeatDays"),
    firstToLastDays: pick("firstToLastDays"),
    tenureDays: pick("tenureDays"),
    spendDays: pick("spendDays"),
    averageRepeatSpend: pick("averageRepeatSpend"),
    dayParts: histories.dayParts,
  };
}

/** The triples of sorted columns, each customer in the order given. */
function toGivenOrder(triples: Triples, places: Int32Array): Triples {
  const tripleOf = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) tripleOf[places[i]!] = triples.tripleOf[i]!;
  return { ...triples, tripleOf };
}

/**
 * Learns when customers order, when they leave and what they spend, and says where that is not to be trusted.
 *
 * @param histories - every customer with an order by asOf
 * @param id - the model asked for
 * @throws RangeError where a customer has no order by asOf
 */
export function learnLifetime(histories: OrderHistories, id: OrderModelId): Learned {
  const places = haveHistory(histories);
  if (places.length < histories.count)
    throw new RangeError(
      `learnLifetime needs an order by asOf of every customer, got ${histories.count - places.length} without`,
    );
  const sorted = sortHistories(histories);
  const triples = toGivenOrder(toTriples(sorted), sorted.places);
  const repeaters = countAbove0(histories.repeatDays);
  const isEnough = repeaters >= notes.fewestRepeaters;
  const { orders, fallbacks, cautions } = isEnough
    ? learnOrders(triples, id)
    : { orders: null, fallbacks: [notes.tooLittleData(repeaters)], cautions: [] };
  const { spend, fallbacks: spendFallbacks } = learnSpend(sorted);
  const gaps = firstGapsOf(histories);
  const regularity = estimateRegularity(gaps.first, gaps.second);
  const isRegular =
    orders !== null && regularity.customers >= notes.fewestRepeaters && (regularity.shape ?? 0) >= notes.regularShape;
  return {
    customers: histories.count,
    repeaters,
    triples,
    orders,
    spend,
    // The simple formula has no model of spend to fall back from.
    fallbacks: orders ? [...fallbacks, ...spendFallbacks] : fallbacks,
    cautions: isRegular ? [...cautions, notes.regularOrders(regularity.shape ?? 0)] : cautions,
  };
}
