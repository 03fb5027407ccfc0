// Tests undo, Remove results and further runs after a user has changed the places that a run is found by: headers, keys, notes, copies.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { changingCalls, cutShort, empty, workTab } from "../whole/cutShort";
import {
  answered,
  call,
  cellsOf,
  edit,
  namesOf,
  oneSheet,
  openDocument,
  picture,
  refused,
  run,
  stage,
} from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { changesSince, columnOf, listRows, listShop, tabOf, tradingShop, undo } from "../whole/tradingShop";

const tierColumns = (host: Host, name = "Orders"): number => cellsOf(host, name)[0]!.filter((header) => header === "Tier").length;

function rowOfName(host: Host, name: string): number {
  return cellsOf(host, "Orders").findIndex(([own]) => own === name) + 1;
}

describe("in a list whose run is undone", () => {
  test("a tier that the user has typed stays with its column, which is the user's then; a further run adds its own", () => {
    const host = openDocument(listShop);
    run(host);
    const column = columnOf(host, "Orders", "Tier");
    edit(host, "Orders", [2, column], [["VIP (mine)"]]);
    expect(undo(host).count).toBe(1);
    run(host, { scheme: "hml3" });
    run(host);
    expect(cellsOf(host, "Orders").flat()).toContain("VIP (mine)");
    expect(tierColumns(host)).toBe(2);
    answered(host, { verb: "remove" });
    expect(cellsOf(host, "Orders").flat()).toContain("VIP (mine)");
    expect(tierColumns(host)).toBe(1);
  });

  test("a customer who was renamed since is found by our cells, and nothing stays", () => {
    const host = openDocument(listShop);
    const width = cellsOf(host, "Orders")[0]!.length;
    run(host);
    edit(host, "Orders", [rowOfName(host, "Ann"), 1], [["Annabel"]]);
    expect(undo(host).count).toBe(0);
    expect(cellsOf(host, "Orders")[0]).toHaveLength(width);
  });

  test("a header that was renamed since, or stands above in a form too, hinders nothing", () => {
    const host = openDocument(listShop);
    const before = cellsOf(host, "Orders");
    run(host);
    edit(host, "Orders", [1, 1], [["Client"]]);
    expect(undo(host).count).toBe(0);
    expect(cellsOf(host, "Orders").map((row) => row.slice(1))).toEqual(before.map((row) => row.slice(1)));
    const form: HostCell[][] = [["Form of", "Name"], ["Signed", null], [], ["Name", "Last order", "Orders", "Revenue"]];
    const low = openDocument(oneSheet([...form, ...listRows.map((row) => row.slice(0, 4))], "Orders", 20));
    const cells = picture(low);
    run(low);
    expect(undo(low).count).toBe(0);
    expect(changesSince(cells, low)).toEqual([]);
  });

  test("customers that are gone altogether are told, nothing is touched, and Remove results still works", () => {
    const host = openDocument(listShop);
    run(host);
    edit(host, "Orders", [1, 1], [["Other"], ["v"], ["w"], ["x"], ["y"], ["z"]]);
    for (const row of [2, 3, 4, 5, 6]) edit(host, "Orders", [row, columnOf(host, "Orders", "Tier")], [["changed"]]);
    const before = picture(host);
    const { message } = refused(host, { verb: "undo" });
    expect(message).toBe("the column with the customers is gone or was changed altogether, so nothing says which row is whose");
    expect(refused(host, { verb: "undo", language: "zh" }).message).toBe("客户列已被删除或全部改动，无法判断每一行属于哪位客户");
    expect(changesSince(before, host)).toEqual([]);
    expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, canUndo: true });
    answered(host, { verb: "remove" });
    expect(tierColumns(host)).toBe(0);
  });

  test("a note on one of our columns keeps the column, and is told", () => {
    const host = openDocument(listShop);
    run(host);
    const column = columnOf(host, "Orders", "Tier");
    tabOf(host, "Orders").writeStyle("note", at(3, column, 1, 1), ["call her"]);
    expect(undo(host).count).toBeGreaterThan(0);
    expect(tierColumns(host)).toBe(1);
  });
});

test("a copy of a scored list is scored in the columns that it has, and both can be removed one after the other", () => {
  const host = openDocument(listShop);
  run(host);
  const sheet = tabOf(host, "Orders");
  const copy = host.grid.insertSheet("Copy", host.grid.sheets().length);
  copy.writeContents(
    at(1, 1, 6, sheet.lastColumn()),
    sheet.read(at(1, 1, 6, sheet.lastColumn())).map(({ contents }) => [...contents]),
  );
  copy.setParts({ metadata: sheet.parts.metadata.map((mark) => ({ ...mark, id: host.grid.freshId() })) });
  host.grid.activate(copy);
  run(host, { scheme: "hml3" });
  expect(tierColumns(host, "Copy")).toBe(1);
  answered(host, { verb: "remove" });
  expect([tierColumns(host), tierColumns(host, "Copy")]).toEqual([0, 0]);
});

/** Cuts a commit short, empties the hidden tab of its run, and lets its lease end. */
function leaveEmptied(host: Host, token: string, number: number): void {
  cutShort(host, { verb: "commit", token }, number);
  empty(workTab(host, token));
  host.advance(60);
}

