// Tests the scheme editor in a browser: tiles changed by pointer and by keyboard, and a run by the edited scheme.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { customersIn, focused, labels, startCall, tile, toEditor, toMethod } from "./editorDriver";
import { headed, homeGoods, open, press, verbOf } from "./sidebarDriver";

describe("with a pointer", () => {
  test("a tile is given to another tier, and that is previewed, used, written and remembered", async () => {
    const sidebar = await open(homeGoods);
    const { page } = sidebar;
    await toEditor(page, "standard11");
    expect(await labels(page)).toHaveLength(25);
    const loyal = await customersIn(page, "Loyal");
    const moved = Number(
      /, (\d+) customers?$/.exec(
        (await tile(page, /^Recency 3, value 2–2.5: Needing attention/)
          .locator(".unseen")
          .textContent())!,
      )![1],
    );
    await tile(page, /^Recency 3, value 2–2.5:/).click();
    expect(await focused(page)).toBe("6Needing attention");
    await page.getByRole("menuitemradio", { name: "Loyal", exact: true }).click();
    expect(await focused(page)).toBe(`Recency 3, value 2–2.5: Loyal, ${moved} customers`);
    expect(await customersIn(page, "Loyal")).toBe(loyal + moved);
    await page.getByText("Without a tile, and left out: “Needing attention”.").waitFor();
    await press(page, "Use this scheme");
    await headed(page, "How to form tiers");
    expect(await page.getByLabel("Tier scheme").inputValue()).toBe("");
    expect(await customersIn(page, "Loyal")).toBe(loyal + moved);
    await press(page, "Continue to output");
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    expect(await customersIn(page, "Loyal")).toBe(loyal + moved);
    const { scheme } = startCall(sidebar);
    expect(scheme).toContainEqual(["Loyal", "3", "2-5"]);
    expect(scheme!.flat()).not.toContain("Needing attention");
    await sidebar.reopen();
    await press(page, "Run again");
    await headed(page, /were written$/);
    expect(sidebar.calls.filter((call) => verbOf(call) === "start").map((call) => (call as { scheme: unknown }).scheme)).toEqual([
      scheme,
      scheme,
    ]);
  });

  test("several tiles are given by a drag, taken back by Undo and by Reset, and halves can be told apart", async () => {
    const { page } = await open(homeGoods);
    await toEditor(page, "standard11");
    const before = await labels(page);
    await tile(page, /^Recency 2, value 1:/).hover();
    await page.mouse.down();
    await tile(page, /^Recency 1, value 1.5:/).hover({ force: true });
    await page.mouse.up();
    await page.getByRole("menu", { name: "Tier of 4 tiles" }).waitFor();
    await page.getByRole("menuitemradio", { name: "No tier" }).click();
    await page.getByText("4 of 25 tiles have no tier: customers there go to “Others”.").waitFor();
    expect((await labels(page)).filter((label) => label.includes(": no tier, "))).toHaveLength(4);
    expect(await page.locator(".tile.gap").allInnerTexts()).toEqual(Array(4).fill(expect.stringMatching(/^–/)));
    await press(page, "Undo");
    await page.getByText("All 25 tiles have a tier").waitFor();
    expect(await labels(page)).toEqual(before);
    await page.getByLabel("Show half scores").check();
    expect(await labels(page)).toHaveLength(45);
    await tile(page, /^Recency 5, value 4.5:/).click();
    await page.getByRole("menuitemradio", { name: "Promising" }).click();
    await page.getByLabel("Show half scores").uncheck();
    expect(await labels(page)).toHaveLength(35);
    await tile(page, /^Recency 5, value 4.5: Promising/).waitFor();
    await press(page, "Reset to the original");
    expect(await labels(page)).toEqual(before);
    await press(page, "Undo");
    await tile(page, /^Recency 5, value 4.5: Promising/).waitFor();
    await press(page, "Back");
    await press(page, "Edit this scheme");
    await tile(page, /^Recency 5, value 4.5: Promising/).waitFor();
  });

  test.each([
    ["chinese8", "Recency 2, frequency 1, revenue 1: General to develop", 2, 4],
    ["klaviyo6", "Recency 3, frequency 3, revenue 1: Loyal", 3, 9],
    ["braze10", "Recency 3, frequency 0, revenue 0: New", 4, 16],
    ["rpackage10", "Recency 5, frequency 5, revenue 1: Others", 5, 25],
    ["standard11-rm", "Recency 5, revenue 5: Champions", 0, 25],
    ["grid10", "Recency 5, frequency 1: New", 0, 25],
  ])("%s has tiles in its own scores, with a layer for each M where M counts by itself", async (scheme, label, layers, tiles) => {
    const { page } = await open(homeGoods);
    await toEditor(page, scheme);
    expect(await page.getByRole("radio").count()).toBe(layers);
    const seen = await labels(page);
    expect(seen).toHaveLength(tiles);
    expect(seen.some((each) => each.startsWith(label.replace("Others", "no tier")))).toBe(true);
    if (layers === 0) return;
    await page.getByRole("radio").last().check();
    expect((await labels(page)).some((each) => seen.includes(each))).toBe(false);
    await page.getByLabel("Change every M at once").check();
    await tile(page, "Recency").first().click();
    await page.getByRole("menuitemradio").first().click();
    const [given] = await labels(page);
    await page.getByRole("radio").first().check();
    expect((await labels(page))[0]!.replace(/revenue \d|, \d+ customers?$/g, "")).toBe(
      given!.replace(/revenue \d|, \d+ customers?$/g, ""),
    );
  });

  test("hml3 says that it has no scores to edit", async () => {
    const { page } = await open(homeGoods);
    await toMethod(page);
    await page.getByLabel("Tier scheme").selectOption("hml3");
    await page.getByText("This scheme ranks customers by revenue alone, so there are no scores to edit.").waitFor();
    expect(await page.getByRole("button", { name: "Edit this scheme" }).count()).toBe(0);
  });
});

