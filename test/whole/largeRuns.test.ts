// Tests runs over many rows, every sample and real data: the service calls stay few, no row is lost, and the totals agree.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { callsOfRun } from "../../bench/bars";
import { seededChance } from "../../samples/seededChance";
import type { Outcome } from "../../src/app/outcome";
import { openFile } from "../../workbench/files/openFile";
import type { Host } from "../../workbench/host/host";
import type { HostCell, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, oneSheet, openDocument, picture, run } from "./documentDriver";
import { at } from "./furnishedShop";
import { mainOf, type Scored } from "./shop";
import { changesSince, columnOf, shownChangesSince, tabOf, undo } from "./tradingShop";

const FIRST_DAY = 45_292;

/** Draws orders with about one customer in eight rows. A few customers buy very often, and all ids look like numbers. */
function ordersOf(rows: number, seed: number): HostCell[][] {
  const chance = seededChance(seed);
  const customers = Math.ceil(rows / 8);
  const made: HostCell[][] = [["Customer", "Order date", "Amount"]];
  for (let row = 0; row < rows; row++) {
    const customer = Math.floor(customers * chance() ** 1.6);
    const serial = FIRST_DAY + Math.floor(700 * chance());
    made.push([`0${customer}`, { day: serial, format: "yyyy-mm-dd" }, Math.round(100 * (2 + 90 * chance() ** 2)) / 100]);
  }
  return made;
}

function setupOf(cells: readonly (readonly HostCell[])[], rows = cells.length + 500): SpreadsheetSetup {
  return oneSheet(cells, "Orders", rows);
}

