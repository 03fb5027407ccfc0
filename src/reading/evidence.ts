// Everything by which columns are weighed: the table, what its headers say, what a sample of its cells is like.
import { once } from "../ground/once";
import { type ColumnFacts, columnFacts } from "./columnFacts";
import { genericHeaders } from "./genericHeaders";
import { type HeaderWords, readHeader } from "./headerWords";
import { type Role, roleIds } from "./roles";
import { normaliseHeader, type Table, withoutUnit } from "./table";

/** How sure it is which column holds what: "likely" is taken and told, "open" is asked. */
export type Certainty = "sure" | "likely" | "open";

/** What the weighing of a role comes to. */
export interface Weighed {
  /** The column that is taken, or several that are read together; none where the role is open. */
  readonly columns: readonly number[];
  readonly certainty: Certainty;
  /** Columns that may hold it, the best first. */
  readonly candidates: readonly number[];
}

/** A role that no column holds. */
export const nothingFound: Weighed = { columns: [], certainty: "open", candidates: [] };

/** Names of columns by role, the best first. */
export type NamesByRole = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Everything that is known of the columns of a table. */
export interface Evidence {
  readonly table: Table;
  readonly facts: readonly ColumnFacts[];
  /** Words of a column's header. */
  readonly wordsOf: (column: number) => HeaderWords;
  /** Place of a column's header among the known names of a role; −1 for a header that is none of them. */
  readonly placeOf: (column: number, role: Role) => number;
  /** Columns that have a header and that the user has not named for something. */
  readonly columns: readonly number[];
}

function toPlaces(lists: NamesByRole): Partial<Record<Role, ReadonlyMap<string, number>>> {
  return Object.fromEntries(
    roleIds.map((role) => {
      const places = new Map<string, number>();
      for (const [place, name] of (lists[role] ?? []).entries()) {
        const key = normaliseHeader(name);
        if (!places.has(key)) places.set(key, place);
      }
      return [role, places];
    }),
  );
}

const plainPlaces = once(() => toPlaces(genericHeaders()));

/**
 * Gathers what is known of a table's columns.
 *
 * @param exportNames - names that a known export gives its columns; they stand before the plain names
 * @param taken - columns that the user has named
 */
export function gatherEvidence(table: Table, exportNames: NamesByRole, taken: ReadonlySet<number>): Evidence {
  const headers = table.headers.map(normaliseHeader);
  const bare = headers.map(withoutUnit);
  const own = toPlaces(exportNames);
  const words = new Map<number, HeaderWords>();
  const find = (places: ReadonlyMap<string, number> | undefined, column: number): number =>
    places?.get(headers[column]!) ?? places?.get(bare[column]!) ?? -1;
  return {
    table,
    facts: columnFacts(table),
    wordsOf: (column) => {
      const known = words.get(column) ?? readHeader(table.headers[column]!);
      words.set(column, known);
      return known;
    },
    placeOf: (column, role) => {
      const first = find(own[role], column);
      if (first >= 0) return first;
      const plain = find(plainPlaces()[role], column);
      return plain < 0 ? -1 : plain + (own[role]?.size ?? 0);
    },
    columns: table.headers.flatMap((header, column) => (header === "" || taken.has(column) ? [] : [column])),
  };
}

/** Columns that go by a known name of a role and pass a test, the best name first. */
export function namedColumns({ columns, placeOf }: Evidence, role: Role, test: (column: number) => boolean): readonly number[] {
  return columns
    .filter((column) => placeOf(column, role) >= 0 && test(column))
    .sort((a, b) => placeOf(a, role) - placeOf(b, role) || a - b);
}
