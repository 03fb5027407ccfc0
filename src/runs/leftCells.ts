// The cells that a user has changed since a run, and that are therefore left as they are.

/** A cell that was left. */
export interface LeftCell {
  readonly tab: string;
  readonly cell: string;
}

/** The cells that were left; the list ends after twenty. */
export interface Left {
  readonly count: number;
  readonly cells: readonly LeftCell[];
}

/** Collects cells that are left. */
export interface LeftCells {
  /** Adds a cell; the tab is asked for its name only while the list grows. */
  readonly add: (tab: () => string, cell: string) => void;
  readonly toLeft: () => Left;
}

const mostListed = 20;

/** Nothing left so far. */
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
