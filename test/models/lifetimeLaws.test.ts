// Tests laws of the lifetime-value models that hold for all parameters and histories, on random ones.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedSpend, populationSpend } from "../../src/stats/gammaGamma";
import { discountedOrders, toDiscounted } from "../../src/stats/lifetimeValue";
import { type OrderModelId, orderModelIds, orderModels } from "../../src/stats/orderModels";
import { type History, toTriples } from "../../src/stats/triples";
import { leavings, simulateShop } from "./simulatedShop";

fc.configureGlobal({ seed: 1, numRuns: 200 });

/** Positive numbers from low to high, over many orders of magnitude. */
function size(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
}

const aModel: fc.Arbitrary<[OrderModelId, number[]]> = fc
  .tuple(fc.constantFrom(...orderModelIds), size(1e-3, 50), size(0.1, 5_000), size(1e-3, 100), size(1e-2, 5_000))
  .map(([id, r, alpha, third, fourth]) => [id, id === "nbd" ? [r, alpha] : [r, alpha, third, fourth]]);

const aHistory: fc.Arbitrary<History> = fc.tuple(fc.nat(2_000), fc.nat(2_000), fc.nat(5_000)).map(([x, last, silent]) => ({
  repeatDays: Math.min(x, last),
  firstToLastDays: Math.min(x, last) === 0 ? 0 : last,
  tenureDays: (Math.min(x, last) === 0 ? 0 : last) + silent,
}));

function later(history: History, days: number): History {
  return { ...history, tenureDays: history.tenureDays + days };
}

/** The factor by which rounding may break a law. */
const rounding = 1 + 1e-11;

