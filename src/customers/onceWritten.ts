// Rows without a customer below a row that names one: a customer may stand only once, above all rows of theirs.

import type { Note } from "../ground/note";
import { codeOf } from "../reading/audit";
import type { KeyColumn } from "../reading/keys";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

interface Rows {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly grossParts: Float64Array;
  readonly codes: Uint8Array;
}

/** One row in so many, and this many rows, have to lack their customer before a sheet counts as one that names each customer once. */
const fewest = { oneIn: 5, rows: 2 } as const;

/** Rows left out for want of a customer alone, below a row that has one; `isSure`: their order number is that of the row above. */
function countBelow({ start, end }: Span, { customers, orders, grossParts, codes }: Rows) {
  const noCustomer = codeOf("noCustomer");
  const found = { rows: 0, first: -1, sure: 0, firstSure: -1 };
  let named = -1;
  for (let row = start; row < end; row++) {
    if (customers.indexes[row]! >= 0) named = row;
    if (codes[row] !== noCustomer || named < 0 || Number.isNaN(grossParts[row]!)) continue;
    found.rows += 1;
    if (found.first < 0) found.first = row;
    const number = orders?.indexes[row] ?? -1;
    if (number < 0 || number !== orders!.indexes[named]) continue;
    found.sure += 1;
    if (found.firstSure < 0) found.firstSure = row;
  }
  return found;
}

/** Remarks about rows that lack a customer, where the rows above suggest whose they are. They stay left out. */
export function onceWrittenNotes(spans: readonly Span[], rows: Rows): Note[] {
  return spans.flatMap((span) => {
    const { title } = span.source.customer;
    const { rows: all, first, sure, firstSure } = countBelow(span, rows);
    if (all >= fewest.rows && all * fewest.oneIn >= span.end - span.start)
      return noteOf(
        "onceWritten",
        all,
        spans,
        first,
        `Rows without "${title}" below a row that has one, left out. If each customer stands only once, fill the column down, and these rows count`,
        `“${title}”为空、但上方有客户的行，未计入。如果每位客户只写一次，请向下填充该列，这些行就会计入`,
      );
    return noteOf(
      "onceWritten",
      sure,
      spans,
      firstSure,
      `Rows without "${title}" whose order number is that of a row above that has one, left out. Fill the column in, and these rows count`,
      `“${title}”为空、但订单号与上方有客户的行相同的行，未计入。补全该列后，这些行就会计入`,
    );
  });
}
