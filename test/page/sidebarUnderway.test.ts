// Tests a run that the sidebar finds under way: shown with its progress, followed to its end, taken back if dead, or begun anew.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { reports } from "../../src/reports/index";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { call, stage } from "../whole/documentDriver";
import { headed, open, press, verbOf } from "./sidebarDriver";

const orders: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...[...Array(40).keys()].map((row) => [`c${row % 7}`, `2024-${String(1 + (row % 12)).padStart(2, "0")}-15`, 10 + row]),
];

function percent(page: Page, name: string): Promise<string | null> {
  return page.getByRole("progressbar", { name }).getAttribute("aria-valuenow");
}

/** Opens a document with a run begun by a sidebar that was closed. */
async function openOnRun(language: "en" | "zh" = "en", wishes: object = { withWhy: true }) {
  const opened = await open(orders, { language });
  const before = documentOf(opened.host.grid);
  const token = stage(opened.host, wishes);
  await opened.page.clock.install();
  await opened.reopen();
  return { ...opened, before, token };
}

describe("a run found under way", () => {
  test.each([
    ["en", "A run is under way", /within about 4\d seconds\./, ["Start it again now", "Back"]],
    ["zh", "正在运行分层", /最多约 4\d 秒后会自动撤回。/, ["立即重新开始", "返回"]],
  ] as const)(
    "is shown with its real fraction, how long to wait, and what can be done (%s)",
    async (language, title, wait, buttons) => {
      const { page } = await openOnRun(language);
      await headed(page, title);
      expect(await percent(page, title)).toBe("33");
      expect(await page.locator("main").innerText()).toMatch(wait);
      expect(await page.getByRole("button").allInnerTexts()).toEqual(buttons);
      expect(await page.locator("button.primary").count()).toBe(0);
    },
  );

  test("is followed to its results, and no longer asked for afterwards", async () => {
    const writing = { withWhy: true, with: { reports: reports.map(({ id }) => id) }, without: { columns: ["r"] } };
    const { page, host, token, calls } = await openOnRun("en", writing);
    await headed(page, "A run is under way");
    expect(call(host, { verb: "commit", token }).ok).toBe(true);
    await page.clock.runFor(5000);
    await headed(page, "Customers and Summary tabs were written");
    expect(await page.locator("h2").first().innerText()).toMatch(/^7 customers in \d tiers$/);
    await page.getByRole("button", { name: "Undo last run" }).waitFor();
    const asked = calls.length;
    await page.clock.runFor(60_000);
    expect(calls).toHaveLength(asked);
  });

  test("is said to be taken back once it has stood still too long, and the document is as it was", async () => {
    const { page, host, before } = await openOnRun();
    await headed(page, "A run is under way");
    host.advance(60);
    await page.clock.runFor(5000);
    await headed(page, "That run was taken back");
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
  });

  test("is begun anew by one press, as it was wished, and what it had staged is gone", async () => {
    const { page, host, token, calls } = await openOnRun();
    await press(page, "Start it again now");
    await headed(page, "Customers and Summary tabs were written");
    expect(calls.map(verbOf).slice(-4)).toEqual(["status", "takeBack", "start", "commit"]);
    expect(calls.find((each) => verbOf(each) === "start")).toEqual({ verb: "start", language: "en", withWhy: true });
    expect(host.grid.sheets().filter(({ name }) => name.startsWith("Customer Tiers undo"))).toHaveLength(1);
    expect(host.grid.sheets().some(({ name }) => name.includes(token))).toBe(false);
  });

  test("can be turned away from; the first view then names it, and nothing is asked any more", async () => {
    const { page, calls } = await openOnRun();
    await press(page, "Back");
    await headed(page, "Know your best customers");
    await page.getByText("A run is under way here").waitFor();
    await expect.poll(() => verbOf(calls.at(-1))).toBe("score");
    const asked = calls.length;
    await page.clock.runFor(60_000);
    expect(calls).toHaveLength(asked);
    await press(page, "Segment my customers");
    await headed(page, "The tiers were not written");
    expect(await page.getByRole("alert").innerText()).toMatch(/^Somebody else is scoring this spreadsheet at the moment\./);
  });

  test("shows how far its writing is by the tabs that stand there", async () => {
    const { page, host, token } = await openOnRun();
    host.inject({ call: 75, how: "killBefore" });
    expect(() => call(host, { verb: "commit", token })).toThrow("Exceeded maximum execution time");
    expect(host.grid.sheets().map(({ name }) => name)).toContain("Summary");
    await page.clock.runFor(5000);
    await page.getByText("Writing the results").waitFor();
    expect(await percent(page, "A run is under way")).toBe("67");
  });
});
