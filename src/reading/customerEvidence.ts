// Which column holds the customers: a person or a firm, never a record, an order, a product, a shop or somebody of the staff.
import { type Cell, isBlank, showCell } from "../ground/cell";
import { type ColumnFacts, sortsRows } from "./columnFacts";
import { type Certainty, type Evidence, nothingFound, type Weighed } from "./evidence";
import { speaksOf } from "./headerWords";
import { isPlaceholder } from "./placeholders";
import { countShared } from "./relations";
import { isKnownStatus } from "./statuses";
import { kindOfStatuses } from "./statusKinds";
import { plainStatus } from "./statusWords";
import { yesOrNo } from "./yesNo";

/** What a column says of a customer: an id, an e-mail address, a phone number, or a name. */
type Sort = "id" | "email" | "phone" | "name";

interface Person {
  readonly column: number;
  readonly sort: Sort;
  /** The lower, the better the name of the column. */
  readonly rank: number;
  readonly certainty: Certainty;
  /** A bare name, such as "Name" or "ID", which might be that of an order or a product. */
  readonly isBare: boolean;
}

/** Fewest rows of a few values that tell the own account, or a yes and no, from some customers. */
const fewestAlike = 3;

const bareNames = new Set(["id", "name", "user", "username", "full name"]);

/** What is added to the place of a name among the known names: ids, addresses and phones stand before it. */
const behindIds = 3000;

/** Names of people and firms that stand behind a known name in the order of choice. */
const rankOfSort: Readonly<Record<Sort, number>> = { id: 1000, email: 1010, phone: 1020, name: 6000 };

/** Whether a column is called "Name" and nothing else: of a person, or of a product. */
function isBareName({ table }: Evidence, column: number): boolean {
  return table.headers[column]!.trim().toLowerCase() === "name";
}

function sortOf({ wordsOf, facts }: Evidence, column: number): Sort {
  const words = wordsOf(column);
  if (speaksOf(words, "email") || facts[column]!.emails >= 0.9) return "email";
  if (speaksOf(words, "phone")) return "phone";
  if (speaksOf(words, "name")) return "name";
  return speaksOf(words, "id") ? "id" : "name";
}

/** Whether a header names a person or a firm by its words, and nothing else: "Account name", not "Customer since" or "Sales rep". */
function isSpoken({ wordsOf }: Evidence, column: number): boolean {
  const { parts, isWhole } = wordsOf(column);
  const allowed = ["person", "email", "phone", "name", "id", "filler"] as const;
  const isAllowed = parts.every(({ themes }) => allowed.some((theme) => themes.has(theme)));
  return isWhole && isAllowed && speaksOf(wordsOf(column), "person");
}

/** Whether a text is the name of an order, such as #1001. */
function isOrderName(cell: Cell): boolean {
  return typeof cell === "string" && /^\s*#\s?[A-Z]{0,4}\d/.test(cell);
}

/** Whether a column holds yes and no alone, as one called 会員 or "Abonné" may. Somebody may be called N, or Y, but not X beside them. */
function saysYesOrNo(facts: ColumnFacts): boolean {
  if (facts.distinct > 2 || facts.named < fewestAlike) return false;
  const said = [...new Set(keysOfCells(facts))].filter((value) => value !== "").map((value) => yesOrNo(plainStatus(value)));
  return said.length > 0 && !said.includes(null) && new Set(said.map((own) => own?.endsWith("Mark"))).size === 1;
}

/** Whether cells are such as name customers: neither days nor amounts, and not the names of orders such as #1001. */
function isNameable({ facts, placeOf }: Evidence, column: number): boolean {
  const own = facts[column]!;
  if (own.named === 0 || saysYesOrNo(own)) return false;
  if (placeOf(column, "customer") < 0) {
    if (own.dated >= 0.5 || own.signs > 0) return false;
    if (!own.numbers.every((number) => Number.isNaN(number) || Number.isInteger(number))) return false;
  }
  return own.cells.filter(isOrderName).length * 2 < own.named;
}

