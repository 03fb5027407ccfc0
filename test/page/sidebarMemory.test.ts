// Tests what the sidebar offers where a document's memory cannot be believed, or a run that was cut short can no longer be taken back.
import { expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import { cutShort, empty, workTab } from "../whole/cutShort";
import { answered, cellsOf, namesOf, run, stage } from "../whole/documentDriver";
import { orders } from "../whole/smallShop";
import { faultsOf } from "./axe";
import { headed, open, press } from "./sidebarDriver";

const steps = { en: "Step by step", zh: "逐步设置" } as const;
const back = { en: "Back", zh: "返回" } as const;

/** Opens the sidebar, does something to the document, and looks at it again. */
async function opened(language: "en" | "zh", meddle: (host: Host) => void) {
  const sidebar = await open(orders, { language });
  await sidebar.page.locator(".found").filter({ hasText: "7" }).waitFor();
  meddle(sidebar.host);
  await press(sidebar.page, steps[language]);
  await press(sidebar.page, back[language]);
  return sidebar;
}

test.each([
  [
    "en",
    "What is remembered here cannot be used",
    "What this spreadsheet remembers of earlier runs is damaged",
    "Set it aside and go on",
    "Know your best customers",
  ],
  ["zh", "此表格保存的记录无法使用", "此表格中保存的运行记录已损坏", "清除并继续", "了解您的最佳客户"],
] as const)(
  "a damaged memory is told, fits 300 px, and one press sets it aside (%s)",
  async (language, title, message, aside, first) => {
    const { page, host } = await opened(language, (document) => {
      run(document);
      document.keepProperties({ ...document.documentProperties, "customerTiers.state": "{" });
    });
    await headed(page, title);
    expect(await page.getByRole("alert").innerText()).toContain(message);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const names = namesOf(host).filter((name) => !name.startsWith("("));
    await press(page, aside);
    await headed(page, first);
    await page.locator(".found").filter({ hasText: "7" }).waitFor();
    expect(namesOf(host)).toEqual(names);
  },
);

/** A run that is killed while it writes, and whose hidden tab is emptied since. */
function halfWritten(host: Host): void {
  const token = stage(host);
  cutShort(host, { verb: "commit", token }, 100);
  empty(workTab(host));
  host.advance(60);
  host.grid.activate(host.grid.sheets()[0]!);
}

const half = [
  ["en", "Something was cut short here", '"Customers"', "Leave these tabs as they are", "Remove results"],
  ["zh", "此表格中有中断的操作", "“Customers”", "保留这些工作表的现状", "移除结果"],
] as const;

test.each(half)("tabs that are half written are named, and can be left as they are (%s)", async (language, title, tab, leave) => {
  const { page, host } = await opened(language, halfWritten);
  await headed(page, title);
  expect(await page.getByRole("alert").innerText()).toContain(tab);
  expect(await faultsOf(page)).toEqual([]);
  const before = cellsOf(host, "Customers");
  await press(page, leave);
  await page.locator(".found").filter({ hasText: "7" }).waitFor();
  expect(namesOf(host)).toContain("Customers");
  expect(cellsOf(host, "Customers")).toEqual(before);
  expect(answered(host, { verb: "status" })).toMatchObject({
    isRunning: false,
    tabs: [{ name: "Customers" }, { name: "Summary" }],
  });
});

test.each(half)("or be removed with all results (%s)", async (language, title, _, __, remove) => {
  const { page, host } = await opened(language, halfWritten);
  await headed(page, title);
  await press(page, remove);
  await headed(page, language === "zh" ? /移除/ : /removed/i);
  expect(namesOf(host)).toEqual(["Orders"]);
  expect(cellsOf(host, "Orders")).toEqual(orders);
});
