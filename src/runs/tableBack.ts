// Takes the customers back: the tab that the run added, or our cells, columns and rows among those of the user.

import type { Cell } from "../ground/cell";
import { headerText } from "../ground/cell";
import { customerColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import { columnLetters } from "../ground/place";
import { holds, type StoredCell, toInput } from "../sheets/cellInput";
import { deleteLines } from "../sheets/lines";
import { markedColumns } from "../sheets/marks";
import { unmerge } from "../sheets/merges";
import { type Sheet, sheetOf } from "../sheets/read";
import type { RunRecord } from "../sheets/saved";
import { addedTab } from "../sheets/tabs";
import type { LeftCells } from "./leftCells";
import { clearTab } from "./ownTab";
import { readCells, readOwnTable, type TableTarget } from "./tableTarget";
import { writeRows } from "./tableWrite";
import { type RowItem, toStoredKey } from "./work";

type TableRecord = RunRecord["table"];
type ToDay = (date: Date) => number;

/** Finds the rows of the work tab by customer. For a customer listed several times, each call gives the next row. */
function byKey(items: readonly RowItem[]): (key: string) => RowItem | undefined {
  const lists = new Map<string, RowItem[]>();
  for (const item of items) {
    const list = lists.get(item.key);
    if (list) list.push(item);
    else lists.set(item.key, [item]);
  }
  const met = new Map<string, number>();
  return (whole) => {
    const key = toStoredKey(whole);
    const list = lists.get(key);
    const times = met.get(key) ?? 0;
    met.set(key, times + 1);
    return list?.[Math.min(times, list.length - 1)];
  };
}

/** Header row, counted from 0; the user may have inserted rows above it. −1 if the headers are gone. */
function findHeaders(cells: readonly (readonly Cell[])[], customer: number, headers: readonly string[]): number {
  const exact = cells.findIndex((row) => row[customer - 1] === headers[0]);
  if (exact >= 0) return exact;
  return cells.findIndex((row) =>
    row.some((cell, column) => column !== customer - 1 && headers.includes(String(cell)) && cell !== ""),
  );
}

/** Takes back a tab that the run added. In an unfinished run columns are found by their place, in a finished one by their marks. */
function takeBackTab(
  sheet: Sheet,
  { made, ids, headers }: TableRecord,
  source: number,
  items: readonly RowItem[],
  toDay: ToDay,
  left: LeftCells,
): void {
  const content = readCells(sheet);
  const all = [customerColumn, ...ids];
  const columns = made === null ? new Map(all.map((id, place) => [id, place + 1])) : markedColumns(sheet);
  const idOf = new Map([...columns].map(([id, column]) => [column, all.indexOf(id)]));
  const customer = columns.get(customerColumn) ?? 1;
  const header = findHeaders(content.cells, customer, headers);
  const itemOf = byKey(items);
  const itemOfRow = content.cells.map((row, place) => (place <= header ? undefined : itemOf(toKey(row[customer - 1]))));
  const isOurs = (row: number, column: number): boolean => {
    const place = idOf.get(column);
    if (place === undefined) return false;
    const now = content.cellAt(row, column);
    if (row - 1 === header) return now === headers[place];
    const item = itemOfRow[row - 1];
    if (item === undefined) return false;
    return column === customer || holds(now, item.written[place - 1] ?? null, toDay);
  };
  const drawn = { size: { rows: header + 1 || 1, columns: columns.size || 1 }, shift: { top: 0, left: 0 }, charts: [] };
  clearTab(sheet, content, source, drawn, isOurs, (row, column) =>
    left.add(() => sheet.getName(), `${columnLetters(column - 1)}${row}`),
  );
}

function sameCell(one: StoredCell, other: StoredCell): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Place of the customer column's header, counted from 0; null if it is gone. */
function findKey(
  cells: readonly (readonly Cell[])[],
  keyHeader: string,
): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < cells.length; row++) {
    const column = cells[row]!.findIndex((cell) => headerText(cell) === keyHeader);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Reads the user's list as it is now; null if its customer column is gone. */
function readListNow(sheet: Sheet, keyHeader: string): TableTarget | null {
  const { cells, ...read } = readCells(sheet);
  const key = findKey(cells, keyHeader);
  if (key === null) return null;
  return {
    sheet,
    isBeside: true,
    headerRow: key.row + 1,
    keyHeader,
    keys: cells.slice(key.row + 1).map((row) => toKey(row[key.column])),
    columns: markedColumns(sheet),
    width: cells[0]?.length ?? 0,
    ...read,
  };
}

/** The former content of every cell of ours, and the rows that the run added. */
interface Restored {
  readonly wanted: Map<string, StoredCell[]>;
  /** `changed`: columns in which a cell must change. `edited`: columns in which the user has changed a cell. */
  readonly changed: Set<string>;
  readonly edited: Set<string>;
  readonly freshRows: number[];
}

function restoreCells(
  target: TableTarget,
  record: TableRecord,
  items: readonly RowItem[],
  toDay: ToDay,
  left: LeftCells,
): Restored {
  const { sheet, headerRow, keys, columns, cellAt } = target;
  const itemOf = byKey(items);
  const standing = record.ids.filter((id) => columns.has(id));
  const wanted = new Map(standing.map((id) => [id, [] as StoredCell[]]));
  const [changed, edited, freshRows] = [new Set<string>(), new Set<string>(), [] as number[]];
  keys.forEach((key, row) => {
    const item = key === "" ? undefined : itemOf(key);
    let isUntouched = true;
    for (const id of standing) {
      const column = columns.get(id)!;
      const now = cellAt(headerRow + 1 + row, column);
      const place = record.ids.indexOf(id);
      const was = item?.before?.[place] ?? null;
      const isAsWritten = item !== undefined && holds(now, item.written[place]!, toDay);
      if (isAsWritten && !sameCell(now, was)) changed.add(id);
      const stays = !isAsWritten && !sameCell(now, was);
      if (stays && (item !== undefined || record.added.includes(id))) {
        edited.add(id);
        isUntouched = false;
        left.add(() => sheet.getName(), `${columnLetters(column - 1)}${headerRow + 1 + row}`);
      }
      wanted.get(id)!.push(isAsWritten ? was : now);
    }
    if (item && item.before === null && isUntouched) freshRows.push(headerRow + 1 + row);
  });
  for (const id of record.added) {
    const column = columns.get(id);
    if (column === undefined) continue;
    const header = cellAt(headerRow, column);
    if (header === null || header === record.headers[record.ids.indexOf(id) + 1]) continue;
    edited.add(id);
    left.add(() => sheet.getName(), `${columnLetters(column - 1)}${headerRow}`);
  }
  return { wanted, changed, edited, freshRows };
}

function writeBack(target: TableTarget, { wanted, changed, edited }: Restored, added: readonly string[]): void {
  const { sheet, headerRow, keys, columns, formatAt } = target;
  for (const id of changed) {
    if (added.includes(id) && !edited.has(id)) continue;
    const [column, cells] = [columns.get(id)!, wanted.get(id)!];
    if (keys.length > 0) unmerge(sheet.getRange(headerRow + 1, column, keys.length, 1));
    writeRows(sheet, headerRow + 1, column, { rows: keys.length, columns: 1 }, (row) =>
      toInput(cells[row]!, formatAt(headerRow + 1 + row, column)),
    );
  }
}

function range(after: number, howMany: number): number[] {
  return Array.from({ length: howMany }, (_, place) => after + 1 + place);
}

/** Deletes rows that the run added and that hold nothing of the user's. Before their customers were written, they are found by place. */
function deleteFresh(target: TableTarget, record: TableRecord, { freshRows }: Restored): void {
  const { sheet, columns, width, cellAt } = target;
  const own = new Set(columns.values());
  const others = range(0, width).filter((column) => !own.has(column));
  const isFree = (row: number): boolean => others.every((column) => cellAt(row, column) === null);
  const spare = sheet.getMaxRows() - record.rowsBefore;
  if (record.rowsAdded === 0 || spare <= 0) return;
  const isBlank = (row: number): boolean => range(0, width).every((column) => cellAt(row, column) === null);
  const unnamed = spare === record.rowsAdded ? range(record.rowsAfter, record.rowsAdded).filter(isBlank) : [];
  const rows = [...new Set([...freshRows.filter(isFree), ...unnamed])].slice(0, spare);
  deleteLines(sheet, "row", rows);
}

/** Deletes columns that the run added and the user has not changed. Before they were marked, they are found by place. */
function deleteAdded(target: TableTarget, record: TableRecord, { edited }: Restored): void {
  const { sheet, columns, cellAt } = target;
  const spare = sheet.getMaxColumns() - record.columnsBefore;
  if (record.added.length === 0 || spare <= 0) return;
  const marked = record.added.flatMap((id) => (columns.has(id) && !edited.has(id) ? [columns.get(id)!] : []));
  const last = target.headerRow + target.keys.length;
  const isBlank = (column: number): boolean => range(0, last).every((row) => cellAt(row, column) === null);
  const own = new Set(columns.values());
  const unmarked =
    spare === record.added.length
      ? range(record.columnsAfter, spare).filter((column) => !own.has(column) && isBlank(column))
      : [];
  deleteLines(sheet, "column", [...marked, ...unmarked].slice(0, spare));
}

/** Takes the customers back. Cells that the user has changed since stay as they are. */
export function takeBackTable(
  { table: record, source }: RunRecord,
  others: string,
  items: readonly RowItem[],
  toDay: ToDay,
  left: LeftCells,
): void {
  if (record.sheet === null) {
    const sheet = addedTab(record, others);
    if (sheet !== null) takeBackTab(sheet, record, source, items, toDay, left);
    return;
  }
  const sheet = sheetOf(record.sheet);
  const target = sheet && (record.isBeside ? readListNow(sheet, record.keyHeader) : readOwnTable(sheet));
  if (!target) return;
  const restored = restoreCells(target, record, items, toDay, left);
  writeBack(target, restored, record.added);
  deleteFresh(target, record, restored);
  deleteAdded(target, record, restored);
}
