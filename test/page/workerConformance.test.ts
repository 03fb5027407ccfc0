// Tests that every claim of the conformance suite holds for a script in a worker of the browser, which calls its services outside.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../workbench/browser";
import { conformanceCases } from "../../workbench/host/conformance";
import { type ConformanceCase, caseOptions } from "../../workbench/host/conformanceCase";
import type { Tried } from "./enginePage";
import { type EngineServer, serveEngine } from "./engineServer";

let server: EngineServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveEngine(), openBrowser()]);
  page = await browser.newPage({ timezoneId: "Asia/Tokyo" });
  await page.goto(server.address);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

function triedOf(tried: ConformanceCase): Tried {
  return {
    options: caseOptions(tried),
    ...(tried.args === undefined ? {} : { args: tried.args }),
    ...(tried.trigger === undefined ? {} : { trigger: tried.trigger }),
    ...(tried.parameter === undefined ? {} : { parameter: tried.parameter }),
  };
}

describe("in a worker, on a machine in Tokyo", () => {
  for (const tried of conformanceCases) {
    test(`${tried.name} (${tried.evidence})`, async () => {
      const seen = await page.evaluate(
        (given) => (window as unknown as { tryCase: (tried: unknown) => Promise<unknown> }).tryCase(given),
        triedOf(tried) as never,
      );
      expect(seen).toStrictEqual(tried.expected);
    });
  }
});
