// What a service call costs on the virtual clock, and how long each kind of run may take. Stated, not measured: Google publishes
// one figure (10,000 single-cell writes with flushes in 70 s, 7 ms each), and every block call here is dearer than that.

/** Seconds per call, and per cell read or written. */
interface Cost {
  readonly base: number;
  readonly perCell: number;
}

export const serviceCosts = {
  /** Answered from what the script already holds: getRow, setTitle, addItem. */
  local: { base: 0.001, perCell: 0 },
  /** One question to the document: getActiveSpreadsheet, getLastRow, the time zone. */
  lookup: { base: 0.02, perCell: 0 },
  read: { base: 0.05, perCell: 0.000_002 },
  write: { base: 0.1, perCell: 0.000_01 },
  /** Rows or columns added to the grid. */
  resize: { base: 0.2, perCell: 0 },
  flush: { base: 0.2, perCell: 0 },
  /** One property or cached text asked for or changed, or one question to the lock. */
  store: { base: 0.05, perCell: 0 },
  /** A menu or a sidebar shown. */
  show: { base: 0.3, perCell: 0 },
  /** Utilities.sleep: its own length, added by the member itself. */
  sleep: { base: 0, perCell: 0 },
} as const satisfies Record<string, Cost>;

export type CostName = keyof typeof serviceCosts;

/** Custom functions and simple triggers; everything else. */
export const SHORT_RUN_SECONDS = 30;
export const LONG_RUN_SECONDS = 360;
