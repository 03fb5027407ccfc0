// Pareto/NBD: customers may leave at any time, at a rate of their own, and those rates differ by a gamma distribution.
import { type Fit, fitLikelihood } from "./fit";
import { addRateTerms, mirrorUpper, type RateParameters, rateBounds, type Sample, toSample } from "./plainNbd";
import { logPowerIntegral, momentCount } from "./powerIntegral";
import type { History, Triples } from "./triples";

/** Rates as in the plain NBD; shape s and scale β (days) of the gamma distribution of rates of leaving; all > 0. */
export interface ParetoParameters extends RateParameters {
  readonly s: number;
  readonly betaDays: number;
}

/**
 * Log likelihood of Pareto/NBD with its derivatives, for the search.
 *
 * Per customer Γ(r + x)/Γ(r)·α^r·(α + T)^−(r + x)·(β/(β + T))^s·(1 + e^u), where e^u is the integral over the day of leaving τ from t_x to T of
 * s/(β + τ)·((α + T)/(α + τ))^(r + x)·((β + T)/(β + τ))^s: what the papers write as a difference of two 2F1, without the difference. Derivatives of u
 * are means and covariances under that integrand.
 */
export function paretoLikelihood(sample: Sample) {
  return (parameters: Float64Array, gradient: Float64Array, hessian: Float64Array): number => {
    let value = addRateTerms(sample, parameters, gradient, hessian);
    const [r, alpha, s, beta] = [parameters[0]!, parameters[1]!, parameters[2]!, parameters[3]!];
    const { triples } = sample;
    const moments = new Float64Array(momentCount);
    const slope = new Float64Array(4);
    for (let i = 0; i < triples.count; i++) {
      const [n, x] = [triples.customers[i]!, triples.repeatDays[i]!];
      const [last, tenure] = [triples.firstToLastDays[i]!, triples.tenureDays[i]!];
      const [logBeta, inverse] = [Math.log1p(tenure / beta), 1 / (beta + tenure)];
      value -= n * s * logBeta;
      gradient[2]! -= n * logBeta;
      gradient[3]! += (n * s * tenure * inverse) / beta;
      hessian[11]! += (n * tenure * inverse) / beta;
      hessian[15]! += n * s * (inverse * inverse - 1 / (beta * beta));
      if (tenure <= last) continue;
      const shape = r + x;
      const log = logPowerIntegral({ alpha, beta, p: shape, q: s + 1, from: last, to: tenure }, moments);
      const silence = Math.log1p((tenure - last) / (alpha + last));
      const wear = Math.log1p((tenure - last) / (beta + last));
      const u = Math.log(s / (beta + last)) + shape * silence + s * wear + log;
      const small = Math.exp(-Math.abs(u));
      const gone = (u > 0 ? 1 : small) / (1 + small);
      value += n * (Math.max(u, 0) + Math.log1p(small));
      const [m1, m2, m3, m4] = [moments[0]!, moments[1]!, moments[2]!, moments[3]!];
      slope[0] = silence - m1;
      slope[1] = shape * (1 / (alpha + tenure) - m2);
      slope[2] = 1 / s + wear - m3;
      slope[3] = s * inverse - (s + 1) * m4;
      const [w, v] = [n * gone, (n * small) / ((1 + small) * (1 + small))];
      for (let j = 0; j < 4; j++) {
        gradient[j]! += w * slope[j]!;
        for (let k = j; k < 4; k++) hessian[j * 4 + k]! += v * slope[j]! * slope[k]!;
      }
      hessian[0]! += w * (moments[4]! - m1 * m1);
      hessian[1]! += w * (slope[1]! / shape + shape * (moments[5]! - m1 * m2));
      hessian[2]! += w * (moments[6]! - m1 * m3);
      hessian[3]! += w * (s + 1) * (moments[7]! - m1 * m4);
      const byTenure = 1 / (alpha + tenure);
      hessian[5]! += w * shape * (moments[8]! - byTenure * byTenure + shape * (moments[8]! - m2 * m2));
      hessian[6]! += w * shape * (moments[9]! - m2 * m3);
      hessian[7]! += w * shape * (s + 1) * (moments[10]! - m2 * m4);
      hessian[10]! += w * (moments[11]! - m3 * m3 - 1 / (s * s));
      hessian[11]! += w * (inverse - m4 + (s + 1) * (moments[12]! - m3 * m4));
      hessian[15]! += w * ((s + 1) * moments[13]! - s * inverse * inverse + (s + 1) ** 2 * (moments[13]! - m4 * m4));
    }
    mirrorUpper(hessian, 4);
    return value;
  };
}