describe("for every model, parameters and history", () => {
  test("chances lie in [0, 1] and every prediction is a number", () => {
    fc.assert(
      fc.property(aModel, aHistory, fc.double({ min: 0, max: 10_000, noNaN: true }), ([id, parameters], history, days) => {
        const predictor = orderModels[id].predict(parameters);
        for (const chance of [
          predictor.probabilityAlive(history),
          predictor.probabilityOfOrder(history, days),
          predictor.activeProbabilityOfOrder(history, days),
        ])
          expect(chance >= 0 && chance <= 1, `${chance}`).toBe(true);
        expect(Number.isFinite(predictor.expectedOrders(history, days))).toBe(true);
        expect(predictor.medianWaitDays(history)).toBeGreaterThan(0);
      }),
    );
  });

  test("more silent days never raise the chance to be active", () => {
    fc.assert(
      fc.property(aModel, aHistory, fc.integer({ min: 1, max: 2_000 }), ([id, parameters], history, days) => {
        const predictor = orderModels[id].predict(parameters);
        expect(predictor.probabilityAlive(later(history, days))).toBeLessThanOrEqual(
          predictor.probabilityAlive(history) * rounding,
        );
      }),
    );
  });

  test("expected orders and the chance of one grow with the horizon, and no order is likelier than the orders expected", () => {
    fc.assert(
      fc.property(aModel, aHistory, size(0.1, 5_000), size(1.01, 10), ([id, parameters], history, days, factor) => {
        const predictor = orderModels[id].predict(parameters);
        const [near, far] = [predictor.expectedOrders(history, days), predictor.expectedOrders(history, days * factor)];
        expect(far * rounding).toBeGreaterThanOrEqual(near);
        const [soon, late] = [predictor.probabilityOfOrder(history, days), predictor.probabilityOfOrder(history, days * factor)];
        expect(late * rounding).toBeGreaterThanOrEqual(soon);
        expect(soon).toBeLessThanOrEqual(near * rounding);
      }),
    );
  });

  test("in weeks instead of days the predictions are the same", () => {
    fc.assert(
      fc.property(aModel, aHistory, size(1, 1_000), ([id, parameters], history, days) => {
        const names = orderModels[id].parameterNames;
        const inWeeks = orderModels[id].predict(parameters.map((own, i) => (names[i]!.endsWith("Days") ? own / 7 : own)));
        const inDays = orderModels[id].predict(parameters);
        const weeks = { ...history, firstToLastDays: history.firstToLastDays / 7, tenureDays: history.tenureDays / 7 };
        const [ours, theirs] = [inDays.expectedOrders(history, days), inWeeks.expectedOrders(weeks, days / 7)];
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * ours);
      }),
    );
  });

  test("the discounted sum from few days is the sum over all its steps", () => {
    fc.assert(
      fc.property(
        aModel,
        aHistory,
        fc.integer({ min: 1, max: 3650 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, history, horizonDays, discountPerYear) => {
          const [id, parameters] = model;
          const predictor = orderModels[id].predict(parameters);
          const horizon = { horizonDays, discountPerYear };
          const scale = Math.min(...parameters.filter((_, i) => orderModels[id].parameterNames[i]!.endsWith("Days")));
          let asked = 0;
          const few = toDiscounted(horizon, scale)((days) => {
            asked += 1;
            return predictor.activeOrders(history, days);
          }, parameters[0]! + history.repeatDays);
          const all = discountedOrders((days) => predictor.activeOrders(history, days), horizon);
          expect(Math.abs(few - all)).toBeLessThanOrEqual(1e-10 * all);
          expect(asked).toBeLessThanOrEqual(Math.ceil(horizonDays / 7));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("ten years of a common customer take some thirty expectations, not five hundred", () => {
    let asked = 0;
    const { activeOrders } = orderModels.mbgnbd.predict([0.525, 6.183 * 7, 0.891, 1.614]);
    const history = { repeatDays: 2, firstToLastDays: 200, tenureDays: 272 };
    toDiscounted({ horizonDays: 3650, discountPerYear: 0.1 }, 6.183 * 7)((days) => {
      asked += 1;
      return activeOrders(history, days);
    }, 2.525);
    expect(asked).toBeLessThanOrEqual(48);
  });

  test.each([
    ["mbgnbd", [1e4, 1e4, 0.5, 20]],
    ["mbgnbd", [300, 9000, 0.9, 1.6]],
    ["bgnbd", [1e4, 2e4, 0.9, 5]],
    ["paretonbd", [1e4, 1e4, 0.24, 50]],
    ["nbd", [2000, 30_000]],
  ] as const)("ten years of customers as regular as %s with %j are the same from few days", (id, parameters) => {
    const { activeOrders } = orderModels[id].predict(parameters);
    const horizon = { horizonDays: 3650, discountPerYear: 0.1 };
    const scale = Math.min(...parameters.filter((_, i) => orderModels[id].parameterNames[i]!.endsWith("Days")));
    for (const history of [
      { repeatDays: 0, firstToLastDays: 0, tenureDays: 0 },
      { repeatDays: 300, firstToLastDays: 300, tenureDays: 310 },
    ]) {
      let asked = 0;
      const few = toDiscounted(horizon, scale)((days) => {
        asked += 1;
        return activeOrders(history, days);
      }, parameters[0] + history.repeatDays);
      const all = discountedOrders((days) => activeOrders(history, days), horizon);
      expect(Math.abs(few - all)).toBeLessThanOrEqual(1e-10 * all);
      expect(asked).toBeLessThanOrEqual(160);
    }
  });

  test("discounted orders lie between none and all, and fall as the discount rises", () => {
    fc.assert(
      fc.property(aModel, aHistory, fc.integer({ min: 1, max: 800 }), ([id, parameters], history, horizonDays) => {
        const predictor = orderModels[id].predict(parameters);
        const worth = (discountPerYear: number): number =>
          discountedOrders((days) => predictor.activeOrders(history, days), { horizonDays, discountPerYear });
        const all = predictor.activeOrders(history, horizonDays);
        expect(Math.abs(worth(0) - all)).toBeLessThanOrEqual(1e-9 * all);
        expect(worth(0.1)).toBeLessThanOrEqual(all * rounding);
        expect(worth(0.5)).toBeLessThanOrEqual(worth(0.1) * rounding);
        expect(worth(0.5)).toBeGreaterThanOrEqual(all / 1.5 ** (horizonDays / 365) / rounding);
      }),
      { numRuns: 100 },
    );
  });
});

test("expected spend lies between a customer's own mean and the population's, nearer to their own the more days there are", () => {
  fc.assert(
    fc.property(
      size(0.1, 50),
      size(1.1, 50),
      size(0.1, 1e4),
      size(0.1, 1e4),
      fc.integer({ min: 1, max: 500 }),
      (p, q, gamma, mean, days) => {
        const population = populationSpend({ p, q, gamma }) ?? Number.NaN;
        const spendAfter = (spendDays: number): number =>
          expectedSpend({ p, q, gamma }, { spendDays, averageRepeatSpend: mean }) ?? Number.NaN;
        const ours = spendAfter(days);
        expect(ours).toBeGreaterThanOrEqual(Math.min(mean, population) / rounding);
        expect(ours).toBeLessThanOrEqual(Math.max(mean, population) * rounding);
        expect(Math.abs(spendAfter(days + 1) - mean)).toBeLessThanOrEqual(Math.abs(ours - mean) + 1e-9 * mean);
        expect(spendAfter(0)).toBe(population);
      },
    ),
  );
});

describe("fits", () => {
  const shop = simulateShop({
    seed: 5,
    customers: 600,
    days: 500,
    r: 0.8,
    alphaDays: 60,
    leaving: leavings.mbgnbd({ a: 1, b: 3 }),
    spend: { p: 4, q: 4, gamma: 30 },
  });

  const scaled = (factor: number) => ({
    ...shop,
    firstToLastDays: shop.firstToLastDays.map((days) => days * factor),
    tenureDays: shop.tenureDays.map((days) => days * factor),
  });

  test.each(orderModelIds)("%s: the order of customers changes nothing but rounding", (id) => {
    const fit = orderModels[id].fit(toTriples(shop));
    const turned = orderModels[id].fit(
      toTriples({
        repeatDays: [...shop.repeatDays].reverse(),
        firstToLastDays: [...shop.firstToLastDays].reverse(),
        tenureDays: [...shop.tenureDays].reverse(),
      }),
    );
    for (const [name, number] of Object.entries(fit.parameters))
      expect(Math.abs(turned.parameters[name]! / number - 1)).toBeLessThan(1e-9);
  });

  test.each(orderModelIds)(
    "%s: fitted in weeks α is a seventh, the log likelihood higher by Σx·ln 7, all else the same",
    (id) => {
      const [days, weeks] = [orderModels[id].fit(toTriples(shop)), orderModels[id].fit(toTriples(scaled(1 / 7)))];
      for (const [name, number] of Object.entries(days.parameters))
        expect(Math.abs((weeks.parameters[name]! * (name.endsWith("Days") ? 7 : 1)) / number - 1), name).toBeLessThan(1e-8);
      const repeats = shop.repeatDays.reduce((sum, own) => sum + own, 0);
      expect(weeks.logLikelihood - days.logLikelihood).toBeCloseTo(repeats * Math.log(7), 6);
    },
  );

  test("equal histories count once, and together as many as there are customers", () => {
    fc.assert(
      fc.property(fc.array(aHistory, { minLength: 1, maxLength: 60 }), (histories) => {
        const doubled = [...histories, ...histories];
        const triples = toTriples({
          repeatDays: doubled.map((own) => own.repeatDays),
          firstToLastDays: doubled.map((own) => own.firstToLastDays),
          tenureDays: doubled.map((own) => own.tenureDays),
        });
        const distinct = new Set(histories.map((own) => `${own.repeatDays} ${own.firstToLastDays} ${own.tenureDays}`));
        expect(triples.count).toBe(distinct.size);
        expect(triples.customers.reduce((sum, own) => sum + own, 0)).toBe(doubled.length);
        for (const [i, own] of doubled.entries()) {
          const place = triples.tripleOf[i]!;
          expect([triples.repeatDays[place], triples.firstToLastDays[place], triples.tenureDays[place]]).toEqual([
            own.repeatDays,
            own.firstToLastDays,
            own.tenureDays,
          ]);
        }
      }),
    );
  });
});
