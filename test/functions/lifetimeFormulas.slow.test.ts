// Tests published lifetime-value numbers as a cell gets them: the built bundle in the local host.
import { beforeAll, describe, expect, test } from "vitest";
import type { FormulaArgument } from "../../workbench/host/formula";
import { calibrationDay, cdnowColumns, isThere, openingDay } from "../customers/cdnow";
import {
  bySilence,
  customer1516,
  expectNear,
  holdout,
  newcomer,
  printedParameters,
  publishedFits,
  tracking,
} from "../models/publishedLifetime";
import { formulaCells as cells, columnOf } from "./formulaCells";

type ModelName = "bgnbd" | "paretonbd" | "mbgnbd";

function number(name: string, ...args: FormulaArgument[]): number {
  return cells(name, ...args)[0]![0] as number;
}

/** Returns a model's printed parameters as a range of one row. */
function rangeOf(model: ModelName): number[][] {
  return [printedParameters[model]];
}

function inDays([x, lastWeeks, tenureWeeks]: readonly [number, number, number]): number[] {
  return [x, lastWeeks * 7, tenureWeeks * 7];
}

function ordersIn(history: readonly number[], days: number, model: ModelName): number {
  return number("CLV_ORDERS", ...history, rangeOf(model), days, model);
}

function aliveAt(history: readonly number[], model: ModelName): number {
  return number("CLV_ALIVE", ...history, rangeOf(model), model);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, own) => sum + own, 0);
}

describe("numbers that need no data set, from parameters typed into cells", () => {
  // A new customer has a history of three zeros.
  test("expected orders of a new customer in 52 weeks: 1.444004 and 1.473434", () => {
    expectNear(ordersIn(newcomer, 364, "bgnbd"), 1.444004);
    expectNear(ordersIn(newcomer, 364, "paretonbd"), 1.473434, 1e-6);
  });

  test("x = 2, t_x = 30.43, T = 38.86 weeks: 1.226 orders in the next 39 weeks under BG/NBD", () => {
    expectNear(ordersIn(inDays([2, 30.43, 38.86]), 273, "bgnbd"), 1.226);
  });

  test("customer 1516: 25.75659 and 25.45647 orders in the next 52 weeks, active with .9688523 and .997874", () => {
    expectNear(ordersIn(inDays(customer1516), 364, "bgnbd"), 25.75659);
    expectNear(aliveAt(inDays(customer1516), "bgnbd"), 0.9688523);
    expectNear(ordersIn(inDays(customer1516), 364, "paretonbd"), 25.45647, 1e-6);
    expectNear(aliveAt(inDays(customer1516), "paretonbd"), 0.997874, 1e-6);
  });

  test.each(["bgnbd", "paretonbd"] as const)("t_x = 20, T = 39, x = 10, 15, 20, 25 as one column, under %s", (model) => {
    const found = cells("CLV_ORDERS", columnOf(bySilence.map(([x]) => x)), 140, 273, rangeOf(model), 364, model);
    for (const [row, [, underBg, underPareto]] of bySilence.entries())
      expectNear(found[row]![0] as number, model === "bgnbd" ? underBg : underPareto, model === "bgnbd" ? 1e-4 : 1e-6);
  });

  test("a one-time buyer 38.86 weeks on is active with .3897 under MBG/NBD, which is the default, and with 1 under BG/NBD", () => {
    const history = inDays([0, 0, 38.86]);
    expect(aliveAt(history, "mbgnbd")).toBeCloseTo(0.3897, 4);
    expect(number("CLV_ALIVE", ...history, rangeOf("mbgnbd"))).toBe(aliveAt(history, "mbgnbd"));
    expect(aliveAt(history, "bgnbd")).toBe(1);
  });

  test("a twelve-month value of 140.10 is twelve steps of thirty weeks; in months it is 36.28", () => {
    // Two repeat days of 22.345 on average, and a discount of 1 % a step, as in lifetimes' customer_lifetime_value of CDNOW customer 0001.
    const spend = number("CLV_SPEND", 2, 22.345, [[6.25, 3.74, 15.44]]);
    const valueBySteps = (stepDays: number): number => {
      const ends = Array.from({ length: 12 }, (_, step) => (step + 1) * stepDays);
      const orders = cells("CLV_ORDERS", 2, 30.43 * 7, 38.86 * 7, rangeOf("bgnbd"), columnOf(ends), "bgnbd") as number[][];
      return sumOf(orders.map(([own], step) => ((own! - (orders[step - 1]?.[0] ?? 0)) * spend) / 1.01 ** (step + 1)));
    };
    expectNear(valueBySteps(30 * 7), 140.1, 2e-4);
    expectNear(valueBySteps(365 / 12), 36.28, 2e-4);
  });
});

