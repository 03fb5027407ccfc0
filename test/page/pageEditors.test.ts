// Tests two users of one document, each with a sidebar, who score at the same moment. One is told to wait, and both succeed.
import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { download, headed, openPage, openSidebar, secondSidebarOf } from "./pageDriver";

/** Presses until the run is written. Returns the sentences shown in between. */
async function runUntilWritten(sidebar: FrameLocator): Promise<string[]> {
  const said: string[] = [];
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  for (let tries = 0; tries < 20; tries += 1) {
    await headed(sidebar, /were written$|^The tiers were not written$/);
    const title = await sidebar.getByRole("heading", { level: 1 }).innerText();
    if (title.endsWith("were written")) return said;
    said.push(await sidebar.getByRole("alert").innerText());
    await sidebar.getByRole("button", { name: "Try again" }).click();
  }
  throw new Error("Twenty tries were not enough");
}

test("two sidebars that score at once leave one set of results, and one of them is told that somebody else is at it", async () => {
  const page = await openPage({ viewport: { width: 1500, height: 800 }, query: "?editors=2" });
  const sidebars = [await openSidebar(page), secondSidebarOf(page)] as const;
  for (const sidebar of sidebars) await sidebar.getByText("Customer = C").waitFor();
  expect(await page.locator("aside.sidebar").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))).toEqual(
    [300, 300],
  );
  const said = (await Promise.all(sidebars.map(runUntilWritten))).flat();
  expect(new Set(said)).toEqual(
    new Set(["Somebody else is scoring this spreadsheet at the moment.\n\nNothing was changed; wait a minute and try again."]),
  );
  const { workbook, texts } = await download(page);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Orders", "Customers", "Summary"]);
  const names = texts.Customers!.slice(1).map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(500);
}, 60_000);
