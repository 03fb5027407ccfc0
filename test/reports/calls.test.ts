// Tests the service calls that each report's tab adds to a run, for every report that there is: they stay within the bars.
import { describe, expect, test } from "vitest";
import { callsOfTab, type RunKind, runKinds } from "../../bench/bars";
import { regulars } from "../app/regularShop";
import { oneSheet, openDocument, run } from "../whole/documentDriver";
import { severalWishes } from "../whole/faultScenarios";
import { drawnReports } from "../whole/resultTabs";
import { tabOf } from "../whole/tradingShop";

const everything = { models: severalWishes.models, hasContact: true, isAll: true, tiers: 37 };
const further = drawnReports(everything).filter(({ id }) => id !== "summary");

/** The calls of a first run and of a repeated one without a report, and the charts of each tab. */
function costs(without: readonly string[]): {
  readonly calls: Readonly<Record<RunKind, number>>;
  readonly chartsOf: (title: string) => number;
} {
  const host = openDocument(oneSheet(regulars(60), "Orders", 250));
  const reports = severalWishes.with.reports.filter((id) => !without.includes(id));
  const wishes = { ...severalWishes, with: { reports }, without: { reports: without } };
  const calls = runKinds.map((kind) => {
    host.resetCounts();
    run(host, wishes);
    return [kind, host.counted];
  });
  return {
    calls: Object.fromEntries(calls) as Record<RunKind, number>,
    chartsOf: (title) => tabOf(host, title).parts.charts.length,
  };
}

const whole = costs([]);

describe.each(further.map((report) => [report.title.en, report.id] as const))("the tab %s", (title, id) => {
  const charts = whole.chartsOf(title);
  const { calls } = costs([id]);

  test.each(runKinds)("adds at most the calls of its bar to a %s run", (kind) => {
    const added = whole.calls[kind] - calls[kind];
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(callsOfTab(kind, charts));
  });
});
