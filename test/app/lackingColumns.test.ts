// Lists of customers that lack something: sorted by what does without it, and refused by what needs it in a sentence that names both.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, namesOf, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { resultTabs } from "../whole/resultTabs";
import { day } from "../whole/shop";
import { changesSince } from "../whole/tradingShop";
import { regulars } from "./regularShop";

const spenders: HostCell[][] = [
  ["Name", "Revenue"],
  ["Ann", 100],
  ["Bob", 60],
  ["Cid", 40],
  ["Dan", 30],
  ["Eve", 20],
  ["Fay", 10],
  ["Gus", 10],
  ["Hal", 8],
  ["Ivy", 6],
  ["Jim", 5],
];

const visitors: HostCell[][] = [
  ["Name", "Last order", "Orders"],
  ["Ann", day("2024-03-01"), 9],
  ["Bob", day("2024-02-20"), 5],
  ["Cid", day("2023-10-01"), 4],
  ["Dan", day("2023-06-01"), 1],
  ["Eve", day("2023-01-01"), 1],
];

describe("a list with revenue alone", () => {
  test("is sorted into high, middle and low by hml3, beside the list, and that is undone", () => {
    const host = openDocument(oneSheet(spenders, "List", 20));
    const before = picture(host);
    run(host, { scheme: "hml3" });
    const [header = [], ...rows] = cellsOf(host, "List");
    expect(header).toEqual(["Name", "Revenue", "Tier"]);
    // A fifth of ten customers is heavy, the next three are medium.
    const tiers = rows.map((row) => row[2]);
    expect(tiers).toEqual(["Heavy", "Heavy", ...Array(3).fill("Medium"), ...Array(5).fill("Light")]);
    expect(namesOf(host)).toEqual(["List", "(Customer Tiers undo)", ...resultTabs().slice(1)]);
    answered(host, { verb: "undo" });
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is refused by the default scheme, with what is lacking and what does without it", () => {
    const host = openDocument(oneSheet(spenders, "List", 20));
    expect(refused(host, { verb: "start" })).toMatchObject({
      code: "question",
      about: "columns",
      message: "no column for order date was found in row 1",
      fix: 'name the column that holds it, or sort by what does without: "High, middle and low value"',
    });
    expect(refused(host, { verb: "start", language: "zh" })).toMatchObject({
      message: "第 1 行没有找到这些列：下单日期",
      fix: "请指明是哪一列，或改用不需要它的方法：“高、中、低价值”",
    });
    expect(namesOf(host)).toEqual(["List"]);
  });
});

describe("a list without amounts", () => {
  test("is sorted by recency and frequency by grid10, its revenue unknown and not 0", () => {
    const host = openDocument(oneSheet(visitors, "List", 20));
    const before = picture(host);
    run(host, { scheme: "grid10", withWhy: true });
    const [header = [], ...rows] = cellsOf(host, "List");
    expect(header).toEqual(["Name", "Last order", "Orders", "R", "F", "Tier", "Why"]);
    for (const row of rows) for (const cell of row) expect(cell).not.toBeNull();
    const summary = cellsOf(host, "Summary");
    const head = summary.findIndex((row) => row[1] === "Tier");
    const total = summary.find((row, place) => place > head && row[1] === "Total")!;
    expect([total[2], total[4], total[5]]).toEqual([5, null, null]);
    answered(host, { verb: "undo" });
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is refused by the default scheme, with what is lacking and what does without it", () => {
    const host = openDocument(oneSheet(visitors, "List", 20));
    expect(refused(host, { verb: "start" })).toMatchObject({
      code: "question",
      about: "columns",
      message: "no column for revenue was found in row 1",
      fix: 'name the column that holds it, or sort by what does without: "10 tiers by recency and frequency"',
      choices: ["revenue"],
    });
    expect(refused(host, { verb: "start", language: "zh" })).toMatchObject({
      message: "第 1 行没有找到这些列：消费金额",
      fix: "请指明是哪一列，或改用不需要它的方法：“按最近购买与次数分 10 层”",
    });
    expect(namesOf(host)).toEqual(["List"]);
  });
});