describe("a first run over a list that is cut short, its hidden tab emptied since", () => {
  const origin = openDocument(listShop);
  const before = picture(origin);
  const token = stage(origin);
  const numbers = changingCalls(origin, { verb: "commit", token });

  test.each(numbers)("at call %i: Remove results leaves the list as it was; left, the next run doubles no column", (number) => {
    const host = origin.copy();
    leaveEmptied(host, token, number);
    const left = host.copy();
    answered(host, { verb: "remove" });
    expect(changesSince(before, host)).toEqual([]);
    if (!call(left, { verb: "status" }).ok) answered(left, { verb: "letBe" });
    run(left);
    expect(tierColumns(left)).toBe(1);
    answered(left, { verb: "remove" });
    expect(changesSince(before, left)).toEqual([]);
  });
});

test("a second run that is cut short and left: the run before can no longer be undone, and everything goes when results are removed", () => {
  const host = openDocument(tradingShop);
  const before = picture(host);
  run(host, { scheme: "hml3" });
  const token = stage(host);
  leaveEmptied(host, token, changingCalls(host, { verb: "commit", token }).at(-1)!);
  answered(host, { verb: "letBe" });
  expect(refused(host, { verb: "undo" }).message).toBe("there is no run to undo");
  run(host, { scheme: "hml3" });
  answered(host, { verb: "remove" });
  expect(changesSince(before, host)).toEqual([]);
});

test("setting a memory aside may be cut short anywhere: done again, it has done all of it", () => {
  const origin = openDocument(listShop);
  run(origin);
  origin.keepProperties({ ...origin.documentProperties, "customerTiers.state": "{" });
  for (let number = 1; ; number++) {
    const host = origin.copy();
    host.inject({ call: number, how: "killAfter" });
    let isDone = false;
    try {
      isDone = call(host, { verb: "setAside" }).ok;
    } catch {
      isDone = false;
    }
    host.inject(null);
    host.advance(60);
    answered(host, { verb: "setAside" });
    expect(namesOf(host).filter((name) => name.startsWith("("))).toEqual([]);
    run(host);
    expect(tierColumns(host)).toBe(1);
    if (isDone) break;
  }
});

test("a hidden tab that a colleague has protected hinders nothing but its deletion", () => {
  const host = openDocument(tradingShop);
  run(host);
  workTab(host).setParts({
    protections: [{ id: 1, area: null, description: "", isWarningOnly: false, isEditable: false, unprotected: [] }],
  });
  run(host, { scheme: "hml3" });
  expect(call(host, { verb: "status" }).ok).toBe(true);
  answered(host, { verb: "undo" });
  expect(call(host, { verb: "status" }).ok).toBe(true);
  answered(host, { verb: "remove" });
  expect(namesOf(host)).not.toContain("Summary");
});

test("a hidden tab that was emptied between staging and commit is staged anew, so that the run can be undone", () => {
  const host = openDocument(tradingShop);
  const before = picture(host);
  const token = stage(host);
  empty(workTab(host));
  answered(host, { verb: "commit", token });
  answered(host, { verb: "undo" });
  expect(changesSince(before, host)).toEqual([]);
});

test("a list that is protected as a whole is refused before anything is staged, though it has no columns to spare", () => {
  const rows: HostCell[][] = [["Name", "Last order", "Orders", "Revenue"], ...listRows.map((row) => row.slice(0, 4))];
  const host = openDocument(oneSheet(rows, "List", rows.length));
  tabOf(host, "List").setParts({
    protections: [{ id: 1, area: null, description: "", isWarningOnly: false, isEditable: false, unprotected: [] }],
  });
  expect(refused(host, { verb: "start" }).message).toBe('the tab "List" is protected, and you may not change it');
});

test.each([
  ["en", "the last undo stopped halfway, and its hidden undo tab was changed or deleted since; these tabs may be incomplete: "],
  ["zh", "上次撤销中途中断，用于撤回的隐藏工作表又被改动或删除；以下工作表可能不完整："],
] as const)(
  "an undo that was cut short, its hidden tab deleted since, is told with its tabs, and left or removed (%s)",
  (language, said) => {
    const origin = openDocument(tradingShop);
    const before = picture(origin);
    run(origin, { scheme: "hml3" });
    run(origin);
    cutShort(origin, { verb: "undo" }, changingCalls(origin, { verb: "undo" }).at(-1)!);
    origin.advance(60);
    origin.grid.deleteSheet(workTab(origin));
    const { about, message } = refused(origin, { verb: "status", language });
    expect([about, message.startsWith(said), message.includes("Summary")]).toEqual(["halfDone", true, true]);
    const left = origin.copy();
    answered(left, { verb: "letBe" });
    run(left, { scheme: "hml3" });
    for (const host of [left, origin]) {
      answered(host, { verb: "remove" });
      expect(changesSince(before, host)).toEqual([]);
    }
  },
);

test("choices are not set aside while a run that was begun with them is under way", () => {
  const host = openDocument(tradingShop);
  const token = stage(host, { scheme: "hml3" });
  const kept = host.documentProperties;
  host.keepProperties({ ...kept, "customerTiers.request": "{" });
  expect(refused(host, { verb: "setAside" }).message).toBe("somebody else is scoring this spreadsheet at the moment");
  host.keepProperties(kept);
  answered(host, { verb: "commit", token });
});
