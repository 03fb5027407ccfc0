// Cells laid out row by row, and the rectangle that a report makes of them.
import type { Drawing, Look } from "./report";

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

const number = (content: number | null, format: string): PageCell =>
  content === null ? blank() : { content, format, look: "plain", fill: null, isProse: false };

/** A blank cell. */
export const blank = (look: Look = "plain"): PageCell => ({
  content: null,
  format: textFormat,
  look,
  fill: null,
  isProse: false,
});

/** A text, kept as it is written. */
export const text = (words: string, look: Look = "plain"): PageCell =>
  words === "" ? blank(look) : { ...blank(look), content: words };

/** A text that may take several lines. */
export const prose = (words: string): PageCell => ({ ...text(words), isProse: true });

/** A blank cell of a colour. */
export const swatch = (fill: string): PageCell => ({ ...blank(), fill });

/** A count, or a median that may lie half way between two. */
export const count = (value: number | null): PageCell =>
  number(value, value === null || Number.isInteger(value) ? "#,##0" : "#,##0.0");

/** An amount in the currency, held to four decimals and shown with two. */
export const money = (value: number | null): PageCell =>
  number(value === null ? null : Math.round(value * 10_000) / 10_000 + 0, "#,##0.00");

/** A share of a whole. */
export const share = (value: number | null): PageCell => number(value, "0.0%");

/** A day number shown as a date. */
export const day = (value: number): PageCell => number(value, "yyyy-mm-dd");

/** The same cell in another look. */
export const dressed = (cell: PageCell, look: Look): PageCell => ({ ...cell, look });

const styles: Readonly<Record<Look, { readonly bold: boolean; readonly fill: string | null; readonly wraps: boolean }>> = {
  plain: { bold: false, fill: null, wraps: false },
  title: { bold: true, fill: null, wraps: false },
  header: { bold: true, fill: "#dfe7ee", wraps: true },
  total: { bold: true, fill: "#f0f4f7", wraps: false },
  note: { bold: false, fill: "#fff8e1", wraps: false },
};

/** Draws rows of any length; the tab is as wide as the widths given. */
export const toDrawing = (
  rows: readonly (readonly PageCell[])[],
  rest: Pick<Drawing, "widths" | "frozenRows" | "charts">,
): Drawing => {
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
};
