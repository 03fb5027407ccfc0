// Tells from order statuses which rows are sales.
import { type Cell, isErrorCell, showCell } from "../ground/cell";
import type { SourceColumn } from "./amounts";
import { columnValues } from "./columnValues";
import { isBackType } from "./rowTypes";
import type { ReadingSettings } from "./settings";
import type { StatusClass } from "./statusClass";
import { classUnder, isRefundEvent, kindOfStatuses } from "./statusKinds";
import { classOfStatus, plainStatus } from "./statusWords";

/** A status that occurs, its number of rows, and whether these rows count as sales. */
export interface StatusUse {
  readonly status: string;
  readonly rows: number;
  readonly isSale: boolean;
  /** Set where the status is the type of a row whose money went back: its amount is taken off. */
  readonly isBack?: true;
}

/** What is known of a row by its statuses, from that which says the least to that which decides. */
export const statusCodes = { blank: 0, sale: 1, unknown: 2, partlyRefunded: 3, refunded: 4, notCompleted: 5 } as const;

const codeOfClass: Readonly<Record<StatusClass, number>> = {
  sale: statusCodes.sale,
  noEffect: statusCodes.sale,
  partlyRefunded: statusCodes.partlyRefunded,
  refunded: statusCodes.refunded,
  notCompleted: statusCodes.notCompleted,
};

/** Whether a text is a status that is known, of a sale or of none. */
export function isKnownStatus(text: string): boolean {
  return classOfStatus(text) !== null;
}

/** The user's own lists of statuses. */
export type StatusLists = Pick<ReadingSettings, "completed" | "notCompleted">;

/**
 * Makes the rule that gives a status its code. The user's lists go before the known words. A list of what is no sale that stands alone, as in
 * documents of earlier versions, takes the place of the words: whatever it does not name is a sale.
 */
function codeRule({ completed, notCompleted }: StatusLists, known: (status: string) => StatusClass | null) {
  const [sales, others] = [completed, notCompleted].map((list) => new Set((list ?? []).map(plainStatus)));
  return (status: string): number => {
    const plain = plainStatus(status);
    if (sales!.has(plain)) return statusCodes.sale;
    if (others!.has(plain)) return statusCodes.notCompleted;
    if (completed === null && notCompleted !== null) return statusCodes.sale;
    const own = known(status);
    return own === null ? statusCodes.unknown : codeOfClass[own];
  };
}

/** A status column as read. */
interface StatusColumn {
  /** Code of each row. */
  readonly codes: Uint8Array;
  /** The status of each row, by its place among `statuses`. */
  readonly places: Int32Array;
  /** Every status that occurs, the blank one too, as written. */
  readonly statuses: readonly string[];
  readonly codeOf: (status: string) => number;
  /** 1 for each of `statuses` that says that the money of its row went back; null for a column that is not one of types. */
  readonly isBack: Uint8Array | null;
  /** 1 for each row whose money went back by its own status or, where it has none, by those of its order; null where there is no such row. */
  backRows: Uint8Array | null;
}

/** The text of a cell that holds a status. */
function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : showCell(cell);
}

/** Code of each row, by the place of its status. */
function codesOf(places: Int32Array, codeOfPlace: Uint8Array): Uint8Array {
  const codes = new Uint8Array(places.length);
  for (let row = 0; row < places.length; row++) codes[row] = codeOfPlace[places[row]!]!;
  return codes;
}

/** The statuses of a column as written, the first met first, and the place of each row's status among them. */
function placesOf(cells: readonly Cell[]): Pick<StatusColumn, "places" | "statuses"> {
  const { numbers, values } = columnValues(cells, () => false);
  const placeOf = new Map<string, number>();
  const ofValue = values.map((cell) => {
    const status = textOf(cell);
    const place = placeOf.get(status) ?? placeOf.size;
    placeOf.set(status, place);
    return place;
  });
  const statuses = [...placeOf.keys()];
  return { places: statuses.length < values.length ? numbers.map((value) => ofValue[value]!) : numbers, statuses };
}

