// Tests the columns and tabs that the wizard's last step offers: written as chosen, named before and after, and remembered.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { reports } from "../../src/reports/index";
import { cellsOf, namesOf } from "../whole/documentDriver";
import { headed, homeGoods, open, press, verbOf } from "./sidebarDriver";

const customers = [
  ["Name", "Last order", "Orders", "Revenue"],
  ["Ann", "2024-03-01", 9, 900],
  ["Bob", "2024-01-01", 1, 20],
];

async function toOutput(page: Page, steps: string, title: string): Promise<void> {
  await press(page, steps);
  for (let step = 1; step < 4; step++) {
    await page
      .locator(".stepBar .reached")
      .nth(step - 1)
      .waitFor();
    await page.locator("button.primary:enabled").click();
  }
  await headed(page, title);
}

/** Titles of the reports that a run of RFM by a scheme of few tiers can write. */
function reportTitles(language: "en" | "zh"): string[] {
  return reports
    .filter(({ needs, needsContact, fewestTiers }) => needs.length === 0 && !needsContact && fewestTiers === 0)
    .map(({ title }) => title[language]);
}

describe("the output step", () => {
  test("writes what is ticked, says so in the singular, and keeps the choice for the next time", async () => {
    const { page, host, calls, reopen } = await open(homeGoods);
    await toOutput(page, "Step by step", "What will be written");
    const boxes = page.getByRole("checkbox");
    expect(await boxes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent))).toEqual([
      "Last order",
      "Days since",
      "Orders",
      "Revenue",
      "Average order",
      "R, how recently",
      "F, how often",
      "M, how much",
      "Add a sentence with the reason",
      ...reportTitles("en"),
    ]);
    await page.getByRole("checkbox", { name: "Average order" }).press("Space");
    await page.getByRole("checkbox", { name: "R, how recently" }).uncheck();
    await page.getByRole("checkbox", { name: "Summary" }).uncheck();
    expect(await page.getByRole("listitem").allInnerTexts()).toEqual(["A new tab “Customers”: one row for each customer"]);
    await press(page, "Segment my customers");
    await headed(page, "The Customers tab was written");
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", "Customers"]);
    expect(cellsOf(host, "Customers")[0]).toEqual([
      "Customer",
      "Last order",
      "Days since",
      "Orders",
      "Revenue",
      "F",
      "M",
      "Tier",
    ]);
    await reopen();
    await press(page, "Run again");
    await headed(page, "The Customers tab was written");
    expect(calls.filter((call) => verbOf(call) === "start").at(-1)).toMatchObject({
      without: { columns: ["averageOrder", "r"], reports: ["summary"] },
    });
  });

  test("offers only what stands beside a list, in Chinese", async () => {
    const { page, host } = await open(customers, { language: "zh" });
    await toOutput(page, "逐步设置", "将写入的内容");
    expect(await page.locator(".choice").allInnerTexts()).toEqual([
      "R（最近）",
      "F（次数）",
      "M（金额）",
      "为每位客户附一句分层理由",
      ...reportTitles("zh"),
    ]);
    await page.getByRole("checkbox", { name: "客户分层汇总" }).uncheck();
    await press(page, "开始客户分层");
    await headed(page, "已写入分层列");
    expect(cellsOf(host, "Orders")[0]).toEqual([...customers[0]!, "R", "F", "M", "层级"]);
  });

  test("offers no scores where the scheme has none", async () => {
    const { page } = await open(homeGoods);
    await press(page, "Step by step");
    for (const title of ["Data and columns", "Check the rows", "How to form tiers"]) {
      await headed(page, title);
      if (title === "How to form tiers") await page.getByLabel("Tier scheme").selectOption("hml3");
      await page.locator("button.primary:enabled").click();
    }
    await headed(page, "What will be written");
    expect(await page.locator(".choice").allInnerTexts()).not.toContain("R, how recently");
    expect(await page.locator(".choice").allInnerTexts()).toContain("Revenue");
  });
});
