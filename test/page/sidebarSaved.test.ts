// Tests saving a scheme from the editor: its tab, the formula that uses it, the list that offers it, and refusals.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answered, cellsOf, namesOf, stage, edit as typeInto } from "../whole/documentDriver";
import { startCall, tile, toEditor, toMethod } from "./editorDriver";
import { headed, homeGoods, open, press } from "./sidebarDriver";

async function give(page: Page, name: RegExp, tier: string): Promise<void> {
  await tile(page, name).click();
  await page.getByRole("menuitemradio", { name: tier, exact: true }).click();
}

test("a scheme is saved in a tab, told with its formula, saved again over it, offered, and run", async () => {
  const sidebar = await open(homeGoods);
  const { page, host } = sidebar;
  await toEditor(page, "grid10");
  await give(page, /^Recency 3, frequency 3:/, "Loyal");
  await page.getByText("Save for formulas").click();
  expect(await page.getByLabel("Name of the tab").inputValue()).toBe("Tier scheme");
  await page.getByLabel("Name of the tab").fill("Our tiers");
  await press(page, "Save in a tab");
  await page.getByText("Saved in the tab “Our tiers”").waitFor();
  expect(namesOf(host)).toEqual(["Orders", "Our tiers"]);
  const formula = page.getByLabel("Formula that uses it");
  expect(await formula.inputValue()).toBe("=RFM_NAME(5, 5, 5, 'Our tiers'!A1:F11)");
  await formula.focus();
  expect(await formula.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(
    (await formula.inputValue()).length,
  );
  await give(page, /^Recency 3, frequency 3:/, "Champions");
  expect(await formula.count()).toBe(0);
  await press(page, "Save in a tab");
  await page.getByText("Saved in the tab “Our tiers”").waitFor();
  expect(namesOf(host)).toEqual(["Orders", "Our tiers"]);
  expect(
    cellsOf(host, "Our tiers")
      .filter(([name]) => name === "Champions")
      .map((row) => row.slice(1, 3)),
  ).toEqual([
    ["5", "4-5"],
    ["3", "3"],
  ]);
  await press(page, "Use this scheme");
  expect(await page.getByLabel("Tier scheme").locator("option:checked").innerText()).toBe("Our tiers");
  await sidebar.reopen();
  await toMethod(page);
  await page.getByLabel("Tier scheme").selectOption("Our tiers");
  await press(page, "Continue to output");
  await press(page, "Segment my customers");
  await headed(page, /were written$/);
  expect(startCall(sidebar).scheme).toContainEqual(["Champions", "3", "3"]);
});

test("a tab that was changed since is left alone, and a broken one is named with the cell and the reason, in Chinese", async () => {
  const { page, host } = await open(homeGoods, { language: "zh" });
  await toEditor(page, "grid10", "zh");
  await page.getByText("保存供公式使用").click();
  await press(page, "保存到工作表");
  await page.getByText("已保存到工作表“分层方案”").waitFor();
  typeInto(host, "分层方案", [2, 2], [["high"]]);
  await press(page, "保存到工作表");
  await page.getByText("已保存到工作表“分层方案 (2)”").waitFor();
  expect(cellsOf(host, "分层方案")[1]![1]).toBe("high");
  await press(page, "返回");
  await page.getByText("“分层方案”：单元格 B2：方案第 2 行的 R 需要 1 到 5 的分数，现在是“high”").waitFor();
  const options = page.getByLabel("分层方案").locator("optgroup option");
  expect(await options.allInnerTexts()).toEqual(["分层方案", "分层方案 (2)"]);
  expect(await options.first().isDisabled()).toBe(true);
});

test("a scheme is not saved while somebody scores, and that is said where the button is", async () => {
  const { page, host } = await open(homeGoods);
  await toEditor(page, "grid10");
  await page.getByText("Save for formulas").click();
  const token = stage(host);
  await press(page, "Save in a tab");
  await page.getByRole("alert").getByText("Somebody else is scoring this spreadsheet at the moment.").waitFor();
  answered(host, { verb: "takeBack", token });
  await press(page, "Save in a tab");
  await page.getByText("Saved in the tab “Tier scheme”").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});
