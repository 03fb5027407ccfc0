// Rows of one reason, as blocks of adjacent rows.

/** Some rows of a sheet: how many there are, and those that the blocks hold. */
export interface CodedRows {
  readonly rows: number;
  /** Rows in the blocks: fewer than all when there are too many blocks. */
  readonly held: number;
  /** First and last row of each block, by sheet row number. */
  readonly blocks: readonly (readonly [number, number])[];
}

/**
 * Blocks of the rows that are meant.
 *
 * @param isMeant - whether the row at an index is meant
 * @param firstRow - sheet row number of index 0
 * @param most - blocks that are kept; rows beyond them are counted
 */
export function toBlocks(
  count: number,
  isMeant: (index: number) => boolean,
  { firstRow, most }: { readonly firstRow: number; readonly most: number },
): CodedRows {
  const blocks: [number, number][] = [];
  let rows = 0;
  let held = 0;
  let isInBlock = false;
  for (let i = 0; i < count; i++) {
    if (!isMeant(i)) {
      isInBlock = false;
      continue;
    }
    rows += 1;
    const last = blocks[blocks.length - 1];
    if (isInBlock && last) last[1] = firstRow + i;
    else if (blocks.length < most) blocks.push([firstRow + i, firstRow + i]);
    else continue;
    isInBlock = true;
    held += 1;
  }
  return { rows, held, blocks };
}
