// Cells laid out row by row, and the rectangle that a report makes of them.
import type { Drawing, Look } from "../ground/drawing";
import { moneyFormat } from "../ground/money";

/** A cell as it stands on a page. */
export interface PageCell {
  readonly content: string | number | null;
  readonly format: string;
  readonly look: Look;
  /** Background other than the look's. */
  readonly fill: string | null;
  /** Whether a long text breaks into lines. */
  readonly isProse: boolean;
}

const textFormat = "@";

function number(content: number | null, format: string): PageCell {
  return content === null ? blank() : { content, format, look: "plain", fill: null, isProse: false };
}

/** A blank cell. */
export function blank(look: Look = "plain"): PageCell {
  return {
    content: null,
    format: textFormat,
    look,
    fill: null,
    isProse: false,
  };
}

/** A text, kept as it is written. */
export function text(words: string, look: Look = "plain"): PageCell {
  return words === "" ? blank(look) : { ...blank(look), content: words };
}

/** A text that may take several lines. */
export function prose(words: string): PageCell {
  return { ...text(words), isProse: true };
}

/** A blank cell of a colour. */
export function swatch(fill: string): PageCell {
  return { ...blank(), fill };
}

/** A count, or a median that may lie half way between two. */
export function count(value: number | null): PageCell {
  return number(value, value === null || Number.isInteger(value) ? "#,##0" : "#,##0.0");
}

/** An amount in the currency, held to four decimals and shown with two. */
export function money(value: number | null): PageCell {
  return number(value === null ? null : Math.round(value * 10_000) / 10_000 + 0, moneyFormat);
}

/** A share of a whole. */
export function share(value: number | null): PageCell {
  return number(value, "0.0%");
}

/** A chance in whole percent. */
export function chance(value: number | null): PageCell {
  return number(value === null ? null : Math.round(value * 10_000) / 10_000, "0%");
}

/** A number held and shown to so many decimals. */
export function decimal(value: number | null, decimals: number): PageCell {
  return number(
    value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals + 0,
    decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`,
  );
}

/** A day number shown as a date. */
export function day(value: number): PageCell {
  return number(value, "yyyy-mm-dd");
}

/** The same cell in another look. */
export function dressed(cell: PageCell, look: Look): PageCell {
  return { ...cell, look };
}

const styles: Readonly<Record<Look, { readonly bold: boolean; readonly fill: string | null; readonly wraps: boolean }>> = {
  plain: { bold: false, fill: null, wraps: false },
  title: { bold: true, fill: null, wraps: false },
  header: { bold: true, fill: "#dfe7ee", wraps: true },
  total: { bold: true, fill: "#f0f4f7", wraps: false },
  note: { bold: false, fill: "#fff8e1", wraps: false },
};

/** A text on a coloured line as wide as the tab. */
export function noteRow(words: string, columns: number): PageCell[] {
  return Array.from({ length: columns }, (_, place) => (place === 1 ? text(words, "note") : blank("note")));
}

/** The least height of a row in any program, in pixels; charts are given rows enough even so. */
const rowHeight = 20;

/** The blank rows that a chart of this height lies over. */
export function rowsUnder(height: number): PageCell[][] {
  return Array.from({ length: Math.ceil(height / rowHeight) }, () => []);
}

/** Pixels that so many bars and their names take, title and axis included; very many bars are thinner. */
export function barsHeight(bars: number): number {
  return Math.min(1000, Math.max(200, 80 + 18 * bars));
}

/** Puts a section below a blank row; the row it begins at, counted from 1. */
export function addSection(rows: PageCell[][], section: readonly PageCell[][]): number {
  rows.push([], ...section);
  return rows.length - section.length + 1;
}

/** Draws rows of any length; the tab is as wide as the widths given. */
export function toDrawing(
  rows: readonly (readonly PageCell[])[],
  rest: Pick<Drawing, "widths" | "frozenRows" | "charts">,
): Drawing {
  const full = rows.map((row) => rest.widths.map((_, place) => row[place] ?? blank()));
  const each = <T>(of: (cell: PageCell) => T): T[][] => full.map((row) => row.map(of));
  return {
    cells: each((cell) => cell.content),
    formats: each((cell) => cell.format),
    bold: each((cell) => styles[cell.look].bold),
    fills: each((cell) => cell.fill ?? styles[cell.look].fill),
    wraps: each((cell) => cell.isProse || styles[cell.look].wraps),
    ...rest,
  };
}
