// Small and odd shops in the sidebar: what is said of them, and the buttons that mend it in place or sort once more.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { faultsOf } from "./axe";
import { headed, open, press, rowsShown, verbOf } from "./sidebarDriver";
import { goOn, goToStep, ready, shot, wizardWords } from "./wizardDriver";

function ordersOf(customers: number, howMany: (place: number) => number): HostCell[][] {
  const rows = Array.from({ length: customers }, (_, place) =>
    Array.from({ length: howMany(place) }, (__, earlier): HostCell[] => [
      `c${place}`,
      { day: 46_173 - place - 150 * earlier, format: "yyyy-mm-dd" },
      (place % 20) * 5 + Math.floor(place / 20) + 1,
    ]),
  );
  return [["Customer", "Date", "Amount"], ...rows.flat()];
}

const once = ordersOf(100, () => 1);
const fourteen = ordersOf(14, (place) => (place % 9) + 1);
const mostOnce = ordersOf(100, (place) => (place < 70 ? 1 : 2 + (place % 3)));

const words = {
  en: {
    once: "Nobody has ordered twice, so nobody can be loyal yet; sort by recency and revenue (standard11-rm).",
    byRevenue: "Sort by recency and revenue",
    few: "Only 14 customers: tiers of few people move by chance; High, middle and low value (hml3) is safer.",
    three: "Sort into high, middle and low value",
    run: "Segment my customers",
    done: /were written$/,
    heavy: "Heavy",
    limits: "Set your own score limits",
    recency: "How recently, days",
    default: "Scheme default: over 19 · 39 · 59 · 79",
    side: "A value equal to your limit",
  },
  zh: {
    once: "还没有客户下过第二单，因此暂时谈不上忠诚客户；可改按最近购买与消费金额分层（standard11-rm）。",
    byRevenue: "改按最近购买与消费金额分层",
    few: "只有 14 位客户，每层人数太少，结果容易受偶然影响；改用“高、中、低价值”（hml3）更稳妥。",
    three: "改分高、中、低价值",
    run: "开始客户分层",
    done: /^已写入/,
    heavy: "高消费",
    limits: "自定义分数界限",
    recency: "距今天数",
    default: "方案默认：超过 19 · 39 · 59 · 79",
    side: "等于自定义界限的值",
  },
} as const;

function startOf(calls: readonly unknown[]): unknown {
  return calls.filter((call) => verbOf(call) === "start").at(-1);
}

describe.each(["en", "zh"] as const)("in the sidebar (%s)", (language) => {
  const says = words[language];

  test("a shop of one-time buyers is sorted by recency and revenue in place, by one press", async () => {
    const { page } = await open(once, { language });
    await goToStep(page, language, 2);
    await page.getByText(says.once, { exact: true }).waitFor();
    const names = (await rowsShown(page)).filter(([, , count]) => Number(count) > 0).map(([, name]) => name);
    expect(names.join()).not.toMatch(/loyal|忠诚/i);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `few-once-${language}`);
    await press(page, says.byRevenue);
    await expect.poll(() => page.locator("select").nth(1).inputValue()).toBe("standard11-rm");
    expect((await rowsShown(page))[0]?.[2]).toBe("16");
    expect(await page.getByRole("button", { name: says.byRevenue, exact: true }).count()).toBe(0);
  });

  test("a shop of 14 is told so in the result, and sorted once more by one press", async () => {
    const { page, calls } = await open(fourteen, { language });
    await ready(page);
    await press(page, says.run);
    await headed(page, says.done);
    await page.getByText(says.few, { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `few-result-${language}`);
    await press(page, says.three);
    await page.getByText(says.heavy, { exact: true }).first().waitFor();
    await headed(page, says.done);
    expect(startOf(calls)).toEqual({ verb: "start", language, sheet: 0, scheme: "hml3" });
    expect(await page.getByText(says.few, { exact: true }).count()).toBe(0);
  });

  test("limits of one's own are opened by a note, say their side, and are sent with it", async () => {
    const { page, calls } = await open(mostOnce, { language });
    await goToStep(page, language, 2);
    await ready(page);
    await press(page, says.limits);
    const field = page.getByLabel(says.recency);
    await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true);
    await page.getByText(says.default, { exact: true }).waitFor();
    const side = page.getByLabel(says.side);
    expect([await side.isDisabled(), await side.inputValue()]).toEqual([true, "over"]);
    await field.fill("20, 40, 60, 80");
    const over = await rowsShown(page);
    await side.selectOption("atLeast");
    await expect.poll(() => rowsShown(page)).not.toEqual(over);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `few-limits-${language}`);
    await goOn(page, wizardWords[language].titles[3]);
    await ready(page);
    await press(page, says.run);
    await headed(page, says.done);
    expect(startOf(calls)).toMatchObject({ cuts: { recencyDays: [20, 40, 60, 80] }, cutSide: "atLeast" });
  });
});
