// Tests that results are removed even if the user hid or deleted every other tab, because a spreadsheet keeps one visible tab.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import { answered, call, cellsOf, edit, namesOf, oneSheet, openDocument, run, stage } from "../whole/documentDriver";
import { resultTabs } from "../whole/resultTabs";
import { orders } from "../whole/smallShop";
import { tabOf } from "../whole/tradingShop";

const ways = {
  hidden(host: Host): void {
    host.grid.activate(tabOf(host, "Summary"));
    tabOf(host, "Orders").setParts({ isHidden: true });
  },
  deleted: (host: Host): void => host.grid.deleteSheet(tabOf(host, "Orders")),
};

function visible(host: Host): string[] {
  return host.grid
    .sheets()
    .filter(({ parts }) => !parts.isHidden)
    .map(({ name }) => name);
}

describe.each(["undo", "remove"])("%s", (verb) => {
  test("shows the scored tab again where it was hidden", () => {
    const host = openDocument(oneSheet(orders));
    run(host);
    ways.hidden(host);
    expect(visible(host)).toEqual(resultTabs());
    answered(host, { verb });
    expect(namesOf(host)).toEqual(["Orders"]);
    expect(visible(host)).toEqual(["Orders"]);
    expect(cellsOf(host, "Orders")).toEqual(orders);
  });

  test("leaves a blank tab where the scored one was deleted, in which new orders are scored, and that is undone", () => {
    const host = openDocument(oneSheet(orders));
    run(host);
    ways.deleted(host);
    answered(host, { verb });
    const [left = ""] = visible(host);
    expect(namesOf(host)).toEqual([left]);
    expect(resultTabs()).not.toContain(left);
    expect(tabOf(host, left).lastRow()).toBe(0);
    expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, canUndo: false, tabs: [] });
    edit(host, left, [1, 1], orders);
    run(host);
    expect(namesOf(host)).toEqual([left, "(Customer Tiers undo)", ...resultTabs()]);
    answered(host, { verb: "undo" });
    expect(namesOf(host)).toEqual([left]);
    expect(cellsOf(host, left)).toEqual(orders);
  });

  test("leaves a hidden tab hidden where another one is shown", () => {
    const host = openDocument({ ...oneSheet(orders), sheets: [...oneSheet(orders).sheets, { name: "Notes", cells: [["x"]] }] });
    run(host);
    ways.hidden(host);
    answered(host, { verb });
    expect(visible(host)).toEqual(["Notes"]);
    expect(namesOf(host)).toEqual(["Orders", "Notes"]);
  });
});

describe("a run that is cut short while the only tab of the user's is deleted", () => {
  test("is taken back by the next status, at whatever call it was killed", () => {
    const origin = openDocument(oneSheet(orders));
    const token = stage(origin);
    let killed = 0;
    for (let at = 20; ; at += 9) {
      const host = origin.copy();
      host.inject({ call: at, how: "killAfter" });
      const isDone = ((): boolean => {
        try {
          return call(host, { verb: "commit", token }).ok;
        } catch {
          return false;
        }
      })();
      host.inject(null);
      if (isDone) break;
      if (visible(host).length > 1) ways.deleted(host);
      host.advance(60);
      expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, tabs: [] });
      expect(visible(host)).toHaveLength(1);
      expect(namesOf(host)).toHaveLength(1);
      killed += 1;
    }
    expect(killed).toBeGreaterThan(5);
  });
});
