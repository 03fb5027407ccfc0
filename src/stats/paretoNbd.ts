// Pareto/NBD: a model of orders in which a customer may leave for good at any time.
import { type Fit, fitLikelihood } from "./fit";
import { addRateTerms, mirrorUpper, type RateParameters, rateBounds, type Sample, toSample } from "./plainNbd";
import { logPowerIntegral, momentCount } from "./powerIntegral";
import type { History, Triples } from "./triples";

/**
 * Parameters of Pareto/NBD, all > 0: r and α as in the plain NBD, shape s and scale β (days) of the gamma distribution of leaving rates.
 */
export interface ParetoParameters extends RateParameters {
  readonly s: number;
  readonly betaDays: number;
}

/**
 * Log likelihood of Pareto/NBD with its first and second derivatives, for the search.
 *
 * A customer adds the logarithm of Γ(r + x)/Γ(r)·α^r·(α + T)^−(r + x)·(β/(β + T))^s·(1 + e^u).
 * Here e^u is the integral of s/(β + τ)·((α + T)/(α + τ))^(r + x)·((β + T)/(β + τ))^s over the day of leaving τ from t_x to T.
 * The papers write e^u as a difference of two 2F1; the integral loses no digits. The derivatives of u are means and covariances under the
 * integrand.
 *
 * @returns the objective over r, α (days), s, β (days)
 * @source Fader & Hardie (2005), "A Note on Deriving the Pareto/NBD Model"
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
 * Fits Pareto/NBD by maximum likelihood.
 *
 * Example: on the CDNOW sample up to 1997-09-30 (2,357 customers), r = 0.5533, α = 74.04 days, s = 0.6062 and β = 81.68 days.
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
  // If most customers leave at once and the others order alike, the likelihood has a second peak; this start finds it.
  const other = fitFrom(10, 0.2, 1e-3);
  return other.logLikelihood > usual.logLikelihood ? other : usual;
}

/**
 * Chance that a customer is still active at asOf.
 *
 * @param history - days; firstToLastDays ≤ tenureDays
 * @returns probability in [0, 1]
 * @source Schmittlein, Morrison & Colombo (1987), equations 11 to 13, by one integral
 * @example with r = 1, α = 30 days, s = 1, β = 60 days: 3 repeat days until day 80, seen from day 90 // 0.921
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
 * Expected orders in the days after asOf of a customer who is active at asOf.
 *
 * For a customer who may have left, multiply the result by the chance to be active. A new customer is a history of three zeros.
 *
 * @param days - horizon, ≥ 0
 * @returns expected number of orders, ≥ 0 and at most (r + x)·days/(α + T)
 * @source Schmittlein, Morrison & Colombo (1987), equation 22; expm1 keeps the digits near s = 1
 * @example with r = 1, α = 30 days, s = 1, β = 30 days: a new customer within 30 days // ln 2 = 0.693
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
 * @source the integral over the day of the next order: its density × the chance to be still active then
 * @example with r = 1, α = 30 days, s = 1, β = 60 days: 3 repeat days until day 80, seen from day 90, within 60 days // 0.713
 */
export function probabilityOfOrder(parameters: ParetoParameters, history: History, days: number): number {
  if (days === 0) return 0;
  const { r, alphaDays, s, betaDays } = parameters;
  const [alpha, beta, shape] = [alphaDays + history.tenureDays, betaDays + history.tenureDays, r + history.repeatDays];
  const log = logPowerIntegral({ alpha, beta, p: shape + 1, q: s, from: 0, to: days });
  return Math.min(1, Math.exp(Math.log(shape / alpha) + log));
}
