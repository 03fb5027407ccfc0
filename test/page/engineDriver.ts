// Drives the engine alone in a browser: starts it on a document, types into it, and reads its grid.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "../../workbench/browser";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import type { Engine } from "../../workbench/page/engine";
import { type EngineServer, serveEngine } from "./engineServer";

declare global {
  interface Window {
    engine: Engine;
    startEngine: (options: object) => Promise<void>;
  }
}

let server: EngineServer;
let browser: Browser;
/** Uncaught errors, console output, and requests to any other address. */
export const noise: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([serveEngine(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const [code, manifest, sidebar] = await Promise.all(
  ["Code.js", "appsscript.json", "Sidebar.html"].map((name) => readFile(`dist/${name}`, "utf8")),
);

/** Starts the engine on a document in a new page. */
async function startAnew(spreadsheet: SpreadsheetSetup, script: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on("pageerror", (problem) => noise.push(String(problem)));
  page.on("console", (message) => noise.push(message.text()));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(server.address) || /^(blob|data):/.test(request.url());
    if (!isOwn) noise.push(`asked for ${request.url()}`);
  });
  await page.goto(server.address);
  const options = {
    code: script,
    manifest: JSON.parse(manifest!),
    pages: { Sidebar: sidebar },
    spreadsheet,
    language: "en",
    isDark: false,
  };
  await page.evaluate((given) => window.startEngine(given), options);
  return page;
}

/** The pages of earlier tests, by their script. */
const started = new Map<string, Page>();

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const page of started.values()) await page.close();
  started.clear();
});

/** Starts the engine on a document, in English and light. An earlier test's page with the same script is used again. */
export async function start(spreadsheet: SpreadsheetSetup, script: string = code!): Promise<Page> {
  noise.splice(0);
  const known = started.get(script);
  const page = known ?? (await startAnew(spreadsheet, script));
  started.set(script, page);
  if (known === undefined) return page;
  const isTyping = async (): Promise<boolean> => {
    await page.keyboard.press("Escape");
    return page.evaluate(() => window.engine.isTyping());
  };
  await page.bringToFront();
  await expect.poll(isTyping).toBe(false);
  await page.evaluate(async (given) => {
    window.engine.setDark(false);
    await window.engine.setLanguage("en");
    await window.engine.open(given);
  }, spreadsheet);
  return page;
}

/** Goes to a cell with the pointer. */
export async function goTo(page: Page, row: number, column: number): Promise<void> {
  const rect = await page.evaluate(
    ([atRow, atColumn]) => window.engine.rectOf(window.engine.grid.activeSheet().name, atRow!, atColumn!),
    [row, column],
  );
  await page.mouse.click(rect!.left + rect!.width / 2, rect!.top + rect!.height / 2);
}

export async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await goTo(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Returns the contents of an area of the first sheet, row by row. A formula's content is its result. */
export function shown(page: Page, row: number, column: number, rows: number, columns: number): Promise<unknown[][]> {
  return page.evaluate(
    (area) => {
      const blocks = window.engine.grid.sheets()[0]!.read(area);
      return Array.from({ length: area.rows }, (_, at) =>
        blocks.map(({ contents }) => {
          const content = contents[at] ?? null;
          const value = typeof content === "object" && content !== null && "formula" in content ? content.value : content;
          return typeof value === "object" && value !== null && "error" in value ? value.error : (value ?? null);
        }),
      );
    },
    { row, column, rows, columns },
  );
}

/** Waits until an area shows the expected values. */
export function expectShown(page: Page, [row, column]: readonly [number, number], expected: unknown[][]): Promise<void> {
  return expect.poll(() => shown(page, row, column, expected.length, expected[0]!.length)).toEqual(expected);
}
