// One sheet of a run: its cells, the table in them, and which column holds what.

import type { Cell } from "../ground/cell";
import { type Asked, type Mapping, mapColumns, usualAsked } from "../reading/mapping";
import type { NamedColumns } from "../reading/roles";
import { findTable, type Table } from "../reading/table";

/** A sheet's cells, the first row being sheet row 1, and its time zone. */
export interface SheetContent {
  readonly cells: readonly (readonly Cell[])[];
  readonly zone: () => string;
  /** Columns that an earlier run wrote, 0 being A; they are results and never read. */
  readonly results?: ReadonlySet<number>;
}

/** A sheet as it is read. */
export interface SheetPart {
  readonly table: Table;
  readonly mapping: Mapping;
}

/** A table whose result columns have no header, so that they stand for nothing. */
function withoutResults(table: Table, results: ReadonlySet<number> = new Set()): Table {
  return results.size === 0
    ? table
    : { ...table, headers: table.headers.map((header, column) => (results.has(column) ? "" : header)) };
}

/**
 * The table of a sheet.
 *
 * @param name - name of the sheet where several are read
 */
export function toTable({ cells, results }: SheetContent, columns: NamedColumns, name = ""): Table {
  const wanted = Object.values(columns).flatMap((column) => [column, ...column.split("+")]);
  return withoutResults(findTable(cells, wanted, name), results);
}

/** A sheet with its columns. @throws Question when a needed column cannot be found */
export function toPart(sheet: SheetContent, columns: NamedColumns, name: string, asked: Asked = usualAsked): SheetPart {
  const table = toTable(sheet, columns, name);
  return { table, mapping: mapColumns(table, columns, asked) };
}
