// Tests the progress and the stop of calls that list or save schemes, in a document of many tabs.
import { afterEach, describe, expect, test, vi } from "vitest";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import { answered, namesOf, openDocument, picture, refused } from "../whole/documentDriver";
import { isOfCache, isStopped, stopBefore, toldBy } from "./heard";

const table = [
  ["Tier", "R", "F", "M"],
  ["High", "2", "", ""],
  ["Low", "1", "", ""],
];

/** Opens a document with so many tabs. The last tab holds a scheme. */
function open(tabs: number): Host {
  return openDocument({
    name: "Shop",
    zone: "Europe/London",
    locale: "en_GB",
    sheets: Array.from({ length: tabs }, (_, place) => ({
      name: `Tab ${place + 1}`,
      cells: place === tabs - 1 ? table : [["Customer", "Order date", "Amount"]],
      rows: 20,
    })),
  });
}

const listing = { verb: "schemes" };
const saving = { verb: "saveScheme", scheme: table, name: "Mine" };

afterEach(() => vi.restoreAllMocks());

describe("schemes in thirty tabs", () => {
  test("are listed telling how many tabs were looked at", () => {
    const host = open(30);
    const { marks } = toldBy(host, listing);
    const done = marks.map((mark) => mark.done);
    expect(done.length).toBeGreaterThanOrEqual(3);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(marks.every(({ steps, canStop }) => steps === 30 && canStop)).toBe(true);
    expect((answered(host, listing) as { schemes: { name: string }[] }).schemes.map(({ name }) => name)).toEqual(["Tab 30"]);
  });

  test("are no further looked for once that is stopped", () => {
    const host = open(30);
    let reads = 0;
    stopBefore(host, (path) => {
      if (path === "Range.getValues") reads += 1;
      return reads === 15;
    });
    isStopped(host, listing);
    expect(reads).toBeLessThan(25);
  });

  test("are listed without a word where nobody asks, or it takes no second", () => {
    const unasked = open(30);
    answered(unasked, listing);
    const quick = open(2);
    answered(quick, { ...listing, ticket: "t1" });
    for (const host of [unasked, quick]) expect(host.callLog.some(({ name }) => isOfCache(name))).toBe(false);
  });
});

describe("a scheme saved beside thirty tabs", () => {
  test("tells its steps, and from the new tab on that it cannot be stopped", () => {
    const host = open(30);
    const { marks } = toldBy(host, saving);
    expect(marks.map(({ done, steps, canStop }) => [done, steps, canStop])).toEqual([
      [2, 5, true],
      [2, 5, false],
      [3, 5, false],
      [4, 5, false],
    ]);
    expect(namesOf(host).at(-1)).toBe("Mine");
  });

  test("is saved nowhere when it was stopped before that, and can be saved later", () => {
    const host = open(30);
    const before = picture(host);
    stopBefore(host, (path) => path === "Sheet.getMaxRows");
    isStopped(host, saving);
    vi.restoreAllMocks();
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
    answered(host, saving);
    expect(namesOf(host).at(-1)).toBe("Mine");
  });

  test("is saved whole when it was stopped later", () => {
    const host = open(30);
    stopBefore(host, (path) => path === "Spreadsheet.insertSheet");
    answered(host, { ...saving, ticket: "t1" });
    expect(namesOf(host).at(-1)).toBe("Mine");
  });

  test("over its own tab is left as it was when it was stopped in time", () => {
    const host = open(2);
    const { scheme } = answered(host, saving) as { scheme: { sheet: number; content: string } };
    const before = picture(host);
    stopBefore(host, (path) => path === "Range.getFormulas");
    const from = { sheet: scheme.sheet, content: scheme.content };
    isStopped(host, { ...saving, scheme: [...table, ["Low", "3", "", ""]], from });
    expect(compareDocuments(before, picture(host)).differences).toEqual([]);
  });
});

test.each(["", "A b"])("a ticket is a short word: %j is refused", (ticket) => {
  for (const message of [listing, saving]) expect(refused(open(1), { ...message, ticket }).message).toMatch(/^ticket needs /);
});
