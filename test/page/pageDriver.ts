// Drives the workbench page in a browser, served as npm start does, and checks that it requests nothing from any other address.
import { readFile } from "node:fs/promises";
import ExcelJS from "@protobi/exceljs";
import JSZip from "jszip";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser, watchPage } from "../../workbench/browser";
import { type PageServer, servePage } from "../../workbench/pageServer";
import { slowVerbs, standBetween } from "./pageGoogle";

/** Milliseconds that a wait may take. A machine that runs other tests at the same time is slow; a wait that ends sooner costs nothing. */
const patience = 60_000;

let browser: Browser;
let server: PageServer;

interface Opened {
  readonly page: Page;
  /** Requested addresses that are not the server's. Each request was refused. */
  readonly foreign: string[];
  /** Uncaught errors, dialogs and console output. */
  readonly noise: string[];
}

let opened: Opened[] = [];
/** The page that the tests of a file share, kept between two tests. */
let shared: Opened | null = null;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePage("out/page", 0)]);
}, 600_000);
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** Prints what a page and its frames show, so that a failure tells where it stopped. */
async function printShown({ page }: Opened): Promise<void> {
  for (const frame of page.frames()) {
    const text = await frame.evaluate(() => document.body.innerText).catch(String);
    console.log(`Shown when the test failed, ${frame === page.mainFrame() ? "page" : "frame"}:\n${text.slice(0, 2000)}`);
  }
}

/** After every test, no other address was requested, nothing logged and nothing thrown. The page of a failed test is not used again. */
afterEach(async ({ task }) => {
  const pages = opened;
  opened = [];
  const isFailed = task.result?.state === "fail" || pages.some(({ foreign, noise }) => foreign.length + noise.length > 0);
  if (isFailed) shared = null;
  if (task.result?.state === "fail") for (const each of pages) await printShown(each);
  for (const each of pages) {
    expect({ foreign: each.foreign, noise: each.noise }).toEqual({ foreign: [], noise: [] });
    if (each !== shared) await each.page.context().close();
  }
});

export function address(): string {
  return server.address;
}

/** Waits until the page is not busy. */
export function settled(page: Page): Promise<unknown> {
  return page.locator("body:not([aria-busy])").waitFor({ state: "attached" });
}

interface PageOptions extends BrowserContextOptions {
  readonly query?: string;
  /** Milliseconds by which each service call of a verb is delayed. */
  readonly pauses?: Readonly<Record<string, number>>;
}

/** Opens the page as a user does, with the sample shop in it. */
export async function openPage({ query = "", pauses, ...options }: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Etc/UTC",
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const { noise, requests: foreign } = await watchPage(context, page);
  await context.route(/.*/, (route, request) => {
    if (
      request
        .url()
        .replace(/^blob:/, "")
        .startsWith(server.address)
    )
      return route.continue();
    foreign.push(request.url());
    return route.abort();
  });
  await page.addInitScript(standBetween);
  if (pauses) await slowVerbs(page, pauses);
  await page.goto(server.address + query);
  await settled(page);
  opened.push({ page, foreign, noise });
  return page;
}

/** Makes a test's own page the one that later tests of the file share. */
export function keepPage(page: Page): void {
  shared = opened.find((each) => each.page === page) ?? null;
}

/**
 * Returns the page that the tests of a file share, in a language, without notice or sidebar. A test that depends on the document opens it
 * first, so that earlier tests do not matter.
 */
export async function sharedPage(language: "en" | "zh" = "en"): Promise<Page> {
  if (shared === null) keepPage(await openPage());
  else opened.push(shared);
  const { page } = shared!;
  await page.keyboard.press("Escape");
  for (const shown of ["#notice", "#sidebar"]) {
    if (await page.locator(shown).isVisible()) await page.locator(`${shown} button`).click();
  }
  await page.locator("#language").selectOption(language);
  await settled(page);
  return page;
}

/** Opens the sample shop anew in a page. */
export async function openShop(page: Page): Promise<void> {
  await page.locator("#sample").selectOption("homeGoods.csv");
  await settled(page);
}

/** Takes what was logged so far out of the page's noise. */
export function takeNoise(page: Page): string[] {
  return opened.find((each) => each.page === page)?.noise.splice(0) ?? [];
}

export function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator("#sidebar iframe");
}

export function secondSidebarOf(page: Page): FrameLocator {
  return page.frameLocator("#secondSidebar iframe");
}

/** Waits for a heading of the sidebar. */
export function headed(sidebar: FrameLocator, name: string | RegExp): Promise<void> {
  return sidebar.getByRole("heading", { level: 1, name }).waitFor();
}

/** Opens a file of the user's. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer });
  await page.getByRole("heading", { level: 1, name: name.replace(/\.[^.]*$/, ""), exact: true }).waitFor();
  await settled(page);
}

/** Opens the sidebar by the first item of the menu. */
export async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.locator("#extensions").click();
  await page.getByRole("menuitem").first().click();
  await sidebarOf(page).getByRole("button").first().waitFor();
  return sidebarOf(page);
}

/** Records every value of the sidebar's bar from now on. */
export async function watchBar(page: Page): Promise<() => Promise<number[]>> {
  const frame = page.frames().find((each) => each.url() === "about:srcdoc")!;
  await frame.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const now = document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow");
      if (now !== undefined && now !== null && Number(now) !== seen.at(-1)) seen.push(Number(now));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => frame.evaluate(() => (window as unknown as { seen: number[] }).seen);
}

/** Returns every part of the downloaded document as text, without its date: values, formats, sizes, merges, charts and tabs. */
export async function documentParts(page: Page): Promise<Record<string, string>> {
  const [downloaded] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  const { files } = await JSZip.loadAsync(await readFile(await downloaded.path()));
  const parts = Object.entries(files).filter(([name, { dir }]) => !dir && !name.startsWith("docProps/"));
  return Object.fromEntries(await Promise.all(parts.map(async ([name, file]) => [name, await file.async("string")] as const)));
}

/** Downloads the document. Returns the file's name, the workbook, and the shown text of its cells by tab. */
export async function download(
  page: Page,
): Promise<{ file: string; workbook: ExcelJS.Workbook; texts: Record<string, string[][]> }> {
  const [downloaded] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await downloaded.path());
  const texts = Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow((row) => {
        const cells = Array.from({ length: row.cellCount }, (_, place) => row.getCell(place + 1).text);
        rows.push(cells);
      });
      return [sheet.name, rows];
    }),
  );
  return { file: downloaded.suggestedFilename(), workbook, texts };
}

/** Reads the stored parts. It runs in the page. */
function readStored(): Promise<{ names: string[]; isReadable: boolean }> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("customerTiersWorkbench");
    opening.onsuccess = () => {
      const parts = opening.result.transaction("parts").objectStore("parts");
      const [keys, all] = [parts.getAllKeys(), parts.getAll()];
      all.onsuccess = () => {
        const texts = all.result.map(({ sealed }: { sealed: ArrayBuffer }) => new TextDecoder().decode(sealed));
        opening.result.close();
        resolve({ names: keys.result.map(String), isReadable: texts.some((text) => text.includes("Customer")) });
      };
    };
  });
}

/** Returns the names of the parts that the browser stores for the page, and whether any text of the document can be read in them. */
export function storedParts(page: Page): Promise<{ names: string[]; isReadable: boolean }> {
  return page.evaluate(readStored);
}
