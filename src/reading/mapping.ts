// Which column of a table holds what: weighed by headers, content and relations, or as the user says.

import { isBlank } from "../ground/cell";
import type { Text } from "../ground/language";
import type { Note } from "../ground/note";
import { once } from "../ground/once";
import { orRefusal, Refusal } from "../ground/refusal";
import { tableNotes } from "./chooseTable";
import { sampleRows } from "./columnFacts";
import { noteColumns } from "./columnNotes";
import { weighCustomer } from "./customerEvidence";
import { type Certainty, gatherEvidence } from "./evidence";
import { type Columns, findNamed, type Match, matchExport } from "./exportMatch";
import { plainPlaces } from "./genericHeaders";
import type { Kind } from "./kinds";
import { adviseExport, askForColumns } from "./lacking";
import { isComplete, missingRoles } from "./missingRoles";
import { sidesText } from "./moneySides";
import { type WeighedColumns, weighedRoles, weighOrderColumns } from "./orderColumns";
import { isOrderTotal } from "./orderTotals";
import { payoutText } from "./payouts";
import type { Returned } from "./returned";
import { isOfKind, type NamedColumns, type Role, roleIds } from "./roles";
import { kindOfHeaders } from "./sheetKind";
import type { Table } from "./table";
import { refuseHeaders } from "./unfilledCells";
import { kindOfNamed, resolveNamed } from "./userColumns";
import { everyReading, usualWanted, type Wanted } from "./wanted";

/** Which columns hold what; a number may be the sum of several columns. */
export interface Mapping {
  readonly kind: Kind;
  readonly columns: Readonly<Columns>;
  /** Roles that were guessed, not named by the user. */
  readonly guessed: ReadonlySet<Role>;
  /** Guessed roles that are likely and not sure, which are told with a sample of their cells. */
  readonly likely: ReadonlySet<Role>;
  /** Columns by which rows are told whose customer is blank, the best first. */
  readonly fallbacks: readonly number[];
  /** The column of refunds that the amounts are already without; null for none. */
  readonly refundWithin: number | null;
  /** The pieces that were given back, and those that were bought: their share of the amount is taken off; null for none. */
  readonly returned: Returned | null;
  /** Whether the columns show that the amount of an order's rows is the total of the order. */
  readonly isOrderTotal: boolean;
  /** What is to be said of the columns. */
  readonly notes: readonly Note[];
}

/** The columns that a kind of sheets has, and that are wanted. */
function ofKind(columns: Columns, kind: Kind, { uses }: Wanted): Columns {
  const isUsed = (role: Role): boolean => isOfKind(role, kind) && (everyReading.includes(role) || uses.includes(role));
  return Object.fromEntries(Object.entries(columns).filter(([role]) => isUsed(role as Role)));
}

/** Without the roles that the user switched off. */
function withoutOff(columns: Columns, named: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([role]) => named[role as Role]?.length !== 0));
}

/** What was found of the columns, before the user's names are put in. */
interface Found {
  readonly kind: Kind;
  readonly columns: Columns;
  readonly weighed: WeighedColumns | null;
  readonly match: Match | null;
}

function isAmountNeeded({ needs }: Wanted): boolean {
  return needs.orders?.some((ways) => ways.some((way) => way.includes("amount"))) ?? false;
}

/** Whether nothing stands below the header, so that nothing can be weighed. */
function isWithoutRows({ rows }: Table): boolean {
  return sampleRows(rows.length).every((row) => rows[row]!.every(isBlank));
}

/** A column of customers that is filled, whichever of the known names it has. */
function customerOfList(table: Table, match: Match | null, named: Columns): Columns {
  if (named.customer?.length === 0) return {};
  const evidence = gatherEvidence(table, match?.format.headers ?? {}, new Set(Object.values(named).flat()));
  const { columns } = weighCustomer(evidence, true);
  return columns.length > 0 ? { customer: columns } : {};
}

