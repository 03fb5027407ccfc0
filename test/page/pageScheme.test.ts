// Tests the scheme editor on the real page: a tile edited, the scheme saved and run, and a typed formula that gives the same tiers.
import { expect, test } from "vitest";
import { download, openPage, openSidebar, settled } from "./pageDriver";

const rows = [...Array(90).keys()].map((row) => {
  const day = new Date(Date.UTC(2024, 0, 1 + ((row * 37) % 240))).toISOString().slice(0, 10);
  return `c${(row * row + 3 * row) % 31},${day},${(5 + ((row * 53) % 97)).toFixed(2)},N${row % 80}`;
});
const ledger = ["Customer,Order date,Amount,Order number", ...rows].join("\n");

/** Returns R and tier of each customer in the table that begins with the column Customer. */
function tiersOf([header = [], ...lines]: readonly (readonly string[])[]): Record<string, string> {
  const left = header.indexOf("Customer");
  const [r, tier] = [header.indexOf("R", left), header.indexOf("Tier", left)];
  const named = lines.filter((line) => (line[left] ?? "") !== "");
  return Object.fromEntries(named.map((line) => [line[left], `${line[r]} ${line[tier]}`]));
}

test("a tile is edited, the scheme saved and run, and its formula gives each customer the tier that the run gave", async () => {
  const page = await openPage();
  await page.locator("#file").setInputFiles({ name: "Ledger.csv", mimeType: "text/csv", buffer: Buffer.from(ledger) });
  await page.getByRole("heading", { level: 1, name: "Ledger" }).waitFor();
  const sidebar = await openSidebar(page);
  const primary = sidebar.locator("button.primary:enabled");
  await sidebar.getByRole("button", { name: "Step by step" }).click();
  for (const title of ["Data and columns", "Check the rows"]) {
    await sidebar.getByRole("heading", { level: 1, name: title }).waitFor();
    await primary.click();
  }
  await sidebar.getByRole("button", { name: "Edit this scheme" }).click();
  const tile = sidebar.getByRole("gridcell", { name: /: At risk, [1-9]/ }).first();
  const [, recency, moved] = /^Recency (\d).* (\d+) customers?$/.exec((await tile.locator(".unseen").textContent())!)!;
  await tile.click();
  await sidebar.getByRole("menuitemradio", { name: "Champions" }).click();
  await sidebar.getByText("Save for formulas").click();
  await sidebar.getByRole("button", { name: "Save in a tab" }).click();
  await sidebar.getByText("Saved in the tab “Tier scheme”").waitFor();
  const formula = await sidebar.getByLabel("Formula that uses it").inputValue();
  expect(formula).toMatch(/^=RFM_TABLE\('[^']+'!A2:A, '[^']+'!B2:B, '[^']+'!C2:C, , 'Tier scheme'!A1:E\d+, '[^']+'!D2:D\)$/);
  for (const title of ["How to form tiers", "What will be written", /were written$/]) {
    await primary.click();
    await sidebar.getByRole("heading", { level: 1, name: title }).waitFor();
  }
  await page.locator("#sheet").getByText("Tier scheme", { exact: true }).click();
  const stage = (await page.locator("#stage").boundingBox())!;
  await page.mouse.click(stage.x + 790, stage.y + 130);
  await page.keyboard.type(formula);
  await page.keyboard.press("Enter");
  await settled(page);
  await expect.poll(async () => Object.keys((await download(page)).texts["Tier scheme"]?.[0] ?? []).length).toBeGreaterThan(8);
  const { texts } = await download(page);
  const written = tiersOf(texts.Customers!);
  expect(tiersOf(texts["Tier scheme"]!)).toEqual(written);
  expect(Object.values(written).filter((tier) => tier === `${recency} Champions`)).toHaveLength(Number(moved));
});
