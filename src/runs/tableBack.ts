// Takes the customers back: the tab that the run added, or our cells, columns and rows among those of the user.

import type { Cell } from "../ground/cell";
import { customerColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import { columnLetters } from "../ground/place";
import { holds, type StoredCell, toInput } from "../sheets/cellInput";
import { deleteLines } from "../sheets/lines";
import { markedColumns, unmarkColumns } from "../sheets/marks";
import { unmerge } from "../sheets/merges";
import { type Sheet, sheetOf } from "../sheets/read";
import type { RunRecord } from "../sheets/saved";
import { addedTab } from "../sheets/tabs";
import type { LeftCells } from "./leftCells";
import { clearTab } from "./ownTab";
import { byKey, itemsOfRows } from "./rowsBack";
import { standingTable } from "./tableNow";
import { readCells, type TableTarget, tableMark } from "./tableTarget";
import { writeRows } from "./tableWrite";
import type { RowItem } from "./work";

type TableRecord = RunRecord["table"];
type ToDay = (date: Date) => number;

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
  const standing = record.ids.filter((id) => columns.has(id));
  const itemOfRow = itemsOfRows(target, record, items, standing, toDay);
  const wanted = new Map(standing.map((id) => [id, [] as StoredCell[]]));
  const [changed, edited, freshRows] = [new Set<string>(), new Set<string>(), [] as number[]];
  keys.forEach((_, row) => {
    const item = itemOfRow[row];
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
  const noted = notedLines(target, record);
  for (const id of record.added) {
    const column = columns.get(id);
    if (column === undefined) continue;
    if (noted.columns.has(column)) {
      edited.add(id);
      left.add(() => sheet.getName(), columnLetters(column - 1));
    }
    const header = cellAt(headerRow, column);
    if (header === null || header === record.headers[record.ids.indexOf(id) + 1]) continue;
    edited.add(id);
    left.add(() => sheet.getName(), `${columnLetters(column - 1)}${headerRow}`);
  }
  return { wanted, changed, edited, freshRows: freshRows.filter((row) => !noted.rows.has(row)) };
}

/** Columns and rows that the run has added and on which a note stands, counted from 1. */
function notedLines({ sheet }: TableTarget, { added, rowsAdded }: TableRecord) {
  const [columns, rows] = [new Set<number>(), new Set<number>()];
  if (added.length === 0 && rowsAdded === 0) return { columns, rows };
  for (const [row, notes] of sheet.getDataRange().getNotes().entries())
    for (const [column, note] of notes.entries()) {
      if (note === "") continue;
      columns.add(column + 1);
      rows.add(row + 1);
    }
  return { columns, rows };
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

/** Clears the headers that the run has written into blank cells. */
function clearHeaders({ sheet, headerRow, columns, cellAt }: TableTarget, { headed, ids, headers }: TableRecord): void {
  const all = [customerColumn, ...ids];
  for (const id of headed) {
    const column = columns.get(id);
    if (column !== undefined && cellAt(headerRow, column) === headers[all.indexOf(id)])
      sheet.getRange(headerRow, column).clearContent();
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

/** Columns that the run has added, not marked yet, and left blank, found by their place. */
function blankColumns(
  sheet: Sheet,
  { added, columnsAfter, columnsBefore }: TableRecord,
  own: ReadonlySet<number>,
  isBlank: (column: number) => boolean,
): number[] {
  const spare = sheet.getMaxColumns() - columnsBefore;
  if (added.length === 0 || spare !== added.length) return [];
  return range(columnsAfter, spare).filter((column) => !own.has(column) && isBlank(column));
}

/** Deletes columns that the run added and the user has not changed. Before they were marked, they are found by place. */
function deleteAdded(target: TableTarget, record: TableRecord, { edited }: Restored): void {
  const { sheet, columns, cellAt } = target;
  const spare = sheet.getMaxColumns() - record.columnsBefore;
  if (record.added.length === 0 || spare <= 0) return;
  const marked = record.added.flatMap((id) => (columns.has(id) && !edited.has(id) ? [columns.get(id)!] : []));
  const last = target.headerRow + target.keys.length;
  const isBlank = (column: number): boolean => range(0, last).every((row) => cellAt(row, column) === null);
  const unmarked = blankColumns(sheet, record, new Set(columns.values()), isBlank);
  deleteLines(sheet, "column", [...marked, ...unmarked].slice(0, spare));
}

/** Deletes columns that a run has added to a table, and neither marked nor filled before it was cut short. */
export function deleteBlankColumns({ table }: RunRecord): void {
  const sheet = sheetOf(table.sheet);
  if (sheet === null || table.added.length === 0) return;
  const { cells, cellAt } = readCells(sheet);
  const own = new Set(markedColumns(sheet).values());
  const isBlank = (column: number): boolean => cells.every((_, row) => cellAt(row + 1, column) === null);
  deleteLines(sheet, "column", blankColumns(sheet, table, own, isBlank));
}

/** Takes the customers back. Cells that the user has changed since stay as they are, and added columns with such cells become the user's. */
export function takeBackTable(
  { table: record, source }: RunRecord,
  others: string,
  items: readonly RowItem[],
  toDay: ToDay,
  left: LeftCells,
): void {
  if (record.sheet === null) {
    const sheet = addedTab({ ...record, id: tableMark }, others);
    if (sheet !== null) takeBackTab(sheet, record, source, items, toDay, left);
    return;
  }
  const target = standingTable(record, items);
  if (!target) return;
  const restored = restoreCells(target, record, items, toDay, left);
  writeBack(target, restored, record.added);
  clearHeaders(target, record);
  deleteFresh(target, record, restored);
  deleteAdded(target, record, restored);
  unmarkColumns(target.sheet, new Set(record.added));
}
