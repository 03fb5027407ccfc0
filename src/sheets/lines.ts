// Deletes rows and columns of ours, even if the user has frozen them.
import type { Sheet } from "./read";

type Axis = "row" | "column";

const sizes: Readonly<Record<Axis, (sheet: Sheet) => { readonly all: number; readonly frozen: number }>> = {
  row: (sheet) => ({ all: sheet.getMaxRows(), frozen: sheet.getFrozenRows() }),
  column: (sheet) => ({ all: sheet.getMaxColumns(), frozen: sheet.getFrozenColumns() }),
};

const ways = {
  row: {
    add: (sheet: Sheet, after: number) => sheet.insertRowsAfter(after, 1),
    freeze: (sheet: Sheet, count: number) => sheet.setFrozenRows(count),
    remove(sheet: Sheet, first: number, howMany: number) {
      return sheet.deleteRows(first, howMany);
    },
  },
  column: {
    add: (sheet: Sheet, after: number) => sheet.insertColumnsAfter(after, 1),
    freeze: (sheet: Sheet, count: number) => sheet.setFrozenColumns(count),
    remove(sheet: Sheet, first: number, howMany: number) {
      return sheet.deleteColumns(first, howMany);
    },
  },
} as const;

/** Groups neighbouring numbers as [first, how many], the last group first. */
function toRuns(numbers: Iterable<number>): (readonly [number, number])[] {
  const sorted = [...new Set(numbers)].sort((a, b) => b - a);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs[runs.length - 1];
    if (last && last[0] === number + 1) {
      last[0] = number;
      last[1] += 1;
    } else runs.push([number, 1]);
  }
  return runs;
}

/**
 * Deletes rows or columns. Neighbours go in one call, and the last ones go first, so that the numbers of the others stay valid.
 *
 * A sheet must keep one row or column that is not frozen. If none would be left, a blank one is added at the end. If frozen ones are
 * deleted, the frozen count falls by as many.
 *
 * @param numbers - counted from 1
 */
export function deleteLines(sheet: Sheet, axis: Axis, numbers: Iterable<number>): void {
  const runs = toRuns(numbers);
  if (runs.length === 0) return;
  const { all, frozen } = sizes[axis](sheet);
  const going = runs.reduce((sum, [, howMany]) => sum + howMany, 0);
  const frozenGoing = runs.reduce((sum, [first, howMany]) => sum + Math.min(howMany, Math.max(0, frozen + 1 - first)), 0);
  const { add, freeze, remove } = ways[axis];
  if (all - going <= frozen - frozenGoing) add(sheet, all);
  if (frozenGoing > 0) freeze(sheet, frozen - frozenGoing);
  for (const [first, howMany] of runs) remove(sheet, first, howMany);
}
