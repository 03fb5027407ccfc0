// Tests the workbench page as npm start serves it, in a real browser: menu, sidebar, charts, languages, looks and files.
import { readFile } from "node:fs/promises";
import ExcelJS from "@protobi/exceljs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { download, keepPage, openFile, openPage, openShop, openSidebar, settled, sharedPage, sidebarOf } from "./pageDriver";

async function openSmall(page: Page): Promise<void> {
  const rows = [...Array(30).keys()].map((row) => `c${row % 9},2024-03-${10 + (row % 19)},${row + 5}`);
  await openFile(page, "small.csv", Buffer.from(["Customer,Date,Amount", ...rows].join("\n")));
}

describe("the page", () => {
  test("opens with a sample shop, and may share memory with its workers", async () => {
    const page = await openPage();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Home goods shop (orders)");
    expect(await page.locator("#notice").isHidden()).toBe(true);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([
      1280, 800,
    ]);
    const { texts, file } = await download(page);
    expect(file).toBe("Home goods shop (orders).xlsx");
    expect(texts.Orders?.length).toBe((await readFile("samples/homeGoods.csv", "utf8")).trimEnd().split("\n").length);
    expect(texts.Orders?.[0]?.slice(0, 3)).toEqual(["Order ID", "Order Date", "Customer ID"]);
    keepPage(page);
  });

  test("has the add-on's own menu, which the keyboard alone opens, walks and leaves", async () => {
    const page = await sharedPage();
    await openSmall(page);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Alt+KeyN");
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual(["Sort customers into tiers"]);
    expect(await focused()).toBe("Sort customers into tiers");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Sort customers into tiers");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menuitem").count()).toBe(0);
    expect(await focused()).toBe("Extensions");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await sidebarOf(page).getByRole("button", { name: "Segment my customers" }).waitFor();
    expect(await page.locator("#sidebar").evaluate((aside) => aside.getBoundingClientRect().width)).toBe(300);
    await page.waitForFunction(() => document.activeElement instanceof HTMLIFrameElement);
    await page.getByRole("button", { name: "Close the sidebar" }).press("Enter");
    expect(await page.locator("#sidebar").isHidden()).toBe(true);
    await openSidebar(page);
  });

  test("segments the sample's customers with one press in the sidebar, and draws the summary's charts", async () => {
    const page = await sharedPage();
    await openShop(page);
    const sidebar = await openSidebar(page);
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await sidebar.getByRole("heading", { level: 1, name: "Customers and Summary tabs were written" }).waitFor();
    await page.locator("figure").first().waitFor({ state: "attached" });
    const spoken = await page
      .locator("figure [role=img]")
      .evaluateAll((each) => each.map((one) => one.getAttribute("aria-label")));
    expect(spoken).toEqual([
      expect.stringMatching(/^Customers per tier; Champions: \d+; Loyal: \d+/),
      expect.stringMatching(/^Revenue per tier; Champions: [\d.]+; Loyal: [\d.]+/),
    ]);
    const { workbook, texts } = await download(page);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Orders", "Customers", "Summary"]);
    expect(texts.Summary?.flat()).toContain("Champions");
  });

  test("draws each chart over its cells, and moves it with them", async () => {
    const page = await sharedPage();
    await openSmall(page);
    const sidebar = await openSidebar(page);
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await sidebar.getByRole("heading", { level: 1, name: /written$/ }).waitFor();
    expect(await page.locator("figure").first().isVisible()).toBe(false);
    await page.locator("#sheet").getByText("Summary", { exact: true }).click();
    const [first, second] = [page.locator("figure").first(), page.locator("figure").nth(1)];
    await first.waitFor();
    const top = async (): Promise<number> => (await first.boundingBox())?.y ?? Number.NaN;
    const before = await top();
    expect(await top()).toBe((await second.boundingBox())?.y);
    const stage = await page.locator("#stage").boundingBox();
    await page.mouse.move(stage!.x + 300, stage!.y + 300);
    await page.mouse.wheel(0, 200);
    await expect.poll(top).toBeLessThan(before - 100);
    const scrolled = await top();
    await first.hover({ position: { x: 40, y: 40 } });
    await page.mouse.wheel(0, -100);
    await expect.poll(top).toBeGreaterThan(scrolled + 50);
  });

  test("speaks Chinese once it is asked to, menu and open sidebar included, and remembers it", async () => {
    const page = await openPage();
    await openSidebar(page);
    await page.locator("#language").selectOption("zh");
    await sidebarOf(page).getByRole("button", { name: "开始客户分层" }).waitFor();
    expect(await page.locator("#sidebarTitle").innerText()).toBe("客户分层");
    await page.locator("#extensions").click();
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual(["给客户分层"]);
    await page.keyboard.press("Escape");
    await page.locator("#about").click();
    const shown = await page.locator(".top, .line, .about").allInnerTexts();
    const leftOver = shown.join(" ").replace(/npx .*|Home goods shop \(orders\)|npm run build|English/g, "");
    expect(
      leftOver
        .match(/[A-Za-z]{3,}/g)
        ?.filter((word) => !/^(XLSX|CSV|Google|QUERY|ARRAYFORMULA|SPLIT|JOIN|COUNTUNIQUE|SORT|Excel|editors)$/.test(word)) ?? [],
    ).toEqual([]);
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-Hans");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await other.getByRole("heading", { level: 1 }).innerText()).toBe("茶店（中文订单）");
  });

  test("follows the system's light and dark until one is chosen, the sidebar with it", async () => {
    const page = await openPage({ colorScheme: "dark" });
    const sidebar = await openSidebar(page);
    const grounds = async (): Promise<string[]> => [
      await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor),
      await sidebar.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor),
    ];
    expect(await grounds()).toEqual(["rgb(19, 19, 20)", "rgb(30, 31, 32)"]);
    await page.locator("#look").selectOption("light");
    await expect.poll(grounds).toEqual(["rgb(240, 244, 249)", "rgb(255, 255, 255)"]);
  });
});

