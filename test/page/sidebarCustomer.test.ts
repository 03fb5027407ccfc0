// Tests the selected customer in the sidebar, the rows of a count, and links to tabs, in a browser with the document behind it.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { goTo, ladder } from "../app/selecting";
import { edit } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { day } from "../whole/shop";
import { tabOf } from "../whole/tradingShop";
import { headed, homeGoods, open, press, verbOf } from "./sidebarDriver";

/** The ladder with rows that are left out: 57, 58 and 60 for their dates, 61 because it has no customer. Row 59 repeats row 2. */
function shop(): HostCell[][] {
  return [
    ...ladder(),
    ["a", "someday", 10],
    ["b", "someday", 10],
    ["a", day("2024-03-01"), 10],
    ["d", null, 10],
    [null, day("2024-03-01"), 10],
  ];
}

/** Returns the first row of a customer of the ladder. */
function rowNamed(name: string): number {
  return ladder().findIndex(([first]) => first === name) + 1;
}

function selectedRows(host: Host, name: string): [number, number][] {
  return host.grid.selection(tabOf(host, name)).areas.map(({ row, rows }) => [row, rows]);
}

function told(page: Page): Promise<string> {
  return page.locator("main").innerText();
}

function status(page: Page, text: string | RegExp): Promise<void> {
  return page.getByRole("status").filter({ hasText: text }).waitFor();
}

async function toCheck(page: Page, name = "Step by step"): Promise<void> {
  await press(page, name);
  await headed(page, "Data and columns");
  await press(page, "Continue to check");
  await headed(page, "Check the rows");
}

