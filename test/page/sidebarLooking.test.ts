// Tests calls of more than a second with bar and Stop: the selected customer, rows of a count, several sheets, and schemes in tabs.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import type { SidebarOptions, SidebarPage } from "../../workbench/sidebarPage";
import { goTo, ladder } from "../app/selecting";
import { namesOf } from "../whole/documentDriver";
import { tabOf } from "../whole/tradingShop";
import { faultsOf } from "./axe";
import { toEditor, toMethod } from "./editorDriver";
import { headed, open, openDocument, press, verbOf } from "./sidebarDriver";
import { bar, gate, shownOn, slow, stopButton, verbsWithTicket } from "./waiting";

/** The ladder, and below it a row without a customer. */
const shop: HostCell[][] = [...ladder(), [null, "2024-03-01", 10]];

function focused(page: Page) {
  return page.evaluate(() => document.activeElement?.textContent);
}

function selectedRows(host: Host): number[][] {
  return host.grid.selection(tabOf(host, "Orders")).areas.map(({ row, rows }) => [row, rows]);
}

describe("the selected customer", () => {
  test.each([
    ["en", "Explain selected row", "Reading the selected row …", "Stop", "Stopped. Nothing was changed.", "Look again"],
    ["zh", "解读选中的客户", "正在读取选中的行……", "停止", "已停止，没有任何改动。", "重新读取"],
  ] as const)(
    "shows after a second how far the reading is, stops at once, and is not heard of again (%s)",
    async (language, explain, name, stopText, stopped, again) => {
      const held = gate("explain");
      const sidebar = await open(shop, { language, answerFails: held.holds });
      const { page, host } = sidebar;
      goTo(host, "Orders", 17);
      slow(sidebar);
      held.close();
      await press(page, explain);
      await page.getByRole("status").filter({ hasText: name }).waitFor();
      expect(await page.getByRole("progressbar").count()).toBe(0);
      await expect.poll(() => shownOn(page, name)).toBe("33");
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("button", { name: stopText, exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: stopped }).waitFor();
      expect(await focused(page)).toBe(again);
      expect(verbsWithTicket(sidebar, "explain")).toEqual(["explain", "headway", "stop"]);
      held.open();
      await page.waitForTimeout(300);
      expect(await page.locator(".who").count()).toBe(0);
      await page.keyboard.press("Enter");
      await page.locator(".who").waitFor();
      expect(await page.locator(".who").innerText()).toBe("f");
      expect(await page.getByText(stopped).count()).toBe(0);
    },
  );

  test("who was told before stands there again once the next one is stopped", async () => {
    const held = gate("explain");
    const sidebar = await open(shop, { googleFails: held.holds });
    const { page, host } = sidebar;
    goTo(host, "Orders", 17);
    await press(page, "Explain selected row");
    await page.locator(".who").waitFor();
    goTo(host, "Orders", 56);
    held.close();
    await press(page, "Explain selected row");
    await stopButton(page).click();
    await page.getByText("Stopped. Nothing was changed.").waitFor();
    expect(await page.locator(".who").innerText()).toBe("f");
    held.open();
    await page.waitForTimeout(300);
    expect(await page.locator(".who").innerText()).toBe("f");
    await press(page, "Look again");
    await expect.poll(() => page.locator(".who").innerText()).toBe("j");
  });

  test("is asked to stop, and no more how far it is, once its view was left", async () => {
    const held = gate("explain");
    const sidebar = await open(shop, { googleFails: held.holds });
    const { page, calls } = sidebar;
    held.close();
    await press(page, "Explain selected row");
    await bar(page, "Reading the selected row …").waitFor();
    await press(page, "Back");
    await headed(page, "Know your best customers");
    await expect.poll(() => calls.some((call) => verbOf(call) === "stop")).toBe(true);
    const asked = calls.filter((call) => verbOf(call) === "headway").length;
    await page.waitForTimeout(2000);
    expect(calls.filter((call) => verbOf(call) === "headway")).toHaveLength(asked);
    expect(await page.getByRole("progressbar").count()).toBe(0);
    held.open();
  });
});

describe("the rows of a count", () => {
  const toCheck = async (options: Partial<SidebarOptions>): Promise<SidebarPage> => {
    const sidebar = await open(shop, options);
    const { page, host } = sidebar;
    goTo(host, "Orders", 2);
    await press(page, "Step by step");
    await headed(page, "Data and columns");
    await press(page, "Continue to check");
    await page.getByRole("button", { name: /^− 1: / }).waitFor();
    return sidebar;
  };

  test("show after a second how far they are found; stopped, none are selected until they are looked for again", async () => {
    const held = gate("selectRows");
    const sidebar = await toCheck({ googleFails: held.holds });
    const { page, host } = sidebar;
    held.close();
    await page.getByRole("button", { name: /^− 1: / }).click();
    await bar(page, "Finding the rows").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await stopButton(page).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Stopped. Nothing was changed.").waitFor();
    expect(await focused(page)).toBe("Look again");
    held.open();
    await page.waitForTimeout(300);
    expect(selectedRows(host)).toEqual([[2, 1]]);
    await page.keyboard.press("Enter");
    await page.getByText("Row 57 selected in “Orders”").waitFor();
    expect(selectedRows(host)).toEqual([[57, 1]]);
    expect(await page.getByText("Stopped. Nothing was changed.").count()).toBe(0);
  });

  test("cannot be stopped any more once they are selected, and are told in place of the bar", async () => {
    const held = gate("selectRows");
    const sidebar = await toCheck({ answerFails: held.holds });
    const { page } = sidebar;
    slow(sidebar);
    held.close();
    await page.getByRole("button", { name: /^− 1: / }).click();
    await expect.poll(() => shownOn(page, "Finding the rows")).toBe("67");
    expect(await stopButton(page).isDisabled()).toBe(true);
    held.open();
    await page.getByText("Row 57 selected in “Orders”").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
  });
});

