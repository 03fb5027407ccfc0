// Everything by which columns are weighed: the table, what its headers say, what a sample of its cells is like.
import { type ColumnFacts, columnFacts } from "./columnFacts";
import { placesOf, plainPlaces } from "./genericHeaders";
import { type HeaderWords, readHeader, speaksOf } from "./headerWords";
import { headerForms } from "./normalisedHeader";
import type { Role } from "./roles";
import type { Table } from "./table";

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
  /** Whether a column's header is one that the known export gives the role. */
  readonly isOfExport: (column: number, role: Role) => boolean;
  /** Columns that have a header and that the user has not named for something. */
  readonly columns: readonly number[];
}

/** What a bracket can say that makes another column of it: "Name (shipping)" is no name of a customer. */
const tellingBracket = ["recipient", "shipping", "delivery", "refund", "discount", "tax"] as const;

/** The forms in which a header is compared with names: without its bracket only if the bracket is a unit or the like. */
function namingForms(header: string): readonly string[] {
  const [inBracket = ""] = /[([【（][^)\]】）]*[)\]】）]$/.exec(header.trim()) ?? [];
  const [whole, bare, loose, looseBare] = headerForms(header) as [string, string, string, string];
  return speaksOf(readHeader(inBracket), ...tellingBracket) ? [whole, loose] : [whole, bare, loose, looseBare];
}

/**
 * Gathers what is known of a table's columns.
 *
 * @param exportNames - names that a known export gives its columns; they stand before the plain names
 * @param taken - columns that the user has named
 */
export function gatherEvidence(table: Table, exportNames: NamesByRole, taken: ReadonlySet<number>): Evidence {
  const forms = table.headers.map(namingForms);
  const own = placesOf(exportNames);
  const words = new Map<number, HeaderWords>();
  const find = (places: ReadonlyMap<string, number> | undefined, column: number): number =>
    forms[column]!.map((form) => places?.get(form)).find((place) => place !== undefined) ?? -1;
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
    isOfExport: (column, role) => find(own[role], column) >= 0,
    columns: table.headers.flatMap((header, column) => (header === "" || taken.has(column) ? [] : [column])),
  };
}

/** Columns that go by a known name of a role and pass a test, the best name first. */
export function namedColumns({ columns, placeOf }: Evidence, role: Role, test: (column: number) => boolean): readonly number[] {
  return columns
    .filter((column) => placeOf(column, role) >= 0 && test(column))
    .sort((a, b) => placeOf(a, role) - placeOf(b, role) || a - b);
}
