// THE LIST of bars for what Google and the user wait for. The benchmarks print them; the tests hold all that need no clock.

/** dist/Code.js, which Google reads anew for every call: compiled and loaded in a fresh realm. The time decides, the size is a ceiling. */
export const scriptBar = { milliseconds: 16, bytes: 800_000 } as const;

/** dist/Sidebar.html, and its first view after the menu item. */
export const sidebarBar = { milliseconds: 300, bytes: 400_000 } as const;

/** Service calls that read or change the document, properties, cache or lock. */
const callBars = {
  /** The tab Customers and the tab Summary, with its charts. */
  new: { both: 80, furtherTab: 20 },
  repeated: { both: 120, furtherTab: 25 },
  chart: 1,
  /** Each call of the sidebar may read once more for every so many rows. */
  rowsAtOnce: 200_000,
} as const;

export type RunKind = "new" | "repeated";

/** A first run into a document, and one that writes the same tabs again. */
export const runKinds: readonly RunKind[] = ["new", "repeated"];

/** Calls that a tab besides Customers and Summary may add to a run. */
export function callsOfTab(kind: RunKind, charts: number): number {
  return callBars[kind].furtherTab + charts * callBars.chart;
}

/** Reads that a run over many rows may add, the header's row among them. */
export function furtherReads(rows: number, sidebarCalls: number): number {
  return (Math.ceil(rows / callBars.rowsAtOnce) - 1) * sidebarCalls;
}

/**
 * Calls that a whole run may take.
 *
 * @param furtherTabs - charts of each tab besides Customers and Summary
 */
export function callsOfRun(kind: RunKind, furtherTabs: readonly number[] = []): number {
  return furtherTabs.reduce((most, charts) => most + callsOfTab(kind, charts), callBars[kind].both as number);
}
