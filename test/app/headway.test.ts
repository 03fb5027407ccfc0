// Tests the progress that a long call reports, and the stop of a call in the middle by another call, on a slow host.
import { afterEach, describe, expect, test, vi } from "vitest";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import { ScriptException } from "../../workbench/host/hostError";
import { Invocation } from "../../workbench/host/invocation";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, call, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { isOfCache, isStopped, slow, stopBefore, toldBy } from "./heard";
import { goTo } from "./selecting";

function ordersOf(rows: number): HostCell[][] {
  return [
    ["Customer", "Order date", "Amount"],
    ...Array.from({ length: rows }, (_, row): HostCell[] => [
      `c${row % 97}`,
      `2024-${10 + (row % 3)}-${10 + (row % 19)}`,
      5 + (row % 50),
    ]),
  ];
}

const long = ordersOf(24_000);
const short = ordersOf(300);

function open(cells: HostCell[][]): Host {
  return openDocument(oneSheet(cells));
}

afterEach(() => vi.restoreAllMocks());

describe("a look and a count over 24,000 rows", () => {
  test.each([
    ["look", 2, [0.25, 0.5, 0.75, 1]],
    ["score", 3, [0.25, 0.5, 0.75, 1]],
  ] as const)("%s: tells the share of the rows that it has read, and of %i steps", (verb, steps, read) => {
    const { marks, stores } = toldBy(slow(open(long)), { verb });
    expect(marks.map(({ done }) => Math.round(done * 100) / 100)).toEqual(read);
    expect(new Set(marks.map((mark) => mark.steps))).toEqual(new Set([steps]));
    expect(marks.every(({ canStop }) => canStop)).toBe(true);
    expect(stores).toBe(8);
  });

  test.each(["look", "score"])("%s: stopped while it reads, reads no further", (verb) => {
    const host = slow(open(long));
    let reads = 0;
    stopBefore(host, (path) => {
      if (path === "Range.getValues") reads += 1;
      return reads === 2;
    });
    isStopped(host, { verb });
    expect(reads).toBe(2);
    vi.restoreAllMocks();
    expect(call(host, { verb, ticket: "t2" }).ok).toBe(true);
  });

  test.each(["look", "score"])("%s: asks nothing of the cache where it takes no second, or nobody asks after it", (verb) => {
    const host = open(short);
    expect(toldBy(host, { verb })).toEqual({ marks: [], stores: 0 });
    const unasked = slow(open(long));
    answered(unasked, { verb });
    expect(unasked.callLog.some(({ name }) => isOfCache(name))).toBe(false);
    expect(unasked.callLog.find(({ name }) => name === "Range.getValues")?.count).toBe(1);
  });
});

