// Checks for obstacles to an edit: protections, merged cells, and validations that reject.
import type { Area } from "./area";
import type { GridSheet } from "./grid";
import type { SheetProtection } from "./gridParts";
import { notInHost, ScriptException } from "./hostError";
import { type LineChange, overlaps } from "./lineChange";

const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

function isClosed({ isEditable, isWarningOnly }: SheetProtection): boolean {
  return !isEditable && !isWarningOnly;
}

/** Whether one of the open areas contains the whole area. */
function isInside(area: Area, open: readonly Area[]): boolean {
  return open.some(
    (each) =>
      each.row <= area.row &&
      each.column <= area.column &&
      each.row + each.rows >= area.row + area.rows &&
      each.column + each.columns >= area.column + area.columns,
  );
}

/** Whether the user may edit these cells. Cells that only several open areas cover together count as closed. */
export function mayEdit(sheet: GridSheet, area: Area): boolean {
  return sheet.parts.protections
    .filter(isClosed)
    .every((protection) =>
      protection.area === null ? isInside(area, protection.unprotected) : !overlaps(protection.area, area),
    );
}

export function checkEditable(sheet: GridSheet, area: Area): void {
  if (!mayEdit(sheet, area)) throw new ScriptException(PROTECTED);
}

/** Checks a change of a sheet outside its cells: its name, sizes, rules or charts. */
export function checkSheetEditable(sheet: GridSheet): void {
  if (sheet.parts.protections.some((protection) => protection.area === null && isClosed(protection))) {
    throw new ScriptException(PROTECTED);
  }
}

/** Checks that a sheet may be deleted: no protection on it may exclude the user. */
export function checkDeletable(sheet: GridSheet): void {
  if (sheet.parts.protections.some(isClosed)) throw new ScriptException(PROTECTED);
}

/** Checks that rows or columns may be added or deleted. Deleted ones must not touch a closed range, and new ones must not split it. */
export function checkLinesEditable(sheet: GridSheet, { axis, kind, first, howMany }: LineChange): void {
  checkSheetEditable(sheet);
  const lines = { row: 1, column: 1, rows: sheet.maxRows(), columns: sheet.maxColumns() };
  const count = axis === "row" ? "rows" : "columns";
  const touched = { ...lines, [axis]: first, [count]: howMany };
  for (const protection of sheet.parts.protections.filter(isClosed)) {
    if (protection.area === null) continue;
    const start = protection.area[axis];
    const isSplit = first > start && first < start + protection.area[count];
    if (kind === "insert" ? isSplit : overlaps(protection.area, touched)) throw new ScriptException(PROTECTED);
  }
}

/** Refuses a write to covered cells of a merge, because the fate of such contents is unknown. */
export function checkMerges(sheet: GridSheet, area: Area): void {
  for (const merge of sheet.parts.merges) {
    const isCorner = area.row === merge.row && area.column === merge.column && area.rows === 1 && area.columns === 1;
    if (overlaps(merge, area) && !isCorner) throw notInHost("A write to merged cells other than their first");
  }
}

/** Checks a write of contents that are not blank: no merge and no rejecting validation may be in the way. */
export function checkWritable(sheet: GridSheet, area: Area): void {
  checkMerges(sheet, area);
  if (sheet.parts.validations.some((validation) => validation.isRejecting && overlaps(validation.area, area))) {
    throw notInHost("A write to cells with a validation that rejects");
  }
}
