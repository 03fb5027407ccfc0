// Formulas as a cell calls them, in one host.
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { shop } from "../whole/shop";

const host = shop([[""]]);

export function formulaAnswer(name: string, ...args: FormulaArgument[]): FormulaAnswer {
  return host.formula(name, args);
}

/** Returns the cells that a formula gives. Fails the test if they are an error. */
export function formulaCells(name: string, ...args: FormulaArgument[]): unknown[][] {
  const shown = formulaAnswer(name, ...args);
  if ("error" in shown) throw new Error(`${shown.error} ${shown.message}`);
  return shown.cells;
}

/** Returns the sentence of a formula's error. Fails the test if there is no error. */
export function formulaMessage(name: string, ...args: FormulaArgument[]): string {
  const shown = formulaAnswer(name, ...args);
  if (!("error" in shown)) throw new Error(`No error but ${JSON.stringify(shown.cells)}`);
  return shown.message;
}

/** Puts cells below one another. */
export function columnOf(own: readonly HostCell[]): HostCell[][] {
  return own.map((cell) => [cell]);
}

/** Returns the columns of order rows. */
export function ordersOf(rows: readonly (readonly HostCell[])[]): HostCell[][][] {
  return [0, 1, 2].map((place) => columnOf(rows.map((row) => row[place]!)));
}