/** Reads a status column. One of delivery beside others tells only which orders were called off. */
function parseColumn({ title, cells }: SourceColumn, lists: StatusLists, isAlone: boolean): StatusColumn {
  const { places, statuses } = placesOf(cells);
  const kind = kindOfStatuses(title, statuses);
  const rule = codeRule(lists, classUnder(title, isAlone && kind === "delivery" ? "order" : kind, statuses));
  const codeOf = (status: string): number => (status.trim() === "" ? statusCodes.blank : rule(status));
  const codes = codesOf(places, Uint8Array.from(statuses, codeOf));
  const sales = new Set((lists.completed ?? []).map(plainStatus));
  const saysBack = kind === "events" ? isRefundEvent : isBackType;
  const isBackOf = (status: string): boolean => saysBack(status) && !sales.has(plainStatus(status));
  const isBack = kind === "types" || kind === "events" ? Uint8Array.from(statuses, (status) => Number(isBackOf(status))) : null;
  const backRows = isBack?.includes(1) === true ? codesOf(places, isBack) : null;
  return { codes, places, statuses, codeOf, isBack, backRows };
}

/**
 * A row without a status has that of the other rows of its order. If these differ, the row is a sale unless none of them is.
 *
 * @param orderOf - number of a row's order, −1 for none
 */
function spreadOverOrders(codes: Uint8Array, orderOf: (row: number) => number): void {
  const { blank, sale } = statusCodes;
  const lacking = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) if (codes[row] === blank && orderOf(row) >= 0) lacking.set(orderOf(row), blank);
  if (lacking.size === 0) return;
  for (let row = 0; row < codes.length; row++) {
    const known = lacking.get(orderOf(row));
    const own = codes[row]!;
    if (known === undefined || own === blank) continue;
    lacking.set(orderOf(row), known === blank || known === own ? own : sale);
  }
  for (let row = 0; row < codes.length; row++) if (codes[row] === blank) codes[row] = lacking.get(orderOf(row)) ?? blank;
}

/**
 * A row without a type went back if all rows of its order with a type did. It has to be told before the codes are spread.
 *
 * @param orderOf - number of a row's order, −1 for none
 */
function spreadBacks({ codes, backRows }: StatusColumn, orderOf: (row: number) => number): void {
  if (backRows === null) return;
  const isSold = new Map<number, boolean>();
  for (let row = 0; row < codes.length; row++) {
    const order = orderOf(row);
    if (order >= 0 && codes[row] !== statusCodes.blank) isSold.set(order, isSold.get(order) === true || backRows[row] === 0);
  }
  for (let row = 0; row < codes.length; row++)
    if (codes[row] === statusCodes.blank && isSold.get(orderOf(row)) === false) backRows[row] = 1;
}

/** Status columns of a sheet, read together. */
export interface Statuses {
  /** What the statuses of each row say, taken together; see `statusCodes`. */
  readonly codes: Uint8Array;
  /** Places of rows whose status is an error such as #N/A. */
  readonly errors: readonly number[];
  /** Every status that occurs, with its rows for which a test holds; those with the most rows first. */
  readonly uses: (isMet?: (row: number) => boolean) => readonly (StatusUse & { readonly code: number })[];
  /** The columns of types that say of rows that their money went back; null where there is none. */
  readonly types: { readonly title: string; readonly isBack: (row: number) => boolean } | null;
  /** Headers of the columns. */
  readonly titles: readonly string[];
}

/** Whether an earlier column has the status of a row too. */
function isToldBefore(read: readonly StatusColumn[], order: number, row: number): boolean {
  const { places, statuses } = read[order]!;
  const status = statuses[places[row]!];
  for (let earlier = 0; earlier < order; earlier++) {
    const other = read[earlier]!;
    if (other.statuses[other.places[row]!] === status) return true;
  }
  return false;
}

/** The number of rows of each status of one column, less those of which an earlier column says the same. */
function countRows(read: readonly StatusColumn[], order: number, isMet: ((row: number) => boolean) | null): Float64Array {
  const { places, statuses } = read[order]!;
  const rows = new Float64Array(statuses.length);
  for (let row = 0; row < places.length; row++) {
    if (isMet !== null && !isMet(row)) continue;
    if (order === 0 || !isToldBefore(read, order, row)) rows[places[row]!]! += 1;
  }
  return rows;
}

