// Several models in one run: ticked in the method step, announced, written, shown, explained, run again and undone.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/ground/language";
import { models } from "../../src/models/index";
import { columnTitle } from "../../src/models/model";
import { columnForms } from "../../src/reports/customerColumns";
import { reports } from "../../src/reports/index";
import type { SidebarPage } from "../../workbench/sidebarPage";
import { goTo } from "../app/selecting";
import { answered, cellsOf, namesOf } from "../whole/documentDriver";
import { faultsOf } from "./axe";
import { headed, homeGoods, open, press, verbOf } from "./sidebarDriver";
import { goOn, goToStep, ready, shot, wizardWords } from "./wizardDriver";

/** The default model, and two others that sort customers of orders. */
const [main, ...others] = models().filter(({ sorts }) => sorts.includes("orders"));
const further = others.slice(0, 2);
const chosen = [main!, ...further];
/** The first further model with a number of its own that can be set, the setting's name, and another number than its default. */
const [tuned, setting, number] = further.flatMap((model) =>
  Object.entries(model.settings).flatMap(([name, own]) =>
    own.type === "whole" && !own.isFurther ? [[model, name, own.default - 1] as const] : [],
  ),
)[0]!;
const settings = { [`${tuned.id}.${setting}`]: number };

const words = {
  en: {
    further: "Sort by these too, each in a column of its own",
    columns: "Columns, besides the tier",
    tabs: "Further tabs",
    tier: "Tier",
    run: "Segment my customers",
    again: "Run again",
    explain: "Explain selected row",
    selected: "Selected customer",
    undo: "Undo last run",
    undone: "The last run is undone",
    done: /were written$/,
  },
  zh: {
    further: "同时按以下依据分层，各写一列",
    columns: "除层级外的列",
    tabs: "其他工作表",
    tier: "层级",
    run: "开始客户分层",
    again: "重新运行",
    explain: "解读选中的客户",
    selected: "选中的客户",
    undo: "撤销上次运行",
    undone: "上次运行已撤销",
    done: /^已写入/,
  },
} as const;

/** What the heading of a column is, by what the column is called where it is chosen. */
function headings(language: Language): Map<string, string> {
  const own = columnForms.map(({ title, label = title }) => [label[language], title[language]] as const);
  const added = chosen.flatMap((form, place) =>
    form.adds.map(
      ({ title, label = title }) =>
        [columnTitle(form, place === 0, label)[language], columnTitle(form, place === 0, title)[language]] as const,
    ),
  );
  return new Map([...own, ...added]);
}

function isNarrow(page: Page): Promise<void> {
  return expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
}

/** Nothing is found by axe-core, and nothing is wider than the sidebar. */
async function isAccessible(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  await isNarrow(page);
}

/** Labels of the boxes in a group that are ticked. */
function tickedIn(page: Page, group: string): Promise<string[]> {
  return page
    .getByRole("group", { name: group, exact: true })
    .getByRole("checkbox", { checked: true })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ""));
}

/** Names of the tabs that the output step announces. */
async function tabsAnnounced(page: Page): Promise<string[]> {
  const lines = await page.locator("ul.ticks li").allInnerTexts();
  return lines.flatMap((line) => [...line.matchAll(/“([^”]+)”/g)].map(([, name]) => name!));
}

function resultTabs({ host }: SidebarPage): string[] {
  return namesOf(host).filter((name) => name !== "Orders" && !name.startsWith("("));
}

/** Ticks the two further models, and types the setting of one in its own field. */
async function chooseModels(page: Page, language: Language): Promise<void> {
  await page.getByText(words[language].further).click();
  for (const { title } of further) {
    await page.getByRole("checkbox", { name: title[language], exact: true }).check();
    await ready(page);
  }
  await page.getByLabel(tuned.settings[setting]!.label[language], { exact: true }).fill(String(number));
  await ready(page);
}

/** Ticks every report that is offered, and leaves one column of a further model out; its id, and its heading. */
async function chooseOutput(page: Page, language: Language): Promise<{ readonly id: string; readonly title: string }> {
  const boxes = page.getByRole("group", { name: words[language].tabs, exact: true }).getByRole("checkbox");
  for (const box of await boxes.all()) await box.check();
  const form = further.find(({ adds }) => adds.length > 0)!;
  const { id, title, label = title } = form.adds[0]!;
  await page.getByRole("checkbox", { name: columnTitle(form, false, label)[language], exact: true }).uncheck();
  return { id: `${form.id}.${id}`, title: columnTitle(form, false, title)[language] };
}

