// Writes customers into a new tab, or into a table that exists already, adding the rows and columns it lacks.

import { type CustomerTable, customerColumn, type FilledColumn, tierColumn } from "../ground/customerTable";
import { columnLetters } from "../ground/place";
import { isOfNumbers, pixelsOfAll } from "../ground/shownWidth";
import { type CellInput, type StoredCell, toInput } from "../sheets/cellInput";
import { markColumn } from "../sheets/marks";
import { rowsWritten, type Sheet } from "../sheets/read";
import { addOwnTab, fitRows, newTab, setWidths, usualWidth } from "../sheets/tabs";
import { type KnownTable, type NewTable, wantedCell } from "./tablePlan";
import { tableMark } from "./tableTarget";

/** Writes cells below and to the right of a cell, one call per block of rows. */
export function writeRows(
  sheet: Sheet,
  top: number,
  left: number,
  size: { readonly rows: number; readonly columns: number },
  inputAt: (row: number, column: number) => CellInput,
): void {
  for (let from = 0; from < size.rows; from += rowsWritten) {
    const rows: CellInput[][] = [];
    for (let row = from; row < Math.min(size.rows, from + rowsWritten); row++) {
      const cells: CellInput[] = [];
      for (let column = 0; column < size.columns; column++) cells.push(inputAt(row, column));
      rows.push(cells);
    }
    sheet.getRange(top + from, left, rows.length, size.columns).setValues(rows);
  }
}

/** Sets the number formats of columns, with one call per format. */
function formatColumns(sheet: Sheet, columns: readonly FilledColumn[], left: number, top: number, bottom: number): void {
  for (const format of new Set(columns.map((column) => column.format).filter((own) => own !== ""))) {
    const addresses = columns.flatMap((column, place) => {
      const letters = columnLetters(left - 1 + place);
      return column.format === format ? [`${letters}${top}:${letters}${bottom}`] : [];
    });
    if (addresses.length > 0) sheet.getRangeList(addresses).setNumberFormat(format);
  }
}

/** A new tab with more rows than this loses its unused columns, because a spreadsheet may hold ten million cells. */
const manyRows = 150_000;

/** Blank columns that such a tab keeps for the user's notes. */
const freeColumns = 4;

const ownWidths: Readonly<Record<string, number>> = { [customerColumn]: 180, [tierColumn]: 150, why: 480 };

function widen(sheet: Sheet, columns: readonly FilledColumn[]): void {
  const wanted = columns.map(({ id, format, cells }) => ({
    least: ownWidths[id] ?? usualWidth,
    numbers: isOfNumbers(format) ? pixelsOfAll(format, cells) : null,
  }));
  setWidths(sheet, wanted);
}

/** Number of cells that a new tab of customers takes. */
export function cellsOfNew({ table }: NewTable): number {
  const rows = table.keys.length + 1;
  return Math.max(newTab.rows, rows) * Math.max(newTab.columns, table.columns.length);
}

/** Writes customers into a new tab. */
export function writeNew({ name, table }: NewTable, position: number): Sheet {
  const { columns, keys } = table;
  const sheet = addOwnTab(tableMark, name, position);
  const rows = keys.length + 1;
  fitRows(sheet, rows);
  const kept = columns.length + freeColumns;
  if (rows > manyRows && kept < newTab.columns) sheet.deleteColumns(kept + 1, newTab.columns - kept);
  if (columns.length > newTab.columns) sheet.insertColumnsAfter(newTab.columns, columns.length - newTab.columns);
  for (const [place, { id }] of columns.entries()) markColumn(sheet, place + 1, id);
  formatColumns(sheet, columns, 1, 2, rows);
  writeRows(sheet, 1, 1, { rows, columns: columns.length }, (row, column) => {
    const { title, cells } = columns[column]!;
    return toInput(row === 0 ? title : cells[row - 1]!);
  });
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, columns.length).setFontWeight("bold");
  widen(sheet, columns);
  return sheet;
}

/** Neighbouring columns, and the number of the first one. */
interface Run {
  readonly left: number;
  readonly columns: FilledColumn[];
}

