// The built sidebar in a real browser, pressed and typed into as a user does, with the built script behind it.
import { describe, expect, test } from "vitest";
import type { Envelope, Outcome } from "../../workbench/command/answer";
import type { SidebarPage } from "../../workbench/sidebarPage";
import { ambiguous, headed, homeGoods, open, press, rowsShown, verbOf, verbsOf } from "./sidebarDriver";

function outcomeBehind({ host }: SidebarPage, language: "en" | "zh"): Outcome {
  const envelope = host.scriptRun("callApi", { verb: "score", language }) as Envelope;
  if (!envelope.ok) throw new Error(envelope.error.message);
  return envelope.answer;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

describe("one press", () => {
  test("segments the sample shop and shows the very counts that the script returns", async () => {
    const sidebar = await open(homeGoods);
    const { page } = sidebar;
    await press(page, "Segment my customers");
    await headed(page, "Customers and Summary tabs were written");
    const { models, audit } = outcomeBehind(sidebar, "en");
    const { tiers } = models[0]!;
    const customers = tiers.reduce((sum, tier) => sum + tier.customers, 0);
    const filled = tiers.filter((tier) => tier.customers > 0).length;
    expect(await page.locator("h2").first().innerText()).toBe(`${thousands(customers)} customers in ${filled} tiers`);
    expect(await rowsShown(page)).toEqual(
      tiers.map((tier, rank) => [
        String(rank + 1),
        tier.name,
        thousands(tier.customers),
        tier.revenueShare! > 0 && tier.revenueShare! < 0.005 ? "<1%" : `${Math.round((tier.revenueShare ?? 0) * 100)}%`,
      ]),
    );
    const shown = await page.locator(".card dd").allInnerTexts();
    const counts = shown.map((text) => Number(text.replace(/[,\s]/g, "").replace("−", "-")));
    expect(counts[0]).toBe(homeGoods.length - 1);
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
    expect(counts).toEqual([audit.read, ...audit.reasons.map(({ rows }) => -rows), audit.used]);
  });

  test("names in words what each column was taken for, and what to do with each tier", async () => {
    const { page } = await open(homeGoods);
    await press(page, "Segment my customers");
    await page.getByText("Columns used").click();
    await page.getByText("What to do with each tier").click();
    const lines = await page.locator("details dl > div").allInnerTexts();
    expect(lines.map((line) => line.replace(/\s*\n\s*/g, ": "))).toEqual(
      expect.arrayContaining([
        "Customer: Customer ID",
        "Order date: Order Date",
        "Unit price: Unit Price",
        "Order number: Order ID",
      ]),
    );
    expect(lines.find((line) => line.startsWith("Champions"))).toMatch(/Champions\s+\S+ \S+/);
  });

  test("is answered in Chinese where the browser is Chinese, script texts and all", async () => {
    const sidebar = await open(homeGoods, { language: "zh" });
    const { page } = sidebar;
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-Hans");
    await press(page, "开始客户分层");
    await headed(page, /^已写入/);
    expect((await rowsShown(page)).map(([, name]) => name)).toEqual(
      outcomeBehind(sidebar, "zh").models[0]!.tiers.map(({ name }) => name),
    );
    for (const summary of await page.locator("summary").all()) await summary.click();
    const text = await page.locator("main").innerText();
    expect(text).toContain("下单日期");
    expect(text.match(/[A-Za-z]{4,}/g)?.filter((word) => !homeGoods.flat().join(" ").includes(word)) ?? []).toEqual([]);
  });

  test("cannot be pressed twice while the script is at work", async () => {
    const { page, calls } = await open(homeGoods, { googleFails: (request) => (verbOf(request) === "start" ? "lost" : null) });
    await press(page, "Segment my customers");
    await headed(page, "Segmenting your customers");
    expect(await page.getByRole("button").allInnerTexts()).toEqual(["Stop"]);
    await page.keyboard.press("Enter");
    expect(verbsOf(calls)).toEqual(["status", "look", "start"]);
  });

  test.each(["light", "dark"] as const)("prints every rank readably on its tier's colour, %s", async (colorScheme) => {
    const { page } = await open(homeGoods, { colorScheme });
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    const pairs = await page
      .locator(".chip")
      .evaluateAll((chips) =>
        chips.map((chip) =>
          [getComputedStyle(chip).backgroundColor, getComputedStyle(chip).color].map((color) => color.match(/\d+/g)!.map(Number)),
        ),
      );
    const luminance = (color: number[]): number =>
      color
        .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);
    for (const pair of pairs) {
      const [dark, light] = pair.map(luminance).sort((a, b) => a - b);
      expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("a question", () => {
  test("is answered in place, and only an answer lets the user continue", async () => {
    const { page, calls } = await open(ambiguous);
    await press(page, "Segment my customers");
    await headed(page, "One thing to decide");
    expect(await page.getByRole("alert").innerText()).toMatch(/^Column "Order date" can be read as day\/month.*\.$/);
    expect(await page.getByRole("button", { name: "Continue" }).isDisabled()).toBe(true);
    await page.getByLabel("Day first (31/12/2024)").check();
    await press(page, "Continue");
    await headed(page, /were written$/);
    expect(calls.filter((call) => verbOf(call) === "start")).toEqual([
      { verb: "start", language: "en", sheet: 0 },
      { verb: "start", language: "en", sheet: 0, orders: { dates: "dmy" } },
    ]);
  });

  test("can be taken back", async () => {
    const { page, calls } = await open(ambiguous);
    await press(page, "Segment my customers");
    await page.getByLabel("Month first (12/31/2024)").check();
    await press(page, "Continue");
    await headed(page, /were written$/);
    await press(page, "Back");
    await press(page, "Start over");
    await press(page, "Run again");
    await headed(page, "One thing to decide");
    expect(calls.at(-1)).toEqual({ verb: "start", language: "en", sheet: 0 });
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  test("for a column that went missing is answered by choosing one of the sheet's", async () => {
    const { page, host, calls } = await open(
      ambiguous.map(([customer, , amount], row) => [customer!, row === 0 ? "Day" : `2024-01-0${(row % 9) + 1}`, amount!]),
    );
    await page.getByText("Customer = A, Order date = B, Amount = C").waitFor();
    const sheet = host.grid.sheets()[0]!;
    sheet.writeContents({ row: 1, column: 1, rows: 1, columns: 1 }, [["Wer"]]);
    await press(page, "Segment my customers");
    await headed(page, "One thing to decide");
    expect(await page.getByRole("button", { name: "Continue" }).isDisabled()).toBe(true);
    await page.getByLabel("Customer").selectOption({ label: "A – Wer (c0)" });
    await press(page, "Continue");
    await headed(page, /were written$/);
    expect(calls.filter((call) => verbOf(call) === "start").at(-1)).toEqual({
      verb: "start",
      sheet: 0,
      language: "en",
      columns: { customer: "Wer" },
    });
  });
});

describe("a run that fails", () => {
  test.each([
    ["en", "Segment my customers", "The tiers were not written", "Nothing in your spreadsheet was changed."],
    ["zh", "开始客户分层", "分层结果未写入", "您的表格没有任何改动。"],
  ] as const)("says what happened, what to do, and that nothing was changed (%s)", async (language, button, title, unchanged) => {
    const { page } = await open([["Customer", "Order date", "Amount"]], { language });
    await press(page, button);
    await headed(page, title);
    const sentences = await page.getByRole("alert").getByRole("paragraph").allInnerTexts();
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.+[.。]$/);
    expect(await page.locator("main").innerText()).toContain(unchanged);
  });

  test("because of Google's accounts names the remedy, and can be tried again", async () => {
    let isSignedInTwice = false;
    const { page } = await open(homeGoods, {
      googleFails: () => (isSignedInTwice ? "ScriptError: PERMISSION_DENIED" : null),
    });
    await page
      .locator(".found")
      .filter({ hasText: /\d customers/ })
      .waitFor();
    isSignedInTwice = true;
    await press(page, "Segment my customers");
    await headed(page, "The tiers were not written");
    expect(await page.getByRole("alert").innerText()).toMatch(
      /PERMISSION_DENIED\.\s+If you are signed in to several Google accounts/,
    );
    isSignedInTwice = false;
    await press(page, "Try again");
    await headed(page, /were written$/);
  });

  test("as soon as the sidebar opens says so, and can be tried again", async () => {
    let isSignedInTwice = true;
    const { page } = await open(homeGoods, {
      googleFails: () => (isSignedInTwice ? "ScriptError: PERMISSION_DENIED" : null),
    });
    await headed(page, "The spreadsheet could not be reached");
    expect(await page.getByRole("alert").innerText()).toMatch(/PERMISSION_DENIED\.\s+If you are signed in/);
    isSignedInTwice = false;
    await press(page, "Try again");
    await headed(page, "Know your best customers");
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
