// Tests lifetime value: sums by hand, simulated shops whose parameters are found again, and a plain sentence if a model cannot be trusted.
import { describe, expect, test } from "vitest";
import { exponential, seededChance } from "../../samples/seededChance";
import { type OrderHistories, toHistories } from "../../src/customers/histories";
import { predictLifetime } from "../../src/models/lifetime/lifetime";
import { learnLifetime } from "../../src/models/lifetime/lifetimeLearning";
import { standardErrorOf } from "../../src/stats/fit";
import { fitGammaGamma } from "../../src/stats/gammaGamma";
import { discountedOrders, simpleLifetimeValue } from "../../src/stats/lifetimeValue";
import { orderModels } from "../../src/stats/orderModels";
import { estimateRegularity } from "../../src/stats/regularity";
import { toTriples } from "../../src/stats/triples";
import { gammaOf, leavings, simulateShop } from "./simulatedShop";

const yearly = { horizonDays: 365, discountPerYear: 0.1, margin: 1 };

describe("discounted by hand", () => {
  test("one order a week for ten days: one at the end of day 7, three sevenths at the end of day 10", () => {
    const worth = discountedOrders((days) => days / 7, { horizonDays: 10, discountPerYear: 0.2 });
    expect(worth).toBeCloseTo(1 / 1.2 ** (7 / 365) + 3 / 7 / 1.2 ** (10 / 365), 12);
  });

  test("a horizon of whole weeks has no shorter last step", () => {
    expect(discountedOrders((days) => days, { horizonDays: 14, discountPerYear: 0.1 })).toBeCloseTo(
      7 / 1.1 ** (7 / 365) + 7 / 1.1 ** (14 / 365),
      12,
    );
  });

  test("CLV_SIMPLE: 50 × 4 orders × 3 years at a margin of 30 % and a discount of 10 % is 149.21", () => {
    const value = simpleLifetimeValue({ averageOrder: 50, ordersPerYear: 4, years: 3, margin: 0.3, discountPerYear: 0.1 });
    expect(value).toBeCloseTo(60 / 1.1 + 60 / 1.21 + 60 / 1.331, 10);
    expect(value.toFixed(2)).toBe("149.21");
    expect(simpleLifetimeValue({ averageOrder: 50, ordersPerYear: 4, years: 1.5, margin: 1, discountPerYear: 0 })).toBe(300);
    expect(simpleLifetimeValue({ averageOrder: 50, ordersPerYear: 4, years: 0, margin: 1, discountPerYear: 0 })).toBe(0);
  });

  test("horizons and discounts that cannot be are named", () => {
    expect(() => discountedOrders((days) => days, { horizonDays: 0, discountPerYear: 0.1 })).toThrow("1 to 36525 days, got 0");
    expect(() => discountedOrders((days) => days, { horizonDays: 7, discountPerYear: -1 })).toThrow("above -1, got -1");
    expect(() => simpleLifetimeValue({ averageOrder: 1, ordersPerYear: 1, years: -1, margin: 1, discountPerYear: 0 })).toThrow(
      RangeError,
    );
  });
});

const spend = { p: 6, q: 4, gamma: 15 };

describe("how sure a number is that follows from a fit", () => {
  const shop = simulateShop({
    seed: 21,
    customers: 3_000,
    days: 700,
    r: 1.2,
    alphaDays: 50,
    leaving: leavings.mbgnbd({ a: 0.9, b: 2 }),
    spend,
  });
  const fit = orderModels.mbgnbd.fit(toTriples(shop));

  test("of one parameter it is the parameter's own standard error", () => {
    const { standardError } = fit.certainty.r!;
    expect(Math.abs((standardErrorOf(fit, ({ r }) => Math.log(r!)) ?? 0) / (standardError / fit.parameters.r!) - 1)).toBeLessThan(
      1e-9,
    );
    expect(Math.abs((standardErrorOf(fit, ({ r }) => r!) ?? 0) / standardError - 1)).toBeLessThan(0.01);
  });

  test("of what the data pin down it is smaller than of what they do not: the mean rate r/α against r", () => {
    const relative = (of: (parameters: Readonly<Record<string, number>>) => number): number =>
      (standardErrorOf(fit, of) ?? 0) / of(fit.parameters);
    expect(relative(({ r, alphaDays }) => r! / alphaDays!)).toBeLessThan(0.7 * relative(({ r }) => r!));
    expect(standardErrorOf({ ...fit, logCovariance: null }, () => 1)).toBe(null);
  });
});

