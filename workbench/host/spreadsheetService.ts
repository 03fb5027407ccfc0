// SpreadsheetApp and Spreadsheet: the open file, its sheets, names and metadata.

import { newRule } from "./conditionalService";
import { checkDeletable } from "./editing";
import { newCriteria } from "./filterService";
import { firstCell, type Grid, type GridSheet } from "./grid";
import { checkCellCount, countCells } from "./gridLimits";
import type { NamedArea } from "./gridParts";
import { notInHost, ScriptException } from "./hostError";
import { metadataFinder } from "./metadataService";
import { checkSheetThere, held, lookup, type OpenDocument } from "./openDocument";
import { protectionServices } from "./protectionService";
import { rangeService } from "./rangeService";
import { defineService, type EnumValue, type Member, type Service } from "./service";
import { checkNewName } from "./sheetNames";
import { sheetService } from "./sheetService";
import { uiService } from "./uiService";
import type { World } from "./world";

const NEW_CELLS = 26_000;

function openDocument(world: World): OpenDocument {
  const document: OpenDocument = { world, sheetService: (sheet) => sheetService.make({ document, sheet }) };
  return document;
}

function activeSheet({ world, sheetService: serviceOf }: OpenDocument): Service {
  return serviceOf(world.grid.activeSheet());
}

const namedRange = defineService<OpenDocument & { readonly named: NamedArea }>("SpreadsheetApp.NamedRange", {
  getName: held(({ named }) => named.name),
  getRange: held(({ world, named, sheetService: serviceOf }) => {
    const sheet = world.grid.sheets().find(({ id }) => id === named.sheetId);
    if (sheet === undefined) throw notInHost("A named range on a deleted sheet");
    return rangeService.make({ document: { world, sheetService: serviceOf }, sheet, area: named.area });
  }),
});

/** A member that finds a sheet, or returns null. */
function finding(accepts: string, isIt: (sheet: GridSheet, wanted: unknown) => boolean): Member<OpenDocument> {
  return {
    need: "read",
    cost: "lookup",
    accepts: [accepts],
    run: (document, [wanted]) => {
      const sheet = document.world.grid.sheets().find((candidate) => isIt(candidate, wanted));
      return sheet === undefined ? null : document.sheetService(sheet);
    },
  };
}

/** The name that Sheets gives to a tab inserted without a name. */
function freeDefault(grid: Grid): string {
  let number = grid.sheets().length + 1;
  while (grid.sheets().some(({ name }) => name.toLowerCase() === `sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

const changing: Readonly<Record<string, Member<OpenDocument>>> = {
  insertSheet: {
    need: "write",
    cost: "resize",
    accepts: ["", "String,number"],
    answersAtOnce: true,
    run({ world: { grid }, sheetService: serviceOf }, [given, place]) {
      const name = given ?? freeDefault(grid);
      const index = place ?? grid.sheets().indexOf(grid.activeSheet()) + 1;
      checkNewName(grid, String(name));
      if (Number(index) < 0 || Number(index) > grid.sheets().length) throw notInHost(`A sheet inserted at ${index}`);
      checkCellCount(countCells(grid) + NEW_CELLS);
      return serviceOf(grid.insertSheet(String(name), Number(index)));
    },
  },
  deleteSheet: {
    need: "write",
    cost: "resize",
    accepts: ["SpreadsheetApp.Sheet"],
    run({ world: { grid, deletedByScript } }, [given]) {
      const state = sheetService.stateOf(given);
      const { sheet } = state;
      checkSheetThere(state, "SpreadsheetApp.Spreadsheet.deleteSheet");
      if (grid.sheets().every((other) => other === sheet || other.parts.isHidden)) {
        throw new ScriptException("You can't remove all the visible sheets in a document.");
      }
      checkDeletable(sheet);
      grid.deleteSheet(sheet);
      deletedByScript.add(sheet);
    },
  },
  setActiveSheet: {
    need: "write",
    cost: "write",
    accepts: ["SpreadsheetApp.Sheet", "SpreadsheetApp.Sheet,Boolean"],
    answersAtOnce: true,
    run({ world: { grid } }, [given, isRestored]) {
      const state = sheetService.stateOf(given);
      const { sheet } = state;
      checkSheetThere(state, "SpreadsheetApp.Spreadsheet.setActiveSheet");
      if (sheet.parts.isHidden) throw notInHost("A hidden sheet made active");
      grid.activate(sheet);
      if (isRestored !== true) grid.select(sheet, firstCell.areas);
      return given;
    },
  },
};

const spreadsheet = defineService<OpenDocument>("SpreadsheetApp.Spreadsheet", {
  getId: lookup(({ world }) => world.grid.id),
  getName: lookup(({ world }) => world.grid.name),
  getSpreadsheetTimeZone: lookup(({ world }) => world.grid.zone),
  getSpreadsheetLocale: lookup(({ world }) => world.grid.locale),
  getActiveSheet: lookup(activeSheet),
  getSheets: lookup(({ world, sheetService: serviceOf }) => world.grid.sheets().map(serviceOf)),
  getSheetByName: finding("String", ({ name }, wanted) => name === wanted),
  getSheetById: finding("number", ({ id }, wanted) => id === wanted),
  ...changing,
  createDeveloperMetadataFinder: held(metadataFinder),
  getProtections: {
    need: "read",
    cost: "lookup",
    accepts: ["SpreadsheetApp.ProtectionType"],
    run: (document, [type]) =>
      document.world.grid.sheets().flatMap((sheet) => protectionServices({ document, sheet }, (type as EnumValue).name)),
  },
  getNamedRanges: lookup((document) => document.world.grid.parts.namedRanges.map((named) => namedRange({ ...document, named }))),
});

const opened = held<World>((world) => spreadsheet(openDocument(world)));

export const spreadsheetApp = defineService<World>(
  "SpreadsheetApp",
  {
    getActiveSpreadsheet: opened,
    getActive: opened,
    getActiveSheet: lookup((world) => activeSheet(openDocument(world))),
    newFilterCriteria: held(newCriteria),
    newConditionalFormatRule: held((world) => newRule(openDocument(world))),
    getUi: { need: "menu", cost: "lookup", accepts: [""], run: uiService },
    /** Costs time but does nothing, because writes take effect at once in this host. */
    flush: { need: "write", cost: "flush", accepts: [""], run: () => undefined },
  },
  {
    DeveloperMetadataVisibility: ["DOCUMENT", "PROJECT"],
    DeveloperMetadataLocationType: ["SPREADSHEET", "SHEET", "ROW", "COLUMN"],
    ProtectionType: ["RANGE", "SHEET"],
    BooleanCriteria: ["CUSTOM_FORMULA", "NUMBER_GREATER_THAN", "TEXT_EQUAL_TO", "TEXT_CONTAINS", "CELL_EMPTY", "CELL_NOT_EMPTY"],
  },
);
