// One column of customers out of several: rows without the best one are told by the next, and "Guest" or "N/A" is nobody.
import { type Cell, isBlank, showCell } from "../ground/cell";
import { toKey } from "../ground/key";
import { formatNumber, type Text } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import type { SourceColumn } from "../reading/amounts";
import { someOdd, withValues } from "../reading/columnValues";
import { isPlaceholder } from "../reading/placeholders";
import { totalWord } from "../reading/totalWords";
import { isOddId } from "./ruinedIds";

/** The customers of a sheet's rows, and what is to be said of them. */
export interface JoinedCustomers {
  readonly customer: SourceColumn;
  readonly notes: readonly Note[];
}

/** Whether more than its key has to be asked of a customer. */
function isOddCustomer(cell: Cell): boolean {
  return isOddId(cell) || isPlaceholder(cell) || totalWord(cell) !== null;
}

/** A column of customers, of which each different cell is looked at once. */
export function withCustomerValues(column: SourceColumn): SourceColumn {
  return withValues(column, isOddCustomer);
}

/** Whether a column has a blank cell. */
function hasBlank({ cells, values }: SourceColumn): boolean {
  return values ? someOdd(values(), isBlank) : cells.some(isBlank);
}

/** "first in row 7" of a place below the header. */
function firstTold(place: Place, row: number): Text {
  const { en, zh } = rowText(place, row);
  return { en: `first in ${en}`, zh: `最早在${zh}` };
}

const mostNamed = 5;

/**
 * Blanks the cells that stand for no customer, such as "Guest"; the note names them.
 *
 * @param isZeroId - whether 0 is no customer either; in a list with a row for each customer it may be the first id
 */
function withoutPlaceholders(column: SourceColumn, place: Place, isZeroId = true): JoinedCustomers {
  const { title, cells } = column;
  if (column.values && !someOdd(column.values(), isPlaceholder)) return { customer: column, notes: [] };
  const met = new Map<string, number>();
  let first = -1;
  let own: Cell[] | null = null;
  let [above, isNobody] = ["" as Cell, false];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    isNobody = cell === above ? isNobody : isPlaceholder(cell);
    above = cell;
    if (!isNobody || (!isZeroId && (cell === 0 || cell === "0"))) continue;
    own ??= cells.slice();
    own[row] = "";
    if (first < 0) first = row;
    const shown = showCell(cell);
    met.set(shown, (met.get(shown) ?? 0) + 1);
  }
  if (own === null) return { customer: column, notes: [] };
  const { en, zh } = firstTold(place, first);
  const most = [...met].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const told = most.slice(0, mostNamed).map(([text, rows]) => ({ text, rows: formatNumber(rows) }));
  const more = most.length > mostNamed ? " …" : "";
  return {
    customer: withCustomerValues({ title, cells: own }),
    notes: [
      {
        id: "placeholderCustomers",
        text: {
          en: `Rows whose "${title}" names nobody and is no customer: ${told.map(({ text, rows }) => `"${text}" ${rows}`).join(", ")}${more} (${en})`,
          zh: `“${title}”不是客户、只是占位的行：${told.map(({ text, rows }) => `“${text}”${rows} 行`).join("、")}${more}（${zh}）`,
        },
      },
    ],
  };
}

/** The first column's cell beside each key of a further column; null for a key that stands beside several. */
function linksTo(best: readonly Cell[], next: readonly Cell[]): ReadonlyMap<string, Cell | null> {
  const links = new Map<string, Cell | null>();
  const keys = new Map<string, string>();
  for (let row = 0; row < best.length; row++) {
    if (isBlank(best[row]) || isBlank(next[row])) continue;
    const [key, own] = [toKey(next[row]), toKey(best[row])];
    const known = keys.get(key);
    if (known === undefined) {
      keys.set(key, own);
      links.set(key, best[row]);
    } else if (known !== own) links.set(key, null);
  }
  return links;
}

/** Rows that a further column tells: those of a customer that the first one names elsewhere, and those of others. */
interface Told {
  rows: number;
  known: number;
  /** Rows whose key stands beside several customers of the first column. */
  open: number;
  first: number;
}

function joinOne(best: readonly Cell[], next: readonly Cell[]): { readonly cells: readonly Cell[]; readonly told: Told } {
  const told: Told = { rows: 0, known: 0, open: 0, first: -1 };
  const blank: number[] = [];
  for (let row = 0; row < best.length; row++) if (isBlank(best[row]) && !isBlank(next[row])) blank.push(row);
  if (blank.length === 0) return { cells: best, told };
  const links = linksTo(best, next);
  const cells = best.slice();
  told.first = blank[0]!;
  told.rows = blank.length;
  for (const row of blank) {
    const link = links.get(toKey(next[row]));
    if (link === null) told.open += 1;
    else if (link !== undefined) told.known += 1;
    cells[row] = link ?? next[row];
  }
  return { cells, told };
}

function joinNote({ rows, known, open, first }: Told, title: string, by: string, place: Place): Note {
  const at = firstTold(place, first);
  const [all, same] = [formatNumber(rows), formatNumber(known)];
  const several =
    open === 0
      ? { en: "", zh: "" }
      : {
          en: `; for ${formatNumber(open)} the "${by}" stands beside several customers, so it counts as one of its own`,
          zh: `；其中 ${formatNumber(open)} 行的“${by}”对应多位客户，因此单独算一位`,
        };
  return {
    id: "joinedCustomers",
    text: {
      en: `Rows without "${title}" whose customer was told by "${by}": ${all}, ${same} of them of customers who have a "${title}" on other rows (${at.en})${several.en}`,
      zh: `没有“${title}”、改按“${by}”识别客户的行：${all} 行，其中 ${same} 行的客户在其他行有“${title}”（${at.zh}）${several.zh}`,
    },
  };
}

/**
 * Tells every row's customer: by the first column, and where that is blank by the next one that is filled. Such a row is of the customer
 * beside whom its e-mail address, say, stands elsewhere; where it stands beside nobody, or beside several, it is a customer of its own.
 *
 * @param fallbacks - gives the further columns, the best first; asked for only if a row has no customer
 * @param isZeroId - as in `withoutPlaceholders`
 */
export function joinCustomers(
  first: SourceColumn,
  fallbacks: () => readonly SourceColumn[],
  place: Place,
  isZeroId = true,
): JoinedCustomers {
  const { customer, notes } = withoutPlaceholders(first, place, isZeroId);
  if (!hasBlank(customer)) return { customer, notes };
  let { cells } = customer;
  const said: Note[] = [...notes];
  for (const next of fallbacks()) {
    const joined = joinOne(cells, withoutPlaceholders(next, place, isZeroId).customer.cells);
    if (joined.told.rows > 0) said.push(joinNote(joined.told, first.title, next.title, place));
    cells = joined.cells;
  }
  return { customer: cells === customer.cells ? customer : withCustomerValues({ title: customer.title, cells }), notes: said };
}
