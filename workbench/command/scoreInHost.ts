// Runs the built add-on in the host: one call that scores, or a whole run that writes into the document.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenedFile } from "../files/openFile";
import type { Grid } from "../host/grid";
import { createHost, type Host } from "../host/host";
import { HostError, ScriptException } from "../host/hostError";
import { withoutStop } from "../language";
import { Refusal } from "../refusal";
import { answerOf, checkedOutcome, type Outcome } from "./answer";
import type { HostCounters } from "./outputs";
import type { ScoreRequest } from "./request";

export type Scored = { outcome: Outcome; host: HostCounters; document: Grid };

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

async function openDocument(root: string, file: OpenedFile, { language }: ScoreRequest): Promise<() => Host> {
  const [code, manifest, sidebar] = await Promise.all(
    ["Code.js", "appsscript.json", "Sidebar.html"].map((name) => readBuilt(root, name)),
  );
  return () =>
    createHost({
      code: code ?? "",
      manifest: JSON.parse(manifest ?? ""),
      pages: { Sidebar: sidebar ?? "" },
      spreadsheet: {
        name: file.name,
        zone: "Etc/UTC",
        locale: language === "zh" ? "zh_CN" : "en_US",
        sheets: [{ name: file.sheet, cells: file.cells }],
      },
      userLocale: language,
    });
}

/** Sends one message to the API and returns its answer. */
type Call = (message: object) => unknown;

/** The progress of a run, as the API reports it. */
type Progress = { token: string; next: "stage" | "commit"; done: number };

/** Starts a run, stages it block by block and commits it, as the sidebar does. */
function writeDocument(call: Call, { withCustomers: _, ...wishes }: ScoreRequest): Outcome {
  let { run } = call({ ...wishes, verb: "start" }) as { run: Progress };
  while (run.next === "stage") ({ run } = call({ verb: "stage", token: run.token, block: run.done }) as { run: Progress });
  const { outcome } = call({ verb: "commit", token: run.token }) as { outcome: unknown };
  return checkedOutcome(outcome);
}

/**
 * Scores a file.
 * @param root - the folder that holds dist
 * @param isWritten - whether a run also writes the results into the document; the costs returned are then the costs of that run
 */
export async function scoreInHost(root: string, file: OpenedFile, request: ScoreRequest, isWritten: boolean): Promise<Scored> {
  const open = await openDocument(root, file, request);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw hostRefusal(error, file.name);
    }
  };
  const host = attempt(open);
  const { language } = request;
  const call: Call = (message) =>
    answerOf(
      attempt(() => host.scriptRun("callApi", { language, ...message })),
      language,
    );
  const score = (): Outcome => checkedOutcome(call(request));
  const customers = isWritten && request.withCustomers ? score().customers : undefined;
  const [callsBefore, secondsBefore] = [host.counted, host.virtualSeconds];
  const outcome = isWritten ? { ...writeDocument(call, request), ...(customers && { customers }) } : score();
  const counters = {
    serviceCalls: host.counted - callsBefore,
    virtualSeconds: Number((host.virtualSeconds - secondsBefore).toFixed(6)),
  };
  return { outcome, host: counters, document: host.grid };
}
