// Rows of orders that add up others: what `totalRows.ts` has to know of a sheet of orders.

import { isBlank } from "../ground/cell";
import type { Note } from "../ground/note";
import type { KeyColumn } from "../reading/keys";
import { hasAmounts, type Span } from "./orderSource";
import { leaveOutTotals } from "./totalRows";

/** Leaves out the rows of a sheet that add up others, and names them. */
export function leaveOutTotalsOfOrders(
  { source, start, end }: Span,
  customers: KeyColumn,
  codes: Uint8Array,
  netParts: Float64Array,
): Note[] {
  const summed = source.amount.length > 0 ? source.amount : [...source.quantity, ...source.unitPrice];
  return leaveOutTotals({
    sheet: source.sheet,
    firstRow: source.firstRow,
    title: source.customer.title,
    customers: source.customer.cells,
    values: source.customer.values,
    indexes: customers.indexes.subarray(start, end),
    count: customers.count,
    columns: hasAmounts(source) ? [netParts] : [],
    titles: summed.map(({ title }) => title),
    codes,
    isDated: (row) => !isBlank(source.date?.cells[row]),
    isNumbered: (row) => source.order !== null && !source.isUnnumbered(row),
  });
}
