// A shop so small that a run on it takes no time: its orders, and a list of customers.
import type { HostCell } from "../../workbench/host/spreadsheetSetup";

/** Forty orders of seven customers. */
export const orders: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...[...Array(40).keys()].map((row): HostCell[] => [
    `c${row % 7}`,
    `2024-${String(1 + (row % 12)).padStart(2, "0")}-15`,
    10 + row,
  ]),
];

/** Nine customers. */
export const customers: HostCell[][] = [
  ["Customer", "Last order date", "Number of orders", "Total spent"],
  ...[...Array(9).keys()].map((row): HostCell[] => [`c${row}`, `2024-0${1 + row}-15`, 1 + row, 100 * (1 + row)]),
];
