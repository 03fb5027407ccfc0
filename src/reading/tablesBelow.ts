// Tables of their own below the one that is read: refunds under a title, or other things under headings of their own.
import { type Cell, headerText, isBlank } from "../ground/cell";
import { looksLikeDate } from "./dates";
import { isHeading } from "./noRows";
import { noSalesTitle } from "./noSalesTitles";
import { isCounted, looksLikeNumber } from "./numbers";

type Row = readonly Cell[];

/** Whether a cell is a number or a day, and not a name of a column; "30 days" may be a header. */
export function holdsFact(cell: Cell): boolean {
  return typeof cell !== "string" || looksLikeDate(cell) || (looksLikeNumber(cell) && !isCounted(cell));
}

/** Whether a row is blank but for one text, which it gives; null for any other row. */
function loneText(row: Row | undefined): string | null {
  const filled = row?.filter((cell) => !isBlank(cell)) ?? [];
  return filled.length === 1 && typeof filled[0] === "string" ? filled[0] : null;
}

/** Fewest known names of columns by which a row is told as the headings of another table, of which they are at least half. */
const fewestKnown = 2;

/** Whether a row holds names of columns alone, most of them known, and not those of the table above. */
function areOtherHeadings(row: Row, headers: readonly string[], isKnown: (text: string) => boolean): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length < fewestKnown || filled.some(holdsFact) || isHeading(row, headers)) return false;
  const known = filled.filter((cell) => isKnown(headerText(cell))).length;
  return known >= fewestKnown && known * 2 >= filled.length;
}

/** Whether there is a blank row above a row, or one above the title that stands on it. Gives the row with which the table begins; −1 for none. */
function beginsAt(rows: readonly Row[], row: number): number {
  if (rows[row - 1]!.every(isBlank)) return row;
  return loneText(rows[row - 1]) !== null && rows[row - 2]?.every(isBlank) === true ? row - 1 : -1;
}

/**
 * Place of the first row of a table of its own below another one; −1 for none. Either its rows are no sales: a blank row, a title such as
 * "Refunds", and the headings once more. Or it has headings of its own below a blank row, with a title or without.
 *
 * @param isKnown - whether a text is a known name of a column
 */
export function tableBelow(rows: readonly Row[], headers: readonly string[], isKnown: (text: string) => boolean): number {
  const first = headers.findIndex((header) => header !== "");
  for (let row = 2; row < rows.length; row++) {
    const [cell, above] = [rows[row]![first], rows[row - 1]!];
    const isRepeated = typeof cell === "string" && headerText(cell) === headers[first] && isHeading(rows[row]!, headers);
    if (isRepeated) {
      const title = loneText(above);
      if (title !== null && noSalesTitle.test(title.trim()) && rows[row - 2]!.every(isBlank)) return row - 1;
      continue;
    }
    const mayBegin = typeof cell === "string" && (isBlank(above[first]) || loneText(above) !== null);
    const start = mayBegin ? beginsAt(rows, row) : -1;
    if (start >= 0 && row + 1 < rows.length && areOtherHeadings(rows[row]!, headers, isKnown)) return start;
  }
  return -1;
}