function findColumns(table: Table, wantedKind: Kind | null, named: Columns, wanted: Wanted): Found {
  const plain = withoutOff(findNamed(table, plainPlaces()), named);
  const match = matchExport(table, (columns, kind) => isComplete({ ...columns, ...named }, kind));
  const kind = wantedKind ?? (match?.isWhole ? match.format.kind : kindOfHeaders(table, { ...plain, ...named }, wanted));
  const known = match?.format.kind === kind ? match : null;
  if (kind === "orders" && !isWithoutRows(table)) {
    const weighed = weighOrderColumns(table, known, named, isAmountNeeded(wanted));
    const others = Object.fromEntries(Object.entries(plain).filter(([role]) => !weighedRoles.has(role as Role)));
    return { kind, columns: { ...ofKind(others, kind, wanted), ...ofKind(weighed.columns, kind, wanted) }, weighed, match };
  }
  const own = ofKind({ ...plain, ...(known ? withoutOff(known.columns, named) : {}) }, kind, wanted);
  const columns = kind === "customers" ? { ...own, ...customerOfList(table, known, named) } : own;
  return { kind, columns, weighed: null, match };
}

/** A guess gives way to what the user named: an amount to quantity × unit price, and the other way round. */
function giveWay(guessed: Columns, named: Columns): Columns {
  const kept: Columns = { ...guessed };
  const names = (role: Role): boolean => (named[role]?.length ?? 0) > 0;
  if (names("quantity") || names("unitPrice")) delete kept.amount;
  if (names("recencyDays")) delete kept.lastOrder;
  if (names("lastOrder")) delete kept.recencyDays;
  if (names("amount")) {
    delete kept.discount;
    delete kept.adjusted;
  }
  if (kept.amount !== undefined || names("amount")) {
    delete kept.quantity;
    delete kept.unitPrice;
  }
  if (kept.amount === undefined) delete kept.adjusted;
  return kept;
}

/** Without a quantity that no price stands beside, where another column may be the amount: that is what is asked about. */
function withoutLoneQuantity(columns: Columns, named: Columns, candidates: Columns): Columns {
  const { quantity, ...rest } = columns;
  const isPaired = columns.unitPrice !== undefined || (candidates.unitPrice?.length ?? 0) > 0;
  const isOffered = (candidates.amount?.length ?? 0) > 0;
  const isAlone = quantity !== undefined && columns.amount === undefined && !isPaired && isOffered;
  return isAlone && named.quantity === undefined && named.unitPrice === undefined ? rest : columns;
}

/** Columns as far as they can be told, and the roles for which one is needed and none is found. */
export interface Guess {
  readonly kind: Kind;
  readonly columns: Readonly<Columns>;
  readonly lacking: readonly Role[];
  /** Guessed roles that are likely and not sure. */
  readonly likely: ReadonlySet<Role>;
  /** Columns that may hold a role that is lacking or likely, the best first. */
  readonly candidates: Readonly<Columns>;
  /** Columns by which rows are told whose customer is blank. */
  readonly fallbacks: readonly number[];
  /** The column of refunds that the amounts are already without; null for none. */
  readonly refundWithin: number | null;
  /** Where something is lacking: what this export cannot have, and which export has it. */
  readonly advice: Refusal | null;
  /** The pieces that were given back, where their share of the amount is taken off; null for none. */
  readonly returned: Returned | null;
  /** Why a column that seems to hold the amount is not taken. */
  readonly reason: Text;
  /** Whether the columns show that the amount of an order's rows is the total of the order. */
  readonly isOrderTotal: boolean;
  /** What is to be said of the columns; worked out when it is asked for. */
  readonly notes: () => readonly Note[];
}

/** What a sheet is read for. */
export interface Asked {
  /** What the user says that it is; null for what it looks like. */
  readonly kind: Kind | null;
  readonly wanted: Wanted;
  /** Titles of what does with the columns that there are. */
  readonly instead?: (guess: Guess) => readonly Text[];
}

/** A sheet of orders or customers, read for what is usual. */
export const usualAsked: Asked = { kind: null, wanted: usualWanted };

/** The roles that are taken without being sure, and not by the user's word. */
function likelyOf(columns: Columns, certainty: WeighedColumns["certainty"], named: Columns): ReadonlySet<Role> {
  const isLikely = (role: Role): boolean => named[role] === undefined && (columns[role]?.length ?? 0) > 0;
  return new Set(roleIds.filter((role) => isLikely(role) && (certainty[role] as Certainty | undefined) === "likely"));
}

