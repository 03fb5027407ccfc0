// Tests the formula beside a result in a browser: it can be copied, or selected where the frame has no clipboard, or a sentence says why there is none.
import { expect, test } from "vitest";
import { customers, orders } from "../whole/smallShop";
import { headed, open, press } from "./sidebarDriver";

test.each([
  [
    "en",
    "Segment my customers",
    /tabs were written/,
    "The same as a formula",
    "Formula",
    "Copy the formula",
    /^(Copied|It is selected)/,
  ],
  ["zh", "开始客户分层", /已写入/, "用公式得到同样的结果", "公式", "复制公式", /^已(复制|选中)/],
] as const)(
  "shows the formula of orders, and copies or selects it (%s)",
  async (language, button, title, part, label, copy, said) => {
    const { page } = await open(orders, { language });
    await press(page, button);
    await headed(page, title);
    await page.getByText(part, { exact: true }).click();
    const field = page.getByLabel(label, { exact: true });
    const formula = await field.inputValue();
    expect(formula).toMatch(/^=RFM_TABLE\('Orders'!A2:A, 'Orders'!B2:B, 'Orders'!C2:C/);
    expect(formula.includes('"zh"')).toBe(language === "zh");
    await page.getByRole("button", { name: copy, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(said).waitFor();
    expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(formula.length);
  },
);

test("shows the formula of a list, and the row into which it goes", async () => {
  const { page } = await open(customers);
  await press(page, "Segment my customers");
  await headed(page, /were written|was written/);
  await page.getByText("The same as a formula", { exact: true }).click();
  expect(await page.getByLabel("Formula", { exact: true }).inputValue()).toMatch(/^=RFM_TIER\('Orders'!/);
  await page.getByText(/^Paste it into row 2 of a free column/).waitFor();
});

test("says why there is none", async () => {
  const priced = orders.map(([who, when, price], place) => [
    who!,
    when!,
    ...(place === 0 ? ["Quantity", "Unit price"] : [2, price!]),
  ]);
  const { page } = await open(priced);
  await press(page, "Segment my customers");
  await headed(page, /were written/);
  await page.getByText("The same as a formula", { exact: true }).click();
  await page.getByText("No formula gives these figures: the amounts are quantity × price; a column of its own").waitFor();
  expect(await page.getByLabel("Formula", { exact: true }).count()).toBe(0);
});
