// Tests calls of more than a second that add sample data or take a run back: their bar and Stop, or the reason for no Stop.
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import { cutShort } from "../whole/cutShort";
import { stage } from "../whole/documentDriver";
import { orders } from "../whole/smallShop";
import { faultsOf } from "./axe";
import { headed, open, press } from "./sidebarDriver";
import { gate, shownOn, slow, stopButton } from "./waiting";

describe("sample data", () => {
  test.each([
    ["en", "Try it with a sample shop", "Adding a sample shop", "Stop", "Stopping after this step", /^Sheet “Sample orders”/],
    ["zh", "用示例店铺试一试", "正在添加示例店铺", "停止", "完成当前步骤后停止", /^工作表“示例订单”/],
  ] as const)(
    "shows after a second how far it is; stopped in time it is offered again (%s)",
    async (language, offer, title, stopText, stopping, found) => {
      const held = gate("sample");
      const sidebar = await open([], { language, googleFails: held.holds });
      const { page, host } = sidebar;
      await page.getByRole("button", { name: offer }).waitFor();
      const before = documentOf(host.grid);
      held.close();
      await press(page, offer);
      await headed(page, title);
      expect(await page.getByRole("progressbar").count()).toBe(0);
      await expect.poll(() => shownOn(page, title)).toBe("0");
      expect(await faultsOf(page)).toEqual([]);
      await press(page, stopText);
      await page.getByRole("status").filter({ hasText: stopping }).waitFor();
      held.open();
      await page.getByRole("button", { name: offer }).waitFor();
      expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
      await press(page, offer);
      await page.getByText(found).waitFor();
    },
  );

  test("that is there when Stop comes too late is found and looked at", async () => {
    const held = gate("sample");
    const sidebar = await open([], { answerFails: held.holds });
    const { page } = sidebar;
    await page.getByRole("button", { name: "Try it with a sample shop" }).waitFor();
    sidebar.host.slow("write", 100);
    held.close();
    await press(page, "Try it with a sample shop");
    await expect.poll(() => shownOn(page, "Adding a sample shop")).toBe("80");
    expect(await stopButton(page).isDisabled()).toBe(true);
    await page.getByText("This step is done as a whole or not at all").waitFor();
    held.open();
    await page.getByText("Sheet “Sample orders”").waitFor();
  });
});

/** Opens the sidebar beside a run that was cut short while it wrote, and that no sidebar drives any more. */
async function besideCutShort(options: Parameters<typeof open>[1]) {
  const sidebar = await open(orders, options);
  const { host, page } = sidebar;
  await page.locator(".found").filter({ hasText: "7" }).waitFor();
  const before = documentOf(host.grid);
  const token = stage(host);
  cutShort(host, { verb: "commit", token }, 80);
  return { ...sidebar, token, before };
}

describe("a run that was cut short", () => {
  test.each([
    ["en", "Taking back a run that was cut short; this cannot be stopped", "Stop", /Sheet “Orders”: 40 rows/],
    ["zh", "正在撤回中断的运行，此步骤无法停止", "停止", /工作表“Orders”：40 行/],
  ] as const)("is taken back as the first view is come back to, with a bar after a second (%s)", async (...words) => {
    const [language, name, stopText, found] = words;
    const held = gate("status");
    const sidebar = await besideCutShort({ language, answerFails: held.holds });
    const { page, host, before } = sidebar;
    host.advance(60);
    await press(page, language === "zh" ? "逐步设置" : "Step by step");
    slow(sidebar, 500);
    held.close();
    await press(page, language === "zh" ? "返回" : "Back");
    await expect.poll(async () => Number(await shownOn(page, name))).toBeGreaterThan(30);
    expect(await page.getByRole("button", { name: stopText, exact: true }).isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
    held.open();
    await page.getByText(found).waitFor();
  });

  test("is not begun to be taken back once that is stopped, and is when the sheet is looked at again", async () => {
    const held = gate("status");
    const sidebar = await besideCutShort({ googleFails: held.holds });
    const { page, host, before } = sidebar;
    host.advance(60);
    await press(page, "Step by step");
    const half = documentOf(host.grid);
    held.close();
    await press(page, "Back");
    await expect.poll(() => shownOn(page, "Reading the sheet")).toBe("0");
    await stopButton(page).click();
    await page.getByRole("status").filter({ hasText: "Stopped. Nothing was changed." }).waitFor();
    held.open();
    await page.waitForTimeout(300);
    expect(compareDocuments(half, documentOf(host.grid)).differences).toEqual([]);
    await press(page, "Look again");
    await page.getByText(/Sheet “Orders”: 40 rows/).waitFor();
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
  });

  test("is taken back by the menu item itself, before the sidebar asks anything", async () => {
    const { host, before } = await besideCutShort({});
    host.advance(60);
    host.call("openSidebar");
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
  });

  test("shows how far it is taken back for a new one", async () => {
    const held = gate("takeBack");
    const sidebar = await besideCutShort({ answerFails: held.holds });
    const { page, reopen } = sidebar;
    slow(sidebar, 500);
    await reopen();
    await headed(page, "A run is under way");
    held.close();
    await press(page, "Start it again now");
    await headed(page, "Taking back what was begun");
    await expect.poll(async () => Number(await shownOn(page, "Taking back what was begun"))).toBeGreaterThan(30);
    expect(await faultsOf(page)).toEqual([]);
    held.open();
    await headed(page, /were written$/);
  });
});

test.each([
  ["en", "Segment my customers", "Segmenting your customers", "Putting back what stood there", "Stopped: nothing was changed"],
  ["zh", "开始客户分层", "正在为客户分层", "正在恢复原有内容", "已停止，没有任何改动"],
] as const)("a run that was stopped shows how far it is taken back (%s)", async (language, start, title, told, stopped) => {
  const [started, stop] = [gate("start"), gate("takeBack")];
  const sidebar = await open(orders, {
    language,
    googleFails: started.holds,
    answerFails: stop.holds,
  });
  const { page, host } = sidebar;
  await page.locator(".found").filter({ hasText: "7" }).waitFor();
  const before = documentOf(host.grid);
  started.close();
  stop.close();
  await press(page, start);
  await headed(page, title);
  await page.locator("footer button").click();
  slow(sidebar, 500);
  started.open();
  await page.getByRole("status").filter({ hasText: told }).waitFor();
  expect(await shownOn(page, title)).toBe("0");
  expect(await page.locator("footer button").isDisabled()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  stop.open();
  await headed(page, stopped);
  expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
});
