// Tabs of our own: added under a free name, sized, drawn from a report, and deleted.
import type { Drawing } from "../ground/drawing";
import { isOfNumbers, pixelsOfAll, toWidthRuns, type Wanted } from "../ground/shownWidth";
import { type CellInput, toInput } from "./cellInput";
import { insertCharts } from "./charts";
import { markedTabs, markTab } from "./marks";
import { openSpreadsheet, type Range, type Sheet, sheetOf } from "./read";

/** Size of a tab that Sheets has just added. */
export const newTab = { rows: 1000, columns: 26 } as const;

/**
 * A name that no tab has: the title, or the title with a number, such as "Summary (2)".
 *
 * @param taken - names of all tabs in lower case, because Sheets does not distinguish names by case
 */
export function freeName(title: string, taken: ReadonlySet<string>): string {
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  if (!isTaken(title)) return title;
  let number = 2;
  while (isTaken(`${title} (${number})`)) number += 1;
  return `${title} (${number})`;
}

/** Digits to base 36 that are remembered of each tab's id. Four save space, because a document may have two hundred tabs. */
const idDigits = 4;

function shortId(sheet: Sheet): string {
  return (sheet.getSheetId() % 36 ** idDigits).toString(36).padStart(idDigits, "0");
}

/** Ids as they are remembered: the last digits of each, in one text. */
export function toIds(sheets: readonly Sheet[]): string {
  return sheets.map(shortId).join("");
}

function isAmong(ids: string, sheet: Sheet): boolean {
  const wanted = shortId(sheet);
  for (let at = 0; at < ids.length; at += idDigits) if (ids.startsWith(wanted, at)) return true;
  return false;
}

/** Whether a tab is as Sheets adds it: blank, without notes, charts, colours and merged cells, and of the usual size. */
function isPristine(sheet: Sheet): boolean {
  const isUsual = sheet.getMaxRows() === newTab.rows && sheet.getMaxColumns() === newTab.columns;
  if (!isUsual || sheet.getLastRow() > 0 || sheet.getCharts().length > 0) return false;
  const range = sheet.getRange(1, 1, newTab.rows, newTab.columns);
  const isPlain = (rows: readonly (readonly string[])[], plain: string): boolean =>
    rows.every((row) => row.every((cell) => cell === plain));
  return isPlain(range.getBackgrounds(), "#ffffff") && isPlain(range.getNotes(), "") && range.getMergedRanges().length === 0;
}

/** A tab that a run adds: its mark, its name, and its id once the run has finished. */
export interface Added {
  readonly id: string;
  readonly name: string;
  readonly made: number | null;
}

/**
 * Finds a tab that a run added: by its id if the run has finished, else by its mark or its name. Null if there is none.
 *
 * A tab without a mark counts only while it is as Sheets adds it. Another one that has the name is the user's.
 *
 * @param others - remembered ids of the tabs that existed before the run wrote anything
 */
export function addedTab({ id, made, name }: Added, others: string): Sheet | null {
  if (made !== null) return sheetOf(made);
  const marked = markedTabs(id).find((sheet) => !isAmong(others, sheet));
  if (marked) return marked;
  const found = openSpreadsheet().getSheetByName(name);
  return found === null || isAmong(others, found) || !isPristine(found) ? null : found;
}

/**
 * Deletes a tab of ours.
 *
 * A spreadsheet must keep one visible tab. If all other tabs are hidden or gone, the scored tab is shown again; if that is gone too, a
 * blank tab is added.
 *
 * @param source - id of the scored tab, or null if unknown
 */
export function deleteTab(sheet: Sheet, source: number | null): void {
  const book = openSpreadsheet();
  const others = book.getSheets().filter((other) => other.getSheetId() !== sheet.getSheetId());
  if (others.every((other) => other.isSheetHidden())) {
    const scored = others.find((other) => other.getSheetId() === source);
    if (scored) scored.showSheet();
    else book.insertSheet();
  }
  book.deleteSheet(sheet);
}

/** Adds a tab at a position, counted from 0. */
export function addTab(name: string, position: number): Sheet {
  return openSpreadsheet().insertSheet(name, position);
}

/** Adds a tab of results and marks it at once, so that it is known for ours however little of it is written. */
export function addOwnTab(id: string, name: string, position: number): Sheet {
  const sheet = addTab(name, position);
  markTab(sheet, id);
  return sheet;
}

