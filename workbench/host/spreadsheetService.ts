// SpreadsheetApp and Spreadsheet: the open file and its sheets.
import { defineService, type Member } from "./service";
import { sheetService } from "./sheetService";
import { uiService } from "./uiService";
import type { World } from "./world";

const lookup = (answer: (world: World) => unknown): Member<World> => ({
  need: "read",
  cost: "lookup",
  accepts: [""],
  run: answer,
});

const activeSheet = lookup((world) => sheetService({ world, sheet: world.grid.activeSheet() }));

const spreadsheet = defineService<World>("SpreadsheetApp.Spreadsheet", {
  getId: lookup(({ grid }) => grid.id),
  getName: lookup(({ grid }) => grid.name),
  getSpreadsheetTimeZone: lookup(({ grid }) => grid.zone),
  getSpreadsheetLocale: lookup(({ grid }) => grid.locale),
  getActiveSheet: activeSheet,
  getSheets: lookup((world) => world.grid.sheets().map((sheet) => sheetService({ world, sheet }))),
  getSheetByName: {
    need: "read",
    cost: "lookup",
    accepts: ["String"],
    run: (world, [name]) => {
      const sheet = world.grid.sheets().find((candidate) => candidate.name === name);
      return sheet === undefined ? null : sheetService({ world, sheet });
    },
  },
});

export const spreadsheetApp = defineService<World>("SpreadsheetApp", {
  getActiveSpreadsheet: lookup(spreadsheet),
  getActive: lookup(spreadsheet),
  getActiveSheet: activeSheet,
  getUi: { need: "menu", cost: "lookup", accepts: [""], run: uiService },
  /** Writes take effect at once in this host, so there is nothing to flush; the call still costs. */
  flush: { need: "write", cost: "flush", accepts: [""], run: () => undefined },
});
