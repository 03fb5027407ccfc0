// Tests names that look like something else. The name of a customer, tab, tier or header comes back as read, as text.
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/ground/plainText";
import { mostShown } from "../../src/reports/shownTiers";
import type { CellContent } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { payloads } from "./awkwardNames";
import { answered, cellsOf, edit, namesOf, oneSheet, openDocument, picture, run } from "./documentDriver";
import { at } from "./furnishedShop";
import { resultTabs } from "./resultTabs";
import { day } from "./shop";
import { changesSince, columnOf, ownFormulas, shownChangesSince, tabOf } from "./tradingShop";

/** Customers that are not text keep their type. */
const others: readonly HostCell[] = [42, -7.5, true];

const names: readonly HostCell[] = [...payloads, ...others];

/** The names as they are written: two hold signs that nobody sees, which are left out. */
const unseen: ReadonlyMap<HostCell, string> = new Map([
  ["\u202egnp.exe", "gnp.exe"],
  ["zero\u200bwidth", "zerowidth"],
]);
const written = names.map((name) => unseen.get(name) ?? name);

function isText(content: CellContent): boolean {
  return typeof content === "string";
}

const orderRows: HostCell[][] = names.flatMap((name, place) => [
  [name, day(`2026-01-${String((place % 27) + 1).padStart(2, "0")}`), place + 1],
  [name, day("2026-02-01"), 3],
]);

function openOrders(tab = "Orders", header = ["Customer", "Order date", "Amount"]): Host {
  return openDocument(oneSheet([header, ...orderRows], tab, orderRows.length + 20));
}

const listRows: HostCell[][] = names.map((name, place) => [
  name,
  day(`2026-01-${String((place % 27) + 1).padStart(2, "0")}`),
  (place % 9) + 1,
  10 + place,
]);

function openList(header: string): Host {
  return openDocument(oneSheet([[header, "Last order", "Orders", "Revenue"], ...listRows], "List", listRows.length + 20));
}

/** Returns every second name. They still include many kinds. */
function everySecond(given: readonly string[]): string[] {
  return given.filter((_, place) => place % 2 === 0);
}

/** Returns everything stored outside the cells of a document: its properties and the logs. */
function kept(host: Host): string {
  return JSON.stringify([host.documentProperties, host.logs]);
}

