// The built sidebar in a real browser, 300 px wide, with the built script behind it; nothing is served and nothing gets out.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { watchPage } from "./browser";
import { createHost, type Host } from "./host/host";
import type { SpreadsheetSetup } from "./host/spreadsheetSetup";

/** Where the sidebar stands for the browser; the page is handed over at this address, which no network knows. */
const address = "https://sidebar.invalid/";

const prefix = "https://www.googleapis.com/auth/";

/** Text of what went wrong between the page and Google, or null. */
type Trouble = string | null;

export interface SidebarOptions {
  readonly spreadsheet: SpreadsheetSetup;
  readonly language?: "en" | "zh";
  readonly colorScheme?: "light" | "dark";
  /** The scopes that the user allowed, without their common prefix; all that the add-on asks for if none are named. */
  readonly allowed?: readonly string[];
  /** What happens to a call instead of reaching the script: "lost" never answers, any other text fails with it; a promise holds it up. */
  readonly googleFails?: (request: unknown) => Trouble | Promise<Trouble>;
  /** What happens to the answer of a call that did reach the script. */
  readonly answerFails?: (request: unknown) => Trouble | Promise<Trouble>;
}

export interface SidebarPage {
  readonly page: Page;
  readonly host: Host;
  /** Addresses that the page asked for; each was refused. */
  readonly requests: readonly string[];
  /** Uncaught errors and console output. */
  readonly noise: readonly string[];
  /** The parameter of each call of google.script.run. */
  readonly calls: readonly unknown[];
  /** Closes the sidebar, whatever it is doing, and opens it again from the menu. */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Runs in the page: google.script.run as the sidebar sees it, each handler setter giving a new runner. */
function fakeGoogle(): void {
  type Answer = { returned: unknown } | { failed: string };
  type Handlers = { success?: (returned: unknown) => void; failure?: (problem: Error) => void };
  const { callScript } = window as unknown as { callScript: (name: string, parameters: unknown[]) => Promise<Answer> };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === "withSuccessHandler") return (success: Handlers["success"]) => runner({ ...handlers, success: success! });
          if (name === "withFailureHandler") return (failure: Handlers["failure"]) => runner({ ...handlers, failure: failure! });
          return (...parameters: unknown[]): void => {
            void callScript(String(name), parameters).then((answer) => {
              if ("failed" in answer) handlers.failure?.(new Error(answer.failed));
              else handlers.success?.(answer.returned);
            });
          };
        },
      },
    );
  Object.assign(window, { google: { script: { run: runner({}) } } });
}

async function startHost({ spreadsheet, language = "en", allowed }: SidebarOptions): Promise<Host> {
  const [code, manifest, sidebar] = await Promise.all(
    ["Code.js", "appsscript.json", "Sidebar.html"].map((name) => readFile(`dist/${name}`, "utf8")),
  );
  const userLocale = language === "zh" ? "zh_CN" : "en_GB";
  return createHost({
    code: code!,
    manifest: { ...(JSON.parse(manifest!) as object), ...(allowed && { oauthScopes: allowed.map((scope) => prefix + scope) }) },
    pages: { Sidebar: sidebar! },
    userLocale,
    spreadsheet,
  });
}

/** Opens the sidebar from the add-on's menu, as a user does. */
export async function openSidebarPage(browser: Browser, options: SidebarOptions): Promise<SidebarPage> {
  const { language = "en", colorScheme = "light", googleFails = () => null, answerFails = () => null } = options;
  const host = await startHost(options);
  const context = await browser.newContext({
    viewport: { width: 300, height: 640 },
    locale: language === "zh" ? "zh-CN" : "en-GB",
    colorScheme,
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const { noise, requests } = await watchPage(context, page);
  const calls: unknown[] = [];
  let isOpening = false;
  await context.route(/.*/, (route, request) => {
    if (isOpening && request.url() === address && request.isNavigationRequest()) {
      isOpening = false;
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: host.lastSidebar?.html ?? "" });
    }
    requests.push(request.url());
    return route.abort();
  });
  await page.exposeFunction("callScript", async (name: string, parameters: unknown[]) => {
    const [request] = parameters;
    calls.push(request);
    const failing = (trouble: Trouble): Promise<{ failed: string }> | null => {
      if (trouble === "lost") return new Promise(() => undefined);
      return trouble === null ? null : Promise.resolve({ failed: trouble });
    };
    const unsent = failing(await googleFails(request));
    if (unsent) return unsent;
    try {
      if (parameters.length > 1) throw new Error("this host passes one parameter");
      const returned = host.scriptRun(name, request);
      return failing(await answerFails(request)) ?? { returned };
    } catch (problem) {
      return { failed: problem instanceof Error ? problem.message : String(problem) };
    }
  });
  await page.addInitScript(fakeGoogle);
  const reopen = async (): Promise<void> => {
    host.call("openSidebar");
    isOpening = true;
    await page.goto(address);
  };
  await reopen();
  return { page, host, requests, noise, calls, reopen, close: () => context.close() };
}
