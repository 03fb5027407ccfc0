// Runs the built add-on in the host: one call that scores, or a whole run that writes into the document.
import type { Grid } from "../host/grid";
import { Refusal } from "../refusal";
import { checkedOutcome, type Outcome } from "./answer";
import { forms } from "./forms";
import { attempt, callsOf, documents } from "./hostCalls";
import { type Call, withFoundColumns } from "./lookBeside";
import type { OpenedSheets } from "./openSheets";
import type { HostCounters } from "./outputs";
import type { ScoreRequest } from "./request";

export type Scored = { outcome: Outcome; host: HostCounters; document: Grid };

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
  const { name } = sheets.scored;
  const open = await documents(root, asked.language);
  const host = attempt(name, () => open(name, sheets.tabs));
  const call = callsOf(host, name, asked.language);
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