/** The number of rows of each status; a row that has the same status in two columns counts once. */
function countUses(read: readonly StatusColumn[], isMet: ((row: number) => boolean) | null): ReturnType<Statuses["uses"]> {
  const uses = new Map<string, { rows: number; code: number }>();
  for (const { statuses, codeOf } of read)
    for (const status of statuses)
      if (status.trim() !== "") uses.set(status, { rows: 0, code: Math.max(codeOf(status), uses.get(status)?.code ?? 0) });
  for (const [order, { statuses }] of read.entries()) {
    const rows = countRows(read, order, isMet);
    for (const [place, status] of statuses.entries()) {
      const use = uses.get(status);
      if (use) use.rows += rows[place]!;
    }
  }
  const backs = new Set(read.flatMap(({ statuses, isBack }) => statuses.filter((_, place) => isBack?.[place] === 1)));
  return [...uses]
    .map(([status, use]) => {
      const isSale = use.code !== statusCodes.notCompleted;
      return { status, ...use, isSale, ...(isSale && backs.has(status) ? { isBack: true as const } : {}) };
    })
    .sort((a, b) => b.rows - a.rows);
}

/** Adds the places of rows whose status is an error such as #N/A. */
function addErrors({ places, statuses }: StatusColumn, errors: Set<number>): void {
  const wrong = new Set<number>();
  for (const [place, status] of statuses.entries()) if (isErrorCell(status)) wrong.add(place);
  if (wrong.size === 0) return;
  for (let row = 0; row < places.length; row++) if (wrong.has(places[row]!)) errors.add(row);
}

/** The columns of types that say of rows that their money went back, taken together. */
function typesOf(columns: readonly SourceColumn[], read: readonly StatusColumn[]): Statuses["types"] {
  const own = read.flatMap(({ backRows }, order) => (backRows === null ? [] : [{ backRows, title: columns[order]!.title }]));
  if (own.length === 0) return null;
  return {
    title: own.map(({ title }) => title).join(" + "),
    isBack: (row) => own.some(({ backRows }) => backRows[row] === 1),
  };
}

/**
 * Reads the status columns of a sheet together. A row is what the column says that decides the most: not completed goes before refunded, and
 * that before a sale.
 */
export function parseStatuses(
  columns: readonly SourceColumn[],
  lists: StatusLists,
  orderOf: (row: number) => number = () => -1,
): Statuses {
  const read = columns.map((column) => parseColumn(column, lists, columns.length === 1));
  const [first] = read;
  if (first === undefined) throw new RangeError("parseStatuses needs a column, got none");
  for (const column of read) {
    spreadBacks(column, orderOf);
    spreadOverOrders(column.codes, orderOf);
  }
  const codes = first.codes;
  for (const other of read.slice(1))
    for (let row = 0; row < codes.length; row++) if (other.codes[row]! > codes[row]!) codes[row] = other.codes[row]!;
  const errors = new Set<number>();
  for (const column of read) addErrors(column, errors);
  return {
    codes,
    errors: [...errors],
    uses: (isMet) => countUses(read, isMet ?? null),
    types: typesOf(columns, read),
    titles: columns.map(({ title }) => title),
  };
}

/** Adds up the statuses of several sheets, those with the most rows first. */
export function joinUses(sheets: readonly (readonly StatusUse[])[]): readonly StatusUse[] {
  const uses = new Map<string, StatusUse>();
  for (const { status, rows, isSale, isBack } of sheets.flat()) {
    const known = uses.get(status);
    const isOneBack = isBack ?? known?.isBack ?? false;
    uses.set(status, {
      status,
      rows: rows + (known?.rows ?? 0),
      isSale: isSale || known?.isSale === true,
      ...(isOneBack ? { isBack: true } : {}),
    });
  }
  return [...uses.values()].sort((a, b) => b.rows - a.rows);
}
