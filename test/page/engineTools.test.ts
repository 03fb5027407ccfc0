// Filter, sort, rules and validation in the page: set with Univer's own menus and seen by the script, or the other way round.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import type { UniverBook } from "../../workbench/page/univerBook";
import { appears } from "./appears";
import { expectShown, goTo, noise, start, type } from "./engineDriver";

const orders: SpreadsheetSetup = {
  name: "Few",
  zone: "Etc/UTC",
  locale: "en_US",
  sheets: [
    {
      name: "Orders",
      rows: 30,
      columns: 8,
      cells: [
        ["Customer", "Country", "Amount"],
        ["Cleo", "FR", 30],
        ["Ann", "UK", 10],
        ["Bob", "UK", 20],
      ],
    },
  ],
};

const script = `
function onOpen() {}
function seen() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var filter = sheet.getFilter();
  return {
    names: sheet.getRange("A1:A4").getValues().join(),
    filter: filter && filter.getRange().getA1Notation(),
    hidden: [1, 2, 3, 4].filter(function (row) { return sheet.isRowHiddenByFilter(row); }).join(),
  };
}
function unfilter() { SpreadsheetApp.getActiveSheet().getFilter().remove(); }
function paint() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(15).setBackground("#ff0000").setRanges([sheet.getRange("C2:C4")]).build();
  sheet.setConditionalFormatRules([rule]);
}
function rules() {
  return SpreadsheetApp.getActiveSheet().getConditionalFormatRules().map(function (rule) {
    var condition = rule.getBooleanCondition();
    return [rule.getRanges()[0].getA1Notation(), condition && String(condition.getCriteriaType())].join(" ");
  });
}
`;

function seen(page: Page) {
  return page.evaluate(() => window.engine.scriptRun("seen", undefined));
}

async function tool(page: Page, command: string): Promise<void> {
  await page.getByText("Data", { exact: true }).first().click();
  await page.locator(`header [data-u-command="${command}"]`).first().click();
}

/** Opens the panel of a column by the button in its header, which is drawn a while after the menus are there. */
async function openPanel(page: Page, column: number): Promise<void> {
  const rect = await page.evaluate((at) => window.engine.rectOf("Orders", 1, at)!, column);
  const click = () => page.mouse.click(rect.left + rect.width - 10, rect.top + rect.height / 2);
  await appears(page.getByRole("button", { name: "Confirm" }), click);
}

function height(page: Page, row: number) {
  return page.evaluate((at) => window.engine.rectOf("Orders", at, 1)!.height, row);
}

test("a filter that is set with the page's menus hides its rows, and the script sees and removes it", async () => {
  const page = await start(orders, script);
  await goTo(page, 2, 1);
  await tool(page, "sheet.command.smart-toggle-filter");
  await openPanel(page, 2);
  await page.getByText("FR", { exact: true }).waitFor();
  await page.locator("label[data-u-comp=checkbox]").nth(1).click();
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect.poll(() => seen(page)).toEqual({ names: "Customer,Cleo,Ann,Bob", filter: "A1:C4", hidden: "2" });
  expect([await height(page, 2), await height(page, 3)]).toEqual([0, 21]);
  await page.evaluate(() => window.engine.scriptRun("unfilter", undefined));
  expect(await seen(page)).toEqual({ names: "Customer,Cleo,Ann,Bob", filter: null, hidden: "" });
  await expect.poll(() => height(page, 2)).toBe(21);
  expect(noise).toEqual([]);
});

