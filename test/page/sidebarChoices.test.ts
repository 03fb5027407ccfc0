// Tests the choices of statuses and currencies in the check step, and the sample shop of an empty document.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { cellsOf } from "../whole/documentDriver";
import { headed, isReady, open, press, verbOf } from "./sidebarDriver";

async function goToCheck(page: Page): Promise<void> {
  await press(page, "Step by step");
  await headed(page, "Data and columns");
  await page.locator("button.primary:enabled").click();
  await headed(page, "Check the rows");
}

async function runOn(page: Page): Promise<void> {
  for (const [button, title] of [
    ["Continue to method", "How to form tiers"],
    ["Continue to output", "What will be written"],
    ["Segment my customers", /were written$/],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await headed(page, title);
  }
}

function lastWishes(calls: readonly unknown[], verb: string): unknown {
  return (calls.filter((call) => verbOf(call) === verb).at(-1) as { orders?: unknown }).orders;
}

describe("statuses", () => {
  const orders: HostCell[][] = [
    ["Customer", "Order date", "Amount", "Status"],
    ...[...Array(12).keys()].map((row) => [
      `c${row % 4}`,
      `2024-01-${10 + row}`,
      10 + row,
      row % 6 === 5 ? "cancelled" : row % 6 === 4 ? "shipped" : "paid",
    ]),
  ];

  test("are listed with their rows, switched by box, remembered, and reset", async () => {
    const { page, calls, reopen } = await open(orders);
    await goToCheck(page);
    const statuses = page.getByRole("group", { name: "Statuses that count as a sale" });
    await statuses.waitFor();
    expect(await statuses.locator("label").allInnerTexts()).toEqual([
      expect.stringMatching(/^paid\s+8 rows$/),
      expect.stringMatching(/^shipped\s+2 rows$/),
      expect.stringMatching(/^cancelled\s+2 rows$/),
    ]);
    expect(await Promise.all(["paid", "shipped", "cancelled"].map((name) => statuses.getByLabel(name).isChecked()))).toEqual([
      true,
      true,
      false,
    ]);
    await page.getByText("10 of 12 rows used").waitFor();
    await statuses.getByLabel("shipped").uncheck();
    await page.getByText("8 of 12 rows used").waitFor();
    expect(lastWishes(calls, "score")).toEqual({ completed: [], notCompleted: ["shipped"] });
    await statuses.getByLabel("cancelled").check();
    await page.getByText("10 of 12 rows used").waitFor();
    await runOn(page);
    expect(lastWishes(calls, "start")).toEqual({ completed: ["cancelled"], notCompleted: ["shipped"] });
    await reopen();
    await goToCheck(page);
    await expect.poll(() => statuses.getByLabel("shipped").isChecked()).toBe(false);
    expect(await statuses.getByLabel("cancelled").isChecked()).toBe(true);
    await statuses.getByRole("button", { name: "Reset to defaults" }).click();
    await expect.poll(() => statuses.getByLabel("cancelled").isChecked()).toBe(false);
    expect(await statuses.getByRole("button").count()).toBe(0);
    expect(lastWishes(calls, "score")).toBeUndefined();
  });

  test("that leave no sale are said so, and the box can be ticked again", async () => {
    const { page } = await open(orders.map((row, place) => (place === 0 ? row : [...row.slice(0, 3), "paid"])));
    await goToCheck(page);
    const statuses = page.getByRole("group", { name: "Statuses that count as a sale" });
    await statuses.getByLabel("paid").uncheck();
    await page.getByText(/^None of the 12 rows can be used/).waitFor();
    expect(await isReady(page, "Continue to method")).toBe(false);
    expect(await statuses.getByLabel("paid").isChecked()).toBe(false);
    await statuses.getByLabel("paid").check();
    await page.getByText("12 of 12 rows used").waitFor();
  });
});

describe("exchange rates", () => {
  const orders: HostCell[][] = [
    ["Customer", "Order date", "Amount", "Currency"],
    ["Ann", "2024-01-10", 10, "EUR"],
    ["Ann", "2024-01-11", 20, "USD"],
    ["Bob", "2024-01-12", 100, "CNY"],
    ["Bob", "2024-01-13", 1, "EUR"],
  ];

  test("convert the other currencies, are refused in place when they are no numbers, and remembered", async () => {
    const { page, host, calls, reopen } = await open(orders);
    await goToCheck(page);
    await page.getByRole("group", { name: "Currency to use" }).getByLabel("EUR").check();
    await page.getByText("2 of 4 rows used").waitFor();
    const rates = page.getByRole("group", { name: "Exchange rates" });
    expect(await rates.locator("label").allInnerTexts()).toEqual([
      expect.stringMatching(/^1 CNY =\s+EUR$/),
      expect.stringMatching(/^1 USD =\s+EUR$/),
    ]);
    const dollar = rates.getByLabel("1 USD =");
    for (const half of ["0", "0."]) {
      await dollar.fill(half);
      expect(await rates.getByRole("alert").count()).toBe(0);
      expect(await isReady(page, "Continue to method")).toBe(false);
    }
    await dollar.fill("0.9");
    await page.getByText("3 of 4 rows used").waitFor();
    for (const wrong of ["-1", "1,08", "abc"]) {
      await dollar.fill(wrong);
      expect(await rates.getByRole("alert").innerText()).toBe("A number above 0 with a point, such as 1.08, or nothing");
      expect(await dollar.getAttribute("aria-invalid")).toBe("true");
      expect(await isReady(page, "Continue to method")).toBe(false);
    }
    await dollar.fill("0.9");
    await rates.getByLabel("1 CNY =").fill(".125");
    await page.getByText("4 of 4 rows used").waitFor();
    await runOn(page);
    const wishes = { currency: "EUR", rates: { CNY: 0.125, USD: 0.9 } };
    expect(lastWishes(calls, "start")).toEqual(wishes);
    expect(cellsOf(host, "Customers").map((row) => [row[0], row[4]])).toEqual([
      ["Customer", "Revenue"],
      ["Ann", 28],
      ["Bob", 13.5],
    ]);
    await reopen();
    await goToCheck(page);
    await expect.poll(() => dollar.inputValue()).toBe("0.9");
    await page.getByRole("group", { name: "Currency to use" }).getByLabel("USD").check();
    await page.getByText("1 of 4 rows used").waitFor();
    expect(await rates.getByRole("textbox").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
      "",
      "",
    ]);
  });
});

