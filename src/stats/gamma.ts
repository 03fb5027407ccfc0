// The logarithm of the gamma function, its derivatives, and its differences without loss of digits for large arguments.

const halfLogTwoPi = 0.9189385332046728;

/** From this argument on, seven terms of Stirling's series are exact to a double. */
const largeEnough = 10;

/** The terms of Stirling's series after (x − 1/2)·ln x − x + ln(2π)/2, for x ≥ 10. */
function stirlingRest(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156)))))) / x;
}

/**
 * Natural logarithm of the gamma function.
 *
 * @param x - finite, > 0
 * @returns ln Γ(x), absolute error about 1e-15 × the larger of 1 and the result
 * @source Abramowitz & Stegun 6.1.15 (moving x up) and 6.1.41 (Stirling)
 * @example logGamma(5) // ln 24 = 3.178
 */
export function logGamma(x: number): number {
  let large = x;
  let product = 1;
  while (large < largeEnough) {
    product *= large;
    large += 1;
  }
  return (large - 0.5) * Math.log(large) - large + halfLogTwoPi + stirlingRest(large) - Math.log(product);
}

/**
 * Rise of the logarithm of the gamma function from x to x + step.
 *
 * For large x the difference is taken term by term, so that it keeps the digits that subtracting two large logarithms would lose.
 *
 * @param x - finite, > 0
 * @param step - finite, ≥ 0
 * @returns ln Γ(x + step) − ln Γ(x)
 * @source Abramowitz & Stegun 6.1.41, the difference taken term by term
 * @example logGammaRise(4, 2) // ln(4·5) = 2.996
 */
export function logGammaRise(x: number, step: number): number {
  if (x < largeEnough) return logGamma(x + step) - logGamma(x);
  const end = x + step;
  return (x - 0.5) * Math.log1p(step / x) + step * (Math.log(end) - 1) + stirlingRest(end) - stirlingRest(x);
}

/**
 * Digamma function: the derivative of ln Γ.
 *
 * @param x - finite, > 0
 * @source Abramowitz & Stegun 6.3.5 and 6.3.18
 * @example digamma(1) // −0.5772, minus Euler's constant
 */
export function digamma(x: number): number {
  let large = x;
  let below = 0;
  while (large < largeEnough) {
    below += 1 / large;
    large += 1;
  }
  const y = 1 / (large * large);
  const series = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * (691 / 32760 - y / 12))))));
  return Math.log(large) - 0.5 / large - series - below;
}

/**
 * Trigamma function: the second derivative of ln Γ.
 *
 * @param x - finite, > 0
 * @source Abramowitz & Stegun 6.4.6 and 6.4.12
 * @example trigamma(1) // π²/6 = 1.6449
 */
export function trigamma(x: number): number {
  let large = x;
  let below = 0;
  while (large < largeEnough) {
    below += 1 / (large * large);
    large += 1;
  }
  const y = 1 / (large * large);
  const series = y * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * (5 / 66 - y * (691 / 2730 - (y * 7) / 6))))));
  return below + (1 + 0.5 / large + series) / large;
}
