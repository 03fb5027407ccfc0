// The known export that a table is, told by its headers.
import { type Cell, isBlank } from "../ground/cell";
import { mayBeDay } from "./dates";
import type { ExportFormat } from "./exportFormat";
import type { Places } from "./genericHeaders";
import { exportPlaces } from "./headers";
import { isAside } from "./noRows";
import { headerForms } from "./normalisedHeader";
import { looksLikeNumber } from "./numbers";
import { type Role, roleIds, roles } from "./roles";
import type { Table } from "./table";

const sampleSize = 200;

/**
 * Whether most cells of a column, of those not blank, are what a role holds. In a column of days, headings of months and words of totals
 * stand aside, unless nothing else is there.
 */
export function suits(table: Table, column: number, test: (cell: Cell) => boolean, isOfDays = false): boolean {
  let met = 0;
  let passed = 0;
  let aside = 0;
  for (let i = 0; i < table.rows.length && met < sampleSize; i++) {
    const cell = table.rows[i]![column];
    if (isBlank(cell)) continue;
    met += 1;
    if (test(cell)) passed += 1;
    else if (isOfDays && isAside(cell)) aside += 1;
  }
  return passed * 2 >= (aside < met ? met - aside : met);
}

function holdsRole(table: Table, column: number, role: Role): boolean {
  const { holds } = roles[role];
  if (holds === "day") return suits(table, column, mayBeDay, true);
  return holds !== "number" || suits(table, column, looksLikeNumber);
}

/** The column with fitting content that goes by the best name; of two with one name, the one that is closer to it. */
function findByName(
  table: Table,
  forms: readonly (readonly string[])[],
  places: ReadonlyMap<string, number>,
  role: Role,
): number {
  const met = forms.flatMap((own, column) => {
    const form = own.findIndex((one) => places.has(one));
    return form < 0 ? [] : [{ column, form, place: places.get(own[form]!)! }];
  });
  met.sort((a, b) => a.place - b.place || a.form - b.form || a.column - b.column);
  return met.find(({ column }) => holdsRole(table, column, role))?.column ?? -1;
}

/** Columns by role, as places in a table; none for a role that is switched off. */
export type Columns = Partial<Record<Role, readonly number[]>>;

/** The column of each role that goes by one of its names. */
export function findNamed(table: Table, places: Places, forms = table.headers.map(headerForms)): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const own = places[role];
    const column = own === undefined ? -1 : findByName(table, forms, own, role);
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
  const forms = table.headers.map(headerForms);
  for (const [format, places] of exportPlaces()) {
    const columns = findNamed(table, places, forms);
    const [found, all] = [Object.keys(columns).length, Object.keys(format.headers).length];
    if (found * 4 < all * 3) continue;
    const isWhole = found === all || isComplete(columns, format.kind);
    const isBetter =
      !best || (isWhole && !best.isWhole) || (isWhole === best.isWhole && found > Object.keys(best.columns).length);
    if (isBetter) best = { format, columns, isWhole };
  }
  return best;
}
