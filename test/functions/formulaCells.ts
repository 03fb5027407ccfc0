// Formulas as a cell calls them, in one host.
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { shop } from "../whole/shop";

const host = shop([[""]]);

export function formulaAnswer(name: string, ...args: FormulaArgument[]): FormulaAnswer {
  return host.formula(name, args);
}

/** What the cells show; fails the test where it is an error. */
export function formulaCells(name: string, ...args: FormulaArgument[]): unknown[][] {
  const shown = formulaAnswer(name, ...args);
  if ("error" in shown) throw new Error(`${shown.error} ${shown.message}`);
  return shown.cells;
}

/** The sentence of an error; fails the test where there is none. */
export function formulaMessage(name: string, ...args: FormulaArgument[]): string {
  const shown = formulaAnswer(name, ...args);
  if (!("error" in shown)) throw new Error(`No error but ${JSON.stringify(shown.cells)}`);
  return shown.message;
}

/** Cells below one another. */
export function columnOf(own: readonly HostCell[]): HostCell[][] {
  return own.map((cell) => [cell]);
}

/** Columns of order rows. */
export function ordersOf(rows: readonly (readonly HostCell[])[]): HostCell[][][] {
  return [0, 1, 2].map((place) => columnOf(rows.map((row) => row[place]!)));
}
