// The sidebar, 300 pixels wide: a column that is open is asked about with three of its cells, and one that is likely is shown with them.
import { expect, test } from "vitest";
import { customersOf } from "../whole/customersTab";
import { faultsOf } from "./axe";
import { headed, open, press, verbOf } from "./sidebarDriver";
import { ready, shot } from "./wizardDriver";

const says = {
  en: {
    run: "Segment my customers",
    done: /were written$/,
    open: "Amount: which of these columns?",
    likely: "Customer is probably B – Account Name (Acme, Blue)",
    advice: /^This looks like a list of contacts, which says nothing of purchases and has no amounts: take the export of orders/,
    fix: "Choose the columns that were not found:",
  },
  zh: {
    run: "开始客户分层",
    done: /^已写入/,
    open: "金额：是下面哪一列？",
    likely: "客户可能是B – 往来单位（甲公司，乙公司）",
    advice: /^这像是一份联系人名单，没有购买记录和金额：请改用订单导出/,
    fix: "有些列没有找到，请选择：",
  },
} as const;

const open2 = {
  en: [
    ["customer_id", "transaction_date", "list_price", "standard_cost", "profit"],
    ["1", "2017-11-13", 100, 60, 40],
    ["2", "2017-11-14", 200, 190, 10],
    ["1", "2017-11-20", 50, 20, 30],
  ],
  zh: [
    ["客户编号", "下单时间", "定价", "成本", "利润"],
    ["1", "2017-11-13", 100, 60, 40],
    ["2", "2017-11-14", 200, 190, 10],
    ["1", "2017-11-20", 50, 20, 30],
  ],
};

const likely = {
  en: [
    ["Close Date", "Account Name", "Amount", "Contact Name"],
    ["2026-09-13", "Acme", 500, "Ann"],
    ["2026-07-20", "Blue", 200, "Bo"],
    ["2026-10-30", "Acme", 350, "Cy"],
  ],
  zh: [
    ["成交日期", "往来单位", "金额", "联系人"],
    ["2026-09-13", "甲公司", 500, "安"],
    ["2026-07-20", "乙公司", 200, "波"],
    ["2026-10-30", "甲公司", 350, "西"],
  ],
};

const contacts = [
  ["Name", "Email", "Phone", "Birthday"],
  ["Ann", "ann@x.org", "555-123-4567", "1990-05-01"],
  ["Bo", "bo@x.org", "555-123-4568", "1985-11-30"],
];

test.each(["en", "zh"] as const)(
  "an amount that nothing shows is asked about, and answered by keyboard (%s)",
  async (language) => {
    const own = says[language];
    const { page, host, calls } = await open(open2[language], { language });
    const question = page.getByRole("group", { name: own.open });
    await question.waitFor();
    expect(await question.getByRole("radio").count()).toBe(3);
    const [price] = await question.locator("label.choice").allInnerTexts();
    expect(price?.replace(/\s+/g, " ")).toBe(
      `C – ${open2[language][0]![2]} 100${language === "zh" ? "，" : ", "}200${language === "zh" ? "，" : ", "}50`,
    );
    expect(await page.getByRole("button", { name: own.run }).isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `columns-open-${language}`);
    await question.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await ready(page);
    await page.getByRole("button", { name: own.run }).focus();
    await page.keyboard.press("Enter");
    await headed(page, own.done);
    const start = calls.filter((call) => verbOf(call) === "start").at(-1);
    expect(start).toMatchObject({ columns: { amount: open2[language][0]![2] } });
    // 100 + 50 and 200.
    expect(customersOf(host, language)).toEqual({ 1: 150, 2: 200 });
  },
);

test.each(["en", "zh"] as const)(
  "a column that is likely is told with its cells, and another one can be chosen there (%s)",
  async (language) => {
    const own = says[language];
    const { page, host } = await open(likely[language], { language });
    const line = page.locator("summary").filter({ hasText: own.likely });
    await line.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `columns-likely-${language}`);
    await line.focus();
    await page.keyboard.press("Enter");
    await page.locator("#column-customer").selectOption(likely[language][0]![3] as string);
    await ready(page);
    await press(page, own.run);
    await headed(page, own.done);
    expect(Object.keys(customersOf(host, language)).sort()).toEqual(
      [...likely[language].slice(1).map((row) => String(row[3]))].sort(),
    );
  },
);

test.each(["en", "zh"] as const)("a list of contacts is told so where its columns are asked for (%s)", async (language) => {
  const { page } = await open(contacts, { language });
  await page.getByText(says[language].fix).waitFor();
  expect(await page.getByText(says[language].advice).count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await shot(page, `columns-contacts-${language}`);
});
