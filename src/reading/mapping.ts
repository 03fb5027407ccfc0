// Which column of a table holds what: guessed from headers and content, or as the user says.

import { type Cell, isBlank } from "../ground/cell";
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { looksLikeDate } from "./dates";
import { genericHeaders } from "./genericHeaders";
import { type ExportFormat, exportFormats } from "./headers";
import type { Kind } from "./kinds";
import { askForColumns, headerPlace } from "./lacking";
import { looksLikeNumber } from "./numbers";
import { isOfKind, kindNeeds, type NamedColumns, type Role, roleIds, roles } from "./roles";
import { findColumn, normaliseHeader, type Table, withoutUnit } from "./table";
import { everyReading, usualWanted, type Wanted, type Ways } from "./wanted";

/** Which columns hold what; a number may be the sum of several columns. */
export interface Mapping {
  readonly kind: Kind;
  readonly columns: Readonly<Partial<Record<Role, readonly number[]>>>;
  /** Roles that were guessed, not named by the user. */
  readonly guessed: ReadonlySet<Role>;
}

const sampleSize = 200;

/** Whether most cells of a column, of those not blank, are what a role holds. */
function suits(table: Table, column: number, test: (cell: Cell) => boolean): boolean {
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
  if (holds === "day") return suits(table, column, (cell) => looksLikeDate(cell) || typeof cell === "number");
  return holds !== "number" || suits(table, column, looksLikeNumber);
}

/** First of the names, in their order, that a column with fitting content goes by. */
function findByName(table: Table, names: readonly string[], role: Role): number {
  const headers = table.headers.map(normaliseHeader);
  const bare = headers.map(withoutUnit);
  for (const name of names) {
    const wanted = normaliseHeader(name);
    for (const candidates of [headers, bare]) {
      const column = candidates.indexOf(wanted);
      if (column >= 0 && holdsRole(table, column, role)) return column;
    }
  }
  return -1;
}

type Columns = Partial<Record<Role, readonly number[]>>;

function guessFrom(table: Table, lists: Readonly<Partial<Record<Role, readonly string[]>>>): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const column = findByName(table, lists[role] ?? [], role);
    if (column >= 0) columns[role] = [column];
  }
  return columns;
}

/** The roles that are lacking of the way that comes nearest. */
function lackingOf(ways: Ways, has: (role: Role) => boolean): readonly Role[] {
  const open = ways.map((way) => way.filter((role) => !has(role)));
  if (open.some((roles) => roles.length === 0)) return [];
  const begun = ways.findIndex((way, place) => open[place]!.length < way.length);
  return open[Math.max(0, begun)]!;
}

/** Roles that a sheet of a kind lacks for what is wanted of it. */
export function missing(columns: Columns, kind: Kind, { needs }: Wanted): Role[] {
  const has = (role: Role): boolean => (columns[role]?.length ?? 0) > 0;
  const own: readonly Ways[] = [...kindNeeds[kind].map((role) => [[role]]), ...(needs[kind] ?? [])];
  return [...new Set(own.flatMap((ways) => lackingOf(ways, has)))];
}

function isComplete(columns: Columns, kind: Kind, wanted: Wanted = usualWanted): boolean {
  return missing(columns, kind, wanted).length === 0;
}

/** The known export that the headers are, if most of what it names is there, and all that a run needs or that it could ever bring. */
function matchFormat(table: Table, named: Columns): { format: ExportFormat; columns: Columns } | null {
  let best: { format: ExportFormat; columns: Columns } | null = null;
  for (const format of exportFormats()) {
    const columns = guessFrom(table, format.headers);
    const [found, all] = [Object.keys(columns).length, Object.keys(format.headers).length];
    if (found < all && (found * 4 < all * 3 || !isComplete({ ...columns, ...named }, format.kind))) continue;
    if (!best || found > Object.keys(best.columns).length) best = { format, columns };
  }
  return best;
}

