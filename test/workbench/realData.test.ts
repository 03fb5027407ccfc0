// Tests real data through the whole command, against totals of the data folder's README and of a second way of counting.
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { runScore } from "../../workbench/command/runScore";

const folder = resolve(process.env.CUSTOMER_TIERS_DATA ?? "../shared/data");
const isThere = existsSync(join(folder, "cdnow_sample.csv"));
if (!isThere) console.log(`skipped: real data is not at ${folder}; set CUSTOMER_TIERS_DATA to run these tests`);

interface Scored {
  readonly audit: { readonly read: number; readonly used: number; readonly excluded: Record<string, number> };
  readonly customers: readonly {
    customer: string;
    lastOrder: string | null;
    recencyDays: number;
    frequency: number;
    revenue: number;
  }[];
  readonly tiers: readonly { name: string; customers: number; revenue: number }[];
  readonly notes: readonly { id: string; text: string }[];
}

async function score(file: string, ...flags: string[]): Promise<Scored> {
  const out = join(mkdtempSync(join(tmpdir(), "customer-tiers-")), "out.json");
  const errors: string[] = [];
  const quiet = { write: () => true };
  const code = await runScore([join(folder, file), ...flags, "--json", out], {
    stdout: quiet,
    stderr: { write: (text: string) => errors.push(text) > 0 },
    cwd: resolve("."),
  });
  expect(code, errors.join("")).toBe(0);
  return JSON.parse(readFileSync(out, "utf8")) as Scored;
}

function rowsOf(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(folder, file), "utf8"), { header: true, skipEmptyLines: true })
    .data;
}

function totalRevenue(scored: Scored): number {
  return scored.customers.reduce((sum, customer) => sum + Math.round(customer.revenue * 100), 0) / 100;
}

function tierSizes(scored: Scored): Record<string, number> {
  return Object.fromEntries(scored.tiers.map((tier) => [tier.name, tier.customers]));
}

describe.skipIf(!isThere)("real data", () => {
  test("CDNOW: 6,919 rows, 2,357 customers, $244,091.94, 8 orders of $0, and ids keep their zeros", async () => {
    const scored = await score("cdnow_sample.csv");
    expect(scored.audit).toEqual({ read: 6919, used: 6919, excluded: {} });
    expect(scored.customers).toHaveLength(2357);
    expect(totalRevenue(scored)).toBe(244_091.94);
    expect(scored.customers[0]?.customer).toBe("0001");
    expect(scored.notes.find((note) => note.id === "zeroOrders")?.text).toContain("8");
  });

  test("CDNOW without its 21 repeated rows falls into the tier sizes of the design's pictures", async () => {
    const scored = await score("cdnow_sample.csv", "--duplicates", "drop");
    expect(scored.audit).toEqual({ read: 6919, used: 6898, excluded: { duplicate: 21 } });
    expect(tierSizes(scored)).toEqual({
      Champions: 652,
      Loyal: 339,
      "Potential loyalist": 51,
      Recent: 0,
      Promising: 0,
      "Needing attention": 116,
      "About to sleep": 262,
      "Can't lose": 2,
      "At risk": 342,
      Hibernating: 289,
      Lost: 304,
    });
  });

  test("Online Retail: 1,359 rows have no customer, one customer has only refunds, 198 of 199 are tiered", async () => {
    const scored = await score("online_retail_sample.csv");
    const kept = rowsOf("online_retail_sample.csv").filter((row) => row.CustomerID !== "");
    const ordering = new Set(kept.filter((row) => Number(row.Quantity) > 0).map((row) => row.CustomerID));
    const refundOnly = kept.filter((row) => !ordering.has(row.CustomerID)).length;
    expect(scored.audit).toEqual({ read: 20_694, used: 20_694 - 1359 - refundOnly, excluded: { noCustomer: 1359, refundOnly } });
    expect(scored.customers).toHaveLength(198);
    const net = new Map<string, number>();
    for (const row of kept) {
      const amount = Math.round(Number(row.Quantity) * Number(row.UnitPrice) * 10_000);
      net.set(row.CustomerID!, (net.get(row.CustomerID!) ?? 0) + amount);
    }
    for (const { customer, revenue } of scored.customers)
      expect(revenue).toBeCloseTo((net.get(customer) ?? Number.NaN) / 10_000, 2);
    expect(scored.notes.find((note) => note.id === "repeatedRows")?.text).toContain("289");
  });

  test("Olist: 24 canceled and 17 unavailable orders are left out, and it is said that frequency collapsed", async () => {
    const scored = await score("olist_orders_sample.csv");
    expect(scored.audit).toEqual({ read: 3000, used: 2959, excluded: { notCompleted: 24 + 17 } });
    const collapsed = scored.notes.find((note) => note.id === "collapsed-frequency")?.text ?? "";
    expect(collapsed).toContain("so 5 score groups cannot be formed and only F 1, 5 occur");
    expect(collapsed).toContain("standard11-rm");
    const byRevenue = await score("olist_orders_sample.csv", "--scheme", "standard11-rm");
    expect(byRevenue.tiers.every((tier) => tier.customers > 0)).toBe(true);
  });

  test("marketing_campaign as a customers sheet: 2,240 customers, spend 1,356,988, no dates, those without orders apart", async () => {
    const spend = ["MntWines", "MntFruits", "MntMeatProducts", "MntFishProducts", "MntSweetProducts", "MntGoldProds"];
    const orders = ["NumWebPurchases", "NumCatalogPurchases", "NumStorePurchases"];
    const columns = `customer=ID,recencyDays=Recency,orders=${orders.join("+")},revenue=${spend.join("+")}`;
    const scored = await score("marketing_campaign.csv", "--columns", columns);
    expect(scored.audit).toEqual({ read: 2240, used: 2240, excluded: {} });
    expect(totalRevenue(scored)).toBe(1_356_988);
    expect(scored.customers.every((customer) => customer.lastOrder === null)).toBe(true);
    const none = rowsOf("marketing_campaign.csv").filter((row) => orders.every((name) => row[name] === "0"));
    expect(tierSizes(scored)["No orders yet"]).toBe(none.length);
  });
});
