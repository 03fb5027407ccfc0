// Tests the obstacles of a run on the real page: each is told in one plain sentence with a next step, and the document is as before.
import ExcelJS from "@protobi/exceljs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appears } from "./appears";
import {
  documentParts,
  download,
  headed,
  keepPage,
  openFile,
  openPage,
  openSidebar,
  settled,
  sharedPage,
  sidebarOf,
} from "./pageDriver";
import { allowOnly, holdCalls, refuseCalls, slowGoogle } from "./pageGoogle";

type Cell = string | number;

const orders: Cell[][] = [
  ["Customer", "Order date", "Amount"],
  ...[...Array(40).keys()].map((row) => [`c${row % 7}`, `2024-${String(1 + (row % 12)).padStart(2, "0")}-15`, 10 + row]),
];

const words = {
  en: { start: "Segment my customers", failed: "The tiers were not written", retry: "Try again", written: /were written$/ },
  zh: { start: "开始客户分层", failed: "分层结果未写入", retry: "重试", written: /^已写入/ },
} as const;

type Language = keyof typeof words;

async function openBook(
  page: Page,
  name: string,
  sheets: Readonly<Record<string, readonly Cell[][]>>,
  furnish: (workbook: ExcelJS.Workbook) => unknown = () => undefined,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(sheets)) workbook.addWorksheet(title).addRows([...rows]);
  await furnish(workbook);
  await openFile(page, `${name}.xlsx`, Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

function press(sidebar: FrameLocator, name: string): Promise<void> {
  return sidebar.getByRole("button", { name, exact: true }).click();
}

async function said(sidebar: FrameLocator): Promise<string[]> {
  await sidebar.getByRole("alert").waitFor();
  return sidebar.getByRole("alert").getByRole("paragraph").allInnerTexts();
}

/** Expects that the run is refused in these two sentences, and that the document is as before. */
async function expectRefused(
  page: Page,
  language: Language,
  before: Record<string, string>,
  sentences: readonly string[],
): Promise<void> {
  const sidebar = sidebarOf(page);
  await headed(sidebar, words[language].failed);
  expect(await said(sidebar)).toEqual(sentences);
  expect(await documentParts(page)).toEqual(before);
}

function sheetOf(page: Page): Locator {
  return page.locator("canvas[id^=univer-sheet-main]");
}

/** Returns the middle of a cell in column A, B or C of the first rows. Rows count from 0. */
function at(row: number, column: 0 | 1 | 2): { x: number; y: number } {
  return { x: [80, 160, 245][column]!, y: 31 + 21 * row };
}

/** Uses a tool of the ribbon's tab Data, then goes back to the tab Start. */
async function tool(page: Page, command: string): Promise<void> {
  await page.getByText("Data", { exact: true }).first().click();
  await page.locator(`header [data-u-command="${command}"]`).first().click();
  await page.getByText("Start", { exact: true }).first().click();
}

/** Opens the panel of a filter on column A. */
function openPanel(page: Page): Promise<void> {
  return appears(page.getByRole("button", { name: "Confirm" }), () => sheetOf(page).click({ position: { x: 113, y: 32 } }));
}

/** Starts a run whose last call is held. Returns a function that releases it. */
async function startHeld(page: Page, language: Language): Promise<() => Promise<void>> {
  const release = await holdCalls(page, "commit");
  await press(await openSidebar(page), words[language].start);
  await sidebarOf(page).getByText({ en: "Writing the results", zh: "正在写入结果" }[language]).waitFor();
  return release;
}

test("a permission that was not given is told by its cause, and the add-on works once it is", async () => {
  const page = await openPage();
  const before = await documentParts(page);
  const allowAll = await allowOnly(page, "script.container.ui");
  await page.reload();
  await settled(page);
  expect(await said(await openSidebar(page))).toEqual([
    "This add-on was not given both permissions that it asks for.",
    "Nothing was changed; choose Sort customers into tiers in the menu again, and allow both when Google asks.",
  ]);
  expect(await documentParts(page)).toEqual(before);
  await allowAll();
  await page.reload();
  await settled(page);
  await (await openSidebar(page)).getByText("Customer = C").waitFor();
  keepPage(page);
});

test("a list of customers on a sheet that its file protects is not written to, and that is said in Chinese", async () => {
  const page = await sharedPage("zh");
  const list: Cell[][] = [
    ["Customer", "Last order date", "Number of orders", "Total spent"],
    ...[...Array(9).keys()].map((row) => [`c${row}`, `2024-0${1 + row}-15`, 1 + row, 100 * (1 + row)]),
  ];
  await openBook(page, "kept", { List: list }, (workbook) => workbook.getWorksheet("List")!.protect("", {}));
  expect(await page.locator("#notice").innerText()).toContain("工作表“List”在文件中受保护");
  const before = await documentParts(page);
  await press(await openSidebar(page), words.zh.start);
  await expectRefused(page, "zh", before, ["工作表“List”受保护，您没有编辑权限。", "请向所有者申请编辑权限后重试。"]);
});

test("a filter that hides rows is told of before, and stays; rows that it sorts while they are scored are no matter", async () => {
  const page = await sharedPage();
  await openBook(page, "shop", { Orders: orders });
  await sheetOf(page).click({ position: at(1, 0) });
  await tool(page, "sheet.command.smart-toggle-filter");
  await openPanel(page);
  await page.locator("label[data-u-comp=checkbox]").nth(1).click();
  await page.getByRole("button", { name: "Confirm" }).click();
  const release = await startHeld(page, "en");
  await openPanel(page);
  await page.getByText("Descending", { exact: true }).click();
  await release();
  const sidebar = sidebarOf(page);
  await headed(sidebar, words.en.written);
  expect(await sidebar.locator("h2").first().innerText()).toMatch(/^7 /);
  const { texts } = await download(page);
  const shown = texts.Orders!.slice(1).flatMap(([name]) => (name === "c0" ? [] : [name]));
  expect(shown).toEqual([...shown].sort().reverse());
  await openSidebar(page);
  await sidebar.getByText("This sheet has a filter. Rows that it hides are read too.").waitFor();
});

test("merged cells in the header are named with the way out, which works", async () => {
  const page = await sharedPage();
  const merged = [["Who and when", "", "Amount"], ...orders.slice(1)];
  await openBook(page, "merged", { Orders: merged }, (workbook) => workbook.getWorksheet("Orders")!.mergeCells("A1:B1"));
  const sentence =
    "The header cells A1:B1 are merged, so only the first column of them has a name. Unmerge them (Format › Merge cells › Unmerge) and name each column.";
  const sidebar = await openSidebar(page);
  await sidebar.getByText(sentence).waitFor();
  await sheetOf(page).click({ position: { x: 100, y: 31 } });
  await page.locator("[data-u-comp=ribbon-toolbar-more]").click();
  const merging = page.locator('[data-u-command="sheet.command.add-worksheet-merge"]').last();
  await merging.locator("svg").last().click();
  await page.getByText("Cancel merge", { exact: true }).click();
  for (const [x, name] of [
    [100, "Customer"],
    [190, "Order date"],
  ] as const) {
    await sheetOf(page).click({ position: { x, y: 31 } });
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
  await press(sidebar, "Look again");
  await expect.poll(() => sidebar.getByText(sentence).count()).toBe(0);
  await press(sidebar, words.en.start);
  await headed(sidebar, words.en.written);
});

describe("while a run waits to be written", () => {
  test("its sheet is deleted, a row is deleted, a cell is typed into: nothing is written, and a new start works", async () => {
    const page = await sharedPage();
    await openBook(page, "gone", { Orders: orders, Other: [["x"]] });
    const letDeleted = await startHeld(page, "en");
    await page.locator("[data-u-comp=slide-tab-item]").first().click({ button: "right" });
    await page.getByText("Delete", { exact: true }).click();
    await page.getByRole("button", { name: "OK" }).click();
    await expect.poll(() => page.locator("[data-u-comp=slide-tab-item]").allInnerTexts()).toEqual(["Other"]);
    const other = await documentParts(page);
    await letDeleted();
    await expectRefused(page, "en", other, [
      'The tab "Orders", which was being scored, was deleted.',
      "Nothing was written; open the sheet that holds the orders.",
    ]);
    await openBook(page, "shorter", { Orders: orders });
    const letShorter = await startHeld(page, "en");
    await sheetOf(page).click({ position: { x: 20, y: 53 }, button: "right" });
    await page.getByText("Delete Selected Row", { exact: true }).click();
    const shorter = await documentParts(page);
    expect(shorter["xl/worksheets/sheet1.xml"]?.match(/<row /g)).toHaveLength(40);
    await letShorter();
    await expectRefused(page, "en", shorter, [
      "Rows were changed, added or removed while they were being scored.",
      "Nothing was written; start again.",
    ]);
    await openBook(page, "typed", { Orders: orders });
    await page.locator("#language").selectOption("zh");
    await settled(page);
    const letTyped = await startHeld(page, "zh");
    await sheetOf(page).click({ position: at(1, 2) });
    await page.keyboard.type("999");
    await page.keyboard.press("Enter");
    const typed = await documentParts(page);
    expect(typed["xl/worksheets/sheet1.xml"]).toContain("<v>999</v>");
    await letTyped();
    await expectRefused(page, "zh", typed, ["评分过程中有数据被修改、添加或删除。", "没有写入任何内容，请重新开始。"]);
    await press(sidebarOf(page), words.zh.retry);
    await headed(sidebarOf(page), words.zh.written);
  }, 60_000);
});

test("a call that Google would end is not waited for, and that is said in Chinese; the next one that is in time is written", async () => {
  const page = await sharedPage("zh");
  const hasTime = await slowGoogle(page);
  await openBook(page, "slow", { Orders: orders });
  const before = await documentParts(page);
  const sidebar = await openSidebar(page);
  await sidebar.getByText("7 位客户").first().waitFor();
  await hasTime();
  await press(sidebar, words.zh.start);
  await expectRefused(page, "zh", before, [
    "为 41 行的工作表评分所需的时间超过了 Google 允许插件单次运行的时长。",
    "没有任何改动；请稍后重试，或把较早的数据移到另一个表格。",
  ]);
  await press(sidebar, words.zh.retry);
  await headed(sidebar, words.zh.written);
});

test("the wrong one of several accounts is named as the likely cause, and its right one gets through", async () => {
  const page = await sharedPage();
  await openBook(page, "accounts", { Orders: orders });
  const before = await documentParts(page);
  const answerAgain = await refuseCalls(page);
  const sidebar = await openSidebar(page);
  expect(await said(sidebar)).toEqual([
    "Google did not answer: PERMISSION_DENIED.",
    "If you are signed in to several Google accounts, use a window with this one only, then try again.",
  ]);
  expect(await documentParts(page)).toEqual(before);
  await answerAgain();
  await press(sidebar, words.en.retry);
  await sidebar.getByText("Customer = A").waitFor();
});

test("tiers of the user's own scheme whose names are markup, formulas or addresses stay text, run nothing and ask nothing", async () => {
  const page = await sharedPage();
  const names = [
    `<img src=x onerror="top.hacked='tier'">`,
    '=IMPORTXML("https://hook.invalid/","//a")',
    "javascript:top.hacked=1",
    "</script><script>top.hacked=1</script>",
    "@SUM(1+1)",
  ];
  const scheme: Cell[][] = [["Tier", "R", "F", "M"], ...names.map((name, place) => [name, String(5 - place), "1-5", "1-5"])];
  await openBook(page, "named", { Orders: orders, Scheme: scheme });
  const sidebar = await openSidebar(page);
  await press(sidebar, "Step by step");
  const primary = sidebar.locator("button.primary:enabled");
  for (const title of ["Data and columns", "Check the rows"]) {
    await headed(sidebar, title);
    await primary.click();
  }
  await sidebar.getByLabel("Tier scheme").selectOption("Scheme");
  await sidebar.getByText(names[0]!).first().waitFor();
  for (const title of ["How to form tiers", "What will be written", words.en.written]) {
    await headed(sidebar, title);
    if (typeof title === "string") await primary.click();
  }
  await page.locator("#sheet").getByText("Summary", { exact: true }).click();
  await page.locator("figure").first().waitFor();
  for (const place of page.frames()) {
    expect(await place.locator("img, svg[onload], [onerror]").count()).toBe(0);
    expect(await place.evaluate(() => "hacked" in window)).toBe(false);
  }
  const { texts, workbook } = await download(page);
  const column = texts.Customers![0]!.indexOf("Tier");
  const tiers = texts.Customers!.slice(1).map((row) => row[column]!);
  expect(tiers.length).toBe(7);
  expect(tiers.filter((tier) => !names.includes(tier))).toEqual([]);
  expect(new Set(tiers).size).toBeGreaterThan(1);
  expect(texts.Summary!.flat()).toEqual(expect.arrayContaining(names));
  for (const tab of ["Customers", "Summary"]) {
    workbook
      .getWorksheet(tab)!
      .eachRow((row) => row.eachCell(({ formula, hyperlink }) => expect([formula, hyperlink]).toEqual([undefined, undefined])));
  }
});
