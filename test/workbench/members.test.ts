// Tests that every Apps Script member that the built script names or calls has a conformance case.
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import type { ListedScheme } from "../../src/app/api";
import { conformanceCases } from "../../workbench/host/conformance";
import { runCase } from "../../workbench/host/conformanceCase";
import type { Host } from "../../workbench/host/host";
import { Invocation } from "../../workbench/host/invocation";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import { answered, call, edit, openDocument, run, stage } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { addOrders, listShop, tradingShop } from "../whole/tradingShop";
import { membersNamed, membersWithoutCase } from "./namedMembers";

const code = readFileSync("dist/Code.js", "utf8");

/** Returns the paths of the members that were called during some work, such as "Range.getValues". */
function askedFor(work: () => void): Set<string> {
  const spy = vi.spyOn(Invocation.prototype, "enter");
  work();
  const paths = new Set(spy.mock.calls.map(([path]) => path));
  spy.mockRestore();
  return paths;
}

function openAll(host: Host): void {
  host.call("onInstall", []);
  host.call("onOpen");
  host.call("openSidebar");
  host.formula("RFM_TIER", [5, 5, 5]);
  host.formula("RFM_TABLE", [
    [["Ann"], ["Bob"]],
    [[day("2026-01-05")], [day("2026-01-06")]],
    [[5], [6]],
  ]);
}

/** Uses every entry point on orders and on a list: first and second runs, failures, undo and removal. */
function everything(): void {
  for (const setup of [tradingShop, listShop]) {
    const host = openDocument(setup);
    openAll(host);
    call(host, { verb: "score" });
    answered(host, { verb: "takeBack", token: stage(host) });
    run(host, { withWhy: true });
    for (const { name, id } of host.grid.sheets().filter((sheet) => !sheet.parts.isHidden)) {
      answered(host, { verb: "show", sheet: id });
      call(host, { verb: "explain" });
      expect(host.grid.activeSheet().name).toBe(name);
    }
    call(host, { verb: "selectRows", reason: "badDate", sheet: 0 });
    edit(host, "Summary", [95, 2], [["for Monday"]]);
    addOrders(host);
    run(host, { language: "zh", scheme: "hml3" });
    answered(host, { verb: "undo" });
    run(host, { scheme: "chinese8" });
    host.inject({ call: 40, how: "fail" });
    call(host, { verb: "start" });
    host.inject(null);
    host.advance(3600);
    answered(host, { verb: "status" });
    call(host, { verb: "undo" });
    const table = [
      ["Tier", "R", "F", "M"],
      ["All", "1-5", "", ""],
    ];
    const { scheme } = answered(host, { verb: "saveScheme", scheme: table, name: "Mine" }) as { scheme: ListedScheme };
    answered(host, { verb: "saveScheme", scheme: table, name: "Mine", from: { sheet: scheme.sheet, content: scheme.content } });
    answered(host, { verb: "schemes" });
    answered(host, { verb: "remove" });
  }
}

describe("every Apps Script member", () => {
  test("that dist/Code.js names is named by a conformance case", () => {
    expect(membersNamed(code).size).toBeGreaterThan(70);
    expect(membersWithoutCase(code)).toEqual([]);
  });

  test("that the script calls in any of its ways is called by a conformance case", () => {
    const tried = askedFor(() => {
      for (const each of conformanceCases) runCase(each, memoryGrid);
    });
    const called = askedFor(everything);
    expect(called.size).toBeGreaterThan(80);
    expect([...called].filter((path) => !tried.has(path)).sort()).toEqual([]);
  });

  test.each([
    ["a dot", "SpreadsheetApp.getActive().getFormUrl();", "getFormUrl"],
    ["brackets", 'SpreadsheetApp.getActive()["moveActiveSheet"](1);', "moveActiveSheet"],
    ["a pattern", "const { PIE_OF_OLD, GEO } = Charts.ChartType;", "GEO"],
    ["an object of another name", "function f(sheet) { return sheet.autoResizeColumns(1, 2); }", "autoResizeColumns"],
  ])("named after %s without a case is found", (_, planted, member) => {
    expect(membersWithoutCase(`${code}\n${planted}`)).toContain(member);
  });
});
