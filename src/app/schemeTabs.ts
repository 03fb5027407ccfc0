// Tabs that hold a scheme's table: found by their mark or their look, told of, added, and written anew.

import type { Cell } from "../ground/cell";
import { hashText } from "../ground/hash";
import type { Language } from "../ground/language";
import { columnLetters } from "../ground/place";
import { orRefusal, Refusal } from "../ground/refusal";
import { toBoard } from "../models/rfm/board";
import { toTable } from "../models/rfm/boardTable";
import { toScheme } from "../models/rfm/editedScheme";
import { looksLikeScheme, TableRefusal } from "../models/rfm/schemeTable";
import { recover, Unfinished } from "../runs/recovery";
import { dropHalf } from "../sheets/halfTab";
import type { Teller } from "../sheets/headway";
import { inLock, refuseWhileOpen } from "../sheets/lease";
import { markTab, sheetsMarked } from "../sheets/marks";
import { activeSheet, openSpreadsheet, type Sheet, sheetOf } from "../sheets/read";
import { readProtections, readTabs, refuseCrowding } from "../sheets/room";
import { forgetHalf, noteHalf, type Results, readSaved } from "../sheets/saved";
import { flush, freshToken } from "../sheets/service";
import { addTab, freeName, newTab, pad } from "../sheets/tabs";

/** What the tab of a saved scheme is marked with. */
const schemeMark = "scheme";

/** A scheme's table as a request carries it. */
export type TableCells = (string | number)[][];

/** A tab that holds a scheme, or tries to. */
export interface ListedScheme {
  readonly sheet: number;
  readonly name: string;
  /** Where its table stands, as "A1:H12". */
  readonly range: string;
  /** What it held; changes with any of its cells. */
  readonly content: string;
  readonly table: TableCells | null;
  /** What is wrong with it and in which cell, "" for nothing. */
  readonly problem: string;
}

/** A tab with more rows or columns than this holds no scheme. */
const most = { rows: 1_000, columns: 40 };

type Values = readonly (readonly Cell[])[];

function contentOf(values: Values): string {
  const text = JSON.stringify(values);
  return `${text.length} ${hashText(text, 1)}`;
}

function rangeOf(values: Values): string {
  return `A1:${columnLetters((values[0]?.length ?? 1) - 1)}${values.length}`;
}

/** The cells of a table that several tiers claim scores of, which no shorter table says. */
function asTyped(values: Values): TableCells {
  return values.map((row) => row.map((cell) => (typeof cell === "number" ? cell : typeof cell === "string" ? cell : "")));
}

function readTable(values: Values, language: Language): TableCells {
  const scheme = toScheme(values, null);
  return scheme.lookup().overlaps.length > 0 ? asTyped(values) : toTable(toBoard(scheme), language);
}

function problemOf(refusal: Refusal, language: Language): string {
  const sentence = refusal.sentence(language);
  if (!(refusal instanceof TableRefusal)) return sentence;
  const cell = `${columnLetters(refusal.column)}${refusal.row + 1}`;
  return language === "zh" ? `单元格 ${cell}：${sentence}` : `cell ${cell}: ${sentence}`;
}

function toListed(sheet: number, name: string, values: Values, language: Language): ListedScheme {
  const read = orRefusal(() => readTable(values, language));
  const isBroken = read instanceof Refusal;
  return {
    sheet,
    name,
    range: rangeOf(values),
    content: contentOf(values),
    table: isBroken ? null : read,
    problem: isBroken ? problemOf(read, language) : "",
  };
}

/** What a tab holds, null where that is too much for a scheme. */
function readSmall(sheet: Sheet): Values | null {
  const range = sheet.getDataRange();
  const isSmall = range.getNumRows() <= most.rows && range.getNumColumns() <= most.columns;
  return isSmall ? (range.getValues() as Cell[][]) : null;
}

/** Every tab that was saved as a scheme, and every other visible one that looks like a scheme's table. */
export function listSchemes({ tables, reports }: Results, language: Language, tell: Teller): ListedScheme[] {
  const saved = sheetsMarked(schemeMark);
  const results = new Set([...tables, ...reports].map(({ sheet }) => sheet));
  const sheets = openSpreadsheet().getSheets();
  tell.plan(sheets.length);
  return sheets.flatMap((sheet) => {
    const id = sheet.getSheetId();
    const isPassed = !saved.has(id) && (results.has(id) || sheet.isSheetHidden());
    const values = isPassed ? null : readSmall(sheet);
    tell.step();
    if (values === null || !(saved.has(id) || looksLikeScheme(values))) return [];
    return [toListed(id, sheet.getName(), values, language)];
  });
}

