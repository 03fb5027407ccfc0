// Tests the progress of calls that take back a run cut short, stop a run or add sample data.
import { afterEach, describe, expect, test, vi } from "vitest";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import { cutShort } from "../whole/cutShort";
import { answered, namesOf, openDocument, picture, stage } from "../whole/documentDriver";
import { changesSince, tradingShop } from "../whole/tradingShop";
import { isOfCache, isStopped, slow, stopBefore, toldBy } from "./heard";

afterEach(() => vi.restoreAllMocks());

/** Expects progress that never goes back, moves at least once, and can at no time be stopped. */
function expectWhole({ marks }: ReturnType<typeof toldBy>): void {
  const shares = marks.map(({ done, steps }) => done / steps);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(new Set(shares).size).toBeGreaterThanOrEqual(2);
  expect(marks.filter(({ canStop }) => canStop)).toEqual([]);
}

interface CutShort {
  readonly host: Host;
  readonly token: string;
  readonly before: ReturnType<typeof picture>;
}

/** Opens a document with a run that was killed while it wrote, and remembers the document before the run. */
function openCutShort(): CutShort {
  const host = openDocument(tradingShop);
  const before = picture(host);
  const token = stage(host);
  cutShort(host, { verb: "commit", token }, 75);
  expect(changesSince(before, host)).not.toEqual([]);
  return { host, token, before };
}

describe("a run that was cut short", () => {
  test("is taken back by the next status, which tells its steps and that it cannot be stopped", () => {
    const { host, before } = openCutShort();
    host.advance(60);
    expectWhole(toldBy(slow(host), { verb: "status" }));
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is left as it is by a status that was stopped before anything was taken back, and taken back by the next", () => {
    const { host, before } = openCutShort();
    host.advance(60);
    const half = picture(host);
    stopBefore(host, (path) => path === "Lock.tryLock");
    isStopped(host, { verb: "status" });
    vi.restoreAllMocks();
    expect(compareDocuments(half, picture(host)).differences).toEqual([]);
    answered(host, { verb: "status", ticket: "t2" });
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is taken back whole by a status that is stopped while it does so", () => {
    const { host, before } = openCutShort();
    host.advance(60);
    stopBefore(slow(host), (path) => path === "Spreadsheet.deleteSheet");
    answered(host, { verb: "status", ticket: "t1" });
    expect(changesSince(before, host)).toEqual([]);
  });

  test("is taken back by whoever stops it, told in the same way", () => {
    const { host, token, before } = openCutShort();
    expectWhole(toldBy(slow(host), { verb: "takeBack", token }));
    expect(changesSince(before, host)).toEqual([]);
  });
});

test("a status that has nothing to put in order asks nothing of the cache, however slow it is", () => {
  const host = slow(openDocument(tradingShop));
  answered(host, { verb: "status", ticket: "t1" });
  expect(host.callLog.filter(({ name }) => isOfCache(name))).toEqual([]);
});

describe("sample data", () => {
  const empty = (): Host =>
    openDocument({
      name: "New",
      zone: "Europe/London",
      locale: "en_US",
      sheets: [{ name: "Sheet1", cells: [], rows: 1000, columns: 26 }],
    });
  const adding = { verb: "sample" };

  test("tells its steps as it is added, and that its end cannot be stopped", () => {
    const host = empty();
    host.slow("write", 40);
    const { marks } = toldBy(host, adding);
    expect(marks.map(({ done, steps, canStop }) => [done, steps, canStop])).toEqual([
      [1, 5, true],
      [2, 5, true],
      [3, 5, true],
      [4, 5, true],
      [4, 5, false],
    ]);
  });

  test.each(["Spreadsheet.insertSheet", "Range.setNumberFormats", "Range.setValues", "Range.setFontWeights"])(
    "stopped before %s leaves the spreadsheet as it was, and can be added later",
    (wanted) => {
      const host = empty();
      host.slow("write", 400);
      const before = picture(host);
      stopBefore(host, (path) => path === wanted);
      isStopped(host, adding);
      vi.restoreAllMocks();
      expect(compareDocuments(before, picture(host)).differences).toEqual([]);
      answered(host, { ...adding, ticket: "t2" });
      expect(namesOf(host)).toEqual(["Sheet1", "Sample orders"]);
    },
  );

  test("stopped too late is there", () => {
    const host = empty();
    let flushes = 0;
    stopBefore(host, (path) => {
      if (path === "SpreadsheetApp.flush") flushes += 1;
      return flushes === 1;
    });
    answered(host, { ...adding, ticket: "t1" });
    expect(namesOf(host)).toEqual(["Sheet1", "Sample orders"]);
  });
});
