// Tests several sheets in the wizard: ticked, each with its own columns, one person under several ids, remembered, and reported if gone.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { HostCell, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { cellsOf } from "../whole/documentDriver";
import { faultsOf } from "./axe";
import { headed, isReady, openDocument, press, verbOf } from "./sidebarDriver";

const web: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ["ann@example.com", "2024-01-10", 10],
  ["bob@example.com", "2024-02-10", 20],
];
const till: HostCell[][] = [
  ["Card", "When", "Paid"],
  ["C-1", "2024-02-01", 30],
  ["C-2", "2024-03-01", 4],
];
const cards: HostCell[][] = [
  ["Card number", "E-mail"],
  ["C-1", "ann@example.com"],
];
const list: HostCell[][] = [
  ["Name", "Last order", "Orders", "Revenue"],
  ["Ann", "2024-03-01", 9, 900],
];

function document(language: "en" | "zh" = "en"): SpreadsheetSetup {
  return {
    name: "Shop",
    zone: "Europe/London",
    locale: language === "en" ? "en_GB" : "zh_CN",
    sheets: [
      { name: "Web shop", cells: web },
      { name: "Store", cells: till },
      { name: "Cards", cells: cards },
      { name: "List", cells: list },
    ],
  };
}

/** Ticks the store, names the columns that are not found, and matches its cards by e-mail address. */
async function joinStore(page: Page): Promise<void> {
  await press(page, "Step by step");
  await headed(page, "Data and columns");
  await page.getByRole("checkbox", { name: "Store" }).check();
  await page.getByText("Sheet “Store”: 2 rows.").waitFor();
  const fields = page.locator(".indented");
  await fields.getByLabel("Customer").selectOption("Card");
  await expect.poll(() => isReady(page, "Continue to check")).toBe(true);
  await page.getByText("One person under several ids").click();
  await page.getByLabel("Sheet with the ids").selectOption("Cards");
  await expect.poll(() => page.getByLabel("Is the same person as").inputValue()).toBe("E-mail");
  expect(await page.getByLabel("This id").inputValue()).toBe("Card number");
}

const store = { sheet: 1, name: "Store", kind: "orders", columns: { customer: "Card" } };
const idMap = { sheet: 2, name: "Cards", kind: "people", columns: { from: "Card number", to: "E-mail" } };
const joined = { sheets: [store, idMap] };

