// Tests predictions at extreme values against the published formulas in 60 digits, and that they are numbers in every odd shop.
import { describe, expect, test } from "vitest";
import { toActiveOrders } from "../../src/stats/betaGeometricOrders";
import {
  aliveHistory,
  type OrderModelId,
  orderModelIds,
  orderModels,
  type Predictor,
  predictorOf,
} from "../../src/stats/orderModels";
import { longestWaitDays } from "../../src/stats/plainNbd";
import type { History } from "../../src/stats/triples";
import { type Big, big, bigAlive, bigOrders, bigParetoAlive, bigParetoOrders } from "./bigMath";
import { history, triplesOf } from "./histories";

/** T up to 520 weeks, x up to 5,000, a customer of today, long silence, and orders up to the last day. */
const histories = [
  history(0, 0, 0),
  history(0, 0, 3_640),
  history(1, 1, 3_640),
  history(2, 213, 272),
  history(26, 216, 217),
  history(300, 300, 3_640),
  history(5_000, 3_600, 3_640),
];

/** Returns the relative error. It is 0 if both values are below 1e-290, which a double hardly holds. */
function errorOf(ours: number, exact: Big): number {
  return exact.lt("1e-290") && ours < 1e-290 ? 0 : Math.abs(big(ours).div(exact).sub(1).toNumber());
}

function grid<Shape>(shapes: readonly Shape[]): [Shape, History][] {
  return shapes.flatMap((shape) => histories.map((own): [Shape, History] => [shape, own]));
}

describe("chance to be active and expected orders are within 1e-9 of the published formula in 60 digits", () => {
  const shapes = [
    [0.2425945, 30.895, 0.79292, 2.42589],
    [0.525, 43.281, 1 + 1e-9, 1.614],
    [2.5, 12, 1 - 1e-7, 0.2],
    [0.9, 400, 1e-3, 30],
    [40, 900, 60, 2_000],
  ] as const;

  test.each(grid(shapes))("BG/NBD and MBG/NBD with r, α, a, b of %j for %j", (shape, own) => {
    for (const id of ["bgnbd", "mbgnbd"] as const) {
      const predictor = orderModels[id].predict(shape);
      const parameters = shape.map(big);
      expect(errorOf(predictor.probabilityAlive(own), bigAlive(parameters, own, id === "mbgnbd"))).toBeLessThan(1e-9);
      for (const days of [1, 273])
        expect(
          errorOf(predictor.expectedOrders(own, days), bigOrders(parameters, own, days, id === "mbgnbd")),
          `${id} ${days}`,
        ).toBeLessThan(1e-9);
    }
  });

  test.each([
    [0.5, 1, 1.2, 1e-3],
    [0.5, 1, 1.2, 1e-7],
    [3, 1, 40, 1e-5],
    [0.2, 1, 0.3, 1e-9],
  ])("BG/NBD with r, α, a, b of %d, %d, %d, %d over a long time, where nearly everybody leaves after a repeat", (...shape) => {
    for (const days of [100, 700])
      expect(
        errorOf(
          orderModels.bgnbd.predict(shape).expectedOrders(history(0, 0, 0), days),
          bigOrders(shape.map(big), history(0, 0, 0), days, false),
        ),
        String(days),
      ).toBeLessThan(1e-9);
  });

  test.each([
    [400, 0.3, 4, 0.8, 2.4],
    [400, 0.5, 5, 1 + 1e-8, 1.6],
    [600, 1e-3, 6, 1e-4, 1e-3],
    [200, 30, 3, 25, 700],
    [3_650, 2_000, 400, 3, 1e5],
  ])("where the sum is too long, the integral stands in: %d days, r %d, α %d, a %d, b %d", (days, ...shape) => {
    const parameters = shape.map(big);
    const exact = bigOrders(parameters, history(0, 0, 0), days, true);
    expect(errorOf(orderModels.mbgnbd.predict(shape).expectedOrders(history(0, 0, 0), days), exact)).toBeLessThan(1e-9);
  });

  test.each(
    grid([
      [0.553, 74.04, 0.606, 81.68],
      [1.7, 90, 1 + 1e-9, 21],
      [0.3, 60, 1, 60],
      [5, 40, 12, 160],
    ] as const),
  )("Pareto/NBD with r, α, s, β of %j for %j", (shape, own) => {
    const predictor = orderModels.paretonbd.predict(shape);
    const parameters = shape.map(big);
    expect(errorOf(predictor.probabilityAlive(own), bigParetoAlive(parameters, own))).toBeLessThan(1e-9);
    // At s = 1 the published form is 0 ÷ 0, so a value very near 1 stands for it.
    if (shape[2] === 1) parameters[2] = big("1.00000000000000000001");
    for (const days of [1, 365])
      expect(errorOf(predictor.expectedOrders(own, days), bigParetoOrders(parameters, own, days))).toBeLessThan(1e-9);
  });
});

