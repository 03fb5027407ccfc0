// Tests tiers in the scheme editor: names, colours, ranks, and tables whose tiers overlap.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { edit as typeInto } from "../whole/documentDriver";
import { faultsOf } from "./axe";
import { labels, startCall, tile, toEditor, toMethod } from "./editorDriver";
import { headed, homeGoods, open, press } from "./sidebarDriver";

describe("tiers", () => {
  const openFields = async (page: Page): Promise<void> => {
    await toEditor(page, "grid10");
    await page.getByText("Names, colours and ranks").click();
  };

  test("are renamed in the user's language, and a name that cannot be is refused in a sentence", async () => {
    const sidebar = await open(homeGoods);
    const { page } = sidebar;
    await openFields(page);
    await page.getByLabel("Tier to change").selectOption("1");
    const name = page.getByLabel("Name", { exact: true });
    for (const [typed, sentence] of [
      ["  ", "A tier needs a name."],
      ["Others", "“Others” is kept for customers of no tier."],
      ["Champions", "Another tier is called “Champions”."],
    ] as const) {
      await name.fill(typed);
      await name.press("Tab");
      await page.getByRole("alert").getByText(sentence).waitFor();
      expect(await labels(page)).toHaveLength(25);
    }
    await name.fill("Regulars");
    await name.press("Enter");
    await tile(page, /^Recency 4, frequency 5: Regulars/).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Who belongs to which tier");
    await press(page, "Use this scheme");
    await press(page, "Continue to output");
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    expect(startCall(sidebar).scheme).toContainEqual(["Regulars", "3-4", "4-5", "", "忠诚客户"]);
  });

  test("get a colour, but none on which no text can be read", async () => {
    const { page } = await open(homeGoods);
    await openFields(page);
    const color = page.getByLabel("Colour", { exact: true });
    const shown = (): Promise<string> =>
      tile(page, /^Recency 5, frequency 5:/).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const before = await shown();
    await color.fill("#777777");
    await page.getByText("Neither black nor white text can be read on the colour #777777.").waitFor();
    expect(await shown()).toBe(before);
    await color.fill("#ffcc00");
    await expect.poll(shown).toBe("rgb(255, 204, 0)");
    expect(await page.getByRole("alert").count()).toBe(0);
    await press(page, "Colour of its rank");
    await expect.poll(shown).toBe(before);
  });

  test("are added, moved and deleted, whose tiles are gaps then", async () => {
    const { page } = await open(homeGoods);
    await openFields(page);
    const tier = page.getByLabel("Tier to change");
    await press(page, "Move down");
    await tile(page, /^Recency 5, frequency 5: Champions/).waitFor();
    expect(await tier.locator("option:checked").innerText()).toBe("2 – Champions");
    await press(page, "Delete tier");
    await page.getByText("2 of 25 tiles have no tier: customers there go to “Others”.").waitFor();
    await press(page, "Add a tier");
    expect(await tier.locator("option:checked").innerText()).toBe("– – New tier");
    await page.getByText("Without a tile, and left out: “New tier”.").waitFor();
    await tile(page, /^Recency 5, frequency 5: no tier/).click();
    await page.getByRole("menuitemradio", { name: "New tier" }).click();
    await tile(page, /^Recency 5, frequency 5: New tier/).waitFor();
    expect(await tier.locator("option:checked").innerText()).toBe("10 – New tier");
  });
});

test.each([
  ["en", "light"],
  ["zh", "dark"],
] as const)("axe-core finds nothing in the editor, %s, %s", async (language, colorScheme) => {
  const { page } = await open(homeGoods, { language, colorScheme });
  await toEditor(page, "braze10", language);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("gridcell").first().click();
  await page.getByRole("menu").waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test("a table whose tiers overlap is opened with the tiles marked, and used once that is settled", async () => {
  const { page, host } = await open(homeGoods);
  host.grid.insertSheet("By hand", 1);
  host.grid.activate(host.grid.sheets()[0]!);
  typeInto(
    host,
    "By hand",
    [1, 1],
    [
      ["Tier", "R", "F", "M"],
      ["Top", "4-5", "5", ""],
      ["Recent", "5", "", ""],
      ["Rest", "1-4", "1-4", ""],
    ],
  );
  await toMethod(page);
  await page.getByLabel("Tier scheme").selectOption("By hand");
  await page.getByText(/gives score 551 to both "Top" and "Recent"/).waitFor();
  await press(page, "Edit this scheme");
  await page.getByText("1 tile is claimed by more than one tier in the table: the better one has it here.").waitFor();
  await page.getByText("3 of 25 tiles have no tier: customers there go to “Others”.").waitFor();
  expect((await tile(page, /claimed by more than one tier/).innerText()).startsWith("1×2")).toBe(true);
  await tile(page, /^Recency 5, frequency 5: Top, claimed/).click();
  await page.getByRole("menuitemradio", { name: "Recent" }).click();
  expect(await page.getByText("claimed by more than one tier in the table").count()).toBe(0);
  await press(page, "Use this scheme");
  await headed(page, "How to form tiers");
  await page.getByRole("rowheader", { name: "Top" }).waitFor();
});

test.each([6, 7, 9])("a scheme of %i scores fits the sidebar, by F and M apart and by all of M", async (bins) => {
  const { page, host } = await open(homeGoods);
  host.grid.insertSheet("By hand", 1);
  host.grid.activate(host.grid.sheets()[0]!);
  const rows = [...Array(bins).keys()].map((score) => [
    `A customer tier with a rather long name, number ${score}`,
    score + 1,
    score + 1,
    score + 1,
  ]);
  typeInto(host, "By hand", [1, 1], [["Tier", "R", "F", "M"], ...rows]);
  await toMethod(page);
  await page.getByLabel("Tier scheme").selectOption("By hand");
  await press(page, "Edit this scheme");
  expect(await labels(page)).toHaveLength(bins * bins);
  await page.getByRole("radio", { name: `${bins} (${bins * bins - 1} open)` }).check();
  await tile(page, new RegExp(`^Recency ${bins}, frequency ${bins}`)).click();
  const widths = await page.getByRole("menu").evaluate((menu) => [menu.scrollWidth, menu.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
  const { width = 0 } = (await page.locator(".tile").first().boundingBox()) ?? {};
  expect(width).toBeGreaterThan(24);
});
