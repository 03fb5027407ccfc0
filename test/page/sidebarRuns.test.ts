// Tests runs that write, in a browser: the results of one press, the stop, the taking back, and the sentences of a failure.
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import { customers, orders } from "../whole/smallShop";
import { ambiguous, headed, open, press, verbOf, verbsOf } from "./sidebarDriver";
import { gate } from "./waiting";

function tabsOf({ grid }: Host): string[] {
  return grid.sheets().map(({ name }) => name);
}
function shownTabsOf(host: Host): string[] {
  return tabsOf(host).filter((name) => !name.startsWith("Customer Tiers undo"));
}
function textOf({ grid }: Host, name: string): string {
  const sheet = grid.sheets().find((tab) => tab.name === name)!;
  const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  return JSON.stringify(sheet.read(area).map(({ contents }) => contents));
}

/** Expects no difference between two states of the document, and more than a hundred comparisons. */
function expectSame(before: ReturnType<typeof documentOf>, host: Host): void {
  const { compared, differences } = compareDocuments(before, documentOf(host.grid));
  expect(compared).toBeGreaterThan(100);
  expect(differences).toEqual([]);
}

describe("one press", () => {
  test.each([
    ["en", "Segment my customers", "Customers and Summary tabs were written", ["Orders", "Customers", "Summary"]],
    ["zh", "开始客户分层", "已写入“客户分层”和“客户分层汇总”工作表", ["Orders", "客户分层", "客户分层汇总"]],
  ] as const)("writes the tabs that the heading names (%s)", async (language, button, title, tabs) => {
    const { page, host, calls } = await open(orders, { language });
    await press(page, button);
    await headed(page, title);
    expect(shownTabsOf(host)).toEqual(tabs);
    for (const name of ["c0", "c6"]) expect(textOf(host, tabs[1])).toContain(`"${name}"`);
    expect(verbsOf(calls)).toEqual(["status", "look", "start", "commit"]);
  });

  test("names the tab that was written when a tab of the user's has the usual name", async () => {
    const { page, host } = await open(orders);
    host.grid.insertSheet("Customers", 1);
    host.grid.activate(host.grid.sheets()[0]!);
    await press(page, "Segment my customers");
    await headed(page, "Customers (2) and Summary tabs were written");
    expect(shownTabsOf(host)).toEqual(["Orders", "Customers", "Customers (2)", "Summary"]);
  });

  test("on a list of customers writes columns beside it, and says so", async () => {
    const { page, host } = await open(customers);
    await press(page, "Segment my customers");
    await headed(page, "Tier columns and the Summary tab were written");
    expect(shownTabsOf(host)).toEqual(["Orders", "Summary"]);
    expect(textOf(host, "Orders")).toContain('"Tier"');
  });

  test("writes after a question was answered, and nothing before", async () => {
    const { page, host } = await open(ambiguous);
    const before = documentOf(host.grid);
    await press(page, "Segment my customers");
    await headed(page, "One thing to decide");
    expect(await page.locator("main").innerText()).toContain("Nothing in your spreadsheet was changed.");
    expectSame(before, host);
    await page.getByLabel("Day first (31/12/2024)").check();
    await press(page, "Continue");
    await headed(page, /were written$/);
    expect(shownTabsOf(host)).toEqual(["Orders", "Customers", "Summary"]);
  });

  test("adds a sentence for each customer only where that was ticked, and remembers the tick", async () => {
    const { page, host, calls, reopen } = await open(orders);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    expect(textOf(host, "Customers")).not.toContain('"Why"');
    await press(page, "Back");
    await page.getByLabel("Add a sentence with the reason").check();
    await press(page, "Run again");
    await headed(page, /were written$/);
    expect(calls.filter((call) => verbOf(call) === "start").at(-1)).toEqual({
      verb: "start",
      language: "en",
      sheet: 0,
      withWhy: true,
    });
    expect(textOf(host, "Customers")).toContain('"Why"');
    await reopen();
    await page.getByText("This spreadsheet already has results").waitFor();
    expect(await page.getByLabel("Add a sentence with the reason").isChecked()).toBe(true);
  });

  test("shows a real fraction, in words too, and moves the focus to the heading", async () => {
    const commit = gate("commit");
    commit.close();
    const { page } = await open(orders, { googleFails: commit.holds });
    await press(page, "Segment my customers");
    await page.getByText("Writing the results").waitFor();
    const bar = page.getByRole("progressbar", { name: "Segmenting your customers" });
    expect(await bar.getAttribute("aria-valuenow")).toBe("33");
    expect(await page.getByRole("status").innerText()).toBe("Writing the results");
    expect(await bar.evaluate((element) => (element as HTMLElement).offsetHeight)).toBe(8);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Segmenting your customers");
    expect(await page.getByRole("button", { name: "Stop" }).isDisabled()).toBe(true);
    commit.open();
    await headed(page, /were written$/);
    expect(await page.locator("button.primary").count()).toBe(1);
  });

  test("moves the bar without animation where motion is to be reduced", async () => {
    const start = gate("start");
    start.close();
    const { page } = await open(orders, { googleFails: start.holds });
    await press(page, "Segment my customers");
    const duration = (): Promise<string> =>
      page.locator(".progress > span").evaluate((bar) => getComputedStyle(bar).transitionDuration);
    expect(await duration()).toBe("0.2s");
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await duration()).toBe("0s");
    start.open();
    await headed(page, /were written$/);
  });
});

