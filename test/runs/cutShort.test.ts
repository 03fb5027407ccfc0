// Tests a run that was cut short, finished elsewhere, or too long for one call: it is reported, and never written twice.
import { describe, expect, test } from "vitest";
import { changingCalls, cutShort } from "../whole/cutShort";
import { answered, namesOf, oneSheet, openDocument, picture, refused, run, stage } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { changesSince, listShop, tradingShop } from "../whole/tradingShop";

const few = oneSheet([
  ["Customer", "Date", "Amount"],
  ["Ann", day("2024-01-01"), 10],
  ["Bob", day("2024-02-01"), 20],
]);

function underway(host: ReturnType<typeof openDocument>): unknown {
  return answered(host, { verb: "status" }).underway;
}

describe("a run whose writing was cut short", () => {
  test.each([
    ["orders", tradingShop],
    ["a list", listShop],
  ] as const)("over %s is taken back by whoever asks for it to be written again, wherever it stopped", (_, setup) => {
    const origin = openDocument(setup);
    const before = picture(origin);
    const token = stage(origin);
    const calls = changingCalls(origin, { verb: "commit", token }).filter((_, place) => place % 3 === 0);
    expect(calls.length).toBeGreaterThan(4);
    for (const number of calls) {
      const host = origin.copy();
      cutShort(host, { verb: "commit", token }, number);
      const { message, fix } = refused(host, { verb: "commit", token });
      expect([message, fix]).toEqual([
        "this run was cut short while it was being written",
        "what it had written was taken back; start again",
      ]);
      expect(changesSince(before, host)).toEqual([]);
      run(host);
    }
  });
});

describe("a run that was finished", () => {
  test("from another window is said to be so by the next call that goes on with it", () => {
    const host = openDocument(few);
    const token = stage(host);
    answered(host, { verb: "commit", token });
    const after = picture(host);
    for (const message of [
      { verb: "commit", token },
      { verb: "stage", token, block: 1 },
    ]) {
      expect(refused(host, message).message).toBe("this run has just been finished from another window");
      expect(refused(host, { ...message, language: "zh" }).message).toBe("本次运行刚刚已在另一个窗口中完成");
    }
    expect(changesSince(after, host)).toEqual([]);
    expect(answered(host, { verb: "status" })).toMatchObject({ lastRun: { token }, underway: null, isRunning: false });
  });
});

describe("what is told of a run under way", () => {
  test("is its blocks of all parts, and how long until it may be taken back", () => {
    const host = openDocument(few);
    expect(underway(host)).toBe(null);
    const token = stage(host);
    expect(underway(host)).toEqual({ token, done: 1, steps: 3, isWriting: false, secondsLeft: 45 });
    host.advance(30);
    expect(underway(host)).toMatchObject({ secondsLeft: 14 });
    host.advance(15);
    expect(underway(host)).toBe(null);
    expect(namesOf(host)).toEqual(["Orders"]);
  });

  test("stays what it is while a call of the run is at work, however long it takes", () => {
    const host = openDocument(few);
    const token = stage(host);
    host.advance(60);
    host.holdLock(true);
    expect(underway(host)).toMatchObject({ token, secondsLeft: 0 });
    host.holdLock(false);
    expect(underway(host)).toBe(null);
  });
});

describe("a call that would outlast Google's six minutes", () => {
  const late = "scoring a sheet of 3 rows takes longer than Google lets an add-on work at a time";

  /** Returns the seconds of a call that is refused for its length. */
  const secondsOf = (host: ReturnType<typeof openDocument>, message: object): number => {
    const from = host.virtualSeconds;
    const { message: said, fix } = refused(host, message);
    expect(said).toBe(late);
    expect(fix).toMatch(/^nothing was changed; .+ move older rows to another spreadsheet$/);
    return host.virtualSeconds - from;
  };

  test("ends itself after four minutes of reading, before anything is written", () => {
    const host = openDocument(few);
    const before = picture(host);
    host.slow("read", 13_400_000);
    const seconds = secondsOf(host, { verb: "start" });
    expect(seconds).toBeGreaterThan(240);
    expect(seconds).toBeLessThan(270);
    expect(changesSince(before, host)).toEqual([]);
  });

  test("ends itself between two tabs that it writes, and takes back the first", () => {
    const host = openDocument(few);
    const before = picture(host);
    const token = stage(host);
    host.slow("write", 650_000);
    const seconds = secondsOf(host, { verb: "commit", token });
    expect(host.lastCalls.map(({ path }) => path)).toContain("Range.setValues");
    expect(seconds).toBeGreaterThan(240);
    expect(seconds).toBeLessThan(330);
    expect(changesSince(before, host)).toEqual([]);
    host.slow("write", 1);
    run(host);
  });
});
