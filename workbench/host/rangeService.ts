// SpreadsheetApp.Range and RangeList: reading, writing and styling blocks of cells.

import { toA1 } from "./a1";
import type { Area } from "./area";
import { writeRows } from "./cellWrites";
import { checkEditable, checkMerges, mayEdit } from "./editing";
import { createFilter, defineFilter } from "./filterService";
import { formatAt, isCellFormula, type StyleName } from "./grid";
import { type HeldService, heldService } from "./heldService";
import { notInHost } from "./hostError";
import { contains, overlaps } from "./lineChange";
import { addDeveloperMetadata } from "./metadata";
import { displayText } from "./numberFormat";
import { checkSheetThere, held, lookup, type OnRange } from "./openDocument";
import { cellCount, type StyleKindName, styleSetter, stylesGetter, stylesSetter, writeStyle } from "./rangeStyles";
import { CellTable, type Member } from "./service";

type RangeMember = Member<OnRange>;

function firstCell(area: Area): Area {
  return { ...area, rows: 1, columns: 1 };
}

function toRows<T>(columns: readonly (readonly T[])[], height: number): T[][] {
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] as T));
}

function blockRead(run: RangeMember["run"]): RangeMember {
  return { need: "read", cost: "read", accepts: [""], cells: cellCount, run };
}

const reading: Readonly<Record<string, RangeMember>> = {
  getValues: blockRead(({ sheet, area }) => new CellTable(sheet.read(area), area.rows)),
  getValue: {
    need: "read",
    cost: "read",
    accepts: [""],
    run: ({ sheet, area }) => new CellTable(sheet.read(firstCell(area)), 0),
  },
  getDisplayValues: blockRead(({ document, sheet, area }) => {
    const { locale } = document.world.grid;
    const shown = sheet
      .read(area)
      .map(({ contents, formats }) => contents.map((content, row) => displayText(content, formatAt(formats, row), locale)));
    return toRows(shown, area.rows);
  }),
  getFormulas: blockRead(({ sheet, area }) => {
    const formulas = sheet
      .read(area)
      .map(({ contents }) => contents.map((content) => (isCellFormula(content) ? content.formula : "")));
    return toRows(formulas, area.rows);
  }),
  getNumberFormats: stylesGetter("NumberFormat"),
  getFontWeights: stylesGetter("FontWeight"),
  getBackgrounds: stylesGetter("Background"),
  getFontColors: stylesGetter("FontColor"),
  getWraps: stylesGetter("Wrap"),
  getNotes: stylesGetter("Note"),
  /** Gives whole merges, also those that only overlap the range. */
  getMergedRanges: lookup(({ document, sheet, area }) =>
    sheet.parts.merges
      .filter((merge) => overlaps(merge, area))
      .map((merge) => rangeService.make({ document, sheet, area: merge })),
  ),
  breakApart: {
    need: "write",
    cost: "write",
    accepts: [""],
    run({ sheet, area }, _, self) {
      checkEditable(sheet, area);
      const touched = sheet.parts.merges.filter((merge) => overlaps(merge, area));
      if (!touched.every((merge) => contains(area, merge))) throw notInHost("Breaking a part of merged cells apart");
      sheet.setParts({ merges: sheet.parts.merges.filter((merge) => !touched.includes(merge)) });
      return self;
    },
  },
  canEdit: {
    need: "read",
    cost: "lookup",
    accepts: [""],
    run: ({ sheet, area }, _, __, { isViewer }) => !isViewer && mayEdit(sheet, area),
  },
};

/** Styles that clearFormat resets. Number formats stay, as Google's reference says. */
const CLEARED: readonly StyleName[] = ["weight", "background", "color", "wrap", "alignment"];

function blockWrite(accepts: string, run: RangeMember["run"]): RangeMember {
  return {
    need: "write",
    cost: "write",
    accepts: [accepts],
    cells: cellCount,
    run,
  };
}

export const filterService = defineFilter((range) => rangeService.make(range));

