// Tests the obstacles of a run in a browser: each is told in one plain sentence with a next step, and the document is as before.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { GridSheet } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { customers, orders } from "../whole/smallShop";
import { tabOf } from "../whole/tradingShop";
import { headed, open, press, verbOf } from "./sidebarDriver";

type Language = "en" | "zh";

const words = {
  en: { start: "Segment my customers", failed: "The tiers were not written", retry: "Try again", written: /were written$/ },
  zh: { start: "开始客户分层", failed: "分层结果未写入", retry: "重试", written: /^已写入/ },
} as const;

function said(page: Page): Promise<string[]> {
  return page.getByRole("alert").getByRole("paragraph").allInnerTexts();
}

/** Expects that the run is refused in these two sentences, and that the document is as before. */
async function expectRefused(
  page: Page,
  language: Language,
  host: Host,
  before: ReturnType<typeof documentOf>,
  sentences: readonly string[],
) {
  await headed(page, words[language].failed);
  expect(await said(page)).toEqual(sentences);
  expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
}

describe("a protected sheet", () => {
  test.each([
    [
      "en",
      undefined,
      ['The tab "Orders" is protected, and you may not change it.', "Ask its owner for the right to edit, then try again."],
    ],
    ["zh", "A1:H20", ["工作表“Orders”受保护，您没有编辑权限。", "请向所有者申请编辑权限后重试。"]],
  ] as const)("of somebody else is named, be it all of it or a range (%s)", async (language, range, sentences) => {
    const sheet = { columns: 8, rows: 30, protections: [range === undefined ? {} : { range }] };
    const { page, host } = await open(customers, { language, sheet });
    const before = documentOf(host.grid);
    await press(page, words[language].start);
    await expectRefused(page, language, host, before, sentences);
    tabOf(host, "Orders").setParts({ protections: [] });
    await press(page, words[language].retry);
    await headed(page, words[language].written);
  });

  test("of orders is only read, so that it stands in nobody's way", async () => {
    const { page } = await open(orders, { sheet: { protections: [{}] } });
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
  });
});

describe("a filtered sheet", () => {
  test.each([
    ["en", "This sheet has a filter. Rows that it hides are read too."],
    ["zh", "此工作表设有筛选，被隐藏的行也会一并读取。"],
  ] as const)("is scored whole, and that is said before (%s)", async (language, sentence) => {
    const sheet = { filter: { range: "A1:C41", hiddenValues: { 1: ["c0", "c1"] } }, hiddenRows: [2, 3] };
    const { page, host } = await open(orders, { language, sheet });
    await page.getByText(sentence).waitFor();
    const { filter } = tabOf(host, "Orders").parts;
    await press(page, words[language].start);
    await headed(page, words[language].written);
    expect(await page.locator("h2").first().innerText()).toMatch(/^7 /);
    expect(tabOf(host, "Orders").parts.filter).toEqual(filter);
  });
});

