// Cells that the user has changed since a run. Taking the run back leaves them as they are.

/** A cell that was left as it is. */
export interface LeftCell {
  readonly tab: string;
  readonly cell: string;
}

/** The number of cells that were left, and the first twenty of them. */
export interface Left {
  readonly count: number;
  readonly cells: readonly LeftCell[];
}

/** Collects the cells that are left. */
export interface LeftCells {
  /** Adds a cell. `tab` gives the name of its tab, and is called only while the list is shorter than twenty. */
  readonly add: (tab: () => string, cell: string) => void;
  readonly toLeft: () => Left;
}

const mostListed = 20;

/** An empty collection. */
export function noLeftCells(): LeftCells {
  let count = 0;
  const cells: LeftCell[] = [];
  return {
    add: (tab, cell) => {
      count += 1;
      if (cells.length < mostListed) cells.push({ tab: tab(), cell });
    },
    toLeft: () => ({ count, cells }),
  };
}
