// Members of SpreadsheetApp.Sheet that add or delete rows and columns, set their sizes, freeze them, or hide the sheet.
import { checkLinesEditable, checkSheetEditable } from "./editing";
import { checkCellCount, countCells } from "./gridLimits";
import { USUAL_WIDTH } from "./gridParts";
import { notInHost, ScriptException } from "./hostError";
import type { LineChange } from "./lineChange";
import { lookup, type OnSheet } from "./openDocument";
import type { Member } from "./service";

type Axis = LineChange["axis"];

function size({ sheet }: OnSheet, axis: Axis): number {
  return axis === "row" ? sheet.maxRows() : sheet.maxColumns();
}

function frozen({ sheet }: OnSheet, axis: Axis): number {
  return sheet.parts[axis === "row" ? "frozenRows" : "frozenColumns"];
}

/** Adds rows or columns, which take the styles of the line before them. */
function insertAfter(axis: Axis): Member<OnSheet> {
  return {
    need: "write",
    cost: "resize",
    accepts: ["number,number"],
    run: (on, args, self) => {
      const [after = 0, howMany = 0] = args as readonly number[];
      const { grid } = on.document.world;
      if (howMany < 1) throw new ScriptException(`The number of ${axis}s to insert must be at least 1.`);
      if (after < 1 || after > size(on, axis)) throw new ScriptException(`Those ${axis}s are out of bounds.`);
      if (after < frozen(on, axis)) throw notInHost(`Inserting ${axis}s among frozen ones`);
      checkCellCount(countCells(grid) + howMany * size(on, axis === "row" ? "column" : "row"));
      const change: LineChange = { axis, kind: "insert", first: after + 1, howMany };
      checkLinesEditable(on.sheet, change);
      grid.changeLines(on.sheet, change);
      return self;
    },
  };
}

function deleteLines(axis: Axis): Member<OnSheet> {
  return {
    need: "write",
    cost: "resize",
    accepts: ["number,number"],
    run: (on, args) => {
      const [first = 0, howMany = 0] = args as readonly number[];
      if (howMany < 1 || first < 1 || first + howMany - 1 > size(on, axis)) {
        throw new ScriptException(`Those ${axis}s are out of bounds.`);
      }
      if (size(on, axis) - howMany <= frozen(on, axis)) {
        throw new ScriptException(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
      }
      if (first <= frozen(on, axis)) throw notInHost(`Deleting frozen ${axis}s`);
      const change: LineChange = { axis, kind: "delete", first, howMany };
      checkLinesEditable(on.sheet, change);
      on.document.world.grid.changeLines(on.sheet, change);
    },
  };
}

function checkColumns({ sheet }: OnSheet, first: number, howMany: number): void {
  if (first < 1 || howMany < 1 || first + howMany - 1 > sheet.maxColumns()) {
    throw new ScriptException("Those columns are out of bounds.");
  }
}

function setWidths(on: OnSheet, first: number, howMany: number, pixels: number): void {
  checkColumns(on, first, howMany);
  if (pixels < 1) throw notInHost(`A column ${pixels} pixels wide`);
  const { columnWidths } = on.sheet.parts;
  const added = Array.from({ length: howMany }, (_, index): [number, number] => [first + index, pixels]);
  const kept = Object.entries(columnWidths).filter(([column]) => Number(column) < first || Number(column) >= first + howMany);
  on.sheet.setParts({ columnWidths: Object.fromEntries([...kept, ...added.filter(([, width]) => width !== USUAL_WIDTH)]) });
}

/** A member that changes the look of the sheet and returns the sheet. */
function look(accepts: string, run: (on: OnSheet, args: readonly number[]) => void): Member<OnSheet> {
  return {
    need: "write",
    cost: "write",
    accepts: [accepts],
    run: (on, args, self) => {
      checkSheetEditable(on.sheet);
      run(on, args as readonly number[]);
      return self;
    },
  };
}

function hide({ document, sheet }: OnSheet): void {
  if (sheet.parts.isHidden) return;
  const { grid } = document.world;
  const next = grid.sheets().find((other) => other !== sheet && !other.parts.isHidden);
  if (next === undefined) throw new ScriptException("You can't hide all the sheets in a document.");
  sheet.setParts({ isHidden: true });
  if (grid.activeSheet() === sheet) grid.activate(next);
}

function freeze(axis: Axis): Member<OnSheet> {
  return {
    need: "write",
    cost: "write",
    accepts: ["number"],
    run: (on, [given]) => {
      const count = Number(given);
      checkSheetEditable(on.sheet);
      if (count < 0 || count >= size(on, axis)) throw notInHost(`Freezing ${count} of ${size(on, axis)} ${axis}s`);
      on.sheet.setParts(axis === "row" ? { frozenRows: count } : { frozenColumns: count });
    },
  };
}

export const layoutMembers: Readonly<Record<string, Member<OnSheet>>> = {
  insertRowsAfter: insertAfter("row"),
  insertColumnsAfter: insertAfter("column"),
  deleteRows: deleteLines("row"),
  deleteColumns: deleteLines("column"),
  hideSheet: look("", hide),
  showSheet: look("", ({ sheet }) => sheet.setParts({ isHidden: false })),
  isSheetHidden: lookup(({ sheet }) => sheet.parts.isHidden),
  setFrozenRows: freeze("row"),
  setFrozenColumns: freeze("column"),
  getFrozenRows: lookup((on) => frozen(on, "row")),
  getFrozenColumns: lookup((on) => frozen(on, "column")),
  setColumnWidth: look("number,number", (on, [column = 0, pixels = 0]) => setWidths(on, column, 1, pixels)),
  setColumnWidths: look("number,number,number", (on, [first = 0, howMany = 0, pixels = 0]) =>
    setWidths(on, first, howMany, pixels),
  ),
  getColumnWidth: {
    need: "read",
    cost: "lookup",
    accepts: ["number"],
    run(on, [given]) {
      const column = Number(given);
      checkColumns(on, column, 1);
      return on.sheet.parts.columnWidths[column] ?? USUAL_WIDTH;
    },
  },
};