describe("Stop", () => {
  test("between two calls leaves the document as it was", async () => {
    const start = gate("start");
    start.close();
    const { page, host, calls } = await open(orders, { answerFails: start.holds });
    const before = documentOf(host.grid);
    await press(page, "Segment my customers");
    await expect.poll(() => tabsOf(host).length).toBe(2);
    await press(page, "Stop");
    await page.getByText("Stopping after this step").waitFor();
    start.open();
    await headed(page, "Stopped: nothing was changed");
    expect(verbsOf(calls)).toEqual(["status", "look", "start", "takeBack"]);
    expectSame(before, host);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
  });
});

describe("what was written", () => {
  test("is undone by one press, and the document is as before", async () => {
    const { page, host } = await open(orders);
    const before = documentOf(host.grid);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    await press(page, "Undo last run");
    await headed(page, "The last run is undone");
    expectSame(before, host);
    expect(await page.locator("main").innerText()).toContain("Your spreadsheet is as it was before that run.");
  });

  test("but was changed since is left by undo, and listed by tab and cell", async () => {
    const { page, host } = await open(orders);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    const tab = host.grid.sheets().find(({ name }) => name === "Customers")!;
    const mine = [...Array(7).keys()].map((row) => `mine ${row}`);
    tab.writeContents({ row: 2, column: 2, rows: 7, columns: 4 }, [mine, mine, mine, mine]);
    await press(page, "Undo last run");
    await headed(page, "The last run is undone");
    const text = await page.locator("main").innerText();
    expect(text).toContain("28 cells were changed since that run, and were left as they are:");
    expect(text).toContain("and 8 more");
    const listed = await page.locator(".cells li:not(.second)").allInnerTexts();
    expect(listed).toHaveLength(20);
    expect(listed[0]).toMatch(/^Customers\s+B2$/);
    expect(textOf(host, "Customers")).toContain("mine 6");
  });

  test("is found when the sidebar opens again, and can be removed after a question in place", async () => {
    const { page, host, reopen } = await open(orders);
    const before = documentOf(host.grid);
    expect(await page.getByText("This spreadsheet already has results").count()).toBe(0);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    await reopen();
    await page.getByText("This spreadsheet already has results").waitFor();
    expect(await page.getByRole("button").allInnerTexts()).toEqual([
      "Open “Customers”",
      "Open “Summary”",
      "Explain selected row",
      "Undo last run",
      "Remove results",
      "Run again",
      "Step by step",
    ]);
    await press(page, "Remove results");
    await page.getByText("This deletes the tabs and columns that were added, and cannot be undone.").waitFor();
    expect(shownTabsOf(host)).toEqual(["Orders", "Customers", "Summary"]);
    await press(page, "Remove results");
    await headed(page, "The results are removed");
    expectSame(before, host);
    await press(page, "Back");
    await headed(page, "Know your best customers");
    expect(await page.getByText("This spreadsheet already has results").count()).toBe(0);
  });
});

describe("a call that fails in the middle", () => {
  test("of a run leaves the document as it was, says so, and can be tried again", async () => {
    let isBroken = true;
    const { page, host, calls } = await open(orders, {
      googleFails: (request) => (isBroken && verbOf(request) === "commit" ? "NetworkError" : null),
    });
    const before = documentOf(host.grid);
    await press(page, "Segment my customers");
    await headed(page, "The tiers were not written");
    expect(await page.getByRole("alert").innerText()).toMatch(/NetworkError\.\s+Wait a minute, then try again\.$/);
    expect(await page.locator("main").innerText()).toContain("Nothing in your spreadsheet was changed.");
    expect(verbsOf(calls)).toEqual(["status", "look", "start", "commit", "takeBack"]);
    expectSame(before, host);
    isBroken = false;
    await press(page, "Try again");
    await headed(page, /were written$/);
    expect(shownTabsOf(host)).toEqual(["Orders", "Customers", "Summary"]);
  });

  test("after the results were written shows them, as only the answer was lost", async () => {
    const { page, host } = await open(orders, {
      answerFails: (request) => (verbOf(request) === "commit" ? "NetworkError" : null),
    });
    await press(page, "Segment my customers");
    await headed(page, "Customers and Summary tabs were written");
    expect(shownTabsOf(host)).toEqual(["Orders", "Customers", "Summary"]);
    expect(await page.locator("h2").first().innerText()).toMatch(/^7 customers in \d tiers$/);
    await page.getByRole("button", { name: "Undo last run" }).waitFor();
  });

  test("because somebody else is at work says so, and can be tried again", async () => {
    const { page, host } = await open(orders);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    host.holdLock(true);
    await press(page, "Undo last run");
    await headed(page, "The last run was not undone");
    expect(await page.getByRole("alert").innerText()).toMatch(/^Somebody else .+\.\s+.+try again\.$/);
    host.holdLock(false);
    await press(page, "Try again");
    await headed(page, "The last run is undone");
  });
});