describe("a further sheet", () => {
  const document = {
    name: "Shop",
    zone: "Europe/London",
    locale: "en_GB",
    sheets: [
      { name: "Orders", cells: shop },
      { name: "Store", cells: ladder() },
    ],
  };

  test.each([
    ["en", "Step by step", "Reading “Store”", "Stop: “Store”", "Stopped", "Look again: “Store”", "Continue to check"],
    ["zh", "逐步设置", "正在读取“Store”", "停止：“Store”", "已停止", "重新读取：“Store”", "下一步：检查"],
  ] as const)(
    "shows after a second how far its reading is; stopped, it is read again or left out (%s)",
    async (language, steps, name, stopName, stopped, again, goOn) => {
      const held = gate("look");
      const sidebar = await openDocument(document, { language, answerFails: held.holds });
      const { page } = sidebar;
      const button = (text: string) => page.getByRole("button", { name: text, exact: true });
      const isReady = () => button(goOn).isEnabled();
      await press(page, steps);
      await page.getByRole("checkbox", { name: "Store" }).waitFor();
      await expect.poll(isReady).toBe(true);
      slow(sidebar);
      held.close();
      await page.getByRole("checkbox", { name: "Store" }).check();
      await expect.poll(() => shownOn(page, name)).toBe("50");
      expect(await faultsOf(page)).toEqual([]);
      await button(stopName).focus();
      await page.keyboard.press("Enter");
      await page.getByText(stopped).waitFor();
      expect(await isReady()).toBe(false);
      expect(verbsWithTicket(sidebar, "look")).toEqual(["look", "headway", "stop"]);
      held.open();
      await page.waitForTimeout(300);
      expect(await isReady()).toBe(false);
      await button(again).click();
      await expect.poll(isReady).toBe(true);
      expect(await page.getByText(stopped).count()).toBe(0);
    },
  );
});

describe("schemes in tabs", () => {
  test("are looked for with a bar after a second; stopped, the step goes on without them until they are looked for again", async () => {
    const held = gate("schemes");
    const sidebar = await open(shop, { answerFails: held.holds });
    const { page } = sidebar;
    const button = (text: string) => page.getByRole("button", { name: text, exact: true });
    slow(sidebar);
    held.close();
    await toMethod(page);
    await expect.poll(() => shownOn(page, "Looking for schemes in tabs")).toBe("100");
    expect(await faultsOf(page)).toEqual([]);
    await button("Stop: In this spreadsheet").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Stopped. Nothing was changed.").waitFor();
    expect(verbsWithTicket(sidebar, "schemes")).toEqual(["schemes", "headway", "stop"]);
    held.open();
    expect(await button("Continue to output").isEnabled()).toBe(true);
    await button("Look again: In this spreadsheet").click();
    await page.getByText("Stopped. Nothing was changed.").waitFor({ state: "detached" });
    expect(await page.getByRole("progressbar").count()).toBe(0);
  });

  test.each([
    ["en", "Save for formulas", "Save in a tab", "Saving …", "Stop", "Stopping after this step", "Stopped. Nothing", "Try again"],
    ["zh", "保存供公式使用", "保存到工作表", "正在保存……", "停止", "完成当前步骤后停止", "已停止，没有任何改动。", "重试"],
  ] as const)(
    "show after a second how far a saving is; stopped in time, no tab is added until it is tried again (%s)",
    async (language, fold, save, name, stopText, stopping, stopped, again) => {
      const held = gate("saveScheme");
      const { page, host } = await open(shop, { language, googleFails: held.holds });
      await toEditor(page, "grid10", language);
      await page.getByText(fold).click();
      held.close();
      await press(page, save);
      await bar(page, name).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await press(page, stopText);
      await page.getByText(stopping).waitFor();
      expect(await page.getByRole("button", { name: stopText, exact: true }).isDisabled()).toBe(true);
      held.open();
      await page.getByText(stopped).waitFor();
      expect(namesOf(host)).toEqual(["Orders"]);
      await press(page, again);
      await expect.poll(() => namesOf(host)).toHaveLength(2);
      expect(await page.getByText(stopped).count()).toBe(0);
    },
  );
});
