// Finds a table of customers that exists already: our tab of an earlier run, or the user's own list.

import type { Cell } from "../ground/cell";
import { customerColumn, tierColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import { type StoredCell, toStored } from "../sheets/cellInput";
import { markedColumns } from "../sheets/marks";
import { readValues, type Sheet } from "../sheets/read";

/** Mark of the tab that a run adds for the customers. */
export const tableMark = "customers";

/** A table of customers in a sheet, as read. */
export interface TableTarget {
  readonly sheet: Sheet;
  readonly isBeside: boolean;
  readonly headerRow: number;
  readonly keyHeader: string;
  /** Customer keys of the rows below the header, "" for a row without a customer. */
  readonly keys: readonly string[];
  /** Our columns by id, counted from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Number of columns up to the last one that holds anything. */
  readonly width: number;
  /** Content and number format of a cell; row and column are counted from 1. */
  readonly cellAt: (row: number, column: number) => StoredCell;
  readonly formatAt: (row: number, column: number) => string;
}

/** Reads values, formulas and number formats of a sheet, from which its cells can be put back. */
export function readCells(sheet: Sheet, known?: readonly (readonly Cell[])[]) {
  const range = sheet.getDataRange();
  const cells = known ?? readValues(range);
  const formulas = range.getFormulas();
  const formats = range.getNumberFormats();
  return {
    cells,
    cellAt: (row: number, column: number): StoredCell =>
      toStored(cells[row - 1]?.[column - 1], formulas[row - 1]?.[column - 1] ?? ""),
    formatAt: (row: number, column: number): string => formats[row - 1]?.[column - 1] ?? "",
  };
}

/** Number of the first row that has both a customer and a tier, or 1 if no row has; this is the header. */
function findHeader(cells: readonly (readonly Cell[])[], customer: number, tier: number): number {
  const found = cells.findIndex((row) => toKey(row[customer - 1]) !== "" && toKey(row[tier - 1]) !== "");
  return found < 0 ? 1 : found + 1;
}

/** Reads our tab of customers; null if its customer column is gone. */
export function readOwnTable(sheet: Sheet): TableTarget | null {
  const columns = markedColumns(sheet);
  const customer = columns.get(customerColumn);
  if (customer === undefined) return null;
  const { cells, ...read } = readCells(sheet);
  const headerRow = findHeader(cells, customer, columns.get(tierColumn) ?? customer);
  return {
    sheet,
    isBeside: false,
    headerRow,
    keyHeader: String(cells[headerRow - 1]?.[customer - 1] ?? ""),
    keys: cells.slice(headerRow).map((row) => toKey(row[customer - 1])),
    columns,
    width: cells[0]?.length ?? 0,
    ...read,
  };
}

/** One row of our tab of customers. `isHeading`: the row is the header or above it. */
export interface OwnRow {
  readonly isHeading: boolean;
  readonly key: string;
  readonly tier: string;
}

/** Reads a row of our tab of customers; null if its customer column is gone. */
export function readOwnRow(sheet: Sheet, row: number): OwnRow | null {
  const columns = markedColumns(sheet);
  const customer = columns.get(customerColumn);
  if (customer === undefined) return null;
  const tier = columns.get(tierColumn);
  const cells = readValues(sheet.getDataRange());
  const texts = cells[row - 1] ?? [];
  return {
    isHeading: row <= findHeader(cells, customer, tier ?? customer),
    key: toKey(texts[customer - 1]),
    tier: tier === undefined ? "" : toKey(texts[tier - 1]),
  };
}

/** The user's own list as it was scored. */
export interface OwnList {
  readonly sheet: Sheet;
  readonly cells: readonly (readonly Cell[])[];
  readonly headerRow: number;
  readonly keyHeader: string;
  readonly keys: readonly string[];
}

/** The user's own list of customers, with the columns beside it that carry our marks, whichever run has written them. */
export function readList({ sheet, cells, headerRow, keyHeader, keys }: OwnList): TableTarget {
  const columns = markedColumns(sheet);
  const { cellAt, formatAt } =
    columns.size > 0 ? readCells(sheet, cells) : { cellAt: (): StoredCell => null, formatAt: (): string => "" };
  return { sheet, isBeside: true, headerRow, keyHeader, keys, columns, width: cells[0]?.length ?? 0, cellAt, formatAt };
}
