// BG/NBD and MBG/NBD: models of orders in which a customer may leave for good after any order.
import { type Fit, fitLikelihood } from "./fit";
import { addRateTerms, mirrorUpper, type RateParameters, rateBounds, type Sample, toSample } from "./plainNbd";
import type { History, Triples } from "./triples";

/**
 * Parameters of BG/NBD and MBG/NBD, all > 0: r and α as in the plain NBD, and a, b of the beta distribution of leaving chances.
 *
 * Each customer has a fixed chance to leave after an order. These chances differ between customers by a beta distribution with a and b.
 */
export interface BetaGeometricParameters extends RateParameters {
  readonly a: number;
  readonly b: number;
}

/** After which orders a customer may leave: after each repeat order (BG/NBD), or after the first order too (MBG/NBD). */
export type Leaving = "afterRepeats" | "afterEveryOrder";

/**
 * Number of orders after which a customer could have left so far: x in BG/NBD, x + 1 in MBG/NBD.
 *
 * @example chancesToLeave(3, "afterEveryOrder") // 4
 */
export function chancesToLeave(repeatDays: number, leaving: Leaving): number {
  return leaving === "afterRepeats" ? repeatDays : repeatDays + 1;
}

/** Adds Σ ln B(a, b + k)/B(a, b) over all customers, with derivatives by a and b; k is the customer's number of chances to leave. */
function addStayTerms(sample: Sample, leaving: Leaving, parameters: Float64Array, gradient: Float64Array, hessian: Float64Array) {
  const [a, b] = [parameters[2]!, parameters[3]!];
  const { customersBeyond, triples } = sample;
  const isEvery = leaving === "afterEveryOrder";
  const everybody = isEvery ? triples.customers.reduce((sum, own) => sum + own, 0) : 0;
  let value = 0;
  for (let j = 0; j < customersBeyond.length + (isEvery ? 1 : 0); j++) {
    const n = !isEvery ? customersBeyond[j]! : j === 0 ? everybody : customersBeyond[j - 1]!;
    const [stay, all] = [1 / (b + j), 1 / (a + b + j)];
    value -= n * Math.log1p(a * stay);
    gradient[2]! -= n * all;
    gradient[3]! += n * a * stay * all;
    hessian[10]! += n * all * all;
    hessian[11]! += n * all * all;
    hessian[15]! -= n * a * stay * all * (stay + all);
  }
  return value;
}

/**
 * Log likelihood of BG/NBD or MBG/NBD with its first and second derivatives, for the search.
 *
 * A customer adds the logarithm of Γ(r + x)/Γ(r)·α^r·B(a, b + k)/B(a, b)·(α + T)^−(r + x)·(1 + e^u).
 * Here u = ln(a/(b + k − 1)) + (r + x)·ln((α + T)/(α + t_x)). If k is 0, the term e^u is absent.
 * ln(1 + e^u) is computed as max(u, 0) + ln(1 + e^−|u|), so that it cannot overflow.
 *
 * @returns the objective over r, α (days), a, b
 * @source Fader, Hardie & Lee (2005), equation 6; Batislam, Denizel & Filiztekin (2007)
 */
export function betaGeometricLikelihood(sample: Sample, leaving: Leaving) {
  return (parameters: Float64Array, gradient: Float64Array, hessian: Float64Array): number => {
    let value =
      addRateTerms(sample, parameters, gradient, hessian) + addStayTerms(sample, leaving, parameters, gradient, hessian);
    const [r, alpha, a, b] = [parameters[0]!, parameters[1]!, parameters[2]!, parameters[3]!];
    const { triples } = sample;
    const byA = 1 / a;
    // These functions are looked up once, because in the workbench looking up a global costs more than the logarithm.
    const { abs, exp, log, log1p, max } = Math;
    for (let i = 0; i < triples.count; i++) {
      const x = triples.repeatDays[i]!;
      const chances = chancesToLeave(x, leaving);
      if (chances === 0) continue;
      const [n, last, tenure] = [triples.customers[i]!, triples.firstToLastDays[i]!, triples.tenureDays[i]!];
      const [fromLast, fromTenure] = [1 / (alpha + last), 1 / (alpha + tenure)];
      const silence = log1p((tenure - last) * fromLast);
      const gap = (tenure - last) * fromLast * fromTenure;
      const byB = -1 / (b + chances - 1);
      const u = log(-a * byB) + (r + x) * silence;
      const small = exp(-abs(u));
      const gone = (u > 0 ? 1 : small) / (1 + small);
      value += n * (max(u, 0) + log1p(small));
      const byAlpha = -(r + x) * gap;
      const [w, v] = [n * gone, (n * small) / ((1 + small) * (1 + small))];
      gradient[0]! += w * silence;
      gradient[1]! += w * byAlpha;
      gradient[2]! += w * byA;
      gradient[3]! += w * byB;
      hessian[0]! += v * silence * silence;
      hessian[1]! += v * silence * byAlpha - w * gap;
      hessian[2]! += v * silence * byA;
      hessian[3]! += v * silence * byB;
      hessian[5]! += v * byAlpha * byAlpha - w * byAlpha * (fromLast + fromTenure);
      hessian[6]! += v * byAlpha * byA;
      hessian[7]! += v * byAlpha * byB;
      hessian[10]! += (v - w) * byA * byA;
      hessian[11]! += v * byA * byB;
      hessian[15]! += (v + w) * byB * byB;
    }
    mirrorUpper(hessian, 4);
    return value;
  };
}

/**
 * Fits BG/NBD ("afterRepeats") or MBG/NBD ("afterEveryOrder") by maximum likelihood.
 *
 * Example: on the CDNOW sample up to 1997-09-30 (2,357 customers), BG/NBD has r = 0.2426, α = 30.895 days, a = 0.7929 and b = 2.4259.
 *
 * @param triples - at least one
 * @returns r, α (days), a, b, and the log likelihood with time in days
 * @source Fader, Hardie & Lee (2005), "Counting Your Customers the Easy Way", equation 6; Batislam, Denizel & Filiztekin (2007)
 */
export function fitBetaGeometric(triples: Triples, leaving: Leaving): Fit<"r" | "alphaDays" | "a" | "b"> {
  const sample = toSample(triples);
  const range = { low: 1e-5, high: 1e4 };
  return fitLikelihood(betaGeometricLikelihood(sample, leaving), {
    ...rateBounds(sample),
    a: { start: 1, range },
    b: { start: 2, range },
  });
}

/**
 * Chance that a customer is still active at asOf.
 *
 * In BG/NBD a customer without a repeat order has chance 1, because nobody leaves before a repeat order.
 *
 * @param history - days; firstToLastDays ≤ tenureDays
 * @returns probability in [0, 1]
 * @source Fader, Hardie & Lee (2008), "Computing P(alive) Using the BG/NBD Model"; Batislam, Denizel & Filiztekin (2007)
 * @example with r = 1, α = 30 days, a = 1, b = 3 in BG/NBD: one repeat order on day 30, seen from day 90 // 3/7
 */
export function probabilityAlive(parameters: BetaGeometricParameters, history: History, leaving: Leaving): number {
  const { r, alphaDays, a, b } = parameters;
  const { repeatDays, firstToLastDays, tenureDays } = history;
  const chances = chancesToLeave(repeatDays, leaving);
  if (chances === 0) return 1;
  const silence = Math.log1p((tenureDays - firstToLastDays) / (alphaDays + firstToLastDays));
  return 1 / (1 + Math.exp(Math.log(a / (b + chances - 1)) + (r + repeatDays) * silence));
}