describe("with the keyboard alone, in Chinese", () => {
  const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };

  const tabTo = async (page: Page, isThere: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press("Tab");
    expect(await isThere()).toBe(true);
  };

  const textIs = (page: Page, text: string) => async (): Promise<boolean> => (await focused(page)) === text;

  test("tiles are given to tiers one by one and several at once, and the scheme is used and run", async () => {
    const sidebar = await open(homeGoods, { language: "zh" });
    const { page } = sidebar;
    await toMethod(page, "zh");
    await tabTo(page, textIs(page, "编辑此方案"));
    await keys(page, "Enter");
    await expect.poll(() => focused(page)).toBe("各层级包含哪些客户");
    await tabTo(page, async () => (await focused(page)).startsWith("最近 5，价值 1：新近购买，"));
    await keys(page, "ArrowDown", "ArrowRight", "ArrowRight", "Home", "End", "ArrowUp", "ArrowUp");
    expect(await focused(page)).toMatch(/^最近 5，价值 4–5：冠军客户，\d+ 位客户$/);
    await keys(page, "Enter");
    expect(await focused(page)).toBe("1冠军客户");
    await keys(page, "ArrowDown", "Escape");
    expect(await focused(page)).toMatch(/^最近 5，价值 4–5：冠军客户/);
    await keys(page, "Enter", "ArrowDown", "ArrowDown", "ArrowUp", "Enter");
    expect(await focused(page)).toMatch(/^最近 5，价值 4–5：忠诚客户/);
    await keys(page, "Home", "Shift+ArrowRight", "Shift+ArrowDown");
    expect(await page.locator('[aria-selected="true"]').count()).toBe(4);
    await keys(page, "Space");
    expect((await labels(page)).filter((label) => /最近 [45]，价值 1(\.5)?：忠诚客户/.test(label))).toHaveLength(4);
    expect(await page.locator("p.unseen").innerText()).toBe("4 个格子：忠诚客户");
    await keys(page, "ArrowDown", "Delete");
    await page.getByText("25 个格子中有 1 个没有层级：其中的客户归入“其他”。").waitFor();
    expect(await focused(page)).toMatch(/^最近 3，价值 1.5：没有层级，\d+ 位客户$/);
    await keys(page, "Enter", "Home", "End");
    expect(await focused(page)).toBe("–不属于任何层级");
    await keys(page, "Tab");
    expect(await page.getByRole("menu").count()).toBe(0);
    await tabTo(page, textIs(page, "使用此方案"));
    await keys(page, "Enter");
    await expect.poll(() => focused(page)).toBe("分层方法");
    await tabTo(page, textIs(page, "下一步：输出"));
    await keys(page, "Enter");
    await expect.poll(() => focused(page)).toBe("将写入的内容");
    await tabTo(page, textIs(page, "开始客户分层"));
    await keys(page, "Enter");
    await headed(page, /^已写入/);
    expect(startCall(sidebar).scheme![0]).toEqual(["层级", "R", "FM", "English", "评分"]);
    expect(startCall(sidebar).scheme).toContainEqual(["忠诚客户", "5", "1-1.5, 3-5", "Loyal"]);
  });
});