describe.skipIf(!isThere)("the CDNOW sample as order rows", () => {
  let orders: FormulaArgument[];
  beforeAll(() => {
    orders = cdnowColumns().map(columnOf);
  });

  const fitOf = (model: ModelName, unitDays: FormulaArgument = 7): Record<string, unknown> =>
    Object.fromEntries(cells("CLV_FIT", ...orders, "1997-09-30", model, unitDays));

  /** Returns the rows of CLV_TABLE by header, as of a day. */
  const tableOf = (asOf: FormulaArgument, model: ModelName, horizonDays = 365): Record<string, unknown>[] => {
    const [header, ...rows] = cells("CLV_TABLE", ...orders, asOf, horizonDays, "", "", model) as [string[], ...unknown[][]];
    return rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place]])));
  };

  const numbersOf = (rows: readonly Record<string, unknown>[], header: string): number[] =>
    rows.map((row) => row[header] as number);

  test.each(publishedFits)(
    "CLV_FIT in weeks: %s has the published parameters and log likelihood",
    (id, parameters, published) => {
      const fit = fitOf(id as ModelName);
      const digits = (name: string, like: string): string => (fit[name] as number).toFixed(like.split(".")[1]!.length);
      for (const [name, like] of Object.entries(parameters)) expect(digits(name, like), name).toBe(like);
      expect(digits("log likelihood", published)).toBe(published);
      expect(Object.keys(fit)).toEqual([
        "model",
        "customers",
        ...Object.keys(parameters),
        ..."log likelihood,p,q,gamma,spend log likelihood,spend correlation,converged,note".split(","),
      ]);
      expect([fit.model, fit.customers, fit.converged]).toEqual([id, 2357, true]);
      // This note reports no fallback. It only warns of parameters in weeks, because the formulas need days.
      expect(fit.note).toMatch(/^CLV_ALIVE and CLV_ORDERS need days: multiply alpha and beta by 7$/);
    },
  );

  test("BG/NBD: r .2425945, α 4.4136, a .79292, b 2.42589 within a hundred-thousandth", () => {
    const { r, alpha, a, b } = fitOf("bgnbd") as Record<string, number>;
    for (const [ours, published] of [
      [r!, 0.2425945],
      [alpha!, 4.4136],
      [a!, 0.79292],
      [b!, 2.42589],
    ] as const)
      expectNear(ours, published, 1e-5);
  });

  test("Gamma-Gamma: p 6.25, q 3.74, γ 15.44, log likelihood −4055.92, mean spend 35.17, correlation .1139", () => {
    const fit = fitOf("mbgnbd") as Record<string, number>;
    const [p, q, gamma] = [fit.p!, fit.q!, fit.gamma!];
    expect([p.toFixed(2), q.toFixed(2), gamma.toFixed(2)]).toEqual(["6.25", "3.74", "15.44"]);
    expect(fit["spend log likelihood"]!.toFixed(2)).toBe("-4055.92");
    expect(fit["spend correlation"]!.toFixed(4)).toBe("0.1139");
    expect(number("CLV_SPEND", 0, "", columnOf([p, q, gamma])).toFixed(2)).toBe("35.17");
    // The table has no observed mean m. It follows from the expected spend p·(γ + x·m)/(p·x + q − 1), solved for m.
    const repeaters = tableOf("1997-09-30", "mbgnbd").filter((row) => row["Repeat days"] !== 0);
    const means = repeaters.map((row) => {
      const x = row["Repeat days"] as number;
      return (((row["Expected spend"] as number) * (p * x + q - 1)) / p - gamma) / x;
    });
    expect(means).toHaveLength(946);
    expect((sumOf(means) / 946).toFixed(2)).toBe("35.08");
    expect(sumOf(numbersOf(repeaters, "Repeat days"))).toBe(2457);
  });

  test("customer 1516 and the newcomer as the fit of the sample itself sees them", () => {
    for (const [model, alive, next, ofNew] of [
      ["bgnbd", 0.9688523, 25.75659, 1.444004],
      ["paretonbd", 0.997874, 25.45647, 1.473434],
    ] as const) {
      const row = tableOf("1997-09-30", model, 364).find((own) => own.Customer === "1516")!;
      expect([row["Repeat days"], row["First to last (days)"], row["Tenure (days)"]]).toEqual(inDays(customer1516));
      expectNear(row["Chance active"] as number, alive);
      expectNear(row["Expected orders"] as number, next);
      const parameters = [Object.values(fitOf(model, "")).slice(2, 6) as number[]];
      expectNear(number("CLV_ORDERS", 0, 0, 0, parameters, 364, model), ofNew);
      expectNear(number("CLV_ORDERS", ...inDays(customer1516), parameters, 364, model), row["Expected orders"] as number, 1e-12);
      expectNear(number("CLV_ALIVE", ...inDays(customer1516), parameters, model), row["Chance active"] as number, 1e-12);
    }
  });

  test("holdout of 39 weeks by repeat days: customers, what happened and what was expected", () => {
    const before = tableOf("1997-09-30", "bgnbd", 273);
    const after = tableOf("", "bgnbd");
    expect(after.map((row) => row.Customer)).toEqual(before.map((row) => row.Customer));
    const x = numbersOf(before, "Repeat days");
    const meansOf = (numbers: readonly number[]): number[] =>
      holdout.customers.map((count, group) => sumOf(numbers.filter((_, i) => Math.min(7, x[i]!) === group)) / count);
    expect(holdout.customers.map((_, group) => x.filter((own) => Math.min(7, own) === group).length)).toEqual(holdout.customers);
    const happened = meansOf(numbersOf(after, "Repeat days").map((own, i) => own - x[i]!));
    for (const [group, mean] of holdout.actual.entries()) expect(happened[group]).toBeCloseTo(mean, 4);
    for (const model of ["bgnbd", "paretonbd"] as const) {
      const { means, decimals } = holdout[model];
      const expected = meansOf(numbersOf(tableOf("1997-09-30", model, 273), "Expected orders"));
      for (const [group, mean] of means.entries()) expectNear(expected[group]!, mean, 1e-4 + (0.5 * 10 ** -decimals) / mean);
    }
  });

  test("cumulative repeat orders before weeks 20 to 25 end: actual, BG/NBD and Pareto/NBD", () => {
    const ends = tracking.weeks.map((week) => openingDay + 7 * week);
    const actual = ends.map((end) => sumOf(numbersOf(tableOf(end - 1, "bgnbd"), "Repeat days")));
    expect(actual).toEqual(tracking.actual);
    const firstDays = numbersOf(tableOf("1997-09-30", "bgnbd"), "Tenure (days)").map((tenure) => calibrationDay - tenure);
    for (const model of ["bgnbd", "paretonbd"] as const) {
      // Each customer's expected orders are those of a new customer over the days from the first order to the end of the week.
      const parameters = [Object.values(fitOf(model, "")).slice(2, 6) as number[]];
      const byDays = cells("CLV_ORDERS", 0, 0, 0, parameters, columnOf(Array.from({ length: 175 }, (_, i) => i + 1)), model);
      for (const [place, end] of ends.entries()) {
        const ours = sumOf(firstDays.map((first) => (first < end ? (byDays[end - first - 1]![0] as number) : 0)));
        expectNear(ours, tracking[model][place]!);
      }
    }
  });

  test("in days the log likelihood is lower by Σx·ln 7, alpha and beta are sevenfold, and nothing else differs", () => {
    const [days, weeks] = [fitOf("paretonbd", ""), fitOf("paretonbd")] as Record<string, number>[];
    expect(weeks!["log likelihood"]! - days!["log likelihood"]!).toBeCloseTo(2457 * Math.log(7), 8);
    for (const name of ["alpha", "beta"]) expectNear(days![name]!, 7 * weeks![name]!, 1e-14);
    for (const name of ["r", "s", "p", "q", "gamma", "customers"]) expect(days![name]).toBe(weeks![name]);
    expect(days!.note).toBe("");
  });
});
