// Puts a made-up shop into a sheet of the local host, and scores it with the built bundle, as the sidebar does.
import { readFileSync } from "node:fs";
import type { ApiError, Envelope } from "../../src/app/api";
import type { CustomerColumns, Outcome } from "../../src/app/outcome";
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import { createHost, type Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";

/** The built script with its manifest, as a host takes them. */
export const built = {
  code: readFileSync("dist/Code.js", "utf8"),
  manifest: JSON.parse(readFileSync("dist/appsscript.json", "utf8")) as object,
};

/** The time zones of the spreadsheet and of the script. */
export interface Zones {
  readonly zone?: string;
  readonly scriptZone?: string;
}

/** Cells of a formula with its dates as yyyy-mm-dd; fails the test for a date with a time of day. */
export function withIsoDays(cells: readonly (readonly unknown[])[]): unknown[][] {
  const isoOf = (cell: unknown): unknown => {
    if (typeof cell !== "object" || cell === null || !("day" in cell)) return cell;
    const { day: shown, format } = cell as { readonly day: number; readonly format: string };
    if (!Number.isInteger(shown) || format !== "yyyy-mm-dd") throw new Error(`No plain date but ${JSON.stringify(cell)}`);
    return new Date((shown - 25_569) * 86_400_000).toISOString().slice(0, 10);
  };
  return cells.map((row) => row.map(isoOf));
}

/** The rows of a sheet: numbers, texts, and days made by `day`. */
export type Rows = readonly (readonly HostCell[])[];

/** Customers of a shop whose orders have amounts. */
type Known = CustomerColumns & { frequency: number[]; revenue: number[] };

export type Scored = Outcome & { readonly customers: Known };

export function shop(cells: Rows, { zone = "Etc/UTC", scriptZone = "Etc/UTC" }: Zones = {}): Host {
  return createHost({
    ...built,
    scriptZone,
    spreadsheet: { name: "Shop", zone, locale: "en_US", sheets: [{ name: "Sheet1", cells }] },
  });
}

/** What the sidebar gets when it asks to score the sheet; `request` holds whatever the user chose. */
export function answer(cells: Rows, request: object = {}, zones: Zones = {}): Envelope<"score"> {
  return shop(cells, zones).scriptRun("callApi", {
    verb: "score",
    language: "en",
    withCustomers: true,
    ...request,
  }) as Envelope<"score">;
}

/** Returns the scored shop. Fails the test if the bundle asks a question or refuses. */
export function scored(cells: Rows, request: object = {}, zones: Zones = {}): Scored {
  const envelope = answer(cells, request, zones);
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${envelope.error.about}: ${envelope.error.message}`);
  if (!envelope.answer.customers) throw new Error("The answer has no customers");
  return { ...envelope.answer, customers: envelope.answer.customers as Known };
}

/** Returns the question or the refusal. Fails the test if the shop is scored. */
export function refused(cells: Rows, request: object = {}, zones: Zones = {}): ApiError {
  const envelope = answer(cells, request, zones);
  if (envelope.ok) throw new Error("The shop was scored");
  return envelope.error;
}

/** What the main model made of the shop. */
export function mainOf({ models: [main] }: Outcome) {
  return main!;
}

/** The limits that the main model sorts a measure by; null where it sorts by none. */
export function limitsOf(outcome: Outcome, measure: string): readonly number[] | null {
  return mainOf(outcome).limits.find((own) => own.measure === measure)?.shown ?? null;
}

/** Rows under the plain headers Customer, Date, Amount. */
export function orders(...rows: HostCell[][]): HostCell[][] {
  return [["Customer", "Date", "Amount"], ...rows];
}

/** Returns each customer as [last order, orders, revenue]. */
export function people({ customers }: Scored): Record<string, [string | null, number, number]> {
  return Object.fromEntries(
    customers.customer.map((name, i) => [name, [customers.lastOrder[i]!, customers.frequency[i]!, customers.revenue[i]!]]),
  );
}

/** Returns the audit as [read, used, excluded by reason]. */
export function account({ audit }: Scored): [number, number, Record<string, number>] {
  return [audit.read, audit.used, audit.excluded];
}

/** Returns the header of each role that was found. */
export function roleHeaders({ columns }: Scored): Record<string, string> {
  return Object.fromEntries(columns.map(({ role, header }) => [role, header]));
}

/** Returns the ids of the notes. */
export function noteIds({ notes }: Scored): string[] {
  return notes.map(({ id }) => id);
}

/** Returns a date cell that shows this day, and the time of day if one is given. */
export function day(iso: string, time = "00:00:00"): HostCell {
  return {
    day: Date.parse(`${iso}T${time}Z`) / 86_400_000 + 25_569,
    format: time === "00:00:00" ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss",
  };
}

/** Calls a formula with the columns of these rows, and then further arguments. */
export function formula(name: string, rows: Rows, more: FormulaArgument[] = [], zones: Zones = {}): FormulaAnswer {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => [row[column] ?? null]));
  return shop([[""]], zones).formula(name, [...columns, ...more]);
}
