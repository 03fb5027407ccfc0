// Developer metadata in the grid: added to a sheet, a whole row or a whole column, and removed.
import { checkEditable, checkSheetEditable } from "./editing";
import type { Grid, GridSheet } from "./grid";
import type { Metadata, MetadataPlace } from "./gridParts";
import { notInHost, ScriptException } from "./hostError";
import type { OnRange, OnSheet } from "./openDocument";
import type { EnumValue, Member } from "./service";

const ARBITRARY =
  "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.";

/** Most characters of keys and values on one sheet, or on the spreadsheet itself. */
const MOST_CHARACTERS = 30_000;

/** An entry and its sheet; null for an entry of the spreadsheet itself. */
export interface PlacedMetadata {
  readonly sheet: GridSheet | null;
  readonly entry: Metadata;
}

/** All entries that this script can see. */
export function visibleMetadata(grid: Grid): PlacedMetadata[] {
  return [null, ...grid.sheets()]
    .flatMap((sheet) => (sheet ?? grid).parts.metadata.map((entry) => ({ sheet, entry })))
    .filter(({ entry }) => !entry.isForeign || entry.visibility === "DOCUMENT");
}

function placeOf(on: OnSheet | OnRange): MetadataPlace {
  if (!("area" in on)) return { kind: "sheet" };
  const { area, sheet, isWhole } = on;
  const isColumn = area.columns === 1 && area.rows === sheet.maxRows();
  const isRow = area.rows === 1 && area.columns === sheet.maxColumns();
  if (!isColumn && !isRow) throw new ScriptException(ARBITRARY);
  if (isWhole !== true) throw notInHost("Developer metadata on a range that is not written as a whole row or column, as C:C,");
  return isColumn ? { kind: "column", line: area.column } : { kind: "row", line: area.row };
}

function addMetadata(on: OnSheet | OnRange, args: readonly unknown[]): void {
  const [key, value, visibility] = args as readonly [string, string, EnumValue];
  const { document, sheet } = on;
  const place = placeOf(on);
  if ("area" in on) checkEditable(sheet, on.area);
  else checkSheetEditable(sheet);
  const { metadata } = sheet.parts;
  const used = metadata.reduce((total, entry) => total + entry.key.length + entry.value.length, 0);
  if (used + key.length + value.length > MOST_CHARACTERS) throw notInHost("Developer metadata beyond its limit for a sheet");
  const id = document.world.grid.freshId();
  const entry: Metadata = { id, key, value, visibility: visibility.name as Metadata["visibility"], isForeign: false, place };
  sheet.setParts({ metadata: [...metadata, entry] });
}

/** Adds an entry of key, value and visibility to a sheet or a range. */
export const addDeveloperMetadata: Member<OnSheet | OnRange> = {
  need: "write",
  cost: "write",
  accepts: ["String,String,SpreadsheetApp.DeveloperMetadataVisibility"],
  run(on, args, self) {
    addMetadata(on, args);
    return self;
  },
};

export function removeMetadata(grid: Grid, id: number): void {
  for (const owner of [grid, ...grid.sheets()]) {
    const { metadata } = owner.parts;
    if (metadata.some((entry) => entry.id === id)) owner.setParts({ metadata: metadata.filter((entry) => entry.id !== id) });
  }
}
