// Tries every service call of a scenario: it fails once, fails late once, and the script is killed there once. The document must then equal
// the one before, or the one after a finished run.
import { afterAll, describe, expect, test } from "vitest";
import { compareDocuments, type DocumentPicture } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import { HostError } from "../../workbench/host/hostError";
import type { CallRecord } from "../../workbench/host/invocation";
import { openDocument, picture } from "./documentDriver";
import type { Scenario } from "./faultScenarios";

/** A call as it was in the run without faults. */
type Tried = Pick<CallRecord, "path" | "counted" | "isDeferred"> & { readonly isTried: boolean };

const ways = ["fail", "failLate", "killBefore", "killAfter"] as const;

/**
 * Whether a fault at a call can have a new effect. Only a deferred write can fail late. A builder changes nothing, so a kill at it, or
 * before a counted call, equals a kill after the counted call before it. Before the very first call, a kill is new.
 */
function isWorthTrying(way: (typeof ways)[number], { counted, isDeferred }: Tried, place: number): boolean {
  if (way === "failLate") return isDeferred;
  if (way === "killBefore") return place === 0;
  return way === "fail" || counted;
}

function prepared({ document, prepare, code }: Scenario): Host {
  const host = openDocument(document, code === undefined ? {} : { code });
  prepare(host);
  return host;
}

function isRefused(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
}

/** A document in the middle of a scenario. */
interface Midway {
  readonly host: Host;
  /** Acts done so far, and the service calls they made. */
  readonly acts: number;
  readonly calls: number;
  /** The answer of the last act. */
  readonly last: unknown;
}

/** Makes the remaining acts until one fails. Returns how it ended. */
function act(
  { host, acts: done, last: answer }: Pick<Midway, "host" | "acts" | "last">,
  { acts }: Scenario,
  look: (answer: unknown) => void = () => undefined,
): "done" | "refused" | "cut" {
  let last = answer;
  for (const step of acts.slice(done)) {
    try {
      last = step(host, last);
      look(last);
    } catch (problem) {
      if (!(problem instanceof HostError) || problem.reason === "notInHost") throw problem;
      return "cut";
    }
    if (isRefused(last)) return "refused";
  }
  return "done";
}

const totals = { calls: 0, compared: 0, differences: 0 };

/** Returns the differences from the nearest of the wanted documents. */
function nearest(host: Host, wanted: readonly DocumentPicture[]): readonly string[] {
  const now = picture(host);
  let best = compareDocuments(wanted[0]!, now);
  for (const document of wanted.slice(1)) {
    if (best.found === 0) break;
    const other = compareDocuments(document, now);
    if (other.found < best.found) best = other;
  }
  totals.compared += best.compared;
  totals.differences += best.found;
  return best.differences;
}

function leftOf(host: Host): string[] {
  return host.grid.sheets().flatMap(({ name }) => (name.startsWith("Customer Tiers undo") ? [name] : []));
}

/** Tries every call of these scenarios with every fault. */
export function tryScenarios(scenarios: readonly Scenario[]): void {
  describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
    const reference = prepared(scenario);
    const before = picture(reference);
    const calls: Tried[] = [];
    const midway: Midway[] = [{ host: reference.copy(), acts: 0, calls: 0, last: null }];
    const how = act({ host: reference, acts: 0, last: null }, scenario, (last) => {
      const acts = midway.length;
      const isTried = scenario.only === undefined || scenario.only === acts - 1;
      for (const record of reference.lastCalls) calls.push({ ...record, isTried });
      midway.push({ host: reference.copy(), acts, calls: calls.length, last });
    });
    const finished = picture(reference);
    const wanted = scenario.isCutShort ? [finished] : [before, finished];

    test.each(ways)("each of its calls meets %s, and the document is whole again", { timeout: 300_000 }, (way) => {
      expect(how).toBe("done");
      const problems: string[] = [];
      let met = 0;
      for (const [place, { path }] of calls.entries()) {
        if (!calls[place]!.isTried || !isWorthTrying(way, calls[place]!, place)) continue;
        met += 1;
        if ((met - 1) % (scenario.each ?? 1) !== 0) continue;
        const from = midway.findLast((one) => one.calls <= place)!;
        const host = from.host.copy();
        host.inject({ call: place - from.calls + 1, how: way });
        const ended = act({ ...from, host }, scenario);
        totals.calls += 1;
        const tell = (when: string, sentences: readonly string[]): void => {
          for (const sentence of sentences) problems.push(`${way} at ${place + 1} (${path}, ${ended}), ${when}: ${sentence}`);
        };
        if (ended !== "cut" && !scenario.isCutShort) tell("at once", nearest(host, wanted));
        host.inject(null);
        host.advance(60);
        host.call("openSidebar");
        tell("after recovery", nearest(host, wanted));
        const tabs = leftOf(host);
        if (tabs.length > 1) problems.push(`${way} at ${place + 1}: ${tabs.join(", ")} remain`);
        if (problems.length > 12) break;
      }
      expect(problems.slice(0, 12)).toEqual([]);
    });
  });

  afterAll(() => {
    console.log(`${totals.calls} calls failed or killed, ${totals.compared} comparisons, ${totals.differences} differences`);
  });
}
