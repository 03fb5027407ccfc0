// The filter of a Univer sheet as the host's grid sees it, whether the user or the script has set it, and the rows that it hides.
import { extractPureTextFromCell, type ICommandService, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import {
  type FilterModel,
  type IFilterColumn,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "@univerjs/sheets-filter";
import type { BasicFilter } from "../host/gridParts";
import type { ByLine } from "../host/lineChange";
import { toArea, toRange } from "./univerLayout";

/**
 * A filter column. Univer keeps the values that are shown, Sheets those that are hidden; the column keeps both, as they were when it was
 * set.
 */
type Column = IFilterColumn & { readonly hiddenValues?: readonly string[] };

/** The parts of a workbook that a filter needs. */
interface Book {
  readonly unitId: string;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  run(mutation: { readonly id: string }, sheetId: string, params: object): void;
}

function modelOf(book: Book, key: string): FilterModel | null {
  return book.injector.get(SheetsFilterService).getFilterModel(book.unitId, key) ?? null;
}

/** The texts that a column shows below the header, each once. */
function textsOf(worksheet: Worksheet, model: FilterModel, column: number): Set<string> {
  const { startRow, endRow } = model.getRange();
  const texts = new Set<string>();
  for (let row = startRow + 1; row <= endRow; row += 1) texts.add(extractPureTextFromCell(worksheet.getCell(row, column)));
  return texts;
}

function hiddenOf(texts: ReadonlySet<string>, { filters = [], blank }: NonNullable<IFilterColumn["filters"]>): string[] {
  const shown = new Set(filters);
  return [...texts].filter((text) => (text === "" ? !blank : !shown.has(text)));
}

function columnOf(texts: ReadonlySet<string>, colId: number, hiddenValues: readonly string[]): Column {
  const shown = [...texts].filter((text) => !hiddenValues.includes(text));
  const filters = shown.filter((text) => text !== "");
  return { colId, hiddenValues, filters: { filters, ...(shown.length > filters.length ? { blank: true } : {}) } };
}

/** The filter of a sheet, or null. */
export function filterOf(book: Book, worksheet: Worksheet): BasicFilter | null {
  const model = modelOf(book, worksheet.getSheetId());
  if (model === null) return null;
  const hiddenValues: Record<number, readonly string[]> = {};
  const conditions: Record<number, string> = {};
  for (const [column, held] of model.getAllFilterColumns()) {
    const { colId: _, hiddenValues: kept, ...criteria } = held.serialize() as Column;
    if (criteria.filters === undefined) conditions[column + 1] = JSON.stringify(criteria);
    else hiddenValues[column + 1] = kept ?? hiddenOf(textsOf(worksheet, model, column), criteria.filters);
  }
  const rows = [...model.filteredOutRows].sort((one, other) => one - other);
  const hiddenRows: ByLine<true> = Object.fromEntries(rows.map((row) => [row + 1, true]));
  return { area: toArea(model.getRange()), hiddenValues, conditions, hiddenRows };
}

function isSame(one: BasicFilter | null, other: BasicFilter | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Changes the filter of a sheet. The hidden rows are set as given, and not computed again. */
export function changeFilter(book: Book, worksheet: Worksheet, after: BasicFilter | null): void {
  const key = worksheet.getSheetId();
  if (isSame(filterOf(book, worksheet), after)) return;
  if (modelOf(book, key) !== null) book.run(RemoveSheetsFilterMutation, key, {});
  if (after === null) return;
  book.run(SetSheetsFilterRangeMutation, key, { range: toRange(after.area) });
  const model = modelOf(book, key);
  if (model === null) return;
  const byValues = Object.entries(after.hiddenValues).map(([column, values]) =>
    columnOf(textsOf(worksheet, model, Number(column) - 1), Number(column) - 1, values),
  );
  const byConditions = Object.entries(after.conditions).map(
    ([column, text]): Column => ({ ...(JSON.parse(text) as Omit<Column, "colId">), colId: Number(column) - 1 }),
  );
  for (const criteria of [...byValues, ...byConditions]) {
    book.run(SetSheetsFilterCriteriaMutation, key, { col: criteria.colId, criteria });
  }
  model.filteredOutRows = new Set(Object.keys(after.hiddenRows).map((row) => Number(row) - 1));
}

/** Runs a write of cells. If Univer extends the filter over a row written below it, its range is set back. */
export function keepingFilter(book: Book, key: string, write: () => void): void {
  const range = modelOf(book, key)?.getRange();
  write();
  if (range !== undefined && modelOf(book, key)?.getRange() !== range) {
    book.run(SetSheetsFilterRangeMutation, key, { range });
  }
}

interface CriteriaParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly criteria?: Column | null;
}

/** When the user chooses which values a filter shows, keeps the values that it hides at that moment. */
export function followFilters(book: Book): void {
  book.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetSheetsFilterCriteriaMutation.id) return;
    const { unitId, subUnitId = "", criteria } = (params ?? {}) as CriteriaParams;
    if (unitId !== book.unitId || !criteria?.filters || criteria.hiddenValues !== undefined) return;
    const [model, worksheet] = [modelOf(book, subUnitId), book.workbook.getSheetBySheetId(subUnitId)];
    if (model === null || !worksheet) return;
    const hiddenValues = hiddenOf(textsOf(worksheet, model, criteria.colId), criteria.filters);
    Object.assign(criteria, { hiddenValues });
  });
}
