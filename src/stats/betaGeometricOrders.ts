// Orders expected under BG/NBD and MBG/NBD, as sums and integrals of positive terms, so that no digits cancel.
import { type BetaGeometricParameters, chancesToLeave, type Leaving } from "./betaGeometric";
import type { History } from "./triples";

/** The numbers that decide how many orders an active customer is expected to make. */
interface Outlook {
  /** r + x: the shape of the gamma distribution of the customer's order rate. */
  readonly shape: number;
  /** Horizon in days ÷ (α + T). */
  readonly span: number;
  /** a and b + k: the beta distribution of the customer's chance to leave after an order. */
  readonly leave: number;
  readonly stay: number;
}

/** If the sum needs more terms than this, the integral is faster. */
const mostTerms = 3_000;
const tiny = 1e-17;

/** Terms of the sum that all customers with the same number of repeat days share, whatever their tenure and the horizon. */
interface Terms {
  /** (shape + n − 1)/n at place n. */
  readonly growth: Float64Array;
  /** At place n: of n orders that a customer who never left would make, the number expected before the customer leaves. */
  readonly orders: Float64Array;
}

/** Computes the first `room` terms. */
function toTerms({ shape, leave, stay }: Omit<Outlook, "span">, room: number): Terms {
  const [growth, orders] = [new Float64Array(room), new Float64Array(room)];
  let reached = 1;
  for (let n = 1; n < room; n++) {
    growth[n] = (shape + n - 1) / n;
    orders[n] = orders[n - 1]! + reached;
    reached *= (stay + n - 1) / (leave + stay + n - 1);
  }
  return { growth, orders };
}

/**
 * Σ over n of P(n orders if nobody left) × (expected number of these n that come before leaving); null if `room` terms are too few.
 *
 * The usual closed form, (a + b + k − 1)/(a − 1)·(1 − (…)·2F1), subtracts two series and loses digits near a = 1 and for short horizons.
 * This sum subtracts nothing. All terms are kept relative to each other and divided by their sum, so that none underflows.
 *
 * @returns orders, ≥ 0
 */
function sumOrders({ growth, orders }: Terms, span: number): number | null {
  const z = span / (1 + span);
  let [chance, chances, weighted] = [1, 1, 0];
  for (let n = 1; n < growth.length; n++) {
    const ratio = z * growth[n]!;
    chance *= ratio;
    const own = chance * orders[n]!;
    chances += chance;
    weighted += own;
    if (ratio < 1 && own + chance <= tiny * weighted * (1 - ratio)) return weighted / chances;
    if (chances < 1e250) continue;
    chance *= 1e-250;
    chances *= 1e-250;
    weighted *= 1e-250;
  }
  return null;
}

/** ln(p) and ln(1 − p) for the p whose logit is given. */
function logsOf(logit: number): { p: number; q: number } {
  const small = Math.log1p(Math.exp(-Math.abs(logit)));
  return logit > 0 ? { p: -small, q: -logit - small } : { p: logit - small, q: -small };
}

/**
 * Mean of (1 − (1 + p·span)^−shape)/p over the chance to leave p, by the trapezoidal rule on the logit of p.
 *
 * The integrand is analytic in a strip around the axis and falls off exponentially, so the rule converges exponentially. Far to the left
 * only p^a still changes, and far to the right only (1 − p)^(b + k); there the rest of the rule is a geometric series, which is summed at
 * once.
 *
 * @returns orders, ≥ 0
 * @source Trefethen & Weideman (2014), "The Exponentially Convergent Trapezoidal Rule"
 */
function integrateOrders({ shape, span, leave, stay }: Outlook): number {
  const width = Math.sqrt(1 / leave + 1 / stay);
  const step = Math.min(0.2, 0.6 * width);
  const peak = Math.log(leave / stay);
  const atPeak = logsOf(peak);
  let [weights, orders] = [0, 0];
  const weightAt = ({ p, q }: { p: number; q: number }): number => Math.exp(leave * (p - atPeak.p) + stay * (q - atPeak.q));
  const add = (logit: number): number => {
    const { p, q } = logsOf(logit);
    const weight = weightAt({ p, q });
    const own = weight * -Math.expm1(-shape * Math.log1p(Math.exp(p) * span)) * Math.exp(-p);
    weights += weight;
    orders += own;
    return Math.max(weight / weights, own / orders);
  };
  const flat = Math.log(1e-11 / Math.max(stay, (shape + 1) * span, 1));
  const steep = Math.log(1e11 * Math.max(leave, 1));
  for (let i = 0; ; i++) {
    const logit = peak + i * step;
    if (logit < steep) {
      if (add(logit) < tiny) break;
      continue;
    }
    const rest = weightAt(logsOf(logit)) / -Math.expm1(-stay * step);
    weights += rest;
    orders += rest * -Math.expm1(-shape * Math.log1p(span));
    break;
  }
  for (let i = -1; ; i--) {
    const logit = peak + i * step;
    if (logit > flat) {
      if (add(logit) < tiny) break;
      continue;
    }
    const rest = weightAt(logsOf(logit)) / -Math.expm1(-leave * step);
    weights += rest;
    orders += rest * shape * span;
    break;
  }
  return orders / weights;
}

/** How many tables of terms are kept; when there are more, all are dropped. */
const mostTables = 200;

/**
 * Makes a function that gives the expected orders of a customer who is active at asOf, within some days after asOf.
 *
 * For a customer who may have left, multiply the result by the chance to be active. A new customer is a history of three zeros.
 *
 * @param parameters - r, alphaDays, a, b; all > 0
 * @returns a function of a history and a horizon in days (≥ 0) that gives orders, ≥ 0 and at most (r + x)·days/(α + T)
 * @source Fader, Hardie & Lee (2005), equations 9 and 10, and Batislam, Denizel & Filiztekin (2007), summed over orders instead of by 2F1
 * @example with r = 1, α = 30 days, a = 1, b = 3 in BG/NBD: a new customer within 30 days // 0.818
 */
export function toActiveOrders(
  { r, alphaDays, a, b }: BetaGeometricParameters,
  leaving: Leaving,
): (history: History, days: number) => number {
  const tables = new Map<number, Terms>();
  return ({ repeatDays, tenureDays }, days) => {
    const span = days / (alphaDays + tenureDays);
    if (span === 0) return 0;
    const customer = { shape: r + repeatDays, leave: a, stay: b + chancesToLeave(repeatDays, leaving) };
    let terms = tables.get(repeatDays) ?? toTerms(customer, 128);
    for (;;) {
      const orders = sumOrders(terms, span);
      if (tables.size >= mostTables) tables.clear();
      tables.set(repeatDays, terms);
      if (orders !== null) return orders;
      if (terms.growth.length > mostTerms || (customer.shape + 40) * span > mostTerms)
        return integrateOrders({ ...customer, span });
      terms = toTerms(customer, 2 * terms.growth.length);
    }
  };
}
