// Tells from order statuses which rows are sales.
import { type Cell, isErrorCell, showCell } from "../ground/cell";
import type { SourceColumn } from "./amounts";
import { columnValues } from "./columnValues";
import { isBackType } from "./rowTypes";
import type { StatusClass } from "./statusClass";
import { classUnder, isRefundEvent, kindOfStatuses } from "./statusKinds";
import { type CodedUse, codeOfClass, codesOf, countUses, type StatusColumn, type StatusLists, statusCodes } from "./statusUses";
import { classOfStatus, plainStatus } from "./statusWords";
import { applyBlanks, readTelling, settleRefundDays } from "./tellingCodes";
import { tellingOf } from "./tellingColumns";

/** Whether a text is a status that is known, of a sale or of none. */
export function isKnownStatus(text: string): boolean {
  return classOfStatus(text) !== null;
}

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

/** The text of a cell that holds a status. */
function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : showCell(cell);
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

/** What a column of plain statuses has not. */
const plainColumn = { isUsual: null, blank: null, isTelling: false, isPaidFlag: false, isRefundDay: false } as const;

/** Reads a status column. One of delivery beside others tells only which orders were called off. */
function parseColumn(
  title: string,
  { places, statuses }: Pick<StatusColumn, "places" | "statuses">,
  lists: StatusLists,
  isAlone: boolean,
): StatusColumn {
  const kind = kindOfStatuses(title, statuses);
  const rule = codeRule(lists, classUnder(title, isAlone && kind === "delivery" ? "order" : kind, statuses));
  const codeOf = (status: string): number => (status.trim() === "" ? statusCodes.blank : rule(status));
  const codes = codesOf(places, Uint8Array.from(statuses, codeOf));
  const sales = new Set((lists.completed ?? []).map(plainStatus));
  const saysBack = kind === "events" ? isRefundEvent : isBackType;
  const isBackOf = (status: string): boolean => saysBack(status) && !sales.has(plainStatus(status));
  const isBack = kind === "types" || kind === "events" ? Uint8Array.from(statuses, (status) => Number(isBackOf(status))) : null;
  const backRows = isBack?.includes(1) === true ? codesOf(places, isBack) : null;
  return { codes, places, statuses, codeOf, isBack, backRows, ...plainColumn };
}

/** Reads every column. Of delivery alone, beside nothing but days and the like, more is believed. */
function parseColumns(columns: readonly SourceColumn[], lists: StatusLists): readonly StatusColumn[] {
  const written = columns.map(({ title, cells }) => {
    const own = placesOf(cells);
    return { own, title, telling: tellingOf(title, own.statuses) };
  });
  const isAlone = written.filter(({ telling }) => telling === null).length === 1;
  return written.map(({ own, title, telling }) =>
    telling === null ? parseColumn(title, own, lists, isAlone) : readTelling(telling, own, lists),
  );
}

/** Of each row, the code of those of its columns that decides the most. */
function highestCodes(read: readonly StatusColumn[], count: number): Uint8Array {
  const codes = new Uint8Array(count);
  for (const column of read)
    for (let row = 0; row < count; row++) if (column.codes[row]! > codes[row]!) codes[row] = column.codes[row]!;
  return codes;
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
  readonly uses: (isMet?: (row: number) => boolean) => readonly CodedUse[];
  /** The columns of types that say of rows that their money went back; null where there is none. */
  readonly types: { readonly title: string; readonly isBack: (row: number) => boolean } | null;
  /** Headers of the columns. */
  readonly titles: readonly string[];
  /** Takes for sales the rows of which only a day of a refund was to be asked about, where a test says that the refund is known. */
  readonly settleRefundDays: (isTold: (row: number) => boolean) => void;
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
  const read = parseColumns(columns, lists);
  const [first] = read;
  if (first === undefined) throw new RangeError("parseStatuses needs a column, got none");
  for (const column of read) {
    spreadBacks(column, orderOf);
    spreadOverOrders(column.codes, orderOf);
  }
  const codes = highestCodes(read, first.codes.length);
  applyBlanks(read, codes, () =>
    highestCodes(
      read.filter(({ isTelling, isPaidFlag, isBack }) => isPaidFlag || (!isTelling && isBack === null)),
      codes.length,
    ),
  );
  const errors = new Set<number>();
  for (const column of read) addErrors(column, errors);
  return {
    codes,
    errors: [...errors],
    uses: (isMet) => countUses(read, isMet ?? null),
    types: typesOf(columns, read),
    titles: columns.map(({ title }) => title),
    settleRefundDays: (isTold) => settleRefundDays(read, codes, isTold),
  };
}
