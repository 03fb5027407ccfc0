// Cells to what a script receives: "" for blanks, error texts, and instants for dates.
import { isDateFormat } from "numfmt";
import { type CellValue, type ColumnBlock, cellValue, formatAt, isCellError } from "./grid";
import type { SheetZone } from "./sheetZone";

/** One column of values. Where `isDate` is 1, the number is an instant in milliseconds. */
export interface ScriptColumn {
  readonly values: readonly unknown[];
  readonly isDate: Uint8Array | null;
}

/** The value of a cell that is not a date. */
function plainValue(content: CellValue): unknown {
  if (content === null) return "";
  if (typeof content !== "object") return content;
  return isCellError(content) ? content.error : content;
}

function toScriptColumn({ contents, formats }: ColumnBlock, zone: SheetZone): ScriptColumn {
  const values = new Array<unknown>(contents.length);
  let isDate: Uint8Array | null = null;
  let lastFormat = "";
  let isDateNow = false;
  for (let row = 0; row < contents.length; row += 1) {
    const content = cellValue(contents[row] ?? null);
    const format = formatAt(formats, row);
    if (format !== lastFormat) {
      lastFormat = format;
      isDateNow = isDateFormat(format);
    }
    if (isDateNow && typeof content === "number") {
      isDate ??= new Uint8Array(contents.length);
      isDate[row] = 1;
      values[row] = zone.toInstant(content);
    } else values[row] = plainValue(content);
  }
  return { values, isDate };
}

export function toScriptColumns(columns: readonly ColumnBlock[], zone: SheetZone): ScriptColumn[] {
  return columns.map((column) => toScriptColumn(column, zone));
}
