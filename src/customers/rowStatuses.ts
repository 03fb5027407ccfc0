// Statuses of the rows of orders sheets: read sheet by sheet, asked about where they are not known, and counted.

import { codeOf, usedCode } from "../reading/audit";
import type { ReadingSettings } from "../reading/settings";
import { parseStatuses, type Statuses } from "../reading/statuses";
import { askForStatuses } from "../reading/statusQuestion";
import { joinUses, type StatusUse, statusCodes } from "../reading/statusUses";
import type { Fillable } from "./fillByOrder";
import { bytesEndToEnd, type OrderSource } from "./orderSource";

/** The statuses of one sheet, and the reason code of each of its rows. */
interface StatusRows {
  /** Null where the sheet has no status column. */
  readonly statuses: Statuses | null;
  readonly codes: Uint8Array;
}

/** Reads the statuses of a sheet; null where it has none. A row without a status has that of its order. */
export function readStatuses(
  columns: OrderSource["status"],
  start: number,
  { customers, orders }: Fillable,
  settings: ReadingSettings,
): Statuses | null {
  if (columns.length === 0) return null;
  const orderOf = (row: number): number => {
    const number = orders?.indexes[start + row] ?? -1;
    return number < 0 ? -1 : number * (customers.count + 1) + customers.indexes[start + row]! + 1;
  };
  return parseStatuses(columns, settings, orderOf);
}

/** @throws Question if rows in use have a status of which it is not known whether it is a sale */
export function askStatuses(read: readonly StatusRows[]): void {
  const [asked, titles]: [StatusUse[], Set<string>] = [[], new Set()];
  for (const { statuses, codes } of read) {
    if (!statuses?.codes.includes(statusCodes.unknown)) continue;
    const isOpen = (row: number): boolean => codes[row] === usedCode && statuses.codes[row] === statusCodes.unknown;
    const open = statuses.uses(isOpen).filter(({ code, rows }) => code === statusCodes.unknown && rows > 0);
    if (open.length > 0) for (const title of statuses.titles) titles.add(title);
    asked.push(...open);
  }
  if (asked.length > 0) throw askForStatuses([...titles], joinUses([asked]));
}

/** The statuses that occur. One of refund counts as a sale if some of its rows are in use. */
export function statusUsesOf(read: readonly StatusRows[]): readonly StatusUse[] {
  return joinUses(
    read.map(({ statuses, codes }) => {
      if (!statuses) return [];
      const left = codeOf("refunded");
      const uses = statuses.uses();
      if (!codes.includes(left)) return uses;
      const kept = new Set(statuses.uses((row) => codes[row] !== left).flatMap(({ status, rows }) => (rows > 0 ? [status] : [])));
      return uses.map((use) => (use.code === statusCodes.refunded ? { ...use, isSale: kept.has(use.status) } : use));
    }),
  );
}

/** The status code of every row, sheet after sheet. Null if no sheet has a status column. */
export function statusCodesOf(read: readonly StatusRows[]): Uint8Array | null {
  if (read.every(({ statuses }) => statuses === null)) return null;
  return bytesEndToEnd(read.map(({ statuses, codes }) => statuses?.codes ?? new Uint8Array(codes.length)));
}
