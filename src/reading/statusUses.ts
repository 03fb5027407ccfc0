// The statuses that occur in a sheet, each with its number of rows and whether these count as sales.
import type { ReadingSettings } from "./settings";
import type { StatusClass } from "./statusClass";

/** What is known of a row by its statuses, from that which says the least to that which decides. */
export const statusCodes = { blank: 0, sale: 1, unknown: 2, partlyRefunded: 3, refunded: 4, notCompleted: 5 } as const;

/** The code of each class. */
export const codeOfClass: Readonly<Record<StatusClass, number>> = {
  sale: statusCodes.sale,
  noEffect: statusCodes.sale,
  partlyRefunded: statusCodes.partlyRefunded,
  refunded: statusCodes.refunded,
  notCompleted: statusCodes.notCompleted,
};

/** The user's own lists of statuses. */
export type StatusLists = Pick<ReadingSettings, "completed" | "notCompleted">;

/** Code of each row, by the place of its status. */
export function codesOf(places: Int32Array, codeOfPlace: Uint8Array): Uint8Array {
  const codes = new Uint8Array(places.length);
  for (let row = 0; row < places.length; row++) codes[row] = codeOfPlace[places[row]!]!;
  return codes;
}

/** A status that occurs, its number of rows, and whether these rows count as sales. */
export interface StatusUse {
  readonly status: string;
  readonly rows: number;
  readonly isSale: boolean;
  /** Set where the status is the type of a row whose money went back: its amount is taken off. */
  readonly isBack?: true;
}

/** A status that occurs, with its code. */
export type CodedUse = StatusUse & { readonly code: number };

/** A status column as read. */
export interface StatusColumn {
  /** Code of each row. */
  readonly codes: Uint8Array;
  /** The status of each row, by its place among `statuses`. */
  readonly places: Int32Array;
  /** Every status that occurs, the blank one too, as it is listed. */
  readonly statuses: readonly string[];
  readonly codeOf: (status: string) => number;
  /** 1 for each of `statuses` that says that the money of its row went back; null for a column that is not one of types. */
  readonly isBack: Uint8Array | null;
  /** 1 for each row whose money went back by its own status or, where it has none, by those of its order; null where there is no such row. */
  backRows: Uint8Array | null;
  /** Statuses that need not be listed; null where all are. */
  readonly isUsual: Uint8Array | null;
  /** The place of a blank cell that says something all the same, with the rows of which it says it; null where blanks say nothing. */
  readonly blank: { readonly place: number; readonly rows: Uint8Array; readonly isWeak: boolean } | null;
  /** Whether the column tells by itself whether sales hold, as a yes and no or days do; and whether its days are those of refunds. */
  readonly isTelling: boolean;
  /** Whether it is a yes and no that says whether the sale was paid. */
  readonly isPaidFlag: boolean;
  readonly isRefundDay: boolean;
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
  const { places, statuses, blank } = read[order]!;
  const rows = new Float64Array(statuses.length);
  for (let row = 0; row < places.length; row++) {
    if (isMet !== null && !isMet(row)) continue;
    if (blank !== null && blank.place === places[row] && blank.rows[row] === 0) continue;
    if (order === 0 || !isToldBefore(read, order, row)) rows[places[row]!]! += 1;
  }
  return rows;
}

/** The statuses of a column that are listed: not blank cells that say nothing, and not what is usual, such as a day of payment. */
function listed({ statuses, isUsual, blank }: StatusColumn): readonly string[] {
  return statuses.filter((status, place) => {
    if (status.trim() === "" || isUsual?.[place] === 1) return false;
    return blank === null || blank.place !== place || blank.rows.includes(1);
  });
}

/** The number of rows of each status; a row that has the same status in two columns counts once. */
export function countUses(read: readonly StatusColumn[], isMet: ((row: number) => boolean) | null): readonly CodedUse[] {
  const uses = new Map<string, { rows: number; code: number }>();
  for (const column of read)
    for (const status of listed(column))
      uses.set(status, { rows: 0, code: Math.max(column.codeOf(status), uses.get(status)?.code ?? 0) });
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