/** The only column of a kind of content that no other role has taken. */
function onlyColumn(table: Table, taken: Columns, test: (cell: Cell) => boolean): readonly number[] | undefined {
  const used = new Set(Object.values(taken).flat());
  const fitting = table.headers
    .map((_, index) => index)
    .filter((index) => !used.has(index) && table.headers[index] !== "" && suits(table, index, test));
  return fitting.length === 1 ? fitting : undefined;
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

/** An amount column stands for itself: no quantity × price beside it, and no discount unless a known export says so. */
function withoutProduct(columns: Columns, keepsDiscount: boolean): Columns {
  const { quantity, unitPrice, discount, ...rest } = columns;
  if (columns.amount === undefined) return columns;
  return keepsDiscount && discount ? { ...rest, discount } : rest;
}

/** Whether columns go by names that only a list of customers has: "Last order" and "Orders", but no date and no amount. */
function isNamedAsList({ lastOrder, recencyDays, orders, date, amount }: Columns): boolean {
  return (lastOrder ?? recencyDays) !== undefined && orders !== undefined && date === undefined && amount === undefined;
}

/**
 * Whether columns are those of a list of customers: of all that is usual, or, where they are no orders either, of what is wanted of a list.
 *
 * @param date - the column of dates, whatever it is called
 */
function isList(columns: Columns, date: readonly number[] | undefined, wanted: Wanted): boolean {
  if (isComplete(columns, "customers")) return true;
  if (isComplete(date ? { ...columns, date } : columns, "orders")) return false;
  const isWanted = wanted !== usualWanted && wanted.needs.customers !== undefined;
  return (isWanted && isComplete(columns, "customers", wanted)) || isNamedAsList(columns);
}

function guessPlainly(table: Table, wantedKind: Kind | null, named: Columns, wanted: Wanted): { kind: Kind; columns: Columns } {
  const columns = withoutOff(guessFrom(table, genericHeaders()), named);
  const met: Columns = { ...columns, ...named };
  const anyDate = met.date ?? onlyColumn(table, met, looksLikeDate);
  const kind = wantedKind ?? (isList(met, anyDate, wanted) ? "customers" : "orders");
  const own = ofKind(columns, kind, wanted);
  if (kind !== "orders") return { kind, columns: own };
  const isOff = (role: Role): boolean => named[role]?.length === 0;
  const date = own.date ?? onlyColumn(table, { ...own, ...named }, looksLikeDate);
  const dated = date ? { ...own, date } : own;
  const hasAmount = dated.amount !== undefined || (dated.quantity !== undefined && dated.unitPrice !== undefined);
  const isNeeded = wanted.needs.orders?.some((ways) => ways.some((way) => way.includes("amount"))) ?? false;
  const amount =
    hasAmount || isOff("amount") || !isNeeded
      ? dated.amount
      : onlyColumn(table, { ...dated, unitPrice: [], ...named }, looksLikeNumber);
  return { kind, columns: withoutProduct(amount ? { ...dated, amount } : dated, false) };
}

function guess(table: Table, wantedKind: Kind | null, named: Columns, wanted: Wanted): { kind: Kind; columns: Columns } {
  const plain = guessPlainly(table, wantedKind, named, wanted);
  const known = matchFormat(table, named);
  if (!known || (wantedKind !== null && known.format.kind !== wantedKind)) return plain;
  const { kind } = known.format;
  const columns = withoutProduct(withoutOff(ofKind(known.columns, kind, wanted), named), true);
  const lacking = missing({ ...columns, ...named }, kind, wanted).filter((role) => plain.kind === kind && plain.columns[role]);
  return { kind, columns: { ...columns, ...Object.fromEntries(lacking.map((role) => [role, plain.columns[role]])) } };
}

/** Columns the user named. */
function resolveNamed(table: Table, named: NamedColumns): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const name = named[role];
    if (name === undefined) continue;
    const whole = findColumn(table, name);
    const names = name.trim() === "" ? [] : whole >= 0 ? [name] : name.split("+");
    columns[role] = names.map((one) => {
      const column = findColumn(table, one);
      if (column >= 0) return column;
      const listed = table.headers.filter((header) => header !== "").map((header) => `"${header}"`);
      throw new Refusal(
        {
          en: `no column "${one.trim()}" for the ${roles[role].name.en} in ${headerPlace(table).en}`,
          zh: `${headerPlace(table).zh}没有“${one.trim()}”列（用于${roles[role].name.zh}）`,
        },
        { en: `the columns are ${listed.join(", ")}`, zh: `现有的列：${listed.join("、")}` },
      );
    });
  }
  return columns;
}

function kindOfNamed(named: NamedColumns): Kind | null {
  const isOnly = (kind: Kind, other: Kind) => (role: Role) => isOfKind(role, kind) && !isOfKind(role, other);
  const met = roleIds.filter((role) => named[role]);
  const [isOrders, isCustomers] = [met.some(isOnly("orders", "customers")), met.some(isOnly("customers", "orders"))];
  if (isOrders && isCustomers) {
    throw new Refusal(
      { en: "the named columns mix a sheet of orders with a sheet of customers", zh: "所指定的列混合了订单表和客户表" },
      { en: "name date and amount, or last order, orders and revenue", zh: "请指定日期和金额，或指定最近下单、订单数和消费金额" },
    );
  }
  return isOrders ? "orders" : isCustomers ? "customers" : null;
}

/** A guess gives way to what the user named: an amount to quantity × unit price, and the other way round. */
function giveWay(guessed: Columns, named: Columns): Columns {
  const kept: Columns = { ...guessed };
  const names = (role: Role): boolean => (named[role]?.length ?? 0) > 0;
  if (names("quantity") || names("unitPrice")) delete kept.amount;
  if (names("recencyDays")) delete kept.lastOrder;
  if (names("lastOrder")) delete kept.recencyDays;
  if (names("amount")) {
    delete kept.quantity;
    delete kept.unitPrice;
    delete kept.discount;
  }
  return kept;
}

/** Columns as far as they can be told, and the roles for which one is needed and none is found. */
export interface Guess {
  readonly kind: Kind;
  readonly columns: Readonly<Columns>;
  readonly lacking: readonly Role[];
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

/**
 * Guesses the column of each role; what the user names wins over any guess.
 *
 * @throws Refusal when a named column does not exist, or the names mix two kinds of sheet
 */
export function guessColumns(table: Table, named: NamedColumns, { kind: said, wanted }: Asked = usualAsked): Guess {
  const own = resolveNamed(table, named);
  const { kind, columns: guessed } = guess(table, said ?? kindOfNamed(named), own, wanted);
  const columns: Columns = { ...giveWay(guessed, own), ...own };
  return { kind, columns, lacking: missing(columns, kind, wanted) };
}

/**
 * Finds the column of each role; what the user names wins over any guess.
 *
 * @throws Question when a needed column cannot be found
 * @throws Refusal when a named column does not exist, or the names mix two kinds of sheet
 */
export function mapColumns(table: Table, named: NamedColumns, asked: Asked = usualAsked): Mapping {
  const found = guessColumns(table, named, asked);
  const { kind, columns, lacking } = found;
  if (lacking.length > 0) throw askForColumns(table, lacking, asked.instead?.(found));
  const used = roleIds.filter((role) => (columns[role]?.length ?? 0) > 0);
  return {
    kind,
    columns: Object.fromEntries(used.map((role) => [role, columns[role]!])),
    guessed: new Set(used.filter((role) => named[role] === undefined)),
  };
}
