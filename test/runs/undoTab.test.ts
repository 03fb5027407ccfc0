// Tests that the hidden tab of a run is believed only as the run left it: anything else is told in one sentence, and nothing is touched.
import { describe, expect, test } from "vitest";
import { type GridSheet, isCellFormula } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import { changingCalls, cutShort, empty, workTab } from "../whole/cutShort";
import { answered, edit, namesOf, openDocument, picture, refused, run, stage } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { changesSince, listShop, shownChangesSince, tabOf, tradingShop } from "../whole/tradingShop";

/** The text of the first cell of the hidden tab. */
function firstText(sheet: GridSheet): string {
  return String(sheet.read({ row: 1, column: 1, rows: 1, columns: 1 })[0]!.contents[0]);
}

/** A text of the same items in which every former content is a formula. */
function withFormulas(text: string): string {
  const items = JSON.parse(text) as [unknown, unknown[], unknown][];
  return JSON.stringify(items.map(([owner, written]) => [owner, written, written.map(() => ({ f: "=IMPORTXML(1)" }))]));
}

/** What may become of the hidden tab, and whether it is then there at all. */
const meddlings: Readonly<Record<string, (host: Host, sheet: GridSheet) => void>> = {
  "has one other letter": (host, sheet) => edit(host, sheet.name, [1, 1], [[firstText(sheet).replace(/C1|Ann/, "Xxx")]]),
  "gives formulas as what stood there before": (host, sheet) =>
    edit(host, sheet.name, [1, 1], [[withFormulas(firstText(sheet))]]),
  "holds a remark below": (host, sheet) => edit(host, sheet.name, [sheet.maxRows(), 3], [["what is this?"]]),
  "holds a remark at the right": (host, sheet) => edit(host, sheet.name, [1, 26], [["what is this?"]]),
  "is empty": (_, sheet) => empty(sheet),
  "holds nonsense": (host, sheet) => {
    empty(sheet);
    edit(host, sheet.name, [1, 1], [["[[]]", 7, true]]);
  },
  "is gone": (host, sheet) => host.grid.deleteSheet(sheet),
  "was replaced by a tab of the user's with its name": (host, sheet) => {
    const { name } = sheet;
    const text = firstText(sheet);
    host.grid.deleteSheet(sheet);
    const [active] = host.grid.sheets();
    host.grid.insertSheet(name, 1);
    host.grid.activate(active!);
    edit(host, name, [1, 1], [[text.replace(/C1|Ann/, "Xxx"), "mine"]]);
  },
};

const gone = ["is gone", "was replaced by a tab of the user's with its name"];

/** Formulas of all visible tabs. */
function formulasIn(host: Host): string[] {
  return host.grid.sheets().flatMap((sheet) => {
    if (sheet.parts.isHidden) return [];
    const area = at(1, 1, sheet.maxRows(), sheet.maxColumns());
    return sheet.read(area).flatMap(({ contents }) => contents.flatMap((cell) => (isCellFormula(cell) ? [cell.formula] : [])));
  });
}

/** Cuts a commit short, and lets its lease end. */
function leave(host: Host, token: string, number: number): void {
  cutShort(host, { verb: "commit", token }, number);
  host.advance(60);
}

const shops = { "tabs of ours": tradingShop, "a list": listShop } as const;
const cases = Object.entries(shops).flatMap(([shop, setup]) =>
  Object.entries(meddlings).map(([what, meddle]) => ({ shop, setup, what, meddle })),
);

