// Selects a row as the user does, and returns the script's explanation of it.
import { expect } from "vitest";
import type { Selected } from "../../src/app/selected";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, refused } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { day } from "../whole/shop";
import { tabOf } from "../whole/tradingShop";

/** What the main model of a run says of a customer. */
export function mainOf({ models: [main] }: Selected) {
  return main!;
}

/** Goes to a tab and selects rows in it. */
export function goTo(host: Host, name: string, row: number, rows = 1): void {
  const sheet = tabOf(host, name);
  host.grid.activate(sheet);
  host.grid.select(sheet, [at(row, 1, rows)]);
}

export function explained(host: Host, wishes: object = {}): Selected {
  return answered(host, { verb: "explain", ...wishes }) as unknown as Selected;
}

export function explainedAt(host: Host, name: string, row: number, wishes: object = {}): Selected {
  goTo(host, name, row);
  return explained(host, wishes);
}

/** Returns the refusal for a row that belongs to no customer. */
export function refusedAt(host: Host, name: string, row: number, wishes: object = {}): string {
  goTo(host, name, row);
  const { code, message, fix } = refused(host, { verb: "explain", ...wishes });
  expect(code).toBe("input");
  return `${message}: ${fix}`;
}

/** Ten customers a to j. The n-th has n orders of 10, a day apart, the last on 2024-03-n. */
export function ladder(): HostCell[][] {
  return [
    ["Customer", "Date", "Amount"],
    ...[..."abcdefghij"].flatMap((name, place) =>
      Array.from({ length: place + 1 }, (_, order): HostCell[] => [
        name,
        day(`2024-03-${String(place + 1 - order).padStart(2, "0")}`),
        10,
      ]),
    ),
  ];
}