/** A tab that a scheme was loaded from, and what it held then. */
export interface LoadedFrom {
  readonly sheet: number;
  readonly content: string;
}

/** The tab that a scheme came from, if it may be written anew: it is ours, still called so, and holds what was loaded. */
function unchanged({ sheet: id, content }: LoadedFrom, name: string, cells: Values): Sheet | null {
  const sheet = sheetOf(id);
  if (sheet === null || sheet.getName() !== name || !sheetsMarked(schemeMark).has(id)) return null;
  const range = sheet.getDataRange();
  const hasRoom = sheet.getMaxRows() >= cells.length && sheet.getMaxColumns() >= cells[0]!.length;
  const isTyped = range.getFormulas().some((row) => row.some((formula) => formula !== ""));
  return hasRoom && !isTyped && contentOf(range.getValues() as Cell[][]) === content ? sheet : null;
}

/** Writes a table over the one that a tab holds; if that fails, the old one stands there again. */
function writeAnew(sheet: Sheet, cells: readonly (readonly string[])[]): void {
  readProtections()(sheet, [1, cells[0]!.length]);
  const before = sheet.getDataRange().getValues() as string[][];
  const size = {
    rows: Math.max(before.length, cells.length),
    columns: Math.max(before[0]!.length, cells[0]!.length),
  };
  const range = sheet.getRange(1, 1, size.rows, size.columns);
  try {
    range.setNumberFormat("@");
    range.setValues(pad(cells, size, ""));
    flush();
  } catch (problem) {
    range.setValues(pad(before, size, ""));
    flush();
    throw problem;
  }
}

const widthOfNames = 180;

/** Fills a new tab: every cell is text, so that 4-5 is no date, and what is typed below stays text too. */
function fill(sheet: Sheet, cells: string[][]): void {
  const columns = cells[0]!.length;
  sheet.getRange(1, 1, newTab.rows, columns).setNumberFormat("@");
  sheet.getRange(1, 1, cells.length, columns).setValues(cells);
  sheet.getRange(1, 1, 1, columns).setFontWeight("bold");
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, widthOfNames);
  markTab(sheet, schemeMark);
  flush();
}

/** Adds a tab for a table, whole or not at all: it gets its name last. The tab that the user looks at stays in front. */
function addSchemeTab(cells: string[][], name: string, tabs: number, tell: Teller): Sheet {
  const active = activeSheet();
  const half = { name: `Customer Tiers scheme ${freshToken()}`, active: active.getSheetId() };
  noteHalf(half);
  try {
    const sheet = addTab(half.name, tabs);
    tell.step();
    fill(sheet, cells);
    tell.step();
    openSpreadsheet().setActiveSheet(active);
    sheet.setName(name);
    flush();
    forgetHalf();
    return sheet;
  } catch (problem) {
    try {
      dropHalf(half);
    } catch {
      throw new Unfinished(problem);
    }
    throw problem;
  }
}

/** What is saved is read, then the tabs; a tab is added, filled and named. */
const stepsOfSaving = 5;

/**
 * Saves a scheme's table in a tab of its own: the one it was loaded from, while that holds what was loaded, else a new one.
 *
 * @throws Refusal while somebody else writes, and when there is no room
 */
export function saveTable(
  table: readonly string[][],
  name: string,
  from: LoadedFrom | null,
  language: Language,
  tell: Teller,
): ListedScheme {
  return inLock(() => {
    tell.plan(stepsOfSaving);
    const saved = readSaved();
    refuseWhileOpen(saved.state);
    recover(saved);
    tell.step();
    const cells = pad(table, { rows: table.length, columns: table[0]!.length }, "");
    const known = from && unchanged(from, name, cells);
    if (known !== null) {
      tell.close();
      writeAnew(known, cells);
      return toListed(known.getSheetId(), name, cells, language);
    }
    const tabs = readTabs();
    refuseCrowding(tabs, newTab.rows * newTab.columns);
    tell.step();
    tell.close();
    const free = freeName(name, new Set([...tabs.names.values()].map((taken) => taken.toLowerCase())));
    const sheet = addSchemeTab(cells, free, tabs.names.size, tell);
    return toListed(sheet.getSheetId(), free, cells, language);
  });
}
