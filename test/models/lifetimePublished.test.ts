// Tests published numbers of the lifetime-value models on the CDNOW sample, read as any orders sheet.
import { beforeAll, describe, expect, test } from "vitest";
import { haveHistory, lookBack, type OrderHistories } from "../../src/customers/histories";
import { countFirstDays, orderDaysIn, repeatDaysBefore } from "../../src/customers/holdout";
import { expectedSpend, fitGammaGamma, populationSpend, spendCorrelation } from "../../src/stats/gammaGamma";
import { compareHoldout, expectedRepeats } from "../../src/stats/holdout";
import { type OrderModelId, orderModels, predictorOf } from "../../src/stats/orderModels";
import { type History, type Triples, toTriples } from "../../src/stats/triples";
import { calibrationDay, cdnowHistories, isThere, openingDay } from "../customers/cdnow";
import {
  bySilence,
  customer1516,
  expectNear,
  holdout,
  newcomer,
  printedParameters,
  publishedFits,
  tracking,
} from "./publishedLifetime";

function weeks(repeatDays: number, lastWeeks: number, tenureWeeks: number): History {
  return {
    repeatDays,
    firstToLastDays: lastWeeks * 7,
    tenureDays: tenureWeeks * 7,
  };
}

const isNew = weeks(...newcomer);
const frequent = weeks(...customer1516);

describe("predictions that need no data set", () => {
  const bgnbd = orderModels.bgnbd.predict(printedParameters.bgnbd);
  const pareto = orderModels.paretonbd.predict(printedParameters.paretonbd);

  test("expected orders of a new customer in 52 weeks: 1.444004 and 1.473434", () => {
    expectNear(bgnbd.expectedOrders(isNew, 364), 1.444004);
    expectNear(pareto.expectedOrders(isNew, 364), 1.473434, 1e-6);
  });

  test("x = 2, t_x = 30.43, T = 38.86: 1.226 orders in the next 39 weeks under BG/NBD", () => {
    expectNear(bgnbd.expectedOrders(weeks(2, 30.43, 38.86), 273), 1.226);
  });

  test("customer 1516: 25.75659 and 25.45647 orders in the next 52 weeks, active with .9688523 and .997874", () => {
    expectNear(bgnbd.expectedOrders(frequent, 364), 25.75659);
    expectNear(bgnbd.probabilityAlive(frequent), 0.9688523);
    expectNear(pareto.expectedOrders(frequent, 364), 25.45647, 1e-6);
    expectNear(pareto.probabilityAlive(frequent), 0.997874, 1e-6);
  });

  test.each(bySilence)("t_x = 20, T = 39, x = %d: %d and %d orders in the next 52 weeks", (x, underBg, underPareto) => {
    expectNear(bgnbd.expectedOrders(weeks(x, 20, 39), 364), underBg);
    expectNear(pareto.expectedOrders(weeks(x, 20, 39), 364), underPareto, 1e-6);
  });

  test("a one-time buyer 38.86 weeks on is active with .3897 under MBG/NBD, and with 1 under BG/NBD", () => {
    const mbgnbd = orderModels.mbgnbd.predict(printedParameters.mbgnbd);
    expect(mbgnbd.probabilityAlive(weeks(0, 0, 38.86))).toBeCloseTo(0.3897, 4);
    expect(bgnbd.probabilityAlive(weeks(0, 0, 38.86))).toBe(1);
  });
});

describe("units", () => {
  test("a widely read twelve-month value of 140.10 is twelve steps of thirty weeks; twelve months are 36.28", () => {
    // Two repeat days of 22.345 on average, and a discount of 1 % a step, as in lifetimes' customer_lifetime_value of CDNOW customer 0001.
    const own = weeks(2, 30.43, 38.86);
    const predictor = orderModels.bgnbd.predict(printedParameters.bgnbd);
    const orderSpend =
      expectedSpend({ p: 6.25, q: 3.74, gamma: 15.44 }, { spendDays: 2, averageRepeatSpend: 22.345 }) ?? Number.NaN;
    const valueBySteps = (stepDays: number): number =>
      Array.from({ length: 12 }, (_, i) => {
        const added = predictor.expectedOrders(own, (i + 1) * stepDays) - predictor.expectedOrders(own, i * stepDays);
        return (added * orderSpend) / 1.01 ** (i + 1);
      }).reduce((sum, step) => sum + step, 0);
    expectNear(valueBySteps(30 * 7), 140.1, 2e-4);
    expectNear(valueBySteps(365 / 12), 36.28, 2e-4);
  });
});

