// Tests runs on the page: 50,000 rows from disk with a bar that never goes back, Stop, and a closed sidebar or a reload in the middle.
import type { FrameLocator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { seededChance } from "../../samples/seededChance";
import { documentParts, headed, openFile, openPage, openSidebar, settled, watchBar } from "./pageDriver";
import { holdCalls } from "./pageGoogle";

/** Draws orders with about one customer in eight rows. */
function ordersOf(rows: number): Buffer {
  const chance = seededChance(5);
  const lines = ["Customer,Order date,Amount"];
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor(700 * chance()))).toISOString().slice(0, 10);
    lines.push(`c${Math.floor((rows / 8) * chance() ** 1.6)},${day},${(2 + 90 * chance() ** 2).toFixed(2)}`);
  }
  return Buffer.from(lines.join("\n"));
}

async function openLarge(
  rows: number,
  pauses: Readonly<Record<string, number>> = {},
): Promise<{ page: Page; sidebar: FrameLocator }> {
  const page = await openPage({ pauses });
  await openFile(page, "shop.csv", ordersOf(rows));
  const sidebar = await openSidebar(page);
  await sidebar.getByText(`${rows.toLocaleString("en")} rows. Customer = A`).waitFor();
  return { page, sidebar };
}

/** Counts the frames that the page draws from now on. */
async function countFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const drawn = { frames: 0 };
    Object.assign(window, { drawn });
    const tick = (): void => {
      drawn.frames += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  return () => page.evaluate(() => (window as unknown as { drawn: { frames: number } }).drawn.frames);
}

describe("50,000 rows", () => {
  test("are stopped without a trace, then run with a bar that only grows, on a page that stays alive", async () => {
    const { page, sidebar } = await openLarge(50_000);
    const before = await documentParts(page);
    expect(before["xl/worksheets/sheet1.xml"]?.match(/<row /g)).toHaveLength(50_001);
    const goOn = await holdCalls(page, "start");
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await sidebar.getByRole("button", { name: "Stop" }).click();
    await goOn();
    await headed(sidebar, "Stopped: nothing was changed");
    expect(await documentParts(page)).toEqual(before);
    const [bar, frames] = [await watchBar(page), await countFrames(page)];
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await headed(sidebar, /were written$/);
    const values = await bar();
    expect(values).toEqual([...values].sort((one, other) => one - other));
    expect(new Set(values).size).toBeGreaterThanOrEqual(2);
    expect(await frames()).toBeGreaterThan(20);
  }, 120_000);
});

describe("a run that its sidebar left", () => {
  test("by being closed, or by a reload before it is written, is found and begun anew by one press", async () => {
    const { page, sidebar } = await openLarge(400);
    const before = await documentParts(page);
    await holdCalls(page, "commit");
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await sidebar.getByText("Writing the results").waitFor();
    await page.getByRole("button", { name: "Close the sidebar" }).click();
    await openSidebar(page);
    await headed(sidebar, "A run is under way");
    expect(await sidebar.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("33");
    await sidebar.getByRole("button", { name: "Start it again now" }).click();
    await sidebar.getByText("Writing the results").waitFor();
    await page.reload();
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("shop");
    await openSidebar(page);
    await headed(sidebar, "A run is under way");
    await sidebar.getByRole("button", { name: "Start it again now" }).click();
    await headed(sidebar, "Customers and Summary tabs were written");
    await sidebar.getByRole("button", { name: "Undo last run" }).click();
    await headed(sidebar, "The last run is undone");
    expect(await documentParts(page)).toEqual(before);
  }, 120_000);

  test("by a reload while it is being written is taken back, and leaves nothing that cannot be removed", async () => {
    const { page, sidebar } = await openLarge(400, { commit: 25 });
    const before = await documentParts(page);
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await page.getByRole("tab", { name: "Customers" }).waitFor();
    await page.reload();
    await settled(page);
    await openSidebar(page);
    await headed(sidebar, "A run is under way");
    await sidebar.getByRole("button", { name: "Start it again now" }).click();
    await headed(sidebar, "Customers and Summary tabs were written");
    await sidebar.getByRole("button", { name: "Remove results" }).click();
    await sidebar.getByText("This deletes the tabs").waitFor();
    await sidebar.getByRole("button", { name: "Remove results" }).click();
    await headed(sidebar, /removed/);
    expect(await documentParts(page)).toEqual(before);
  }, 120_000);
});

test("a tab deleted while its run is being written ends the run in one sentence, and takes away what it had written", async () => {
  const { page, sidebar } = await openLarge(400, { commit: 40 });
  const names = page.locator("[data-u-comp=slide-tab-item]");
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  await page.getByRole("tab", { name: "Summary" }).waitFor();
  await names.first().click({ button: "right" });
  await page.getByText("Delete", { exact: true }).click();
  await page.getByRole("button", { name: "OK" }).click();
  await headed(sidebar, "The tiers were not written");
  expect(await sidebar.getByRole("alert").getByRole("paragraph").allInnerTexts()).toEqual([
    'The tab "shop", which was being scored, was deleted.',
    "Nothing was written; open the sheet that holds the orders.",
  ]);
  expect(await names.allInnerTexts()).toEqual([expect.stringMatching(/^Sheet\d+$/)]);
}, 60_000);
