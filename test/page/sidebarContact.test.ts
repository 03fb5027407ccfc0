// Tests the plan of whom to contact in the wizard's last step: typed, answered at once, measured from a tab, written and remembered.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { HostCell, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { cellsOf, namesOf } from "../whole/documentDriver";
import { faultsOf } from "./axe";
import { headed, openDocument, press, verbOf } from "./sidebarDriver";

/** Ten customers with one order each. By hml3, two are heavy, three medium and five light. */
const orders: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...[100, 60, 40, 20, 30, 10, 10, 8, 6, 5].map((amount, place): HostCell[] => [`c${place}`, "2024-01-10", amount]),
];
const mail: HostCell[][] = [
  ["Sent to", "Ordered"],
  ["c0", "yes"],
  ["c1", "no"],
  ["c2", "no"],
];

function document(language: "en" | "zh" = "en"): SpreadsheetSetup {
  return {
    name: "Shop",
    zone: "Europe/London",
    locale: language === "en" ? "en_GB" : "zh_CN",
    sheets: [
      { name: "Orders", cells: orders },
      { name: "Mail", cells: mail },
    ],
  };
}

const words = {
  en: {
    steps: "Step by step",
    title: "What will be written",
    scheme: "Tier scheme",
    form: "Whom to contact, and what it earns",
    cost: "Cost per contact",
    margin: "Margin, %",
    rates: ["Rate, % Heavy", "Rate, % Medium"],
  },
  zh: {
    steps: "逐步设置",
    title: "将写入的内容",
    scheme: "分层方案",
    form: "触达谁、能赚多少",
    cost: "单次触达成本",
    margin: "毛利率（%）",
    rates: ["响应率（%） 高消费", "响应率（%） 中消费"],
  },
} as const;

/** Goes to the last step with hml3, and opens the form. */
async function toForm(page: Page, language: "en" | "zh" = "en"): Promise<void> {
  const { steps, title, scheme, form } = words[language];
  await press(page, steps);
  for (let step = 1; step < 4; step++) {
    await page
      .locator(".stepBar .reached")
      .nth(step - 1)
      .waitFor();
    if (step === 3) await page.getByLabel(scheme).selectOption("hml3");
    await page.locator("button.primary:enabled").click();
  }
  await headed(page, title);
  await page.getByText(form).click();
}

async function fillIn(page: Page, language: "en" | "zh" = "en"): Promise<void> {
  const { cost, margin, rates } = words[language];
  await page.getByLabel(cost).fill("1");
  await page.getByLabel(margin).fill("40");
  await page.getByLabel(rates[0]).fill("5");
  await page.getByLabel(rates[1]).fill("10%");
}

/** Returns the text of each row of the table of rates below its header. */
function rows(page: Page): Promise<string[]> {
  return page
    .locator(".rates tbody tr")
    .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, " ")));
}

