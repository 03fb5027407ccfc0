// The sidebar, 300 pixels wide: the first view names a second table on the sheet, and says what stands where the columns should.
import { expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { customersOf } from "../whole/customersTab";
import { faultsOf } from "./axe";
import { headed, open, press } from "./sidebarDriver";
import { ready } from "./wizardDriver";

const says = {
  en: {
    run: "Segment my customers",
    done: /were written$/,
    also: "Also here: E1:F4, not read.",
    broken: "A1 shows #REF! where the name of a column should stand.",
    cells: [
      ["Customer", "Date", "Amount", "", "Stock", "Left"],
      ["Ann", "2026-01-01", 100, "", "Mug", 3],
      ["Bo", "2026-01-02", 20, "", "Cup", 5],
      ["", "", "", "", "Tea", 9],
    ],
    customers: { Ann: 100, Bo: 20 },
  },
  zh: {
    run: "开始客户分层",
    done: /^已写入/,
    also: "此表还有：E1:F4，未读取。",
    broken: "A1 显示 #REF!，该处本应是列名。",
    cells: [
      ["客户", "下单时间", "金额", "", "商品", "库存"],
      ["甲", "2026-01-01", 100, "", "杯子", 3],
      ["乙", "2026-01-02", 20, "", "茶叶", 5],
      ["", "", "", "", "碗", 9],
    ],
    customers: { 甲: 100, 乙: 20 },
  },
} as const;

test.each(["en", "zh"] as const)("a second table on the sheet is named, and not read (%s)", async (language) => {
  const { run, done, also, cells, customers } = says[language];
  const { page, host } = await open(cells as unknown as HostCell[][], { language });
  await ready(page);
  await page.getByText(also, { exact: true }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, run);
  await headed(page, done);
  expect(customersOf(host, language)).toEqual(customers);
});

test.each(["en", "zh"] as const)("a sheet that an import has not filled says what stands there (%s)", async (language) => {
  const { page } = await open([["#REF!"]], { language });
  await page.getByText(says[language].broken).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