describe("the truth is found again in a simulated shop, within its 99.99 % interval", () => {
  const rates = { r: 0.9, alphaDays: 50 };
  const shops = [
    ["mbgnbd", leavings.mbgnbd({ a: 0.9, b: 2 }), { ...rates, a: 0.9, b: 2 }],
    ["bgnbd", leavings.bgnbd({ a: 0.9, b: 2 }), { ...rates, a: 0.9, b: 2 }],
    ["paretonbd", leavings.paretonbd({ s: 0.8, betaDays: 120 }), { ...rates, s: 0.8, betaDays: 120 }],
  ] as const;

  test.each(shops)("%s", (id, leaving, truth) => {
    const shop = simulateShop({ seed: 11, customers: 6_000, days: 700, ...rates, leaving, spend });
    const fit = orderModels[id].fit(toTriples(shop));
    expect(fit.converged).toBe(true);
    for (const [name, number] of Object.entries(truth)) {
      const { standardError } = fit.certainty[name]!;
      const estimate = fit.parameters[name]!;
      expect(Math.abs(Math.log(estimate / number)) / (standardError / estimate), `${name} ${estimate}`).toBeLessThan(3.9);
      // The shop is large enough for an estimate.
      expect(standardError / estimate, name).toBeLessThan(0.35);
    }
    const spendFit = fitGammaGamma(shop);
    for (const name of ["p", "q", "gamma"] as const) {
      const { standardError } = spendFit.certainty[name]!;
      expect(
        Math.abs(Math.log(spendFit.parameters[name] / spend[name])) / (standardError / spendFit.parameters[name]),
      ).toBeLessThan(3.9);
    }
  });
});

/** Makes histories of the order days and amounts of each customer. */
function shopOf(customers: readonly (readonly (readonly [day: number, amount: number])[])[], asOf: number): OrderHistories {
  const orders = customers.flatMap((own, customer) => own.map(([day, amount]) => ({ customer, day, amount })));
  return toHistories(
    {
      customers: Int32Array.from(orders, ({ customer }) => customer),
      days: Float64Array.from(orders, ({ day }) => day),
      netParts: Float64Array.from(orders, ({ amount }) => Math.round(amount * 10_000)),
      isRefund: new Uint8Array(orders.length),
      isUsed: new Uint8Array(orders.length).fill(1),
    },
    customers.map((_, customer) => customer),
    asOf,
  );
}

/**
 * Draws orders over 400 days, at random gaps (shape 1) or regular ones (larger shapes). An amount may depend on the customer's rate of
 * ordering.
 */
function randomShop(draw: {
  seed: number;
  customers: number;
  shape: number;
  meanGap: (chance: () => number) => number;
  leave: (chance: () => number) => number;
  amount: (meanGap: number, chance: () => number) => number;
}): OrderHistories {
  const chance = seededChance(draw.seed);
  const customers = Array.from({ length: draw.customers }, () => {
    const meanGap = draw.meanGap(chance);
    const leave = draw.leave(chance);
    const orders: [number, number][] = [];
    for (let day = chance() * 100; day <= 400; day += (meanGap * gammaOf(chance, draw.shape)) / draw.shape) {
      orders.push([Math.floor(day), draw.amount(meanGap, chance)]);
      if (chance() < leave) break;
    }
    return orders;
  });
  return shopOf(customers, 400);
}

const usual = {
  seed: 3,
  customers: 400,
  shape: 1,
  meanGap: (chance: () => number) => 1 / (gammaOf(chance, 1.5) / 45),
  // Beta(1, 2): the chance to leave ranges from never to at once.
  leave: (chance: () => number) => 1 - Math.sqrt(1 - chance()),
  amount: (_: number, chance: () => number) => 5 + exponential(chance, 20),
};

