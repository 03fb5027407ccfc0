// Very many tiers: the Summary shows the largest and the rest together, the tab of all tiers shows every one, and no customer is lost.
import { describe, expect, test } from "vitest";
import type { Customers } from "../../src/customers/customers";
import type { Drawing } from "../../src/ground/drawing";
import { type Model, makeModel, type Sorted, type SortedBy } from "../../src/models/model";
import type { Tier } from "../../src/models/tier";
import { reports } from "../../src/reports/index";
import { placeFor } from "../../src/reports/report";
import { mostShown, shownTiers } from "../../src/reports/shownTiers";
import { summarizeTiers } from "../../src/reports/tierSummary";
import { customersOf } from "../models/customersOf";
import { reportInput, sortedBy } from "../reports/reportInput";

const summary = reports.find(({ id }) => id === "summary")!;
const allTiers = reports.find(({ id }) => id === "allTiers")!;

/** Groups of which the last are the largest, and one is empty: group n has n customers. */
function groups(count: number): { customers: Customers; sorted: Sorted; sizes: readonly number[] } {
  const sizes = Array.from({ length: count }, (_, place) => place);
  const tierOf = Uint8Array.from(sizes.flatMap((size, place) => Array.from({ length: size }, () => place)));
  const tiers: Tier[] = sizes.map((_, place) => {
    const name = { en: `Group ${place}`, zh: `第 ${place} 组` };
    return { name, means: name, playbook: name };
  });
  const customers = customersOf(Array.from(tierOf, (tier, place) => [place % 90, 1 + (place % 4), 100 * (tier + 1)] as const));
  const nothing = { by: null, measures: [], columns: {}, tierIf: null, turningDays: null, found: {}, expected: null, notes: [] };
  return { customers, sizes, sorted: { tiers, tierOf, ...nothing } };
}

/** A model of groups by name, as a declaration makes it. */
function groupModel(count: number): Model {
  const { sorted } = groups(count);
  return makeModel({
    form: {
      id: "group",
      title: { en: "Groups", zh: "分组" },
      question: { en: "Which?", zh: "哪一组？" },
      needs: {},
      settings: {},
      tiers: "named",
    },
    sort: () => sorted,
    examples: [],
  });
}

function grouped(count: number): { customers: Customers; by: SortedBy; sizes: readonly number[] } {
  const { customers, sorted, sizes } = groups(count);
  return { customers, by: sortedBy(sorted, groupModel(count)), sizes };
}

/** Rows of the first table of tiers as [name, customers, share, revenue, share], and its total. */
function tableOf({ cells }: Drawing, from = 0) {
  const header = cells.findIndex((row, place) => place >= from && row[1] === "Tier");
  const end = cells.findIndex((row, place) => place > header && row[1] === "Total");
  const cut = (row: Drawing["cells"][number]) => row.slice(1, 6);
  return { rows: cells.slice(header + 1, end).map(cut), total: cut(cells[end]!), end };
}

function sum(rows: readonly (readonly unknown[])[], column: number): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

const counts = [mostShown + 1, mostShown + 2, 100, 249, 250];

describe.each(counts)("%i tiers", (count) => {
  const { customers, by, sizes } = grouped(count);
  const input = reportInput(customers, [by]);
  const everybody = (count * (count - 1)) / 2;

  test("have the tab of all tiers", () => {
    expect(placeFor(allTiers, [{ form: by.form, tiers: count }], false)).toBe(0);
  });

  test("are shown in the Summary as the 29 largest in the model's order, and the others together", () => {
    const { rows } = tableOf(summary.draw(input, by));
    const largest = sizes.slice(-(mostShown - 1));
    const others = sizes.slice(0, -(mostShown - 1)).reduce((total, size) => total + size, 0);
    expect(rows.map(([name, size]) => [name, size])).toEqual([
      ...largest.map((size) => [`Group ${size}`, size]),
      ["Others, together", others],
    ]);
  });

  test("add up to every customer and all revenue, in the Summary and in the tab of all tiers", () => {
    for (const report of [summary, allTiers]) {
      const { rows, total } = tableOf(report.draw(input, by));
      expect([sum(rows, 1), total[1]]).toEqual([everybody, everybody]);
      expect(sum(rows, 2)).toBeCloseTo(1, 9);
      expect(sum(rows, 3)).toBeCloseTo(Number(total[3]), 6);
      expect(sum(rows, 4)).toBeCloseTo(1, 9);
    }
  });

  test("stand in the tab of all tiers one by one, as they are counted", () => {
    const { rows } = tableOf(allTiers.draw(input, by));
    const totals = summarizeTiers(customers, by.sorted);
    expect(rows.map(([name, size]) => [name, size])).toEqual(totals.map(({ tier, customers: size }) => [tier.name.en, size]));
    expect(rows).toHaveLength(count);
    const chinese = allTiers.draw({ ...input, language: "zh" }, by).cells.map((row) => row[1]);
    for (const place of [0, count - 1]) expect(chinese).toContain(`第 ${place} 组`);
  });

  test("keep every customer in their tier, or in the others", () => {
    const { tiers, tierOf } = shownTiers(by.sorted);
    expect(tiers).toHaveLength(mostShown);
    for (const [customer, own] of by.sorted.tierOf.entries()) {
      const name = own >= count - (mostShown - 1) ? `Group ${own}` : "Others, together";
      expect(tiers[tierOf[customer]!]!.name.en).toBe(name);
    }
  });
});

test("as many tiers as the Summary shows are all in it, and have no tab of their own", () => {
  const { customers, by, sizes } = grouped(mostShown);
  const { rows } = tableOf(summary.draw(reportInput(customers, [by]), by));
  expect(rows.map(([name]) => name)).toEqual(sizes.map((place) => `Group ${place}`));
  expect(placeFor(allTiers, [{ form: by.form, tiers: mostShown }], false)).toBe(-1);
});

test("of groups that are equally large, those that come first are shown", () => {
  const { sorted } = groups(40);
  const tierOf = Uint8Array.from({ length: 40 }, (_, place) => place);
  const { tiers } = shownTiers({ ...sorted, tierOf });
  const first = Array.from({ length: mostShown - 1 }, (_, place) => `Group ${place}`);
  expect(tiers.map(({ name }) => name.en)).toEqual([...first, "Others, together"]);
});

test("of two models with very many tiers, the tab of all tiers has every one of both", () => {
  const { customers, by } = grouped(60);
  const other = { ...by, sorted: { ...by.sorted, tierOf: Uint8Array.from(by.sorted.tierOf, (tier) => 59 - tier) } };
  const drawing = allTiers.draw(reportInput(customers, [by, other]), by);
  const first = tableOf(drawing);
  const second = tableOf(drawing, first.end + 1);
  expect(first.rows).toHaveLength(60);
  expect(second.rows.map(([, size]) => size)).toEqual(first.rows.map(([, size]) => size).reverse());
});
