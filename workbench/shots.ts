// The program behind `npm run shots`: pictures of the workbench page and the sidebar, in both languages, into build/shots.
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { openBrowser } from "./browser";
import { servePage } from "./pageServer";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(here, "../shots");

const sidebarOf = (page: Page): FrameLocator => page.frameLocator("#sidebar iframe");

const openPage = async (browser: Browser, address: string, language: "en" | "zh", isDark: boolean): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width: 1360, height: 850 },
    locale: language === "zh" ? "zh-CN" : "en-GB",
    colorScheme: isDark ? "dark" : "light",
  });
  await page.goto(address);
  await page.locator("body:not([aria-busy])").waitFor({ state: "attached" });
  return page;
};

/** One press in the sidebar, and what it leads to. */
const shoot = async (browser: Browser, address: string, language: "en" | "zh", isDark: boolean): Promise<void> => {
  const name = `${language}${isDark ? "-dark" : ""}`;
  const page = await openPage(browser, address, language, isDark);
  const take = async (view: string): Promise<void> => {
    await page.waitForTimeout(800);
    await page.screenshot({ path: resolve(folder, `${name}-${view}.png`) });
    const frame = page.locator("#sidebar iframe");
    if (await frame.isVisible()) await frame.screenshot({ path: resolve(folder, `${name}-${view}-sidebar.png`) });
  };
  await page.locator("#extensions").click();
  await take("1-menu");
  await page.getByRole("menuitem").first().click();
  await sidebarOf(page).getByRole("button").first().waitFor();
  await take("2-sidebar");
  await sidebarOf(page).locator("button.primary").click();
  await sidebarOf(page).getByRole("table").waitFor({ timeout: 60_000 });
  await take("3-result");
  for (const [place, tab] of (language === "zh" ? ["客户分层", "客户分层汇总"] : ["Customers", "Summary"]).entries()) {
    await page.getByText(tab, { exact: true }).last().click();
    await take(`${4 + place}-tab`);
  }
  await page.close();
};

await mkdir(folder, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), servePage(resolve(here, "../page"), 0)]);
for (const language of ["en", "zh"] as const)
  for (const isDark of [false, true]) await shoot(browser, server.address, language, isDark);
await Promise.all([browser.close(), server.close()]);
console.log(`Pictures are in ${folder}`);