function idsOf(notes: readonly { readonly id: string }[]): string[] {
  return notes.map(({ id }) => id);
}

describe("where a model cannot be trusted a sentence says so, and what stands in", () => {
  test("a usual shop needs no fallback", () => {
    const histories = randomShop(usual);
    const learned = learnLifetime(histories, "mbgnbd");
    expect(idsOf([...learned.fallbacks, ...learned.cautions])).toEqual([]);
    expect(learned.orders?.id).toBe("mbgnbd");
    const columns = predictLifetime(histories, learned, yearly);
    for (const column of Object.values(columns) as Float64Array[])
      expect(column.every((own) => own >= 0 && Number.isFinite(own))).toBe(true);
    const i = histories.repeatDays.indexOf(0);
    const { p, q, gamma } = learned.spend.fit!.parameters;
    expect(columns.expectedSpend[i]).toBeCloseTo((p * gamma) / (q - 1), 10);
    const bare = predictLifetime(histories, learned, { ...yearly, discountPerYear: 0, margin: 0.4 });
    expect(bare.lifetimeValue[0]).toBeCloseTo(columns.expectedOrders[0]! * columns.expectedSpend[0]! * 0.4, 8);
  });

  test("too little data: 29 repeaters get the simple formula from their own history, and a blank chance", () => {
    const customers = Array.from({ length: 29 }, (_, i): [number, number][] => [
      [0, 10],
      [10 + i, 20],
    ]);
    const histories = shopOf([[[300, 80]], ...customers, [[720, 40]]], 730);
    const learned = learnLifetime(histories, "mbgnbd");
    expect(idsOf(learned.fallbacks)).toEqual(["tooLittleData"]);
    expect(learned.fallbacks[0]?.text.en).toContain("at least 30 customers with a repeat order, found 29");
    const columns = predictLifetime(histories, learned, { horizonDays: 730, discountPerYear: 0.1, margin: 0.5 });
    expect(columns.probabilityAlive.every(Number.isNaN)).toBe(true);
    // Two orders of 15 on average in 730 days are one a year, for two years.
    expect(columns.expectedOrders[1]).toBe(2);
    expect(columns.lifetimeValue[1]).toBeCloseTo((15 * 0.5) / 1.1 + (15 * 0.5) / 1.21, 10);
    // One order of 80 in 430 days.
    expect(columns.expectedOrders[0]).toBeCloseTo((2 * 365) / 430, 10);
    // One order ten days ago counts as one in a year, not as 36.
    expect(columns.expectedOrders[30]).toBe(2);
  });

  test("no dropout to be seen: plain NBD, every chance 1", () => {
    const histories = randomShop({ ...usual, leave: () => 0 });
    for (const id of ["mbgnbd", "bgnbd", "paretonbd"] as const) {
      const learned = learnLifetime(histories, id);
      expect(learned.orders?.id, id).toBe("nbd");
      expect(learned.orders?.gain).toBeLessThanOrEqual(2);
      expect(idsOf(learned.fallbacks)).toEqual(["noDropout"]);
      const columns = predictLifetime(histories, learned, yearly);
      expect(columns.probabilityAlive.every((chance) => chance === 1)).toBe(true);
      const { r, alphaDays } = learned.orders!.fit.parameters;
      expect(columns.expectedOrders[0]).toBeCloseTo(
        ((r! + histories.repeatDays[0]!) * 365) / (alphaDays! + histories.tenureDays[0]!),
        8,
      );
    }
  });

  test("spend depends on frequency: each customer's own mean spend", () => {
    const histories = randomShop({
      ...usual,
      leave: (chance) => 0.1 * chance(),
      amount: (gap, chance) => 300 / gap + exponential(chance, 3),
    });
    const learned = learnLifetime(histories, "mbgnbd");
    expect(idsOf(learned.fallbacks)).toEqual(["spendDepends"]);
    expect(learned.spend.correlation).toBeGreaterThan(0.3);
    const columns = predictLifetime(histories, learned, yearly);
    const i = histories.spendDays.findIndex((days) => days > 0);
    expect(columns.expectedSpend[i]).toBe(histories.averageRepeatSpend[i]);
    const spends = histories.averageRepeatSpend.filter((own) => own > 0);
    const oneTime = histories.spendDays.indexOf(0);
    expect(columns.expectedSpend[oneTime]).toBeCloseTo(spends.reduce((sum, own) => sum + own, 0) / spends.length, 10);
  });

  test("amounts that are all the same leave nothing to model, and are expected again", () => {
    const random = randomShop(usual);
    const histories = { ...random, averageRepeatSpend: random.averageRepeatSpend.map((spend) => (spend > 0 ? 20 : spend)) };
    const learned = learnLifetime(histories, "mbgnbd");
    expect(idsOf(learned.fallbacks)).toEqual(["noMeanSpend"]);
    expect(predictLifetime(histories, learned, yearly).expectedSpend.every((own) => Math.abs(own - 20) < 1e-9)).toBe(true);
  });

  test("nobody with a positive repeat amount: what order days brought on average", () => {
    const histories = shopOf(
      Array.from({ length: 60 }, (_, i): [number, number][] => [
        [0, 30],
        [5 + 3 * i, 0],
      ]),
      400,
    );
    const learned = learnLifetime(histories, "mbgnbd");
    expect(idsOf(learned.fallbacks)).toContain("littleSpend");
    expect(predictLifetime(histories, learned, yearly).expectedSpend.every((own) => own === 30)).toBe(true);
  });

  test("orders as by the clock are a caution; orders at random are none", () => {
    const regular = randomShop({ ...usual, shape: 6 });
    const learned = learnLifetime(regular, "mbgnbd");
    expect(idsOf(learned.cautions)).toContain("regularOrders");
    expect(idsOf(learnLifetime(randomShop({ ...usual, seed: 8 }), "mbgnbd").cautions)).toEqual([]);
  });

  test("every sentence is there in both languages", () => {
    for (const histories of [
      randomShop({ ...usual, leave: () => 0, amount: (gap) => 2_000 / gap }),
      randomShop({ ...usual, customers: 10 }),
    ])
      for (const { text } of learnLifetime(histories, "mbgnbd").fallbacks) {
        expect(text.en).toMatch(/^[A-Z].*[^.]$/);
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      }
  });
});

