// The sidebar, 300 pixels wide: statuses that are not known, cells written once, amounts below 0, discounts that may be shares and several currencies are asked
// about, and answered by keyboard where they are asked.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { customersOf } from "../whole/customersTab";
import { faultsOf } from "./axe";
import { headed, open, press, verbOf } from "./sidebarDriver";
import { ready, shot } from "./wizardDriver";

const says = {
  en: { run: "Segment my customers", question: "One thing to decide", done: /were written$/, again: "Try again" },
  zh: { run: "开始客户分层", question: "需要您确认", done: /^已写入/, again: "重试" },
} as const;

/** Chooses a radio button of a group by keyboard. */
async function choose(page: Page, group: string | RegExp, answer: string): Promise<void> {
  const radio = page.getByRole("group", { name: group, exact: true }).getByLabel(answer, { exact: true });
  await radio.focus();
  await page.keyboard.press("Space");
}

interface Asked {
  readonly cells: HostCell[][];
  /** The group and the answer of each question. */
  readonly answers: readonly (readonly [string, string])[];
  readonly wishes: object;
  readonly customers: object;
}

const asked: Readonly<Record<string, Readonly<Record<"en" | "zh", Asked>>>> = {
  statuses: {
    en: {
      cells: [
        ["Order", "Customer", "Date", "Status", "Amount"],
        ["1", "Ann", "2024-01-15", "Foo", 80],
        ["2", "Ann", "2024-01-16", "Bar", 50],
        ["3", "Bo", "2024-01-17", "paid", 20],
      ],
      answers: [
        ["Bar", "Is no sale"],
        ["Foo", "Is a sale"],
      ],
      wishes: { completed: ["Foo"], notCompleted: ["Bar"] },
      customers: { Ann: 80, Bo: 20 },
    },
    zh: {
      cells: [
        ["订单号", "客户", "下单时间", "订单状态", "金额"],
        ["1", "甲", "2024-01-15", "某状态", 80],
        ["2", "甲", "2024-01-16", "另一种", 50],
        ["3", "乙", "2024-01-17", "已付款", 20],
      ],
      answers: [
        ["另一种", "不算成交"],
        ["某状态", "算成交"],
      ],
      wishes: { completed: ["某状态"], notCompleted: ["另一种"] },
      customers: { 甲: 80, 乙: 20 },
    },
  },
  negatives: {
    en: {
      cells: [
        ["Customer", "Date", "Amount"],
        ["Ann", "2024-01-15", 80],
        ["Ann", "2024-01-16", -30],
        ["Bo", "2024-01-17", 20],
      ],
      answers: [["Say whether they are refunds or sales at a loss.", "They are sales at a loss"]],
      wishes: { negatives: "sales" },
      customers: { Ann: 50, Bo: 20 },
    },
    zh: {
      cells: [
        ["客户", "下单时间", "金额"],
        ["甲", "2024-01-15", 80],
        ["甲", "2024-01-16", -30],
        ["乙", "2024-01-17", 20],
      ],
      answers: [["请说明它们是退款，还是亏损的成交。", "是退款"]],
      wishes: { negatives: "refunds" },
      customers: { 甲: 50, 乙: 20 },
    },
  },
  blanks: {
    en: {
      cells: [
        ["Customer", "Date", "Amount"],
        ["Ann", "2024-01-15", 80],
        ["", "2024-01-16", 30],
        ["", "2024-01-17", 5],
        ["Bo", "2024-01-17", 20],
      ],
      answers: [["Say whether such cells take what stands above, or stay blank.", "They take what stands above"]],
      wishes: { blanks: "fill" },
      customers: { Ann: 115, Bo: 20 },
    },
    zh: {
      cells: [
        ["客户", "下单时间", "金额"],
        ["甲", "2024-01-15", 80],
        ["", "2024-01-16", 30],
        ["", "2024-01-17", 5],
        ["乙", "2024-01-17", 20],
      ],
      answers: [["请说明这些单元格沿用上方的值，还是保持空白。", "保持空白；没有客户或日期的行不计"]],
      wishes: { blanks: "leave" },
      customers: { 甲: 80, 乙: 20 },
    },
  },
  discounts: {
    en: {
      cells: [
        ["Order", "Customer", "Order date", "Quantity", "Unit Price", "Discount"],
        ["1", "Ann", "2024-01-15", 2, 10, 0.2],
        ["2", "Bo", "2024-01-16", 1, 10, 0],
      ],
      answers: [["Say what the numbers are.", "Share taken off (0.2 = 20% off)"]],
      wishes: { discounts: "share" },
      customers: { Ann: 16, Bo: 10 },
    },
    zh: {
      cells: [
        ["订单号", "客户", "下单时间", "数量", "单价", "折扣"],
        ["1", "甲", "2024-01-15", 2, 10, 0.8],
        ["2", "乙", "2024-01-16", 1, 10, 1],
      ],
      answers: [["请说明这些数字的含义。", "实付比例（0.8 = 八折）"]],
      wishes: { discounts: "paid" },
      customers: { 甲: 16, 乙: 10 },
    },
  },
  currency: {
    en: {
      cells: [
        ["Customer", "Order date", "Amount", "Settled in"],
        ["Ann", "2024-01-15", 16, "USD"],
        ["Bo", "2024-01-16", 10, "US dollars"],
        ["Cy", "2024-01-17", 900, "JPY"],
      ],
      answers: [["Choose one; the others are left out unless they have a rate.", "USD"]],
      wishes: { currency: "USD" },
      customers: { Ann: 16, Bo: 10 },
    },
    zh: {
      cells: [
        ["客户", "下单时间", "金额", "单位"],
        ["甲", "2024-01-15", 16, "人民币"],
        ["乙", "2024-01-16", 10, "元"],
        ["丙", "2024-01-17", 900, "美元"],
      ],
      answers: [["请选择一种币种；没有汇率的其他币种不计入。", "CNY"]],
      wishes: { currency: "CNY" },
      customers: { 甲: 16, 乙: 10 },
    },
  },
};