describe.skipIf(!isThere)("the CDNOW sample", () => {
  let all: OrderHistories;
  let calibration: OrderHistories;
  let triples: Triples;
  beforeAll(() => {
    all = cdnowHistories(null);
    calibration = cdnowHistories(calibrationDay);
    triples = toTriples(calibration);
  });

  const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, own) => sum + own, 0);

  test("2,357 customers, 946 of them repeaters with 2,457 repeat days by 1997-09-30", () => {
    expect(calibration.count).toBe(2_357);
    expect(haveHistory(calibration)).toHaveLength(2_357);
    expect(calibration.repeatDays.filter((x) => x > 0)).toHaveLength(946);
    expect(sumOf(calibration.repeatDays)).toBe(2_457);
  });

  test("looking back from the end of the data gives the same histories as reading up to that day", () => {
    const back = lookBack(all, calibrationDay);
    for (const column of ["repeatDays", "firstToLastDays", "tenureDays", "spendDays", "averageRepeatSpend"] as const)
      expect(back[column]).toEqual(calibration[column]);
  });

  test.each(publishedFits)("%s has the published parameters and log likelihood", (id, parameters, logLikelihood) => {
    const fit = orderModels[id].fit(triples);
    expect(fit.converged).toBe(true);
    const digits = (number: number, like: string): string => number.toFixed(like.split(".")[1]!.length);
    for (const [name, like] of Object.entries(parameters)) {
      const inWeeks = fit.parameters[`${name}Days`] !== undefined ? fit.parameters[`${name}Days`]! / 7 : fit.parameters[name]!;
      expect(digits(inWeeks, like), name).toBe(like);
    }
    expect(digits(fit.logLikelihood + sumOf(calibration.repeatDays) * Math.log(7), logLikelihood)).toBe(logLikelihood);
  });

  test("BG/NBD: r .2425945, α 4.4136, a .79292, b 2.42589 within a hundred-thousandth", () => {
    const { parameters } = orderModels.bgnbd.fit(triples);
    expectNear(parameters.r!, 0.2425945, 1e-5);
    expectNear(parameters.alphaDays! / 7, 4.4136, 1e-5);
    expectNear(parameters.a!, 0.79292, 1e-5);
    expectNear(parameters.b!, 2.42589, 1e-5);
  });

  test("Gamma-Gamma: p 6.25, q 3.74, γ 15.44, log likelihood −4055.92, mean spend 35.17, correlation .1139", () => {
    const fit = fitGammaGamma(calibration);
    const { p, q, gamma } = fit.parameters;
    expect([p.toFixed(2), q.toFixed(2), gamma.toFixed(2)]).toEqual(["6.25", "3.74", "15.44"]);
    expect(fit.logLikelihood.toFixed(2)).toBe("-4055.92");
    expect(populationSpend(fit.parameters)?.toFixed(2)).toBe("35.17");
    expect(spendCorrelation(calibration).toFixed(4)).toBe("0.1139");
    const spends = calibration.averageRepeatSpend.filter((spend) => spend > 0);
    expect(spends).toHaveLength(946);
    expect((sumOf(spends) / spends.length).toFixed(2)).toBe("35.08");
  });

  test("holdout of 39 weeks by repeat days: customers, actual and expected orders", () => {
    const holdoutDay = calibrationDay + 273;
    const actual = orderDaysIn(all, { afterDay: calibrationDay, to: holdoutDay });
    const groupsOf = (id: OrderModelId) =>
      compareHoldout(predictorOf(id, orderModels[id].fit(triples)), { triples, actual, days: 273, most: 7 });
    const [bgnbd, pareto] = [groupsOf("bgnbd"), groupsOf("paretonbd")];
    expect(bgnbd.map(({ customers }) => customers)).toEqual(holdout.customers);
    for (const [x, mean] of holdout.actual.entries()) expect(bgnbd[x]!.actual).toBeCloseTo(mean, 4);
    for (const [x, mean] of holdout.bgnbd.means.entries()) expectNear(bgnbd[x]!.expected, mean, 1e-4 + 0.00005 / mean);
    for (const [x, mean] of holdout.paretonbd.means.entries()) expectNear(pareto[x]!.expected, mean, 1e-4 + 0.0005 / mean);
  });

  test("cumulative repeat orders before weeks 20 to 25 end: actual, BG/NBD and Pareto/NBD", () => {
    const ends = tracking.weeks.map((week) => openingDay + 7 * week);
    expect([...repeatDaysBefore(all, ends)]).toEqual(tracking.actual);
    const firsts = countFirstDays(calibration);
    for (const id of ["bgnbd", "paretonbd"] as const) {
      const ours = expectedRepeats(predictorOf(id, orderModels[id].fit(triples)), firsts, ends);
      for (const [place, total] of tracking[id].entries()) expectNear(ours[place]!, total);
    }
  });
});
