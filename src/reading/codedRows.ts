// Groups chosen rows of a sheet into blocks of adjacent rows.

/** Chosen rows of a sheet: how many there are, and the blocks that hold them. */
export interface CodedRows {
  readonly rows: number;
  /** Number of rows in the blocks. It is lower than `rows` if there are too many blocks. */
  readonly held: number;
  /** First and last row of each block, as sheet row numbers. */
  readonly blocks: readonly (readonly [number, number])[];
}

/**
 * Groups chosen rows into blocks.
 *
 * @param isMeant - whether the row at an index is chosen
 * @param firstRow - sheet row number of index 0
 * @param most - most blocks kept; further rows are counted only
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
