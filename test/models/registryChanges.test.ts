// What a change of one customer would make of the tier: the same as sorting again says, for every model with ranked tiers.
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/ground/cell";
import { explain } from "../../src/models/explain";
import type { Change } from "../../src/models/measured";
import type { Sorted } from "../../src/models/model";
import type { Role } from "../../src/reading/roles";
import { asking, mainOf, type RoleSheet, scoredFrom, scoredWays, shopOf, sortSheets, withRows } from "./registryShop";

/** A list in which one customer's cells of some roles are others. */
function changedCells(sheet: RoleSheet, customer: string, change: Partial<Record<Role, (cell: number) => number>>): RoleSheet {
  const name = sheet.roles.indexOf("customer");
  const cellOf = (cell: Cell, role: Role): Cell => (role in change ? change[role]!(Number(cell)) : cell);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => (row[name] === customer ? row.map((cell, at) => cellOf(cell, sheet.roles[at]!)) : row)),
  };
}

/** What can be changed in a list of customers, and by how much. */
function listChanges(sheet: RoleSheet, customer: string, days: number): readonly [Change, RoleSheet][] {
  const changed = (change: Parameters<typeof changedCells>[2]): RoleSheet => changedCells(sheet, customer, change);
  return [
    [{ silentDays: 9 }, changed({ recencyDays: (since) => since + 9 })],
    [{ ordersToday: 2 }, changed({ recencyDays: () => 0, orders: (count) => count + 2 })],
    [{ moreRevenue: 35 }, changed({ revenue: (sum) => sum + 35 })],
    ...(days < 12 ? [] : [[{ fresherDays: 12 }, changed({ recencyDays: (since) => since - 12 })] as [Change, RoleSheet]]),
  ];
}

/** An order of nothing on the last day: of a sheet of orders it is the change that moves no amount. */
function orderChanges(sheet: RoleSheet, customer: string, asOf: number): readonly [Change, RoleSheet][] {
  return [[{ ordersToday: 1 }, withRows(sheet, { customer, date: asOf, amount: 0, order: `${customer} again` })]];
}

/**
 * Whether the change moved the limits over a customer, so that the limits held say something else than sorting again may: a value of the
 * customer lies between a limit as it was and as it is, or within a fiftieth of one.
 */
function isNearLimit(before: Sorted, after: Sorted, customer: number): boolean {
  return after.measures.some(({ id, limits, comparedOf }) => {
    const held = before.measures.find((own) => own.id === id)?.limits;
    if (!limits || !held) return false;
    const own = comparedOf(customer);
    return Array.from(limits.at).some((limit, place) => {
      const both = [limit, held.at[place] ?? limit];
      const room = Math.max(...both.map(Math.abs)) / 50;
      return own >= Math.min(...both) - room && own <= Math.max(...both) + room;
    });
  });
}

describe.each(scoredWays)("%s over %s", (_, kind, way) => {
  const sheets = scoredFrom(kind, shopOf(5, 75));
  const { reading, models } = sortSheets(sheets, asking(way));
  const { form, sorted } = mainOf({ models });
  const { customers } = reading;
  const some = [...Array(4).keys()].map((place) => place * 20);

  test("named tiers have no better ones, and ranked ones tell what a change makes of them", () => {
    expect(sorted.tierIf === null).toBe(form.tiers === "named");
  });

  test("no change is the tier that was given", () => {
    for (let i = 0; i < customers.count && sorted.tierIf; i++) expect(sorted.tierIf(i, {})).toBe(sorted.tierOf[i]);
  });

  test("a change leads to the tier that sorting again gives, unless it moves a limit over the customer", () => {
    if (sorted.tierIf === null) return;
    const [scored, ...others] = sheets as [RoleSheet, ...RoleSheet[]];
    let [agreed, excused] = [0, 0];
    for (const i of some) {
      const name = String(customers.names[i]);
      const changes =
        kind === "orders" ? orderChanges(scored, name, customers.asOf) : listChanges(scored, name, customers.recencyDays[i]!);
      for (const [change, sheet] of changes) {
        const after = mainOf(sortSheets([sheet, ...others], asking(way))).sorted;
        const [told, given] = [sorted.tierIf(i, change), after.tierOf[i]!];
        if (told === given) agreed += 1;
        else if (isNearLimit(sorted, after, i)) excused += 1;
        else expect([name, change, sorted.tiers[told]!.name.en]).toEqual([name, change, after.tiers[given]!.name.en]);
      }
    }
    expect(agreed).toBeGreaterThan(4 * excused);
  });

  test("steps lead to better tiers, and a slip is the first day without an order that leads to a lower one", () => {
    for (const i of some) {
      const { reasons, steps, noStep, slip } = explain(sorted, i);
      const own = sorted.tierOf[i]!;
      expect(reasons.length).toBeGreaterThan(0);
      expect(steps.length > 0 || noStep !== null || sorted.tierIf === null).toBe(true);
      for (const { change, amount, tier } of steps) {
        expect(tier).toBeLessThan(own);
        expect(sorted.tierIf!(i, { [change]: amount })).toBe(tier);
      }
      if (slip === null) continue;
      expect(slip.tier).toBeGreaterThan(own);
      expect(sorted.tierIf!(i, { silentDays: slip.days })).toBe(slip.tier);
      expect(sorted.tierIf!(i, { silentDays: slip.days - 1 })).toBeLessThanOrEqual(own);
    }
  });
});
