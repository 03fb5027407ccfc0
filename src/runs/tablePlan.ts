// Plans in memory which cells the customers are written to.
import { type CustomerTable, customerColumn, type FilledColumn, tierColumn } from "../ground/customerTable";
import type { StoredCell } from "../sheets/cellInput";
import type { RunRecord } from "../sheets/saved";
import type { TableTarget } from "./tableTarget";
import type { RowItem } from "./work";

/** Customers in a tab that the run adds. */
export interface NewTable {
  readonly kind: "new";
  readonly name: string;
  readonly table: CustomerTable;
}

/** Customers in a table that exists already. */
export interface KnownTable {
  readonly kind: "known";
  readonly target: TableTarget;
  readonly table: CustomerTable;
  /** Columns that are added, and the column of the sheet after which they go. */
  readonly added: readonly FilledColumn[];
  readonly columnsAfter: number;
  /** Places of the customers that get new rows below. */
  readonly fresh: readonly number[];
  /** Place of each row's customer. `absent`: the row's customer was not found in this run. `foreign`: the row is not one of ours. */
  readonly places: Int32Array;
}

export type TablePlan = NewTable | KnownTable;

const absent = -1;
const foreign = -2;

/** All columns except the one with the customers. */
function cellColumns(table: CustomerTable): readonly FilledColumn[] {
  return table.columns.filter(({ id }) => id !== customerColumn);
}

/** Number of the last of our columns, or of the sheet's last column if it has none of ours. */
function lastColumn({ columns, width }: TableTarget): number {
  return columns.size === 0 ? width : Math.max(...columns.values());
}

/** Columns of an earlier run that this run does not write; they become blank. */
function blankColumns({ columns }: TableTarget, { keys, columns: wanted }: CustomerTable): FilledColumn[] {
  return [...columns.keys()]
    .filter((id) => !wanted.some((column) => column.id === id))
    .map((id) => ({ id, title: "", format: "", cells: keys.map(() => null) }));
}

/** Plans the customers for a table that exists already. */
export function planKnown(target: TableTarget, wanted: CustomerTable): KnownTable {
  const table = { ...wanted, columns: [...wanted.columns, ...blankColumns(target, wanted)] };
  const placeOf = new Map(table.keys.map((key, place) => [key, place]));
  const isListed = new Uint8Array(table.keys.length);
  const places = new Int32Array(target.keys.length).fill(foreign);
  const tier = target.columns.get(tierColumn);
  target.keys.forEach((key, row) => {
    if (key === "") return;
    const place = placeOf.get(key);
    if (place !== undefined) {
      places[row] = place;
      isListed[place] = 1;
    } else if (tier !== undefined && target.cellAt(target.headerRow + 1 + row, tier) !== null) places[row] = absent;
  });
  const fresh: number[] = [];
  if (!target.isBeside) for (let place = 0; place < isListed.length; place++) if (isListed[place] === 0) fresh.push(place);
  return {
    kind: "known",
    target,
    table,
    added: table.columns.filter(({ id }) => !target.columns.has(id)),
    columnsAfter: lastColumn(target),
    fresh,
    places,
  };
}

/** Content of a column for a customer who is listed but was not found. */
export function absentCell(table: CustomerTable, { id }: FilledColumn): StoredCell {
  return id === tierColumn ? table.gone : null;
}

/** Content of a cell; undefined leaves the cell as it is. */
export function wantedCell({ places, table }: KnownTable, row: number, column: FilledColumn): StoredCell | undefined {
  const place = places[row]!;
  if (place === foreign || column.id === customerColumn) return undefined;
  return place === absent ? absentCell(table, column) : column.cells[place];
}

function newRows(table: CustomerTable, places: readonly number[]): RowItem[] {
  const columns = cellColumns(table);
  return places.map((place) => ({
    key: table.keys[place]!,
    written: columns.map((column) => column.cells[place]!),
    before: null,
  }));
}

function knownRows(plan: KnownTable): RowItem[] {
  const { target, table, places } = plan;
  const columns = cellColumns(table);
  const rows: RowItem[] = [];
  for (let row = 0; row < places.length; row++) {
    if (places[row] === foreign) continue;
    const sheetRow = target.headerRow + 1 + row;
    rows.push({
      key: target.keys[row]!,
      written: columns.map((column) => wantedCell(plan, row, column) ?? null),
      before: columns.map(({ id }) => {
        const column = target.columns.get(id);
        return column === undefined ? null : target.cellAt(sheetRow, column);
      }),
    });
  }
  return rows;
}

/** The rows that the work tab keeps of the customers. */
export function toRowItems(plan: TablePlan): RowItem[] {
  return plan.kind === "new"
    ? newRows(
        plan.table,
        plan.table.keys.map((_, place) => place),
      )
    : [...knownRows(plan), ...newRows(plan.table, plan.fresh)];
}

/** Where the customers are written, as the state keeps it. */
export function toTableRecord(plan: TablePlan): RunRecord["table"] {
  const ids = cellColumns(plan.table).map(({ id }) => id);
  const customer = plan.table.columns.find(({ id }) => id === customerColumn)?.title ?? "";
  const headers = [customer, ...cellColumns(plan.table).map(({ title }) => title)];
  if (plan.kind === "new") {
    const places = { headed: [], added: [], columnsAfter: 0, columnsBefore: 0, rowsAdded: 0, rowsAfter: 0, rowsBefore: 0 };
    return { sheet: null, name: plan.name, made: null, isBeside: false, keyHeader: customer, ids, headers, ...places };
  }
  const { target, added, columnsAfter, fresh } = plan;
  return {
    sheet: target.sheet.getSheetId(),
    name: "",
    made: null,
    isBeside: target.isBeside,
    keyHeader: target.keyHeader,
    ids,
    headers,
    headed: [...target.columns].flatMap(([id, column]) => (target.cellAt(target.headerRow, column) === null ? [id] : [])),
    added: added.map(({ id }) => id),
    columnsAfter,
    columnsBefore: target.sheet.getMaxColumns(),
    rowsAdded: fresh.length,
    rowsAfter: target.headerRow + target.keys.length,
    rowsBefore: target.sheet.getMaxRows(),
  };
}