describe("an explanation and a selection over 24,000 rows", () => {
  const selected = { verb: "selectRows", reason: "noCustomer" };
  const explained = { verb: "explain" };

  /** Opens a document with a row that has no customer, and selects the row of a customer. */
  const furnished = (cells: HostCell[][]): Host => {
    const host = open([...cells, [null, "2024-10-10", 5]]);
    goTo(host, "Orders", 3);
    return host;
  };
  const selectionOf = (host: Host) => host.grid.selection(host.grid.activeSheet()).areas;

  test("an explanation tells the share of the rows that it has read, and can be stopped to its end", () => {
    const { marks, stores } = toldBy(slow(furnished(long)), explained);
    expect(marks.map(({ done }) => Math.round(done * 100) / 100)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(marks.every(({ steps, canStop }) => steps === 3 && canStop)).toBe(true);
    expect(stores).toBe(8);
  });

  test("a selection tells the same, and that it cannot be stopped once it selects", () => {
    const host = slow(furnished(long));
    const { marks, stores } = toldBy(host, selected);
    expect(marks.slice(0, 4).map(({ done }) => Math.round(done * 100) / 100)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(marks.slice(0, 4).every(({ steps, canStop }) => steps === 3 && canStop)).toBe(true);
    expect(marks.at(-1)).toEqual({ done: 2, steps: 3, canStop: false });
    expect(stores).toBe(10);
    expect(selectionOf(host).map(({ row, rows }) => [row, rows])).toEqual([[24_002, 1]]);
  });

  test.each([
    ["an explanation", explained],
    ["a selection", selected],
  ])("%s that is stopped while it reads, reads no further and leaves what is selected", (_, message) => {
    const host = slow(furnished(long));
    const before = selectionOf(host);
    let reads = 0;
    stopBefore(host, (path) => {
      if (path === "Range.getValues") reads += 1;
      return reads === 2;
    });
    isStopped(host, message);
    expect(reads).toBe(2);
    expect(selectionOf(host)).toEqual(before);
    vi.restoreAllMocks();
    expect(call(host, { ...message, ticket: "t2" }).ok).toBe(true);
  });

  test("a selection that is stopped after its last row was read, selects nothing", () => {
    const host = slow(furnished(long));
    const before = selectionOf(host);
    let marks = 0;
    stopBefore(host, (path) => {
      if (path === "Cache.put") marks += 1;
      return marks === 4;
    });
    isStopped(host, selected);
    expect(selectionOf(host)).toEqual(before);
  });

  test.each([
    ["an explanation asks nothing of the cache where it takes no second", explained, []],
    ["a selection then asks it only whether it is stopped, before it selects", selected, [{ name: "Cache.get", count: 1 }]],
  ])("%s; and neither asks anything where nobody asks after it", (_, message, asked) => {
    const host = furnished(short);
    answered(host, { ...message, ticket: "t1" });
    expect(host.callLog.filter(({ name }) => isOfCache(name))).toEqual(asked);
    const unasked = slow(furnished(long));
    answered(unasked, message);
    expect(unasked.callLog.some(({ name }) => isOfCache(name))).toBe(false);
    expect(unasked.callLog.find(({ name }) => name === "Range.getValues")?.count).toBe(1);
  });
});

describe.each(["undo", "remove"])("%s", (verb) => {
  const written = (): { host: Host; before: ReturnType<typeof picture> } => {
    const host = open(short);
    run(host);
    return { host, before: picture(host) };
  };

  test("tells its steps, and from the first change on that it cannot be stopped", () => {
    const { marks, stores } = toldBy(slow(written().host), { verb });
    const shares = marks.map(({ done, steps }) => done / steps);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(marks.at(-1)).toMatchObject({ canStop: false });
    expect(stores).toBeGreaterThanOrEqual(marks.length);
    expect(stores).toBeLessThanOrEqual(8);
  });

  test("stopped before anything is changed leaves every cell and tab, and can be done later", () => {
    const { host, before } = written();
    stopBefore(slow(host), (path) => path === "Spreadsheet.getProtections");
    isStopped(host, { verb });
    vi.restoreAllMocks();
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
    expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, canUndo: true });
    answered(host, { verb, ticket: "t2" });
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders"]);
  });

  test("stopped once it has begun is brought to its end", () => {
    const { host } = written();
    stopBefore(slow(host), (path) => path === "Spreadsheet.deleteSheet");
    answered(host, { verb, ticket: "t1" });
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders"]);
    expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, canUndo: false, tabs: [] });
  });

  test("is done all the same where the cache fails", () => {
    const { host } = written();
    const enter = Invocation.prototype.enter;
    vi.spyOn(Invocation.prototype, "enter").mockImplementation(function (this: Invocation, path, entry) {
      if (isOfCache(path)) throw new ScriptException("Service invoked too many times for one day: cache.");
      return enter.call(this, path, entry);
    });
    answered(slow(host), { verb, ticket: "t1" });
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders"]);
  });
});

test.each(["", "A b", "x".repeat(41), 7])("a ticket is a short word: %j is refused", (ticket) => {
  const host = open(short);
  for (const verb of ["headway", "stop", "status", "look", "score", "explain", "undo", "remove", "sample"])
    expect(refused(host, { verb, ticket }).message).toMatch(/^ticket needs /);
  expect(refused(host, { verb: "selectRows", reason: "noCustomer", ticket }).message).toMatch(/^ticket needs /);
});
