// Results that are found by the marks on their columns, where nothing else is remembered of them.

import { customerColumn } from "../ground/customerTable";
import { sheetsWithColumns } from "../sheets/marks";
import type { Results } from "../sheets/saved";

/**
 * Tables of customers by their marks: our tab, whose customer column is marked too, or columns beside a list.
 *
 * A copy of a tab carries the marks of the original. If several tabs could be ours, none of them is taken.
 */
export function adoptTables(): Results["tables"] {
  const found = [...sheetsWithColumns()].map(([sheet, ids]) => ({ sheet, isBeside: !ids.has(customerColumn) }));
  return [true, false].flatMap((isBeside) => {
    const own = found.filter((table) => table.isBeside === isBeside);
    return own.length === 1 ? own : [];
  });
}
