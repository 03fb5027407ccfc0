// SpreadsheetApp.Sheet: names, sizes and ranges, and the parts of a sheet besides its cells.

import { isWholeLines, parseA1 } from "./a1";
import type { Area } from "./area";
import { chartServices, insertChart, newChart, removeChart, updateChart } from "./chartService";
import { ruleServices, rulesFrom } from "./conditionalService";
import { checkSheetEditable } from "./editing";
import { hiddenRowMembers } from "./filterService";
import type { GridSheet } from "./grid";
import { type HeldService, heldService } from "./heldService";
import { notInHost, ScriptException } from "./hostError";
import { addDeveloperMetadata } from "./metadata";
import { metadataServices } from "./metadataService";
import { checkSheetThere, held, lookup, type OnRange, type OnSheet } from "./openDocument";
import { protectionServices, protectSheet } from "./protectionService";
import { filterService, rangeListService, rangeService } from "./rangeService";
import { selectionMembers } from "./selectionService";
import type { EnumValue, Member, Service } from "./service";
import { layoutMembers } from "./sheetLayout";
import { checkNewName } from "./sheetNames";

const OUTSIDE = "The coordinates of the range are outside the dimensions of the sheet.";

function checkArea({ row, column, rows, columns }: Area, sheet: GridSheet): void {
  if (row < 1) throw new ScriptException("The starting row of the range is too small.");
  if (column < 1) throw new ScriptException("The starting column of the range is too small.");
  if (rows < 1) throw new ScriptException("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ScriptException("The number of columns in the range must be at least 1.");
  if (row + rows - 1 > sheet.maxRows() || column + columns - 1 > sheet.maxColumns()) throw new ScriptException(OUTSIDE);
}

function rangeOn({ document, sheet }: OnSheet, area: Area, isWhole = false): OnRange {
  checkArea(area, sheet);
  return { document, sheet, area, isWhole };
}

function namedRange(on: OnSheet, notation: string): OnRange {
  const area = parseA1(notation, on.sheet.maxRows(), on.sheet.maxColumns());
  if (area === null) throw new ScriptException("Range not found");
  return rangeOn(on, area, isWholeLines(notation));
}

function rangeFrom(on: OnSheet, args: readonly unknown[]): OnRange {
  const [first] = args;
  if (typeof first === "string") return namedRange(on, first);
  const [row = 1, column = 1, rows = 1, columns = 1] = args as readonly number[];
  return rangeOn(on, { row, column, rows, columns });
}

/** A member that changes a part of the sheet besides its cells. */
function change(accepts: string, run: (on: OnSheet, args: readonly unknown[]) => void): Member<OnSheet> {
  return {
    need: "write",
    cost: "write",
    accepts: [accepts],
    run: (on, args) => {
      checkSheetEditable(on.sheet);
      run(on, args);
    },
  };
}

const ranges: Readonly<Record<string, Member<OnSheet>>> = {
  getDataRange: lookup((on) => {
    const [rows, columns] = [Math.max(1, on.sheet.lastRow()), Math.max(1, on.sheet.lastColumn())];
    return rangeService.make(rangeOn(on, { row: 1, column: 1, rows, columns }));
  }),
  getRange: {
    need: "read",
    cost: "local",
    accepts: ["String", "number,number", "number,number,number", "number,number,number,number"],
    run: (on, args) => rangeService.make(rangeFrom(on, args)),
  },
  getRangeList: {
    need: "read",
    cost: "local",
    accepts: ["String[]"],
    run(on, [given]) {
      const notations = given as readonly string[];
      if (notations.length === 0) throw notInHost("A range list without ranges");
      return rangeListService.make(notations.map((notation) => namedRange(on, notation)));
    },
  },
};

const hanging: Readonly<Record<string, Member<OnSheet>>> = {
  addDeveloperMetadata,
  getDeveloperMetadata: lookup(({ document, sheet }) => {
    const own = sheet.parts.metadata.filter(({ place, isForeign, visibility }) => {
      return place.kind === "sheet" && (!isForeign || visibility === "DOCUMENT");
    });
    return metadataServices(
      document,
      own.map((entry) => ({ sheet, entry })),
    );
  }),
  getConditionalFormatRules: lookup(ruleServices),
  setConditionalFormatRules: change("SpreadsheetApp.ConditionalFormatRule[]", (on, [rules]) => {
    on.sheet.setParts({ conditionalRules: rulesFrom(rules as readonly Service[], on) });
  }),
  newChart: held(({ document }) => newChart(document)),
  getCharts: lookup(({ document, sheet }) => chartServices(document, sheet)),
  insertChart: change("SpreadsheetApp.EmbeddedChart", ({ sheet }, [chart]) => insertChart(sheet, chart)),
  updateChart: change("SpreadsheetApp.EmbeddedChart", ({ sheet }, [chart]) => updateChart(sheet, chart)),
  removeChart: change("SpreadsheetApp.EmbeddedChart", ({ sheet }, [chart]) => removeChart(sheet, chart)),
  getFilter: lookup((on) => (on.sheet.parts.filter === null ? null : filterService.make(on))),
  ...hiddenRowMembers,
  getProtections: {
    need: "read",
    cost: "lookup",
    accepts: ["SpreadsheetApp.ProtectionType"],
    run: (on, [type]) => protectionServices(on, (type as EnumValue).name),
  },
  protect: { need: "write", cost: "write", accepts: [""], answersAtOnce: true, run: protectSheet },
};

export const sheetService: HeldService<OnSheet> = heldService<OnSheet>(
  "SpreadsheetApp.Sheet",
  {
    getName: lookup(({ sheet }) => sheet.name),
    setName: {
      need: "write",
      cost: "write",
      accepts: ["String"],
      run({ document, sheet }, [name], self) {
        checkSheetEditable(sheet);
        checkNewName(document.world.grid, String(name), sheet);
        document.world.grid.renameSheet(sheet, String(name));
        return self;
      },
    },
    getSheetId: held(({ sheet }) => sheet.id),
    getIndex: lookup(({ document, sheet }) => document.world.grid.sheets().indexOf(sheet) + 1),
    getLastRow: lookup(({ sheet }) => sheet.lastRow()),
    getLastColumn: lookup(({ sheet }) => sheet.lastColumn()),
    getMaxRows: lookup(({ sheet }) => sheet.maxRows()),
    getMaxColumns: lookup(({ sheet }) => sheet.maxColumns()),
    ...ranges,
    ...hanging,
    ...layoutMembers,
    ...selectionMembers,
  },
  checkSheetThere,
);
