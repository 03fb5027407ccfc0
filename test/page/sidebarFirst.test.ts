// Tests the first view in a browser: the things it says it found, and the things it asks for if they are missing.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { ambiguous, headed, homeGoods, open, press, verbOf } from "./sidebarDriver";

const german: HostCell[][] = [
  ["Wer", "Wann", "Was", "Wieviel", "Gewicht"],
  ["Ada", "2024-01-31", "mug", 10, 1],
  ["Ben", "2024-02-29", "cup", 20, 2],
];

const blank: HostCell[][] = [1, 2, 3].map(() => ["", "", ""]);

describe("the first view", () => {
  test.each([
    [
      "en",
      "Sheet “Orders”: 4,335 rows. Customer = C, Order date = B, Quantity = F, Unit price = G.",
      "591 customers, latest order 30 Jun 2026.",
    ],
    ["zh", "工作表“Orders”：4,335 行。客户 = C，下单日期 = B，数量 = F，单价 = G。", "591 位客户，最近一单：2026年6月30日。"],
  ] as const)("says which sheet and columns it found in the sample shop, and whom (%s)", async (language, sentence, counted) => {
    const { page, calls } = await open(homeGoods, { language });
    await page.getByText(`${sentence}${language === "zh" ? "" : " "}${counted}`, { exact: true }).waitFor();
    expect(calls).toEqual([
      { verb: "status", language, ticket: expect.any(String) },
      { verb: "look", language, ticket: expect.any(String) },
      { verb: "score", language, sheet: 0, withMeasures: true, ticket: expect.any(String) },
    ]);
  });

  test("leaves a question about the rows to the run, and does not wait for the count", async () => {
    const asking = await open(ambiguous);
    await expect.poll(() => asking.calls.length).toBe(3);
    expect(await asking.page.getByRole("alert").count()).toBe(0);
    expect((await asking.page.locator(".found").innerText()).replaceAll("\u00a0", " ")).toBe(
      "Sheet “Orders”: 12 rows. Customer = A, Order date = B, Amount = C.",
    );
    const counting = await open(homeGoods, { googleFails: (request) => (verbOf(request) === "score" ? "lost" : null) });
    await press(counting.page, "Segment my customers");
    await headed(counting.page, /were written$/);
  });

  test("asks for the columns that it did not find, by letters, header and a sample, and runs once they are chosen", async () => {
    const { page, calls } = await open(german);
    const start = page.getByRole("button", { name: "Segment my customers" });
    await page.getByText("Choose the columns that were not found:").waitFor();
    expect(await page.locator("fieldset .field > span").allInnerTexts()).toEqual(["Customer", "Amount"]);
    expect(await page.getByLabel("Customer").locator("option").allInnerTexts()).toEqual([
      "Choose a column",
      "A – Wer (Ada)",
      "B – Wann (2024-01-31)",
      "C – Was (mug)",
      "D – Wieviel (10)",
      "E – Gewicht (1)",
    ]);
    await page.getByLabel("Customer").selectOption({ label: "A – Wer (Ada)" });
    expect(await start.isDisabled()).toBe(true);
    await page.getByLabel("Amount").selectOption({ label: "D – Wieviel (10)" });
    await start.click();
    await headed(page, /were written$/);
    expect(calls.find((call) => verbOf(call) === "start")).toEqual({
      verb: "start",
      sheet: 0,
      language: "en",
      columns: { customer: "Wer", amount: "Wieviel" },
    });
  });

  test.each([
    [
      "en",
      "This spreadsheet is still empty.",
      "Paste your orders into it, or try it with a sample shop.",
      "Look again",
      /Customer\s=\sA/,
    ],
    ["zh", "此表格还是空的。", "请粘贴您的订单，或用示例店铺试一试。", "重新读取", /客户\s=\sA/],
  ] as const)("says of an empty document that it is empty and what to do (%s)", async (language, what, fix, button, found) => {
    const { page, host } = await open(blank, { language });
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").getByRole("paragraph").allInnerTexts()).toEqual([what, fix]);
    const rows = [...ambiguous.slice(0, 3)];
    const columns = [0, 1, 2].map((column) => rows.map((row) => row[column] as string | number));
    host.grid.sheets()[0]!.writeContents({ row: 1, column: 1, rows: 3, columns: 3 }, columns);
    await press(page, button);
    await page.getByText(found).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("explains a tier in two sentences, in place", async () => {
    const { page } = await open(ambiguous);
    await page.getByText("What is a tier?").click();
    expect(await page.locator("details[open] p").innerText()).toMatch(/^A tier is [^.]+\. [^.]+\.$/);
  });
});
