// SpreadsheetApp.Sheet: size, content bounds, ranges, added rows and columns.
import { parseA1 } from "./a1";
import type { Area, GridSheet } from "./grid";
import { checkCellCount, countCells } from "./gridLimits";
import { ScriptException } from "./hostError";
import { rangeService } from "./rangeService";
import { defineService, type Member, type Service } from "./service";
import type { World } from "./world";

interface SheetState {
  readonly world: World;
  readonly sheet: GridSheet;
}

const OUTSIDE = "The coordinates of the range are outside the dimensions of the sheet.";

const checkArea = ({ row, column, rows, columns }: Area, sheet: GridSheet): void => {
  if (row < 1) throw new ScriptException("The starting row of the range is too small.");
  if (column < 1) throw new ScriptException("The starting column of the range is too small.");
  if (rows < 1) throw new ScriptException("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ScriptException("The number of columns in the range must be at least 1.");
  if (row + rows - 1 > sheet.maxRows() || column + columns - 1 > sheet.maxColumns()) throw new ScriptException(OUTSIDE);
};

const areaOf = (args: readonly unknown[], sheet: GridSheet): Area => {
  const [first] = args;
  if (typeof first === "string") {
    const area = parseA1(first, sheet.maxRows());
    if (area === null) throw new ScriptException("Range not found");
    return area;
  }
  const [row = 1, column = 1, rows = 1, columns = 1] = args as readonly number[];
  return { row, column, rows, columns };
};

const rangeAt = ({ world, sheet }: SheetState, area: Area, sheetService: Service): Service => {
  checkArea(area, sheet);
  return rangeService({ world, sheet, area, sheetService });
};

const lookup = (answer: (state: SheetState) => unknown): Member<SheetState> => ({
  need: "read",
  cost: "lookup",
  accepts: [""],
  run: answer,
});

/** Checks an insertion after a row or column, and the cells it adds to the file. */
const checkInsertion = (world: World, after: number, howMany: number, size: number, cells: number, what: string): void => {
  if (howMany < 1) throw new ScriptException(`The number of ${what} to insert must be at least 1.`);
  if (after < 1 || after > size) throw new ScriptException(`Those ${what} are out of bounds.`);
  checkCellCount(countCells(world.grid) + cells);
};

export const sheetService = defineService<SheetState>("SpreadsheetApp.Sheet", {
  getName: lookup(({ sheet }) => sheet.name),
  getSheetId: lookup(({ sheet }) => sheet.id),
  getIndex: lookup(({ world, sheet }) => world.grid.sheets().indexOf(sheet) + 1),
  getLastRow: lookup(({ sheet }) => sheet.lastRow()),
  getLastColumn: lookup(({ sheet }) => sheet.lastColumn()),
  getMaxRows: lookup(({ sheet }) => sheet.maxRows()),
  getMaxColumns: lookup(({ sheet }) => sheet.maxColumns()),
  getDataRange: {
    need: "read",
    cost: "lookup",
    accepts: [""],
    run: (state, _, self) => {
      const rows = Math.max(1, state.sheet.lastRow());
      return rangeAt(state, { row: 1, column: 1, rows, columns: Math.max(1, state.sheet.lastColumn()) }, self);
    },
  },
  getRange: {
    need: "read",
    cost: "local",
    accepts: ["String", "number,number", "number,number,number", "number,number,number,number"],
    run: (state, args, self) => rangeAt(state, areaOf(args, state.sheet), self),
  },
  insertRowsAfter: {
    need: "write",
    cost: "resize",
    accepts: ["number,number"],
    run: ({ world, sheet }, args, self) => {
      const [after = 0, howMany = 0] = args as readonly number[];
      checkInsertion(world, after, howMany, sheet.maxRows(), howMany * sheet.maxColumns(), "rows");
      sheet.insertRowsAfter(after, howMany);
      return self;
    },
  },
  insertColumnsAfter: {
    need: "write",
    cost: "resize",
    accepts: ["number,number"],
    run: ({ world, sheet }, args, self) => {
      const [after = 0, howMany = 0] = args as readonly number[];
      checkInsertion(world, after, howMany, sheet.maxColumns(), howMany * sheet.maxRows(), "columns");
      sheet.insertColumnsAfter(after, howMany);
      return self;
    },
  },
});
