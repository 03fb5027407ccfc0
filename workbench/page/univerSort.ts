// Sorting by the user: formulas follow their rows, and cells are ordered as in Sheets.
import { CellValueType, type ICellData, type Injector, type IRange, type Nullable } from "@univerjs/core";
import { ReorderRangeMutation } from "@univerjs/sheets";
import { SheetsSortService, SortType } from "@univerjs/sheets-sort";
import type { CellValue } from "../host/grid";
import { shiftedFormula } from "../host/references";
import type { UniverBook } from "./univerBook";
import { heldValue } from "./univerCell";
import type { UniverSheet } from "./univerSheet";

/** For each row, the row from which its cells came; both counted from 0. */
type Order = Readonly<Record<number, number>>;

interface ReorderParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly order?: Order;
}

/** Adjusts formulas to their new rows, because Univer moves their text unchanged. */
function moveFormulas(sheet: UniverSheet, { startColumn, endColumn }: IRange, order: Order): void {
  for (const { row, column, content } of sheet.formulas()) {
    const from = order[row - 1];
    if (from === undefined || from === row - 1 || column - 1 < startColumn || column - 1 > endColumn) continue;
    const formula = shiftedFormula(content.formula, row - 1 - from);
    if (formula !== content.formula) {
      sheet.writeContents({ row, column, rows: 1, columns: 1 }, [[{ ...content, formula }]]);
    }
  }
}

/** Follows every sort. Undoing a sort is the same mutation in reverse, and is followed too. */
export function followSorting(book: UniverBook, sheetOf: (key: string) => UniverSheet): void {
  book.commands.onCommandExecuted(({ id, params }) => {
    if (id !== ReorderRangeMutation.id) return;
    const { unitId, subUnitId, range, order } = (params ?? {}) as ReorderParams;
    if (unitId !== book.unitId || subUnitId === undefined || range === undefined || order === undefined) return;
    moveFormulas(sheetOf(subUnitId), range, order);
  });
}

/** Order of kinds: numbers and days, texts, booleans, errors. Blanks are last in both directions. */
function rankOf(value: CellValue): number {
  if (value === null || value === "") return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

const compareTexts = new Intl.Collator().compare;

/** Compares two cells. @returns below 0 if the first comes before the second in this direction */
export function compareCells(type: SortType, one: CellValue, other: CellValue): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank === 4 || otherRank === 4) return rank - otherRank;
  const turn = type === SortType.DESC ? -1 : 1;
  if (rank !== otherRank) return turn * (rank - otherRank);
  if (typeof one === "string" && typeof other === "string") return turn * compareTexts(one, other);
  return typeof one === "object" ? 0 : turn * (Number(one) - Number(other));
}

function sortedBy(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const isFormula = Boolean(cell.f || cell.si);
  const value = heldValue(cell, isFormula);
  return typeof value === "string" && cell.t === CellValueType.NUMBER ? Number(value) : value;
}

/** Sorts as Sheets does. Univer would sort texts that look like numbers among the numbers, and ignore hyphens and apostrophes. */
export function sortAsSheets(injector: Injector): void {
  injector.get(SheetsSortService).registerCompareFn((type, one, other) => compareCells(type, sortedBy(one), sortedBy(other)));
}
