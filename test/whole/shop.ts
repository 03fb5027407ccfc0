// A made-up shop put into a sheet of the local host and scored there by the built bundle, as the sidebar would.
import { readFileSync } from "node:fs";
import type { ApiError, CustomerColumns, Envelope, Outcome } from "../../workbench/command/answer";
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import { createHost, type Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";

const code = readFileSync("dist/Code.js", "utf8");
const manifest = JSON.parse(readFileSync("dist/appsscript.json", "utf8")) as object;

/** Zones of the spreadsheet and of the script. */
export interface Zones {
  readonly zone?: string;
  readonly scriptZone?: string;
}

/** A sheet's rows; numbers are numbers, texts are texts, days come from `day`. */
export type Rows = readonly (readonly HostCell[])[];

export type Scored = Outcome & { readonly customers: CustomerColumns };

export function shop(cells: Rows, { zone = "Etc/UTC", scriptZone = "Etc/UTC" }: Zones = {}): Host {
  return createHost({
    code,
    manifest,
    scriptZone,
    spreadsheet: { name: "Shop", zone, locale: "en_US", sheets: [{ name: "Sheet1", cells }] },
  });
}

/** What the sidebar gets when it asks to score the sheet; `request` holds whatever the user chose. */
export function answer(cells: Rows, request: object = {}, zones: Zones = {}): Envelope {
  return shop(cells, zones).scriptRun("callApi", { verb: "score", language: "en", withCustomers: true, ...request }) as Envelope;
}

/** The scored shop; fails the test when the bundle asks or refuses. */
export function scored(cells: Rows, request: object = {}, zones: Zones = {}): Scored {
  const envelope = answer(cells, request, zones);
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${envelope.error.about}: ${envelope.error.message}`);
  if (!envelope.answer.customers) throw new Error("The answer has no customers");
  return { ...envelope.answer, customers: envelope.answer.customers };
}

/** The question or refusal; fails the test when the shop is scored. */
export function refused(cells: Rows, request: object = {}, zones: Zones = {}): ApiError {
  const envelope = answer(cells, request, zones);
  if (envelope.ok) throw new Error("The shop was scored");
  return envelope.error;
}

/** Rows under the plain headers Customer, Date, Amount. */
export function orders(...rows: HostCell[][]): HostCell[][] {
  return [["Customer", "Date", "Amount"], ...rows];
}

/** Each customer as [last order, orders, revenue]. */
export function people({ customers }: Scored): Record<string, [string | null, number, number]> {
  return Object.fromEntries(
    customers.customer.map((name, i) => [name, [customers.lastOrder[i]!, customers.frequency[i]!, customers.revenue[i]!]]),
  );
}

/** The audit as [read, used, excluded by reason]. */
export function account({ audit }: Scored): [number, number, Record<string, number>] {
  return [audit.read, audit.used, audit.excluded];
}

/** Column of each role that was found, by its header. */
export function roleHeaders({ columns }: Scored): Record<string, string> {
  return Object.fromEntries(columns.map(({ role, header }) => [role, header]));
}

/** Ids of what was announced. */
export function noteIds({ notes }: Scored): string[] {
  return notes.map(({ id }) => id);
}

/** A date cell that shows this day, and this time of day if one is given. */
export function day(iso: string, time = "00:00:00"): HostCell {
  return {
    day: Date.parse(`${iso}T${time}Z`) / 86_400_000 + 25_569,
    format: time === "00:00:00" ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss",
  };
}

/** A formula over the columns of these rows, further arguments after them. */
export function formula(name: string, rows: Rows, more: FormulaArgument[] = [], zones: Zones = {}): FormulaAnswer {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => [row[column] ?? null]));
  return shop([[""]], zones).formula(name, [...columns, ...more]);
}