/** The tiers of each model, as the script sorts by these wishes. */
function tiersBehind({ host }: SidebarPage, wishes: object, language: Language): string[][] {
  const { models: told } = answered(host, { verb: "score", language, ...wishes }) as unknown as {
    models: { tiers: { name: string }[] }[];
  };
  return told.map(({ tiers }) => tiers.map(({ name }) => name));
}

describe.each(["en", "zh"] as const)("RFM and two further models (%s)", (language) => {
  const says = words[language];

  test("are announced, written, shown, explained, run again and undone as they were chosen", async () => {
    const sidebar = await open(homeGoods, { language });
    const { page, host, calls, reopen } = sidebar;
    await goToStep(page, language, 2);
    await chooseModels(page, language);
    await shot(page, `method-further-${language}`);
    await isAccessible(page);
    await goOn(page, wizardWords[language].titles[3]);
    const offered = await page.getByRole("group", { name: says.tabs, exact: true }).getByRole("checkbox").count();
    expect(offered).toBeGreaterThan(1);
    const leftOut = await chooseOutput(page, language);
    await ready(page);
    for (const { question } of reports.filter(({ needsContact, fewestTiers }) => !needsContact && fewestTiers === 0))
      await page.getByText(question[language], { exact: true }).waitFor();
    const columns = (await tickedIn(page, says.columns)).map((label) => headings(language).get(label));
    const tabs = await tabsAnnounced(page);
    await shot(page, `output-reports-${language}`);
    await isAccessible(page);

    await press(page, says.run);
    await headed(page, language === "en" ? `${tabs.length} tabs were written` : `已写入 ${tabs.length} 个工作表`);
    expect(resultTabs(sidebar)).toEqual(tabs);
    const [header = []] = cellsOf(host, tabs[0]!);
    const tierTitles = [says.tier, ...further.map(({ title }) => title[language])];
    expect(header.slice(1).filter((title) => !tierTitles.includes(String(title)))).toEqual(columns);
    expect(header.filter((title) => tierTitles.includes(String(title)))).toEqual(tierTitles);
    expect(header).not.toContain(leftOut.title);
    const start = calls.find((call) => verbOf(call) === "start") as Record<string, unknown>;
    expect(start).toMatchObject({
      models: chosen.map(({ id }) => id),
      settings,
      without: { columns: [leftOut.id] },
    });

    const wishes = { sheet: 0, models: start.models, settings };
    const tiers = tiersBehind(sidebar, wishes, language);
    for (const { title } of further) await page.locator("summary").getByText(title[language], { exact: true }).click();
    expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(tiers.flat());
    await shot(page, `result-three-${language}`);
    await isAccessible(page);

    goTo(host, "Orders", 2);
    await press(page, says.explain);
    await headed(page, says.selected);
    await page.locator("h2.who").waitFor();
    const told = answered(host, { verb: "explain", language, ...wishes }) as unknown as {
      models: { title: string; tier: { name: string; means: string } }[];
    };
    const text = await page.locator("main").innerText();
    for (const { title, tier } of told.models) for (const part of [title, tier.name]) expect(text).toContain(part);
    expect(told.models).toHaveLength(chosen.length);
    await shot(page, `customer-three-${language}`);
    await isAccessible(page);

    await reopen();
    await press(page, says.again);
    await headed(page, says.done);
    const starts = calls.filter((call) => verbOf(call) === "start");
    expect(starts).toHaveLength(2);
    expect(starts[1]).toEqual(start);
    expect(resultTabs(sidebar)).toEqual(tabs);
    expect(cellsOf(host, tabs[0]!)[0]).toEqual(header);
  });

  test("that are left out again leave their list open, and the focus where it was", async () => {
    const { page, calls } = await open(homeGoods, { language });
    await goToStep(page, language, 2);
    await page.getByText(says.further).click();
    const box = page.getByRole("checkbox", { name: further[0]!.title[language], exact: true });
    await box.press("Space");
    await ready(page);
    expect(await box.isChecked()).toBe(true);
    await box.press("Space");
    await ready(page);
    expect(await box.isChecked()).toBe(false);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(calls.filter((call) => verbOf(call) === "score").at(-1)).not.toHaveProperty("models");
  });

  test("are undone as one", async () => {
    const sidebar = await open(homeGoods, { language });
    const { page, host } = sidebar;
    await goToStep(page, language, 2);
    await chooseModels(page, language);
    await goOn(page, wizardWords[language].titles[3]);
    await chooseOutput(page, language);
    await ready(page);
    await press(page, says.run);
    await headed(page, says.done);
    await press(page, says.undo);
    await headed(page, says.undone);
    expect(namesOf(host)).toEqual(["Orders"]);
  });
});
