// Draws the Summary tab for a test, and picks out its parts.

import { expect } from "vitest";
import type { Area, Drawing } from "../../src/ground/drawing";
import { noChoices } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { sortByScheme } from "../../src/models/rfm/sortByScheme";
import { reports } from "../../src/reports/index";
import type { ReportInput } from "../../src/reports/report";
import { customersOf, type Triple } from "../models/customersOf";
import { reportInput, sortedBy } from "./reportInput";

export type Row = readonly (string | number | null)[];

export const summary = reports.find(({ id }) => id === "summary")!;
export const sourceName = "Orders!A1:C11";

/** Draws the summary of triples by a scheme. `more` replaces parts of the usual input. */
export function draw(scheme: Scheme, triples: readonly Triple[], more: Partial<ReportInput> = {}): Drawing {
  const customers = customersOf(triples);
  const by = sortedBy(sortByScheme(scheme, customers, noChoices));
  return summary.draw(reportInput(customers, [by], { sourceName, ...more }), by);
}

/** Return the row whose second cell is this text, and its place counted from 0. */
export function placeOf({ cells }: Drawing, words: string): number {
  return cells.findIndex((row) => row[1] === words);
}
export function rowOf(drawing: Drawing, words: string): Row | undefined {
  return drawing.cells[placeOf(drawing, words)];
}

/** Returns the rows of the tier table below its header. The last is the total. */
export function tierRows(drawing: Drawing): Row[] {
  const header = placeOf(drawing, "Tier");
  const total = drawing.cells.findIndex((row, place) => place > header && row[1] === "Total");
  return drawing.cells.slice(header + 1, total + 1).map((row) => row.slice(1, 9));
}

/** Returns the label, the counts and the total of each row of the grid, from its header to its totals. */
export function gridRows(drawing: Drawing): Row[] {
  const header = placeOf(drawing, "R down, F across");
  if (header < 0) return [];
  const size = drawing.cells.slice(header).findIndex((row) => row[1] === "Total");
  const width = drawing.cells[header]!.indexOf("Total");
  return drawing.cells.slice(header, header + size + 1).map((row) => row.slice(1, width + 1));
}

export function cut({ cells }: Drawing, { row, column, rows, columns }: Area): Row[] {
  return cells.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));
}

export function sum(numbers: Row): number {
  return numbers.reduce<number>((total, number) => total + Number(number), 0);
}

/** Returns the cells that charts cover if rows are as low as any program makes them, because charts then reach furthest. */
export function covered(drawing: Drawing): Row {
  const { cells, widths, charts } = drawing;
  return charts.flatMap(({ row, column, width, height }) => {
    let columns = 0;
    for (let pixels = 0; pixels < width; columns++) pixels += widths[column - 1 + columns] ?? Number.NaN;
    expect(column - 1 + columns).toBeLessThanOrEqual(widths.length);
    expect(row - 1 + Math.ceil(height / 20)).toBeLessThanOrEqual(cells.length);
    return cut(drawing, { row, column, rows: Math.ceil(height / 20), columns }).flat();
  });
}