/** Makes a new tab exactly this many rows long. */
export function fitRows(sheet: Sheet, rows: number): void {
  if (rows > newTab.rows) sheet.insertRowsAfter(newTab.rows, rows - newTab.rows);
  if (rows < newTab.rows) sheet.deleteRows(rows + 1, newTab.rows - rows);
}

/** Size of a block of cells. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Least size of a report's first drawing.
 *
 * Sheets can set a number format but not remove it. Therefore the first drawing covers the cells that later drawings may need, and taking a
 * later one back leaves every cell as it was.
 */
const page: Size = { rows: 100, columns: 14 };

/** Rows and columns that a drawing covers. */
export function sizeOf({ cells }: Drawing, atLeast: Size = { rows: 1, columns: 1 }): Size {
  return {
    rows: Math.max(cells.length, atLeast.rows),
    columns: Math.max(cells[0]?.length ?? 0, atLeast.columns),
  };
}

/** Extends rows to a block of this size, with blanks where there is nothing. */
export function pad<T>(rows: readonly (readonly T[])[], size: Size, blank: T): T[][] {
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (__, column) => rows[row]?.[column] ?? blank),
  );
}

const textFormat = "@";

/** Looks of a block: number formats, font weights, fills and wraps. */
export interface Looks {
  readonly formats: string[][];
  readonly weights: string[][];
  readonly fills: (string | null)[][];
  readonly wraps: boolean[][];
}

/** Replaces a white fill by none, because both look the same in Sheets. */
export function toFill(fill: string | null): string | null {
  return fill === "#ffffff" ? null : fill;
}

/** The looks of a report. A text needs no text format, because it is written with an apostrophe. */
export function toLooks(drawing: Drawing, size: Size): Looks {
  return {
    formats: pad(drawing.formats, size, textFormat).map((row) =>
      row.map((format) => (format === textFormat ? "General" : format)),
    ),
    weights: pad(drawing.bold, size, false).map((row) => row.map((isBold) => (isBold ? "bold" : "normal"))),
    fills: pad<string | null>(drawing.fills, size, null).map((row) => row.map(toFill)),
    wraps: pad(drawing.wraps, size, false),
  };
}

/** A report's cells as they are written. */
export function toValues({ cells }: Drawing, size: Size): CellInput[][] {
  return pad<string | number | null>(cells, size, null).map((row) => row.map((cell) => toInput(cell)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Sets the looks of a range. A fill of null removes the colour.
 *
 * @param standing - the looks that the range has, if they are known: what is equal to them is not set again
 */
export function setLooks(range: Range, looks: Looks, standing: Looks | null = null): void {
  const { formats, weights, fills, wraps } = looks;
  const isNew = (part: keyof Looks): boolean => standing === null || !isSame(looks[part], standing[part]);
  if (isNew("formats")) range.setNumberFormats(formats);
  if (isNew("weights")) range.setFontWeights(weights as GoogleAppsScript.Spreadsheet.FontWeight[][]);
  if (isNew("fills")) range.setBackgrounds(fills as string[][]);
  if (isNew("wraps")) range.setWraps(wraps);
}

/** Width of a new tab's columns in pixels. */
export const usualWidth = 100;

/** Sets the widths of a new tab's columns. Columns of texts that want the usual width have it without a call. */
export function setWidths(sheet: Sheet, columns: readonly Wanted[]): void {
  for (const { first, columns: count, least, numbers } of toWidthRuns(columns))
    if (numbers !== null || least !== usualWidth) sheet.setColumnWidths(first, count, Math.max(least, numbers ?? 0));
}

/** The widths that a drawing asks for, and those that its numbers need. */
function widthsOf({ widths, cells, formats }: Drawing): Wanted[] {
  return widths.map((least, column) => {
    const needed = formats.flatMap((row, place) => {
      const format = row[column] ?? "";
      return isOfNumbers(format) ? [pixelsOfAll(format, [cells[place]?.[column]])] : [];
    });
    return { least, numbers: needed.length === 0 ? null : Math.max(...needed) };
  });
}

/** Draws a report into a new tab. */
export function drawTab(sheet: Sheet, drawing: Drawing): void {
  const size = sizeOf(drawing, page);
  const range = sheet.getRange(1, 1, size.rows, size.columns);
  setLooks(range, toLooks(drawing, size));
  range.setValues(toValues(drawing, size));
  setWidths(sheet, widthsOf(drawing));
  sheet.setFrozenRows(drawing.frozenRows);
  insertCharts(sheet, drawing.charts);
}
