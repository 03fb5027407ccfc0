// A formula as it is typed, called with the cells of its ranges: name, ranges such as 'Orders'!A2:A, quoted texts and numbers.
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";

/** A range of one column of these rows; without a last row it goes on to the end of the sheet. */
function columnIn(rows: readonly (readonly HostCell[])[], letter: string, first: string, last: string): HostCell[][] {
  const place = letter.charCodeAt(0) - 65;
  return rows.slice(Number(first) - 1, last === "" ? undefined : Number(last)).map((row) => [row[place] ?? null]);
}

function toArgument(text: string, rows: readonly (readonly HostCell[])[]): FormulaArgument {
  if (text === "") return undefined;
  const range = /^'(?:[^']|'')+'!([A-Z])(\d+):\1(\d*)$/.exec(text);
  if (range) return columnIn(rows, range[1]!, range[2]!, range[3]!);
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1]!;
  const number = Number(text.replace(",", "."));
  if (Number.isNaN(number)) throw new Error(`No argument of a formula: ${text}`);
  return number;
}

/** What the cell shows in which the formula is typed, in a spreadsheet with one sheet of these rows. */
export function typed(host: Host, rows: readonly (readonly HostCell[])[], formula: string): FormulaAnswer {
  const [, name, given] = /^=([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  if (name === undefined || given === undefined) throw new Error(`No formula: ${formula}`);
  const mark = given.includes(";") ? /;\s/ : /,\s/;
  return host.formula(
    name,
    given.split(mark).map((text) => toArgument(text, rows)),
  );
}
