// What is declared of each export of the corpus: where its header line is published, and what the right reading is.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One customer of the right reading. */
export interface Person {
  /** Every name that the customer goes by in the export: any of them may be shown. */
  readonly who: readonly string[];
  readonly orders: number;
  readonly revenue: number;
  /** The day of the last order, as yyyy-mm-dd. */
  readonly last: string;
}

/** What the columns of an export hold, by header. Plants are put into these columns. */
export interface DeclaredColumns {
  /** The columns that name the customer; on a row at least one of them is filled. */
  readonly customer: readonly string[];
  readonly date: string;
  readonly amount?: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly order?: string;
  readonly status?: readonly string[];
  readonly currency?: string;
  readonly refund?: string;
}

/** How a file comes out of a reading. */
export type Kind = "right" | "noted" | "asked" | "refused" | "silently wrong";

/** What a note has to name to count: a column, and the rows of the fault as the sheet counts them. */
export interface NoteOf {
  readonly columns: readonly string[];
  readonly rows: readonly number[];
}

/** What an export can lack so that no answer helps. */
export type Lack = "buyer" | "date" | "amount" | "lastOrder" | "orders" | "anything";

export interface Declaration {
  readonly file: string;
  readonly format: string;
  readonly language: string;
  /** Where the header line can be read. */
  readonly source: string;
  /** What of the source the header line is, where it is not the whole line. */
  readonly headers?: string;
  /** The encoding, where it is not UTF-8. */
  readonly encoding?: string;
  /** How the figures were summed by hand, or why there are none. */
  readonly hand: string;
  /** The right figures; absent where the export does not tell them. */
  readonly right?: readonly Person[];
  /** What a question has to name to be to the point. An export that has neither `right` nor `lacks` is to be asked about. */
  readonly names?: readonly string[];
  /** What the export lacks, where no answer could help. */
  readonly lacks?: Lack;
  /** The outcomes that are right; without it what `right` and `lacks` say. */
  readonly accepts?: readonly ("figures" | Kind)[];
  readonly note?: NoteOf;
  readonly columns?: DeclaredColumns;
  /** Statuses with which an order is no sale. */
  readonly noSale?: readonly string[];
  /** How days are written. */
  readonly days?: "ymd" | "dmy" | "mdy" | "named";
  readonly decimal?: "comma";
  /** Whether an order's total stands on each of its rows. */
  readonly repeats?: boolean;
  /** False where faults cannot be planted by rule. */
  readonly plants?: boolean;
  /** Plants that would contradict what the tool writes, such as a refund beside an amount that is after refunds. */
  readonly cannotHold?: readonly string[];
}

const here = import.meta.dirname;

/** The declarations of every family, in the order of the files' names. */
export function declarations(): Declaration[] {
  const families = readdirSync(join(here, "declarations")).sort();
  return families.flatMap((family) => JSON.parse(readFileSync(join(here, "declarations", family), "utf8")) as Declaration[]);
}

/** The bytes of an export. */
export function bytesOf({ file }: Declaration): Uint8Array {
  return new Uint8Array(readFileSync(join(here, "files", file)));
}

/** The outcomes that are right for an export as it is. */
export function acceptedKinds({ accepts, right, lacks }: Declaration): readonly Kind[] {
  const own = accepts?.map((kind) => (kind === "figures" ? "right" : kind)) ?? [];
  if (right) return own.length > 0 ? own : ["right"];
  return lacks ? ["refused", ...own] : ["asked", "noted", ...own];
}
