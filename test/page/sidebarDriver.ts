// Drives the sidebar in a browser: opens it beside a sheet, presses its buttons, and checks that it uses no network.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "../../workbench/browser";
import { openFile } from "../../workbench/files/openFile";
import type { HostCell, SheetSetup, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { openSidebarPage, type SidebarOptions, type SidebarPage } from "../../workbench/sidebarPage";

let browser: Browser;
let opened: SidebarPage[] = [];

beforeAll(async () => {
  browser = await openBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** After every test, no network was used, nothing logged and nothing thrown. */
afterEach(async () => {
  const pages = opened;
  opened = [];
  for (const { page, requests, noise, close } of pages) {
    expect({ requests, noise, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({
      requests: [],
      noise: [],
      width: 300,
    });
    await close();
  }
});

export const { cells: homeGoods } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);

/** Opens the sidebar beside a sheet of these cells. */
export async function open(
  cells: HostCell[][],
  { sheet = {}, ...options }: Omit<SidebarOptions, "spreadsheet"> & { readonly sheet?: Partial<SheetSetup> } = {},
): Promise<SidebarPage> {
  return openDocument(
    { name: "Shop", zone: "Europe/London", locale: "en_GB", sheets: [{ name: "Orders", cells, ...sheet }] },
    options,
  );
}

/** Opens the sidebar beside the first sheet of a document. */
export async function openDocument(
  spreadsheet: SpreadsheetSetup,
  options: Omit<SidebarOptions, "spreadsheet"> = {},
): Promise<SidebarPage> {
  const sidebar = await openSidebarPage(browser, { spreadsheet, ...options });
  opened.push(sidebar);
  return sidebar;
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

export function headed(page: Page, text: string | RegExp): Promise<void> {
  return page.getByRole("heading", { level: 1, name: text }).waitFor();
}

export function isReady(page: Page, name: string): Promise<boolean> {
  return page.getByRole("button", { name, exact: true }).isEnabled();
}

/** The cells of the table that is shown, without its header and its bars. */
export function rowsShown(page: Page): Promise<string[][]> {
  return page
    .getByRole("row")
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => Array.from(row.querySelectorAll("th, td:not([aria-hidden])"), (cell) => cell.textContent ?? "")),
    );
}

/** The verb of a call. */
export function verbOf(request: unknown): string {
  return (request as { verb: string }).verb;
}

/** Returns the verbs of calls, without the score by which the first view counts the customers, and without headway, which only slow calls ask. */
export function verbsOf(calls: readonly unknown[]): string[] {
  return calls.map(verbOf).filter((verb) => !["score", "headway"].includes(verb));
}

const someDates = [...Array(12).keys()].map((day) => `0${1 + (day % 9)}/0${1 + ((day * 5) % 9)}/2024`);
/** Orders whose dates can be read day first or month first. */
export const ambiguous: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...someDates.map((date, row) => [`c${row % 5}`, date, 10 + row]),
];
