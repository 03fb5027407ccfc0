// Tests the sentence of a formula's error: shown and read out at the selected cell, by keyboard, in the page's language.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { keepPage, openFile, openPage, sharedPage } from "./pageDriver";

/** Waits until the page says exactly this sentence of the selected cell. */
function expectSaid(page: Page, sentence: string): Promise<void> {
  return expect.poll(() => page.getByRole("status").and(page.locator(".problem")).innerText()).toBe(sentence);
}

const WRONG = "RFM_NAME needs recency_score from 1 to 5, got 9";

/** Goes to a cell by the name box. */
async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator("#sheet input").last();
  await box.fill(cell);
  await box.press("Enter");
}

async function enter(page: Page, cell: string, formula: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(formula);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
}

/** Opens a sheet that is empty except for one cell, in the page of earlier tests. */
async function openEmpty(): Promise<Page> {
  const page = await sharedPage();
  await openFile(page, "empty.csv", Buffer.from("x"));
  return page;
}

test("an error's sentence is shown while its cell is selected, and gone when the cell is left or mended", async () => {
  const page = await openPage();
  await enter(page, "P7", "=RFM_NAME(9,1,1)");
  await expectSaid(page, WRONG);
  const [note, stage] = [await page.locator(".problem").boundingBox(), await page.locator("#stage").boundingBox()];
  expect(note!.x + note!.width).toBeLessThanOrEqual(stage!.x + stage!.width);
  await page.keyboard.press("ArrowDown");
  await expectSaid(page, "");
  await page.keyboard.press("ArrowUp");
  await expectSaid(page, WRONG);
  await enter(page, "P7", "=RFM_NAME(5,1,1)");
  await expectSaid(page, "");
  keepPage(page);
});

test("Escape takes the sentence away, and coming back to the cell shows it again", async () => {
  const page = await openEmpty();
  await enter(page, "P7", "=RFM_NAME(9,1,1)");
  await expectSaid(page, WRONG);
  await page.keyboard.press("Escape");
  await expectSaid(page, "");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator("#sheet input").last().inputValue()).toBe("P8");
  await page.keyboard.press("ArrowUp");
  await expectSaid(page, WRONG);
});

test("what the sheet itself cannot do is said in the page's language, with the cell or the name that is in the way", async () => {
  const page = await openEmpty();
  await enter(page, "Q9", "in the way");
  await enter(page, "P8", "=RFM_SCORES({3;40;200},{9;5;1},{900;500;20},3)");
  await expectSaid(page, "The result does not fit: it would overwrite Q9. Empty that cell.");
  await page.locator("#language").selectOption("zh");
  await expectSaid(page, "结果放不下：会覆盖单元格 Q9。请清空该单元格。");
  await enter(page, "P20", "=RFM_TABEL(A1)");
  await expectSaid(page, "没有函数 RFM_TABEL。请检查拼写。");
  await page.locator("#language").selectOption("en");
  await expectSaid(page, "The sheet knows no function RFM_TABEL. Check its spelling.");
  await enter(page, "P21", "=QUERY(A1:A3)");
  await expectSaid(page, "Google Sheets has the function QUERY, this preview does not. Try the formula there.");
});
