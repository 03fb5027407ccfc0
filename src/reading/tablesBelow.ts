// Tables of their own below the one that is read: refunds under a title, or other things under headings of their own.
import { type Cell, headerText, isBlank } from "../ground/cell";
import { looksLikeDate } from "./dates";
import { isHeading } from "./noRows";
import { isNoSalesTitle } from "./noSalesTitles";
import { isCounted, looksLikeNumber } from "./numbers";

type Row = readonly Cell[];

/** Whether a cell is a number or a day, and not a name of a column; "30 days" may be a header. */
export function holdsFact(cell: Cell): boolean {
  return typeof cell !== "string" || looksLikeDate(cell) || (looksLikeNumber(cell) && !isCounted(cell));
}

/** Whether a row is blank but for one text, which it gives; null for any other row. */
function loneText(row: Row): string | null {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === "string" ? filled[0] : null;
}

/** Fewest known names of columns by which a row is told as the headings of another table, of which they are at least half. */
const fewestKnown = 2;

/** Whether a row holds names of columns alone, at least half of them known. */
function areNames(row: Row, isKnown: (text: string) => boolean): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length < fewestKnown || filled.some(holdsFact)) return false;
  const known = filled.filter((cell) => isKnown(headerText(cell))).length;
  return known >= fewestKnown && known * 2 >= filled.length;
}

/** Whether a row is blank; its cell in the column `first` is looked at before the others, because it tells most rows apart. */
function isBlankRow(row: Row, first: number): boolean {
  return isBlank(row[first]) && row.every(isBlank);
}

/** Whether a row begins with the first heading of the table above, and repeats the others. */
function repeatsHeadings(row: Row, headers: readonly string[], first: number): boolean {
  return headerText(row[first]) === headers[first] && isHeading(row, headers);
}

/**
 * Place of the first row of a table of its own below another one; −1 for none. Either its rows are no sales: a blank row, a title such as
 * "Refunds", and the headings once more. Or it has headings of its own below a blank row, with a title or without.
 *
 * Every such table stands below a blank row, so no other row is looked at twice.
 *
 * @param isKnown - whether a text is a known name of a column
 */
export function tableBelow(rows: readonly Row[], headers: readonly string[], isKnown: (text: string) => boolean): number {
  const first = headers.findIndex((header) => header !== "");
  for (let blank = 0; blank + 1 < rows.length; blank++) {
    if (!isBlankRow(rows[blank]!, first)) continue;
    const title = loneText(rows[blank + 1]!);
    const place = title === null ? blank + 1 : blank + 2;
    const head = rows[place];
    if (place === 1 || head === undefined || typeof head[first] !== "string") continue;
    const isRefunds = title !== null && isNoSalesTitle(title) && repeatsHeadings(head, headers, first);
    const isOther = place + 1 < rows.length && !isHeading(head, headers) && areNames(head, isKnown);
    if (isRefunds || isOther) return blank + 1;
  }
  return -1;
}
