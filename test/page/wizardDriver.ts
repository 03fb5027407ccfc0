// The wizard for tests: from step to step, what a step shows, and a picture of it where one is wanted.
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { headed, press } from "./sidebarDriver";

/** Titles of the steps, and the button that leads to the first of them. */
export const wizardWords = {
  en: {
    begin: "Step by step",
    titles: ["Data and columns", "Check the rows", "How to form tiers", "What will be written"],
  },
  zh: { begin: "逐步设置", titles: ["数据和列", "检查数据行", "分层方法", "将写入的内容"] },
} as const;

/** Waits until the step in place can be left. */
export function ready(page: Page): Promise<void> {
  return page.locator("button.primary:enabled").waitFor();
}

/** Leaves the step in place for the one of this title. */
export async function goOn(page: Page, title: string): Promise<void> {
  await ready(page);
  await page.locator("button.primary:enabled").click();
  await headed(page, title);
}

/** Opens the wizard, and goes to a step of it, the first being 0. */
export async function goToStep(page: Page, language: "en" | "zh", step: number): Promise<void> {
  const { begin, titles } = wizardWords[language];
  await press(page, begin);
  await headed(page, titles[0]);
  for (const title of titles.slice(1, step + 1)) await goOn(page, title);
}

/** Takes a picture of the sidebar at its full height where CUSTOMER_TIERS_SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.CUSTOMER_TIERS_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const size = page.viewportSize()!;
  await page.setViewportSize({ ...size, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize(size);
}
