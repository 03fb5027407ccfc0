// Facts that a single column holds, such as a channel or an age: one entry a customer, out of however many rows there are.
import { isBlank, isErrorCell, showCell } from "../../ground/cell";
import { hashText, mixNumber } from "../../ground/hash";
import type { SourceColumn } from "../../reading/amounts";
import { dateAsText, parseDays } from "../../reading/dates";
import { type Kind, kindIds } from "../../reading/kinds";
import { parseNumbers } from "../../reading/numbers";
import { isOfKind, type Role, roles } from "../../reading/roles";
import type { ReadingSettings } from "../../reading/settings";
import { type Fact, type FactInput, holdsFact, type KindRows } from "./fact";

/** What rows say of one customer's entry: an index of the distinct entries, −1 for nothing. */
type Entries = Int32Array;

/** What a column says: the entry of each row, the distinct texts, and the first row of each. */
interface Told {
  readonly entries: Entries;
  readonly texts: readonly string[];
  readonly firstRows: readonly number[];
}

/** How much speaks for each entry of one customer. */
interface Votes {
  readonly orders: number;
  readonly parts: number;
  readonly lastDay: number;
}

/** Whether the first entry wins over the second: more orders, then the larger amount, then the later day, then the lower text. */
function wins(own: Votes, text: string, other: Votes, otherText: string): boolean {
  if (own.orders !== other.orders) return own.orders > other.orders;
  if (own.parts !== other.parts) return own.parts > other.parts;
  if (own.lastDay !== other.lastDay) return own.lastDay > other.lastDay;
  return text < otherText;
}

/** The entry of most orders of each customer; an order counts once for each entry among its rows, whatever their order. */
function ofMostOrders({ customerOf, orders }: KindRows, entries: Entries, texts: readonly string[], count: number): Entries {
  const chosen = new Int32Array(count).fill(-1);
  if (orders === null) return chosen;
  const { orderOfRow, days, netParts } = orders;
  const counted = new Set<number>();
  const votes = new Map<string, Votes>();
  const votesOf = (customer: number, entry: number): Votes =>
    votes.get(`${customer} ${entry}`) ?? { orders: 0, parts: 0, lastDay: Number.NEGATIVE_INFINITY };
  for (let row = 0; row < entries.length; row++) {
    const [customer, order, entry] = [customerOf[row]!, orderOfRow[row]!, entries[row]!];
    if (customer < 0 || order < 0 || entry < 0) continue;
    const vote = order * texts.length + entry;
    if (counted.has(vote)) continue;
    counted.add(vote);
    const { orders: known, parts, lastDay } = votesOf(customer, entry);
    const more = { orders: known + 1, parts: parts + netParts[order]!, lastDay: Math.max(lastDay, days[order]!) };
    votes.set(`${customer} ${entry}`, more);
  }
  for (const [key, own] of votes) {
    const [customer, entry] = key.split(" ").map(Number) as [number, number];
    const best = chosen[customer]!;
    if (best < 0 || wins(own, texts[entry]!, votesOf(customer, best), texts[best]!)) chosen[customer] = entry;
  }
  return chosen;
}

/** The entry of the last row about each customer that has one. */
function ofLastRow({ customerOf }: KindRows, entries: Entries, count: number): Entries {
  const chosen = new Int32Array(count).fill(-1);
  for (let row = 0; row < entries.length; row++)
    if (customerOf[row]! >= 0 && entries[row]! >= 0) chosen[customerOf[row]!] = entries[row]!;
  return chosen;
}

/** The texts of a column as indexes of the distinct ones, each with the first row that holds it; a blank or an error is −1. */
function toEntries({ of, count, zone }: KindRows, role: Role): Told {
  const places = new Map<string, number>();
  const firstRows: number[] = [];
  const entries = new Int32Array(count).fill(-1);
  const column = of(role);
  const cells = column ? column.cells.map(dateAsText(zone)) : [];
  for (let row = 0; row < count; row++) {
    const cell = cells[row];
    if (isBlank(cell) || isErrorCell(cell)) continue;
    const text = showCell(cell, Number.POSITIVE_INFINITY).normalize("NFKC").trim();
    if (text === "") continue;
    const place = places.get(text) ?? places.size;
    if (place === places.size) firstRows.push(row);
    places.set(text, place);
    entries[row] = place;
  }
  return { entries, texts: [...places.keys()], firstRows };
}

