// Tests laws of the CLV formulas on random cells, and a simulated shop whose parameters and future they have to find.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededChance } from "../../samples/seededChance";
import type { FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { drawOrderRows, firstDay, orderRowsTruth } from "../models/simulatedShop";
import { formulaCells as cells, columnOf, ordersOf } from "./formulaCells";

fc.configureGlobal({ seed: 1, numRuns: 60 });

const models = ["mbgnbd", "bgnbd", "paretonbd", "nbd"] as const;

/** Positive numbers from low to high, over many orders of magnitude. */
function size(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
}

/** A model with a range of its parameters. Alpha and beta are in days. */
const aModel = fc
  .tuple(fc.constantFrom(...models), size(1e-3, 50), size(0.1, 5_000), size(1e-3, 100), size(1e-2, 5_000))
  .map(([model, ...own]): { model: string; range: number[][] } => ({ model, range: [model === "nbd" ? own.slice(0, 2) : own] }));

/** Repeat days, days from the first to the last order, and days of tenure. */
const aHistory = fc.tuple(fc.nat(2_000), fc.integer({ min: 1, max: 2_000 }), fc.nat(5_000)).map(([x, last, silent]) => {
  const repeatDays = Math.min(x, last);
  return [repeatDays, repeatDays === 0 ? 0 : last, (repeatDays === 0 ? 0 : last) + silent] as const;
});

function numbersOf(name: string, ...args: FormulaArgument[]): number[] {
  return cells(name, ...args).map(([own]) => own as number);
}

/** The factor by which rounding may break a law. */
const rounding = 1 + 1e-11;

function expectAscending(numbers: readonly number[]): void {
  for (const [i, own] of numbers.entries()) if (i > 0) expect(own * rounding).toBeGreaterThanOrEqual(numbers[i - 1]!);
}

describe("for every model, parameters and history in cells", () => {
  test("the chance to be active lies in [0, 1], and more silent days never raise it", () => {
    fc.assert(
      fc.property(aModel, aHistory, ({ model, range }, [x, last, tenure]) => {
        const tenures = [0, 1, 7, 30, 365, 3_650].map((silent) => tenure + silent);
        const chances = numbersOf("CLV_ALIVE", x, last, columnOf(tenures), range, model);
        for (const chance of chances) expect(chance >= 0 && chance <= 1, `${chance}`).toBe(true);
        expectAscending([...chances].reverse());
      }),
    );
  });

  test("expected orders are numbers from 0 that grow with the horizon", () => {
    fc.assert(
      fc.property(aModel, aHistory, ({ model, range }, history) => {
        const orders = numbersOf("CLV_ORDERS", ...history, range, columnOf([0.5, 1, 7, 30, 365, 3_650]), model);
        for (const own of orders) expect(Number.isFinite(own) && own >= 0, `${own}`).toBe(true);
        expectAscending(orders);
      }),
    );
  });

  test("whatever positive parameters are typed in, there is a number and no #NUM!", () => {
    const any = fc.tuple(fc.constantFrom(...models), ...Array.from({ length: 4 }, () => size(1e-9, 1e9)));
    const longest = fc
      .tuple(fc.nat(36_525), fc.nat(36_525))
      .map(([x, last]) => (x === 0 ? [0, 0, 36_525] : [Math.min(x, last), last, 36_525]));
    fc.assert(
      fc.property(any, fc.oneof(aHistory, longest), ([model, ...own], history) => {
        const range = [model === "nbd" ? own.slice(0, 2) : own];
        for (const told of [
          ...numbersOf("CLV_ALIVE", ...history, range, model),
          ...numbersOf("CLV_ORDERS", ...history, range, columnOf([0.01, 3_650]), model),
        ])
          expect(Number.isFinite(told) && told >= 0, `${model} ${own} ${history}: ${told}`).toBe(true);
      }),
    );
  });

  test("expected spend lies between a customer's own mean and what a new customer spends", () => {
    fc.assert(
      fc.property(
        size(0.1, 50),
        size(1.1, 50),
        size(0.1, 1e4),
        size(0.1, 1e4),
        fc.integer({ min: 1, max: 500 }),
        (p, q, gamma, mean, x) => {
          const [ours, ofNew] = numbersOf("CLV_SPEND", columnOf([x, 0]), columnOf([mean, ""]), [[p, q, gamma]]) as [
            number,
            number,
          ];
          expect(ours).toBeGreaterThanOrEqual(Math.min(mean, ofNew) / rounding);
          expect(ours).toBeLessThanOrEqual(Math.max(mean, ofNew) * rounding);
        },
      ),
    );
  });
});

/** Returns rows in an order drawn from a seed. */
function shuffled(rows: readonly HostCell[][], seed: number): HostCell[][] {
  const chance = seededChance(seed);
  return rows
    .map((row) => ({ row, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

describe("over order rows", () => {
  const { rows } = drawOrderRows({ seed: 5, customers: 400, today: 365, days: 365 });
  const asOf = firstDay + 364;

  const tableOf = (own: HostCell[][], ...more: FormulaArgument[]): Map<unknown, number[]> =>
    new Map(
      cells("CLV_TABLE", ...ordersOf(own), asOf, ...more)
        .slice(1)
        .map(([name, ...numbers]) => [name, numbers as number[]]),
    );

  test.each(models)("%s: the order of rows changes no digit", (model) => {
    const [table, fit] = [tableOf(rows, "", "", "", model), cells("CLV_FIT", ...ordersOf(rows), asOf, model)];
    for (const seed of [1, 2, 3]) {
      const turned = shuffled(rows, seed);
      expect(tableOf(turned, "", "", "", model)).toEqual(table);
      expect(cells("CLV_FIT", ...ordersOf(turned), asOf, model)).toEqual(fit);
    }
  });

  test.each(["mbgnbd", "bgnbd", "paretonbd"])(
    "%s: fitted in weeks and turned into days, the parameters give the same lifetime value",
    (model) => {
      const fit = Object.fromEntries(cells("CLV_FIT", ...ordersOf(rows), asOf, model, 7)) as Record<string, number>;
      const names = model === "paretonbd" ? ["r", "alpha", "s", "beta"] : ["r", "alpha", "a", "b"];
      const range = [names.map((name) => fit[name]! * (name === "alpha" || name === "beta" ? 7 : 1))];
      for (const [name, [x, last, tenure, , , spend, worth]] of [...tableOf(rows, 70, 0.1, 0.4, model)].slice(0, 12)) {
        const ends = Array.from({ length: 10 }, (_, week) => 7 * (week + 1));
        const orders = numbersOf("CLV_ORDERS", x, last, tenure, range, columnOf(ends), model);
        const sum = orders.reduce((all, own, week) => all + (own - (orders[week - 1] ?? 0)) / 1.1 ** (ends[week]! / 365), 0);
        expect(Math.abs((sum * spend! * 0.4) / worth! - 1), String(name)).toBeLessThan(1e-9);
      }
    },
  );

  test("lifetime value grows with horizon and margin, and falls as the discount rises", () => {
    const worthOf = (...more: FormulaArgument[]): number[] => [...tableOf(rows, ...more).values()].map((own) => own[6]!);
    const plain = worthOf(365, 0.1, 0.5);
    for (const less of [worthOf(180, 0.1, 0.5), worthOf(365, 0.3, 0.5), worthOf(365, 0.1, 0.4)])
      for (const [i, own] of less.entries()) expect(own).toBeLessThan(plain[i]! * rounding);
  });
});

describe("a simulated shop whose customers follow MBG/NBD and Gamma-Gamma, as order rows in whole days", () => {
  const days = 1_095;
  const today = 730;
  const { rows, active } = drawOrderRows({ seed: 17, customers: 5_000, today, days });
  const asOf = firstDay + today - 1;

  test("the truth is found again: each parameter within a quarter, what they amount to within 6 %", () => {
    const fit = Object.fromEntries(cells("CLV_FIT", ...ordersOf(rows), asOf)) as Record<string, number | string>;
    expect([fit.model, fit.customers, fit.converged, fit.note]).toEqual(["mbgnbd", 5_000, true, ""]);
    const found = fit as typeof orderRowsTruth;
    for (const name of Object.keys(orderRowsTruth) as (keyof typeof orderRowsTruth)[])
      expect(Math.abs(found[name] / orderRowsTruth[name] - 1), name).toBeLessThan(0.25);
    // Mean orders a day, mean chance to leave after an order, and mean amount of an order.
    const means = ({ r, alpha, a, b, p, q, gamma }: typeof orderRowsTruth) => [r / alpha, a / (a + b), (p * gamma) / (q - 1)];
    for (const [place, own] of means(orderRowsTruth).entries())
      expect(Math.abs(means(found)[place]! / own - 1), `${place}`).toBeLessThan(0.06);
  });

  test("the year that follows brings the order days, the spend and the active customers that the table expects", () => {
    const table = cells("CLV_TABLE", ...ordersOf(rows), asOf, days - today, 0).slice(1) as [string, ...number[]][];
    const later = rows.filter(([, serial]) => (serial as number) > asOf);
    const orderDays = new Set(later.map(([name, serial]) => `${name} ${serial}`)).size;
    const spent = later.reduce((sum, [, , amount]) => sum + (amount as number), 0);
    const sum = (column: number): number => table.reduce((all, row) => all + (row[column] as number), 0);
    expect(table).toHaveLength(5_000);
    expect(Math.abs(sum(5) / orderDays - 1)).toBeLessThan(0.05);
    expect(Math.abs(sum(7) / spent - 1)).toBeLessThan(0.06);
    expect(Math.abs(sum(4) / active - 1)).toBeLessThan(0.05);
  });
});
