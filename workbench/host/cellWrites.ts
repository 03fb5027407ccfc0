// What a script's values become in cells, and the block write that setValue and setValues share.
import { isDate } from "node:util/types";
import { type Area, type CellContent, formatAt, type GridSheet } from "./grid";
import { checkCellText } from "./gridLimits";
import { notInHost, ScriptException } from "./hostError";
import { dayFormat } from "./spreadsheetSetup";
import { type TypedCell, typedCell } from "./typedText";
import type { World } from "./world";

/** What one written value becomes in a cell of this format. */
const writtenCell = (written: unknown, format: string, { grid, sheetZone }: World): TypedCell => {
  if (written === null) return { content: null, format: "" };
  if (typeof written === "string") {
    checkCellText(written);
    if (format === "@") return { content: written === "" ? null : written, format };
    return typedCell(written, grid.locale);
  }
  if (typeof written === "boolean" || (typeof written === "number" && Number.isFinite(written))) {
    return { content: written, format: "" };
  }
  if (isDate(written) && Number.isFinite(written.getTime())) {
    const serial = sheetZone.toSerial(written.getTime());
    return { content: serial, format: dayFormat(serial) };
  }
  throw notInHost(`A cell written with ${Array.isArray(written) ? "an array" : String(written)}`);
};

/** Throws Google's exceptions for rows that do not fill an area exactly. */
export const checkShape = (rows: readonly (readonly unknown[])[], area: Area): void => {
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
};

/** Values into an area: everything is checked before the first cell changes. An automatic cell takes the format that a typed value brings. */
export const writeRows = (world: World, sheet: GridSheet, area: Area, rows: readonly (readonly unknown[])[]): void => {
  checkShape(rows, area);
  const before = sheet.read(area);
  const contents: CellContent[][] = [];
  const formats: (string | string[])[] = [];
  for (const [column, block] of before.entries()) {
    const written: CellContent[] = [];
    const shown: string[] = [];
    let changesFormat = false;
    for (const [row, cells] of rows.entries()) {
      const format = formatAt(block.formats, row);
      const cell = writtenCell(cells[column], format, world);
      written.push(cell.content);
      shown.push(format === "" ? cell.format : format);
      if (shown[row] !== format) changesFormat = true;
    }
    contents.push(written);
    formats.push(changesFormat ? shown : (block.formats as string | string[]));
  }
  sheet.writeContents(area, contents);
  if (formats.some((format, column) => format !== before[column]?.formats)) sheet.writeFormats(area, formats);
};