describe("orders under headers that no export has", () => {
  const orders: HostCell[][] = [
    ["Customer", "Tag", "Revenue"],
    ["Ann", day("2024-01-01"), 100],
    ["Bob", day("2024-02-01"), 20],
    ["Ann", day("2024-03-01"), 30],
    ["Cid", day("2024-03-02"), 5],
  ];

  test.each<[object]>([[{ models: ["valueTiers"] }], [{ scheme: "hml3" }], [{ scheme: "grid10" }], [{}]])(
    "are read as orders, by whatever sorts them: %j",
    (wishes) => {
      const host = openDocument(oneSheet(orders, "Orders", 10));
      const { kind, customers } = answered(host, { verb: "score", withCustomers: true, ...wishes }) as {
        kind: string;
        customers: { customer: string[]; revenue: number[] };
      };
      expect([kind, customers.customer, customers.revenue]).toEqual(["orders", ["Ann", "Bob", "Cid"], [130, 20, 5]]);
    },
  );
});

describe("orders without a column that a choice or another sheet needs", () => {
  const whole = regulars(30);
  const withoutColumn = (place: number): HostCell[][] => whole.map((row) => row.filter((_, at) => at !== place));

  test("a look-back window or an as-of date is refused where no days are read, instead of being passed over", () => {
    const host = openDocument(oneSheet(withoutColumn(1), "Orders", 200));
    expect(refused(host, { verb: "score", scheme: "hml3", orders: { windowDays: 30 } })).toMatchObject({
      message: "a look-back window needs the days of orders, and no such column is read",
    });
    expect(refused(host, { verb: "score", scheme: "hml3", orders: { asOf: "2024-02-01" }, language: "zh" })).toMatchObject({
      message: "截止日期需要下单日期，但没有读取日期列",
    });
    expect(answered(host, { verb: "score", scheme: "hml3" })).toMatchObject({ kind: "orders" });
  });

  test("a second sheet without amounts is refused with its name, as the amounts of the first would be lost", () => {
    const host = openDocument({
      name: "Shop",
      zone: "Europe/London",
      locale: "en_US",
      sheets: [
        { name: "Web", cells: whole, rows: 200 },
        { name: "Till", cells: withoutColumn(2), rows: 200 },
      ],
    });
    const [web, till] = host.grid.sheets().map(({ id }) => id);
    const sheets = [{ sheet: till, name: "Till", kind: "orders" }];
    expect(refused(host, { verb: "score", scheme: "grid10", sheet: web, sheets }).message).toContain(
      'no column for amount was found in row 1 of "Till"',
    );
  });

  test("a plan of whom to contact is refused where nothing is known of what an order is worth", () => {
    const host = openDocument(oneSheet(withoutColumn(2), "Orders", 200));
    const wishes = { scheme: "grid10", contact: { cost: 1, rates: { Champions: 50 } } };
    expect(refused(host, { verb: "score", ...wishes })).toMatchObject({
      message: "a contact plan needs to know what an order is worth, and no column of amounts is read",
    });
    expect(refused(host, { verb: "score", ...wishes, language: "zh" }).message).toContain("没有读取金额列");
  });

  test("a tab of results is refused as a sheet of any kind, and so is the scored sheet itself", () => {
    const host = openDocument(oneSheet(whole, "Orders", 200));
    run(host);
    const idOf = (name: string) => host.grid.sheets().find((sheet) => sheet.name === name)!.id;
    const asking = (name: string) => ({
      verb: "score",
      sheet: idOf("Orders"),
      sheets: [{ sheet: idOf(name), name, kind: "customers" }],
    });
    expect(refused(host, asking("Customers")).message).toBe('the tab "Customers" holds results, and no customers');
    expect(refused(host, asking("Orders")).message).toBe('the tab "Orders" was chosen twice');
  });

  test("what a further model cannot sort is told with its title, and that it can be left out", () => {
    const host = openDocument(oneSheet(whole.slice(0, 12), "Orders", 50));
    const { message, fix } = refused(host, { verb: "score", models: ["rfm", "churnRisk"] });
    expect(message).toMatch(/^Churn risk: the chance to be active cannot be told/);
    expect(fix).toMatch(/^leave Churn risk out, or /);
  });
});