describe("an empty document", () => {
  test.each([
    ["en", "Try it with a sample shop", "Sheet “Sample orders”:", "Segment my customers", /were written$/, "Sample orders"],
    ["zh", "用示例店铺试一试", "工作表“示例订单”：", "开始客户分层", /^已写入/, "示例订单"],
  ] as const)(
    "is offered a sample shop, which one press adds and another scores (%s)",
    async (language, offer, found, start, written, tab) => {
      const { page, host, calls } = await open([], { language });
      const button = page.getByRole("button", { name: offer });
      await button.waitFor();
      expect(await page.locator("button.primary").allInnerTexts()).toEqual([offer]);
      await button.click();
      await page.getByText(found).waitFor();
      expect(calls.map(verbOf).slice(0, 5)).toEqual(["status", "look", "sample", "status", "look"]);
      expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders", tab]);
      await press(page, start);
      await headed(page, written);
    },
  );

  test("that cannot be written to says so, and is as it was", async () => {
    const { page, host } = await open([]);
    const button = page.getByRole("button", { name: "Try it with a sample shop" });
    await button.waitFor();
    host.inject({ call: 12, how: "fail" });
    await button.click();
    await page.locator(".error").waitFor();
    host.inject(null);
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders"]);
    await press(page, "Look again");
    await button.click();
    await page.getByText("Sheet “Sample orders”:").waitFor();
  });
});
