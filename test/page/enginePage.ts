// Puts the engine alone on a test's page, at `window.engine`, and runs a script's calls in workers without any page.
import type { FormulaArgument } from "../../workbench/host/formula";
import type { HostOptions } from "../../workbench/host/host";
import { HostError } from "../../workbench/host/hostError";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { EngineOptions } from "../../workbench/page/engine";
import { startEngine } from "../../workbench/page/engine";
import { PageHost } from "../../workbench/page/pageHost";

/** A call of the one function of a script; see ConformanceCase. */
export interface Tried {
  readonly options: HostOptions;
  readonly args?: readonly FormulaArgument[];
  readonly trigger?: "NONE" | "LIMITED" | "FULL";
  readonly parameter?: unknown;
}

async function observed(host: PageHost, { args, trigger, parameter }: Tried): Promise<unknown> {
  try {
    if (args !== undefined) return await host.formula("check", args);
    if (trigger === undefined) return await host.scriptRun("check", parameter);
    await host.call("check", trigger);
    return host.logs;
  } catch (error) {
    if (error instanceof HostError) return { failed: error.message };
    throw error;
  }
}

async function tryCase(tried: Tried): Promise<unknown> {
  const { code, manifest, pages = {}, spreadsheet, userLocale = "en" } = tried.options;
  const grid = memoryGrid(spreadsheet);
  const host = new PageHost({ code, manifest, pages, grid, userLocale, workerUrl: "/worker.js", showSidebar: () => undefined });
  try {
    return await observed(host, tried);
  } finally {
    host.dispose();
  }
}

Object.assign(window, {
  tryCase,
  async startEngine(options: Omit<EngineOptions, "container" | "workerUrl">): Promise<void> {
    const container = document.querySelector<HTMLElement>("#sheet")!;
    const engine = await startEngine({ ...options, container, workerUrl: "/worker.js" });
    Object.assign(window, { engine });
  },
});
