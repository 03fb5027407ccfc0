// A sheet that lacks something usual: what does without it is offered in the first view and in the data step, and runs.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/ground/language";
import { models } from "../../src/models/index";
import { schemes } from "../../src/models/rfm/schemes";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { cellsOf } from "../whole/documentDriver";
import { faultsOf } from "./axe";
import { headed, open, press, rowsShown, verbOf } from "./sidebarDriver";
import { goOn, ready, shot, wizardWords } from "./wizardDriver";

/** Customers with nothing but what they spent. */
const spenders: Readonly<Record<Language, HostCell[][]>> = {
  en: [["Customer", "Revenue"], ...[900, 300, 200, 40, 0].map((revenue, place): HostCell[] => [`c${place}`, revenue])],
  zh: [["客户", "累计消费"], ...[900, 300, 200, 40, 0].map((revenue, place): HostCell[] => [`甲${place}`, revenue])],
};

/** Schemes that look at revenue alone. */
const byRevenue = schemes().filter(({ needs }) => needs.every((measure) => measure === "revenue"));
const [first] = byRevenue;
/** Models that sort by what any sheet may hold, and so need none of the usual columns. */
const byOther = models().filter(({ hasSchemes, wanted }) => !hasSchemes && Object.keys(wanted.needs).length === 0);

const words = {
  en: { lacking: /^No column for .+; these do without:$/, run: "Segment my customers", done: /were written$/, tier: "Tier" },
  zh: { lacking: /^没有“.+”列，仍可使用以下方案：$/, run: "开始客户分层", done: /^已写入/, tier: "层级" },
} as const;

/** Titles that the hint offers. */
function offered(page: Page): Promise<string[]> {
  return page.locator(".hint li").allInnerTexts();
}

function startOf(calls: readonly unknown[]): unknown {
  return calls.filter((call) => verbOf(call) === "start").at(-1);
}

describe.each(["en", "zh"] as const)("a list with a revenue column only (%s)", (language) => {
  const says = words[language];
  const titles = [...byRevenue, ...byOther].map(({ title }) => title[language]);

  test("runs from the first view once a scheme that does without is chosen", async () => {
    const { page, host, calls } = await open(spenders[language], { language });
    await page.getByText(says.lacking).waitFor();
    expect(await offered(page)).toEqual(titles);
    expect(await page.getByRole("button", { name: says.run }).isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `first-instead-${language}`);
    await press(page, first!.title[language]);
    await ready(page);
    expect(await page.getByRole("button", { name: says.run }).isEnabled()).toBe(true);
    await press(page, says.run);
    await headed(page, says.done);
    expect(startOf(calls)).toEqual({ verb: "start", language, sheet: 0, scheme: first!.id });
    const tiers = first!.tiers.map(({ name }) => name[language]);
    expect(cellsOf(host, "Orders").map((row) => row[2])).toEqual([says.tier, tiers[0], tiers[1], tiers[2], tiers[2], tiers[3]]);
    expect(await page.getByText(/NaN|undefined/).count()).toBe(0);
  });

  test("runs from the data step, which says what was chosen and previews what is written", async () => {
    const { page, host, calls } = await open(spenders[language], { language });
    const { begin, titles: steps } = wizardWords[language];
    await press(page, begin);
    await headed(page, steps[0]);
    await page.getByText(says.lacking).waitFor();
    expect(await offered(page)).toEqual(titles);
    expect(await page.locator("button.primary").isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, `data-instead-${language}`);
    await press(page, first!.title[language]);
    await ready(page);
    expect(await page.locator(".hint li strong").allInnerTexts()).toEqual([first!.title[language]]);
    await shot(page, `data-instead-chosen-${language}`);
    await goOn(page, steps[1]);
    await goOn(page, steps[2]);
    await ready(page);
    const shown = await rowsShown(page);
    expect(shown.map(([, , count]) => count)).toEqual(["1", "1", "2", "1"]);
    await goOn(page, steps[3]);
    await ready(page);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, says.run);
    await headed(page, says.done);
    expect(await rowsShown(page)).toEqual(shown);
    expect(startOf(calls)).toEqual({ verb: "start", language, sheet: 0, scheme: first!.id });
    expect(cellsOf(host, "Orders")[0]).toEqual([...spenders[language][0]!, says.tier]);
  });
});
