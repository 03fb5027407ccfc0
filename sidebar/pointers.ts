// Where the user is led in the spreadsheet: tabs, rows of a count, the customer of the selected row.
import type { Answers, ApiError, Requests } from "../src/api";

/** What rows are selected by. */
export type RowsReason = Requests["selectRows"]["reason"];

/** What was selected or shown last, or why it was not. */
export interface Pointed {
  readonly rows: Answers["selectRows"] | null;
  readonly rowsProblem: ApiError | null;
  readonly tab: string | null;
  readonly tabProblem: ApiError | null;
}

/** Nothing selected or shown. */
export const nothingPointed: Pointed = { rows: null, rowsProblem: null, tab: null, tabProblem: null };

/** What leads into the spreadsheet. */
export interface Pointers {
  readonly show: (sheet: number) => Promise<void>;
  readonly selectRows: (reason: RowsReason) => Promise<void>;
  /** Tells of the customer whose row is selected now. */
  readonly explain: () => Promise<void>;
}
