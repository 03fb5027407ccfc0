// Sheets that hold no more than a model needs: what is not known is blank in every tab, never a number that is none.
import { describe, expect, test } from "vitest";
import type { Role } from "../../src/reading/roles";
import { toCustomerTable } from "../../src/reports/customerColumns";
import { reports } from "../../src/reports/index";
import { placeFor } from "../../src/reports/report";
import { asking, type RoleSheet, scoredFrom, scoredWays, shopOf, sortSheets, type Way } from "../models/registryShop";
import { reportInput } from "./reportInput";

/** The columns that a way of sorting can do without. */
function unneeded({ needs }: Way): readonly Role[] {
  const has = (fact: string): boolean => needs.includes(fact) || (fact !== "orders" && needs.includes("histories"));
  const free: Readonly<Record<string, readonly Role[]>> = {
    days: ["date", "recencyDays"],
    orders: ["orders"],
    revenue: ["amount", "revenue"],
  };
  return Object.entries(free).flatMap(([fact, roles]) => (has(fact) ? [] : roles));
}

function withoutRoles(sheet: RoleSheet, roles: readonly Role[]): RoleSheet {
  const isKept = sheet.roles.map((role) => !roles.includes(role));
  return {
    ...sheet,
    roles: sheet.roles.filter((_, at) => isKept[at]),
    rows: sheet.rows.map((row) => row.filter((_, at) => isKept[at])),
  };
}

describe.each(scoredWays)("%s over %s", (_, kind, way) => {
  const [first, ...others] = scoredFrom(kind, shopOf(4)) as [RoleSheet, ...RoleSheet[]];
  const { reading, models } = sortSheets([withoutRoles(first, unneeded(way)), ...others], asking(way));
  const reported = models.map(({ form, sorted }) => ({ form, tiers: sorted.tiers.length }));

  test.each(["en", "zh"] as const)("every report and the table of customers hold finite numbers and words, in %s", (language) => {
    const input = reportInput(reading.customers, models, { audit: reading.audit, language });
    const drawn = reports.flatMap((report) => {
      const place = placeFor(report, reported, false);
      return place < 0 ? [] : report.draw(input, models[place]!).cells.flat();
    });
    const table = toCustomerTable({ ...input, explain: () => ({ en: "why", zh: "原因" }), without: new Set() }, false);
    const cells = [...drawn, ...table.columns.flatMap((column) => column.cells)];
    expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
    expect(cells.filter((cell) => /undefined|NaN|Infinity|\[object/.test(String(cell)))).toEqual([]);
  });
});
