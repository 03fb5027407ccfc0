// Tests several sheets on the real page, from a workbook on disk to a score, and an empty document, which gets a sample.
import ExcelJS from "@protobi/exceljs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { download, openSidebar, settled, sharedPage } from "./pageDriver";

type Cell = string | number;

async function openWorkbook(page: Page, name: string, sheets: Readonly<Record<string, readonly Cell[][]>>): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(sheets)) workbook.addWorksheet(title).addRows([...rows]);
  const buffer = Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("input[type=file]").setInputFiles({ name: `${name}.xlsx`, mimeType, buffer });
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await settled(page);
}

test("two sheets of a workbook are joined with an id map and written as one", async () => {
  const page = await sharedPage();
  await openWorkbook(page, "channels", {
    Web: [
      ["Customer", "Order date", "Amount"],
      ["ann@example.com", "2024-01-10", 10],
      ["bob@example.com", "2024-02-10", 20],
    ],
    Store: [
      ["Customer", "Order date", "Amount"],
      ["C-1", "2024-02-01", 30],
      ["C-2", "2024-03-01", 4],
    ],
    Cards: [
      ["Card", "E-mail"],
      ["C-1", "ann@example.com"],
    ],
  });
  const sidebar = await openSidebar(page);
  await sidebar.getByRole("button", { name: "Step by step" }).click();
  await sidebar.getByRole("checkbox", { name: "Store" }).check();
  await sidebar.getByText("Sheet “Store”: 2 rows.").waitFor();
  await sidebar.getByText("One person under several ids").click();
  await sidebar.getByLabel("Sheet with the ids").selectOption("Cards");
  for (const title of ["Check the rows", "How to form tiers", "What will be written", /were written$/]) {
    await sidebar.locator("button.primary:enabled").click();
    await sidebar.getByRole("heading", { level: 1, name: title }).waitFor();
  }
  const { workbook, texts } = await download(page);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Web", "Store", "Cards", "Customers", "Summary"]);
  expect(texts.Customers?.map((row) => [row[0], row[4]])).toEqual([
    ["Customer", "Revenue"],
    ["ann@example.com", "40"],
    ["bob@example.com", "20"],
    ["C-2", "4"],
  ]);
  expect(texts.Summary?.flat()).toContain("Web!A1:C3, Store!A1:C3");
});

test("an empty workbook gets a sample shop that is found, shown and scored", async () => {
  const page = await sharedPage();
  await openWorkbook(page, "nothing", { Blank: [["x"]] });
  await page.locator("#stage").click({ position: { x: 90, y: 35 } });
  await page.keyboard.press("Delete");
  const sidebar = await openSidebar(page);
  await sidebar.getByRole("button", { name: "Try it with a sample shop" }).click();
  await sidebar.getByText(/^Sheet “Sample orders”: \d+ rows\. Customer\s=\sC, Order date\s=\sB, Amount\s=\sD\./).waitFor();
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  await sidebar.getByRole("heading", { level: 1, name: /were written$/ }).waitFor();
  const { workbook, texts } = await download(page);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Blank", "Sample orders", "Customers", "Summary"]);
  expect(texts["Sample orders"]?.[1]?.[1]).toMatch(/2024/);
});
