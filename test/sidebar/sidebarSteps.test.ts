// Tests the driver of a run without a page: blocks one after the other, a real fraction, and a stop between any two calls.
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { beginRun, type Ending, type Run, type Tick } from "../../sidebar/state/runs";
import type { Ask, Reply, RequestOf, Verb } from "../../sidebar/state/server";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { start } from "../workbench/startHost";

let code = "";

beforeAll(async () => {
  code = await readFile("dist/Code.js", "utf8");
});

const cells: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...[...Array(40).keys()].map((row) => [`c${row % 7}`, `2024-01-${10 + (row % 20)}`, 10 + row]),
];

/** Reports three blocks instead of one, as if there were so many customers. The script finds nothing to stage in the others. */
function inThreeBlocks(reply: Reply<Verb>, request: object): Reply<Verb> {
  if (!reply.ok || reply.answer === null || !("run" in reply.answer)) return reply;
  const done = "block" in request ? Number(request.block) + 1 : 1;
  const run = { ...reply.answer.run, next: done < 3 ? ("stage" as const) : ("commit" as const), done, total: 3 };
  return { ok: true, answer: { ...reply.answer, run } };
}

interface Driven {
  readonly host: Host;
  readonly ticks: Tick[];
  readonly verbs: Verb[];
  readonly ending: Ending;
}

/** Drives a run. `meet` gets every call before it is made, and may stop the run or lose the call. */
async function drive(meet: (verb: Verb, run: Run | null) => unknown, host: Host): Promise<Driven> {
  const ticks: Tick[] = [];
  const verbs: Verb[] = [];
  let run: Run | null = null;
  const ask: Ask = async <Named extends Verb>(request: RequestOf<Named>) => {
    await Promise.resolve();
    verbs.push(request.verb);
    const lost = meet(request.verb, run);
    const error = { code: "unexpected", about: "", message: "lost", fix: "try again", choices: [] } as const;
    return lost
      ? { ok: false, isLost: true, error }
      : (inThreeBlocks(host.scriptRun("callApi", request) as Reply<Verb>, request) as Reply<Named>);
  };
  run = beginRun({ verb: "start", language: "en" }, ask, (tick) => ticks.push(tick));
  return { host, ticks, verbs, ending: await run.ending };
}

describe("a run of several blocks", () => {
  test("stages every block, writes once, and says how far it is", async () => {
    const { host, ticks, verbs, ending } = await drive(() => undefined, start(code, { cells }));
    expect(ending.kind).toBe("written");
    expect(verbs).toEqual(["start", "stage", "stage", "commit"]);
    expect(ticks.map(({ phase, done, steps }) => [phase, done, steps])).toEqual([
      ["reading", 0, 3],
      ["staging", 1, 5],
      ["staging", 2, 5],
      ["writing", 3, 5],
    ]);
    expect(host.grid.sheets().map(({ name }) => name)).toContain("Customers");
  });

  test.each(["start", "stage"] as const)(
    "stopped during %s ends before the next call, and the document is as it was",
    async (during) => {
      const host = start(code, { cells });
      const before = documentOf(host.grid);
      const { verbs, ending } = await drive((verb, run) => (verb === during ? run?.stop() : undefined), host);
      expect(ending).toMatchObject({ kind: "stopped", status: { isRunning: false } });
      expect(verbs).toEqual(during === "start" ? ["start", "takeBack"] : ["start", "stage", "takeBack"]);
      expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
    },
  );

  test("that loses a block is taken back at once, and nothing was changed", async () => {
    const host = start(code, { cells });
    const before = documentOf(host.grid);
    const { verbs, ending } = await drive((verb) => (verb === "stage" ? "lost" : undefined), host);
    expect(ending).toMatchObject({ kind: "failed", aftermath: "unchanged" });
    expect(verbs).toEqual(["start", "stage", "takeBack"]);
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
  });
});

describe("a run that fails", () => {
  test("by being stopped too late is no failure: what is being written is written", async () => {
    const { ending } = await drive((verb, run) => (verb === "commit" ? run?.stop() : undefined), start(code, { cells }));
    expect(ending.kind).toBe("written");
  });

  test("with no answer to anything promises nothing but that it is put in order", async () => {
    const { ending } = await drive((verb) => (verb === "start" ? undefined : "lost"), start(code, { cells }));
    expect(ending).toMatchObject({ kind: "failed", aftermath: "pending" });
  });

  test("by the script's own error while it writes has changed nothing, and says so", async () => {
    const host = start(code, { cells });
    const before = documentOf(host.grid);
    const { ending } = await drive((verb) => host.inject(verb === "commit" ? { call: 20, how: "fail" } : null), host);
    expect(ending).toMatchObject({ kind: "failed", aftermath: "unchanged", error: { code: "unexpected" } });
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
  });
});
