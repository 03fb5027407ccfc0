// The host of the command: documents for the built add-on, and calls of its API in them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createHost, type Host } from "../host/host";
import { HostError, ScriptException } from "../host/hostError";
import type { HostCell } from "../host/spreadsheetSetup";
import { type Language, withoutStop } from "../language";
import { Refusal } from "../refusal";
import { answerOf } from "./answer";
import type { Call } from "./lookBeside";

async function readBuilt(root: string, name: string): Promise<string> {
  try {
    return await readFile(join(root, "dist", name), "utf8");
  } catch {
    throw new Refusal({
      en: `dist/${name} is missing: run npm run build first`,
      zh: `缺少 dist/${name}：请先运行 npm run build`,
    });
  }
}

/**
 * Returns the refusal for an error of the host. Too much data or too slow a script is the user's to change and exits with 2; anything else
 * is a fault of the program and exits with 1.
 */
function hostRefusal(error: unknown, name: string): Refusal {
  const why = withoutStop(error instanceof Error ? error.message : String(error));
  const isTooMuch = error instanceof ScriptException || (error instanceof HostError && error.reason === "limit");
  return new Refusal({ en: `"${name}" could not be scored: ${why}`, zh: `无法给“${name}”打分：${why}` }, isTooMuch ? 2 : 1);
}

/** The tabs of a document; each has its place as its id. */
export type Tabs = { name: string; cells: readonly (readonly HostCell[])[] }[];

/**
 * Makes documents for the built add-on.
 *
 * @param root - the folder that holds dist
 * @returns a function that opens a document of these tabs
 */
export async function documents(root: string, language: Language): Promise<(name: string, tabs: Tabs) => Host> {
  const [code, manifest, sidebar] = await Promise.all(
    ["Code.js", "appsscript.json", "Sidebar.html"].map((name) => readBuilt(root, name)),
  );
  return (name, tabs) =>
    createHost({
      code: code ?? "",
      manifest: JSON.parse(manifest ?? ""),
      pages: { Sidebar: sidebar ?? "" },
      spreadsheet: {
        name,
        zone: "Etc/UTC",
        locale: language === "zh" ? "zh_CN" : "en_US",
        sheets: tabs,
      },
      userLocale: language,
    });
}

/** Does something in the host. @throws Refusal in place of an error of the host */
export function attempt<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw hostRefusal(error, name);
  }
}

/** The calls of the API in a document's host. */
export function callsOf(host: Host, name: string, language: Language): Call {
  return (message) =>
    answerOf(
      attempt(name, () => host.scriptRun("callApi", { language, ...message })),
      language,
    );
}

/** A function that lets the add-on look at sheets, which are no document yet. */
export async function lookers(root: string, name: string, language: Language): Promise<(tabs: Tabs) => Call> {
  const open = await documents(root, language);
  return (tabs) =>
    callsOf(
      attempt(name, () => open(name, tabs)),
      name,
      language,
    );
}
