// Tests the conformance suite as a script to paste: it holds every claim, and every claim that our own host can try holds there.
import { parse } from "acorn";
import { expect, test } from "vitest";
import { conformanceCases } from "../../workbench/host/conformance";
import { conformanceScript, liveObstacle } from "../../workbench/host/conformanceScript";
import type { Host } from "../../workbench/host/host";
import { start } from "./startHost";

const script = conformanceScript(conformanceCases);

function finish(host: Host): string[] {
  const answers: string[] = [];
  while (!(answers.at(-1) ?? "").startsWith("Done")) answers.push(String(host.scriptRun("runConformance")));
  return answers;
}

function rowsOf(host: Host, name: string): unknown[][] {
  const sheet = host.grid.sheets().find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}`);
  const columns = sheet.read({ row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() });
  return (columns[0]?.contents ?? []).map((_, row) => columns.map(({ contents }) => contents[row]));
}

test("it is ES2019 and names every case", () => {
  parse(script, { ecmaVersion: 2019, sourceType: "script" });
  for (const { name } of conformanceCases) expect(script).toContain(JSON.stringify(name));
});

test("every claim that a scratch tab can hold is tried and holds, and every other one is listed with its reason", () => {
  const host = start(script, { cells: [["mine"]] });
  finish(host);
  const [header, ...results] = rowsOf(host, "Conformance results");
  expect(header).toEqual(["Claim", "Evidence", "Expected", "Observed", "Verdict"]);
  expect(results.map(([name, , , , verdict]) => [name, verdict])).toEqual(
    conformanceCases.map((tried) => {
      const obstacle = liveObstacle(tried);
      return [tried.name, obstacle === null ? "ok" : `not run here: ${obstacle}`];
    }),
  );
  expect(conformanceCases.filter((tried) => liveObstacle(tried) === null).length).toBeGreaterThan(60);
});

test("it leaves the tabs that were there alone, and of its own only the results", () => {
  const host = start(script, { cells: [["mine"]] });
  finish(host);
  expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders", "Conformance results"]);
  expect(rowsOf(host, "Orders")).toEqual([["mine"]]);
  expect(host.documentProperties).toEqual({});
});

test("a tab of the user's that has the results' name is left alone", () => {
  const host = start(script, { cells: [["mine"]], sheet: { name: "Conformance results" } });
  finish(host);
  expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Conformance results", "Conformance results 2"]);
  expect(rowsOf(host, "Conformance results")).toEqual([["mine"]]);
});

test("after four minutes it starts no further case, and the next run goes on from there", () => {
  const slow = ["one", "two", "three"].map((name) => ({
    name,
    evidence: "documented" as const,
    source: "v8" as const,
    body: "Utilities.sleep(130000); return 1;",
    expected: name === "two" ? 2 : 1,
  }));
  const host = start(conformanceScript(slow));
  expect(finish(host)).toEqual(["Run runConformance again: 2 of 3 done", "Done: 3 cases"]);
  expect(rowsOf(host, "Conformance results").map(([name, , , observed, verdict]) => [name, observed, verdict])).toEqual([
    ["Claim", "Observed", "Verdict"],
    ["one", "1", "ok"],
    ["two", "1", "DIFFERS"],
    ["three", "1", "ok"],
  ]);
});

test("in a spreadsheet of another locale it does nothing but say what to set", () => {
  const host = start(script, {
    spreadsheet: { name: "Shop", zone: "Etc/UTC", locale: "de_DE", sheets: [{ name: "A", cells: [] }] },
  });
  expect(() => host.scriptRun("runConformance")).toThrow("Set the locale of the spreadsheet to United States");
  expect(host.grid.sheets()).toHaveLength(1);
});
