// Opens a document with the built add-on in the local host, and drives it as the sidebar does.
import { readFileSync } from "node:fs";
import { type DocumentPicture, documentOf } from "../../workbench/host/compareDocuments";
import { formatAt, type GridSheet } from "../../workbench/host/grid";
import { createHost, type Host, type HostOptions } from "../../workbench/host/host";
import { type HostCell, type SpreadsheetSetup, toColumns } from "../../workbench/host/spreadsheetSetup";

const code = readFileSync("dist/Code.js", "utf8");
const manifest = JSON.parse(readFileSync("dist/appsscript.json", "utf8")) as object;
const pages = { Sidebar: "<p></p>" };

export interface ApiError {
  readonly code: string;
  readonly about: string;
  readonly message: string;
  readonly fix: string;
}

type Answer = { readonly ok: true; readonly answer: Record<string, unknown> } | { readonly ok: false; readonly error: ApiError };

interface Run {
  readonly token: string;
  readonly next: "stage" | "commit";
  readonly done: number;
  readonly total: number;
}

/** Opens a document in the host. */
export function openDocument(spreadsheet: SpreadsheetSetup, options: Partial<HostOptions> = {}): Host {
  return createHost({ code, manifest, pages, spreadsheet, ...options });
}

/** Returns a document of one sheet with orders or customers. */
export function oneSheet(cells: readonly (readonly HostCell[])[], name = "Orders", rows = cells.length): SpreadsheetSetup {
  return {
    name: "Shop",
    zone: "Europe/London",
    locale: "en_US",
    sheets: [{ name, cells, rows }],
  };
}

/** Makes one call of the API, as the sidebar does. */
export function call(host: Host, message: object): Answer {
  return host.scriptRun("callApi", { language: "en", ...message }) as Answer;
}

/** Makes a call and returns its answer. Fails the test if the call is refused. */
export function answered(host: Host, message: object): Record<string, unknown> {
  const envelope = call(host, message);
  if (!envelope.ok) throw new Error(`${JSON.stringify(message)}: ${envelope.error.message}: ${envelope.error.fix}`);
  return envelope.answer;
}

/** Makes a call and returns its refusal. Fails the test if the call is answered. */
export function refused(host: Host, message: object): ApiError {
  const envelope = call(host, message);
  if (envelope.ok) throw new Error(`${JSON.stringify(message)} was answered`);
  return envelope.error;
}

/** Starts a run and stages all its blocks. Returns the run's token. */
export function stage(host: Host, wishes: object = {}): string {
  let { run } = answered(host, { verb: "start", ...wishes }) as unknown as { run: Run };
  while (run.next === "stage")
    ({ run } = answered(host, { verb: "stage", token: run.token, block: run.done }) as unknown as { run: Run });
  return run.token;
}

/** Makes a whole run, and returns the answer of its commit. */
export function run(host: Host, wishes: object = {}): Record<string, unknown> {
  return answered(host, { verb: "commit", token: stage(host, wishes) });
}

export function picture(host: Host): DocumentPicture {
  return documentOf(host.grid);
}

function sheetNamed(host: Host, name: string): GridSheet {
  const sheet = host.grid.sheets().find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no tab ${name}`);
  return sheet;
}

function isDay(format: string): boolean {
  return /yyyy/.test(format);
}

/** Returns the cells of a tab in the form in which a document is set up: days as days, blanks as null. */
export function cellsOf(host: Host, name: string): HostCell[][] {
  const sheet = sheetNamed(host, name);
  const [rows, columns] = [sheet.lastRow(), sheet.lastColumn()];
  const blocks = sheet.read({ row: 1, column: 1, rows, columns });
  return Array.from({ length: rows }, (_, row) =>
    blocks.map(({ contents, formats }) => {
      const content = contents[row] ?? null;
      const format = formatAt(formats, row);
      return typeof content === "number" && isDay(format) ? { day: content, format } : (content as HostCell);
    }),
  );
}

/** Types cells as the user does, from a row and a column on. */
export function edit(
  host: Host,
  name: string,
  [row, column]: readonly [number, number],
  cells: readonly (readonly HostCell[])[],
): void {
  const columns = toColumns(cells);
  const area = { row, column, rows: cells.length, columns: columns.length };
  const sheet = sheetNamed(host, name);
  sheet.writeContents(
    area,
    columns.map(({ contents }) => contents),
  );
}

/** Returns the names of the tabs in order. The hidden tab of a run is named without its token. */
export function namesOf(host: Host): string[] {
  return host.grid.sheets().map(({ name }) => (name.startsWith("Customer Tiers undo") ? "(Customer Tiers undo)" : name));
}
