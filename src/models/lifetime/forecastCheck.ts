// How far predictions can be trusted: learned again from the first two thirds of the time, and held against the last.
import { lookBack, type OrderHistories } from "../../customers/histories";
import { countFirstDays, knownBy, orderDaysIn, repeatDaysBefore } from "../../customers/holdout";
import { formatNumber } from "../../ground/language";
import type { Note } from "../../ground/note";
import { compareHoldout, expectedRepeats, type HoldoutGroup } from "../../stats/holdout";
import { type OrderModelId, orderModelIds, orderModels, type Predictor } from "../../stats/orderModels";
import { type History, toTriples } from "../../stats/triples";
import { byTenure, type LifetimeFindings } from "./lifetime";
import { type LearnedOrders, learnOrders } from "./lifetimeLearning";
import { fewestRepeaters } from "./lifetimeNotes";

/** Weeks from which on the time can be split. */
const fewestWeeks = 24;

/** Repeat days from which customers are one group. */
const mostRepeats = 7;

/** What was predicted from the first part of the time, and what came in the second. */
export interface ForecastCheck {
  /** Last day that was learned from. */
  readonly splitDay: number;
  /** Days after it. */
  readonly days: number;
  /** Customers who had ordered by then. */
  readonly customers: number;
  readonly orders: LearnedOrders;
  readonly groups: readonly HoldoutGroup[];
  /** Orders of all these customers in the second part. */
  readonly expected: number;
  readonly actual: number;
}

function countAbove0(column: Float64Array): number {
  return column.reduce((sum, own) => sum + (own > 0 ? 1 : 0), 0);
}

function firstDayOf({ orderDays }: OrderHistories): number {
  return orderDays.reduce((first, day) => Math.min(first, day), Infinity);
}

function noCheck(en: string, zh: string): Note {
  return { id: "noCheck", text: { en, zh } };
}

/** The last day of the first two thirds of the whole weeks, or why the time is too short to be split. */
function splitOf(histories: OrderHistories): number | Note {
  const first = firstDayOf(histories);
  const weeks = Math.floor((histories.asOf - first + 1) / 7);
  if (weeks >= fewestWeeks) return first + Math.round((weeks * 2) / 3) * 7 - 1;
  return noCheck(
    `No check yet: it takes ${fewestWeeks} weeks of orders to learn from two thirds and look at the last third, found ${formatNumber(Math.max(weeks, 0))}`,
    `暂时无法检验：需要 ${fewestWeeks} 周的订单（用前三分之二学习、后三分之一对照），目前只有 ${formatNumber(Math.max(weeks, 0))} 周`,
  );
}

/**
 * Learns orders anew from the time up to a day, and sets what they let expect beside what came after.
 *
 * @param splitDay - last day to learn from; the end of the first two thirds when absent
 * @returns the check, or why there is none
 */
export function checkForecast(
  histories: OrderHistories,
  asked: OrderModelId,
  splitDay: number | Note = splitOf(histories),
): ForecastCheck | Note {
  if (typeof splitDay !== "number") return splitDay;
  const cohort = knownBy(histories, splitDay);
  const calibration = lookBack(cohort, splitDay);
  const repeaters = countAbove0(calibration.repeatDays);
  if (repeaters < fewestRepeaters)
    return noCheck(
      `No check yet: the first two thirds of the time need at least ${fewestRepeaters} customers with a repeat order, found ${formatNumber(repeaters)}`,
      `暂时无法检验：前三分之二的时间里至少需要 ${fewestRepeaters} 位复购客户，目前只有 ${formatNumber(repeaters)} 位`,
    );
  const triples = toTriples(calibration);
  const { orders, fallbacks } = learnOrders(triples, asked);
  if (!orders) return fallbacks[0]!;
  const days = histories.asOf - splitDay;
  const actual = orderDaysIn(cohort, { afterDay: splitDay, to: histories.asOf });
  const { predictor } = orders;
  const ahead = byTenure((history) => predictor.activeOrders(history, days));
  const quick = { ...predictor, expectedOrders: (history: History) => predictor.probabilityAlive(history) * ahead(history) };
  const groups = compareHoldout(quick, { triples, actual, days, most: mostRepeats });
  const sum = (of: "expected" | "actual"): number => groups.reduce((total, group) => total + group.customers * group[of], 0);
  return {
    splitDay,
    days,
    customers: cohort.count,
    orders,
    groups,
    expected: sum("expected"),
    actual: Math.round(sum("actual")),
  };
}

/** Repeat orders added up over time. */
export interface Tracking {
  /** Weeks from one day to the next. */
  readonly stepWeeks: number;
  /** The days before which orders count, ascending. */
  readonly ends: Float64Array;
  readonly actual: Float64Array;
  /** From each customer's first order alone. */
  readonly expected: Float64Array;
}

/** So many points can still be read. */
const mostPoints = 160;

/**
 * Repeat orders of the customers who had ordered by a day, added up week by week from the first order of all.
 *
 * @param knownDay - day by which they had
 */
export function trackOrders(histories: OrderHistories, predictor: Predictor, knownDay: number): Tracking {
  const cohort = knownBy(histories, knownDay);
  const first = firstDayOf(cohort);
  const weeks = Math.max(0, Math.floor((histories.asOf - first + 1) / 7));
  const stepWeeks = Math.max(1, Math.ceil(weeks / mostPoints));
  const ends = Float64Array.from({ length: Math.floor(weeks / stepWeeks) }, (_, place) => first + 7 * stepWeeks * (place + 1));
  return {
    stepWeeks,
    ends,
    actual: repeatDaysBefore(cohort, ends),
    expected: expectedRepeats(predictor, countFirstDays(cohort), ends),
  };
}

/** How well one model explains the orders. */
export interface ModelRival {
  readonly id: OrderModelId;
  /** Time in days; null where the search did not come to its end. */
  readonly logLikelihood: number | null;
  /** Whether no other model with dropout explains them better. */
  readonly isBest: boolean;
}

/** More customers are not needed to tell which model explains the orders best. */
const enoughCustomers = 5_000;

/**
 * The log likelihoods of all models on the same customers, of many customers on a part.
 *
 * @returns every how many customers one was looked at, and the models
 */
export function compareModels({ histories, asked, learned }: LifetimeFindings): { every: number; rivals: ModelRival[] } {
  const every = Math.max(1, Math.ceil(histories.count / enoughCustomers));
  const pick = (column: Float64Array): Float64Array => column.filter((_, place) => place % every === 0);
  const triples =
    every === 1
      ? learned.triples
      : toTriples({
          repeatDays: pick(histories.repeatDays),
          firstToLastDays: pick(histories.firstToLastDays),
          tenureDays: pick(histories.tenureDays),
        });
  const found = orderModelIds.map((id) => {
    const isKnown = every === 1 && learned.orders?.id === id && (id === asked || id === "nbd");
    const { stop, logLikelihood } = isKnown ? learned.orders.fit : orderModels[id].fit(triples);
    return { id, logLikelihood: stop === "steps" || stop === "notFinite" ? null : logLikelihood };
  });
  const highest = found.reduce(
    (best, { id, logLikelihood }) => (id === "nbd" || logLikelihood === null ? best : Math.max(best, logLikelihood)),
    Number.NEGATIVE_INFINITY,
  );
  return { every, rivals: found.map((rival) => ({ ...rival, isBest: rival.id !== "nbd" && rival.logLikelihood === highest })) };
}
