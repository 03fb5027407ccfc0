// Tests a look, a count, an undo or a removal of more than a second: its bar, its Stop, and the view after the stop.
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { SidebarPage } from "../../workbench/sidebarPage";
import { orders } from "../whole/smallShop";
import { faultsOf } from "./axe";
import { headed, open, press, verbOf } from "./sidebarDriver";
import { bar, gate, shownOn, slow, stopButton, verbsWithTicket } from "./waiting";

describe("a look", () => {
  test.each([
    ["en", "Reading the sheet", "Stop", "Stopped. Nothing was changed.", "Look again", /Sheet “Orders”: 40 rows/],
    ["zh", "正在读取工作表", "停止", "已停止，没有任何改动。", "重新读取", /工作表“Orders”：40 行/],
  ] as const)(
    "shows after a second how far it is, stops at once, and is not heard of again (%s)",
    async (language, name, stopText, stopped, again, found) => {
      const look = gate("look");
      const sidebar = await open(orders, { language, answerFails: look.holds });
      const { page, reopen } = sidebar;
      slow(sidebar);
      look.close();
      await reopen();
      await page.waitForTimeout(500);
      expect(await page.getByRole("progressbar").count()).toBe(0);
      await expect.poll(() => shownOn(page, name)).toBe("50");
      expect(await faultsOf(page)).toEqual([]);
      const button = page.getByRole("button", { name: stopText, exact: true });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: stopped }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(again);
      expect(verbsWithTicket(sidebar, "look")).toEqual(["look", "headway", "stop"]);
      look.open();
      await page.waitForTimeout(300);
      expect(await page.locator(".found").innerText()).toBe("");
      await page.keyboard.press("Enter");
      await page.getByText(found).waitFor();
      expect(await page.getByText(stopped).count()).toBe(0);
    },
  );

  test("of the first step, after everything was counted before, is stopped and begun again there", async () => {
    const look = gate("look");
    const sidebar = await open(orders, { answerFails: look.holds });
    const { page } = sidebar;
    await page.getByText("7 customers").waitFor();
    slow(sidebar);
    look.close();
    await press(page, "Step by step");
    await expect.poll(() => shownOn(page, "Reading the sheet")).toBe("50");
    await stopButton(page).click();
    await page.getByText("Stopped. Nothing was changed.").waitFor();
    look.open();
    await press(page, "Look again");
    await page.getByText("Stopped. Nothing was changed.").waitFor({ state: "detached" });
    await press(page, "Continue to check");
    await headed(page, "Check the rows");
  });

  test("that is done within a second shows no bar", async () => {
    const { page, calls } = await open(orders);
    await page.getByText("7 customers").waitFor();
    await page.waitForTimeout(1300);
    expect(await page.getByRole("progressbar").count()).toBe(0);
    expect(calls.map(verbOf)).toEqual(["status", "look", "score"]);
  });
});

describe("a count", () => {
  test("of the first view shows how far it is, and its Stop leaves what was found", async () => {
    const score = gate("score");
    const sidebar = await open(orders, { answerFails: score.holds });
    const { page, reopen } = sidebar;
    slow(sidebar);
    score.close();
    await reopen();
    await expect.poll(() => shownOn(page, "Counting customers")).toBe("33");
    await stopButton(page).click();
    await bar(page, "Counting customers").waitFor({ state: "detached" });
    expect((await page.locator(".found").innerText()).replaceAll("\u00a0", " ")).toBe(
      "Sheet “Orders”: 40 rows. Customer = A, Order date = B, Amount = C.",
    );
    expect(verbsWithTicket(sidebar, "score")).toEqual(["score", "headway", "stop"]);
    score.open();
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
  });

  test("of the check is stopped there, and begun again there", async () => {
    const score = gate("score");
    const sidebar = await open(orders, { answerFails: score.holds });
    const { page } = sidebar;
    await page.getByText("7 customers").waitFor();
    await press(page, "Step by step");
    await headed(page, "Data and columns");
    await page.getByRole("button", { name: "Continue to check" }).isEnabled();
    slow(sidebar);
    score.close();
    await press(page, "Continue to check");
    await headed(page, "Check the rows");
    await expect.poll(() => shownOn(page, "Reading the sheet")).toBe("33");
    await stopButton(page).click();
    await page.getByText("Stopped. Nothing was changed.").waitFor();
    expect(await page.getByRole("button", { name: "Continue to method" }).isDisabled()).toBe(true);
    score.open();
    await press(page, "Look again");
    await page.getByText("40 of 40 rows used").waitFor();
    expect(await page.getByRole("button", { name: "Continue to method" }).isEnabled()).toBe(true);
  });
});

describe.each([
  ["undo", ["Undo last run"], "Undoing the last run", "The last run is undone"],
  ["remove", ["Remove results", "Remove results"], "Removing the results", "The results are removed"],
] as const)("%s", (verb, presses, title, done) => {
  const written = async (options: Parameters<typeof open>[1]): Promise<SidebarPage> => {
    const sidebar = await open(orders, options);
    await press(sidebar.page, "Segment my customers");
    await headed(sidebar.page, /were written$/);
    return sidebar;
  };

  test("shows after a second how far it is, and that it cannot be stopped any more", async () => {
    const held = gate(verb);
    const sidebar = await written({ answerFails: held.holds });
    const { page } = sidebar;
    slow(sidebar, 500);
    held.close();
    for (const name of presses) await press(page, name);
    await headed(page, title);
    expect(await page.getByRole("progressbar").count()).toBe(0);
    await expect.poll(async () => Number(await shownOn(page, title))).toBeGreaterThan(50);
    expect(await stopButton(page).isDisabled()).toBe(true);
    await page.getByText("This step is done as a whole or not at all").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    held.open();
    await headed(page, done);
  });

  test("stopped in time leaves the document as it is, and says so", async () => {
    const held = gate(verb);
    const sidebar = await written({ googleFails: held.holds });
    const { page, host } = sidebar;
    const before = documentOf(host.grid);
    held.close();
    for (const name of presses) await press(page, name);
    await stopButton(page).click();
    await page.getByText("Stopping after this step").waitFor();
    expect(await stopButton(page).isDisabled()).toBe(true);
    held.open();
    await headed(page, "Stopped: nothing was changed");
    await page.getByText("The results stand as they were.").waitFor();
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
    await press(page, "Back");
    await page.getByText("This spreadsheet already has results").waitFor();
    for (const name of presses) await press(page, name);
    await headed(page, done);
  });
});