function personOf(evidence: Evidence, column: number): Person | null {
  const { placeOf, facts, wordsOf, table } = evidence;
  if (!isNameable(evidence, column)) return null;
  const sort = sortOf(evidence, column);
  const place = placeOf(column, "customer");
  const isBare = bareNames.has(
    table.headers[column]!.trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " "),
  );
  const rank = sort === "name" && !evidence.isOfExport(column, "customer") ? behindIds + place : place;
  if (place >= 0) return { column, sort, rank, certainty: isBare ? "likely" : "sure", isBare };
  if (isSpoken(evidence, column)) return { column, sort, rank: rankOfSort[sort], certainty: "likely", isBare: false };
  const isStranger = speaksOf(wordsOf(column), "notPerson", "recipient");
  const isAddress = facts[column]!.emails >= 0.9 && !isStranger;
  return isAddress ? { column, sort: "email", rank: 1012, certainty: "likely", isBare: false } : null;
}

/** Keys of a column's cells; "" for a blank cell and for a placeholder. */
export function keysOfCells({ cells }: ColumnFacts): readonly string[] {
  return cells.map((cell) => (isBlank(cell) || isPlaceholder(cell) ? "" : showCell(cell, 200).toLowerCase()));
}

/** A value of every row that never repeats numbers the rows; a customer comes again. */
function isRecord({ distinct, named }: ColumnFacts, fewest: number): boolean {
  return named >= fewest && distinct >= 0.98 * named;
}

/** Whether columns of an order line stand beside it, so that a bare "Name" may be that of a product. */
function hasGoods({ columns, wordsOf, placeOf }: Evidence): boolean {
  const isGoods = (column: number): boolean =>
    speaksOf(wordsOf(column), "quantity", "unitPrice") ||
    /sku|条码/i.test(
      wordsOf(column)
        .parts.map(({ word }) => word)
        .join(" "),
    );
  const hasProduct = columns.some((column) => placeOf(column, "product") >= 0 && placeOf(column, "customer") < 0);
  return !hasProduct && columns.some(isGoods);
}

/** What is added to the place of a column of masked names, such as 王*: they stand for several people, so any other column goes before them. */
const maskedRank = 10_000;

function isMasked({ cells }: ColumnFacts): boolean {
  const named = cells.filter((cell) => !isBlank(cell));
  return named.filter((cell) => typeof cell === "string" && /[*＊]/.test(cell)).length * 2 > named.length;
}

const accountHeader = /account|konto|compte|cuenta|\bconta|\bconto|rekening|账号|账户|帳號|帳戶|口座|계좌/i;

/**
 * People without those of one value on all rows, such as the own account number on a statement: such a column tells no customers apart. One
 * with a known name stays where no other column names anybody.
 */
function withoutConstant({ facts, table }: Evidence, people: readonly Person[]): readonly Person[] {
  const isConstant = ({ column, sort }: Person): boolean =>
    (sort === "id" || sort === "name") && facts[column]!.distinct === 1 && facts[column]!.named >= fewestAlike;
  const others = people.filter((own) => !isConstant(own));
  const isOwn = ({ column, certainty }: Person): boolean => certainty !== "sure" || accountHeader.test(table.headers[column]!);
  return others.length > 0 ? others : people.filter((own) => !isOwn(own));
}

/** The people among the columns that may be taken, the best first. */
function findPeople(evidence: Evidence, isList: boolean): readonly Person[] {
  const people = evidence.columns
    .flatMap((column) => personOf(evidence, column) ?? [])
    .map((own) => (own.sort === "name" && isMasked(evidence.facts[own.column]!) ? { ...own, rank: own.rank + maskedRank } : own))
    .sort((a, b) => a.rank - b.rank);
  if (isList) return people;
  const { facts } = evidence;
  const repeats = ({ column, isBare }: Person): boolean => !isBare && !isRecord(facts[column]!, 2);
  return withoutConstant(evidence, people).filter((own) => {
    if (own.isBare && own.sort === "id" && isRecord(facts[own.column]!, 2)) return false;
    if (isBareName(evidence, own.column) && hasGoods(evidence)) return false;
    const isOutdone = people.some((other) => other !== own && other.sort !== "name" && repeats(other));
    return !(own.sort === "id" && isRecord(facts[own.column]!, 10) && isOutdone);
  });
}

/** A phone gives way to the name if phones with several names are a larger share of all phones than names with several phones are of all names. */
function isShared(evidence: Evidence, phone: Person, people: readonly Person[]): boolean {
  const name = people.find(({ sort }) => sort === "name");
  if (phone.sort !== "phone" || name === undefined) return false;
  const [phones, names] = [phone, name].map(({ column }) => keysOfCells(evidence.facts[column]!)) as [string[], string[]];
  const [ofPhones, ofNames] = [countShared(phones, names), countShared(names, phones)];
  return ofPhones.shared * Math.max(1, ofNames.values) > ofNames.shared * Math.max(1, ofPhones.values);
}

