// One cell of the document in the form that the writer of workbooks takes: a typed value and a style.
import type { CellValue as FileValue, Style } from "@protobi/exceljs";
import { type CellContent, type CellValue, isCellError, isCellFormula, type StyleName } from "../host/grid";
import { cellText } from "./xlsxText";

/** The formats that make up a cell's look. Its note is not among them. */
export const lookNames = ["format", "weight", "background", "color", "wrap", "alignment"] as const satisfies readonly StyleName[];

export type Looks = Readonly<Record<(typeof lookNames)[number], string>>;

/** Turns "#rrggbb" into the colour of a file. */
export function toColor(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

function toStyle({ format, weight, background, color, wrap, alignment }: Looks): Partial<Style> {
  const style: Partial<Style> = {};
  if (format !== "" && format !== "General") style.numFmt = format;
  if (weight !== "" || color !== "") {
    const fontColor = color === "" ? { theme: 1 } : toColor(color);
    style.font = { name: "Calibri", family: 2, size: 11, bold: weight === "bold", color: fontColor as { argb: string } };
  }
  if (background !== "") style.fill = { type: "pattern", pattern: "solid", fgColor: toColor(background) };
  if (alignment !== "" || wrap === "wrap") {
    style.alignment = {
      ...(alignment === "" ? {} : { horizontal: alignment as "left" | "center" | "right" }),
      ...(wrap === "wrap" ? { wrapText: true } : {}),
    };
  }
  return style;
}

/** Returns a function that gives equal looks the same style object, so that the writer need not compare styles. */
export function styleBook(): (looks: Looks) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (looks) => {
    const key = lookNames.map((name) => looks[name]).join("\n");
    const style = known.get(key) ?? toStyle(looks);
    known.set(key, style);
    return style;
  };
}

/** The errors that a file can hold. Any other error is written as the text that the sheet shows. */
const fileErrors = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

function toPlain(held: CellValue): FileValue {
  if (typeof held === "string") return cellText(held);
  if (held === null || !isCellError(held)) return held;
  return fileErrors.has(held.error) ? (held as FileValue) : held.error;
}

/**
 * Returns a cell's content as a file holds it. A text that looks like a formula stays a text.
 * @param rename - replaces the names of tabs in a formula by their names in the file
 */
export function toFileValue(content: CellContent, rename: (formula: string) => string): FileValue {
  if (typeof content !== "object" || content === null || !isCellFormula(content)) return toPlain(content);
  const formula = cellText(rename(content.formula).replace(/^=/, ""));
  const result = toPlain(content.value ?? null);
  return (result === null ? { formula } : { formula, result }) as FileValue;
}
