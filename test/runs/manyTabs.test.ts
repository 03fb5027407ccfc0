// Tests a document with forty tabs of ours: run twice in Chinese by a scheme of eleven tiers, undone, removed, and with faults in between.
import { describe, expect, test } from "vitest";
import { mostBytes, partsOf } from "../../src/sheets/keptText";
import type { Host } from "../../workbench/host/host";
import { regulars } from "../app/regularShop";
import { answered, edit, namesOf, oneSheet, openDocument, picture, run } from "../whole/documentDriver";
import { tryScenarios } from "../whole/faultTrials";
import { manyTabsScript } from "../whole/manyTabsScript";
import { changesSince, shownChangesSince, tradingShop } from "../whole/tradingShop";

const code = await manyTabsScript();
const key = "customerTiers.state";
const wishes = { scheme: "standard11", language: "zh", contact: { cost: 1, rates: {} } };

function ours(host: Host): string[] {
  return namesOf(host).filter((name) => !["Orders", "(Customer Tiers undo)"].includes(name));
}

test("forty tabs with eleven tiers are written, written again, undone and removed", { timeout: 120_000 }, () => {
  const host = openDocument(oneSheet(regulars(60), "Orders", 250), { code });
  const before = picture(host);
  run(host, wishes);
  expect(ours(host).length).toBeGreaterThanOrEqual(40);
  const once = picture(host);
  const names = ours(host);
  edit(host, "Orders", [2, 1], [["new@example.com"]]);
  run(host, { ...wishes, orders: { asOf: "2024-12-31" } });
  expect(ours(host)).toEqual(names);
  expect(shownChangesSince(once, host).length).toBeGreaterThan(1);
  const kept = host.documentProperties;
  expect(partsOf(key, Object.keys(kept)).length).toBeGreaterThan(2);
  for (const text of Object.values(kept)) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes);
  const [[first = null] = []] = regulars(60).slice(1);
  edit(host, "Orders", [2, 1], [[first]]);
  answered(host, { verb: "undo" });
  expect(shownChangesSince(once, host)).toEqual([]);
  answered(host, { verb: "remove" });
  expect(changesSince(before, host)).toEqual([]);
  expect(host.documentProperties).toEqual({});
});

/** Such a run makes thousands of calls, most of them alike: few of them are tried, of every kind. */
const fewCalls = 97;

describe("with faults", () => {
  const start = (host: Host): unknown => host.scriptRun("callApi", { verb: "start", ...wishes });
  const commit = (host: Host, last: unknown): unknown =>
    host.scriptRun("callApi", { verb: "commit", token: (last as { answer: { run: { token: string } } }).answer.run.token });
  const twice = (host: Host): void => {
    run(host, wishes);
    edit(host, "Orders", [2, 3], [[75]]);
  };
  tryScenarios([
    {
      name: "a second run into forty tabs",
      document: tradingShop,
      code,
      prepare: twice,
      only: 1,
      each: fewCalls,
      acts: [start, commit],
    },
    {
      name: "undo of a second run into forty tabs",
      document: tradingShop,
      code,
      prepare(host) {
        twice(host);
        run(host, { ...wishes, scheme: "hml3" });
      },
      each: fewCalls,
      acts: [(host) => host.scriptRun("callApi", { verb: "undo" })],
    },
    {
      name: "removal of forty tabs",
      document: tradingShop,
      code,
      prepare: twice,
      each: fewCalls,
      acts: [(host) => host.scriptRun("callApi", { verb: "remove" })],
    },
  ]);
});
