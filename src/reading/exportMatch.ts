// The known export that a table is, told by its headers.
import { type Cell, isBlank } from "../ground/cell";
import { mayBeDay } from "./dates";
import { type ExportFormat, exportFormats } from "./headers";
import { looksLikeNumber } from "./numbers";
import { type Role, roleIds, roles } from "./roles";
import { normaliseHeader, type Table, withoutUnit } from "./table";

const sampleSize = 200;

/** Whether most cells of a column, of those not blank, are what a role holds. */
export function suits(table: Table, column: number, test: (cell: Cell) => boolean): boolean {
  let met = 0;
  let passed = 0;
  for (let i = 0; i < table.rows.length && met < sampleSize; i++) {
    const cell = table.rows[i]![column];
    if (isBlank(cell)) continue;
    met += 1;
    if (test(cell)) passed += 1;
  }
  return passed * 2 >= met;
}

function holdsRole(table: Table, column: number, role: Role): boolean {
  const { holds } = roles[role];
  if (holds === "day") return suits(table, column, mayBeDay);
  return holds !== "number" || suits(table, column, looksLikeNumber);
}

/** Headers in the form in which they are compared, with and without a unit in brackets. */
type Compared = readonly [readonly string[], readonly string[]];

function toCompared({ headers }: Table): Compared {
  const whole = headers.map(normaliseHeader);
  return [whole, whole.map(withoutUnit)];
}

/** First of the names, in their order, that a column with fitting content goes by. */
function findByName(table: Table, compared: Compared, names: readonly string[], role: Role): number {
  for (const name of names) {
    const wanted = normaliseHeader(name);
    for (const candidates of compared) {
      const column = candidates.indexOf(wanted);
      if (column >= 0 && holdsRole(table, column, role)) return column;
    }
  }
  return -1;
}

/** Columns by role, as places in a table; none for a role that is switched off. */
export type Columns = Partial<Record<Role, readonly number[]>>;

/** The column of each role that goes by one of the names in a list. */
export function findNamed(
  table: Table,
  lists: Readonly<Partial<Record<Role, readonly string[]>>>,
  compared: Compared = toCompared(table),
): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const column = findByName(table, compared, lists[role] ?? [], role);
    if (column >= 0) columns[role] = [column];
  }
  return columns;
}

/** A known export, and whether all is there that a run needs or that the export could ever bring. */
export interface Match {
  readonly format: ExportFormat;
  readonly columns: Columns;
  readonly isWhole: boolean;
}

/**
 * The known export that the headers are, if most of what it names is there.
 *
 * @param isComplete - whether columns are enough for a run
 */
export function matchExport(table: Table, isComplete: (columns: Columns, kind: ExportFormat["kind"]) => boolean): Match | null {
  let best: Match | null = null;
  const compared = toCompared(table);
  for (const format of exportFormats()) {
    const columns = findNamed(table, format.headers, compared);
    const [found, all] = [Object.keys(columns).length, Object.keys(format.headers).length];
    if (found * 4 < all * 3) continue;
    const isWhole = found === all || isComplete(columns, format.kind);
    const isBetter =
      !best || (isWhole && !best.isWhole) || (isWhole === best.isWhole && found > Object.keys(best.columns).length);
    if (isBetter) best = { format, columns, isWhole };
  }
  return best;
}
