// Tests the total value of tiers: sums by hand, and intervals against randomly drawn parameters.

import { describe, expect, test } from "vitest";
import { normal, seededChance } from "../../samples/seededChance";
import { toScoreRequest } from "../../src/app/request";
import { scoreSheet } from "../../src/app/run";
import type { OrderHistories } from "../../src/customers/histories";
import type { Cell } from "../../src/ground/cell";
import type { Drawing } from "../../src/ground/drawing";
import { findLifetime, type LifetimeFindings, predictLifetime } from "../../src/models/lifetime/lifetime";
import { sumLifetime } from "../../src/models/lifetime/lifetimeTotals";
import { contrast } from "../../src/models/rfm/ink";
import { matrixRows, toAliveMatrix } from "../../src/reports/aliveMatrix";
import { lifetimeValue } from "../../src/reports/lifetimeValue";
import { shade } from "../../src/reports/scoreGrid";
import type { Fit } from "../../src/stats/fit";
import { predictorOf } from "../../src/stats/orderModels";
import { reportInput } from "../reports/reportInput";
import { leavings, simulateShop } from "./simulatedShop";

const cells: Cell[][] = [
  ["Customer", "Date", "Amount"],
  ["Ann", "2022-01-01", 40],
  ["Ann", "2022-07-01", 60],
  ["Bob", "2024-01-01", 22],
  ["Cid", "2023-01-01", 11],
  ["Cid", "2023-01-02", 11],
  ["Dee", "2022-01-01", 110],
  ["Eve", "2023-01-01", 33],
];

function drawn(language: "en" | "zh"): Drawing {
  const request = toScoreRequest({ models: ["valueTiers"] });
  const { reading, models } = scoreSheet({ cells, zone: () => "Etc/UTC" }, request);
  const told = { audit: reading.audit, notes: [], sourceName: "Orders!A1:C8", language };
  return lifetimeValue.draw(reportInput(reading.customers, models, told), models[0]!);
}

test("five customers by the simple formula, added up by hand: a year of their own orders, discounted once by 10 %", () => {
  const { cells: page } = drawn("en");
  const rowOf = (name: string) => page.find((row) => row[1] === name)!.slice(2);
  // Orders of a year: Dee half of one at 110, Ann one of 50, Bob one of 22, Cid two of 11, Eve one of 33. Each amount is divided by 1.1.
  expect(rowOf("High future value")).toEqual([1, null, 0.5, 50, 50 / (182 / 1.1), 50, null, null, null]);
  expect(rowOf("Middle future value").slice(0, 4)).toEqual([2, null, 2, 75.4545]);
  expect(rowOf("Middle future value")[4]).toBeCloseTo(83 / 182, 12);
  expect(rowOf("Low future value").slice(0, 4)).toEqual([2, null, 3, 40]);
  expect(rowOf("Total").slice(0, 6)).toEqual([5, null, 5.5, 165.4545, 1, 33.0909]);
});

test("without a chance the tab says why in place of the matrix, in both languages", () => {
  for (const [language, why, title] of [
    ["en", "Too little data", "chance to be active, by days"],
    ["zh", "数据太少", "活跃概率：行为"],
  ] as const) {
    const texts = drawn(language).cells.flat().map(String);
    expect(texts.filter((cell) => cell.includes(why))).toHaveLength(1);
    expect(texts.filter((cell) => cell.includes(title))).toEqual([]);
  }
});

/** Simulates histories. The fields that the models do not read stay blank. */
function histories(seed: number): OrderHistories {
  const shop = simulateShop({
    ...{ seed, customers: 1_500, days: 500, r: 1.2, alphaDays: 50, leaving: leavings.mbgnbd({ a: 0.9, b: 2 }) },
    spend: { p: 6, q: 4, gamma: 15 },
  });
  const count = shop.repeatDays.length;
  const none = new Float64Array(0);
  return { ...shop, count, asOf: 500, dayStarts: new Int32Array(count + 1), orderDays: none, dayParts: none };
}

/** Draws parameters around those of a fit, as its covariance spreads them. */
function drawAbout(fit: Fit<string>, chance: () => number): Record<string, number> {
  const names = Object.keys(fit.parameters);
  const size = names.length;
  const lower = names.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = fit.logCovariance![i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(rest) : lower[j]![j] === 0 ? 0 : rest / lower[j]![j]!;
    }
  const steps = names.map(() => normal(chance));
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      fit.parameters[name]! * Math.exp(lower[i]!.reduce((sum, weight, k) => sum + weight * steps[k]!, 0)),
    ]),
  );
}