function rewrite(host: Host, cells: readonly (readonly HostCell[])[]): void {
  const sheet = tabOf(host, "Orders");
  const contents = [0, 1, 2].map((column) =>
    cells.map((row) => {
      const cell = row[column] ?? null;
      return typeof cell === "object" && cell !== null && "day" in cell ? cell.day : cell;
    }),
  );
  sheet.writeContents(at(1, 1, sheet.maxRows(), 3), contents);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Reads the Summary: tiers as [name, customers, revenue], and the rows read, used and left out. */
function readSummary(host: Host) {
  const rows = cellsOf(host, "Summary");
  const head = rows.findIndex((row) => row[1] === "Tier" && row[2] === "Customers");
  const end = rows.findIndex((row, place) => place > head && row[1] === "Total");
  const numberBefore = (words: string): unknown => {
    const row = rows.find((cells) => cells.includes(words))!;
    return row[row.indexOf(words) - 1];
  };
  return {
    tiers: rows.slice(head + 1, end).map(([, name, customers, , revenue]) => [name, customers, revenue]),
    total: [rows[end]![2], rows[end]![4]] as [number, number],
    rows: ["rows read", "rows used", "rows left out"].map(numberBefore) as [number, number, number],
  };
}

/** Scores and writes, and compares the tabs with the answer of the verb "score". */
function reconcile(host: Host, source: string, wishes: object): Outcome {
  const scored = answered(host, { verb: "score", withCustomers: true, ...wishes }) as unknown as Scored;
  const { tiers: scoredTiers } = mainOf(scored);
  const { outcome } = run(host, wishes) as unknown as { outcome: Outcome };
  expect(mainOf(outcome).tiers).toEqual(scoredTiers);
  const own = host.grid.sheets().some(({ name }) => name === "Customers") ? "Customers" : source;
  const listed = cellsOf(host, own);
  const head = Math.max(
    0,
    listed.findIndex((row) => row.includes("Tier")),
  );
  const tier = columnOf(host, own, "Tier", head + 1) - 1;
  const tiers = listed.slice(head + 1).flatMap((row) => (row[tier] === null ? [] : [String(row[tier])]));
  if (own === "Customers") {
    expect(tiers).toEqual(scored.customers.tier);
    const revenue = columnOf(host, own, "Revenue") - 1;
    expect(listed.slice(1).map((row) => row[revenue])).toEqual(scored.customers.revenue);
  }
  const { tiers: summed, total, rows } = readSummary(host);
  expect(summed.map(([name, customers]) => [name, customers])).toEqual(
    scoredTiers.map(({ name, customers }) => [name, customers]),
  );
  for (const [place, { revenue }] of scoredTiers.entries()) expect(summed[place]![2]).toBeCloseTo(revenue!, 2);
  expect(total[0]).toBe(scored.customers.tier.length);
  expect(total[1]).toBeCloseTo(sum(scored.customers.revenue), 2);
  for (const { name, customers } of scoredTiers)
    expect(scored.customers.tier.filter((own) => own === name)).toHaveLength(customers);
  const { read, used, excluded } = scored.audit;
  expect(rows).toEqual([read, used, read - used]);
  expect(sum(Object.values(excluded))).toBe(read - used);
  return scored;
}

describe("100,000 orders", () => {
  const orders = ordersOf(100_000, 11);
  const host = openDocument(setupOf(orders));
  const before = picture(host);

  test("take as many service calls as 1,000, within the bar of a first run", () => {
    host.resetCounts();
    run(host);
    const large = [host.counted, host.apart];
    const small = openDocument(setupOf(ordersOf(1000, 11)));
    small.resetCounts();
    run(small);
    expect(large).toEqual([small.counted, small.apart]);
    expect(host.counted).toBeLessThanOrEqual(callsOfRun("new"));
    const rows = cellsOf(host, "Customers");
    expect(rows.length).toBeGreaterThan(11_000);
    expect(sum(rows.slice(1).map((row) => Number(row[3])))).toBeGreaterThan(60_000);
    expect(rows.slice(1).every(([name]) => typeof name === "string" && name.startsWith("0"))).toBe(true);
  });

  test("are scored again after customers came, went and changed places, and that is undone exactly", () => {
    const names = cellsOf(host, "Customers").map(([name]) => name);
    const first = picture(host);
    const others = orders.slice(1, 90_000).filter(([name]) => !String(name).endsWith("7"));
    const fresh = ordersOf(9000, 12)
      .slice(1)
      .map(([name, ...rest]) => [`N${String(name)}`, ...rest]);
    rewrite(host, [orders[0]!, ...fresh, ...others.reverse()]);
    const changed = picture(host);
    run(host);
    const after = cellsOf(host, "Customers");
    expect(after.slice(0, names.length).map(([name]) => name)).toEqual(names);
    expect(after.slice(names.length).every(([name]) => String(name).startsWith("N0"))).toBe(true);
    const gone = after.filter((row) => row[9] === "No longer in the data").map(([name]) => String(name));
    expect(gone.length).toBeGreaterThan(1000);
    expect(gone.filter((name) => name.endsWith("7")).length).toBeGreaterThan(1000);
    expect(undo(host)).toEqual({ count: 0, cells: [] });
    expect(shownChangesSince(changed, host)).toEqual([]);
    rewrite(host, orders);
    expect(shownChangesSince(first, host)).toEqual([]);
  });

  test("leave nothing behind when all results are removed", () => {
    run(host);
    answered(host, { verb: "remove" });
    expect(changesSince(before, host)).toEqual([]);
    run(host);
    expect(undo(host)).toEqual({ count: 0, cells: [] });
    expect(changesSince(before, host)).toEqual([]);
  });
});

describe("totals of the Customers tab, the Summary and the audit agree, and tiers are those that are scored", () => {
  const folder = resolve(process.env.CUSTOMER_TIERS_DATA ?? "../shared/data");
  const spend = ["MntWines", "MntFruits", "MntMeatProducts", "MntFishProducts", "MntSweetProducts", "MntGoldProds"];
  const purchases = ["NumWebPurchases", "NumCatalogPurchases", "NumStorePurchases"];
  const real: [string, object][] = [
    ["cdnow_sample.csv", {}],
    ["online_retail_sample.csv", {}],
    ["olist_orders_sample.csv", {}],
    [
      "marketing_campaign.csv",
      { columns: { customer: "ID", recencyDays: "Recency", orders: purchases.join("+"), revenue: spend.join("+") } },
    ],
  ];

  const check = async (path: string, wishes: object): Promise<void> => {
    const { cells, sheet } = await openFile(path, path, null);
    const host = openDocument(oneSheet(cells, sheet, cells.length));
    const before = picture(host);
    const { audit } = reconcile(host, sheet, wishes);
    expect(audit.used).toBeGreaterThan(100);
    expect(undo(host)).toEqual({ count: 0, cells: [] });
    expect(changesSince(before, host)).toEqual([]);
  };

  test.each(["homeGoods.csv", "chaDian.csv", "customers.csv"])("in %s", (file) => check(join("samples", file), {}));

  const isThere = existsSync(join(folder, "cdnow_sample.csv"));
  if (!isThere) console.log(`skipped: real data is not at ${folder}; set CUSTOMER_TIERS_DATA to run this test`);
  test.skipIf(!isThere)("in the real data", async () => {
    for (const [file, wishes] of real) await check(join(folder, file), wishes);
  });
});
