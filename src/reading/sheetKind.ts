// Whether a sheet looks like a list of customers or like orders.

import { looksLikeDate } from "./dates";
import { type Columns, suits } from "./exportMatch";
import { isComplete } from "./missingRoles";
import { arePivot } from "./normalisedHeader";
import type { Table } from "./table";
import { usualWanted, type Wanted } from "./wanted";

/** The only column of days that no other role has taken. */
function onlyDays(table: Table, taken: Columns): readonly number[] | undefined {
  const used = new Set(Object.values(taken).flat());
  const fitting = table.headers
    .map((_, index) => index)
    .filter((index) => !used.has(index) && table.headers[index] !== "" && suits(table, index, looksLikeDate, true));
  return fitting.length === 1 ? fitting : undefined;
}

/** Whether columns go by names that only a list of customers has: "Last order" and "Orders", or 累计消费 without any days. */
function isNamedAsList({ lastOrder, recencyDays, orders, revenue, date, amount }: Columns, hasDays: boolean): boolean {
  if (date !== undefined || amount !== undefined) return false;
  return ((lastOrder ?? recencyDays) !== undefined && orders !== undefined) || (revenue !== undefined && !hasDays);
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
  return (isWanted && isComplete(columns, "customers", wanted)) || isNamedAsList(columns, date !== undefined);
}

/** What a sheet looks like by those of its columns whose headers are known. */
export function kindOfHeaders(table: Table, known: Columns, wanted: Wanted): "customers" | "orders" {
  return arePivot(table.headers) || isList(known, known.date ?? onlyDays(table, known), wanted) ? "customers" : "orders";
}