test.each(Object.keys(asked).flatMap((name) => (["en", "zh"] as const).map((language) => [name, language] as const)))(
  "%s are asked about when the run is begun, and answered by keyboard (%s)",
  async (name, language) => {
    const own = says[language];
    const { cells, answers, wishes, customers } = asked[name]![language];
    const { page, host, calls } = await open(cells, { language });
    await ready(page);
    await press(page, own.run);
    await headed(page, own.question);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `sales-${name}-${language}`);
    for (const [group, answer] of answers) {
      await choose(page, group, answer);
      expect(await page.getByRole("group", { name: group, exact: true }).getByLabel(answer, { exact: true }).isChecked()).toBe(
        true,
      );
    }
    await page.locator("button.primary:enabled").focus();
    await page.keyboard.press("Enter");
    await headed(page, own.done);
    const start = calls.filter((call) => verbOf(call) === "start").at(-1) as { orders?: object };
    expect(start.orders).toEqual(wishes);
    expect(customersOf(host, language)).toEqual(customers);
  },
);

test("in the check step, statuses that are not known are asked about until each has an answer, and remembered", async () => {
  const { page, reopen } = await open(asked.statuses!.en.cells);
  const toCheck = async (): Promise<void> => {
    await press(page, "Step by step");
    await headed(page, "Data and columns");
    await page.locator("button.primary:enabled").click();
    await headed(page, "Check the rows");
  };
  await toCheck();
  await choose(page, "Foo", "Is a sale");
  await page.getByText(/Bar: 1/).waitFor();
  await choose(page, "Bar", "Is no sale");
  await page.getByText("2 of 3 rows used").waitFor();
  const statuses = page.getByRole("group", { name: "Statuses that count as a sale" });
  expect([await statuses.getByLabel("Foo").isChecked(), await statuses.getByLabel("Bar").isChecked()]).toEqual([true, false]);
  for (const button of ["Continue to method", "Continue to output", says.en.run]) {
    await page.getByRole("button", { name: button, exact: true }).click();
  }
  await headed(page, says.en.done);
  await reopen();
  await toCheck();
  await page.getByText("2 of 3 rows used").waitFor();
});
