// Tests a run that can no longer be put in order. It is left as it is, nothing else is touched, and the next run is like any other.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import { faultsOf } from "../page/axe";
import { headed, open, press } from "../page/sidebarDriver";
import { cutShort } from "../whole/cutShort";
import { answered, call, cellsOf, namesOf, oneSheet, openDocument, refused, run, stage } from "../whole/documentDriver";
import { orders } from "../whole/smallShop";
import { tabOf } from "../whole/tradingShop";

/** Protects the tab of customers for another user, so that it can no longer be changed. */
function protect(host: Host): void {
  const nobody = { id: 1, area: null, description: "", isWarningOnly: false, isEditable: false, unprotected: [] };
  tabOf(host, "Customers").setParts({ protections: [nobody] });
}

/** Cuts a call short, so that what it began can no longer be put in order. No sidebar drives its run any more. */
function cutShortForGood(host: Host, message: object, number: number): void {
  cutShort(host, message, number);
  protect(host);
  host.advance(60);
  host.grid.activate(tabOf(host, "Orders"));
}

const ways = {
  "a run": (host: Host): void => cutShortForGood(host, { verb: "commit", token: stage(host) }, 60),
  undo(host: Host): void {
    run(host);
    cutShortForGood(host, { verb: "undo" }, 112);
  },
  "the removal of results": (host: Host): void => {
    run(host);
    cutShortForGood(host, { verb: "remove" }, 112);
  },
} as const;

function hiddenTabs(host: Host): string[] {
  return host.grid
    .sheets()
    .filter(({ parts }) => parts.isHidden)
    .map(({ name }) => name);
}

describe.each(Object.entries(ways))("%s that was cut short and cannot be brought to an end", (_, begin) => {
  test("is told at every look until it is left as it is; then no hidden tab is left, and a new run works and is undone", () => {
    const host = openDocument(oneSheet(orders));
    begin(host);
    const before = cellsOf(host, "Customers");
    for (const language of ["en", "zh"])
      expect(refused(host, { verb: "status", language })).toMatchObject({ code: "input", about: "unfinished" });
    expect(hiddenTabs(host)).toHaveLength(1);
    answered(host, { verb: "letBe" });
    expect(hiddenTabs(host)).toEqual([]);
    expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, canUndo: false });
    expect(cellsOf(host, "Customers")).toEqual(before);
    expect(cellsOf(host, "Orders")).toEqual(orders);
    tabOf(host, "Customers").setParts({ protections: [] });
    const names = namesOf(host);
    run(host);
    answered(host, { verb: "undo" });
    expect(namesOf(host)).toEqual(names);
    expect(cellsOf(host, "Customers")).toEqual(before);
  });

  test("stands in nobody's way once one try to leave it was not cut short, wherever the one before was", () => {
    const origin = openDocument(oneSheet(orders));
    begin(origin);
    for (let at = 1; ; at++) {
      const host = origin.copy();
      host.inject({ call: at, how: "fail" });
      const isLeft = call(host, { verb: "letBe" }).ok;
      host.inject(null);
      host.advance(60);
      answered(host, { verb: "letBe" });
      expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false });
      expect(cellsOf(host, "Orders")).toEqual(orders);
      if (isLeft && at > 3) break;
    }
  });
});

test("what somebody is at work on is not left as it is", () => {
  const host = openDocument(oneSheet(orders));
  const token = stage(host);
  expect(refused(host, { verb: "letBe" }).message).toBe("somebody else is scoring this spreadsheet at the moment");
  answered(host, { verb: "commit", token });
});

test.each([
  ["en", "Try again", "Leave everything as it is", "Something was cut short here", "Know your best customers"],
  ["zh", "重试", "保留现状", "此表格中有中断的操作", "了解您的最佳客户"],
] as const)(
  "the sidebar offers it beside another try, and goes on from there (%s)",
  async (language, again, leave, failed, first) => {
    const { page, host } = await open(orders, { language });
    await page.locator(".found").filter({ hasText: "7" }).waitFor();
    ways["a run"](host);
    await press(page, language === "zh" ? "逐步设置" : "Step by step");
    await press(page, language === "zh" ? "返回" : "Back");
    await headed(page, failed);
    expect(await page.getByRole("alert").innerText()).toMatch(
      language === "zh" ? /^未能完成（/ : /^This could not be brought to an end \(/,
    );
    expect(await faultsOf(page)).toEqual([]);
    await press(page, again);
    await headed(page, failed);
    await press(page, leave);
    await headed(page, first);
    await page.locator(".found").filter({ hasText: "7" }).waitFor();
    expect(hiddenTabs(host)).toEqual([]);
  },
);