describe("several sheets", () => {
  test("are joined by pointer with an id map, scored as one, written, and joined again by one press", async () => {
    const { page, host, calls, reopen } = await openDocument(document());
    await joinStore(page);
    await press(page, "Continue to check");
    await headed(page, "Check the rows");
    await page.getByText("4 of 4 rows used").waitFor();
    await page.getByText("Remarks").click();
    await page.getByText("1 of 1 ids of the map occur in the orders.").waitFor();
    for (const [button, title] of [
      ["Continue to method", "How to form tiers"],
      ["Continue to output", "What will be written"],
    ] as const) {
      await press(page, button);
      await headed(page, title);
    }
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    expect(calls.find((call) => verbOf(call) === "start")).toMatchObject({ sheet: 0, ...joined });
    expect(cellsOf(host, "Customers").map((row) => [row[0], row[4]])).toEqual([
      ["Customer", "Revenue"],
      ["ann@example.com", 40],
      ["bob@example.com", 20],
      ["C-2", 4],
    ]);
    expect(cellsOf(host, "Summary").flat()).toContain("Web shop!A1:C3, Store!A1:C3");
    await page.getByText("Columns used").click();
    await page.getByText("Customer · Store").waitFor();

    await reopen();
    await page.getByText("Together with “Store”. One person's ids: “Cards”.").waitFor();
    await press(page, "Run again");
    await headed(page, /were written$/);
    expect(calls.filter((call) => verbOf(call) === "start").at(-1)).toMatchObject({ sheet: 0, ...joined });
  });

  test("are found as one from whichever of them is looked at; another sheet is scored alone", async () => {
    const { page, host, calls, reopen } = await openDocument(document());
    await joinStore(page);
    await press(page, "Back");
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    host.grid.activate(host.grid.sheets()[1]!);
    await reopen();
    await page.getByText("Sheet “Web shop”: 2 rows.").waitFor();
    await page.getByText("Together with “Store”.").waitFor();
    host.grid.activate(host.grid.sheets()[3]!);
    await reopen();
    await page.getByText("Sheet “List”: 1 row.").waitFor();
    expect(await page.getByText("Together with").count()).toBe(0);
    await press(page, "Run again");
    await headed(page, /were written$/);
    const last = calls.filter((call) => verbOf(call) === "start").at(-1) as object;
    expect(Object.keys(last)).not.toContain("sheets");
  });

  test("that are gone are told before a run, and can be left out", async () => {
    const { page, host, calls, reopen } = await openDocument(document());
    await joinStore(page);
    await press(page, "Back");
    await press(page, "Segment my customers");
    await headed(page, /were written$/);
    host.grid.deleteSheet(host.grid.sheets()[1]!);
    await reopen();
    await page.getByText("“Store”, which was read too, is gone.").waitFor();
    await press(page, "Run again");
    await headed(page, "The tiers were not written");
    await page.getByText('The tab "Store", which was to be read too, is gone.').waitFor();
    await press(page, "Back");
    await press(page, "Go on without it");
    expect(await page.getByText("is gone").count()).toBe(0);
    await press(page, "Run again");
    await headed(page, /were written$/);
    const last = calls.filter((call) => verbOf(call) === "start").at(-1) as object;
    expect(last).toMatchObject({ sheets: [idMap] });
  });

  test("a list of customers is said to be none, and holds the wizard until it is unticked", async () => {
    const { page } = await openDocument(document());
    await press(page, "Step by step");
    await headed(page, "Data and columns");
    await expect.poll(() => isReady(page, "Continue to check")).toBe(true);
    await page.getByRole("checkbox", { name: "List" }).check();
    await page.getByText("“List” is a list of customers, and only orders can be read together.").waitFor();
    expect(await isReady(page, "Continue to check")).toBe(false);
    await page.getByRole("checkbox", { name: "List" }).uncheck();
    expect(await isReady(page, "Continue to check")).toBe(true);
  });

  test("are chosen in Chinese by the keyboard alone", async () => {
    const { page, calls } = await openDocument(document("zh"), { language: "zh" });
    await press(page, "逐步设置");
    await headed(page, "数据和列");
    await page.getByRole("group", { name: "一并读取的工作表" }).waitFor();
    await page.getByRole("checkbox", { name: "Store" }).focus();
    await page.keyboard.press("Space");
    await page.getByText("“Store”的列").waitFor();
    await page.locator(".indented").getByLabel("客户").focus();
    await page.keyboard.type("A");
    await expect.poll(() => isReady(page, "下一步：检查")).toBe(true);
    await page.getByText("同一客户有多个 ID").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("对照表").focus();
    await page.keyboard.type("Cards");
    await expect.poll(() => page.getByLabel("与此 ID 为同一人").inputValue()).toBe("E-mail");
    await press(page, "下一步：检查");
    await page.getByText("使用 4/4 行").waitFor();
    expect(calls.filter((call) => verbOf(call) === "score").at(-1)).toMatchObject(joined);
  });

  test.each([
    { language: "en", colorScheme: "light", steps: "Step by step", status: "Statuses that count as a sale" },
    { language: "zh", colorScheme: "dark", steps: "逐步设置", status: "计为成交的状态" },
  ] as const)(
    "statuses and rates are laid out so that axe-core finds nothing ($language)",
    async ({ steps, status, ...look }) => {
      const sold = [...web.map((row, place) => [...row, place === 0 ? "Status" : "paid", place === 0 ? "Currency" : "EUR"])];
      const { sheets, ...shop } = document(look.language);
      const dollars = ["c@example.com", "2024-02-11", 5, "cancelled", "EUR"];
      const others = [
        { name: "Web shop", cells: [...sold, dollars, ["d@example.com", "2024-02-11", 5, "paid", "USD"]] },
        ...sheets.slice(1),
      ];
      const { page, host, reopen } = await openDocument({ ...shop, sheets: others }, look);
      await press(page, steps);
      for (const name of ["Store", "List"]) await page.getByRole("checkbox", { name }).check();
      await page.locator(".error").waitFor();
      await page.locator("details").last().locator("summary").click();
      await page.locator("details").last().getByRole("combobox").selectOption("Cards");
      await expect.poll(() => page.locator("details").last().getByRole("combobox").count()).toBe(3);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("checkbox", { name: "List" }).uncheck();
      await page.locator("#column-customer-1").selectOption("Card");
      await page.locator("button.primary:enabled").click();
      await page.getByLabel("EUR").check();
      await page.getByRole("group", { name: status }).waitFor();
      await page.locator(".rate input").fill("x");
      await page.getByRole("alert").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.locator(".rate input").fill("0.9");
      for (const _ of [1, 2, 3]) await page.locator("button.primary:enabled").click();
      await page.getByRole("table").waitFor();
      host.grid.deleteSheet(host.grid.sheets()[1]!);
      await reopen();
      await page.locator(".hint").waitFor();
      expect(await faultsOf(page)).toEqual([]);
    },
  );
});