/** The entry of each customer in one sheet, −1 where there is none. */
function chosenOf(own: KindRows, { entries, texts }: Told, count: number): Entries {
  return own.kind === "orders" ? ofMostOrders(own, entries, texts, count) : ofLastRow(own, entries, count);
}

/** The text of each customer; "" for nothing. A sheet that is read later has the last word. */
function readTexts(fact: Fact, role: Role, { customers: { count }, rows }: FactInput): readonly string[] {
  const found = new Array<string>(count).fill("");
  for (const own of rows) {
    if (!holdsFact(fact, own)) continue;
    const told = toEntries(own, role);
    const chosen = chosenOf(own, told, count);
    for (let i = 0; i < count; i++) if (chosen[i]! >= 0) found[i] = told.texts[chosen[i]!]!;
  }
  return found;
}

/** The column of a role as numbers or days. @throws Question where its cells can be read in more than one way */
function parseColumn({ sheet, firstRow, zone }: KindRows, { title, cells }: SourceColumn, role: Role, settings: ReadingSettings) {
  const shared = { title, sheet, firstRow, isShared: false, isOut: () => false };
  if (roles[role].holds === "day") return parseDays(cells, { ...shared, order: settings.dates, zone }).days;
  return parseNumbers(cells, { ...shared, decimal: settings.decimal }).numbers;
}

/** The number of each customer by the same rules; a cell that is no number says nothing. */
function readNumbers(fact: Fact, role: Role, { customers: { count }, rows, settings }: FactInput): Float64Array {
  const found = new Float64Array(count).fill(Number.NaN);
  for (const own of rows) {
    const column = own.of(role);
    if (column === null || !holdsFact(fact, own)) continue;
    const numbers = parseColumn(own, column, role, settings);
    const told = toEntries(own, role);
    const numberOf = (entry: number): number => numbers[told.firstRows[entry]!]!;
    const entries = told.entries.map((entry) => (entry >= 0 && Number.isNaN(numberOf(entry)) ? -1 : entry));
    const chosen = chosenOf(own, { ...told, entries }, count);
    for (let i = 0; i < count; i++) if (chosen[i]! >= 0) found[i] = numberOf(chosen[i]!);
  }
  return found;
}

/** The kinds of sheets that have columns of a role, each with that column as the way to know it. */
function fromRole(role: Role): Fact["from"] {
  const own: readonly Kind[] = kindIds.filter((kind) => isOfKind(role, kind));
  return Object.fromEntries(own.map((kind) => [kind, [[role]]]));
}

const textTraits = new Map<Role, Fact<readonly string[]>>();
const numberTraits = new Map<Role, Fact<Float64Array>>();

/**
 * A text of each customer, "" where there is none: of several orders the text of most orders (then of the larger amount, the later day, the
 * lower text), of several rows of another sheet the last. The trait of a role is one fact, however many models ask for it.
 */
export function textTrait(role: Role): Fact<readonly string[]> {
  const fact: Fact<readonly string[]> = textTraits.get(role) ?? {
    id: role,
    from: fromRole(role),
    isScored: false,
    read: (input) => readTexts(fact, role, input),
    mix: (hash, column, customer) => mixNumber(hash, hashText(column[customer]!, 0)),
  };
  textTraits.set(role, fact);
  return fact;
}

/** A number or a day of each customer, NaN where there is none, by the same rules; a day is a day number. */
export function numberTrait(role: Role): Fact<Float64Array> {
  const fact: Fact<Float64Array> = numberTraits.get(role) ?? {
    id: role,
    from: fromRole(role),
    isScored: false,
    read: (input) => readNumbers(fact, role, input),
    mix: (hash, column, customer) => mixNumber(hash, column[customer]!),
  };
  numberTraits.set(role, fact);
  return fact;
}
