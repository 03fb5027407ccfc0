// Drives the scheme editor in tests: opens it, names its tiles as screen readers do, and reads the counts of its preview.
import type { Locator, Page } from "playwright-core";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import type { SidebarPage } from "../../workbench/sidebarPage";
import { headed, press, verbOf } from "./sidebarDriver";

const words = {
  en: { steps: "Step by step", method: "How to form tiers", scheme: "Tier scheme", edit: "Edit this scheme" },
  zh: { steps: "逐步设置", method: "分层方法", scheme: "分层方案", edit: "编辑此方案" },
};

/** Goes to the method step, from which a scheme can be edited. */
export async function toMethod(page: Page, language: "en" | "zh" = "en"): Promise<void> {
  await press(page, words[language].steps);
  for (let step = 0; step < 2; step++) {
    await page.locator(".stepBar").waitFor();
    await page.locator("button.primary:enabled").click();
  }
  await headed(page, words[language].method);
  await page.getByRole("table").waitFor();
}

export async function toEditor(page: Page, scheme: string, language: "en" | "zh" = "en"): Promise<void> {
  await toMethod(page, language);
  await page.getByLabel(words[language].scheme).selectOption(scheme);
  await press(page, words[language].edit);
  await page.getByRole("grid").waitFor();
}

export function tile(page: Page, name: string | RegExp): Locator {
  return page.getByRole("gridcell", { name });
}
export function labels(page: Page): Promise<string[]> {
  return page.locator(".tile > .unseen").allTextContents();
}
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => (document.activeElement?.querySelector(":scope > .unseen") ?? document.activeElement)?.textContent ?? "",
  );
}
export async function customersIn(page: Page, tier: string): Promise<number> {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: tier, exact: true }) });
  return Number((await row.getByRole("cell").nth(-2).innerText()).replace(/,/g, ""));
}
export function startCall({ calls }: SidebarPage): { scheme?: HostCell[][] } {
  return calls.find((call) => verbOf(call) === "start") as { scheme?: HostCell[][] };
}
