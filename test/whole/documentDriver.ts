// A document in the local host with the built add-on in it, driven as the sidebar drives it.
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

/** The document, opened by the host. */
export function openDocument(spreadsheet: SpreadsheetSetup, options: Partial<HostOptions> = {}): Host {
  return createHost({ code, manifest, pages, spreadsheet, ...options });
}

/** One sheet of orders or customers in a document. */
export function oneSheet(cells: readonly (readonly HostCell[])[], name = "Orders", rows = cells.length): SpreadsheetSetup {
  return {
    name: "Shop",
    zone: "Europe/London",
    locale: "en_US",
    sheets: [{ name, cells, rows }],
  };
}

/** One call of the sidebar. */
export function call(host: Host, message: object): Answer {
  return host.scriptRun("callApi", { language: "en", ...message }) as Answer;
}

/** What a call answers; fails the test when it refuses. */
export function answered(host: Host, message: object): Record<string, unknown> {
  const envelope = call(host, message);
  if (!envelope.ok) throw new Error(`${JSON.stringify(message)}: ${envelope.error.message}: ${envelope.error.fix}`);
  return envelope.answer;
}

/** The refusal of a call; fails the test when it answers. */
export function refused(host: Host, message: object): ApiError {
  const envelope = call(host, message);
  if (envelope.ok) throw new Error(`${JSON.stringify(message)} was answered`);
  return envelope.error;
}

/** Begins a run and stages it whole; its token. */
export function stage(host: Host, wishes: object = {}): string {
  let { run } = answered(host, { verb: "start", ...wishes }) as unknown as { run: Run };
  while (run.next === "stage")
    ({ run } = answered(host, { verb: "stage", token: run.token, block: run.done }) as unknown as { run: Run });
  return run.token;
}

/** A whole run. */
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

/** Cells of a tab as they would be set up: days as days, blanks as null. */
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

/** Cells typed by the user from a row and column on. */
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

/** Names of the tabs in order; the hidden tab of a run without its token. */
export function namesOf(host: Host): string[] {
  return host.grid.sheets().map(({ name }) => (name.startsWith("Customer Tiers undo") ? "(Customer Tiers undo)" : name));
}
