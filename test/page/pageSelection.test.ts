// Tests the selection on the page: the add-on explains the row that the user selects, and the user sees the rows that the add-on selects.
import type { FrameLocator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { keepPage, openFile, openPage, openShop, openSidebar, sharedPage } from "./pageDriver";

/** Clicks into the first column of a row. The sheet must not be scrolled, and its rows must have their usual height. */
async function clickRow(page: Page, row: number): Promise<void> {
  const boxes = await page
    .locator("#stage canvas")
    .evaluateAll((all) => all.map((canvas) => canvas.getBoundingClientRect().toJSON() as DOMRect));
  const sheet = boxes.reduce((largest, box) => (box.height > largest.height ? box : largest));
  await page.mouse.click(sheet.x + 46 + 30, sheet.y + 20 + row * 21 - 10);
}

/** Returns the address of the selected cell, as the box beside the formula bar shows it. */
function focused(page: Page): Promise<string[]> {
  return page
    .locator("#sheet input")
    .evaluateAll((all) =>
      all.map((input) => (input as HTMLInputElement).value).filter((text) => /^[A-Z]+\d+(:[A-Z]*\d*)?$/.test(text)),
    );
}

/** Explains the selected row, and returns the customer and the row that the sidebar names. */
async function explainedRow(sidebar: FrameLocator): Promise<string> {
  await sidebar.getByRole("button", { name: "Explain selected row" }).click();
  await sidebar.getByRole("heading", { level: 1, name: "Selected customer" }).waitFor();
  await sidebar.locator("[role=status] .who, [role=alert]").first().waitFor();
  return sidebar.locator("[role=status], [role=alert]").first().innerText();
}

test("the row of the clicked cell is explained, then that of another, then that of the tab of customers", async () => {
  const page = await openPage();
  const sidebar = await openSidebar(page);
  await clickRow(page, 9);
  expect(await focused(page)).toContain("A9");
  expect(await explainedRow(sidebar)).toMatch(/^“Orders”, row 9\n/);
  await clickRow(page, 1);
  await sidebar.getByRole("button", { name: "Explain selected row" }).click();
  await sidebar.getByRole("alert").waitFor();
  expect(await sidebar.getByRole("alert").innerText()).toMatch(/^Row 1 of "Orders" is a heading, not a customer\./);
  await sidebar.getByRole("button", { name: "Back" }).click();
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  await sidebar.getByRole("heading", { level: 1, name: /written$/ }).waitFor();
  await sidebar.getByRole("button", { name: "Open “Customers”" }).click();
  await sidebar.getByRole("status").filter({ hasText: "“Customers” is open" }).waitFor();
  await clickRow(page, 5);
  expect(await explainedRow(sidebar)).toMatch(/^“Customers”, row 5\n/);
  keepPage(page);
});

test("a link opens its tab, and a run leaves the selection where it was", async () => {
  const page = await sharedPage();
  const rows = [...Array(30).keys()].map((row) => `c${row % 9},2024-03-${10 + (row % 19)},${row + 5}`);
  await openFile(page, "small.csv", Buffer.from(["Customer,Date,Amount", ...rows].join("\n")));
  const sidebar = await openSidebar(page);
  await clickRow(page, 7);
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  await sidebar.getByRole("heading", { level: 1, name: /written$/ }).waitFor();
  expect(await focused(page)).toContain("A7");
  await sidebar.getByRole("button", { name: "Open “Summary”" }).click();
  await page.locator("figure").first().waitFor();
  expect(await focused(page)).toContain("A1");
});

test("a count selects its rows, wherever they are, and brings the first of them into view", async () => {
  const page = await sharedPage();
  await openShop(page);
  const sidebar = await openSidebar(page);
  await sidebar.getByRole("button", { name: "Step by step" }).click();
  await sidebar.getByRole("button", { name: "Continue to check" }).click();
  const told = (text: RegExp): Promise<void> => sidebar.getByRole("status").filter({ hasText: text }).waitFor();
  await sidebar.getByRole("button", { name: /select these rows \(A cell shows an error\)$/ }).click();
  await told(/^Row 931 selected in “Orders”$/);
  expect(await focused(page)).toContain("A931:Z931");
  await sidebar.getByRole("button", { name: /select these rows \(No customer\)$/ }).click();
  await told(/^27 rows selected in “Orders”, the first is row 381$/);
  expect(await focused(page)).toContain("A381:Z381");
  await clickRow(page, 2);
  const inView = (await focused(page)).map((cell) => Number(/\d+/.exec(cell)?.[0]));
  expect(Math.max(...inView.map((row) => Math.abs(row - 381)))).toBeLessThan(30);
});
