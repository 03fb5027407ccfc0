// Compares two states of a spreadsheet: every cell, every style, and everything else that the grid keeps.

import { isDeepStrictEqual } from "node:util";
import { columnLetters, toA1 } from "./a1";
import type { Area } from "./area";
import { type CellContent, type Grid, type GridColumn, isCellError, isCellFormula, styleNames } from "./grid";
import type { DocumentParts, SheetParts } from "./gridParts";

interface SheetPicture {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly GridColumn[];
  readonly parts: SheetParts;
}

/** The state of a spreadsheet at one moment. */
export interface DocumentPicture {
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  /** Id of the active sheet. */
  readonly active: number;
  readonly parts: DocumentParts;
  readonly sheets: readonly SheetPicture[];
}

export interface Comparison {
  /** Number of contents, styles and other parts that were compared. A cell counts eight times: its content and seven styles. */
  readonly compared: number;
  /** The first fifty differences, as sentences. */
  readonly differences: readonly string[];
  /** Number of all differences. */
  readonly found: number;
}

const MOST_LISTED = 50;

/** The present state of a spreadsheet. Later changes of the grid do not change it. */
export function documentOf(grid: Grid): DocumentPicture {
  return {
    name: grid.name,
    zone: grid.zone,
    locale: grid.locale,
    active: grid.activeSheet().id,
    parts: grid.parts,
    sheets: grid.sheets().map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      rows: sheet.maxRows(),
      columns: sheet.columns(),
      parts: sheet.parts,
    })),
  };
}

function isArea(given: unknown): given is Area {
  return typeof given === "object" && given !== null && Object.keys(given).join() === "row,column,rows,columns";
}

function inWords(given: unknown): string {
  return JSON.stringify(given, (_, inner: unknown) => (isArea(inner) ? toA1(inner) : inner)) ?? "nothing";
}

function contentInWords(content: CellContent): string {
  if (content === null) return "blank";
  if (isCellFormula(content))
    return content.value === undefined ? content.formula : `${content.formula} giving ${inWords(content.value)}`;
  return isCellError(content) ? content.error : inWords(content);
}

class Finder {
  compared = 0;
  found = 0;
  readonly differences: string[] = [];

  tell(sentence: string): void {
    this.found += 1;
    if (this.differences.length < MOST_LISTED) this.differences.push(sentence);
  }

  /** Compares one part that exists before and after. */
  check(what: string, before: unknown, after: unknown): void {
    this.compared += 1;
    if (before !== after && !isDeepStrictEqual(before, after)) this.tell(`${what} was ${inWords(before)}, is ${inWords(after)}.`);
  }

  /** Compares a list. Changed entries are paired in their order; further entries are gone or new. */
  checkList(what: string, before: readonly unknown[], after: readonly unknown[]): void {
    this.compared += Math.max(before.length, after.length, 1);
    if (before === after || isDeepStrictEqual(before, after)) return;
    const added = [...after];
    const gone = before.filter((entry) => {
      const at = added.findIndex((candidate) => isDeepStrictEqual(candidate, entry));
      if (at >= 0) added.splice(at, 1);
      return at < 0;
    });
    if (gone.length === 0 && added.length === 0) this.tell(`${what} stand in another order.`);
    for (let at = 0; at < Math.max(gone.length, added.length); at += 1) {
      if (at >= gone.length) this.tell(`${what}: ${inWords(added[at])} is new.`);
      else if (at >= added.length) this.tell(`${what}: ${inWords(gone[at])} is gone.`);
      else this.tell(`${what}: ${inWords(gone[at])} became ${inWords(added[at])}.`);
    }
  }

  checkParts<T extends object>(where: string, before: T, after: T): void {
    for (const [name, part] of Object.entries(before)) {
      const other = after[name as keyof T];
      if (Array.isArray(part) && Array.isArray(other)) this.checkList(`${where} ${name}`, part, other);
      else this.check(`${where} ${name}`, part, other);
    }
  }

  checkColumn(where: (row: number) => string, before: GridColumn, after: GridColumn, rows: number): void {
    this.compared += rows * (styleNames.length + 1);
    if (before.contents !== after.contents) {
      const length = Math.min(rows, Math.max(before.contents.length, after.contents.length));
      for (let row = 0; row < length; row += 1) {
        const [was = null, is = null] = [before.contents[row], after.contents[row]];
        if (was === is || (typeof was === "object" && isDeepStrictEqual(was, is))) continue;
        this.tell(`${where(row)} was ${contentInWords(was)}, is ${contentInWords(is)}.`);
      }
    }
    for (const style of styleNames) {
      const [was, is] = [before.styles[style], after.styles[style]];
      if (was === is || isDeepStrictEqual(was.slice(0, rows), is.slice(0, rows))) continue;
      for (let row = 0; row < rows; row += 1) {
        if (was.at(row) === is.at(row)) continue;
        this.tell(`${where(row)} has the ${style} ${inWords(is.at(row))} instead of ${inWords(was.at(row))}.`);
      }
    }
  }

  checkSheet(before: SheetPicture, after: SheetPicture): void {
    const { name } = before;
    this.check(`Tab ${name}: its name`, name, after.name);
    this.check(`Tab ${name}: its number of rows`, before.rows, after.rows);
    this.check(`Tab ${name}: its number of columns`, before.columns.length, after.columns.length);
    this.checkParts(`Tab ${name}:`, before.parts, after.parts);
    const rows = Math.min(before.rows, after.rows);
    for (const [index, column] of before.columns.entries()) {
      const other = after.columns[index];
      if (other !== undefined) this.checkColumn((row) => `${name}!${columnLetters(index + 1)}${row + 1}`, column, other, rows);
    }
  }
}

/** Compares cell by cell and part by part. Sheets with the same id count as the same sheet. */
export function compareDocuments(before: DocumentPicture, after: DocumentPicture): Comparison {
  const finder = new Finder();
  for (const part of ["name", "zone", "locale"] as const) finder.check(`The spreadsheet's ${part}`, before[part], after[part]);
  finder.checkParts("The spreadsheet's", before.parts, after.parts);
  const [afterById, beforeIds] = [new Map(after.sheets.map((sheet) => [sheet.id, sheet])), new Set<number>()];
  for (const sheet of before.sheets) {
    beforeIds.add(sheet.id);
    const other = afterById.get(sheet.id);
    if (other === undefined) finder.tell(`Tab ${sheet.name} is gone.`);
    else finder.checkSheet(sheet, other);
  }
  for (const sheet of after.sheets) if (!beforeIds.has(sheet.id)) finder.tell(`Tab ${sheet.name} is new.`);
  const order = (sheets: readonly SheetPicture[]): string[] =>
    sheets.filter(({ id }) => beforeIds.has(id) && afterById.has(id)).map(({ id }) => String(id));
  finder.check("The order of tabs", order(before.sheets), order(after.sheets));
  finder.check("The tab shown", before.active, after.active);
  const { compared, differences, found } = finder;
  return { compared, differences, found };
}
