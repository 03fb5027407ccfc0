// Turns a script's values into cell contents, and writes blocks for setValue and setValues.

import { isDate } from "node:util/types";
import type { Area } from "./area";
import { checkEditable, checkWritable } from "./editing";
import { type CellContent, formatAt, type GridSheet, type StyleColumn } from "./grid";
import { checkCellText } from "./gridLimits";
import { notInHost, ScriptException } from "./hostError";
import { dayFormat } from "./spreadsheetSetup";
import { type TypedCell, typedCell } from "./typedText";
import type { World } from "./world";

/** The content and format that a written value gives to a cell of this format. */
function writtenCell(written: unknown, format: string, { grid, sheetZone }: World): TypedCell {
  if (written === null || written === "") return { content: null, format: "" };
  if (typeof written === "string") {
    checkCellText(written);
    if (format !== "@") return typedCell(written, grid.locale);
    if (written.startsWith("'")) throw notInHost("A leading apostrophe in a cell of format @");
    return { content: written, format };
  }
  if (format === "@") throw notInHost(`A ${typeof written === "object" ? "date" : typeof written} in a cell of format @`);
  if (typeof written === "boolean" || (typeof written === "number" && Number.isFinite(written))) {
    return { content: written, format: "" };
  }
  if (isDate(written) && Number.isFinite(written.getTime())) {
    const serial = sheetZone.toSerial(written.getTime());
    return { content: serial, format: dayFormat(serial) };
  }
  throw notInHost(`A cell written with ${Array.isArray(written) ? "an array" : String(written)}`);
}

/** Throws Google's exception if rows do not fill an area exactly. */
export function checkShape(rows: readonly (readonly unknown[])[], area: Area): void {
  if (rows.length !== area.rows) {
    throw new ScriptException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${area.rows}.`,
    );
  }
  const wrong = rows.find((row) => row.length !== area.columns);
  if (wrong !== undefined) {
    throw new ScriptException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${area.columns}.`,
    );
  }
}

/**
 * Writes values into an area. Everything is checked before the first cell changes. A cell with automatic format takes the format that the
 * typed value brings.
 */
export function writeRows(world: World, sheet: GridSheet, area: Area, rows: readonly (readonly unknown[])[]): void {
  checkShape(rows, area);
  checkEditable(sheet, area);
  checkWritable(sheet, area);
  const before = sheet.readStyle("format", area);
  const contents: CellContent[][] = [];
  const formats: StyleColumn[] = [];
  for (const [column, shown] of before.entries()) {
    const written = new Array<CellContent>(area.rows);
    let changed: string[] | null = null;
    for (let row = 0; row < area.rows; row += 1) {
      const format = formatAt(shown, row);
      const cell = writtenCell(rows[row]?.[column], format, world);
      written[row] = cell.content;
      if (format !== "" || cell.format === "") continue;
      changed ??= typeof shown === "string" ? new Array<string>(area.rows).fill(shown) : [...shown];
      changed[row] = cell.format;
    }
    contents.push(written);
    formats.push(changed ?? shown);
  }
  sheet.writeContents(area, contents);
  if (formats.some((format, column) => format !== before[column])) sheet.writeStyle("format", area, formats);
}
