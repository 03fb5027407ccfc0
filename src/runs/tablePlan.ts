// Where every cell of the customers goes, decided in memory before anything is written.
import { type CustomerTable, customerColumn, type FilledColumn, tierColumn } from "../ground/customerTable";
import type { StoredCell } from "../sheets/cellInput";
import type { RunRecord } from "../sheets/saved";
import type { TableTarget } from "./tableTarget";
import type { RowItem } from "./work";

/** The customers in a tab of their own that the run adds. */
export interface NewTable {
  readonly kind: "new";
  readonly name: string;
  readonly table: CustomerTable;
}

/** The customers where some of them stand already. */
export interface KnownTable {
  readonly kind: "known";
  readonly target: TableTarget;
  readonly table: CustomerTable;
  /** Columns that are added, after this column of the sheet. */
  readonly added: readonly FilledColumn[];
  readonly columnsAfter: number;
  /** Places of the customers that are added below. */
  readonly fresh: readonly number[];
  /** Place of the customer of each row: `absent` is listed but was not found, `foreign` is no row of ours. */
  readonly places: Int32Array;
}

export type TablePlan = NewTable | KnownTable;

const absent = -1;
const foreign = -2;

/** Columns other than the customer's own. */
function cellColumns(table: CustomerTable): readonly FilledColumn[] {
  return table.columns.filter(({ id }) => id !== customerColumn);
}

/** Last of our columns that stand in the sheet, or of all columns where none does. */
function lastColumn({ columns, width }: TableTarget): number {
  return columns.size === 0 ? width : Math.max(...columns.values());
}

/** Columns of an earlier run that this one has nothing to say in. */
function blankColumns({ columns }: TableTarget, { keys, columns: wanted }: CustomerTable): FilledColumn[] {
  return [...columns.keys()]
    .filter((id) => !wanted.some((column) => column.id === id))
    .map((id) => ({ id, title: "", format: "", cells: keys.map(() => null) }));
}

/** Plans the customers for a table that is there. */
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

/** What a column says of a customer who is listed but not found. */
export function absentCell(table: CustomerTable, { id }: FilledColumn): StoredCell {
  return id === tierColumn ? table.gone : null;
}

/** What a row of the table is to hold in a column; undefined leaves the cell alone. */
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

/** What the work tab keeps of the customers. */
export function toRowItems(plan: TablePlan): RowItem[] {
  return plan.kind === "new"
    ? newRows(
        plan.table,
        plan.table.keys.map((_, place) => place),
      )
    : [...knownRows(plan), ...newRows(plan.table, plan.fresh)];
}

/** The addresses of what is written of customers. */
export function toTableRecord(plan: TablePlan): RunRecord["table"] {
  const ids = cellColumns(plan.table).map(({ id }) => id);
  const customer = plan.table.columns.find(({ id }) => id === customerColumn)?.title ?? "";
  const headers = [customer, ...cellColumns(plan.table).map(({ title }) => title)];
  if (plan.kind === "new") {
    const places = { added: [], columnsAfter: 0, columnsBefore: 0, rowsAdded: 0, rowsAfter: 0, rowsBefore: 0 };
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
    added: added.map(({ id }) => id),
    columnsAfter,
    columnsBefore: target.sheet.getMaxColumns(),
    rowsAdded: fresh.length,
    rowsAfter: target.headerRow + target.keys.length,
    rowsBefore: target.sheet.getMaxRows(),
  };
}
