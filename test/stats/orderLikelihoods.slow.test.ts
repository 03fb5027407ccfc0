// Tests the likelihoods of orders and spend, and their derivatives, against the published formulas in 60 digits.
import { describe, expect, test } from "vitest";
import { betaGeometricLikelihood } from "../../src/stats/betaGeometric";
import { digamma, logGamma, logGammaRise, trigamma } from "../../src/stats/gamma";
import { spendLikelihood, toSpenders } from "../../src/stats/gammaGamma";
import type { Objective } from "../../src/stats/maximize";
import { paretoLikelihood } from "../../src/stats/paretoNbd";
import { toSample } from "../../src/stats/plainNbd";
import type { History } from "../../src/stats/triples";
import { type Big, big, bigBetaGeometric, bigLogGamma, bigPareto, bigSpend, differences } from "./bigMath";
import { history, triplesOf } from "./histories";

function sampleOf(histories: readonly History[]) {
  return toSample(triplesOf(histories));
}

/** Two equal customers, a one-time buyer, one seen today, one silent since long ago, and one who ordered on the last day. */
const people = [
  history(2, 213, 272),
  history(2, 213, 272),
  history(0, 0, 190),
  history(0, 0, 0),
  history(7, 30, 250),
  history(3, 40, 40),
];
const busy = [history(5_000, 3_600, 3_640), history(1, 1, 3_640), history(400, 420, 3_000)];

function derivativesOf(objective: Objective, at: readonly number[]) {
  const gradient = new Float64Array(at.length);
  const hessian = new Float64Array(at.length ** 2);
  const value = objective(Float64Array.from(at), gradient, hessian);
  return { value, gradient, hessian };
}

function expectSame(objective: Objective, reference: (parameters: readonly Big[]) => Big, at: readonly number[]): void {
  const ours = derivativesOf(objective, at);
  const theirs = differences(reference, at);
  expect(Math.abs(ours.value / theirs.value - 1)).toBeLessThan(1e-12);
  for (const [i, slope] of theirs.gradient.entries())
    expect(Math.abs(ours.gradient[i]! / slope - 1), `slope ${i}`).toBeLessThan(1e-9);
  for (const [place, curve] of theirs.hessian.flat().entries()) {
    const [i, j] = [Math.floor(place / at.length), place % at.length];
    const scale = Math.max(Math.abs(curve), 1e-3 * Math.sqrt(Math.abs(theirs.hessian[i]![i]! * theirs.hessian[j]![j]!)));
    expect(Math.abs(ours.hessian[place]! - curve) / scale, `curve ${i} ${j}`).toBeLessThan(1e-8);
  }
}

function sumOver(histories: readonly History[], of: (own: History) => Big): Big {
  return histories.reduce((sum, own) => sum.add(of(own)), big(0));
}

describe("the gamma function in logarithms", () => {
  test.each([1e-8, 0.003, 0.5, 1, 1.4616, 2, 9.99, 10, 57.3, 5_000.25, 4e6, 1e15])(
    "Γ(%d) and its derivatives are right to 14 digits",
    (x) => {
      const exact = bigLogGamma(big(x));
      const step = big(x).mul("1e-15");
      const [up, down] = [bigLogGamma(big(x).add(step)), bigLogGamma(big(x).sub(step))];
      const scale = Math.max(1, Math.abs(exact.toNumber()));
      expect(Math.abs(logGamma(x) - exact.toNumber()) / scale).toBeLessThan(3e-15);
      expect(Math.abs(digamma(x) / up.sub(down).div(step.mul(2)).toNumber() - 1)).toBeLessThan(
        x > 1.4 && x < 1.5 ? 1e-10 : 1e-14,
      );
      expect(Math.abs(trigamma(x) / up.add(down).sub(exact.mul(2)).div(step.mul(step)).toNumber() - 1)).toBeLessThan(1e-14);
    },
  );

  test.each([
    [0.2, 3.7],
    [12.5, 0.001],
    [5e6, 2.5],
    [1e12, 1e-3],
    [31_250, 3.74],
    [10, 5_000],
  ])("ln Γ(%d + %d) less ln Γ of the first keeps 13 digits where two logarithms would lose them", (x, step) => {
    const exact = bigLogGamma(big(x).add(step))
      .sub(bigLogGamma(big(x)))
      .toNumber();
    expect(Math.abs(logGammaRise(x, step) / exact - 1)).toBeLessThan(1e-13);
  });
});

describe("log likelihood, slopes and curvatures equal the published formula in 60 digits", () => {
  test.each([
    ["BG/NBD", false, people, [0.2425945, 30.8952, 0.79292, 2.42589]],
    ["BG/NBD with little dropout and α of an hour", false, busy, [3.1, 0.04, 1e-4, 50]],
    ["MBG/NBD", true, busy, [0.525, 43.281, 0.891, 1.614]],
    ["MBG/NBD at a = 1", true, people, [12, 400, 1, 0.3]],
  ] as const)("%s", (_, isModified, histories, at) => {
    const objective = betaGeometricLikelihood(sampleOf(histories), isModified ? "afterEveryOrder" : "afterRepeats");
    expectSame(objective, (parameters) => sumOver(histories, (own) => bigBetaGeometric(parameters, own, isModified)), at);
  });

  test.each([
    ["α less than β", people, [0.553, 74.04, 0.606, 81.68]],
    ["α more than β", people, [1.7, 90, 2.3, 11]],
    ["s = 1", busy, [0.4, 30, 1, 35]],
  ] as const)("Pareto/NBD, %s", (_, histories, at) => {
    expectSame(
      paretoLikelihood(sampleOf(histories)),
      (parameters) => sumOver(histories, (own) => bigPareto(parameters, own)),
      at,
    );
  });

  test.each([
    ["as fitted to CDNOW", [6.25, 3.74, 15.44]],
    ["near one mean for all", [0.7, 900, 40_000]],
    ["with q below 1", [40, 0.6, 0.9]],
  ] as const)("Gamma-Gamma, %s", (_, at) => {
    const spenders = [
      [1, 22.94],
      [3, 11.77],
      [3, 260],
      [5_000, 8.5],
      [0, 0],
    ] as const;
    const columns = { spendDays: spenders.map(([days]) => days), averageRepeatSpend: spenders.map(([, spend]) => spend) };
    const reference = (parameters: readonly Big[]): Big =>
      spenders.filter(([days]) => days > 0).reduce((sum, [days, spend]) => sum.add(bigSpend(parameters, days, spend)), big(0));
    expectSame(spendLikelihood(toSpenders(columns)), reference, at);
  });
});