test("a filter of an opened document is shown, and its panel says what it hides", async () => {
  const [sheet] = orders.sheets;
  const page = await start(
    { ...orders, sheets: [{ ...sheet!, filter: { range: "A1:C4", hiddenValues: { 2: ["UK"] } } }] },
    script,
  );
  await expect.poll(() => height(page, 3)).toBe(0);
  expect([await height(page, 2), await height(page, 4), await height(page, 5)]).toEqual([21, 0, 21]);
  await page.getByText("Data", { exact: true }).first().waitFor();
  await openPanel(page, 2);
  await page.getByText("UK", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Clear Filter" }).click();
  await expect.poll(() => seen(page)).toEqual({ names: "Customer,Cleo,Ann,Bob", filter: "A1:C4", hidden: "" });
  expect(noise).toEqual([]);
});

test("rows that are sorted with the page's menus stand in the new order for the script", async () => {
  const page = await start(orders, script);
  await goTo(page, 2, 1);
  await tool(page, "sheet.command.smart-toggle-filter");
  await openPanel(page, 1);
  await page.getByText("Ascending", { exact: true }).click();
  await expect.poll(() => seen(page)).toEqual({ names: "Customer,Ann,Bob,Cleo", filter: "A1:C4", hidden: "" });
  await expectShown(page, [2, 3], [[10], [20], [30]]);
  expect(noise).toEqual([]);
});

/** Returns the background of a cell as the page draws it. */
function colorOf(page: Page, row: number, column: number): Promise<string | undefined> {
  return page.evaluate(
    ([atRow, atColumn]) => {
      const { book } = window.engine.grid as unknown as { book: UniverBook };
      const shown = book.workbook.getActiveSheet().getComposedCellStyle(atRow! - 1, atColumn! - 1);
      return shown.bg?.rgb ?? undefined;
    },
    [row, column],
  );
}

const RED = "#ff0000";

test("conditional rules of the script are drawn, and rules of the user's are seen and kept by the script", async () => {
  const page = await start(orders, script);
  await page.evaluate(() => window.engine.scriptRun("paint", undefined));
  await expect.poll(() => colorOf(page, 2, 3)).toBe(RED);
  expect([await colorOf(page, 3, 3), await colorOf(page, 4, 3)]).toEqual([undefined, RED]);
  await type(page, 3, 3, "40");
  await expect.poll(() => colorOf(page, 3, 3)).toBe(RED);
  await goTo(page, 6, 1);
  await page.evaluate(() => {
    const { book } = window.engine.grid as unknown as { book: UniverBook };
    const range = { startRow: 1, endRow: 3, startColumn: 0, endColumn: 0 };
    const rule = { type: "highlightCell", subType: "duplicateValues", style: { bg: { rgb: "#00ff00" } } };
    return book.commands.executeCommand("sheet.command.add-conditional-rule", {
      unitId: book.unitId,
      subUnitId: "0",
      rule: { cfId: "mine", ranges: [range], stopIfTrue: false, rule },
    });
  });
  expect(await page.evaluate(() => window.engine.scriptRun("rules", undefined))).toEqual(["A2:A4 ", "C2:C4 NUMBER_GREATER_THAN"]);
  expect(noise).toEqual([]);
});

test("a validation of an opened document refuses other input, and takes its own", async () => {
  const [sheet] = orders.sheets;
  const validations = [{ range: "D2:D4", rule: "one of paid, open" }];
  const page = await start({ ...orders, sheets: [{ ...sheet!, validations }] }, script);
  await page.getByText("Data", { exact: true }).first().click();
  await page.locator('[data-u-command="sheet.menu.data-validation"]').first().waitFor();
  const paid = page.getByText("paid", { exact: true });
  await appears(paid, async () => {
    await page.keyboard.press("Escape");
    await goTo(page, 3, 4);
    await page.keyboard.type("p");
  });
  await paid.click();
  await expectShown(page, [3, 4], [["paid"]]);
  await appears(page.getByText("Input must fall within specified range"), async () => {
    await goTo(page, 2, 4);
    await page.keyboard.type("maybe");
    await goTo(page, 20, 1);
  });
  await expectShown(page, [2, 4], [[null], ["paid"]]);
  expect(noise).toEqual([]);
}, 90_000);

test("the pointer over an error says what its cell would say", async () => {
  const page = await start(orders);
  await type(page, 6, 2, "=RFM_NAME(9,1,1)");
  await expectShown(page, [6, 2], [["#ERROR!"]]);
  const rect = await page.evaluate(() => window.engine.rectOf("Orders", 6, 2)!);
  await page.mouse.move(rect.left + 60, rect.top + 200);
  await page.mouse.move(rect.left + 30, rect.top + 10);
  await page.getByText("RFM_NAME needs recency_score from 1 to 5, got 9").waitFor();
});