describe("simple cases that can be told without a computer", () => {
  test("BG/NBD lets nobody leave before a repeat; MBG/NBD gives b/(a + b) to someone who has just ordered first", () => {
    expect(orderModels.bgnbd.predict([0.24, 31, 0.8, 2.4]).probabilityAlive(history(0, 0, 272))).toBe(1);
    expect(orderModels.mbgnbd.predict([0.24, 31, 0.8, 2.4]).probabilityAlive(history(0, 0, 0))).toBeCloseTo(2.4 / 3.2, 14);
  });

  test("with hardly any dropout every model expects (r + x)·days/(α + T) orders", () => {
    for (const [id, tail] of [
      ["bgnbd", [1e-9, 1]],
      ["mbgnbd", [1e-9, 1]],
      ["paretonbd", [1e-9, 100]],
    ] as const) {
      const orders = orderModels[id].predict([0.5, 30, ...tail]).expectedOrders(history(4, 100, 120), 60);
      expect(orders, id).toBeCloseTo((4.5 * 60) / 150, 6);
    }
  });

  test("half of those who stay have ordered after the median wait, under every model without dropout before the next order", () => {
    for (const id of ["nbd", "bgnbd", "mbgnbd"] as const) {
      const predictor = orderModels[id].predict(id === "nbd" ? [0.6, 40] : [0.6, 40, 1, 2]);
      const own = history(3, 90, 100);
      expect(predictor.activeProbabilityOfOrder(own, predictor.medianWaitDays(own))).toBeCloseTo(0.5, 12);
    }
    expect(orderModels.nbd.predict([1e-4, 40]).medianWaitDays(history(0, 0, 10))).toBe(longestWaitDays);
  });

  test("Pareto/NBD with one order rate and one rate of leaving: λ/(λ + μ)·(1 − e^−(λ + μ)t) order in time", () => {
    const [shape, lambda, mu] = [1e7, 0.02, 0.005];
    const predictor = orderModels.paretonbd.predict([shape, shape / lambda, shape, shape / mu]);
    const exact = (lambda / (lambda + mu)) * -Math.expm1(-(lambda + mu) * 90);
    expect(predictor.activeProbabilityOfOrder(history(0, 0, 0), 90)).toBeCloseTo(exact, 6);
  });

  test("one customer's chance falls in silence and leaps up with an order", () => {
    const predictor = orderModels.mbgnbd.predict([0.5, 40, 0.9, 1.6]);
    const chances = aliveHistory(predictor, [1_000, 1_030, 1_090], [1_000, 1_029, 1_030, 1_089, 1_090, 1_400]);
    expect(chances[1]).toBeLessThan(chances[0]!);
    expect(chances[2]).toBeGreaterThan(chances[1]!);
    expect(chances[3]).toBeLessThan(chances[2]!);
    expect(chances[4]).toBeGreaterThan(chances[3]!);
    expect(chances[5]).toBeLessThan(0.2);
    expect(chances[4]).toBe(predictor.probabilityAlive(history(2, 90, 90)));
  });

  test("wrong calls are named", () => {
    expect(() => orderModels.bgnbd.predict([1, 2, 3])).toThrow("bgnbd needs r, alphaDays, a, b as positive numbers, got 1, 2, 3");
    expect(() => orderModels.bgnbd.predict([1, 2, 3, 0])).toThrow(RangeError);
    const predictor = orderModels.nbd.predict([1, 2]);
    expect(() => predictor.expectedOrders(history(1, 20, 10), 5)).toThrow("tenure of at least 20 days");
    expect(() => predictor.expectedOrders(history(1, 5, 10), -1)).toThrow("0 or more days, got -1");
    expect(() => predictor.probabilityAlive(history(0, 5, 10))).toThrow("without repeat days");
    expect(() => predictor.probabilityAlive(history(1.5, 5, 10))).toThrow("whole number");
    expect(() => aliveHistory(predictor, [10], [9])).toThrow(RangeError);
  });
});