test("there are at least sixty names to try, each a customer of its own", () => {
  const keys = payloads.map((name) => name.normalize("NFKC").trim());
  expect(new Set(keys).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(60);
});

describe("customers of an orders sheet", () => {
  const host = openOrders();
  const before = picture(host);
  run(host, { withWhy: true });

  test("stand in the Customers tab as read, texts as text, without signs that nobody sees", () => {
    const column = cellsOf(host, "Customers")
      .slice(1)
      .map(([name]) => name);
    expect(column).toEqual(written);
    const [block] = tabOf(host, "Customers").read(at(2, 1, payloads.length, 1));
    expect(block!.contents.every(isText)).toBe(true);
  });

  test("make no cell of ours a formula, the hidden tab's included", () => {
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...resultTabs()]);
    expect(ownFormulas(host, ["Orders"])).toEqual([]);
  });

  test("are kept in the hidden tab as plain text of JSON", () => {
    const [, hidden] = host.grid.sheets();
    const texts = hidden!.columns().flatMap(({ contents }) => contents.filter((content) => content !== null));
    const items = texts.flatMap((text) => JSON.parse(String(text)) as [unknown, unknown, unknown][]);
    const keys = items.map(([key]) => key).filter((key) => typeof key === "string");
    const start = (key: unknown): string => String(key).slice(0, 100);
    expect(keys.map(start)).toEqual(names.map((name) => start(plainText(String(name)))));
    expect(new Set(keys).size).toBe(names.length);
  });

  test("appear neither in the Summary, its charts, document properties nor logs", () => {
    const summary = tabOf(host, "Summary");
    const cells = summary.columns().map(({ contents }) => contents);
    const elsewhere = `${JSON.stringify([cells, summary.parts])}${kept(host)}`;
    const words = ["Customer", "Total", "null", "false", "constructor", "toString"];
    const telling = payloads.filter((name) => name.length > 5 && !words.includes(name));
    expect(telling.filter((name) => elsewhere.includes(JSON.stringify(name).slice(1, -1)))).toEqual([]);
    expect(telling.length).toBeGreaterThan(40);
  });

  test("keep their rows over a second run with the orders in another order, and its undo restores every cell", () => {
    edit(host, "Customers", [1, 13], [["Note"], ...names.map((name, place) => [`note ${place} ${String(name).slice(0, 9)}`])]);
    edit(host, "Orders", [2, 1], [...orderRows].reverse());
    edit(host, "Orders", [orderRows.length + 2, 1], [["=NEW()", day("2026-02-02"), 5]]);
    const first = picture(host);
    run(host);
    const rows = cellsOf(host, "Customers").slice(1);
    expect(rows.map(([name]) => name)).toEqual([...written, "=NEW()"]);
    expect(rows.slice(0, -1).map((row) => row[12])).toEqual(
      names.map((name, place) => `note ${place} ${String(name).slice(0, 9)}`),
    );
    expect(ownFormulas(host, ["Orders"])).toEqual([]);
    expect(answered(host, { verb: "undo" }).left).toEqual({ count: 0, cells: [] });
    expect(shownChangesSince(first, host)).toEqual([]);
  });

  test("leave the document exactly as it was when their first run is undone", () => {
    const fresh = openOrders();
    run(fresh, { withWhy: true });
    expect(answered(fresh, { verb: "undo" }).left).toEqual({ count: 0, cells: [] });
    expect(changesSince(before, fresh)).toEqual([]);
  });

  test("of 49,000 characters, two of them different only in the last, are told apart and come back", () => {
    const twins = ["x", "y"].map((end) => `${"=".repeat(48_999)}${end}`);
    const rows: HostCell[][] = twins.map((name) => [name, day("2026-01-05"), 5]);
    const shop = openDocument(oneSheet([["Customer", "Order date", "Amount"], ...rows]));
    const untouched = picture(shop);
    run(shop);
    expect(
      cellsOf(shop, "Customers")
        .slice(1)
        .map(([name]) => name),
    ).toEqual(twins);
    answered(shop, { verb: "undo" });
    expect(changesSince(untouched, shop)).toEqual([]);
  });
});

describe("customers of a list", () => {
  const host = openList("Name");
  const before = picture(host);
  run(host, { withWhy: true });
  const tier = (): number => columnOf(host, "List", "Tier");

  test("stay as they are, with a tier beside each and no formula", () => {
    const rows = cellsOf(host, "List").slice(1);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(listRows);
    expect(rows.every((row) => typeof row[tier() - 1] === "string")).toBe(true);
    expect(ownFormulas(host, [])).toEqual([]);
    const telling = payloads.filter((name) => name.length > 8 && !/^(undefined|constructor)/.test(name));
    expect(telling.filter((name) => kept(host).includes(JSON.stringify(name).slice(1, -1)))).toEqual([]);
  });

  test("keep their tiers when the list is sorted and scored again, and both runs can be taken away", () => {
    const rows = cellsOf(host, "List").slice(1);
    edit(host, "List", [2, 1], [...rows].reverse());
    const sorted = picture(host);
    run(host, { withWhy: true });
    expect(shownChangesSince(sorted, host)).toEqual([]);
    edit(host, "List", [2, 1], rows);
    answered(host, { verb: "remove" });
    expect(changesSince(before, host)).toEqual([]);
  });
});

