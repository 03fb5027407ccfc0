// The published formulas in 60 decimal digits, a second way to compute the lifetime-value mathematics.
import DecimalLibrary from "decimal.js";
import type { History } from "../../src/stats/triples";

/** Decimals of 60 digits. Exponents have no practical limit. */
export const Big = DecimalLibrary.clone({ precision: 60, minE: -9e15, maxE: 9e15 });
export type Big = InstanceType<typeof Big>;

export function big(number: number | string | Big): Big {
  return new Big(number);
}

const one = big(1);

/** 2F1(a, b; c; z) for |z| < 1, by its series. */
function hypergeometric(a: Big, b: Big, c: Big, z: Big): Big {
  let [term, sum] = [one, one];
  for (let n = 0; n < 400_000; n++) {
    term = term
      .mul(a.add(n))
      .mul(b.add(n))
      .div(c.add(n))
      .mul(z)
      .div(n + 1);
    sum = sum.add(term);
    if (term.abs().lt(sum.abs().mul("1e-55"))) return sum;
  }
  throw new Error("The series did not end");
}

const bernoulli = [
  [1, 6],
  [-1, 30],
  [1, 42],
  [-1, 30],
  [5, 66],
  [-691, 2730],
  [7, 6],
  [-3617, 510],
  [43867, 798],
  [-174611, 330],
] as const;

/** ln Γ(x) to about 60 digits, by moving x beyond 1000 and Stirling's series. */
export function bigLogGamma(x: Big): Big {
  let [large, product] = [x, one];
  while (large.lt(1_000)) {
    product = product.mul(large);
    large = large.add(1);
  }
  let series = big(0);
  for (const [place, [over, under]] of bernoulli.entries()) {
    const k = 2 * (place + 1);
    series = series.add(
      big(over)
        .div(under)
        .div(k * (k - 1))
        .div(large.pow(k - 1)),
    );
  }
  const halfLogTwoPi = Big.acos(-1).mul(2).ln().div(2);
  return large.sub("0.5").mul(large.ln()).sub(large).add(halfLogTwoPi).add(series).sub(product.ln());
}

/** Γ(x + n)/Γ(x) for a whole n. */
function rising(x: Big, n: number): Big {
  if (n > 1_500) return bigLogGamma(x.add(n)).sub(bigLogGamma(x)).exp();
  let product = one;
  for (let j = 0; j < n; j++) product = product.mul(x.add(j));
  return product;
}

type Parameters = readonly Big[];

/**
 * Log likelihood of a customer under BG/NBD (k = x) or MBG/NBD (k = x + 1): ln of A1·A2·(A3 + A4).
 *
 * @source Fader, Hardie & Lee (2005), equation 6; Batislam, Denizel & Filiztekin (2007)
 */
export function bigBetaGeometric([r, alpha, a, b]: Parameters, history: History, isModified: boolean): Big {
  const { repeatDays: x, firstToLastDays: last, tenureDays: tenure } = history;
  const k = isModified ? x + 1 : x;
  const stayed = rising(b!, k).div(rising(a!.add(b!), k));
  const rate = rising(r!, x).mul(alpha!.pow(r!));
  const active = alpha!.add(tenure).pow(r!.add(x).neg());
  const left = k === 0 ? big(0) : a!.div(b!.add(k - 1)).mul(alpha!.add(last).pow(r!.add(x).neg()));
  return rate.mul(stayed).mul(active.add(left)).ln();
}

/** Chance to be active under BG/NBD or MBG/NBD: the active part of the likelihood. */
export function bigAlive([r, alpha, a, b]: Parameters, history: History, isModified: boolean): Big {
  const { repeatDays: x, firstToLastDays: last, tenureDays: tenure } = history;
  const k = isModified ? x + 1 : x;
  if (k === 0) return one;
  const ratio = alpha!.add(tenure).div(alpha!.add(last)).pow(r!.add(x));
  return one.div(one.add(a!.div(b!.add(k - 1)).mul(ratio)));
}

/**
 * Expected orders under BG/NBD or MBG/NBD: (a + b + k − 1)/(a − 1)·(1 − ((α + T)/(α + T + t))^(r + x)·2F1(r + x, b + k; a + b + k − 1;
 * t/(α + T + t)))·P(alive).
 * @source Fader, Hardie & Lee (2005), equation 10
 */
export function bigOrders(parameters: Parameters, history: History, days: number, isModified: boolean): Big {
  const [r, alpha, a, b] = parameters;
  const shape = r!.add(history.repeatDays);
  const stay = b!.add(isModified ? history.repeatDays + 1 : history.repeatDays);
  const end = alpha!.add(history.tenureDays).add(days);
  const c = a!.add(stay).sub(1);
  const series = hypergeometric(shape, stay, c, big(days).div(end));
  const bracket = one.sub(alpha!.add(history.tenureDays).div(end).pow(shape).mul(series));
  return c
    .div(a!.sub(1))
    .mul(bracket)
    .mul(bigAlive(parameters, history, isModified));
}

