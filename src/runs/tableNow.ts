// Reads the table that a run has written into as it is now, wherever its customers stand meanwhile.

import { type Cell, headerText } from "../ground/cell";
import { toKey } from "../ground/key";
import { markedColumns } from "../sheets/marks";
import { type Sheet, sheetOf } from "../sheets/read";
import type { RunRecord } from "../sheets/saved";
import { readCells, readOwnTable, type TableTarget } from "./tableTarget";
import { type RowItem, toStoredKey } from "./work";

type TableRecord = RunRecord["table"];

/** Most places that are looked at for the header of the customers. */
const mostPlaces = 200;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Places where the header of the customers may stand, counted from 0: cells that say it, else any cell of the row of our headers. */
function headerPlaces(cells: readonly (readonly Cell[])[], { keyHeader, headers }: TableRecord): readonly Place[] {
  const places: Place[] = [];
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries())
      if (headerText(cell) === keyHeader && places.length < mostPlaces) places.push({ row, column });
  if (places.length > 0) return places;
  const row = cells.findIndex((line) => headers.slice(1).some((header) => header !== "" && line.includes(header)));
  return row < 0 ? [] : cells[row]!.map((_, column) => ({ row, column }));
}

/** The place below which most of the run's customers stand; null if none of them stands anywhere. */
function findKey(cells: readonly (readonly Cell[])[], record: TableRecord, items: readonly RowItem[]): Place | null {
  const keys = new Set(items.map(({ key }) => key));
  const met = ({ row, column }: Place): number =>
    cells.slice(row + 1).reduce((sum, line) => (keys.has(toStoredKey(toKey(line[column]))) ? sum + 1 : sum), 0);
  const counted = headerPlaces(cells, record).map((place) => ({ place, count: met(place) }));
  const best = counted.reduce(
    (most, other) => (other.count > (most?.count ?? 0) ? other : most),
    null as (typeof counted)[number] | null,
  );
  return best?.place ?? null;
}

/** Reads the user's list as it is now; null if its customers are gone. */
function readListNow(sheet: Sheet, record: TableRecord, items: readonly RowItem[]): TableTarget | null {
  const { cells, ...read } = readCells(sheet);
  const key = findKey(cells, record, items);
  if (key === null) return null;
  return {
    sheet,
    isBeside: true,
    headerRow: key.row + 1,
    keyHeader: record.keyHeader,
    keys: cells.slice(key.row + 1).map((row) => toKey(row[key.column])),
    columns: markedColumns(sheet),
    width: cells[0]?.length ?? 0,
    ...read,
  };
}

/** The table that a run has written into; null if its tab or its customers are gone. */
export function standingTable(record: TableRecord, items: readonly RowItem[]): TableTarget | null {
  const sheet = sheetOf(record.sheet);
  return sheet && (record.isBeside ? readListNow(sheet, record, items) : readOwnTable(sheet));
}

/** Whether the table that a run has written into is there, but not the column that says which row is whose. */
export function hasLostCustomers({ table }: RunRecord, items: readonly RowItem[]): boolean {
  return table.sheet !== null && sheetOf(table.sheet) !== null && items.length > 0 && standingTable(table, items) === null;
}