/** Our columns in the sheet except the customer's, grouped into neighbours. */
function toRuns(table: CustomerTable, numbers: ReadonlyMap<string, number>): Run[] {
  const runs: Run[] = [];
  const standing = table.columns
    .flatMap((column) => {
      const number = numbers.get(column.id);
      return column.id === customerColumn || number === undefined ? [] : [{ column, number }];
    })
    .sort((a, b) => a.number - b.number);
  for (const { column, number } of standing) {
    const last = runs[runs.length - 1];
    if (last && last.left + last.columns.length === number) last.columns.push(column);
    else runs.push({ left: number, columns: [column] });
  }
  return runs;
}

/** Adds our new columns to the right of those in the sheet. */
function addColumns({ target: { sheet, headerRow }, added, columnsAfter }: KnownTable, bottom: number): void {
  if (added.length === 0) return;
  sheet.insertColumnsAfter(columnsAfter, added.length);
  for (const [place, { id }] of added.entries()) markColumn(sheet, columnsAfter + 1 + place, id);
  const whole = sheet.getRange(`${columnLetters(columnsAfter)}:${columnLetters(columnsAfter + added.length - 1)}`);
  whole.clearFormat();
  whole.setNumberFormat("General");
  formatColumns(sheet, added, columnsAfter + 1, headerRow + 1, bottom);
  sheet.getRange(headerRow, columnsAfter + 1, 1, added.length).setFontWeight("bold");
}

/** Sets the formats of our columns if there is no customer row above from which new rows would take them. */
function formatKnown({ target, table }: KnownTable, top: number, bottom: number): void {
  for (const column of table.columns) {
    const left = target.columns.get(column.id);
    if (left !== undefined) formatColumns(target.sheet, [column], left, top, bottom);
  }
}

/** Writes the customers' names into the new rows. */
function nameFresh({ target, table, fresh }: KnownTable): void {
  const names = table.columns.find(({ id }) => id === customerColumn);
  const number = target.columns.get(customerColumn);
  if (!names || number === undefined || fresh.length === 0) return;
  const last = target.headerRow + target.keys.length;
  const format = target.formatAt(last, number);
  if (target.cellAt(target.headerRow, number) === null)
    target.sheet.getRange(target.headerRow, number).setValue(toInput(names.title));
  writeRows(target.sheet, last + 1, number, { rows: fresh.length, columns: 1 }, (row) =>
    toInput(names.cells[fresh[row]!]!, format),
  );
}

/** Writes customers into a table that exists already. */
export function writeKnown(plan: KnownTable): void {
  const { target, table, added, columnsAfter, fresh } = plan;
  const { sheet, headerRow, keys } = target;
  const size = keys.length + fresh.length;
  if (fresh.length > 0) sheet.insertRowsAfter(headerRow + keys.length, fresh.length);
  addColumns(plan, headerRow + size);
  if (keys.length === 0) formatKnown(plan, headerRow + 1, headerRow + size);
  nameFresh(plan);
  const firstAdded = new Map(added.map(({ id }, place) => [id, columnsAfter + 1 + place]));
  const contentAt = (row: number, column: FilledColumn): StoredCell => {
    const known = target.columns.get(column.id);
    const kept = (): StoredCell => (known === undefined ? null : target.cellAt(headerRow + row, known));
    if (row === 0) return kept() ?? column.title;
    if (row > keys.length) return column.cells[fresh[row - 1 - keys.length]!]!;
    const wanted = wantedCell(plan, row - 1, column);
    return wanted === undefined ? kept() : wanted;
  };
  for (const { left, columns } of toRuns(table, new Map([...target.columns, ...firstAdded]))) {
    writeRows(sheet, headerRow, left, { rows: size + 1, columns: columns.length }, (row, place) => {
      const column = columns[place]!;
      const known = target.columns.get(column.id);
      const format = known === undefined ? "" : target.formatAt(Math.min(headerRow + row, headerRow + keys.length), known);
      return toInput(contentAt(row, column), format);
    });
  }
}