const writing: Readonly<Record<string, RangeMember>> = {
  createFilter: {
    need: "write",
    cost: "write",
    accepts: [""],
    answersAtOnce: true,
    run(range) {
      createFilter(range);
      return filterService.make(range);
    },
  },
  setValues: blockWrite("Object[][]", ({ document, sheet, area }, [rows], self) => {
    writeRows(document.world, sheet, area, rows as readonly (readonly unknown[])[]);
    return self;
  }),
  setValue: blockWrite("any", ({ document, sheet, area }, [written], self) => {
    const row = new Array<unknown>(area.columns).fill(written);
    writeRows(document.world, sheet, area, new Array<unknown[]>(area.rows).fill(row));
    return self;
  }),
  clearContent: blockWrite("", ({ sheet, area }, _, self) => {
    checkEditable(sheet, area);
    checkMerges(sheet, area);
    sheet.writeContents(area, []);
    return self;
  }),
  clearFormat: blockWrite("", ({ sheet, area }, _, self) => {
    checkEditable(sheet, area);
    for (const style of CLEARED) sheet.writeStyle(style, area, []);
    return self;
  }),
  setNumberFormat: styleSetter("NumberFormat"),
  setNumberFormats: stylesSetter("NumberFormat"),
  setFontWeight: styleSetter("FontWeight"),
  setFontWeights: stylesSetter("FontWeight"),
  setBackground: styleSetter("Background"),
  setBackgrounds: stylesSetter("Background"),
  setFontColor: styleSetter("FontColor"),
  setFontColors: stylesSetter("FontColor"),
  setWrap: styleSetter("Wrap"),
  setWraps: stylesSetter("Wrap"),
  setHorizontalAlignment: styleSetter("HorizontalAlignment"),
  addDeveloperMetadata,
};

function notation({ area, isWhole }: OnRange): string {
  const corners = toA1(area).split(":");
  if (isWhole !== true) return corners.join(":");
  const [first = "", last = first] = corners;
  const dropped = area.rows === 1 && area.row !== 1 ? /[A-Z]/g : /\d/g;
  return `${first.replace(dropped, "")}:${last.replace(dropped, "")}`;
}

export const rangeService: HeldService<OnRange> = heldService<OnRange>(
  "SpreadsheetApp.Range",
  {
    ...reading,
    ...writing,
    getRow: held(({ area }) => area.row),
    getColumn: held(({ area }) => area.column),
    getNumRows: held(({ area }) => area.rows),
    getNumColumns: held(({ area }) => area.columns),
    getLastRow: held(({ area }) => area.row + area.rows - 1),
    getLastColumn: held(({ area }) => area.column + area.columns - 1),
    getA1Notation: held(notation),
    getSheet: held(({ document, sheet }) => document.sheetService(sheet)),
  },
  checkSheetThere,
);

function listSetter(kind: StyleKindName): Member<readonly OnRange[]> {
  return {
    need: "write",
    cost: "write",
    accepts: ["any"],
    cells: (ranges) => ranges.reduce((cells, range) => cells + cellCount(range), 0),
    run: (ranges, [given], self) => {
      for (const { sheet, area } of ranges) checkEditable(sheet, area);
      for (const range of ranges) writeStyle(range, kind, given);
      return self;
    },
  };
}

const activateAll: Member<readonly OnRange[]> = {
  need: "write",
  cost: "write",
  accepts: [""],
  run(ranges, _, self) {
    const [first] = ranges;
    const grid = first?.document.world.grid;
    if (!first || grid?.activeSheet() !== first.sheet) throw notInHost("Ranges activated on a sheet that is not shown");
    grid.select(
      first.sheet,
      ranges.map(({ area }) => area),
    );
    return self;
  },
};

/** Several ranges of one sheet, which are styled or selected together. */
export const rangeListService: HeldService<readonly OnRange[]> = heldService<readonly OnRange[]>(
  "SpreadsheetApp.RangeList",
  {
    getRanges: held((ranges) => ranges.map(rangeService.make)),
    activate: activateAll,
    setNumberFormat: listSetter("NumberFormat"),
    setFontWeight: listSetter("FontWeight"),
    setBackground: listSetter("Background"),
  },
  (ranges, member) => {
    for (const range of ranges) checkSheetThere(range, member);
  },
);
