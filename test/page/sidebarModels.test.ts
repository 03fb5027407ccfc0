// The wizard's way to a model that predicts: form, preview, what is written, and the customer of a row, in both languages.
import { describe, expect, test } from "vitest";
import { models } from "../../src/models/index";
import { openFile } from "../../workbench/files/openFile";
import { cellsOf } from "../whole/documentDriver";
import { faultsOf } from "./axe";
import { headed, homeGoods, open, press, rowsShown } from "./sidebarDriver";
import { goOn, ready, shot } from "./wizardDriver";

const { cells: chaDian } = await openFile("samples/chaDian.csv", "samples/chaDian.csv", null);
const { cells: listed } = await openFile("samples/customers.csv", "samples/customers.csv", null);

describe("a model that predicts", () => {
  test("is chosen in the method step, drawn by its own form, previewed, written and explained", async () => {
    const { page, host } = await open(homeGoods);
    await press(page, "Step by step");
    await headed(page, "Data and columns");
    await goOn(page, "Check the rows");
    await goOn(page, "How to form tiers");
    await ready(page);
    await page.getByLabel("Form tiers by").selectOption("churnRisk");
    await page.getByLabel("Safe: chance active at least, %").waitFor();
    await ready(page);
    expect((await rowsShown(page)).map(([, name]) => name)).toEqual(["Safe", "Watch", "At risk", "Probably gone"]);
    expect(await page.getByLabel("Tier scheme").count()).toBe(0);
    await shot(page, "churn-en");
    expect(await faultsOf(page)).toEqual([]);
    const before = await rowsShown(page);
    await page.getByLabel("Safe: chance active at least, %").fill("60");
    await expect.poll(async () => (await rowsShown(page))[0]?.[2]).not.toBe(before[0]?.[2]);
    await ready(page);
    const shown = await rowsShown(page);
    expect(Number(shown[0]?.[2])).toBeGreaterThan(Number(before[0]?.[2]));
    await page.getByText("Further settings").click();
    await page.getByLabel("Prediction model").selectOption("bgnbd");
    await ready(page);
    await expect.poll(async () => (await rowsShown(page)).join()).not.toBe(shown.join());
    await shot(page, "churn-further-en");
    const last = await rowsShown(page);
    await goOn(page, "What will be written");
    await page.getByLabel("Chance active").waitFor();
    expect(await page.getByLabel("R, how recently").count()).toBe(0);
    await shot(page, "churn-output-en");
    await ready(page);
    await page.locator("button.primary:enabled").click();
    await page.locator("h1.done").waitFor();
    expect(await rowsShown(page)).toEqual(expect.arrayContaining(last.slice(0, 1)));
    await shot(page, "churn-result-en");
    expect(await faultsOf(page)).toEqual([]);
    const [header = [], ...rows] = cellsOf(host, "Customers");
    const [chance, tier] = ["Chance active", "Tier"].map((title) => header.indexOf(title)) as [number, number];
    expect(rows.filter((row) => row[tier] === "Safe")).toHaveLength(Number(last[0]?.[2]));
    for (const row of rows) if (row[tier] === "Safe") expect(Number(row[chance])).toBeGreaterThanOrEqual(0.6);
  });

  test("in Chinese shows the value ahead, and asks nothing that cannot be followed", async () => {
    const { page } = await open(chaDian, { language: "zh" });
    await press(page, "逐步设置");
    await headed(page, "数据和列");
    await goOn(page, "检查数据行");
    await goOn(page, "分层方法");
    await ready(page);
    await page.getByLabel("分层依据").selectOption("valueTiers");
    await page.getByLabel("高价值：前百分之几的客户").waitFor();
    await ready(page);
    await expect
      .poll(async () => (await rowsShown(page)).map(([, name]) => name))
      .toEqual(["高未来价值", "中未来价值", "低未来价值"]);
    expect(await page.getByRole("columnheader", { name: "未来价值" }).count()).toBe(1);
    await shot(page, "value-zh");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("高价值：前百分之几的客户").fill("abc");
    await page.getByText("高价值：前百分之几的客户：需要 1 到 100 的整数").waitFor();
    expect(await page.locator("button.primary").isDisabled()).toBe(true);
    await page.getByLabel("高价值：前百分之几的客户").fill("60");
    await page.getByText("“高价值：前百分之几的客户”必须小于“高、中价值合计：前百分之几”").waitFor();
    await page.getByLabel("高价值：前百分之几的客户").fill("");
    await ready(page);
    await page.getByLabel("分层依据").selectOption("valueMatrix");
    await expect.poll(async () => (await rowsShown(page)).length).toBe(4);
    await ready(page);
    await shot(page, "matrix-zh");
  });

  test("is not offered for a list of customers, which has no single orders", async () => {
    const { page } = await open(listed);
    await press(page, "Step by step");
    await headed(page, "Data and columns");
    await goOn(page, "Check the rows");
    await goOn(page, "How to form tiers");
    await ready(page);
    const offered = await page
      .getByLabel("Form tiers by")
      .locator("option")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).disabled));
    expect(offered).toEqual(models().map(({ sorts }) => !sorts.includes("customers")));
    expect(offered).toContain(true);
    await page.getByText("Predictions read single orders").waitFor();
  });
});
