// Finds order rows that repeat another row of their sheet. They are kept with a remark, or left out.

import type { Note } from "../ground/note";
import { codeOf, usedCode } from "../reading/audit";
import { findRepeats, oneGroup, type RowGroups } from "../reading/duplicates";
import type { KeyColumn } from "../reading/keys";
import type { ReadingSettings } from "../reading/settings";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/**
 * Rows in use that may repeat another: those of one order number, if it occurs again, and those without an order number.
 *
 * @param count - number of order numbers
 */
function groupByOrder(codes: Uint8Array, orders: Int32Array, count: number): RowGroups {
  const rowsOf = new Int32Array(count + 1);
  for (let i = 0; i < codes.length; i++) if (codes[i] === usedCode) rowsOf[orders[i]! + 1]! += 1;
  const starts = new Int32Array(count + 2);
  for (let group = 0; group <= count; group++) starts[group + 1] = starts[group]! + (rowsOf[group] === 1 ? 0 : rowsOf[group]!);
  const rows = new Int32Array(starts[count + 1]!);
  const next = starts.slice();
  for (let i = 0; i < codes.length; i++) {
    const group = orders[i]! + 1;
    if (codes[i] !== usedCode || rowsOf[group] === 1) continue;
    rows[next[group]!] = i;
    next[group]! += 1;
  }
  return { rows, starts };
}

/** All rows in use. */
function usedRows(codes: Uint8Array): Int32Array {
  const rows = new Int32Array(codes.length);
  let found = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] === usedCode) rows[found++] = i;
  return rows.subarray(0, found);
}

/** Columns by which rows are compared. */
interface Readable {
  readonly codes: Uint8Array;
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly days: Float64Array;
  readonly netParts: Float64Array;
}

/**
 * Finds rows that repeat another row of their sheet. They are left out if the user chose so, else kept.
 *
 * @returns places of the rows that are kept, sheet by sheet, and a remark about them
 */
export function markRepeats(
  spans: readonly Span[],
  rows: Readable,
  settings: ReadingSettings,
): { readonly kept: readonly number[]; readonly notes: Note[] } {
  let first = -1;
  const kept: number[] = [];
  for (const { source, start, end } of spans) {
    const codes = rows.codes.subarray(start, end);
    const orders = source.order && rows.orders ? rows.orders.indexes.subarray(start, end) : null;
    const groups = orders ? groupByOrder(codes, orders, rows.orders?.count ?? 0) : oneGroup(usedRows(codes));
    const repeats = findRepeats(groups, {
      customers: rows.customers.indexes.subarray(start, end),
      days: rows.days.subarray(start, end),
      parts: rows.netParts.subarray(start, end),
      cellsOf: source.cellsOf,
    });
    if (settings.duplicates === "drop") for (const row of repeats) codes[row] = codeOf("duplicate");
    else for (const row of repeats) kept.push(start + row);
    if (first < 0 && repeats.length > 0) first = start + repeats.reduce((least, row) => Math.min(least, row));
  }
  const notes = noteOf(
    "repeatedRows",
    kept.length,
    spans,
    first,
    "Exact copies of an earlier row, kept",
    "与前面的行完全相同、已保留的行",
  );
  return { kept, notes };
}
