// Gamma-Gamma: a model of the amount that a customer spends on a day with an order.
import { type Fit, fitLikelihood } from "./fit";
import { digamma, logGamma, logGammaRise, trigamma } from "./gamma";
import { mirrorUpper } from "./plainNbd";

/**
 * Parameters of Gamma-Gamma, all > 0: p and q without unit, γ in the currency.
 *
 * A customer's amounts follow a gamma distribution with shape p and a rate of the customer's own. These rates differ between customers by a
 * gamma distribution with shape q and rate γ.
 */
export interface SpendParameters {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** The spend of customers on their repeat days, in columns. */
export interface SpendColumns {
  /** Number of repeat days with a positive amount (x in the paper); 0 without any. */
  readonly spendDays: ArrayLike<number>;
  /** Mean amount of those days, in the currency. Ignored where spendDays is 0. */
  readonly averageRepeatSpend: ArrayLike<number>;
}

/** Customers with at least one repeat day with a positive amount, grouped by their number of such days. */
export interface Spenders {
  readonly customers: number;
  readonly meanSpend: number;
  /** Σ ln m, the part of the log likelihood that no parameter changes. */
  readonly logSpend: number;
  /** Each number of days that occurs, and how many customers have it. */
  readonly days: Float64Array;
  readonly customersOf: Float64Array;
  /** For each customer: place of the number of days in `days`, total amount m·x, and its logarithm. */
  readonly placeOf: Int32Array;
  readonly totals: Float64Array;
  readonly logTotals: Float64Array;
}

/**
 * Prepares customers for the likelihood. Customers without a positive repeat amount are left out.
 *
 * @throws RangeError for an amount or a number of days that is not positive
 */
export function toSpenders({ spendDays, averageRepeatSpend }: SpendColumns): Spenders {
  const size = spendDays.length;
  const [placeOf, totals, logTotals] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
  const places = new Map<number, number>();
  const customersOf: number[] = [];
  let [customers, sum, logSpend] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const [days, spend] = [spendDays[i]!, averageRepeatSpend[i]!];
    if (days === 0) continue;
    if (!(days > 0 && spend > 0 && Number.isFinite(days * spend)))
      throw new RangeError(
        `Gamma-Gamma needs a positive average spend over a positive number of days, got ${spend} over ${days}`,
      );
    let place = places.get(days);
    if (place === undefined) {
      place = places.size;
      places.set(days, place);
      customersOf.push(0);
    }
    customersOf[place]! += 1;
    placeOf[customers] = place;
    totals[customers] = spend * days;
    logTotals[customers] = Math.log(spend * days);
    customers += 1;
    sum += spend;
    logSpend += Math.log(spend);
  }
  return {
    customers,
    meanSpend: sum / customers,
    logSpend,
    days: Float64Array.from(places.keys()),
    customersOf: Float64Array.from(customersOf),
    placeOf,
    totals,
    logTotals,
  };
}

/** Adds the terms that depend only on the number of days: ln Γ(p·x + q) − ln Γ(p·x) − ln Γ(q) + q·ln γ. */
function addDayTerms(spenders: Spenders, parameters: Float64Array, gradient: Float64Array, hessian: Float64Array): number {
  const [p, q, gamma] = [parameters[0]!, parameters[1]!, parameters[2]!];
  const { days, customersOf, customers } = spenders;
  let value = customers * (q * Math.log(gamma) - logGamma(q));
  gradient[1]! += customers * (Math.log(gamma) - digamma(q));
  gradient[2]! += (customers * q) / gamma;
  hessian[4]! -= customers * trigamma(q);
  hessian[5]! += customers / gamma;
  hessian[8]! -= (customers * q) / (gamma * gamma);
  for (let place = 0; place < days.length; place++) {
    const [n, x] = [customersOf[place]!, days[place]!];
    const [shape, curve] = [p * x, trigamma(p * x + q)];
    const rise = digamma(shape + q);
    value += n * logGammaRise(shape, q);
    gradient[0]! += n * x * (rise - digamma(shape));
    gradient[1]! += n * rise;
    hessian[0]! += n * x * x * (curve - trigamma(shape));
    hessian[1]! += n * x * curve;
    hessian[4]! += n * curve;
  }
  return value;
}

/**
 * Log likelihood of Gamma-Gamma with its first and second derivatives, for the search.
 *
 * A customer adds ln Γ(px + q) − ln Γ(px) − ln Γ(q) + q·ln γ − px·ln(1 + γ/mx) − q·ln(γ + mx) − ln m.
 *
 * @returns the objective over p, q, γ (currency)
 * @source Fader & Hardie (2013), "The Gamma-Gamma Model of Monetary Value" (note 025), equation 1a
 */