describe("the selected customer", () => {
  test("is explained from the first view, and again once another row is selected, by the keyboard alone", async () => {
    const { page, host, calls } = await open(shop());
    goTo(host, "Orders", rowNamed("f"));
    const link = page.getByRole("button", { name: "Explain selected row" });
    await link.focus();
    await page.keyboard.press("Enter");
    await headed(page, "Selected customer");
    await status(page, "f");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Selected customer");
    const text = await told(page);
    for (const words of [
      "“Orders”, row 17",
      "6 Mar 2024, 4 days ago",
      "Over 3, up to 5 days",
      "3 of 5",
      "5th of 10 customers, 11% of revenue",
      "1 Mar 2024, customer for 9 days",
      "3 more orders today",
      "11 tiers by recency and value, as of 10 Mar 2024",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(
      /3 more orders today\s+→\s+1\s+Champions[\s\S]*Warning: without an order for 2 days they fall to\s+9\s+At risk[\s\S]*What to do/,
    );
    goTo(host, "Orders", 56, 1);
    await page.getByRole("button", { name: "Explain selected row" }).focus();
    await page.keyboard.press("Enter");
    await status(page, "j");
    expect(await told(page)).toMatch(/1st of 10 customers, 18% of revenue[\s\S]*This is the best tier\./);
    expect(calls.map(verbOf).filter((verb) => verb === "explain")).toHaveLength(2);
    await press(page, "Back");
    await headed(page, "Know your best customers");
  });

  test("is explained after a run in the tab of customers, and Back leads to the result again", async () => {
    const { page, host, calls } = await open(homeGoods);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    const result = await told(page);
    goTo(host, "Customers", 30, 4);
    await press(page, "Explain selected row");
    await status(page, "“Customers”, row 30, the first of 4 selected rows");
    const tier = tabOf(host, "Customers").read(at(30, 10))[0]?.contents[0];
    expect(await page.locator(".tierName").first().innerText()).toContain(String(tier));
    expect(await page.locator(".squares").first().locator("span").count()).toBe(5);
    await press(page, "Back");
    await headed(page, /were written$/);
    expect(await told(page)).toBe(result);
    expect(calls.map(verbOf).slice(-3)).toEqual(["start", "commit", "explain"]);
  });

  test("that is none says so in a sentence with a next step, and the next row is explained as ever", async () => {
    const { page, host } = await open(shop());
    goTo(host, "Orders", 1);
    await press(page, "Explain selected row");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toMatch(
      /^Row 1 of "Orders" is a heading, not a customer\.\s+Select the row of a customer, then try again\.$/,
    );
    goTo(host, "Orders", 58);
    await press(page, "Explain selected row");
    await status(page, "b");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await told(page)).toContain("This row itself is left out: Date missing or not readable.");
  });

  test("is asked for once, however often the button is pressed, and no answer disturbs a view that was left", async () => {
    let answer = (): void => undefined;
    const held = new Promise<null>((resolve) => {
      answer = () => resolve(null);
    });
    const { page, calls } = await open(shop(), { answerFails: (request) => (verbOf(request) === "explain" ? held : null) });
    await press(page, "Explain selected row");
    await status(page, "Reading the selected row …");
    await press(page, "Explain selected row");
    await press(page, "Back");
    await headed(page, "Know your best customers");
    answer();
    await page.waitForTimeout(300);
    await headed(page, "Know your best customers");
    expect(calls.map(verbOf).filter((verb) => verb === "explain")).toHaveLength(1);
  });

  test("whose tier in the sheet is no longer the one that the data give is told of both", async () => {
    const { page, host } = await open([...shop(), [null, null, null]]);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    edit(host, "Orders", [57, 2], [[day("2024-03-10"), 500]]);
    goTo(host, "Customers", 2);
    await press(page, "Explain selected row");
    await status(page, "a");
    expect(await told(page)).toContain(
      "The sheet says “Lost”: the data or the choices have changed since. Run again to update it.",
    );
  });

  test("whose name is long and looks like markup is told as it is", async () => {
    const name = `<img src=x onerror="alert(1)">=1+1 ${"longer".repeat(30)}`;
    const { page, host } = await open([...ladder(), [name, day("2024-03-01"), 10]]);
    goTo(host, "Orders", 57);
    await press(page, "Explain selected row");
    await page.locator(".who").waitFor();
    expect(await page.locator(".who").innerText()).toBe(name);
    expect(await page.locator("img").count()).toBe(0);
  });

  test("is explained in Chinese, every word of it", async () => {
    const names = [..."甲乙丙丁戊己庚辛壬癸"];
    const cells = ladder().map(([name, ...rest]) => [
      typeof name === "string" && name.length === 1 ? names["abcdefghij".indexOf(name)]! : name!,
      ...rest,
    ]);
    cells[0] = ["客户", "下单时间", "金额"];
    const { page, host } = await open(cells, { language: "zh" });
    host.grid.renameSheet(tabOf(host, "Orders"), "订单");
    goTo(host, "订单", 17, 3);
    await press(page, "解读选中的客户");
    await status(page, "己");
    const text = await told(page);
    for (const words of [
      "“订单”第 17 行（选中了 3 行，这是第一行）",
      "2024年3月6日，4 天前",
      "超过 3，不超过 5 天",
      "3 分（满分 5）",
      "在 10 位客户中排第 5 名，占总金额 11%",
      "注意：若 2 天内没有新订单，将降为",
    ]) {
      expect(text).toContain(words);
    }
    expect(text.match(/[A-Za-z]{2,}/g)).toBeNull();
  });
});

describe("a count of the check", () => {
  test("selects its rows in the sheet and says so, also in the result", async () => {
    const { page, host } = await open(shop());
    goTo(host, "Orders", 2);
    await toCheck(page);
    await page.getByRole("button", { name: "− 3: select these rows (Date missing or not readable)" }).press("Enter");
    await status(page, "3 rows selected in “Orders”, the first is row 57");
    expect(selectedRows(host, "Orders")).toEqual([
      [60, 1],
      [57, 2],
    ]);
    await page.getByRole("button", { name: "− 1: select these rows (No customer)" }).click();
    await status(page, "Row 61 selected in “Orders”");
    await page.getByRole("button", { name: "Select these rows: Same row twice" }).click();
    await status(page, "Row 59 selected in “Orders”");
    await page.getByLabel("Look back, days").fill("5");
    expect(await page.getByText("Row 59 selected").count()).toBe(0);
    await page.getByLabel("Look back, days").fill("");
    await press(page, "Back");
    await press(page, "Back");
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    await page.getByRole("button", { name: /^− 3: / }).click();
    await status(page, "3 rows selected in “Orders”, the first is row 57");
  });

  test("whose rows were corrected meanwhile says that there are none any more", async () => {
    const { page, host } = await open(shop());
    await toCheck(page);
    const count = page.getByRole("button", { name: /^− 1: / });
    await count.waitFor();
    edit(host, "Orders", [61, 1], [["a"]]);
    await count.click();
    expect(await page.getByRole("alert").innerText()).toMatch(
      /^There are no such rows any more\.\s+The sheet has changed; read it again\.$/,
    );
  });
});

test("links open the tabs of results, from the result and from the first view, and a tab that is gone says so", async () => {
  const { page, host } = await open(shop());
  await press(page, "Segment my customers");
  await headed(page, /were written$/);
  await press(page, "Open “Summary”");
  await status(page, "“Summary” is open");
  expect(host.grid.activeSheet().name).toBe("Summary");
  await press(page, "Back");
  await headed(page, "Know your best customers");
  await press(page, "Open “Customers”");
  await status(page, "“Customers” is open");
  expect(host.grid.activeSheet().name).toBe("Customers");
  host.grid.deleteSheet(tabOf(host, "Summary"));
  await press(page, "Open “Summary”");
  expect(await page.getByRole("alert").innerText()).toMatch(/^That tab is gone\./);
});