/** The best of the columns that are filled: another one of ids, addresses or phones gives way only if it is filled on clearly fewer rows. */
function choose({ facts }: Evidence, people: readonly Person[]): Person | undefined {
  const share = ({ column }: Person): number => facts[column]!.named / Math.max(1, facts[column]!.cells.length);
  const strong = people.filter(({ sort }) => sort !== "name");
  const most = Math.max(0, ...strong.map(share));
  const filled = people.filter((own) => own.sort === "name" || share(own) >= 0.8 * most);
  const [best] = filled;
  const fuller = people.find((own) => own.sort === "name" && share(own) >= 0.9);
  return best && share(best) < 0.5 && fuller ? fuller : best;
}

/** Whether a column says of what kind its rows are: it has days, very few different cells, or nothing but the words of statuses. */
function saysKind({ facts, table }: Evidence, column: number): boolean {
  const own = facts[column]!;
  const values = [...new Set(keysOfCells(own))].filter((value) => value !== "");
  const kind = kindOfStatuses(table.headers[column]!, values);
  return own.dated >= 0.5 || sortsRows(own) || kind === "types" || kind === "flag" || values.every(isKnownStatus);
}

/** Columns that a question about the customer may offer: what names a person, then what repeats and is no number with decimals. */
function offered(evidence: Evidence, people: readonly number[]): readonly number[] {
  const { facts, wordsOf, columns } = evidence;
  const rank = (column: number): number => {
    const own = facts[column]!;
    const stranger = speaksOf(wordsOf(column), "notPerson") ? -2 : 0;
    const repeats = own.distinct < own.named ? 1 : 0;
    return own.emails + own.phones / 2 + repeats + stranger + (speaksOf(wordsOf(column), "person", "recipient", "name") ? 2 : 0);
  };
  const isOffered = (column: number): boolean => {
    const words = wordsOf(column);
    if (people.includes(column) || !isNameable(evidence, column) || facts[column]!.distinct < 2) return false;
    if (!speaksOf(words, "person", "recipient", "name") && saysKind(evidence, column)) return false;
    return (
      !speaksOf(words, "money", "quantity", "unitPrice", "listPrice", "status", "currency", "otherMoney") && rank(column) > -1
    );
  };
  return [...people, ...columns.filter(isOffered).sort((a, b) => rank(b) - rank(a) || a - b)];
}

/** The customers' column, and the columns by which rows are told whose first one is blank, the best first. */
export interface WeighedCustomer extends Weighed {
  readonly fallbacks: readonly number[];
  /** A column of names beside a phone or an address that several names share; none where nothing is shared. */
  readonly sharing: { readonly by: number; readonly names: number } | null;
}

/** A phone or an address that was taken though several names share it, or was not taken for that reason. */
function sharingOf(evidence: Evidence, best: Person, people: readonly Person[]): WeighedCustomer["sharing"] {
  const name = people.find(({ sort }) => sort === "name");
  const own = best.sort === "email" || best.sort === "phone" ? best : people.find((other) => isShared(evidence, other, people));
  if (name === undefined || own === undefined || own === name) return null;
  const { facts } = evidence;
  const { shared } = countShared(keysOfCells(facts[own.column]!), keysOfCells(facts[name.column]!));
  return shared > 0 ? { by: own.column, names: name.column } : null;
}

/**
 * Weighs which column holds the customers.
 *
 * @param isList - whether each row is a customer, so that ids do not repeat
 */
export function weighCustomer(evidence: Evidence, isList: boolean): WeighedCustomer {
  const people = findPeople(evidence, isList);
  const own = people.filter((person) => isList || !isShared(evidence, person, people));
  const ordered = [...own, ...people.filter((person) => !own.includes(person))];
  const best = choose(evidence, ordered);
  const candidates = offered(
    evidence,
    people.map(({ column }) => column),
  );
  if (best === undefined) return { ...nothingFound, candidates, fallbacks: [], sharing: null };
  const isLower = (person: Person): boolean => person !== best && own.includes(person) && !person.isBare;
  return {
    columns: [best.column],
    certainty: best.certainty,
    candidates,
    fallbacks: isList ? [] : ordered.filter(isLower).map(({ column }) => column),
    sharing: isList ? null : sharingOf(evidence, best, people),
  };
}
