// The plain NBD: a model of orders in which nobody ever leaves.
import { type Fit, fitLikelihood } from "./fit";
import type { History, Triples } from "./triples";

/**
 * Shape r and scale α (days) of the gamma distribution of order rates; both > 0.
 *
 * Each customer orders at a fixed rate of their own. These rates differ between customers by a gamma distribution.
 */
export interface RateParameters {
  readonly r: number;
  readonly alphaDays: number;
}

/** A sample with the sums that the likelihoods need. */
export interface Sample {
  readonly triples: Triples;
  /** At place j: how many customers have more than j repeat days. */
  readonly customersBeyond: Float64Array;
  /** Mean tenure in days, or 1 if nobody has any. Searches start from this scale. */
  readonly scaleDays: number;
  /** Repeat days per day of tenure, over all customers; > 0. */
  readonly rate: number;
}

/** Computes the sums that the likelihoods need. */
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
  // At least half a repeat is counted, so that the start is positive even if nobody came back.
  return { triples, customersBeyond, scaleDays: days > 0 ? days / people : 1, rate: Math.max(repeats, 0.5) / Math.max(days, 1) };
}

/**
 * Adds the terms that all models share: Σ ln Γ(r + x)/Γ(r) + r·ln α − (r + x)·ln(α + T), with derivatives by r and α.
 *
 * @param parameters - r and α (days) first
 * @param gradient - places 0 and 1 are added to
 * @param hessian - the first two rows are added to, upper triangle only
 * @returns the sum of the terms
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

/** Start and range of r and α. */
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
 * Fits the plain NBD by maximum likelihood. Its log likelihood is the yardstick for whether dropout can be seen at all.
 *
 * The likelihood is that of the order days themselves, so that it can be compared with those of the models with dropout.
 *
 * Example: on the CDNOW sample up to 1997-09-30 (2,357 customers), r = 0.3848 and α = 84.50 days.
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
 * Chance that a customer orders at least once in the days after asOf, given that the customer does not leave before the next order.
 *
 * @param days - horizon, ≥ 0
 * @returns 1 − ((α + T)/(α + T + days))^(r + x), in [0, 1]
 * @source Fader, Hardie & Lee (2005), section 2
 * @example probabilityOfOrder({ r: 1, alphaDays: 30 }, { repeatDays: 1, firstToLastDays: 20, tenureDays: 30 }, 60) // 0.75
 */
export function probabilityOfOrder({ r, alphaDays }: RateParameters, history: History, days: number): number {
  return -Math.expm1(-(r + history.repeatDays) * Math.log1p(days / (alphaDays + history.tenureDays)));
}

/**
 * Expected orders in the days after asOf, if nobody leaves.
 *
 * @param days - horizon, ≥ 0
 * @returns (r + x)·days/(α + T)
 * @source Ehrenberg (1959)
 * @example activeOrders({ r: 1, alphaDays: 30 }, { repeatDays: 4, firstToLastDays: 20, tenureDays: 30 }, 60) // 5
 */
export function activeOrders({ r, alphaDays }: RateParameters, history: History, days: number): number {
  return ((r + history.repeatDays) * days) / (alphaDays + history.tenureDays);
}

/** A hundred years: no forecast looks further ahead. */
export const longestWaitDays = 36_525;

/**
 * Days from asOf until half of the customers like this one, if they stay active, will have ordered again.
 *
 * This is the median, because the mean is infinite for r + x ≤ 1.
 *
 * @returns (α + T)·(2^(1/(r + x)) − 1), at most longestWaitDays
 * @source the median of the Lomax distribution, which is the wait for the next order when rates differ by a gamma distribution
 * @example medianWaitDays({ r: 1, alphaDays: 30 }, { repeatDays: 0, firstToLastDays: 0, tenureDays: 60 }) // 90
 */
export function medianWaitDays({ r, alphaDays }: RateParameters, history: History): number {
  return Math.min(longestWaitDays, (alphaDays + history.tenureDays) * Math.expm1(Math.LN2 / (r + history.repeatDays)));
}
