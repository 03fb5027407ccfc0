// Tests the wizard in a browser: choices are kept, sent and written, and the preview shows the results that are written.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { ambiguous, headed, homeGoods, open, press, rowsShown, verbOf } from "./sidebarDriver";

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** Presses Tab until the control with this label or text has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate((wanted) => {
      const focused = document.activeElement as HTMLInputElement | null;
      const label = focused?.labels?.[0]?.textContent ?? focused?.textContent ?? "";
      return label.trim().startsWith(wanted);
    }, name);
  for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press("Tab");
  expect(await isThere()).toBe(true);
}

function ready(page: Page, name: string): Promise<void> {
  return expect.poll(() => page.getByRole("button", { name, exact: true }).isEnabled()).toBe(true);
}

/** Opens the wizard and goes on to a step. */
async function goTo(page: Page, ...titles: readonly string[]): Promise<void> {
  await press(page, "Step by step");
  await headed(page, "Data and columns");
  for (const title of titles) {
    await page.locator("button.primary:enabled").click();
    await headed(page, title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  }
}

describe("the wizard", () => {
  test("by keyboard alone, in Chinese, gets from the first view through a question to the written result", async () => {
    const { page, host, calls } = await open(ambiguous, { language: "zh" });
    await ready(page, "开始客户分层");
    await tabTo(page, "逐步设置");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("数据和列");
    expect(await page.locator(".steps").innerText()).toContain("第 1 步，共 4 步 · 数据");
    await ready(page, "下一步：检查");
    await tabTo(page, "下一步：检查");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("检查数据行");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("button", { name: "下一步：方法" }).isDisabled()).toBe(true);
    await tabTo(page, "日在前");
    await page.keyboard.press("Space");
    await ready(page, "下一步：方法");
    await tabTo(page, "下一步：方法");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("分层方法");
    await tabTo(page, "分层方案");
    await page.keyboard.press("End");
    await page.getByText("高消费：前百分之几").waitFor();
    await tabTo(page, "下一步：输出");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe("将写入的内容");
    await tabTo(page, "为每位客户附一句分层理由");
    await page.keyboard.press("Space");
    await tabTo(page, "开始客户分层");
    await page.keyboard.press("Enter");
    await headed(page, /^已写入/);
    await expect.poll(() => focusedText(page)).toMatch(/^已写入/);
    expect(calls.find((call) => verbOf(call) === "start")).toEqual({
      verb: "start",
      sheet: 0,
      language: "zh",
      orders: { dates: "dmy" },
      scheme: "hml3",
      withWhy: true,
    });
    expect(host.grid.sheets().map(({ name }) => name)).toContain("客户分层");
  });

  test.each(["standard11", "chinese8-scores", "klaviyo6", "hml3"])("previews with %s what is then written", async (scheme) => {
    const { page, calls } = await open(homeGoods);
    await goTo(page, "Check the rows", "How to form tiers");
    await page.getByLabel("Tier scheme").selectOption(scheme);
    const preview = await rowsShown(page);
    expect(preview.length).toBeGreaterThan(3);
    // Only calls that take long ask for their headway.
    const verbs = calls.map(verbOf).filter((verb) => verb !== "headway");
    expect(verbs.slice(verbs.lastIndexOf("look"))).toEqual(["look", "score", "schemes"]);
    await page.locator("button.primary:enabled").click();
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    expect(await rowsShown(page)).toEqual(preview);
  });

  test("points out tiers that are too small to act on, and cuts that a scheme cannot follow", async () => {
    const { page } = await open(homeGoods);
    await goTo(page, "Check the rows", "How to form tiers");
    await page.getByText("Your own score limits").click();
    await page.getByLabel("How recently, days").fill("1, 2, 3");
    expect(await page.getByRole("alert").innerText()).toMatch(/^How recently, days: the limits need to be 4 ascending numbers\./);
    expect(await page.getByRole("button", { name: "Continue to output" }).isDisabled()).toBe(true);
    await page.getByLabel("How recently, days").fill("1, 2, 3, 4");
    await page.getByText(/^Fewer than 10 customers, too few to act on: “/).waitFor();
    const small = (await rowsShown(page)).filter(([, , count]) => Number(count) > 0 && Number(count) < 10);
    for (const [, name, count] of small) await page.getByText(`“${name}” (${count})`).waitFor();
    expect(small.length).toBeGreaterThan(0);
  });

  test("shows at once what a named column does to the guesses, and sends only what was named", async () => {
    const { page, calls } = await open(homeGoods);
    await goTo(page);
    await expect.poll(() => page.getByLabel("Unit price", { exact: true }).inputValue()).toBe("Unit Price");
    await page.getByLabel("Amount", { exact: true }).selectOption("Unit Price");
    await expect.poll(() => page.getByLabel("Unit price", { exact: true }).inputValue()).toBe("");
    await page.getByLabel("Order number").selectOption("");
    await page.getByText("Customer = C, Order date = B, Amount = G.").waitFor();
    await press(page, "Continue to check");
    await headed(page, "Check the rows");
    await ready(page, "Continue to method");
    expect(calls.at(-1)).toEqual({
      verb: "score",
      sheet: 0,
      language: "en",
      columns: { amount: "Unit Price", order: "" },
      withMeasures: true,
      ticket: expect.any(String),
    });
  });

  test("asks which currency to use in place, and takes another answer later", async () => {
    const { page, calls } = await open([
      ["Customer", "Order date", "Amount", "Currency"],
      ...[...Array(30).keys()].map((row) => [`c${row % 9}`, `2024-01-${10 + (row % 19)}`, 10 + row, row % 3 ? "USD" : "EUR"]),
    ]);
    await goTo(page, "Check the rows");
    const currency = page.getByRole("group", { name: "Currency to use" });
    await currency.getByLabel("USD").check();
    await page.getByText("Another currency").waitFor();
    expect(calls.at(-1)).toEqual({
      verb: "score",
      language: "en",
      sheet: 0,
      orders: { currency: "USD" },
      withMeasures: true,
      ticket: expect.any(String),
    });
    await currency.getByLabel("EUR").check();
    await ready(page, "Continue to method");
    expect(await page.locator(".card dd").last().innerText()).toBe("10");
  });

  test("takes a sheet for customers instead of orders once their columns are named", async () => {
    const { page } = await open([
      ["Wer", "Wann", "Wie oft", "Wieviel"],
      ...[1, 2, 3, 4].map((row) => [`c${row}`, `2024-01-0${row}`, row, 10 * row]),
    ]);
    await page.getByText("Choose the columns that were not found:").waitFor();
    await goTo(page);
    await page.getByLabel("A customer").check();
    for (const [role, column] of [
      ["Customer", "Wer"],
      ["Last order", "Wann"],
      ["Number of orders", "Wie oft"],
      ["Revenue", "Wieviel"],
    ] as const)
      await page.getByLabel(role, { exact: true }).selectOption(column);
    await press(page, "Continue to check");
    await headed(page, "Check the rows");
    await page.getByText("Nothing to decide: the rows are clear.").waitFor();
  });

  test("reads the rows again when a choice about them changes, and tells what is left out", async () => {
    const { page } = await open(homeGoods);
    await goTo(page, "Check the rows");
    const used = page.locator(".card dd").last();
    const before = Number((await used.innerText()).replace(",", ""));
    await page.getByRole("group", { name: "Same row twice" }).getByLabel("Leave out").check();
    await page.getByText("Repeats an earlier row").waitFor();
    expect(Number((await used.innerText()).replace(",", ""))).toBe(before - 7);
    await page.getByLabel("Look back, days").fill("0");
    await page.getByText("A whole number from 1 to 36,500, or nothing").waitFor();
    expect(await page.getByRole("button", { name: "Continue to method" }).isDisabled()).toBe(true);
    await page.getByLabel("Look back, days").fill("365");
    await page.getByText("Before the look-back window").waitFor();
  });

  test("keeps every choice on the way back, and after the sidebar was opened again", async () => {
    const { page, calls, reopen } = await open(homeGoods);
    const isChosen = async (): Promise<void> => {
      await headed(page, "How to form tiers");
      expect(await page.getByLabel("Tier scheme").inputValue()).toBe("chinese8-scores");
      expect(await page.getByLabel("Score groups").inputValue()).toBe("4");
      await press(page, "Back");
      await headed(page, "Check the rows");
      const repeats = page.getByRole("group", { name: "Same row twice" });
      expect(await repeats.getByLabel("Leave out").isChecked()).toBe(true);
    };
    await goTo(page, "Check the rows");
    await page.getByRole("group", { name: "Same row twice" }).getByLabel("Leave out").check();
    await press(page, "Continue to method");
    await page.getByLabel("Tier scheme").selectOption("chinese8-scores");
    await page.getByLabel("Score groups").selectOption("4");
    await isChosen();
    await press(page, "Continue to method");
    await press(page, "Continue to output");
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    await reopen();
    await page.getByText("The choices of your last run are kept.").waitFor();
    await goTo(page, "Check the rows", "How to form tiers");
    await isChosen();
    await press(page, "Back");
    await press(page, "Back");
    await headed(page, "Know your best customers");
    await press(page, "Run again");
    await headed(page, /were written$/);
    expect(calls.filter((call) => verbOf(call) === "start").at(-1)).toEqual({
      verb: "start",
      sheet: 0,
      language: "en",
      orders: { duplicates: "drop" },
      scheme: "chinese8-scores",
      bins: 4,
    });
  });

  test("draws 10,000 customers again within 200 ms of a change", async () => {
    const many: HostCell[][] = Array.from({ length: 10_000 }, (_, row) => [
      `c${row}`,
      1 + ((row * 7919) % 900),
      1 + ((row * 31) % 17),
      5 + ((row * 104_729) % 9000),
    ]);
    const { page } = await open([["Customer", "Days since last order", "Orders", "Revenue"], ...many]);
    await goTo(page, "Check the rows", "How to form tiers");
    const taken = await page.getByLabel("Tier scheme").evaluate(async (select: HTMLSelectElement) => {
      const before = document.querySelector("tbody")?.textContent;
      const began = performance.now();
      select.value = "chinese8";
      select.dispatchEvent(new Event("change", { bubbles: true }));
      while (document.querySelector("tbody")?.textContent === before)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    });
    expect(taken).toBeLessThan(200);
  });

  test("keeps the fills of chips, bars and steps where colours are forced", async () => {
    const { page } = await open(homeGoods);
    await goTo(page, "Check the rows", "How to form tiers");
    await page.emulateMedia({ forcedColors: "active" });
    for (const part of [".chip", ".bar.revenue", ".stepBar > .reached"]) {
      const colors = await page.locator(part).evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      expect(colors[0]).toMatch(/^rgb\((?!255, 255, 255)/);
      expect(
        await page
          .locator(part)
          .first()
          .evaluate((one) => getComputedStyle(one).forcedColorAdjust),
      ).toBe("none");
    }
  });
});
