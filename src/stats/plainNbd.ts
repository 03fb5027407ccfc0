// Orders without dropout (NBD): every customer goes on ordering at a rate of their own, rates differ by a gamma distribution.
import { type Fit, fitLikelihood } from "./fit";
import type { History, Triples } from "./triples";

/** Shape r and scale α (days) of the gamma distribution of order rates; both > 0. */
export interface RateParameters {
  readonly r: number;
  readonly alphaDays: number;
}

/** What the likelihoods need of a sample besides its triples. */
export interface Sample {
  readonly triples: Triples;
  /** How many customers have more than j repeat days, at place j. */
  readonly customersBeyond: Float64Array;
  /** Mean tenure in days, 1 where nobody has any: the scale from which searches start. */
  readonly scaleDays: number;
  /** Repeat days per day of tenure, over all customers; > 0. */
  readonly rate: number;
}

/** Prepares a sample for the likelihoods. */
export function toSample(triples: Triples): Sample {
  const { count, customers, repeatDays, tenureDays } = triples;
  let [most, people, repeats, days] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    most = Math.max(most, repeatDays[i]!);
    people += customers[i]!;
    repeats += customers[i]! * repeatDays[i]!;
    days += customers[i]! * tenureDays[i]!;
  }
  const customersBeyond = new Float64Array(most);
  for (let i = 0; i < count; i++) if (repeatDays[i]! > 0) customersBeyond[repeatDays[i]! - 1]! += customers[i]!;
  for (let j = most - 2; j >= 0; j--) customersBeyond[j]! += customersBeyond[j + 1]!;
  // Half a repeat keeps the start positive where nobody came back.
  return { triples, customersBeyond, scaleDays: days > 0 ? days / people : 1, rate: Math.max(repeats, 0.5) / Math.max(days, 1) };
}

/**
 * Adds the terms that do not know of dropout: Σ ln Γ(r + x)/Γ(r) + r·ln α − (r + x)·ln(α + T), with derivatives by r and α.
 *
 * @param parameters - r and α (days) first
 * @param gradient - added to at places 0 and 1
 * @param hessian - added to in the first two rows, upper triangle
 */
export function addRateTerms(sample: Sample, parameters: Float64Array, gradient: Float64Array, hessian: Float64Array): number {
  const { triples, customersBeyond } = sample;
  const [r, alpha] = [parameters[0]!, parameters[1]!];
  const logAlpha = Math.log(alpha);
  let [value, byR, byAlpha, byRR, byRAlpha, byAlphaAlpha] = [0, 0, 0, 0, 0, 0];
  for (let j = 0; j < customersBeyond.length; j++) {
    const share = customersBeyond[j]! / (r + j);
    value += customersBeyond[j]! * Math.log(r + j);
    byR += share;
    byRR -= share / (r + j);
  }
  const { log1p } = Math;
  for (let i = 0; i < triples.count; i++) {
    const [n, x, tenure] = [triples.customers[i]!, triples.repeatDays[i]!, triples.tenureDays[i]!];
    const [growth, inverse] = [log1p(tenure / alpha), 1 / (alpha + tenure)];
    value -= n * (r * growth + x * (logAlpha + growth));
    byR -= n * growth;
    byAlpha += (n * (r * tenure - x * alpha) * inverse) / alpha;
    byRAlpha += (n * tenure * inverse) / alpha;
    byAlphaAlpha += n * ((r + x) * inverse * inverse - r / (alpha * alpha));
  }
  gradient[0]! += byR;
  gradient[1]! += byAlpha;
  hessian[0]! += byRR;
  hessian[1]! += byRAlpha;
  hessian[gradient.length + 1]! += byAlphaAlpha;
  return value;
}

/** Copies the upper triangle of a matrix to its lower one. */
export function mirrorUpper(matrix: Float64Array, size: number): void {
  for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) matrix[i * size + j] = matrix[j * size + i]!;
}

/** Where r and α begin and may lie. */
export function rateBounds({ scaleDays, rate }: Sample, r = 1) {
  return {
    r: { start: r, range: { low: 1e-5, high: 1e4 } },
    alphaDays: {
      start: Math.min(Math.max(r / rate, 1e-3 * scaleDays), 1e3 * scaleDays),
      range: { low: 1e-7 * scaleDays, high: 1e7 * scaleDays },
    },
  };
}

/**
 * Fits the plain NBD: the yardstick for whether dropout is to be seen at all.
 *
 * The likelihood is that of the order days themselves, so that it can be set beside those of the models with dropout.
 *
 * @param triples - at least one
 * @returns r and α (days), and the log likelihood with time in days
 * @source Ehrenberg (1959), "The Pattern of Consumer Purchases"; Fader, Hardie & Lee (2005), equation 1 without dropout
 */
export function fitPlainNbd(triples: Triples): Fit<"r" | "alphaDays"> {
  const sample = toSample(triples);
  return fitLikelihood((parameters, gradient, hessian) => {
    const value = addRateTerms(sample, parameters, gradient, hessian);
    mirrorUpper(hessian, 2);
    return value;
  }, rateBounds(sample));
}

/**
 * Chance that a customer who is active at asOf, and does not leave before their next order, orders at least once in the days after it.
 *
 * @param days - horizon, ≥ 0
 * @returns 1 − ((α + T)/(α + T + days))^(r + x), in [0, 1]
 * @source Fader, Hardie & Lee (2005), section 2
 */
export function probabilityOfOrder({ r, alphaDays }: RateParameters, history: History, days: number): number {
  return -Math.expm1(-(r + history.repeatDays) * Math.log1p(days / (alphaDays + history.tenureDays)));
}

/**
 * Orders to expect in the days after asOf where nobody leaves.
 *
 * @param days - horizon, ≥ 0
 * @returns (r + x)·days/(α + T)
 * @source Ehrenberg (1959)
 */
export function activeOrders({ r, alphaDays }: RateParameters, history: History, days: number): number {
  return ((r + history.repeatDays) * days) / (alphaDays + history.tenureDays);
}

/** No forecast looks further ahead than a hundred years. */
export const longestWaitDays = 36_525;

/**
 * Days from asOf until half of the customers like this one, if they stay active, will have ordered again.
 *
 * The mean would not do: for most customers of most shops it is infinite.
 *
 * @returns (α + T)·(2^(1/(r + x)) − 1), at most longestWaitDays
 * @source the median of the Lomax distribution, which is the wait for the next order when rates differ by a gamma distribution
 */
export function medianWaitDays({ r, alphaDays }: RateParameters, history: History): number {
  return Math.min(longestWaitDays, (alphaDays + history.tenureDays) * Math.expm1(Math.LN2 / (r + history.repeatDays)));
}