describe("other names", () => {
  const tabNames = payloads.filter((name) => name.trim() !== "" && name.length <= 100 && !/[\n\r\t]/.test(name));

  test("of the source tab stand in the Summary as they are, and the document stays as it was", () => {
    const rows: HostCell[][] = [
      ["Customer", "Order date", "Amount"],
      ["Ann", day("2026-01-05"), 5],
      ["Bob", day("2026-01-06"), 6],
    ];
    const shop = openDocument(oneSheet(rows));
    const [source] = shop.grid.sheets();
    for (const name of [...everySecond(tabNames), "Customers", "customers", "Summary", "客户分层", "Customer Tiers undo"]) {
      shop.grid.renameSheet(source!, name);
      const before = picture(shop);
      run(shop);
      const title = namesOf(shop).find((tab) => tab.startsWith("Summary") && tab !== name)!;
      expect(cellsOf(shop, title).flat()).toContain(`${name}!A1:C3`);
      expect(ownFormulas(shop, [])).toEqual([]);
      answered(shop, { verb: "undo" });
      expect(changesSince(before, shop)).toEqual([]);
    }
  });

  const shortNames = payloads.filter((name) => name.length <= 39).map((name) => name.trim());

  test("tiers of a scheme of one's own are called in every tab as in the scheme", () => {
    const levels = ["1", "2", "3", "4", "5"];
    const boxes = levels.flatMap((r) => levels.flatMap((f) => levels.map((m) => [r, f, m])));
    const schemeRows = shortNames.map((name, place) => [name, ...boxes[place]!]);
    const rows: HostCell[][] = [["Customer", "Order date", "Amount"]];
    for (let place = 0; place < 400; place++) {
      const stamp = day(`2026-${String((place % 12) + 1).padStart(2, "0")}-${String((place % 27) + 1).padStart(2, "0")}`);
      for (let order = 0; order <= place % 7; order++) rows.push([`N${place}`, stamp, 1 + ((place * 37) % 101)]);
    }
    const shop = openDocument(oneSheet(rows));
    run(shop, { scheme: [["Tier", "R", "F", "M"], ...schemeRows], language: "en" });
    const tiers = cellsOf(shop, "Customers")
      .slice(1)
      .map((row) => row[9]);
    expect(tiers.every((tier) => tier === "Others" || shortNames.includes(String(tier)))).toBe(true);
    expect(new Set(tiers).size).toBeGreaterThan(30);
    const namesIn = (tab: string, howMany: number): HostCell[] => {
      const column = cellsOf(shop, tab).map((row) => row[1]!);
      const first = column.indexOf("Tier") + 1;
      return column.slice(first, first + howMany);
    };
    expect(namesIn("All tiers", shortNames.length)).toEqual(shortNames);
    const shown = namesIn("Summary", mostShown - 1);
    expect(shown).toEqual([...shortNames, "Others"].filter((name) => shown.includes(name)));
    expect(ownFormulas(shop, ["Orders"])).toEqual([]);
    for (const { options } of tabOf(shop, "Summary").parts.charts)
      expect(["Customers per tier", "Revenue per tier"]).toContain(options.title);
    const before = picture(shop);
    run(shop, { scheme: [["Tier", "R", "F", "M"], ...schemeRows] });
    expect(shownChangesSince(before, shop)).toEqual([]);
  });

  const headers = payloads.filter((name) => name.length < 1000 && name.trim() === name);

  test("of the customer column are found again by later runs, which are undone", () => {
    const rows = listRows.slice(0, 6);
    const shop = openDocument(oneSheet([["Name", "Last order", "Orders", "Revenue"], ...rows], "List", 12));
    for (const header of everySecond(headers)) {
      edit(shop, "List", [1, 1], [[header]]);
      const before = picture(shop);
      const wishes = { columns: { customer: header } };
      run(shop, wishes);
      const first = picture(shop);
      run(shop, { ...wishes, scheme: "hml3" });
      expect(cellsOf(shop, "List")[0]![0]).toBe(header);
      expect(answered(shop, { verb: "undo" }).left).toEqual({ count: 0, cells: [] });
      expect(shownChangesSince(first, shop)).toEqual([]);
      answered(shop, { verb: "remove" });
      expect(changesSince(before, shop)).toEqual([]);
    }
  });

  test("reasons why rows were left out are text, whatever a status is called", () => {
    const rows: HostCell[][] = shortNames.slice(0, 40).map((status, place) => [`N${place}`, day("2026-01-05"), 5, status]);
    const shop = openDocument(oneSheet([["Customer", "Order date", "Amount", "Status"], ...rows]));
    run(shop, { orders: { notCompleted: shortNames.slice(0, 20) } });
    expect(ownFormulas(shop, ["Orders"])).toEqual([]);
  });
});
