// Writes reports: into new tabs, or into their tabs of earlier runs, whose former content is kept for undo.
import type { Drawing } from "../ground/drawing";
import { type StoredCell, toStored } from "../sheets/cellInput";
import { moveCharts, type Shift, shapeOf } from "../sheets/charts";
import { type Range, readValues, type Sheet, type SheetSize } from "../sheets/read";
import type { Results, RunRecord } from "../sheets/saved";
import { addOwnTab, drawTab, type Looks, newTab, pad, setLooks, sizeOf, toFill, toLooks, toValues } from "../sheets/tabs";
import type { ReportItem } from "./work";

/** A report drawn as data, and the title of its tab. */
export interface DrawnReport {
  readonly id: string;
  readonly title: string;
  readonly drawing: Drawing;
}

/** A report, and where it will be written. */
export interface ReportPlan {
  readonly drawn: DrawnReport;
  /** Null if a tab is added for it. */
  readonly sheet: Sheet | null;
  readonly shift: Shift;
  readonly record: RunRecord["reports"][number];
  readonly items: readonly ReportItem[];
}

/** Reads the looks of a range. */
function readLooks(range: Range): Looks {
  return {
    formats: range.getNumberFormats().map((row) => row.map((format) => format || "General")),
    weights: range.getFontWeights() as string[][],
    fills: range.getBackgrounds().map((row) => row.map(toFill)),
    wraps: range.getWraps(),
  };
}

/** The first text of a report and its place, counted from 0. */
interface FirstText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The first text in rows of cells; "" if they hold no text. */
export function firstText(cells: readonly (readonly StoredCell[])[]): FirstText {
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => typeof cell === "string");
    if (column >= 0) return { text: String(line[column]), row, column };
  }
  return { text: "", row: 0, column: 0 };
}

const searched = 60;

/** How far a report has moved from its place, found by its first text. Without the text it counts as not moved. */
export function findShift(cells: readonly (readonly unknown[])[], { text, row, column }: FirstText): Shift {
  for (let place = row; place < Math.min(cells.length, row + searched); place++) {
    const at = cells[place]!.indexOf(text, column);
    if (at >= 0) return { top: place - row, left: at - column };
  }
  return { top: 0, left: 0 };
}

function planNew(drawn: DrawnReport, report: number, name: string): ReportPlan {
  const { drawing } = drawn;
  const size = sizeOf(drawing);
  const tab = { rowsBefore: newTab.rows, columnsBefore: newTab.columns };
  return {
    drawn,
    sheet: null,
    shift: { top: 0, left: 0 },
    record: {
      id: drawn.id,
      sheet: null,
      name,
      made: null,
      ...size,
      ...tab,
      charts: drawing.charts.map(shapeOf),
      chartsBefore: [],
    },
    items: pad<StoredCell>(drawing.cells, size, null).map((written) => ({ report, written, before: null })),
  };
}

/** The tab that a report has already, its size, and where the report stood in it. */
interface KnownTab {
  readonly sheet: Sheet;
  readonly size: SheetSize;
  readonly results: Results["reports"][number];
}

function planKnown(drawn: DrawnReport, report: number, { sheet, size: own, results: known }: KnownTab): ReportPlan {
  const { cells, charts } = drawn.drawing;
  const size = sizeOf(drawn.drawing, known);
  const tab = { rowsBefore: own.rows, columnsBefore: own.columns };
  const values = readValues(sheet.getDataRange());
  const shift = findShift(values, known.first);
  const kept = {
    rows: Math.max(1, Math.min(size.rows, tab.rowsBefore - shift.top)),
    columns: Math.max(1, Math.min(size.columns, tab.columnsBefore - shift.left)),
  };
  const range = sheet.getRange(shift.top + 1, shift.left + 1, kept.rows, kept.columns);
  const [formulas, looks] = [range.getFormulas(), readLooks(range)];
  const written = pad<StoredCell>(cells, size, null);
  return {
    drawn,
    sheet,
    shift,
    record: {
      id: drawn.id,
      sheet: known.sheet,
      name: "",
      made: null,
      ...size,
      ...tab,
      charts: charts.map(shapeOf),
      chartsBefore: known.charts,
    },
    items: written.map((cellsOfRow, place) => ({
      report,
      written: cellsOfRow,
      before: {
        cells: cellsOfRow.map((_, at) => toStored(values[shift.top + place]?.[shift.left + at], formulas[place]?.[at] ?? "")),
        looks: {
          formats: looks.formats[place] ?? [],
          weights: looks.weights[place] ?? [],
          fills: looks.fills[place] ?? [],
          wraps: looks.wraps[place] ?? [],
        },
      },
    })),
  };
}

/** Plans a report for its tab of an earlier run, or for a new tab. */
export function planReport(
  drawn: DrawnReport,
  place: number,
  known: KnownTab | null,
  name: (title: string) => string,
): ReportPlan {
  return known ? planKnown(drawn, place, known) : planNew(drawn, place, name(drawn.title));
}

/** The looks that a report's tab had when it was planned. */
function looksBefore(items: readonly ReportItem[]): Looks {
  const rows = items.map(({ before }) => before!.looks);
  return {
    formats: rows.map(({ formats }) => formats),
    weights: rows.map(({ weights }) => weights),
    fills: rows.map(({ fills }) => fills),
    wraps: rows.map(({ wraps }) => wraps),
  };
}

/** Draws a report again in its tab, and enlarges the tab if it is too small. */
function redraw({ drawn, record, shift, items }: ReportPlan, sheet: Sheet): void {
  const { rows, columns, rowsBefore, columnsBefore, charts, chartsBefore } = record;
  const { top, left } = shift;
  if (top + rows > rowsBefore) sheet.insertRowsAfter(rowsBefore, top + rows - rowsBefore);
  if (left + columns > columnsBefore) sheet.insertColumnsAfter(columnsBefore, left + columns - columnsBefore);
  const range = sheet.getRange(top + 1, left + 1, rows, columns);
  setLooks(range, toLooks(drawn.drawing, record), looksBefore(items));
  range.setValues(toValues(drawn.drawing, record));
  moveCharts(sheet, chartsBefore, charts, shift);
}

/** Writes a report. Returns its id, tab, size, first text and charts as they are then saved. */
export function writeReport(plan: ReportPlan, position: number): Results["reports"][number] {
  const { drawn, record } = plan;
  const sheet = plan.sheet ?? addOwnTab(record.id, record.name, position);
  if (plan.sheet) redraw(plan, sheet);
  else drawTab(sheet, drawn.drawing);
  return {
    id: record.id,
    sheet: sheet.getSheetId(),
    ...sizeOf(drawn.drawing),
    first: firstText(drawn.drawing.cells),
    charts: record.charts,
  };
}
