// Runs the built add-on in the host: one call that scores, or a whole run that writes into the document.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Grid } from "../host/grid";
import { createHost, type Host } from "../host/host";
import { HostError, ScriptException } from "../host/hostError";
import { withoutStop } from "../language";
import { Refusal } from "../refusal";
import { answerOf, checkedOutcome, type Outcome } from "./answer";
import { forms } from "./forms";
import { type Call, withFoundColumns } from "./lookBeside";
import type { OpenedSheets } from "./openSheets";
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

async function openDocument(root: string, { scored, tabs }: OpenedSheets, { language }: ScoreRequest): Promise<() => Host> {
  const [code, manifest, sidebar] = await Promise.all(
    ["Code.js", "appsscript.json", "Sidebar.html"].map((name) => readBuilt(root, name)),
  );
  return () =>
    createHost({
      code: code ?? "",
      manifest: JSON.parse(manifest ?? ""),
      pages: { Sidebar: sidebar ?? "" },
      spreadsheet: {
        name: scored.name,
        zone: "Etc/UTC",
        locale: language === "zh" ? "zh_CN" : "en_US",
        sheets: tabs,
      },
      userLocale: language,
    });
}

/** How far a run is, as the API tells it. */
type Progress = { token: string; next: "stage" | "commit"; done: number };

/** @throws Refusal for a report that needs more tiers than any model of the run has */
function refuseSmall({ models }: Outcome, reports: readonly string[]): void {
  const most = Math.max(...models.map(({ tiers }) => tiers.length));
  const unmet = forms.reports.find(({ id, fewestTiers }) => reports.includes(id) && fewestTiers > most);
  if (!unmet) return;
  throw new Refusal({
    en: `--report ${unmet.id} needs a model with ${unmet.fewestTiers} tiers or more, and this run has ${most} at most`,
    zh: `--report ${unmet.id} 需要至少有 ${unmet.fewestTiers} 个层级的模型，而本次最多 ${most} 个`,
  });
}

/** Begins a run, stages it block by block and commits it, as the sidebar does. */
function writeDocument(call: Call, { withCustomers: _, ...wishes }: ScoreRequest, reports: readonly string[]): Outcome {
  const ticked = reports.length === 0 ? {} : { with: { reports } };
  let { run } = call({ ...wishes, ...ticked, verb: "start" }) as { run: Progress };
  while (run.next === "stage") ({ run } = call({ verb: "stage", token: run.token, block: run.done }) as { run: Progress });
  const { outcome } = call({ verb: "commit", token: run.token }) as { outcome: unknown };
  const told = checkedOutcome(outcome);
  refuseSmall(told, reports);
  return told;
}

/** What is done with the scored sheets beside telling of them: whether they are written, and with which reports that are not usual. */
export type Writing = { isWritten: boolean; reports: readonly string[] };

/**
 * Scores a sheet together with those that are read beside it.
 *
 * @param root - the folder that holds dist
 * @param writing - where the results are written into the document too, the costs are those of the whole run
 */
export async function scoreInHost(root: string, sheets: OpenedSheets, asked: ScoreRequest, writing: Writing): Promise<Scored> {
  const open = await openDocument(root, sheets, asked);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw hostRefusal(error, sheets.scored.name);
    }
  };
  const host = attempt(open);
  const { language } = asked;
  const call: Call = (message) =>
    answerOf(
      attempt(() => host.scriptRun("callApi", { language, ...message })),
      language,
    );
  const request = withFoundColumns(call, asked);
  const score = (): Outcome => checkedOutcome(call(request));
  const customers = writing.isWritten && request.withCustomers ? score().customers : undefined;
  const [callsBefore, secondsBefore] = [host.counted, host.virtualSeconds];
  const outcome = writing.isWritten
    ? { ...writeDocument(call, request, writing.reports), ...(customers && { customers }) }
    : score();
  const counters = {
    serviceCalls: host.counted - callsBefore,
    virtualSeconds: Number((host.virtualSeconds - secondsBefore).toFixed(6)),
  };
  return { outcome, host: counters, document: host.grid };
}