describe("files", () => {
  test("a Chinese CSV from disk is opened, its name and tab with it, and comes back in the download", async () => {
    const page = await sharedPage();
    const gbk = Buffer.from([
      0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31, 0x32,
    ]);
    await page.locator("#file").setInputFiles({ name: "导出.csv", mimeType: "text/csv", buffer: gbk });
    await page.getByRole("heading", { level: 1, name: "导出" }).waitFor();
    expect(await page.locator("#sample").evaluate((chooser: HTMLSelectElement) => chooser.selectedOptions[0]?.text)).toBe(
      "Your file",
    );
    const { file, texts } = await download(page);
    expect({ file, texts }).toEqual({
      file: "导出.xlsx",
      texts: {
        导出: [
          ["客户", "金额"],
          ["张三", "12"],
        ],
      },
    });
  });

  test("every sheet of a workbook that is dropped on the page is opened, days as days", async () => {
    const page = await sharedPage();
    const written = new ExcelJS.Workbook();
    written.addWorksheet("Orders").addRows([
      ["Customer", "Date"],
      ["a", new Date(Date.UTC(2024, 4, 6))],
    ]);
    written.addWorksheet("Notes").addRows([["kept"]]);
    const bytes = [...new Uint8Array(await written.xlsx.writeBuffer())];
    await page.evaluate((given) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(given)], "shop.xlsx"));
      for (const kind of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    }, bytes);
    await page.getByRole("heading", { level: 1, name: "shop" }).waitFor();
    expect(await page.locator("#drop").isHidden()).toBe(true);
    const { workbook, texts } = await download(page);
    expect(Object.keys(texts)).toEqual(["Orders", "Notes"]);
    expect(workbook.getWorksheet("Orders")?.getCell("B2").value).toEqual(new Date(Date.UTC(2024, 4, 6)));
  });

  test("a file that cannot be opened is refused in one sentence, and the document stays", async () => {
    const page = await sharedPage();
    await openSmall(page);
    await page.locator("#file").setInputFiles({ name: "shop.xlsx", mimeType: "", buffer: Buffer.from("PK no workbook") });
    await page.locator("#notice").waitFor();
    expect(await page.locator("#notice span").innerText()).toMatch(/^"shop.xlsx" cannot be read as an XLSX workbook: .*\.$/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("small");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.locator("#file").setInputFiles({ name: "shop.pdf", mimeType: "", buffer: Buffer.from("x") });
    await page.locator("#notice").waitFor();
    expect(await page.locator("#notice span").innerText()).toContain(
      "neither a text file (CSV, TSV, TXT) nor a workbook (XLSX, XLSM, XLS, ODS)",
    );
  });

  test("each sample can be chosen", async () => {
    const page = await sharedPage();
    for (const [file, tab, header] of [
      ["chaDian.csv", "订单", "订单编号"],
      ["customers.csv", "Customers", "Customer ID"],
      ["homeGoods.csv", "Orders", "Order ID"],
    ] as const) {
      await page.locator("#sample").selectOption(file);
      await settled(page);
      expect((await download(page)).texts[tab]?.[0]?.[0]).toBe(header);
    }
  });

  test("names that look like markup stay text", async () => {
    const page = await sharedPage();
    const evil = `<img src=x onerror="alert(1)">`;
    const rows = [
      "Customer,Date,Amount",
      ...Array.from(
        { length: 30 },
        (_, row) => `"<b>${row % 9}</b><img src=x onerror=alert(2)>",2024-03-${10 + (row % 19)},${row + 5}`,
      ),
    ];
    await page.locator("#file").setInputFiles({ name: `${evil}.csv`, mimeType: "", buffer: Buffer.from(rows.join("\n")) });
    await page.getByRole("heading", { level: 1, name: evil }).waitFor();
    const sidebar = await openSidebar(page);
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await sidebar.getByRole("heading", { level: 1, name: /written$/ }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });
});