export function spendLikelihood(spenders: Spenders) {
  return (parameters: Float64Array, gradient: Float64Array, hessian: Float64Array): number => {
    const [p, q, gamma] = [parameters[0]!, parameters[1]!, parameters[2]!];
    const { customers, days, placeOf, totals, logTotals } = spenders;
    let value = addDayTerms(spenders, parameters, gradient, hessian) - spenders.logSpend;
    for (let i = 0; i < customers; i++) {
      const [x, total] = [days[placeOf[i]!]!, totals[i]!];
      const excess = Math.log1p(gamma / total);
      const inverse = 1 / (gamma + total);
      const log = logTotals[i]! + excess;
      const weight = p * x + q;
      value -= p * x * excess + q * log;
      gradient[0]! -= x * excess;
      gradient[1]! -= log;
      gradient[2]! -= weight * inverse;
      hessian[2]! -= x * inverse;
      hessian[5]! -= inverse;
      hessian[8]! += weight * inverse * inverse;
    }
    mirrorUpper(hessian, 3);
    return value;
  };
}

/**
 * Fits Gamma-Gamma by maximum likelihood to the customers who have a repeat day with a positive amount.
 *
 * Example: on the CDNOW sample up to 1997-09-30, p = 6.25, q = 3.74 and γ = 15.44 dollars.
 *
 * @param columns - of equal length, amounts in the currency
 * @returns p, q, γ (currency)
 * @throws RangeError for an amount that is not positive, or if no customer has an amount
 * @source Fader & Hardie (2013), note 025
 */
export function fitGammaGamma(columns: SpendColumns): Fit<"p" | "q" | "gamma"> {
  const spenders = toSpenders(columns);
  if (spenders.customers === 0) throw new RangeError("fitGammaGamma needs a customer with a positive repeat amount, got none");
  const { meanSpend } = spenders;
  const range = { low: 1e-4, high: 1e7 };
  return fitLikelihood(spendLikelihood(spenders), {
    p: { start: 3, range },
    q: { start: 3, range },
    gamma: { start: meanSpend, range: { low: 1e-7 * meanSpend, high: 1e7 * meanSpend } },
  });
}

/**
 * Mean spend of the population: the spend expected on an order day of a customer who has no repeat amount yet.
 *
 * @returns p·γ/(q − 1) in the currency; null if q ≤ 1, because the model then has no mean
 * @source Fader & Hardie (2013), note 025, section 3
 * @example populationSpend({ p: 6, q: 4, gamma: 15 }) // 30
 */
export function populationSpend({ p, q, gamma }: SpendParameters): number | null {
  return q > 1 ? (p * gamma) / (q - 1) : null;
}

/**
 * Spend expected of a customer on each future order day: between the customer's own mean and the population's.
 *
 * @param spendDays - repeat days with a positive amount, ≥ 0
 * @param averageRepeatSpend - mean amount of those days, in the currency; ignored if spendDays is 0
 * @returns p·(γ + x·m)/(p·x + q − 1) in the currency; null if p·x + q ≤ 1, because the model then has no mean
 * @source Fader & Hardie (2013), note 025, equation 5
 * @example expectedSpend({ p: 6, q: 4, gamma: 15 }, { spendDays: 2, averageRepeatSpend: 45 }) // 42
 */
export function expectedSpend(
  { p, q, gamma }: SpendParameters,
  { spendDays, averageRepeatSpend }: { readonly spendDays: number; readonly averageRepeatSpend: number },
): number | null {
  const total = spendDays === 0 ? 0 : spendDays * averageRepeatSpend;
  const weight = p * spendDays + q - 1;
  return weight > 0 ? (p * (gamma + total)) / weight : null;
}

/**
 * Pearson's correlation of the number of days and the mean spend, among customers who have a repeat day with a positive amount.
 *
 * Gamma-Gamma assumes that this correlation is near 0.
 *
 * @returns from −1 to 1; 0 if all numbers of days or all means are equal
 * @source Fader & Hardie (2013), note 025, section 1
 * @example spendCorrelation({ spendDays: [1, 2, 3], averageRepeatSpend: [10, 30, 20] }) // 0.5
 */
export function spendCorrelation({ spendDays, averageRepeatSpend }: SpendColumns): number {
  let [count, meanDays, meanSpend, varyDays, varySpend, together] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < spendDays.length; i++) {
    if (spendDays[i] === 0) continue;
    count += 1;
    const [days, spend] = [spendDays[i]! - meanDays, averageRepeatSpend[i]! - meanSpend];
    meanDays += days / count;
    meanSpend += spend / count;
    varyDays += days * (spendDays[i]! - meanDays);
    varySpend += spend * (averageRepeatSpend[i]! - meanSpend);
    together += days * (averageRepeatSpend[i]! - meanSpend);
  }
  const scale = Math.sqrt(varyDays) * Math.sqrt(varySpend);
  return scale > 0 ? Math.max(-1, Math.min(1, together / scale)) : 0;
}
