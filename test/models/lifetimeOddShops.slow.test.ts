// Tests shops whose customers buy as no model expects: answers come at once, at the highest likelihood, in any currency alike.
import { describe, expect, test } from "vitest";
import { seededChance } from "../../samples/seededChance";
import { orderModels } from "../../src/stats/orderModels";
import { toTriples } from "../../src/stats/triples";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { formulaCells as cells, ordersOf } from "../functions/formulaCells";
import { day } from "../whole/shop";

const firstDay = Date.UTC(2023, 0, 1) / 86_400_000;
function dayAt(place: number): HostCell {
  return day(new Date((firstDay + place) * 86_400_000).toISOString().slice(0, 10));
}

function numbersOf(table: readonly unknown[][]): number[] {
  return table.slice(1).flatMap((row) => row.slice(4, 8).map((cell) => (cell === "" ? 0 : Number(cell))));
}

describe("where nearly everybody leaves after a first repeat", () => {
  const orders: HostCell[][] = [];
  for (let customer = 0; customer < 60; customer++) {
    orders.push([`k${customer}`, dayAt(customer), 10]);
    const again = customer + 1 + (customer % 3);
    if (customer % 3 < 2 && again < 60) orders.push([`k${customer}`, dayAt(again), 20]);
  }

  test.each([
    ["bgnbd", 365],
    ["bgnbd", 3650],
    ["mbgnbd", 3650],
    ["paretonbd", 3650],
  ])("%s answers for %i days, in numbers", (model, horizon) => {
    const table = cells("CLV_TABLE", ...ordersOf(orders), "", horizon, "", "", model);
    expect(table).toHaveLength(61);
    expect(numbersOf(table).every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
  });
});

describe("forty regulars among four hundred who never come again", () => {
  const count = 400;
  const regulars = 40;
  const asOf = 399;
  const columns = {
    repeatDays: Array.from({ length: count }, (_, customer) => (customer < regulars ? 299 : 0)),
    firstToLastDays: Array.from({ length: count }, (_, customer) => (customer < regulars ? 299 : 0)),
    tenureDays: Array.from({ length: count }, (_, customer) => asOf - customer),
  };

  test("Pareto/NBD finds the higher of two peaks, found by another search from other starts", () => {
    const { logLikelihood, parameters } = orderModels.paretonbd.fit(toTriples(columns));
    expect(logLikelihood).toBeGreaterThanOrEqual(-12_439.95);
    const { probabilityAlive } = orderModels.paretonbd.predict(
      orderModels.paretonbd.parameterNames.map((name) => parameters[name]!),
    );
    expect(probabilityAlive({ repeatDays: 0, firstToLastDays: 0, tenureDays: 30 })).toBeLessThan(1e-6);
    expect(probabilityAlive({ repeatDays: 299, firstToLastDays: 299, tenureDays: 360 })).toBeLessThan(1e-6);
  });
});

describe("amounts that differ by chance alone", () => {
  /** Draws order rows of 200 customers whose amounts all have one distribution, in a given unit. */
  const ordersIn = (seed: number, unit: number): HostCell[][] => {
    const chance = seededChance(seed);
    const rows: HostCell[][] = [];
    for (let customer = 0; customer < 200; customer++) {
      const orders = 1 + Math.floor(7 * chance());
      const amounts = Array.from({ length: orders }, () => Math.round(1000 + 5000 * chance()) / 100);
      for (const amount of amounts) rows.push([`c${customer}`, dayAt(Math.floor(300 * chance())), amount * unit]);
    }
    return rows;
  };
  const spendsIn = (seed: number, unit: number): number[] =>
    cells("CLV_TABLE", ...ordersOf(ordersIn(seed, unit)), dayAt(330))
      .slice(1)
      .map((row) => Number(row[6]) / unit);

  test.each([...Array(10).keys()])("are expected alike in any unit of money (shop %i)", (seed) => {
    const usual = spendsIn(seed, 1);
    const mean = usual.reduce((sum, own) => sum + own, 0) / usual.length;
    for (const unit of [3, 7, 100])
      for (const [place, own] of spendsIn(seed, unit).entries())
        expect(Math.abs(own - usual[place]!), `in units of ${unit}`).toBeLessThan(0.01 * mean);
  });
});
