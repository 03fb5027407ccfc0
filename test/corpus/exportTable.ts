// An export as a table of texts, read without the product: for the sums that check the hand figures, and for planting faults.
import Papa from "papaparse";
import { bytesOf, type Declaration } from "./declaration";

export interface ExportTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/** The delimiter that parts the first line into most fields. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n");
  const fields = (delimiter: string): number => Papa.parse<string[]>(line, { delimiter }).data[0]?.length ?? 0;
  return [",", ";", "\t", "|", "^"].reduce((best, one) => (fields(one) > fields(best) ? one : best));
}

export function tableOf(declaration: Declaration): ExportTable {
  const text = new TextDecoder(declaration.encoding ?? "utf-8").decode(bytesOf(declaration)).replace(/\r\n/g, "\n");
  const delimiter = delimiterOf(text);
  const [headers = [], ...rows] = Papa.parse<string[]>(text, { delimiter, newline: "\n", skipEmptyLines: true }).data;
  return { headers, rows, delimiter };
}

/** The bytes of a table as a file in UTF-8. */
export function bytesOfTable({ headers, rows, delimiter }: ExportTable): Uint8Array {
  return new TextEncoder().encode(`${Papa.unparse([headers, ...rows] as string[][], { delimiter, newline: "\n" })}\n`);
}

/** The place of a column. Fails where a declaration names a header that the file lacks. */
export function placeOf({ headers }: ExportTable, header: string): number {
  const place = headers.indexOf(header);
  if (place < 0) throw new RangeError(`no column "${header}" among ${headers.join(", ")}`);
  return place;
}