/** Why an amount that is lacking was not taken from a column that seems to hold it. */
function reasonOf(table: Table, weighed: WeighedColumns | null, lacking: readonly Role[]): Text {
  if (weighed === null || !lacking.includes("amount")) return { en: "", zh: "" };
  if (weighed.sides !== null) return sidesText(table, weighed.sides);
  return weighed.payout === null ? { en: "", zh: "" } : payoutText(table, weighed.payout);
}

/**
 * Guesses the column of each role; what the user names wins over any guess.
 *
 * @throws Refusal when a named column does not exist, or the names mix two kinds of sheet
 */
export function guessColumns(table: Table, named: NamedColumns, { kind: said, wanted }: Asked = usualAsked): Guess {
  const own = resolveNamed(table, named);
  const { kind, columns: guessed, weighed, match } = findColumns(table, said ?? kindOfNamed(named), own, wanted);
  const columns = withoutLoneQuantity({ ...giveWay(guessed, own), ...own }, own, weighed?.candidates ?? {});
  const lacking = missingRoles(columns, kind, wanted);
  const [customer] = columns.customer ?? [];
  const isWeighed =
    weighed !== null && customer !== undefined && customer === weighed.customer.columns[0] && own.customer === undefined;
  return {
    kind,
    columns,
    lacking,
    likely: likelyOf(columns, weighed?.certainty ?? {}, own),
    candidates: weighed?.candidates ?? {},
    fallbacks: isWeighed ? weighed.customer.fallbacks : (own.customer ?? []).slice(1),
    refundWithin: own.refund === undefined ? (weighed?.refundWithin ?? null) : null,
    returned: own.refund === undefined && weighed?.returned?.isTaken === true ? weighed.returned : null,
    reason: reasonOf(table, weighed, lacking),
    isOrderTotal: weighed !== null && isOrderTotal(weighed, columns),
    advice: lacking.length === 0 ? null : adviseExport(table, lacking, match?.format ?? null, weighed?.evidence ?? null),
    notes: once(() => (weighed === null ? [] : noteColumns(weighed, columns, isWeighed))),
  };
}

/** @throws Refusal where a column is lacking and a header shows an error, or that its formula is still at work */
export function refuseUnfilled({ headers, headerRow, sheet }: Table, { lacking }: Pick<Guess, "lacking">): void {
  const refusal = lacking.length === 0 ? null : refuseHeaders(headers, headerRow, sheet);
  if (refusal) throw refusal;
}

/**
 * Finds the column of each role; what the user names wins over any guess.
 *
 * @throws Question when a needed column cannot be found
 * @throws Refusal when the table cannot have it
 * @throws Refusal when a named column does not exist, or the names mix two kinds of sheet
 */
export function mapColumns(table: Table, named: NamedColumns, asked: Asked = usualAsked): Mapping {
  const found = guessColumns(table, named, asked);
  const { kind, columns, lacking, candidates, advice, reason } = found;
  refuseUnfilled(table, found);
  if (advice !== null) throw advice;
  if (lacking.length > 0) throw askForColumns(table, lacking, { instead: asked.instead?.(found) ?? [], candidates, reason });
  const used = roleIds.filter((role) => (columns[role]?.length ?? 0) > 0);
  return {
    kind,
    columns: Object.fromEntries(used.map((role) => [role, columns[role]!])),
    guessed: new Set(used.filter((role) => named[role] === undefined)),
    likely: found.likely,
    fallbacks: found.fallbacks,
    refundWithin: found.refundWithin,
    returned: found.returned,
    isOrderTotal: found.isOrderTotal,
    notes: [...tableNotes(table), ...found.notes()],
  };
}

/** Whether a table has every column that is needed. */
export function isReadable(table: Table, named: NamedColumns, asked: Asked): boolean {
  const guess = orRefusal(() => guessColumns(table, named, asked));
  return !(guess instanceof Refusal) && guess.lacking.length === 0;
}
