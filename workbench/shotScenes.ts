// The list of pictures: the view of each, and the steps by which a user gets there.
import type { FrameLocator, Page } from "playwright-core";
import { labels, tabs } from "../sidebar/labels";

export type SceneLanguage = "en" | "zh";

export interface Stage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  readonly language: SceneLanguage;
}

export interface Scene {
  readonly name: string;
  readonly of: "page" | "sidebar";
  /** Whether a picture in dark colours is taken too. */
  readonly inDark?: true;
  /** A file to open instead of the sample. */
  readonly file?: { readonly name: string; readonly mimeType: string; readonly text: Readonly<Record<SceneLanguage, string>> };
  readonly play: (stage: Stage) => Promise<void>;
}

export function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator("#sidebar iframe");
}

export async function openSidebar(page: Page): Promise<void> {
  await page.locator("#extensions").click();
  await page.getByRole("menuitem").first().click();
  await sidebarOf(page).getByRole("button").first().waitFor();
}

function csv(name: string, en: readonly string[], zh: readonly string[]): NonNullable<Scene["file"]> {
  return {
    name,
    mimeType: "text/csv",
    text: { en: en.join("\n"), zh: zh.join("\n") },
  };
}

async function press({ sidebar }: Stage): Promise<void> {
  const button = sidebar.locator("button.primary:enabled");
  await button.waitFor();
  await button.click();
}

function counted({ sidebar, language }: Stage): Promise<void> {
  return sidebar.locator(".found").getByText(labels.latestOrder[language]).waitFor();
}

/** Goes on to a step of the wizard; the first is 1. */
async function toStep(stage: Stage, step: number): Promise<void> {
  const { sidebar, language } = stage;
  await sidebar.getByRole("button", { name: labels.stepByStep[language] }).click();
  for (let at = 1; ; at++) {
    await sidebar
      .locator(".stepBar .reached")
      .nth(at - 1)
      .waitFor();
    await sidebar.locator("button.primary:enabled").waitFor();
    if (at === step) return;
    await press(stage);
  }
}

async function run(stage: Stage): Promise<void> {
  await press(stage);
  await stage.sidebar.getByRole("table").waitFor();
}

/** Chooses a model that predicts in the third step of the wizard, and waits until its tiers are drawn. */
async function chooseModel(stage: Stage, model: string): Promise<void> {
  await toStep(stage, 3);
  await stage.sidebar.getByRole("combobox").first().selectOption(model);
  await stage.sidebar.getByText(labels.futureValue[stage.language], { exact: true }).waitFor();
  await stage.sidebar.locator("button.primary:enabled").waitFor();
}

/** Returns the steps that choose a model and go on to the last step of the wizard. */
function predict(model: string) {
  return async (stage: Stage): Promise<void> => {
    await chooseModel(stage, model);
    await press(stage);
    await stage.sidebar.locator(".stepBar .reached").nth(3).waitFor();
  };
}

/** Fills in a plan of whom to contact, in the last step of the wizard. */
async function planContacts(stage: Stage): Promise<void> {
  const { sidebar } = stage;
  await toStep(stage, 4);
  await sidebar.locator("summary").last().click();
  for (const [place, typed] of ["0.5", "40", "60"].entries()) await sidebar.locator(".two input").nth(place).fill(typed);
  for (const [place, rate] of ["6", "3", "2", "1.5"].entries()) await sidebar.locator(".rates input").nth(place).fill(rate);
  await sidebar.locator("[role=status] dd").first().waitFor();
}

async function toTab(
  stage: Stage,
  tab: keyof typeof tabs,
  prepare: (stage: Stage) => Promise<void> = async () => undefined,
): Promise<void> {
  await prepare(stage);
  await run(stage);
  await stage.page.locator("#sheet").getByText(tabs[tab]![stage.language], { exact: true }).last().click();
}