/** ∫ from t to ∞ of (α + τ)^−(r + x)·(β + τ)^−(s + 1), by 2F1 on the larger of α and β. */
function tail([r, alpha, s, beta]: Parameters, x: number, t: number): Big {
  const shape = r!.add(x);
  const whole = shape.add(s!);
  const isAlpha = alpha!.gte(beta!);
  const large = (isAlpha ? alpha! : beta!).add(t);
  const gap = alpha!.sub(beta!).abs();
  const second = isAlpha ? s!.add(1) : shape;
  return hypergeometric(whole, second, whole.add(1), gap.div(large)).div(large.pow(whole)).div(whole);
}

/**
 * The two parts of a customer's likelihood under Pareto/NBD, active and left, without the factor Γ(r + x)/Γ(r)·α^r·β^s.
 * @source Fader & Hardie (2005), "A Note on Deriving the Pareto/NBD Model", equations for α ≥ β and α ≤ β
 */
function paretoParts(parameters: Parameters, { repeatDays: x, firstToLastDays: last, tenureDays: tenure }: History): [Big, Big] {
  const [r, alpha, s, beta] = parameters;
  const active = alpha!.add(tenure).pow(r!.add(x).neg()).mul(beta!.add(tenure).pow(s!.neg()));
  return [active, s!.mul(tail(parameters, x, last).sub(tail(parameters, x, tenure)))];
}

/** Log likelihood of a customer under Pareto/NBD. */
export function bigPareto(parameters: Parameters, history: History): Big {
  const [r, alpha, s, beta] = parameters;
  const [active, left] = paretoParts(parameters, history);
  return rising(r!, history.repeatDays).mul(alpha!.pow(r!)).mul(beta!.pow(s!)).mul(active.add(left)).ln();
}

/** Chance to be active under Pareto/NBD. */
export function bigParetoAlive(parameters: Parameters, history: History): Big {
  const [active, left] = paretoParts(parameters, history);
  return active.div(active.add(left));
}

/** Expected orders under Pareto/NBD. @source Schmittlein, Morrison & Colombo (1987), equation 22 */
export function bigParetoOrders(parameters: Parameters, history: History, days: number): Big {
  const [r, alpha, s, beta] = parameters;
  const start = beta!.add(history.tenureDays);
  const bracket = one.sub(start.div(start.add(days)).pow(s!.sub(1)));
  const active = r!
    .add(history.repeatDays)
    .mul(start)
    .div(alpha!.add(history.tenureDays).mul(s!.sub(1)))
    .mul(bracket);
  return active.mul(bigParetoAlive(parameters, history));
}

/** Log likelihood of a customer under Gamma-Gamma. @source Fader & Hardie (2013), note 025, equation 1a */
export function bigSpend([p, q, gamma]: Parameters, x: number, m: number): Big {
  const shape = p!.mul(x);
  return bigLogGamma(shape.add(q!))
    .sub(bigLogGamma(shape))
    .sub(bigLogGamma(q!))
    .add(q!.mul(gamma!.ln()))
    .add(shape.sub(1).mul(big(m).ln()))
    .add(shape.mul(big(x).ln()))
    .sub(shape.add(q!).mul(gamma!.add(big(m).mul(x)).ln()));
}

/** First and second derivatives of a function of decimals, by differences. They are exact to about 25 digits. */
export function differences(of: (parameters: Parameters) => Big, at: readonly number[]) {
  const step = big("1e-15");
  const moved = (...moves: [place: number, sign: number][]): Big =>
    of(
      at.map((own, place) =>
        moves.reduce((sum, [which, sign]) => (which === place ? sum.add(step.mul(sign).mul(own)) : sum), big(own)),
      ),
    );
  const middle = of(at.map(big));
  const gradient = at.map((own, i) =>
    moved([i, 1])
      .sub(moved([i, -1]))
      .div(step.mul(own).mul(2))
      .toNumber(),
  );
  const hessian = at.map((first, i) =>
    at.map((second, j) => {
      const area = step.mul(first).mul(step).mul(second);
      if (i === j)
        return moved([i, 1])
          .add(moved([i, -1]))
          .sub(middle.mul(2))
          .div(area)
          .toNumber();
      const corners = moved([i, 1], [j, 1])
        .sub(moved([i, 1], [j, -1]))
        .sub(moved([i, -1], [j, 1]))
        .add(moved([i, -1], [j, -1]));
      return corners.div(area.mul(4)).toNumber();
    }),
  );
  return { value: middle.toNumber(), gradient, hessian };
}
