// SpreadsheetApp.DeveloperMetadata, its finder and its locations.

import { notInHost } from "./hostError";
import { type PlacedMetadata, removeMetadata, visibleMetadata } from "./metadata";
import { checkSheetThere, held, type OpenDocument } from "./openDocument";
import { rangeService } from "./rangeService";
import { defineService, type Member, type Service } from "./service";

interface Found extends PlacedMetadata {
  readonly document: OpenDocument;
}

/** The entry in its present place, to which its row or column may have moved. */
function current({ document, sheet, entry }: Found): PlacedMetadata {
  if (sheet !== null) checkSheetThere({ document, sheet }, "SpreadsheetApp.DeveloperMetadata");
  const found = visibleMetadata(document.world.grid).find((candidate) => candidate.entry.id === entry.id);
  if (found === undefined) throw notInHost("Developer metadata that was removed, or went with its cells,");
  return found;
}

function line(kind: "row" | "column") {
  return ({ document, sheet, entry: { place } }: Found): Service | null => {
    if (sheet === null || place.kind !== kind || !("line" in place)) return null;
    const whole = { row: 1, column: 1, rows: sheet.maxRows(), columns: sheet.maxColumns() };
    const area = kind === "row" ? { ...whole, row: place.line, rows: 1 } : { ...whole, column: place.line, columns: 1 };
    return rangeService.make({ document, sheet, area, isWhole: true });
  };
}

const location = defineService<Found>("SpreadsheetApp.DeveloperMetadataLocation", {
  getColumn: held(line("column")),
  getRow: held(line("row")),
  getSheet: held(({ document, sheet, entry }) =>
    sheet === null || entry.place.kind !== "sheet" ? null : document.sheetService(sheet),
  ),
  getLocationType: held(({ entry }) => ({
    enumPath: "SpreadsheetApp.DeveloperMetadataLocationType",
    name: entry.place.kind.toUpperCase(),
  })),
});

const metadata = defineService<Found>("SpreadsheetApp.DeveloperMetadata", {
  getId: held(({ entry }) => entry.id),
  getKey: held(({ entry }) => entry.key),
  getValue: held(({ entry }) => entry.value),
  getVisibility: held(({ entry }) => ({
    enumPath: "SpreadsheetApp.DeveloperMetadataVisibility",
    name: entry.visibility,
  })),
  getLocation: held((found) => location({ document: found.document, ...current(found) })),
  remove: {
    need: "write",
    cost: "write",
    accepts: [""],
    run: (found) => removeMetadata(found.document.world.grid, current(found).entry.id),
  },
});

/** Entries as objects for a script. */
export function metadataServices(document: OpenDocument, entries: readonly PlacedMetadata[]): Service[] {
  return entries.map((placed) => metadata({ document, ...placed }));
}

interface Search {
  readonly document: OpenDocument;
  key: string | null;
  value: string | null;
}

function narrowed(property: "key" | "value"): Member<Search> {
  return {
    need: "read",
    cost: "local",
    accepts: ["String"],
    run: (search, [text], self) => {
      search[property] = String(text);
      return self;
    },
  };
}

const finder = defineService<Search>("SpreadsheetApp.DeveloperMetadataFinder", {
  withKey: narrowed("key"),
  withValue: narrowed("value"),
  find: {
    need: "read",
    cost: "lookup",
    accepts: [""],
    run({ document, key, value }) {
      const found = visibleMetadata(document.world.grid).filter(
        ({ entry }) => (key === null || entry.key === key) && (value === null || entry.value === value),
      );
      return metadataServices(document, found);
    },
  },
});

export function metadataFinder(document: OpenDocument): Service {
  return finder({ document, key: null, value: null });
}
