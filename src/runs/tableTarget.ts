// Where customers already stand: a tab of ours from an earlier run, or the user's own list of customers.

import type { Cell } from "../ground/cell";
import { customerColumn, tierColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import { type StoredCell, toStored } from "../sheets/cellInput";
import { markedColumns } from "../sheets/marks";
import { readValues, type Sheet } from "../sheets/read";

/** A table of customers in a sheet, as read. */
export interface TableTarget {
  readonly sheet: Sheet;
  readonly isBeside: boolean;
  readonly headerRow: number;
  readonly keyHeader: string;
  /** Keys of the rows below the header, "" where there is none. */
  readonly keys: readonly string[];
  /** Our columns by id, counted from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Width of what the sheet holds. */
  readonly width: number;
  /** Content and number format of a cell, both counted from 1. */
  readonly cellAt: (row: number, column: number) => StoredCell;
  readonly formatAt: (row: number, column: number) => string;
}

/** What a sheet holds, in all the ways that matter for putting it back. */
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

/** The first row in which both the customer and the tier say something. */
function findHeader(cells: readonly (readonly Cell[])[], customer: number, tier: number): number {
  const found = cells.findIndex((row) => toKey(row[customer - 1]) !== "" && toKey(row[tier - 1]) !== "");
  return found < 0 ? 1 : found + 1;
}

/** Our tab of customers, or null when its customer column is gone. */
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

/** What a row of our tab of customers says. */
export interface OwnRow {
  readonly isHeading: boolean;
  readonly key: string;
  readonly tier: string;
}

/** A row of our tab of customers, or null when its customer column is gone. */
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

/** The user's own list of customers, with the columns of ours that stand beside it already. */
export function readList({ sheet, cells, headerRow, keyHeader, keys }: OwnList, hasColumns: boolean): TableTarget {
  const { cellAt, formatAt } = hasColumns
    ? readCells(sheet, cells)
    : { cellAt: (): StoredCell => null, formatAt: (): string => "" };
  return {
    sheet,
    isBeside: true,
    headerRow,
    keyHeader,
    keys,
    columns: hasColumns ? markedColumns(sheet) : new Map<string, number>(),
    width: cells[0]?.length ?? 0,
    cellAt,
    formatAt,
  };
}