describe("the interval of a tier's lifetime value", () => {
  const findings = findLifetime(histories(5), "mbgnbd", { horizonDays: 180, discountPerYear: 0.4, margin: 0.5 });
  const { repeatDays } = findings.histories;
  const tierOf = Uint8Array.from(repeatDays, (x) => (x > 3 ? 0 : x > 0 ? 1 : 2));
  const { tiers, all } = sumLifetime(findings, tierOf, 3);

  const sumsUnder = ({ histories: own, learned, choices }: LifetimeFindings, chance: () => number): number[] => {
    const orders = { ...learned.orders!, fit: { ...learned.orders!.fit, parameters: drawAbout(learned.orders!.fit, chance) } };
    const fit = learned.spend.fit! as Fit<string>;
    const spendFit = { ...learned.spend.fit!, parameters: drawAbout(fit, chance) as Record<"p" | "q" | "gamma", number> };
    const { p, q, gamma } = spendFit.parameters;
    const moved = {
      ...learned,
      orders: { ...orders, predictor: predictorOf(orders.id, orders.fit) },
      spend: { ...learned.spend, fit: spendFit, population: (p * gamma) / (q - 1) },
    };
    const { lifetimeValue: values } = predictLifetime(own, moved, choices);
    const sums = [0, 0, 0, 0];
    values.forEach((value, i) => {
      sums[tierOf[i]!]! += value;
      sums[3]! += value;
    });
    return sums;
  };

  /** The same findings without uncertainty of the order parameters. */
  const { orders: uncertain } = findings.learned;
  const certain = { ...uncertain!, fit: { ...uncertain!.fit, logCovariance: new Float64Array(16) } };
  const ofSpendAlone = { ...findings, learned: { ...findings.learned, orders: certain } };

  test.each([
    ["orders and spend", findings],
    ["spend alone", ofSpendAlone],
  ])(
    "is as wide as those of 300 draws of the parameters of %s, predicted anew",
    (_, told) => {
      const chance = seededChance(9);
      const draws = Array.from({ length: 300 }, () => sumsUnder(told, chance));
      const sums = sumLifetime(told, tierOf, 3);
      for (const [group, { lifetimeValue: value, interval }] of [...sums.tiers, sums.all].entries()) {
        const logs = draws.map((sample) => Math.log(sample[group]!));
        const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
        const spread = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1));
        const ours = Math.log(interval!.high / interval!.low) / (2 * 1.96);
        expect(Math.abs(ours / spread - 1), `group ${group}: ${ours} for ${spread}`).toBeLessThan(0.15);
        expect(Math.abs(mean - Math.log(value))).toBeLessThan(spread / 2);
        expect(interval!.low * interval!.high).toBeCloseTo(value ** 2, 4);
      }
    },
    60_000,
  );

  test("has the tiers' customers, orders and values add up to those of all", () => {
    for (const of of ["customers", "expectedOrders", "lifetimeValue"] as const)
      expect(tiers.reduce((sum, tier) => sum + tier[of], 0)).toBeCloseTo(all[of], 6);
    expect(all.customers).toBe(1_500);
  });

  test("is not given where the parameters have no bound, and an empty tier has none", () => {
    const loose = { ...findings.learned.orders!, fit: { ...findings.learned.orders!.fit, logCovariance: null } };
    expect(sumLifetime({ ...findings, learned: { ...findings.learned, orders: loose } }, tierOf, 3).all.interval).toBe(null);
    expect(sumLifetime(findings, tierOf, 4).tiers[3]).toEqual({
      ...{ customers: 0, meanAlive: null, expectedOrders: 0, lifetimeValue: 0, interval: null },
    });
  });
});

describe("the matrix of chances", () => {
  /** Days since the last order, number of orders, and chance to be active of each customer. */
  const people: readonly (readonly [number, number, number])[] = [
    [0, 1, 0.4],
    [7, 1, 0.6],
    [8, 1, 0.3],
    [7, 5, 0.9],
    [40, 6, 0.2],
    [31, 12, 0.1],
  ];
  const column = (of: (person: readonly [number, number, number]) => number): Float64Array => Float64Array.from(people, of);
  const matrix = toAliveMatrix({
    histories: {
      count: people.length,
      tenureDays: column(([days]) => days + 100),
      firstToLastDays: column(() => 100),
      repeatDays: column(([, orders]) => orders - 1),
    },
    columns: { probabilityAlive: column(([, , alive]) => alive) },
  });

  test("holds the mean chance of each cell's customers, nothing where nobody is, and ends with the last of them", () => {
    const rows = matrixRows(matrix, "en").map((row) => row.slice(1).map(({ content }) => content));
    expect(rows[1]).toEqual([
      "Days since last order",
      ...["1 order", "2 orders", "3 orders", "4 orders", "5–6 orders", "7–9 orders", "10+ orders"],
    ]);
    expect(rows.slice(2, 6)).toEqual([
      ["0–7 days", 0.5, null, null, null, 0.9, null, null],
      ["8–14 days", 0.3, null, null, null, null, null, null],
      ["15–30 days", null, null, null, null, null, null, null],
      ["31–60 days", null, null, null, null, 0.2, null, 0.1],
    ]);
    expect(rows[9]).toEqual(["0–7 days", 2, null, null, null, 1, null, null]);
    expect(rows).toHaveLength(13);
  });

  test("is the bluer the likelier, and black is read on every blue", () => {
    const blues = Array.from({ length: 101 }, (_, percent) => shade(percent / 100, 1));
    expect(blues[0]).toBe("#ffffff");
    expect(new Set(blues).size).toBeGreaterThan(90);
    for (const blue of blues) expect(contrast("#000000", blue)).toBeGreaterThanOrEqual(4.5);
    const fills = matrixRows(matrix, "en")[2]!
      .slice(2)
      .map(({ fill }) => fill);
    expect(fills).toEqual([shade(0.5, 1), null, null, null, shade(0.9, 1), null, null]);
  });
});
