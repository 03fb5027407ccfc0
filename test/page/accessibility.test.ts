// Tests that axe-core finds no fault in any view of the sidebar or in the page around it, in both languages, light and dark.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { SidebarPage } from "../../workbench/sidebarPage";
import { faultsOf } from "./axe";
import { ambiguous, headed, homeGoods, open, verbOf } from "./sidebarDriver";

function primary(page: Page): Promise<void> {
  return page.locator("button.primary:enabled").click();
}

/** Unfolds everything folded, so that it is checked too. */
function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function clean({ page }: SidebarPage, view: string): Promise<void> {
  await unfold(page);
  expect({ view, faults: await faultsOf(page) }).toEqual({ view, faults: [] });
}

const looks = [
  { language: "en", colorScheme: "light" },
  { language: "zh", colorScheme: "dark" },
] as const;

describe.each(looks)("axe-core finds nothing in $language, $colorScheme", (look) => {
  const words =
    look.language === "en"
      ? {
          steps: "Step by step",
          undo: "Undo last run",
          remove: "Remove results",
          back: "Back",
          explain: "Explain selected row",
        }
      : { steps: "逐步设置", undo: "撤销上次运行", remove: "移除结果", back: "返回", explain: "解读选中的客户" };
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  test("on the way from the first view to the result, and back", async () => {
    let release = (): void => undefined;
    const held = new Promise<null>((resolve) => {
      release = () => resolve(null);
    });
    const sidebar = await open(homeGoods, { ...look, googleFails: (request) => (verbOf(request) === "start" ? held : null) });
    const { page } = sidebar;
    await page.locator("button.primary:enabled").waitFor();
    await clean(sidebar, "first");
    await primary(page);
    await page.getByRole("progressbar").waitFor();
    await clean(sidebar, "running");
    release();
    await page.getByRole("table").waitFor();
    await clean(sidebar, "written");
    await button(page, words.remove).click();
    await page.locator(".confirm").waitFor();
    await clean(sidebar, "question before removing");
    await page.locator(".confirm button").nth(1).click();
    await button(page, words.undo).click();
    await headed(page, look.language === "en" ? "The last run is undone" : "上次运行已撤销");
    await clean(sidebar, "undone");
  });

  test("of the selected customer, of a row that is none, and beside rows that were selected", async () => {
    const sidebar = await open(homeGoods, look);
    const { page, host } = sidebar;
    const select = (row: number): void => host.grid.select(host.grid.activeSheet(), [{ row, column: 1, rows: 2, columns: 1 }]);
    select(8);
    await button(page, words.explain).click();
    await page.locator(".who").waitFor();
    await page.locator(".changes li").first().waitFor();
    await clean(sidebar, "customer");
    select(1);
    await primary(page);
    await page.getByRole("alert").waitFor();
    await clean(sidebar, "no customer");
    await button(page, words.back).click();
    await primary(page);
    await page.getByRole("table").waitFor();
    await page.locator(".card dd button").first().click();
    await page.locator("[role=status]:not(:empty)").waitFor();
    await clean(sidebar, "rows selected");
  });

  test("in every step of the wizard", async () => {
    const sidebar = await open(homeGoods, look);
    const { page } = sidebar;
    await button(page, words.steps).click();
    for (const [step, title] of (look.language === "en"
      ? ["Data and columns", "Check the rows", "How to form tiers", "What will be written"]
      : ["数据和列", "检查数据行", "分层方法", "将写入的内容"]
    ).entries()) {
      await headed(page, title);
      await page.locator("button.primary:enabled").waitFor();
      await clean(sidebar, `step ${step + 1}`);
      if (step < 3) await primary(page);
    }
  });

  test("where something is asked, refused or failed", async () => {
    const asking = await open(ambiguous, look);
    await primary(asking.page);
    await asking.page.getByRole("radio").first().waitFor();
    await clean(asking, "question");
    const empty = await open([], look);
    await empty.page.getByRole("alert").waitFor();
    await clean(empty, "empty sheet");
    const lacking = await open(
      [
        ["Who", "When"],
        ["a", "b"],
      ],
      look,
    );
    await lacking.page.getByRole("combobox").first().waitFor();
    await clean(lacking, "columns not found");
    const failing = await open(homeGoods, { ...look, googleFails: () => "PERMISSION_DENIED" });
    await failing.page.getByRole("alert").waitFor();
    await clean(failing, "Google failed");
  });
});

test("axe-core does look: pale text and a field without a name are found", async () => {
  const { page } = await open(homeGoods);
  await page.locator("button.primary:enabled").waitFor();
  await page.evaluate(() => {
    const field = document.createElement("input");
    const pale = document.createElement("p");
    pale.textContent = "pale";
    pale.style.color = "#cccccc";
    document.querySelector("main")?.prepend(field, pale);
  });
  expect((await faultsOf(page)).map((fault) => fault.split(":")[0]).sort()).toEqual(["color-contrast", "label"]);
});
