// Tests columns and tabs that the user switches off, in a first run and in later runs.
import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { call, cellsOf, namesOf, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { drawnReports, everyReport } from "../whole/resultTabs";
import { day } from "../whole/shop";

const orders: HostCell[][] = [
  ["Customer", "Date", "Amount"],
  ["Ann", day("2024-01-01"), 10],
  ["Bob", day("2024-02-01"), 20],
  ["Ann", day("2024-03-01"), 30],
];

const list: HostCell[][] = [
  ["Name", "Last order", "Orders", "Revenue"],
  ["Ann", day("2024-03-01"), 9, 900],
  ["Bob", day("2024-01-01"), 1, 20],
];

const bare = { columns: ["averageOrder", "r", "f", "m"], reports: everyReport };

function tabIds(status: unknown): string[] {
  return (status as { tabs: { id: string }[] }).tabs.map(({ id }) => id);
}

describe("columns and tabs that are not wanted", () => {
  test("are not written in a first run, which is undone like any other", () => {
    const host = openDocument(oneSheet(orders, "Orders", 20));
    const before = picture(host);
    const { written, status } = run(host, { without: bare }) as { written: number[]; status: unknown };
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", "Customers"]);
    expect(cellsOf(host, "Customers")[0]).toEqual(["Customer", "Last order", "Days since", "Orders", "Revenue", "Tier"]);
    expect(written).toHaveLength(1);
    expect(tabIds(status)).toEqual(["customers"]);
    call(host, { verb: "undo" });
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
  });

  test("beside the user's own list are left out too", () => {
    const host = openDocument(oneSheet(list, "Customers of ours", 20));
    run(host, { without: { columns: ["r", "m"], reports: everyReport } });
    expect(namesOf(host)).toEqual(["Customers of ours", "(Customer Tiers undo)"]);
    expect(cellsOf(host, "Customers of ours")[0]).toEqual([...list[0]!, "F", "Tier"]);
  });

  test("a tab that a later run leaves out stays as it is, is still known, and is brought up to date by the run after", () => {
    const host = openDocument(oneSheet(orders, "Orders", 20));
    run(host);
    const summary = cellsOf(host, "Summary");
    const { status, written } = run(host, { without: bare, scheme: "grid10" }) as { written: number[]; status: unknown };
    expect(cellsOf(host, "Summary")).toEqual(summary);
    expect(tabIds(status)).toEqual(["customers", ...drawnReports().map(({ id }) => id)]);
    expect(written).toHaveLength(1);
    run(host, { scheme: "grid10" });
    expect(namesOf(host).filter((name) => name.startsWith("Summary"))).toEqual(["Summary"]);
    expect(JSON.stringify(cellsOf(host, "Summary"))).toContain("10 tiers by recency and frequency");
    call(host, { verb: "remove" });
    expect(namesOf(host)).toEqual(["Orders"]);
  });

  test("a column that a later run leaves out is blank in it, and comes back with an undo", () => {
    const host = openDocument(oneSheet(orders, "Orders", 20));
    run(host);
    const before = cellsOf(host, "Customers");
    const column = before[0]!.indexOf("Average order");
    run(host, { without: { columns: ["averageOrder"] } });
    expect(cellsOf(host, "Customers").map((row) => row[column] ?? null)).toEqual(["Average order", null, null]);
    call(host, { verb: "undo" });
    expect(cellsOf(host, "Customers")).toEqual(before);
  });

  test.each([
    ["columns", "tier"],
    ["columns", "customer"],
    ["reports", "forecast"],
  ])("of %s, %s cannot be left out, and a sentence says so", (kind, id) => {
    const host = openDocument(oneSheet(orders, "Orders", 20));
    expect(refused(host, { verb: "start", without: { [kind]: [id] } }).message).toMatch(
      new RegExp(`^without\\.${kind}\\.0 needs .+, got "${id}"$`),
    );
    expect(namesOf(host)).toEqual(["Orders"]);
  });
});
