// Results that are found by the marks on their columns, where nothing else is remembered of them.

import { customerColumn } from "../ground/customerTable";
import { sheetsWithColumns } from "../sheets/marks";
import type { Results } from "../sheets/saved";

/**
 * Tables of customers by their marks: columns beside lists, and our tab, whose customer column is marked too.
 *
 * A copy of our tab carries its marks. If several tabs could be ours, none of them is taken.
 */
export function adoptTables(): Results["tables"] {
  const found = [...sheetsWithColumns()].map(([sheet, ids]) => ({ sheet, isBeside: !ids.has(customerColumn) }));
  const own = found.filter(({ isBeside }) => !isBeside);
  return [...(own.length === 1 ? own : []), ...found.filter(({ isBeside }) => isBeside)];
}
