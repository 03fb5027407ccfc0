// One sheet of a run: its cells, the table in them, and which column holds what.

import type { Cell } from "../ground/cell";
import { chooseTable } from "../reading/chooseTable";
import { type Asked, isReadable, type Mapping, mapColumns, usualAsked } from "../reading/mapping";
import type { NamedColumns } from "../reading/roles";
import type { Table } from "../reading/table";

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

/** What a sheet is read for, and where several sheets are read, its name. */
interface Reading {
  readonly name?: string;
  /** What is needed of it; any table will do where nothing is said. */
  readonly asked?: Asked;
}

/** The table of a sheet. */
export function toTable({ cells, results = new Set() }: SheetContent, columns: NamedColumns, reading: Reading = {}): Table {
  const { name = "", asked } = reading;
  return chooseTable({ cells, results, name }, columns, (table, named) => asked === undefined || isReadable(table, named, asked));
}

/** A sheet with its columns. @throws Question when a needed column cannot be found */
export function toPart(sheet: SheetContent, columns: NamedColumns, name: string, asked: Asked = usualAsked): SheetPart {
  const table = toTable(sheet, columns, { name, asked });
  return { table, mapping: mapColumns(table, columns, asked) };
}
