// CLV formulas as a cell calls them, in one host.
import type { FormulaAnswer, FormulaArgument } from "../workbench/host/formula";
import type { HostCell } from "../workbench/host/spreadsheetSetup";
import { shop } from "./shop";

const host = shop([[""]]);

export const formulaAnswer = (name: string, ...args: FormulaArgument[]): FormulaAnswer => host.formula(name, args);

/** What the cells show; fails the test where it is an error. */
export const formulaCells = (name: string, ...args: FormulaArgument[]): unknown[][] => {
  const shown = formulaAnswer(name, ...args);
  if ("error" in shown) throw new Error(`${shown.error} ${shown.message}`);
  return shown.cells;
};

/** The sentence of an error; fails the test where there is none. */
export const formulaMessage = (name: string, ...args: FormulaArgument[]): string => {
  const shown = formulaAnswer(name, ...args);
  if (!("error" in shown)) throw new Error(`No error but ${JSON.stringify(shown.cells)}`);
  return shown.message;
};

/** Cells below one another. */
export const columnOf = (own: readonly HostCell[]): HostCell[][] => own.map((cell) => [cell]);

/** Columns of order rows. */
export const ordersOf = (rows: readonly (readonly HostCell[])[]): HostCell[][][] =>
  [0, 1, 2].map((place) => columnOf(rows.map((row) => row[place]!)));

/** 2024-01-01. */
export const firstDay = 45_292;

/** Customers who come back after gaps of 3 to 12 days until half of the year is over, and others who came once; then nothing. */
export const leavers = (customers: number, amountOf: (customer: number, order: number) => number): HostCell[][] => {
  const rows: HostCell[][] = [];
  for (let customer = 0; customer < customers; customer++) {
    const orders = customer % 3 === 0 ? 1 : 2 + ((customer * 7) % 9);
    for (let order = 0; order < orders; order++) {
      const serial = firstDay + (customer % 60) + order * (3 + ((customer * 5 + order * 3) % 10));
      rows.push([`c${customer}`, { day: serial, format: "yyyy-mm-dd" }, amountOf(customer, order)]);
    }
  }
  return rows;
};
