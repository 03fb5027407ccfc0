// Finds the table in a sheet: its header row and the names of its columns.

import { type Cell, headerText, isDate, isEmpty } from "../ground/cell";
import { once } from "../ground/once";
import { columnLetters } from "../ground/place";
import { Refusal } from "../ground/refusal";
import { plainPlaces } from "./genericHeaders";
import { exportPlaces } from "./headers";
import { normaliseHeader, withoutUnit } from "./normalisedHeader";
import { type Block, rangeOf, rowsOf } from "./sheetBlocks";
import { looseHeader } from "./splitHeader";
import { holdsFact, tableBelow } from "./tablesBelow";
import { isUnfilled, refuseFirstCell } from "./unfilledCells";
import { type Unit, unitAbove } from "./units";

/** A header row and the cells below it. */
export interface Table {
  /** Name of the sheet if several are read, else "". */
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Sheet row number of the header. */
  readonly headerRow: number;
  /** Sheet row number of the first row below the header. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Ranges of further tables on the sheet, which are not read. */
  readonly alsoHere?: readonly string[];
  /** Letters of blank columns that stand within the table. */
  readonly passedOver?: readonly string[];
  /** What the amounts are counted in, as a line above the table says; null for whole units of the currency. */
  readonly unit?: Unit | null;
}

const knownHeaders = once((): ReadonlySet<string> => {
  const known = new Set<string>();
  for (const places of Object.values(plainPlaces())) for (const form of places.keys()) known.add(form);
  for (const places of exportPlaces().values())
    for (const own of Object.values(places)) for (const form of own.keys()) known.add(form);
  return known;
});

/** Whether a text is a known name of a column. */
function isKnownHeader(text: string, known: ReadonlySet<string>): boolean {
  const name = normaliseHeader(text);
  return known.has(name) || known.has(withoutUnit(name)) || known.has(looseHeader(text));
}

/** How much a row looks like a header. Wanted and known names raise the score, dates and numbers lower it. */
function headerScore(row: readonly Cell[], known: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let score = 0;
  let texts = 0;
  for (const cell of row) {
    const text = headerText(cell);
    if ((text === "" && !isDate(cell)) || isUnfilled(cell)) continue;
    const name = normaliseHeader(text);
    if (wanted.has(name)) score += 100;
    if (isKnownHeader(text, known)) score += 10;
    if (holdsFact(cell)) score -= 6;
    else texts += 1;
  }
  return texts < 2 ? 0 : score + texts;
}

const rowsSearched = 25;

function refuseEmpty(sheet: string): Refusal {
  return sheet === ""
    ? new Refusal(
        { en: "the sheet is empty", zh: "工作表是空的" },
        { en: "open the sheet that holds the orders", zh: "请打开有订单的工作表" },
      )
    : new Refusal(
        { en: `the sheet "${sheet}" is empty`, zh: `工作表“${sheet}”是空的` },
        { en: "leave it out, or fill it", zh: "请不要选择它，或先填入数据" },
      );
}

function refuseHeaderless(sheet: string): Refusal {
  const [en, zh] = sheet === "" ? ["", ""] : [` of "${sheet}"`, `“${sheet}”`];
  return new Refusal(
    { en: `no header row was found in the first ${rowsSearched} rows${en}`, zh: `${zh}前 ${rowsSearched} 行没有找到标题行` },
    { en: "put a row with the names of the columns above the rows", zh: "请在表格上方加一行列名" },
  );
}

/** A table without one of its own below it, whose range is kept. */
function withoutBelow(table: Table): Table {
  const below = tableBelow(table.rows, table.headers, (text) => isKnownHeader(text, knownHeaders()));
  if (below < 0) return table;
  const left = table.headers.findIndex((header) => header !== "");
  const top = table.headerRow + below;
  const range = rangeOf({ left, right: table.headers.length - 1, top, bottom: table.headerRow + table.rows.length - 1 });
  return { ...table, rows: table.rows.slice(0, below), alsoHere: [...(table.alsoHere ?? []), range] };
}

/** Place of the row that looks most like a header, within some columns; −1 for none. */
function headerRowOf(cells: readonly (readonly Cell[])[], wanted: readonly string[], left = 0, right?: number): number {
  const known = knownHeaders();
  const names = new Set(wanted.map(normaliseHeader).filter((name) => name.length > 1));
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < Math.min(cells.length, rowsSearched); i++) {
    const row = right === undefined ? cells[i]! : cells[i]!.slice(left, right + 1);
    const score = headerScore(row, known, names);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Finds the table in a sheet's cells. Its header row need not be the first row.
 *
 * @param cells - all rows of the sheet, beginning with row 1
 * @param wanted - column names from the user, which raise a row's score; single letters do not count, as they may be column letters
 * @param sheet - name of the sheet if several are read
 * @throws Refusal if the sheet is empty or has no header row
 */
export function findTable(cells: readonly (readonly Cell[])[], wanted: readonly string[], sheet = ""): Table {
  const best = headerRowOf(cells, wanted);
  if (best < 0) throw isEmpty(cells) ? refuseEmpty(sheet) : (refuseFirstCell(cells, sheet) ?? refuseHeaderless(sheet));
  const headers = cells[best]!.map(headerText);
  return withoutBelow({
    sheet,
    headers,
    headerRow: best + 1,
    firstRow: best + 2,
    rows: cells.slice(best + 1),
    unit: unitAbove(cells.slice(0, best)),
  });
}

/** Finds the table in a block of columns, in which every other column is blank; null if it has no header row. */
export function findTableIn(
  block: Block,
  cells: readonly (readonly Cell[])[],
  wanted: readonly string[],
  sheet = "",
): Table | null {
  const { left, right } = block;
  const best = headerRowOf(cells, wanted, left, right);
  if (best < 0) return null;
  const headers = cells[best]!.slice(0, right + 1).map((cell, column) => (column < left ? "" : headerText(cell)));
  const unit = unitAbove(cells.slice(0, best).map((row) => row.slice(left, right + 1)));
  return withoutBelow({ sheet, headers, headerRow: best + 1, firstRow: best + 2, rows: rowsOf(cells, block, best), unit });
}

/** Place of the column with this header, or else with these letters; −1 for none. */
export function findColumn(table: Table, name: string): number {
  const exact = table.headers.indexOf(name.trim());
  if (exact >= 0) return exact;
  const wanted = normaliseHeader(name);
  const alike = table.headers.findIndex((header) => header !== "" && normaliseHeader(header) === wanted);
  if (alike >= 0) return alike;
  const letters = name.trim().toUpperCase();
  return /^[A-Z]{1,3}$/.test(letters) ? table.headers.findIndex((_, index) => columnLetters(index) === letters) : -1;
}
