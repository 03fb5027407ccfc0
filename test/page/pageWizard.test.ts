// Tests the whole way on the real page without a mouse, in Chinese: menu, wizard, result and undo.
import type { FrameLocator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { download, openPage, sidebarOf } from "./pageDriver";

/** Returns the label or the text of the element in focus, on the page or in the sidebar's frame. */
async function focused(page: Page): Promise<string> {
  const frame = page.frames().find((one) => one !== page.mainFrame()) ?? page.mainFrame();
  return frame.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return (element?.labels?.[0]?.textContent ?? (element === document.body ? null : element)?.textContent ?? "").trim();
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40 && !(await focused(page)).startsWith(name); presses++) await page.keyboard.press("Tab");
  expect(await focused(page)).toMatch(new RegExp(`^${name}`));
}

async function pressOn(page: Page, sidebar: FrameLocator, name: string, heading: string | RegExp): Promise<void> {
  await sidebar
    .locator("button.primary:enabled")
    .or(sidebar.getByRole("button", { name, exact: true }))
    .first()
    .waitFor();
  await expect.poll(() => sidebar.getByRole("button", { name, exact: true }).isEnabled()).toBe(true);
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await sidebar.getByRole("heading", { level: 1, name: heading }).waitFor();
  await expect.poll(() => focused(page)).toMatch(heading);
}

test("in Chinese, the keyboard alone gets from the menu through every step to the result and back", async () => {
  const page = await openPage({ locale: "zh-CN" });
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("茶店（中文订单）");
  const before = await download(page);
  await page.keyboard.press("Alt+KeyN");
  await page.keyboard.press("Enter");
  const sidebar = sidebarOf(page);
  await sidebar.getByRole("heading", { level: 1, name: "了解您的最佳客户" }).waitFor();
  await page.waitForFunction(() => document.activeElement instanceof HTMLIFrameElement);
  await pressOn(page, sidebar, "逐步设置", "数据和列");
  await pressOn(page, sidebar, "下一步：检查", "检查数据行");
  await pressOn(page, sidebar, "下一步：方法", "分层方法");
  await tabTo(page, "分层方案");
  for (let at = 0; at < 3; at++) await page.keyboard.press("ArrowDown");
  await sidebar.getByText("重要价值客户").waitFor();
  await pressOn(page, sidebar, "下一步：输出", "将写入的内容");
  await tabTo(page, "为每位客户附一句分层理由");
  await page.keyboard.press("Space");
  await pressOn(page, sidebar, "开始客户分层", /^已写入/);
  const written = await download(page);
  expect(written.workbook.worksheets.map(({ name }) => name)).toEqual(["订单", "客户分层", "客户分层汇总"]);
  expect(written.texts.客户分层?.[0]?.slice(-2)).toEqual(["层级", "原因"]);
  expect(new Set(written.texts.客户分层?.slice(1).map((row) => row.at(-2)))).toContain("重要价值客户");
  await page.locator("#sidebar iframe").focus();
  await pressOn(page, sidebar, "撤销上次运行", "上次运行已撤销");
  expect((await download(page)).texts).toEqual(before.texts);
});