describe("regularity", () => {
  const gapsOf = (shape: number): { first: number[]; second: number[] } => {
    const chance = seededChance(2);
    const gaps = Array.from({ length: 8_000 }, () => Math.round(1 + (25 * gammaOf(chance, shape)) / shape));
    return { first: gaps.slice(0, 4_000), second: gaps.slice(4_000) };
  };

  test.each([3, 8])("gamma gaps of shape %d, rounded to days, are found to have it", (shape) => {
    const { first, second } = gapsOf(shape);
    const found = estimateRegularity(first, second);
    expect(found.customers).toBe(4_000);
    expect(Math.abs(found.shape! / shape - 1)).toBeLessThan(0.15);
  });

  test("random days are found random although gaps of 0 days cannot be", () => {
    const chance = seededChance(4);
    const first: number[] = [];
    const second: number[] = [];
    for (let i = 0; i < 20_000; i++) {
      const sum = 2 + Math.floor(chance() * 5);
      const share = 1 + Math.floor(chance() * (sum - 1));
      first.push(share);
      second.push(sum - share);
    }
    expect(estimateRegularity(first, second).shape).toBeCloseTo(1, 1);
  });

  test("without two gaps nothing is said", () => {
    expect(estimateRegularity([Number.NaN, 3], [Number.NaN, Number.NaN])).toEqual({ shape: null, customers: 0 });
    expect(estimateRegularity([1], [1])).toEqual({ shape: null, customers: 0 });
    expect(estimateRegularity([5, 9], [5, 9]).shape).toBe(1_000);
  });
});
