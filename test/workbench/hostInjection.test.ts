// Tests failures and kills that a test plants at one call of the local host.
import { describe, expect, test } from "vitest";
import type { InjectionKind } from "../../workbench/host/injection";
import { failure, start } from "./startHost";

describe("a planted failure", () => {
  const code = `
    function write() {
      var sheet = SpreadsheetApp.getActiveSheet();
      var seen = [];
      [1, 2].forEach(function (row) {
        try { sheet.getRange(row, 1).setValue("new"); } catch (exception) { seen.push("write " + row + ": " + exception.message); }
      });
      try { LockService.getDocumentLock().tryLock(1000); } catch (exception) { seen.push("lock: " + exception.message); }
      try { SpreadsheetApp.flush(); } catch (exception) { seen.push("flush: " + exception.message); }
      return seen;
    }
    function last() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue("new"); }
    function read() { return SpreadsheetApp.getActiveSheet().getDataRange().getValues().map(function (row) { return row[0]; }); }
    function add() { try { SpreadsheetApp.getActiveSpreadsheet().insertSheet("Tiers", 0); } catch (exception) { return exception.message; } }
    function take() { return LockService.getDocumentLock().tryLock(1000); }`;
  const begin = () => start(code, { cells: [["old"], ["old"]] });
  const message = "Service Spreadsheets failed while accessing document with id spreadsheet-in-this-host.";

  const paths = [
    "SpreadsheetApp.getActiveSheet",
    "Sheet.getRange",
    "Range.setValue",
    "Sheet.getRange",
    "Range.setValue",
    "LockService.getDocumentLock",
    "Lock.tryLock",
    "SpreadsheetApp.flush",
  ];

  test("the calls of the last run are listed, those that reach a service marked", () => {
    const host = begin();
    host.scriptRun("write");
    expect(host.lastCalls.map(({ path }) => path)).toEqual(paths);
    expect(host.lastCalls.map(({ counted }) => counted)).toEqual([true, false, true, false, true, false, true, true]);
    expect([host.counted, host.apart]).toEqual([5, 3]);
    host.resetCounts();
    expect([host.counted, host.apart]).toEqual([0, 0]);
  });

  test("fail throws at its call, has no effect and strikes once", () => {
    const host = begin();
    host.inject({ call: 3, how: "fail" });
    expect(host.scriptRun("write")).toEqual([`write 1: ${message}`]);
    expect(host.isInjectionPending).toBe(false);
    expect(host.scriptRun("read")).toEqual(["old", "new"]);
    host.inject({ call: 2, how: "fail", message: "Service Spreadsheets timed out" });
    expect(host.scriptRun("write")).toEqual(["write 1: Service Spreadsheets timed out"]);
  });

  test("failLate lets a write return without effect and throws at the next call that touches the document", () => {
    const host = begin();
    host.inject({ call: 3, how: "failLate" });
    expect(host.scriptRun("write")).toEqual([`write 2: ${message}`]);
    expect(host.scriptRun("read")).toEqual(["old", "old"]);
  });

  test("a late failure passes over the lock and meets the flush", () => {
    const host = begin();
    host.inject({ call: 5, how: "failLate" });
    expect(host.scriptRun("write")).toEqual([`flush: ${message}`]);
  });

  test("a late failure that no call meets fails the run at its end", () => {
    const host = begin();
    host.inject({ call: 3, how: "failLate" });
    const failed = failure(() => host.call("last"));
    expect([failed.reason, failed.message]).toEqual(["script", `Exception: ${message}`]);
    expect(host.scriptRun("read")).toEqual(["old", "old"]);
  });

  test("failLate at a call that Google cannot defer throws at once", () => {
    const host = begin();
    host.inject({ call: 7, how: "failLate" });
    expect(host.scriptRun("write")).toEqual([`lock: ${message}`]);
    host.inject({ call: 8, how: "failLate" });
    expect(host.scriptRun("write")).toEqual([`flush: ${message}`]);
    host.inject({ call: 2, how: "failLate" });
    expect(host.scriptRun("add")).toBe(message);
    expect(host.grid.sheets()).toHaveLength(1);
  });

  test.each([
    ["killBefore", 3, ["old", "old"]],
    ["killAfter", 3, ["new", "old"]],
    ["killBefore", 8, ["new", "new"]],
  ] as [InjectionKind, number, string[]][])("%s at call %i ends the run, whatever the script catches", (how, call, left) => {
    const host = begin();
    host.inject({ call, how });
    const failed = failure(() => host.scriptRun("write"));
    expect([failed.reason, failed.message]).toEqual(["limit", "Exceeded maximum execution time"]);
    expect(host.lastCalls).toHaveLength(call);
    expect(host.scriptRun("read")).toEqual(left);
  });

  test("a killed run leaves the lock free", () => {
    const host = begin();
    host.inject({ call: 2, how: "killAfter" });
    failure(() => host.call("take"));
    expect(host.scriptRun("take")).toBe(true);
  });

  test("calls are counted over the following runs, and a planted failure can be taken away", () => {
    const host = begin();
    host.inject({ call: 10, how: "killBefore" });
    host.scriptRun("write");
    expect(host.isInjectionPending).toBe(true);
    expect(failure(() => host.scriptRun("read")).reason).toBe("limit");
    host.inject({ call: 1, how: "fail" });
    host.inject(null);
    expect(host.scriptRun("write")).toEqual([]);
  });
});