/**
 * Fits Pareto/NBD.
 *
 * @param triples - at least one
 * @returns r, α (days), s, β (days), and the log likelihood with time in days
 * @source Schmittlein, Morrison & Colombo (1987); Fader & Hardie (2005), "A Note on Deriving the Pareto/NBD Model"
 */
export function fitParetoNbd(triples: Triples): Fit<"r" | "alphaDays" | "s" | "betaDays"> {
  const sample = toSample(triples);
  const fitFrom = (r: number, s: number, betaDays: number) =>
    fitLikelihood(paretoLikelihood(sample), {
      ...rateBounds(sample, r),
      s: { start: s, range: { low: 1e-5, high: 1e4 } },
      betaDays: { start: betaDays * sample.scaleDays, range: { low: 1e-7 * sample.scaleDays, high: 1e7 * sample.scaleDays } },
    });
  const usual = fitFrom(1, 0.5, 0.3);
  if (usual.converged) return usual;
  // Where most leave at once and the others order alike, the likelihood has a second peak.
  const other = fitFrom(10, 0.2, 1e-3);
  return other.logLikelihood > usual.logLikelihood ? other : usual;
}

/**
 * Chance that a customer is still active.
 *
 * @param history - days; firstToLastDays ≤ tenureDays
 * @returns probability in [0, 1]
 * @source Schmittlein, Morrison & Colombo (1987), equations 11 to 13, by one integral
 */
export function probabilityAlive({ r, alphaDays, s, betaDays }: ParetoParameters, history: History): number {
  const { repeatDays, firstToLastDays: from, tenureDays: to } = history;
  if (to <= from) return 1;
  const log = logPowerIntegral({ alpha: alphaDays, beta: betaDays, p: r + repeatDays, q: s + 1, from, to });
  const silence = (r + repeatDays) * Math.log1p((to - from) / (alphaDays + from));
  const u = Math.log(s / (betaDays + from)) + silence + s * Math.log1p((to - from) / (betaDays + from)) + log;
  return 1 / (1 + Math.exp(u));
}

/**
 * Orders to expect in the days after asOf of a customer who is active at asOf.
 *
 * Times the chance to be active it is the expectation for any customer; a new customer is a history of zeros.
 *
 * @param days - horizon, ≥ 0
 * @returns expected number of orders, ≥ 0, not above (r + x)·days/(α + T)
 * @source Schmittlein, Morrison & Colombo (1987), equation 22; s → 1 by expm1
 */
export function activeOrders({ r, alphaDays, s, betaDays }: ParetoParameters, history: History, days: number): number {
  const scale = betaDays + history.tenureDays;
  const growth = Math.log1p(days / scale);
  const exponent = (1 - s) * growth;
  const activeDays = scale * growth * (exponent === 0 ? 1 : Math.expm1(exponent) / exponent);
  return ((r + history.repeatDays) * activeDays) / (alphaDays + history.tenureDays);
}

/**
 * Chance that a customer who is active at asOf orders at least once in the days after it, before leaving.
 *
 * @param days - horizon, ≥ 0
 * @returns probability in [0, 1]
 * @source the integral over the day of the next order of its density times the chance to be active still
 */
export function probabilityOfOrder(parameters: ParetoParameters, history: History, days: number): number {
  if (days === 0) return 0;
  const { r, alphaDays, s, betaDays } = parameters;
  const [alpha, beta, shape] = [alphaDays + history.tenureDays, betaDays + history.tenureDays, r + history.repeatDays];
  const log = logPowerIntegral({ alpha, beta, p: shape + 1, q: s, from: 0, to: days });
  return Math.min(1, Math.exp(Math.log(shape / alpha) + log));
}
