// Tests typed text that is not a number: it stops nothing after its step was left, and a count selects the rows it counted.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { orders } from "../whole/smallShop";
import { tabOf } from "../whole/tradingShop";
import { headed, open, press, verbOf } from "./sidebarDriver";

/** The orders, and below them a row without a customer. */
const shop: HostCell[][] = [...orders, [null, "2024-03-01", 10]];

const words = {
  en: {
    steps: "Step by step",
    check: "Continue to check",
    method: "Continue to method",
    window: "Look back, days",
    limits: "Your own score limits",
    recency: "How recently, days",
    back: "Back",
    first: "Know your best customers",
    found: /7 customers/,
    start: "Segment my customers",
    written: /were written$/,
  },
  zh: {
    steps: "逐步设置",
    check: "下一步：检查",
    method: "下一步：方法",
    window: "回溯天数",
    limits: "自定义分数界限",
    recency: "距今天数",
    back: "返回",
    first: "了解您的最佳客户",
    found: /7 位客户/,
    start: "开始客户分层",
    written: /^已写入/,
  },
} as const;

/** Goes back to the first view, which counts as if nothing had been typed, and runs from there. */
async function runFromFirst(page: Page, language: "en" | "zh"): Promise<void> {
  const said = words[language];
  while ((await page.locator("h1").innerText()) !== said.first) await press(page, said.back);
  await page.getByText(said.found).waitFor();
  await press(page, said.start);
  await headed(page, said.written);
}

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const said = words[language];

  test.each(["abc", "0", "<b>x</b>", "1e9"])("days to look back (%s)", async (typed) => {
    const { page, host, calls } = await open(shop, { language });
    await press(page, said.steps);
    await press(page, said.check);
    await page.getByLabel(said.window).fill("3000");
    await expect.poll(() => calls.filter((call) => JSON.stringify(call).includes('"windowDays":3000')).length).toBe(1);
    await page.getByRole("button", { name: /^− 1/ }).waitFor();
    await page.getByLabel(said.window).fill(typed);
    await page.getByRole("button", { name: /^− 1/ }).click();
    await expect.poll(() => calls.some((call) => verbOf(call) === "selectRows")).toBe(true);
    await page.getByText(/42/).first().waitFor();
    expect(calls.findLast((call) => verbOf(call) === "selectRows")).toMatchObject({ orders: { windowDays: 3000 } });
    expect(host.grid.selection(tabOf(host, "Orders")).areas).toEqual([{ row: 42, column: 1, rows: 1, columns: 3 }]);
    await runFromFirst(page, language);
    expect(calls.findLast((call) => verbOf(call) === "start")).not.toHaveProperty("orders");
  });

  test("limits of a score", async () => {
    const { page, calls } = await open(shop, { language });
    await press(page, said.steps);
    await press(page, said.check);
    await press(page, said.method);
    await page.locator("summary").filter({ hasText: said.limits }).click();
    await page.getByLabel(said.recency).fill("abc, 5");
    await runFromFirst(page, language);
    expect(calls.findLast((call) => verbOf(call) === "start")).not.toHaveProperty("cuts");
  });
});
