// A report tab as text: its cells in aligned columns with the numbers of their rows, and its charts named where they stand.
import stringWidth from "string-width";
import { toIsoDay } from "../../src/ground/calendar";
import type { Area, Drawing } from "../../src/ground/drawing";
import { formatNumber } from "../../src/ground/language";
import { columnLetters } from "../../src/ground/place";
import { padEnd, padStart } from "../../workbench/command/width";

/** A number as its format shows it. */
export function shownNumber(number: number, format: string): string {
  if (format.includes("yyyy")) return toIsoDay(number);
  const [, currency = ""] = /^"([^"]*)"/.exec(format) ?? [];
  const [, needed = "", optional = ""] = /\.(0*)(#*)/.exec(format) ?? [];
  const text = formatNumber(format.endsWith("%") ? number * 100 : number, needed.length + optional.length);
  const kept = text.replace(new RegExp(`0{0,${optional.length}}$`), "");
  return format.endsWith("%") ? `${text}%` : currency + (optional === "" ? text : kept);
}

function shown(content: string | number | null, format: string): string {
  if (content === null) return "";
  return typeof content === "number" ? shownNumber(content, format) : content.replaceAll("\n", " ⏎ ");
}

function cellName(row: number, column: number): string {
  return `${columnLetters(column - 1)}${row}`;
}

function areaName({ row, column, rows, columns }: Area): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** Cells up to the last that holds something, each column as wide as the cells that have another at their right. */
function alignedRows({ cells, formats }: Drawing): string[] {
  const texts = cells.map((row, place) => {
    const own = row.map((content, column) => shown(content, formats[place]![column]!));
    return own.slice(0, own.findLastIndex((text) => text !== "") + 1);
  });
  const widths = cells[0]!.map((_, column) =>
    Math.max(0, ...texts.map((row) => (row.length > column + 1 ? stringWidth(row[column]!) : 0))),
  );
  return texts.map((row, place) =>
    row
      .map((text, column) =>
        typeof cells[place]![column] === "number" ? padStart(text, widths[column]!) : padEnd(text, widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** The lines of a tab. */
export function tabText(drawing: Drawing): string {
  const rows = alignedRows(drawing);
  const digits = String(rows.length).length;
  const lines = rows.flatMap((text, place) => {
    const number = place + 1;
    const charts = drawing.charts.filter(({ row }) => row === number);
    const told = charts.map(
      ({ type, title, column, width, height, labels, values }) =>
        `${" ".repeat(digits)} # ${type} chart "${title}" at ${cellName(number, column)}, ${width} × ${height} pixels: names ${areaName(labels)}, numbers ${areaName(values)}`,
    );
    return [...(text === "" ? [] : [`${padStart(String(number), digits)} | ${text}`]), ...told];
  });
  return lines.join("\n");
}
