// Finds order rows that repeat another row of their sheet. They are kept with a remark, or left out.

import type { Note } from "../ground/note";
import { codeOf, usedCode } from "../reading/audit";
import { findRepeats } from "../reading/duplicates";
import type { KeyColumn } from "../reading/keys";
import type { ReadingSettings } from "../reading/settings";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/** Rows in use that may repeat another. A row with an order number is one only if its number occurs again. */
function findCandidates(codes: Uint8Array, orders: Int32Array | null, count: number): Int32Array {
  const rowsOf = new Int32Array(count);
  if (orders) for (const number of orders) if (number >= 0) rowsOf[number]! += 1;
  const candidates = new Int32Array(codes.length);
  let found = 0;
  for (let i = 0; i < codes.length; i++) {
    const number = orders ? orders[i]! : -1;
    if (codes[i] !== usedCode || (number >= 0 && rowsOf[number] === 1)) continue;
    candidates[found] = i;
    found += 1;
  }
  return candidates.subarray(0, found);
}

/** Columns by which rows are compared. */
interface Readable {
  readonly codes: Uint8Array;
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly days: Float64Array;
  readonly netParts: Float64Array;
}

/** Finds rows that repeat another row of their sheet. They are left out if the user chose so, else kept. */
export function markRepeats(spans: readonly Span[], rows: Readable, settings: ReadingSettings): Note[] {
  let first = -1;
  let kept = 0;
  for (const { source, start, end } of spans) {
    const codes = rows.codes.subarray(start, end);
    const orders = source.order && rows.orders ? rows.orders.indexes.subarray(start, end) : null;
    const repeats = findRepeats(findCandidates(codes, orders, rows.orders?.count ?? 0), {
      customers: rows.customers.indexes.subarray(start, end),
      days: rows.days.subarray(start, end),
      parts: rows.netParts.subarray(start, end),
      cellsOf: source.cellsOf,
    });
    if (settings.duplicates === "drop") for (const row of repeats) codes[row] = codeOf("duplicate");
    else kept += repeats.length;
    if (first < 0 && repeats.length > 0) first = start + repeats[0]!;
  }
  return noteOf("repeatedRows", kept, spans, first, "Exact copies of an earlier row, kept", "与前面的行完全相同、已保留的行");
}
