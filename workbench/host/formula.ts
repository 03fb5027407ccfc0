// Custom functions: how the arguments of a cell arrive, and how the returned value spills.
import { isDate, isNativeError } from "node:util/types";
import { checkCellText } from "./gridLimits";
import { notInHost } from "./hostError";
import type { Parcel } from "./parcel";
import { toScriptColumns } from "./scriptCells";
import type { SheetZone } from "./sheetZone";
import { dayFormat, type HostCell, toColumns } from "./spreadsheetSetup";

/** A cell, a range of cells (rows of equal length), or undefined for an argument that is left out. */
export type FormulaArgument =
  | HostCell
  | readonly (readonly HostCell[])[]
  | undefined
  | { readonly volatile: true; readonly cells: HostCell | readonly (readonly HostCell[])[] };

export type FormulaAnswer = { readonly cells: unknown[][] } | { readonly error: string; readonly message: string };

const VOLATILE = "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().";

function isRange(argument: FormulaArgument): argument is readonly (readonly HostCell[])[] {
  return Array.isArray(argument);
}

function isRagged(rows: readonly (readonly unknown[])[]): boolean {
  return rows.some((row) => row.length !== rows[0]?.length);
}

/** Packs an argument. A range of one cell is packed as that cell. */
function toParcel(argument: FormulaArgument, zone: SheetZone): Parcel {
  if (argument === undefined) return { kind: "plain", content: undefined };
  const rows = isRange(argument) ? argument : [[argument as HostCell]];
  if (rows.length === 0 || rows[0]?.length === 0 || isRagged(rows))
    throw notInHost("A range without cells or with rows of unequal length");
  const columns = toScriptColumns(toColumns(rows), zone);
  return { kind: rows.length === 1 && columns.length === 1 ? "cell" : "rows", columns, height: rows.length };
}

/** The error of the cell if the function is not called at all; null if it is called. */
function refusedArgument(args: readonly FormulaArgument[]): FormulaAnswer | null {
  for (const argument of args) {
    if (typeof argument !== "object" || argument === null) continue;
    if ("volatile" in argument) return { error: "#ERROR!", message: VOLATILE };
    const single = isRange(argument) ? (argument.length === 1 && argument[0]?.length === 1 ? argument[0][0] : null) : argument;
    if (typeof single === "object" && single !== null && "error" in single) return { error: single.error, message: "" };
  }
  return null;
}

/** The arguments as parcels, without those left out at the end; or the answer if the function is not called. */
export function formulaArguments(args: readonly FormulaArgument[], zone: SheetZone): readonly Parcel[] | FormulaAnswer {
  const refused = refusedArgument(args);
  if (refused !== null) return refused;
  const given = args.slice(0, args.findLastIndex((argument) => argument !== undefined) + 1);
  return given.map((argument) => toParcel(argument, zone));
}

function toCell(returned: unknown, zone: SheetZone): unknown {
  if (returned === null || returned === undefined) return null;
  if (typeof returned === "boolean") return returned;
  if (typeof returned === "number") return Number.isFinite(returned) ? returned : "#NUM!";
  if (typeof returned === "string") {
    checkCellText(returned);
    return returned;
  }
  if (isDate(returned) && Number.isFinite(returned.getTime())) {
    const day = zone.toSerial(returned.getTime());
    return { day, format: dayFormat(day) };
  }
  throw notInHost(`A cell that receives ${Object.prototype.toString.call(returned)}`);
}

/** The cells that a returned value fills: one cell, a list downwards, or a block with rows of equal length. */
export function spill(returned: unknown, zone: SheetZone): FormulaAnswer {
  if (!Array.isArray(returned)) return { cells: [[toCell(returned, zone)]] };
  const rows: unknown[][] = returned.every(Array.isArray) ? returned : returned.map((cell) => [cell]);
  if (rows.length === 0 || rows[0]?.length === 0) throw notInHost("A custom function that returns an empty array");
  if (isRagged(rows)) throw notInHost("A custom function that returns rows of unequal length");
  return { cells: Array.from(rows, (row) => Array.from(row, (cell) => toCell(cell, zone))) };
}

/** The error of a cell whose function threw. */
export function thrownAnswer(thrown: unknown): FormulaAnswer {
  return {
    error: "#ERROR!",
    message: isNativeError(thrown) ? thrown.message : String(thrown),
  };
}
