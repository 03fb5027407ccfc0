// Tests intervals by profile likelihood, against likelihoods with known intervals, and beside symmetric intervals.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLikelihood } from "../../src/stats/fit";
import { fitGammaGamma } from "../../src/stats/gammaGamma";
import type { Objective } from "../../src/stats/maximize";
import { orderModels } from "../../src/stats/orderModels";
import { toTriples } from "../../src/stats/triples";
import { leavings, simulateShop } from "../models/simulatedShop";

/** Half of the 95 % point of χ² with one degree of freedom. */
const fall = 3.841458820694124 / 2;
const wide = { low: 1e-9, high: 1e9 };

/** Log likelihood of a normal sample, by its mean and its standard deviation, both positive. */
function normalLikelihood(sample: readonly number[]): Objective {
  return (parameters, gradient, hessian) => {
    const [mean, deviation] = [parameters[0]!, parameters[1]!];
    const size = sample.length;
    const sum = sample.reduce((all, own) => all + own - mean, 0);
    const squares = sample.reduce((all, own) => all + (own - mean) ** 2, 0);
    gradient[0] = sum / deviation ** 2;
    gradient[1] = squares / deviation ** 3 - size / deviation;
    hessian[0] = -size / deviation ** 2;
    hessian[1] = (-2 * sum) / deviation ** 3;
    hessian[2] = hessian[1];
    hessian[3] = size / deviation ** 2 - (3 * squares) / deviation ** 4;
    return -size * Math.log(deviation) - squares / (2 * deviation ** 2);
  };
}

describe("an interval", () => {
  test("of a normal mean, the deviation following, is m ± s·√(e^(3.84/n) − 1)", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 40, max: 60, noNaN: true }), { minLength: 4, maxLength: 30 }), (sample) => {
        const size = sample.length;
        const mean = sample.reduce((sum, own) => sum + own, 0) / size;
        const deviation = Math.sqrt(sample.reduce((sum, own) => sum + (own - mean) ** 2, 0) / size);
        fc.pre(deviation > 0.1);
        const fit = fitLikelihood(normalLikelihood(sample), {
          mean: { start: 50, range: wide },
          deviation: { start: 5, range: wide },
        });
        const { low, high } = fit.intervals().mean!;
        const half = deviation * Math.sqrt(Math.expm1((2 * fall) / size));
        fc.pre(mean - half > 1);
        expect(Math.abs(low! - (mean - half))).toBeLessThan(0.002 * half);
        expect(Math.abs(high! - (mean + half))).toBeLessThan(0.002 * half);
      }),
    );
  });

  test.each([1, 3, 20, 400])("of a rate that was counted %i times ends where the likelihood has fallen by 1.92", (count) => {
    const fit = fitLikelihood(
      (parameters, gradient, hessian) => {
        gradient[0] = count / parameters[0]! - 10;
        hessian[0] = -count / parameters[0]! ** 2;
        return count * Math.log(parameters[0]!) - 10 * parameters[0]!;
      },
      { rate: { start: 1, range: wide } },
    );
    const { low, high } = fit.intervals().rate!;
    for (const end of [low!, high!]) {
      const fallen = count * Math.log(count / 10 / end) + 10 * (end - count / 10);
      expect(Math.abs(Math.sqrt(fallen / fall) - 1), `${end}`).toBeLessThan(0.001);
    }
    expect(low).toBeLessThan(count / 10);
    expect(high).toBeGreaterThan(count / 10);
  });

  test("has no end on a side on which the likelihood never falls so far", () => {
    const fit = fitLikelihood(
      (parameters, gradient, hessian) => {
        const far = parameters[0]! + 1;
        // The maximum is at 2. Towards infinity, the function falls by 1.6 only.
        gradient[0] = 0.6 * (-16 / far ** 2 + 48 / far ** 3);
        hessian[0] = 0.6 * (32 / far ** 3 - 144 / far ** 4);
        return 0.6 * (16 / far - 24 / far ** 2);
      },
      { far: { start: 1, range: wide } },
    );
    const { low, high } = fit.intervals().far!;
    expect(fit.parameters.far).toBeCloseTo(2, 6);
    expect(low).not.toBe(null);
    expect(high).toBe(null);
  });
});

describe("in a simulated shop of 6,000 customers", () => {
  const shop = simulateShop({
    seed: 5,
    customers: 6_000,
    days: 700,
    r: 0.9,
    alphaDays: 50,
    leaving: leavings.mbgnbd({ a: 0.9, b: 2 }),
    spend: { p: 6, q: 4, gamma: 16 },
  });

  test.each([
    ["mbgnbd", () => orderModels.mbgnbd.fit(toTriples(shop))],
    ["bgnbd", () => orderModels.bgnbd.fit(toTriples(shop))],
    ["paretonbd", () => orderModels.paretonbd.fit(toTriples(shop))],
    ["Gamma-Gamma", () => fitGammaGamma(shop)],
  ] as const)("%s: the ends are near those of the symmetric intervals, and around the estimate", (_, fitted) => {
    const fit = fitted();
    for (const [name, interval] of Object.entries(fit.intervals())) {
      const estimate = (fit.parameters as Readonly<Record<string, number>>)[name]!;
      const { low, high } = (fit.certainty as Readonly<Record<string, { low: number; high: number }>>)[name]!;
      expect(interval!.low).toBeLessThan(estimate);
      expect(interval!.high).toBeGreaterThan(estimate);
      expect(Math.abs(Math.log(interval!.low! / low) / Math.log(high / low)), name).toBeLessThan(0.1);
      expect(Math.abs(Math.log(interval!.high! / high) / Math.log(high / low)), name).toBeLessThan(0.1);
    }
  });
});

test("a parameter that is pressed against the edge of its range has no interval", () => {
  const columns = { repeatDays: [5, 5, 5, 5], firstToLastDays: [90, 90, 90, 90], tenureDays: [100, 100, 100, 100] };
  const fit = orderModels.nbd.fit(toTriples(columns));
  expect(fit.atEdge).not.toEqual([]);
  for (const name of fit.atEdge) expect(fit.intervals()[name]).toBe(null);
});