describe("a merged header", () => {
  const merged: HostCell[][] = [["Who and when", "", "Amount"], ...orders.slice(1)];

  test.each([
    [
      "en",
      "The header cells A1:B1 are merged, so only the first column of them has a name. Unmerge them (Format › Merge cells › Unmerge) and name each column.",
      "Look again",
    ],
    [
      "zh",
      "标题单元格 A1:B1 已合并，只有其中第一列有列名。请取消合并（格式 › 合并单元格 › 取消合并单元格），并为每一列命名。",
      "重新读取",
    ],
  ] as const)("is named with the way out where a column is lacking for it (%s)", async (language, sentence, again) => {
    const { page, host } = await open(merged, { language, sheet: { merges: ["A1:B1"] } });
    await page.getByText(sentence).waitFor();
    const sheet: GridSheet = tabOf(host, "Orders");
    sheet.setParts({ merges: [] });
    sheet.writeContents({ row: 1, column: 1, rows: 1, columns: 2 }, [["Customer"], ["Order date"]]);
    await press(page, again);
    await expect.poll(() => page.getByText(sentence).count()).toBe(0);
    await press(page, words[language].start);
    await headed(page, words[language].written);
  });

  test("over other columns, or above the header, is no matter", async () => {
    const rows = [["My shop", "", ""], ...orders];
    const { page } = await open(rows, { sheet: { merges: ["A1:C1"] } });
    await page.getByText("Customer = A").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

/** Opens the sidebar with a gate that holds the last call of a run until it is released. */
async function openHeld(language: Language, cells = orders) {
  let release = (): void => undefined;
  const gate = new Promise<null>((resolve) => {
    release = () => resolve(null);
  });
  const opened = await open(cells, { language, googleFails: (request) => (verbOf(request) === "commit" ? gate : null) });
  await press(opened.page, words[language].start);
  await opened.page.getByText({ en: "Writing the results", zh: "正在写入结果" }[language]).waitFor();
  return { ...opened, release: () => release() };
}

describe("during a run", () => {
  test.each([
    [
      "en",
      ['The tab "Orders", which was being scored, was deleted.', "Nothing was written; open the sheet that holds the orders."],
    ],
    ["zh", ["正在评分的工作表“Orders”已被删除。", "没有写入任何内容，请打开有订单的工作表。"]],
  ] as const)("a sheet that is deleted is named (%s)", async (language, sentences) => {
    const { page, host, release } = await openHeld(language);
    host.grid.insertSheet("Other", 1);
    host.grid.deleteSheet(tabOf(host, "Orders"));
    release();
    await headed(page, words[language].failed);
    expect(await said(page)).toEqual(sentences);
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Other"]);
  });

  test.each([
    ["en", ["Rows were changed, added or removed while they were being scored.", "Nothing was written; start again."]],
    ["zh", ["评分过程中有数据被修改、添加或删除。", "没有写入任何内容，请重新开始。"]],
  ] as const)("rows that change are noticed, and a new start works (%s)", async (language, sentences) => {
    const { page, host, release } = await openHeld(language);
    tabOf(host, "Orders").writeContents({ row: 2, column: 3, rows: 1, columns: 1 }, [[999]]);
    release();
    await headed(page, words[language].failed);
    expect(await said(page)).toEqual(sentences);
    expect(host.grid.sheets().map(({ name }) => name)).toEqual(["Orders"]);
    await press(page, words[language].retry);
    await headed(page, words[language].written);
  });

  test("rows that are sorted are no matter", async () => {
    const { page, host, release } = await openHeld("en");
    const sorted = [...orders.slice(1)].reverse();
    const columns = [0, 1, 2].map((column) => sorted.map((row) => row[column] as string | number));
    tabOf(host, "Orders").writeContents({ row: 2, column: 1, rows: sorted.length, columns: 3 }, columns);
    release();
    await headed(page, /were written$/);
  });
});

describe("somebody else", () => {
  test.each([
    ["en", ["Somebody else is scoring this spreadsheet at the moment.", "Nothing was changed; wait a minute and try again."]],
    ["zh", ["其他人正在给此表格评分。", "没有任何改动，请一分钟后重试。"]],
  ] as const)("who is scoring is named, and the next try gets through (%s)", async (language, sentences) => {
    const { page, host } = await open(orders, { language });
    const before = documentOf(host.grid);
    await page.getByText("= A").waitFor();
    host.holdLock(true);
    await press(page, words[language].start);
    await expectRefused(page, language, host, before, sentences);
    host.holdLock(false);
    await press(page, words[language].retry);
    await headed(page, words[language].written);
  });
});

describe("a right that is missing", () => {
  test.each([
    [
      "en",
      [
        "This add-on was not given both permissions that it asks for.",
        "Nothing was changed; choose Sort customers into tiers in the menu again, and allow both when Google asks.",
      ],
    ],
    [
      "zh",
      ["此插件没有获得所需的全部两项权限。", "没有任何改动；请再次在菜单中选择“给客户分层”，并在 Google 询问时允许这两项权限。"],
    ],
  ] as const)("because a box was not ticked is told by its cause (%s)", async (language, sentences) => {
    const { page } = await open(orders, { language, allowed: ["script.container.ui"] });
    await page.getByRole("alert").waitFor();
    expect(await said(page)).toEqual(sentences);
  });

  test.each([
    ["en", ["You may look at this spreadsheet but not change it.", "Ask its owner for the right to edit, then try again."]],
    ["zh", ["您只能查看此表格，不能编辑。", "请向所有者申请编辑权限后重试。"]],
  ] as const)("to edit is told from any other failure (%s)", async (language, sentences) => {
    const { page, host } = await open(orders, { language });
    const before = documentOf(host.grid);
    host.viewOnly(true);
    await press(page, words[language].start);
    await expectRefused(page, language, host, before, sentences);
    host.viewOnly(false);
    await press(page, words[language].retry);
    await headed(page, words[language].written);
  });
});

describe("Google", () => {
  test.each([
    [
      "en",
      [
        "Scoring a sheet of 41 rows takes longer than Google lets an add-on work at a time.",
        "Nothing was changed; try again when Google is less busy, or move older rows to another spreadsheet.",
      ],
    ],
    [
      "zh",
      [
        "为 41 行的工作表评分所需的时间超过了 Google 允许插件单次运行的时长。",
        "没有任何改动；请稍后重试，或把较早的数据移到另一个表格。",
      ],
    ],
  ] as const)("that would end a call is not waited for (%s)", async (language, sentences) => {
    const { page, host } = await open(orders, { language });
    const before = documentOf(host.grid);
    host.slow("read", 1_000_000);
    await press(page, words[language].start);
    await expectRefused(page, language, host, before, sentences);
  });

  test.each([
    [
      "en",
      [
        "Google did not answer.",
        "If you are signed in to several Google accounts, use a window with this one only, then try again.",
      ],
    ],
    ["zh", ["Google 没有响应。", "如果登录了多个 Google 账号，请用只登录本账号的窗口重试。"]],
  ] as const)(
    "that does not answer at all, as for the wrong account, is not waited for without end (%s)",
    async (language, sentences) => {
      let isWrongAccount = true;
      const { page, reopen } = await open(orders, { language, googleFails: () => (isWrongAccount ? "lost" : null) });
      await page.clock.install();
      await reopen();
      await page.getByText({ en: "Looking at the sheet", zh: "正在查看工作表" }[language]).waitFor();
      await page.clock.runFor(91_000);
      await page.getByRole("alert").waitFor();
      expect(await said(page)).toEqual(sentences);
      isWrongAccount = false;
      await press(page, words[language].retry);
      await page.getByText("= A").waitFor();
    },
  );

  test("that fails for a reason nobody knows is quoted, and what was begun is taken back", async () => {
    const { page, host, calls } = await open(orders);
    await expect.poll(() => verbOf(calls.at(-1))).toBe("score");
    const before = documentOf(host.grid);
    host.inject({ call: 20, how: "fail", message: "Service Spreadsheets timed out while accessing document with id x." });
    await press(page, "Segment my customers");
    await expectRefused(page, "en", host, before, [
      "This did not work: Service Spreadsheets timed out while accessing document with id x.",
      "Nothing was changed; try again.",
    ]);
  });
});
