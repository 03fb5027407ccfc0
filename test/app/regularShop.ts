// A shop whose customers come back often enough for a model to learn from them.
import type { HostCell } from "../../workbench/host/spreadsheetSetup";

/** 2024-01-01 */
const firstDay = 45_292;

/** So many customers with one to five orders each, within half a year. */
export function regulars(customers: number): HostCell[][] {
  const rows: HostCell[][] = [["Customer", "Order date", "Amount"]];
  for (let customer = 0; customer < customers; customer++)
    for (let order = 0; order <= customer % 5; order++) {
      const date = firstDay + ((customer * 11 + order * 37) % 180);
      rows.push([`c${customer}`, { day: date, format: "yyyy-mm-dd" }, 10 + ((customer * 7 + order * 13) % 40)]);
    }
  return rows;
}
