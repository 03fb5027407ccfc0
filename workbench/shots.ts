// The program behind `npm run shots`. It takes pictures of the page and of every view of the sidebar, in both languages.
import { mkdir, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser";
import { servePage } from "./pageServer";
import { openSidebar, type Scene, type SceneLanguage, scenes, sidebarOf } from "./shotScenes";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(here, "../shots");

/** The page is as large as on a laptop. For the sidebar, it is tall enough to show a view from top to foot. */
const sizes = { page: { width: 1360, height: 850 }, sidebar: { width: 1360, height: 1240 } };

interface Look {
  readonly language: SceneLanguage;
  readonly isDark: boolean;
}

async function openPage(browser: Browser, address: string, { language, isDark }: Look, isTall: boolean): Promise<Page> {
  const page = await browser.newPage({
    viewport: isTall ? sizes.sidebar : sizes.page,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    colorScheme: isDark ? "dark" : "light",
  });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.locator("body:not([aria-busy])").waitFor({ state: "attached" });
  return page;
}

/** Takes the picture of one scene: the whole page, or the sidebar alone from top to foot. */
async function shoot(browser: Browser, address: string, look: Look, scene: Scene): Promise<void> {
  const { language, isDark } = look;
  const page = await openPage(browser, address, look, scene.of === "sidebar");
  if (scene.file) {
    await page.locator("#file").setInputFiles({ ...scene.file, buffer: Buffer.from(scene.file.text[language]) });
    await page.locator("body:not([aria-busy])").waitFor({ state: "attached" });
  }
  await openSidebar(page);
  await scene.play({ page, sidebar: sidebarOf(page), language });
  await page.waitForTimeout(700);
  const path = resolve(folder, `${language}${isDark ? "-dark" : ""}-${scene.name}.png`);
  if (scene.of === "page") await page.screenshot({ path });
  else await page.locator("#sidebar").first().screenshot({ path });
  await page.close();
}

const [only] = process.argv.slice(2);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), servePage(resolve(here, "../page"), 0)]);
for (const scene of scenes.filter(({ name }) => only === undefined || name.includes(only)))
  for (const language of ["en", "zh"] as const)
    for (const isDark of scene.inDark ? [false, true] : [false])
      await shoot(browser, server.address, { language, isDark }, scene);
await Promise.all([browser.close(), server.close()]);
console.log(`Pictures are in ${folder}`);
