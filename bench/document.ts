// The built add-on in a document of the local host, driven as the sidebar drives it.
import { readFileSync } from "node:fs";
import type { Answers, Envelope, Requests, RunWishes } from "../src/app/api";
import type { GridSheet } from "../workbench/host/grid";
import { createHost, type Host, type HostOptions } from "../workbench/host/host";
import { Invocation } from "../workbench/host/invocation";
import type { SpreadsheetSetup } from "../workbench/host/spreadsheetSetup";

const dist = new URL("../../dist/", import.meta.url);

/** What is pushed to Google, but for the sidebar. */
export function scriptFiles(): Pick<HostOptions, "code" | "manifest"> {
  return {
    code: readFileSync(new URL("Code.js", dist), "utf8"),
    manifest: JSON.parse(readFileSync(new URL("appsscript.json", dist), "utf8")) as object,
  };
}

/** The document, opened by the host; a run may take ten minutes of real time. */
export function openDocument(spreadsheet: SpreadsheetSetup): Host {
  return createHost({ ...scriptFiles(), spreadsheet, realLimitSeconds: 600 });
}

/** What a call of the sidebar answers. @throws Error where it is refused */
export function answerOf<Verb extends keyof Answers>(
  host: Host,
  message: { readonly verb: Verb } & Requests[Verb],
): Answers[Verb] {
  const envelope = host.scriptRun("callApi", message) as Envelope<Verb>;
  if (envelope.ok) return envelope.answer;
  throw new Error(`${message.verb} was refused: ${envelope.error.message} (${envelope.error.fix})`);
}

/** A run of the add-on, and what it asked of the document. */
export interface RunCosts extends Pick<Answers["commit"], "outcome" | "status"> {
  readonly sidebarCalls: number;
  /** Service calls that read or change something, and all others. */
  readonly counted: number;
  readonly apart: number;
  /** Cells that were read and written. */
  readonly cells: { readonly read: number; readonly write: number };
  /** On the host's clock, all calls of the sidebar together and the longest of them. */
  readonly virtualSeconds: number;
  readonly longestCall: number;
}

/** Counts the cells that service calls read and write while something is done. */
function countingCells<Result>(work: () => Result): { readonly result: Result; readonly cells: RunCosts["cells"] } {
  const cells = { read: 0, write: 0 };
  const { spendOnCells } = Invocation.prototype;
  Invocation.prototype.spendOnCells = function (cost, count) {
    if (cost === "read" || cost === "write") cells[cost] += count;
    return spendOnCells.call(this, cost, count);
  };
  try {
    return { result: work(), cells };
  } finally {
    Invocation.prototype.spendOnCells = spendOnCells;
  }
}

/** Begins a run, stages it and commits it. */
export function run(host: Host, wishes: RunWishes = {}): RunCosts {
  const times: number[] = [];
  const timed: typeof answerOf = (of, message) => {
    const before = of.virtualSeconds;
    const answer = answerOf(of, message);
    times.push(of.virtualSeconds - before);
    return answer;
  };
  host.resetCounts();
  const { result, cells } = countingCells(() => {
    let { run: progress } = timed(host, { verb: "start", ...wishes });
    while (progress.next === "stage")
      ({ run: progress } = timed(host, { verb: "stage", token: progress.token, block: progress.done }));
    return timed(host, { verb: "commit", token: progress.token });
  });
  return {
    ...result,
    cells,
    sidebarCalls: times.length,
    counted: host.counted,
    apart: host.apart,
    virtualSeconds: times.reduce((sum, time) => sum + time, 0),
    longestCall: Math.max(...times),
  };
}

/** Bytes of a tab's cells as JSON. */
export function bytesOf(sheet: GridSheet): number {
  let bytes = 0;
  for (const { contents } of sheet.columns())
    for (const content of contents) if (content !== null) bytes += Buffer.byteLength(JSON.stringify(content)) + 1;
  return bytes;
}