export const scenes: readonly Scene[] = [
  { name: "page-first", of: "page", inDark: true, play: counted },
  { name: "page-customers", of: "page", play: (stage) => toTab(stage, "customers") },
  { name: "page-summary", of: "page", inDark: true, play: (stage) => toTab(stage, "summary") },
  {
    name: "page-contact-plan",
    of: "page",
    play: (stage) => toTab(stage, "contactPlan", planContacts),
  },
  {
    name: "page-lifetime-value",
    of: "page",
    play(stage) {
      return toTab(stage, "lifetimeValue", predict("valueTiers"));
    },
  },
  {
    name: "page-forecast-check",
    of: "page",
    play(stage) {
      return toTab(stage, "forecastCheck", predict("churnRisk"));
    },
  },
  { name: "step-3-predict", of: "sidebar", inDark: true, play: (stage) => chooseModel(stage, "churnRisk") },
  {
    name: "result-predicted",
    of: "sidebar",
    async play(stage) {
      await predict("valueMatrix")(stage);
      await run(stage);
    },
  },
  { name: "first", of: "sidebar", inDark: true, play: counted },
  { name: "step-1-data", of: "sidebar", play: (stage) => toStep(stage, 1) },
  { name: "step-2-check", of: "sidebar", play: (stage) => toStep(stage, 2) },
  { name: "step-4-contact", of: "sidebar", inDark: true, play: planContacts },
  { name: "step-3-method", of: "sidebar", inDark: true, play: (stage) => toStep(stage, 3) },
  { name: "step-4-output", of: "sidebar", play: (stage) => toStep(stage, 4) },
  { name: "result", of: "sidebar", inDark: true, play: run },
  {
    name: "question",
    of: "sidebar",
    file: csv(
      "orders.csv",
      ["Customer,Order date,Amount", "Ann,03/04/2024,10", "Bob,05/06/2024,20", "Ann,07/08/2024,30"],
      ["客户,下单日期,金额", "安,03/04/2024,10", "博,05/06/2024,20", "安,07/08/2024,30"],
    ),
    async play(stage) {
      await press(stage);
      await stage.sidebar.getByRole("radio").first().waitFor();
    },
  },
  {
    name: "columns-lacking",
    of: "sidebar",
    file: csv("orders.csv", ["Field 1,Field 2,Field 3", "Ann,2024-04-03,10"], ["字段1,字段2,字段3", "安,2024-04-03,10"]),
    play: ({ sidebar }) => sidebar.getByRole("combobox").first().waitFor(),
  },
  {
    name: "empty",
    of: "sidebar",
    async play(stage) {
      await counted(stage);
      await stage.page.mouse.click(23, 158);
      await stage.page.keyboard.press("Delete");
      await openSidebar(stage.page);
      await stage.sidebar.getByRole("button", { name: labels.sampleShop[stage.language] }).waitFor();
    },
  },
  {
    name: "currencies",
    of: "sidebar",
    file: csv(
      "orders.csv",
      ["Customer,Order date,Amount,Currency", "Ann,2024-04-03,10,EUR", "Bob,2024-05-03,20,USD", "Ann,2024-06-03,30,EUR"],
      ["客户,下单日期,金额,币种", "安,2024-04-03,10,CNY", "博,2024-05-03,20,USD", "安,2024-06-03,30,CNY"],
    ),
    async play(stage) {
      await stage.sidebar.getByRole("button", { name: labels.stepByStep[stage.language] }).click();
      await press(stage);
      await stage.sidebar.getByRole("radio").first().waitFor();
    },
  },
  {
    name: "scheme-editor",
    of: "sidebar",
    inDark: true,
    async play(stage) {
      await toStep(stage, 3);
      await stage.sidebar.getByRole("button", { name: labels.editScheme[stage.language] }).click();
      await stage.sidebar.getByRole("heading", { level: 1, name: labels.schemeEditor[stage.language] }).waitFor();
    },
  },
  {
    name: "customer",
    of: "sidebar",
    inDark: true,
    async play(stage) {
      await counted(stage);
      await stage.page.mouse.click(250, 442);
      await stage.sidebar.getByRole("button", { name: labels.explain[stage.language] }).click();
      await stage.sidebar.getByRole("heading", { level: 2 }).first().waitFor();
    },
  },
];
