// Tests that explain says the same of customers as RFM_WHY, and names the tier that was written, on each sample.
import { expect, test } from "vitest";
import { openFile } from "../../workbench/files/openFile";
import type { FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { cellsOf, oneSheet, openDocument, run } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { explainedAt, mainOf } from "./selecting";

const english = ["Customer", "Last order", "Orders", "Revenue", "Tier", "Why"] as const;
const chinese = ["客户", "最近下单", "订单数", "消费金额", "层级", "原因"] as const;
const list = ["Customer ID", "Last order", "Orders", "Revenue", "Tier", "Why"] as const;

/** Returns the places of up to `most` customers of each tier, spread over the tier's rows. */
function someOfEach(tiers: readonly HostCell[], most: number): number[] {
  return [...new Set(tiers)].flatMap((tier) => {
    const places = [...tiers.keys()].filter((place) => tiers[place] === tier);
    const taken = Math.min(most, places.length);
    return Array.from({ length: taken }, (_, at) => places[Math.floor((at * places.length) / taken)]!);
  });
}

/**
 * Explains a few customers of each tier, because each call scores the whole sheet anew. The list is the smallest sheet, so more of its
 * customers are explained.
 */
test.each([
  ["customers.csv", "en", "klaviyo6", "Orders", list, 6],
  ["homeGoods.csv", "en", "standard11", "Customers", english, 2],
  ["chaDian.csv", "zh", "chinese8", "客户分层", chinese, 2],
] as const)("%s (%s, %s)", { timeout: 120_000 }, async (file, language, scheme, tab, titles, most) => {
  const { cells } = await openFile(`samples/${file}`, `samples/${file}`, null);
  const host = openDocument(oneSheet(cells));
  run(host, { scheme, withWhy: true, language });
  const [header = [], ...rows] = cellsOf(host, tab);
  const [names, lastOrders, counts, revenues, tiers, whys] = titles.map((title) => {
    const column = header.indexOf(title);
    expect(`${title} ${column}`).not.toBe(`${title} -1`);
    return rows.map((row) => row[column] ?? null);
  }) as [HostCell[], HostCell[], HostCell[], HostCell[], HostCell[], HostCell[]];
  const { asOf, currency } = explainedAt(host, tab, 2);
  const asColumn = (column: readonly HostCell[]) => column.map((cell) => [cell]);
  const args: FormulaArgument[] = [...[lastOrders, counts, revenues].map(asColumn), scheme, day(asOf!), null, language];
  // A formula is given numbers alone, so it names no currency.
  expect(currency === "" || whys.some((why) => String(why).includes(`${currency} `))).toBe(true);
  expect(host.formula("RFM_WHY", args)).toEqual({
    cells: asColumn(whys.map((why) => (currency === "" ? why! : String(why).replaceAll(`${currency} `, "")))),
  });
  const [colon, semicolon] = language === "zh" ? ["：", "；"] : [": ", "; "];
  const places = someOfEach(tiers, most);
  expect(new Set(places.map((place) => tiers[place]))).toEqual(new Set(tiers));
  for (const place of places) {
    const explained = explainedAt(host, tab, place + 2, { language });
    const { customer, written } = explained;
    const { tier, reasons, steps, noStep } = mainOf(explained);
    expect([customer, tier.name, written]).toEqual([String(names[place]), tiers[place], null]);
    const head = `${tier.name}${colon}`;
    const sentence = String(whys[place]);
    expect(sentence.startsWith(head)).toBe(true);
    const clauses = sentence.slice(head.length).split(semicolon);
    expect(clauses.splice(0, reasons.length)).toEqual(reasons.map(({ text }) => text));
    expect(clauses).toHaveLength(steps.length + (noStep === null ? 0 : 1));
    for (const [at, { act, tier: to }] of steps.entries()) {
      expect(clauses[at]).toContain(to.name);
      expect(clauses[at]).toContain(/[\d,.]*\d/.exec(act)?.[0]);
    }
    expect(noStep === null || clauses.at(-1) === noStep).toBe(true);
  }
});
