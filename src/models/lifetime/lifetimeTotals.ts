// What is predicted of customers, added up by tier, and how sure the sums are.
import { standardErrorsOf } from "../../stats/fit";
import { expectedSpend } from "../../stats/gammaGamma";
import { discountedOrders, type Horizon } from "../../stats/lifetimeValue";
import { type Predictor, predictorOf } from "../../stats/orderModels";
import { normal975 } from "../../stats/profile";
import { historyOf } from "../../stats/triples";
import { byTenure, type LifetimeFindings } from "./lifetime";
import type { LearnedOrders } from "./lifetimeLearning";

/** Customers of one tier, or of all, with what is predicted of them together. */
export interface LifetimeTotal {
  readonly customers: number;
  /** Mean chance in [0, 1]; null where nobody is, or the simple formula stands in. */
  readonly meanAlive: number | null;
  readonly expectedOrders: number;
  /** In the currency. */
  readonly lifetimeValue: number;
  /** Ends of its 95 % interval, symmetric in the logarithm; null where none can be given. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Fall of the value of money, in logarithms, that one step of a slope may take. */
const longestFall = 0.05;
/** Width, in logarithms, of the bands of tenure that count as one in a slope. */
const bandWidth = 0.05;

/**
 * Discounted orders of every triple, under parameters near those that were found, as shares of those under them.
 *
 * Only ratios are wanted, so a few long steps do in place of weeks, and the middle of a band in place of each tenure: what is wrong by that
 * is nearly the same above and below the line.
 */
function orderRatios({ triples }: LifetimeFindings["learned"], { fit, id, predictor }: LearnedOrders, choices: Horizon) {
  const { horizonDays, discountPerYear } = choices;
  const steps = Math.max(2, Math.ceil(((horizonDays / 365) * Math.log1p(discountPerYear)) / longestFall));
  /** `discountedOrders` steps by seven days, so days are counted as if the horizon had that many weeks. */
  const stretch = horizonDays / (steps * 7);
  const coarse = { horizonDays: steps * 7, discountPerYear: Math.expm1(Math.log1p(discountPerYear) * stretch) };
  const scale = Math.min(fit.parameters.alphaDays!, fit.parameters.betaDays ?? Number.POSITIVE_INFINITY);
  const middles = triples.tenureDays.map(
    (days) => scale * Math.expm1(bandWidth * Math.round(Math.log1p(days / scale) / bandWidth)),
  );
  const ordersUnder = (own: Predictor): Float64Array => {
    const ahead = byTenure((history) => discountedOrders((days) => own.activeOrders(history, days * stretch), coarse));
    return middles.map((tenureDays, i) => {
      const active = ahead({ repeatDays: triples.repeatDays[i]!, firstToLastDays: 0, tenureDays });
      return own.probabilityAlive(historyOf(triples, i)) * active;
    });
  };
  const found = ordersUnder(predictor);
  return (parameters: Readonly<Record<string, number>>): Float64Array =>
    ordersUnder(predictorOf(id, { ...fit, parameters })).map((moved, i) => (found[i]! > 0 ? moved / found[i]! : 0));
}

/** Variances of the lifetime value of each group: that of the orders and that of the spend, which know nothing of each other. */
function variancesOf(findings: LifetimeFindings, groupOf: Uint8Array, groups: number): Float64Array | null {
  const { histories, columns, learned } = findings;
  const { orders, spend, triples } = learned;
  if (!orders) return null;
  /** Sums by group of the lifetime values, each times a ratio; all customers last. */
  const sumUp = (ratioOf: (customer: number) => number): Float64Array => {
    const sums = new Float64Array(groups + 1);
    for (let i = 0; i < groupOf.length; i++) {
      const moved = columns.lifetimeValue[i]! * ratioOf(i);
      sums[groupOf[i]!]! += moved;
      sums[groups]! += moved;
    }
    return sums;
  };
  const ratios = orderRatios(learned, orders, findings.choices);
  const ofOrders = standardErrorsOf(orders.fit, (parameters) => {
    const moved = ratios(parameters);
    return sumUp((i) => moved[triples.tripleOf[i]!]!);
  });
  const ofSpend = spend.fit?.logCovariance
    ? standardErrorsOf(spend.fit, (parameters) =>
        sumUp((i) => {
          const own = { spendDays: histories.spendDays[i]!, averageRepeatSpend: histories.averageRepeatSpend[i]! };
          return (expectedSpend(parameters, own) ?? Number.NaN) / columns.expectedSpend[i]!;
        }),
      )
    : new Float64Array(groups + 1);
  return ofOrders && ofSpend && ofOrders.map((error, group) => error ** 2 + ofSpend[group]! ** 2);
}

function intervalOf(lifetimeValue: number, variance: number | undefined): LifetimeTotal["interval"] {
  if (variance === undefined || !(lifetimeValue > 0) || !Number.isFinite(variance)) return null;
  const factor = Math.exp(Math.min((normal975 * Math.sqrt(variance)) / lifetimeValue, 300));
  return { low: lifetimeValue / factor, high: lifetimeValue * factor };
}

/**
 * Adds up what is predicted, by tier and of all customers.
 *
 * The interval tells how sure the learned numbers are, by the delta method over the parameters of the orders and, where they were fitted,
 * of the spend; not how single customers scatter, nor what else may change.
 *
 * @param tierOf - place of each customer's tier, in the order of the histories
 * @param tiers - how many tiers there are
 */
export function sumLifetime(
  findings: LifetimeFindings,
  tierOf: Uint8Array,
  tiers: number,
): { readonly tiers: readonly LifetimeTotal[]; readonly all: LifetimeTotal } {
  const { columns, learned } = findings;
  const variances = variancesOf(findings, tierOf, tiers);
  const totals = Array.from({ length: tiers + 1 }, () => ({ customers: 0, alive: 0, expectedOrders: 0, lifetimeValue: 0 }));
  for (let i = 0; i < tierOf.length; i++) {
    for (const total of [totals[tierOf[i]!]!, totals[tiers]!]) {
      total.customers += 1;
      total.alive += columns.probabilityAlive[i]!;
      total.expectedOrders += columns.expectedOrders[i]!;
      total.lifetimeValue += columns.lifetimeValue[i]!;
    }
  }
  const told = totals.map(({ alive, ...total }, group) => ({
    ...total,
    meanAlive: learned.orders && total.customers > 0 ? alive / total.customers : null,
    interval: intervalOf(total.lifetimeValue, variances?.[group]),
  }));
  return { tiers: told.slice(0, tiers), all: told[tiers]! };
}
