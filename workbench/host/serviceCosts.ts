// The cost of service calls on the virtual clock, and how long each kind of run may take. These costs are assumed, not measured.
// Google publishes one figure: 10,000 single-cell writes with flushes in 70 s, 7 ms each. Every block call here costs more than that.

/** Seconds per call, and per cell read or written. */
interface Cost {
  readonly base: number;
  readonly perCell: number;
}

export const serviceCosts = {
  /** Answered from values the script already holds: getRow, setTitle, addItem. */
  local: { base: 0.001, perCell: 0 },
  /** One question to the document: getActiveSpreadsheet, getLastRow, the time zone. */
  lookup: { base: 0.02, perCell: 0 },
  read: { base: 0.05, perCell: 0.000_002 },
  write: { base: 0.1, perCell: 0.000_01 },
  /** Adding or deleting rows, columns or sheets. */
  resize: { base: 0.2, perCell: 0 },
  flush: { base: 0.2, perCell: 0 },
  /** Reading or changing one property or cached text, or one question to the lock. */
  store: { base: 0.05, perCell: 0 },
  /** Showing a menu or a sidebar. */
  show: { base: 0.3, perCell: 0 },
  /** Utilities.sleep, which adds its own length. */
  sleep: { base: 0, perCell: 0 },
} as const satisfies Record<string, Cost>;

export type CostName = keyof typeof serviceCosts;

/** Longest run of a custom function or simple trigger, and of anything else. */
export const SHORT_RUN_SECONDS = 30;
export const LONG_RUN_SECONDS = 360;
