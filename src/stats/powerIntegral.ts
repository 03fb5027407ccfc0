// The integral of a product of two powers, (α + τ)^−p·(β + τ)^−q, in logarithms, and the means that its derivatives need.

/** The powers and the ends of the integral: 0 ≤ from < to; α, β, p, q > 0; one unit of time throughout. */
export interface PowerIntegral {
  readonly alpha: number;
  readonly beta: number;
  readonly p: number;
  readonly q: number;
  readonly from: number;
  readonly to: number;
}

/** Positive half of the abscissas, and the weights, of the ten-point Gauss–Legendre rule on [−1, 1] (Abramowitz & Stegun, table 25.4). */
const abscissas = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const weights = [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814];

/** Longest panel, and largest fall of the integrand within a panel, both in logarithms. Up to these the rule is exact to 1e-13. */
const longestPanel = 1.75;
const largestFall = 6;

/** Number of moments. */
export const momentCount = 14;

/**
 * ln ∫ ((α + from)/(α + τ))^p·((β + from)/(β + τ))^q dτ, the integral in the unit of time, and means under the integrand.
 *
 * The variable of integration is v, where e^v is (m + τ)/(m + from) and m is the smaller of α and β. In it the integrand is smooth and
 * falls like a sum of exponentials. Gauss–Legendre panels follow the fall until a panel adds less than 1e-17 of the sum. All terms are
 * positive, so no digits cancel, whatever the sizes of α and β.
 *
 * @param moments - if given, overwritten by the means of h1 = ln((α + τ)/(α + from)), h2 = 1/(α + τ), h3 = ln((β + τ)/(β + from)), h4 =
 *   1/(β + τ), then of their products h1h1, h1h2, h1h3, h1h4, h2h2, h2h3, h2h4, h3h3, h3h4, h4h4
 * @source Davis & Rabinowitz, Methods of Numerical Integration, 2.7
 * @example logPowerIntegral({ alpha: 1, beta: 1, p: 1, q: 1, from: 0, to: 1 }) // ln 0.5 = −0.693
 */
export function logPowerIntegral({ alpha, beta, p, q, from, to }: PowerIntegral, moments?: Float64Array): number {
  const least = Math.min(alpha, beta);
  const [base, alphaBase, betaBase] = [least + from, 1 / (alpha + from), 1 / (beta + from)];
  const whole = Math.log1p((to - from) / base);
  const logAt = (v: number): number => {
    const past = base * Math.expm1(v);
    return v - p * Math.log1p(past * alphaBase) - q * Math.log1p(past * betaBase);
  };
  moments?.fill(0);
  let sum = 0;
  let [start, atStart, length] = [0, 0, longestPanel];
  while (start < whole) {
    length = Math.min(longestPanel, 2 * length, whole - start);
    let atEnd = logAt(start + length);
    while (Math.abs(atEnd - atStart) > largestFall) {
      length /= 2;
      atEnd = logAt(start + length);
    }
    let panel = 0;
    for (let i = 0; i < 10; i++) {
      const abscissa = i < 5 ? -abscissas[i]! : abscissas[i - 5]!;
      const v = start + (length * (1 + abscissa)) / 2;
      const past = base * Math.expm1(v);
      const [h1, h3] = [Math.log1p(past * alphaBase), Math.log1p(past * betaBase)];
      const share = (weights[i % 5]! * length * Math.exp(v - p * h1 - q * h3)) / 2;
      panel += share;
      if (moments) addMoments(moments, share, h1, 1 / (alpha + from + past), h3, 1 / (beta + from + past));
    }
    sum += panel;
    start = length === whole - start ? whole : start + length;
    atStart = atEnd;
    if (panel < 1e-17 * sum) break;
  }
  if (moments) for (let i = 0; i < momentCount; i++) moments[i]! /= sum;
  return Math.log(sum) + Math.log(base);
}

function addMoments(moments: Float64Array, share: number, h1: number, h2: number, h3: number, h4: number): void {
  const [s1, s2, s3, s4] = [share * h1, share * h2, share * h3, share * h4];
  moments[0]! += s1;
  moments[1]! += s2;
  moments[2]! += s3;
  moments[3]! += s4;
  moments[4]! += s1 * h1;
  moments[5]! += s1 * h2;
  moments[6]! += s1 * h3;
  moments[7]! += s1 * h4;
  moments[8]! += s2 * h2;
  moments[9]! += s2 * h3;
  moments[10]! += s2 * h4;
  moments[11]! += s3 * h3;
  moments[12]! += s3 * h4;
  moments[13]! += s4 * h4;
}