describe("the form of a contact plan", () => {
  test("asks nothing until a cost is typed, then tells per tier what breaks even and pays, and in total what it earns", async () => {
    const { page, calls } = await openDocument(document());
    await toForm(page);
    expect(await rows(page)).toEqual(["Heavy – –", "Medium – –", "Light – –", "Zero – –"]);
    expect(await page.getByRole("checkbox", { name: "Contact plan" }).count()).toBe(0);
    expect(calls.some((call) => "contact" in (call as object))).toBe(false);
    await fillIn(page);
    // Mean orders of 80, 30 and 7.8 at 40 % and a cost of 1 break even at 3.125, 8.333 and 32.05 %.
    await expect.poll(() => rows(page)).toEqual(["Heavy 3.13% ✓ yes", "Medium 8.33% ✓ yes", "Light 32.05% –", "Zero – –"]);
    const answer = page.getByRole("status");
    await expect.poll(() => answer.locator("dd").allInnerTexts()).toEqual(["5", "5.00", "1.80"]);
    await answer.getByText("Contact 5 customers in 2 tiers for 5.00").waitFor();
    await answer.getByText("Not contacted, for want of a response rate: Light").waitFor();
    await page.getByRole("combobox", { name: "Contact", exact: true }).selectOption("customers");
    await page.getByLabel("Budget").fill("2");
    await expect.poll(() => answer.locator("dd").allInnerTexts()).toEqual(["2", "2.00", "1.60"]);
  });

  test("measures rates from a tab, a typed one winning, runs, and is there again with its answer", async () => {
    const { page, host, calls, reopen } = await openDocument(document());
    await toForm(page);
    await fillIn(page);
    await page.getByLabel(words.en.rates[0]).fill("");
    await page.getByLabel("Response rates from a past campaign").selectOption("Mail");
    await page.getByLabel("Customers contacted").selectOption("Sent to");
    await page.getByLabel("Whether they ordered").selectOption("Ordered");
    await expect.poll(() => page.getByLabel(words.en.rates[0]).getAttribute("placeholder")).toBe("50");
    expect(await rows(page)).toContain("Heavy measured, 1 of 2 3.13% ✓ yes");
    await page.getByText("Measured on fewer than 100 contacts, which is only a hint: Heavy (2)").waitFor();
    await page.getByRole("checkbox", { name: "Contact plan" }).waitFor();
    await press(page, "Segment my customers");
    await headed(page, "3 tabs were written");
    const contact = {
      cost: 1,
      marginPercent: 40,
      rates: { Medium: 10 },
    };
    const campaign = { sheet: 1, name: "Mail", kind: "campaign", columns: { customer: "Sent to", responded: "Ordered" } };
    expect(calls.find((call) => verbOf(call) === "start")).toMatchObject({
      scheme: "hml3",
      contact,
      sheets: [campaign],
    });
    expect(namesOf(host)).toContain("Contact plan");
    expect(cellsOf(host, "Customers").map((row) => row[7] ?? null)).toEqual([
      "Contact",
      "yes",
      "yes",
      "yes",
      "yes",
      "yes",
      ...Array(5).fill(null),
    ]);
    await reopen();
    await toAgain(page);
    expect(await page.getByLabel("Margin, %").inputValue()).toBe("40");
    await expect.poll(() => page.getByRole("status").locator("dd").first().innerText()).toBe("5");
    host.grid.deleteSheet(host.grid.sheets()[1]!);
    await page.getByLabel("Budget").fill("3");
    await page.getByText('The tab "Mail", by which response rates were to be measured, is gone.').waitFor();
    await page.getByLabel("Response rates from a past campaign").selectOption("");
    await expect.poll(() => page.getByRole("status").locator("dd").first().innerText()).toBe("3");
  });

  test("holds the run at a number that is none, and forgets rates of another scheme", async () => {
    const { page } = await openDocument(document());
    await toForm(page);
    await fillIn(page);
    const run = page.getByRole("button", { name: "Segment my customers" });
    await expect.poll(() => run.isEnabled()).toBe(true);
    for (const [label, typed, good] of [
      ["Cost per contact", "a lot", "1"],
      ["Margin, %", "0", "40"],
      [words.en.rates[0], "101", "5"],
    ] as const) {
      await page.getByLabel(label).fill(typed);
      expect(await page.getByLabel(label).getAttribute("aria-invalid"), label).toBe("true");
      await page.getByText("Numbers from 0 with a point, such as 0.5; percentages up to 100").waitFor();
      expect(await run.isEnabled()).toBe(false);
      await page.getByLabel(label).fill(good);
      expect(await run.isEnabled()).toBe(true);
    }
    await press(page, "Back");
    await page.getByLabel("Tier scheme").selectOption("grid10");
    await page.locator("button.primary:enabled").click();
    await headed(page, "What will be written");
    expect(await page.getByLabel("Cost per contact").inputValue()).toBe("1");
    expect(await page.getByLabel("Rate, % Champions").inputValue()).toBe("");
    await page.getByText("Nobody is contacted: no tier with customers has a response rate.").waitFor();
  });

  test.each([
    { language: "en", colorScheme: "light" },
    { language: "zh", colorScheme: "dark" },
  ] as const)("is laid out so that axe-core finds nothing ($language, $colorScheme)", async (look) => {
    const { page } = await openDocument(document(look.language), look);
    await toForm(page, look.language);
    await fillIn(page, look.language);
    await page.getByRole("status").locator("dd").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** Goes to the last step with the remembered choices. */
async function toAgain(page: Page): Promise<void> {
  await press(page, "Step by step");
  for (let step = 1; step < 4; step++) {
    await page
      .locator(".stepBar .reached")
      .nth(step - 1)
      .waitFor();
    await page.locator("button.primary:enabled").click();
  }
  await headed(page, "What will be written");
}
