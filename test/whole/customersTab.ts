// What a run has written of each customer, read from the tab of customers.
import { tableTitle } from "../../src/app/results";
import type { Language } from "../../src/ground/language";
import type { Host } from "../../workbench/host/host";
import { cellsOf } from "./documentDriver";

const revenue: Readonly<Record<Language, string>> = { en: "Revenue", zh: "消费金额" };

/** Revenue by customer, as it stands in the tab. */
export function customersOf(host: Host, language: Language): Record<string, unknown> {
  const [header = [], ...rows] = cellsOf(host, tableTitle[language]);
  const column = header.indexOf(revenue[language]);
  return Object.fromEntries(rows.map((row) => [String(row[0]), row[column]]));
}
