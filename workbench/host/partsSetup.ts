// Turns a caller's description of a spreadsheet into sheets and parts of the grid.

import { parseA1, splitA1 } from "./a1";
import type { Area } from "./area";
import { rowsHidden } from "./filterService";
import { type GridSheet, styleNames } from "./grid";
import { checkCellCount, checkCellText } from "./gridLimits";
import type {
  BasicFilter,
  DocumentParts,
  GridChart,
  Metadata,
  MetadataPlace,
  SheetArea,
  SheetParts,
  SheetProtection,
} from "./gridParts";
import { HostError } from "./hostError";
import { MemorySheet } from "./memorySheet";
import {
  type ChartSetup,
  type MetadataSetup,
  type ProtectionSetup,
  type SheetSetup,
  type SpreadsheetSetup,
  toColumns,
} from "./spreadsheetSetup";

type FreshId = () => number;

interface NamedSheet {
  readonly id: number;
  readonly name: string;
}

function toArea(range: string, rows: number): Area {
  const area = parseA1(range, rows);
  if (area === null) throw new HostError("call", `${range} is no range`);
  return area;
}

function toSheetArea(range: string, sheets: readonly NamedSheet[], rows: number): SheetArea {
  const { sheet, range: inside } = splitA1(range) ?? {};
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined || inside === undefined) throw new HostError("call", `${range} needs the name of a sheet`);
  return { sheetId: found.id, area: toArea(inside, rows) };
}

function placeOf({ row, column }: MetadataSetup, otherwise: "sheet" | "spreadsheet"): MetadataPlace {
  if (row !== undefined) return { kind: "row", line: row };
  return column === undefined ? { kind: otherwise } : { kind: "column", line: column };
}

function toMetadata(given: readonly MetadataSetup[], on: "sheet" | "spreadsheet", freshId: FreshId): Metadata[] {
  return given.map((entry) => ({
    id: freshId(),
    key: entry.key,
    value: entry.value ?? "",
    visibility: entry.visibility ?? "DOCUMENT",
    isForeign: entry.isForeign ?? false,
    place: placeOf(entry, on),
  }));
}

function toProtection(given: ProtectionSetup, rows: number, freshId: FreshId): SheetProtection {
  return {
    id: freshId(),
    area: given.range === undefined ? null : toArea(given.range, rows),
    description: given.description ?? "",
    isEditable: given.isEditable ?? false,
    isWarningOnly: given.isWarningOnly ?? false,
    unprotected: (given.unprotected ?? []).map((range) => toArea(range, rows)),
  };
}

function toChart(given: ChartSetup, sheets: readonly NamedSheet[], rows: number, freshId: FreshId): GridChart {
  return {
    id: freshId(),
    type: given.type,
    ranges: given.ranges.map((range) => toSheetArea(range, sheets, rows)),
    headers: given.headers ?? null,
    row: given.row,
    column: given.column,
    x: 0,
    y: 0,
    options: given.options ?? {},
  };
}

function toLines(lines: readonly number[] = []): Readonly<Record<number, true>> {
  return Object.fromEntries(lines.map((line) => [line, true]));
}

/** Makes the filter after the cells were written, because it hides rows by the text of their cells. */
function toFilter({ filter }: SheetSetup, sheet: MemorySheet, locale: string): BasicFilter | null {
  if (filter === undefined) return null;
  const [area, hiddenValues] = [toArea(filter.range, sheet.maxRows()), filter.hiddenValues ?? {}];
  return { area, hiddenValues, conditions: {}, hiddenRows: rowsHidden(sheet, area, hiddenValues, locale) };
}

function toParts(setup: SheetSetup, rows: number, sheets: readonly NamedSheet[], freshId: FreshId): Omit<SheetParts, "filter"> {
  const area = (range: string): Area => toArea(range, rows);
  return {
    isHidden: setup.isHidden ?? false,
    tabColor: setup.tabColor ?? null,
    frozenRows: setup.frozenRows ?? 0,
    frozenColumns: setup.frozenColumns ?? 0,
    columnWidths: setup.columnWidths ?? {},
    rowHeights: setup.rowHeights ?? {},
    hiddenRows: toLines(setup.hiddenRows),
    hiddenColumns: toLines(setup.hiddenColumns),
    merges: (setup.merges ?? []).map(area),
    validations: (setup.validations ?? []).map(({ range, rule, isRejecting = true }) => ({
      area: area(range),
      rule,
      isRejecting,
    })),
    conditionalRules: (setup.conditionalRules ?? []).map(({ ranges, condition }) => ({ areas: ranges.map(area), condition })),
    filterViews: (setup.filterViews ?? []).map(({ range, ...view }) => ({ area: area(range), ...view })),
    protections: (setup.protections ?? []).map((given) => toProtection(given, rows, freshId)),
    bandings: (setup.bandings ?? []).map(({ range, theme }) => ({ area: area(range), theme })),
    charts: (setup.charts ?? []).map((given) => toChart(given, sheets, rows, freshId)),
    metadata: toMetadata(setup.metadata ?? [], "sheet", freshId),
  };
}

function writeStyles(sheet: MemorySheet, given: SheetSetup["styles"] = []): void {
  for (const { range, ...texts } of given) {
    const area = toArea(range, sheet.maxRows());
    for (const style of styleNames) {
      const text = texts[style];
      if (text !== undefined) sheet.writeStyle(style, area, new Array<string>(area.columns).fill(text));
    }
  }
}

/** Makes a sheet with everything it starts with. */
export function toSheet(
  setup: SheetSetup,
  id: number,
  sheets: readonly NamedSheet[],
  freshId: FreshId,
  locale: string,
): MemorySheet {
  const given = toColumns(setup.cells);
  const rows = Math.max(1, setup.cells.length, setup.rows ?? 0);
  const columns = Math.max(1, given.length, setup.columns ?? 0);
  checkCellCount(rows * columns);
  const sheet = new MemorySheet(id, setup.name, rows, columns);
  const area = { row: 1, column: 1, rows: setup.cells.length, columns: given.length };
  for (const { contents } of given) {
    for (const content of contents) if (typeof content === "string") checkCellText(content);
  }
  sheet.writeContents(
    area,
    given.map(({ contents }) => contents),
  );
  sheet.writeStyle(
    "format",
    area,
    given.map(({ formats }) => formats),
  );
  writeStyles(sheet, setup.styles);
  sheet.setParts({ ...toParts(setup, rows, sheets, freshId), filter: toFilter(setup, sheet, locale) });
  return sheet;
}

export function toDocumentParts(setup: SpreadsheetSetup, sheets: readonly GridSheet[], freshId: FreshId): DocumentParts {
  return {
    namedRanges: (setup.namedRanges ?? []).map(({ name, range }) => {
      const rows = sheets.find((sheet) => sheet.name === splitA1(range)?.sheet)?.maxRows() ?? 1;
      return { name, ...toSheetArea(range, sheets, rows) };
    }),
    metadata: toMetadata(setup.metadata ?? [], "spreadsheet", freshId),
  };
}
