// What every model needs to know: a column is asked for exactly where a model cannot do without it.
import { describe, expect, test } from "vitest";
import { Question } from "../../src/ground/refusal";
import type { Role } from "../../src/reading/roles";
import { refusalOf } from "./customersOf";
import { asking, type RoleSheet, scoredFrom, scoredWays, shopOf, sortSheets, tiersOf } from "./registryShop";

function withoutRole(sheet: RoleSheet, role: Role): RoleSheet {
  const at = sheet.roles.indexOf(role);
  return {
    ...sheet,
    roles: sheet.roles.filter((own) => own !== role),
    rows: sheet.rows.map((row) => row.filter((_, place) => place !== at)),
  };
}

/** The column that holds a fact, by the kind of sheets. */
const held = {
  orders: { days: "date", orders: null, revenue: "amount" },
  customers: { days: "recencyDays", orders: "orders", revenue: "revenue" },
} as const;

/** The role that is asked for, where there is more than one way to tell. */
const waysToTell: Partial<Record<Role, Role>> = { recencyDays: "lastOrder" };

describe.each(scoredWays)("%s over %s", (_, kind, way) => {
  const [first, ...others] = scoredFrom(kind, shopOf(9)) as [RoleSheet, ...RoleSheet[]];
  test.each(Object.entries(held[kind]))("without a column for the %s it asks for one, or sorts just the same", (fact, role) => {
    if (role === null) return;
    const sheets = [withoutRole(first, role), ...others];
    if (isNeeded(fact)) {
      const question = refusalOf(() => sortSheets(sheets, asking(way)));
      expect(question).toBeInstanceOf(Question);
      expect(question).toMatchObject({ about: "columns", choices: [waysToTell[role] ?? role] });
    } else expect(tiersOf(sortSheets(sheets, asking(way)))).toEqual(tiersOf(sortSheets([first, ...others], asking(way))));
  });

  test("by the columns that it needs alone it sorts the same, where it wants no others", () => {
    const unneeded = Object.entries(held[kind]).flatMap(([fact, role]) => (role === null || isNeeded(fact) ? [] : [role]));
    const bare = unneeded.reduce(withoutRole, first);
    const read = Object.keys(way.model.reads).length === 0 ? [] : others;
    if (way.model.wants.length === 0)
      expect(tiersOf(sortSheets([bare, ...read], asking(way)))).toEqual(tiersOf(sortSheets([first, ...others], asking(way))));
  });

  /** Histories are made of days and amounts. */
  function isNeeded(fact: string): boolean {
    return way.needs.includes(fact) || (way.needs.includes("histories") && fact !== "orders");
  }
});
