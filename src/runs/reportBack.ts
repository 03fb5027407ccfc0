// Takes a report back: deletes the tab that the run added, or puts the former content back.
import { columnLetters } from "../ground/place";
import { holds, type StoredCell, toInput } from "../sheets/cellInput";
import { moveCharts, type Shift } from "../sheets/charts";
import { unmerge } from "../sheets/merges";
import { type Sheet, sheetOf } from "../sheets/read";
import type { RunRecord } from "../sheets/saved";
import { addedTab, setLooks } from "../sheets/tabs";
import type { LeftCells } from "./leftCells";
import { clearTab, type TabContent } from "./ownTab";
import { findShift, firstText } from "./reportWrite";
import { readCells } from "./tableTarget";
import type { ReportItem } from "./work";

type ReportRecord = RunRecord["reports"][number];
type ToDay = (date: Date) => number;

function same(one: StoredCell, other: StoredCell): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How far a report has moved since it was written, found by its first text. */
function shiftOf({ cells }: TabContent, items: readonly ReportItem[]): Shift {
  return findShift(cells, firstText(items.map(({ written }) => written)));
}

function restore(sheet: Sheet, record: ReportRecord, items: readonly ReportItem[], toDay: ToDay, left: LeftCells): void {
  const content = readCells(sheet);
  const shift = shiftOf(content, items);
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const rows = Math.min(record.rows, record.rowsBefore - shift.top, maxRows - shift.top);
  const columns = Math.min(record.columns, record.columnsBefore - shift.left, maxColumns - shift.left);
  const kept = items.slice(0, rows);
  const wanted = kept.map(({ written, before }, row) =>
    written.slice(0, columns).map((cell, column) => {
      const [now, was] = [content.cellAt(shift.top + row + 1, shift.left + column + 1), before!.cells[column]!];
      if (same(now, was) || holds(now, cell, toDay)) return was;
      left.add(() => sheet.getName(), `${columnLetters(shift.left + column)}${shift.top + row + 1}`);
      return now;
    }),
  );
  const range = sheet.getRange(shift.top + 1, shift.left + 1, rows, columns);
  unmerge(range);
  const looks = kept.map((item) => item.before!.looks);
  setLooks(range, {
    formats: looks.map((row) => row.formats.slice(0, columns)),
    weights: looks.map((row) => row.weights.slice(0, columns)),
    fills: looks.map((row) => row.fills.slice(0, columns)),
    wraps: looks.map((row) => row.wraps.slice(0, columns)),
  });
  range.setValues(wanted.map((row, place) => row.map((cell, column) => toInput(cell, looks[place]!.formats[column]))));
  moveCharts(sheet, record.charts, record.chartsBefore, shift);
  if (maxRows > record.rowsBefore && shift.top + record.rows === maxRows)
    sheet.deleteRows(record.rowsBefore + 1, maxRows - record.rowsBefore);
  if (maxColumns > record.columnsBefore && shift.left + record.columns === maxColumns)
    sheet.deleteColumns(record.columnsBefore + 1, maxColumns - record.columnsBefore);
}

/** Takes a report back. Cells that the user has changed since stay as they are. */
export function takeBackReport(
  record: ReportRecord,
  { source, others }: { readonly source: number; readonly others: string },
  items: readonly ReportItem[],
  toDay: ToDay,
  left: LeftCells,
): void {
  if (record.sheet !== null) {
    const sheet = sheetOf(record.sheet);
    if (sheet !== null) restore(sheet, record, items, toDay, left);
    return;
  }
  const sheet = addedTab(record, others);
  if (sheet === null) return;
  const content = readCells(sheet);
  const shift = shiftOf(content, items);
  const writtenAt = (row: number, column: number): StoredCell =>
    items[row - 1 - shift.top]?.written[column - 1 - shift.left] ?? null;
  clearTab(
    sheet,
    content,
    source,
    { size: record, shift, charts: record.charts },
    (row, column) => holds(content.cellAt(row, column), writtenAt(row, column), toDay),
    (row, column) => left.add(() => sheet.getName(), `${columnLetters(column - 1)}${row}`),
  );
}
