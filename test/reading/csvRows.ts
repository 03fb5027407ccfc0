// Rows of a sheet as a CSV file brings them: texts without quotes, numbers where nothing is lost.
import type { HostCell } from "../../workbench/host/spreadsheetSetup";

/** A number as the file formats of the workbench read it; ids with leading zeros and long ones stay text. */
function cellOf(text: string): HostCell {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text === "" ? null : text;
}

/** Cells of lines that part them by commas, the first line being the header. */
export function csv(text: string): HostCell[][] {
  const lines = text.trim().split("\n");
  return lines.map((line, row) =>
    line
      .trim()
      .split(",")
      .map((cell) => (row === 0 ? cell : cellOf(cell))),
  );
}
