// Two channels of one shop in sheets of their own layout, and requests that join sheets.
import type { CustomerColumns, Outcome } from "../../src/app/outcome";
import type { Host } from "../../workbench/host/host";
import type { HostCell, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, openDocument } from "../whole/documentDriver";
import { day } from "../whole/shop";

export const web: HostCell[][] = [
  ["Order number", "E-mail", "Order date", "Amount"],
  ["1001", "Ann@example.com", day("2024-01-10"), 10],
  ["1002", "bob@example.com", day("2024-02-10"), 20],
  ["1002", "bob@example.com", day("2024-02-10"), 5],
  ["1003", "", day("2024-02-11"), 7],
];

/** A sheet with another layout: a title above, German headers in another order, days first, and decimal commas. */
export const store: HostCell[][] = [
  ["Till of the store", null, null, null],
  ["Betrag", "Datum", "Kunde", "Bon"],
  ["30,50", "31/01/2024", "ann@example.com", "1001"],
  ["4,00", "05/02/2024", "Cid", "1002"],
  ["1,25", "29/02/2024", "Cid", "1003"],
  ["oops", "01/02/2024", "Cid", "1004"],
];

const storeColumns = { customer: "Kunde", date: "Datum", amount: "Betrag", order: "Bon" };

export type Sheets = Readonly<Record<string, readonly (readonly HostCell[])[]>>;

function setupOf(sheets: Sheets): SpreadsheetSetup {
  return {
    name: "Shop",
    zone: "Europe/London",
    locale: "en_US",
    sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells, rows: cells.length + 5 })),
  };
}

export function open(sheets: Sheets): Host {
  return openDocument(setupOf(sheets));
}

export function idOf(host: Host, name: string): number {
  return host.grid.sheets().find((sheet) => sheet.name === name)!.id;
}

/** Returns a request over the named sheets. The first is the sheet that is scored. */
export function joining(host: Host, [first = "", ...names]: readonly string[], columns: Record<string, object> = {}) {
  return {
    sheet: idOf(host, first),
    ...(columns[first] ? { columns: columns[first] } : {}),
    sheets: names.map((name) => {
      const own = columns[name];
      return { sheet: idOf(host, name), name, kind: "orders", ...(own ? { columns: own } : {}) };
    }),
  };
}

export function both(host: Host) {
  return joining(host, ["Web shop", "Store"], { Store: storeColumns });
}

/** An id map as a sheet of the list that a request names. */
export function idMapIn(host: Host, name: string) {
  return { sheet: idOf(host, name), name, kind: "people", columns: { from: "Card", to: "Person" } };
}

export type Scored = Outcome & { readonly customers: CustomerColumns };

export function score(host: Host, wishes: object): Scored {
  return answered(host, { verb: "score", withCustomers: true, ...wishes }) as unknown as Scored;
}

/** Returns the orders and the revenue of each customer, by name. */
export function totals({ customers }: Scored): Record<string, readonly [number, number]> {
  return Object.fromEntries(
    customers.customer.map((name, place) => [name, [customers.frequency[place]!, customers.revenue[place]!]]),
  );
}