describe.each(cases)("a hidden tab of $shop that $what", ({ setup, what, meddle }) => {
  /** A document with a second run, whose hidden tab keeps what the first one wrote. */
  const opened = (): Host => {
    const host = openDocument(setup);
    run(host, { scheme: "hml3" });
    run(host);
    return host;
  };

  test("is refused by undo in one sentence of either language, touches nothing, and Remove results still works", () => {
    const host = opened();
    const formulas = formulasIn(host);
    meddle(host, workTab(host));
    const before = picture(host);
    const because = gone.includes(what) ? "deleted" : "changed";
    expect(refused(host, { verb: "undo" })).toMatchObject({
      code: "input",
      message: `the hidden tab that keeps what stood there before was ${because}, so the last run can no longer be undone`,
      fix: "to take all results away, choose Remove results",
    });
    const inChinese = refused(host, { verb: "undo", language: "zh" }).message;
    expect(inChinese).toBe(`保存原内容的隐藏工作表已被${because === "deleted" ? "删除" : "改动"}，上次运行无法撤销`);
    expect(changesSince(before, host)).toEqual([]);
    expect(formulasIn(host)).toEqual(formulas);
    answered(host, { verb: "remove" });
    const [first] = openDocument(setup).grid.sheets();
    expect(namesOf(host).filter((name) => name === first!.name)).toHaveLength(1);
    expect(namesOf(host)).not.toContain("Customers");
    expect(namesOf(host)).not.toContain("Summary");
  });

  test("does not hinder the next run, which is undone like any other", () => {
    const host = opened();
    meddle(host, workTab(host));
    const before = picture(host);
    run(host, { scheme: "hml3" });
    answered(host, { verb: "undo" });
    expect(shownChangesSince(before, host)).toEqual([]);
  });

  test("of a run that is cut short: its tabs are named, nothing is touched, and they are left or removed", () => {
    const host = opened();
    const token = stage(host, { scheme: "hml3" });
    leave(host, token, changingCalls(host, { verb: "commit", token }).at(-1)!);
    const work = host.grid.sheets().filter(({ name }) => name === `Customer Tiers undo ${token}`);
    meddle(host, work[0]!);
    const before = picture(host);
    for (const message of [{ verb: "status" }, { verb: "start" }, { verb: "undo" }]) {
      const { about, message: said } = refused(host, message);
      expect([about, said.includes("these tabs may be incomplete: "), said.includes('"Summary"')]).toEqual([
        "halfDone",
        true,
        true,
      ]);
      expect(refused(host, { ...message, language: "zh" }).message).toContain("以下工作表可能不完整：");
    }
    expect(changesSince(before, host)).toEqual([]);
    const other = host.copy();
    answered(host, { verb: "letBe" });
    expect(shownChangesSince(before, host)).toEqual([]);
    run(host);
    answered(other, { verb: "remove" });
    expect(namesOf(other).filter((name) => ["Customers", "Summary"].includes(name))).toEqual([]);
  });
});

test("tabs that a run has added before it was cut short count as results once they are left, and go when results are removed", () => {
  const origin = openDocument(tradingShop);
  const names = namesOf(origin);
  const token = stage(origin);
  const numbers = changingCalls(origin, { verb: "commit", token });
  expect(numbers.length).toBeGreaterThan(10);
  for (const number of numbers) {
    const host = origin.copy();
    leave(host, token, number);
    empty(workTab(host));
    expect(refused(host, { verb: "status" }).about).toBe("halfDone");
    answered(host, { verb: "letBe" });
    const left = host.copy();
    answered(host, { verb: "remove" });
    expect(namesOf(host)).toEqual(names);
    run(left);
    expect(namesOf(left).sort()).toEqual([...names, "Customers", "Summary", "(Customer Tiers undo)"].sort());
  }
});

/** Copies a tab in front of all others, with its marks, as Sheets does. */
function copyInFront(host: Host, sheet: GridSheet, name: string): GridSheet {
  const copy = host.grid.insertSheet(name, 0);
  copy.setParts({ metadata: sheet.parts.metadata.map((mark) => ({ ...mark, id: host.grid.freshId() })) });
  return copy;
}

test("undo reads the hidden tab that has its name, not a copy that the user has made of it and emptied", () => {
  const host = openDocument(tradingShop);
  const before = picture(host);
  run(host);
  const copy = copyInFront(host, workTab(host), "Copy of the hidden tab");
  host.grid.activate(tabOf(host, "Orders"));
  answered(host, { verb: "undo" });
  host.grid.deleteSheet(copy);
  expect(changesSince(before, host)).toEqual([]);
});

test("undo finds the hidden tab by its mark where the user has renamed it", () => {
  const host = openDocument(tradingShop);
  const before = picture(host);
  run(host);
  host.grid.renameSheet(workTab(host), "Renamed");
  answered(host, { verb: "undo" });
  expect(changesSince(before, host)).toEqual([]);
});

test("setting a memory aside deletes the hidden tabs, and keeps a copy that the user has made under another name", () => {
  const host = openDocument(tradingShop);
  run(host);
  copyInFront(host, workTab(host), "Copy of the hidden tab");
  host.keepProperties({ ...host.documentProperties, "customerTiers.state": "{" });
  answered(host, { verb: "setAside" });
  expect(namesOf(host)).toContain("Copy of the hidden tab");
  expect(namesOf(host)).not.toContain("(Customer Tiers undo)");
});

test("a tab of the user's that has taken the name of a tab to be added is not taken for one of the run's", () => {
  const host = openDocument(tradingShop);
  const token = stage(host);
  const [added = 0] = changingCalls(host, { verb: "commit", token });
  leave(host, token, added);
  expect(namesOf(host)).toContain("Customers");
  expect(namesOf(host)).not.toContain("Summary");
  host.grid.deleteSheet(workTab(host));
  host.grid.insertSheet("Summary", 0);
  edit(host, "Summary", [1, 1], [["mine"]]);
  answered(host, { verb: "letBe" });
  answered(host, { verb: "remove" });
  expect(namesOf(host)).not.toContain("Customers");
  expect(firstText(tabOf(host, "Summary"))).toBe("mine");
});