const spread = Array.from({ length: 60 }, (_, i) => i);

const oddShops: readonly [string, readonly History[]][] = [
  ["one customer", [history(3, 50, 80)]],
  ["one customer of today", [history(0, 0, 0)]],
  ["all of today", spread.map(() => history(0, 0, 0))],
  ["all one-time buyers", spread.map((i) => history(0, 0, 10 + 5 * i))],
  ["all alike", spread.map(() => history(4, 120, 150))],
  ["all still ordering on the last day", spread.map((i) => history(1 + (i % 7), 30 + i, 30 + i))],
  ["all gone long ago", spread.map((i) => history(1 + (i % 3), 3 + (i % 5), 3_000 + i))],
  ["one with 5,000 orders among one-time buyers", [history(5_000, 3_640, 3_640), ...spread.map((i) => history(0, 0, 60 * i))]],
  ["every day an order for ten years", spread.map((i) => history(3_640 - i, 3_640 - i, 3_640))],
];

function checkPredictor(predictor: Predictor, own: History): void {
  const numbers = [
    predictor.probabilityAlive(own),
    predictor.probabilityOfOrder(own, 30),
    predictor.activeProbabilityOfOrder(own, 3_640),
    predictor.expectedOrders(own, 365),
    predictor.medianWaitDays(own),
  ];
  expect(numbers.every(Number.isFinite), `${numbers}`).toBe(true);
  for (const chance of numbers.slice(0, 3)) expect(chance >= 0 && chance <= 1).toBe(true);
}

describe("an odd shop gives numbers, or a fit that says it has not converged", () => {
  test.each(
    oddShops.flatMap(([name, shop]) => orderModelIds.map((id): [string, OrderModelId, readonly History[]] => [name, id, shop])),
  )("%s under %s", (_, id, shop) => {
    const triples = triplesOf(shop);
    const fit = orderModels[id].fit(triples);
    expect(Object.values(fit.parameters).every((number) => number > 0 && Number.isFinite(number))).toBe(true);
    expect(Number.isFinite(fit.logLikelihood)).toBe(true);
    expect(["settled", "edge", "flat"]).toContain(fit.stop);
    expect(fit.converged).toBe(fit.stop === "settled");
    for (const own of [...shop.slice(0, 3), history(0, 0, 0), history(50, 100, 3_640)]) checkPredictor(predictorOf(id, fit), own);
  });

  test("a shop that says nothing of a parameter has not converged", () => {
    expect(orderModels.nbd.fit(triplesOf(spread.map(() => history(4, 120, 150)))).converged).toBe(false);
    expect(orderModels.mbgnbd.fit(triplesOf(spread.map(() => history(0, 0, 0)))).converged).toBe(false);
    expect(orderModels.bgnbd.fit(triplesOf(spread.map((i) => history(0, 0, 10 + 5 * i)))).converged).toBe(false);
  });

  test("expected orders stay below what an active customer without dropout would order", () => {
    for (const own of histories)
      for (const days of [0, 0.5, 7, 365, 36_000])
        for (const shape of [
          [0.01, 0.01, 0.01, 0.01],
          [3, 0.001, 5, 1],
          [100, 1e6, 1e4, 1e5],
        ]) {
          const [r, alphaDays, a, b] = shape as [number, number, number, number];
          const orders = toActiveOrders({ r, alphaDays, a, b }, "afterEveryOrder")(own, days);
          expect(orders).toBeGreaterThanOrEqual(0);
          expect(orders).toBeLessThanOrEqual(((r + own.repeatDays) * days * (1 + 1e-9)) / (alphaDays + own.tenureDays));
        }
  });
});
