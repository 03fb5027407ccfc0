// SpreadsheetApp.Range: reading, writing and formats of a block of cells.
import { toA1 } from "./a1";
import { checkShape, writeRows } from "./cellWrites";
import { type Area, formatAt, type GridSheet } from "./grid";
import { displayText } from "./numberFormat";
import { CellTable, defineService, type Member, type Service, signatureMismatch } from "./service";
import type { World } from "./world";

interface RangeState {
  readonly world: World;
  readonly sheet: GridSheet;
  readonly area: Area;
  readonly sheetService: Service;
}

type RangeMember = Member<RangeState>;

const PATH = "SpreadsheetApp.Range";

const countOf = ({ area }: RangeState): number => area.rows * area.columns;

const firstCell = (area: Area): Area => ({ ...area, rows: 1, columns: 1 });

const toRows = <T>(columns: readonly (readonly T[])[], height: number): T[][] =>
  Array.from({ length: height }, (_, row) => columns.map((column) => column[row] as T));

const reading: Readonly<Record<string, RangeMember>> = {
  getValues: {
    need: "read",
    cost: "read",
    accepts: [""],
    cells: countOf,
    run: ({ sheet, area }) => new CellTable(sheet.read(area), area.rows),
  },
  getValue: {
    need: "read",
    cost: "read",
    accepts: [""],
    run: ({ sheet, area }) => new CellTable(sheet.read(firstCell(area)), 0),
  },
  getDisplayValues: {
    need: "read",
    cost: "read",
    accepts: [""],
    cells: countOf,
    run: ({ world, sheet, area }) => {
      const shown = sheet
        .read(area)
        .map(({ contents, formats }) =>
          contents.map((content, row) => displayText(content, formatAt(formats, row), world.grid.locale)),
        );
      return toRows(shown, area.rows);
    },
  },
  getNumberFormats: {
    need: "read",
    cost: "read",
    accepts: [""],
    cells: countOf,
    run: ({ sheet, area }) => {
      const columns = sheet.read(area).map(({ contents, formats }) => contents.map((_, row) => formatAt(formats, row)));
      return toRows(columns, area.rows);
    },
  },
};

const isRows = (given: unknown): given is unknown[][] => Array.isArray(given) && given.every(Array.isArray);

const rowsOf = (given: unknown, member: string): unknown[][] => {
  if (isRows(given)) return given;
  throw signatureMismatch(`${PATH}.${member}`, [given]);
};

const checkFormat = (format: unknown, member: string): string => {
  if (typeof format === "string" && format !== "") return format;
  throw signatureMismatch(`${PATH}.${member}`, [format]);
};

const writing: Readonly<Record<string, RangeMember>> = {
  setValues: {
    need: "write",
    cost: "write",
    accepts: ["any"],
    cells: countOf,
    run: (state, [rows], self) => {
      writeRows(state.world, state.sheet, state.area, rowsOf(rows, "setValues"));
      return self;
    },
  },
  setValue: {
    need: "write",
    cost: "write",
    accepts: ["any"],
    cells: countOf,
    run: (state, [written], self) => {
      const row = new Array<unknown>(state.area.columns).fill(written);
      writeRows(state.world, state.sheet, state.area, new Array<unknown[]>(state.area.rows).fill(row));
      return self;
    },
  },
  clearContent: {
    need: "write",
    cost: "write",
    accepts: [""],
    cells: countOf,
    run: ({ sheet, area }, _, self) => {
      sheet.writeContents(area, []);
      return self;
    },
  },
  setNumberFormat: {
    need: "write",
    cost: "write",
    accepts: ["String"],
    cells: countOf,
    run: ({ sheet, area }, [format], self) => {
      const uniform = checkFormat(format, "setNumberFormat");
      sheet.writeFormats(area, new Array<string>(area.columns).fill(uniform));
      return self;
    },
  },
  setNumberFormats: {
    need: "write",
    cost: "write",
    accepts: ["any"],
    cells: countOf,
    run: ({ sheet, area }, [given], self) => {
      const rows = rowsOf(given, "setNumberFormats");
      checkShape(rows, area);
      const columns = Array.from({ length: area.columns }, (_, column) =>
        rows.map((row) => checkFormat(row[column], "setNumberFormats")),
      );
      sheet.writeFormats(area, columns);
      return self;
    },
  },
};

const local = (answer: (state: RangeState) => unknown): RangeMember => ({
  need: "read",
  cost: "local",
  accepts: [""],
  run: answer,
});

export const rangeService = defineService<RangeState>(PATH, {
  ...reading,
  ...writing,
  getRow: local(({ area }) => area.row),
  getColumn: local(({ area }) => area.column),
  getNumRows: local(({ area }) => area.rows),
  getNumColumns: local(({ area }) => area.columns),
  getA1Notation: local(({ area }) => toA1(area)),
  getSheet: local(({ sheetService }) => sheetService),
});
