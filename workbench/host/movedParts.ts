// Moves a sheet's rules, filters, charts and other parts when rows or columns are added or deleted.
import type { Area } from "./area";
import type { Condition, GridChart, Metadata, NamedArea, SheetArea, SheetParts } from "./gridParts";
import { type LineChange, movedArea, movedAreas, movedByLine, movedLine } from "./lineChange";
import { movedFormula } from "./references";

/** Moves entries that have one area each. An entry whose area is deleted is deleted too. */
function movedEntries<T extends { readonly area: Area }>(entries: readonly T[], change: LineChange): T[] {
  return entries.flatMap((entry) => {
    const area = movedArea(entry.area, change);
    return area === null ? [] : [{ ...entry, area }];
  });
}

function movedCondition(condition: Condition, change: LineChange, name: string): Condition {
  if (condition.kind !== "boolean" || condition.criteria !== "CUSTOM_FORMULA") return condition;
  const values = condition.values.map((given) => movedFormula(String(given), name, name, change));
  return { ...condition, values };
}

function movedRules(rules: SheetParts["conditionalRules"], change: LineChange, name: string): SheetParts["conditionalRules"] {
  return rules
    .map(({ areas, condition }) => ({ areas: movedAreas(areas, change), condition: movedCondition(condition, change, name) }))
    .filter(({ areas }) => areas.length > 0);
}

function movedProtections(protections: SheetParts["protections"], change: LineChange): SheetParts["protections"] {
  return protections.flatMap((protection) => {
    const area = protection.area === null ? null : movedArea(protection.area, change);
    if (protection.area !== null && area === null) return [];
    return [{ ...protection, area, unprotected: movedAreas(protection.unprotected, change) }];
  });
}

function movedMetadata(metadata: readonly Metadata[], change: LineChange): Metadata[] {
  return metadata.flatMap((entry) => {
    if (entry.place.kind !== change.axis || !("line" in entry.place)) return [entry];
    const line = movedLine(entry.place.line, change);
    return line === null ? [] : [{ ...entry, place: { ...entry.place, line } }];
  });
}

/** Moves a chart. It stays if the cell at its corner is deleted. */
function movedAnchor(chart: GridChart, change: LineChange): GridChart {
  const line = movedLine(chart[change.axis], change) ?? change.first;
  return { ...chart, [change.axis]: Math.max(1, line) };
}

function movedFilter(filter: SheetParts["filter"], change: LineChange): SheetParts["filter"] {
  const area = filter === null ? null : movedArea(filter.area, change);
  if (filter === null || area === null) return null;
  if (change.axis === "row") return { ...filter, area, hiddenRows: movedByLine(filter.hiddenRows, change) };
  const [hiddenValues, conditions] = [movedByLine(filter.hiddenValues, change), movedByLine(filter.conditions, change)];
  return { ...filter, area, hiddenValues, conditions };
}

/** Moves sizes. Added lines are as wide or high as the line before them. */
function movedSizes(sizes: SheetParts["rowHeights"], change: LineChange): SheetParts["rowHeights"] {
  const moved = { ...movedByLine(sizes, change) };
  const before = sizes[change.first - 1];
  if (change.kind === "insert" && before !== undefined) {
    for (let line = change.first; line < change.first + change.howMany; line += 1) moved[line] = before;
  }
  return moved;
}

function movedLines(parts: SheetParts, change: LineChange): Partial<SheetParts> {
  return change.axis === "row"
    ? { rowHeights: movedSizes(parts.rowHeights, change), hiddenRows: movedByLine(parts.hiddenRows, change) }
    : { columnWidths: movedSizes(parts.columnWidths, change), hiddenColumns: movedByLine(parts.hiddenColumns, change) };
}

/** Moves the parts of the sheet that changes. `name` is its name in formulas. */
export function movedParts(parts: SheetParts, change: LineChange, name: string): SheetParts {
  return {
    ...parts,
    ...movedLines(parts, change),
    merges: movedAreas(parts.merges, change).filter((area) => area.rows * area.columns > 1),
    validations: movedEntries(parts.validations, change),
    conditionalRules: movedRules(parts.conditionalRules, change, name),
    filter: movedFilter(parts.filter, change),
    filterViews: movedEntries(parts.filterViews, change),
    protections: movedProtections(parts.protections, change),
    bandings: movedEntries(parts.bandings, change),
    charts: parts.charts.map((chart) => movedAnchor(chart, change)),
    metadata: movedMetadata(parts.metadata, change),
  };
}

function movedSheetAreas<T extends SheetArea>(areas: readonly T[], sheetId: number, change: LineChange): T[] {
  return areas.flatMap((entry) => (entry.sheetId === sheetId ? movedEntries([entry], change) : [entry]));
}

/** Moves the ranges of charts in any sheet. They may lie in the sheet that changes. */
export function movedCharts(charts: readonly GridChart[], sheetId: number, change: LineChange): GridChart[] {
  return charts.map((chart) => ({ ...chart, ranges: movedSheetAreas(chart.ranges, sheetId, change) }));
}

export function movedNames(names: readonly NamedArea[], sheetId: number, change: LineChange): NamedArea[] {
  return movedSheetAreas(names, sheetId, change);
}
