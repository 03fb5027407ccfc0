// Where the user is led in the spreadsheet: tabs, rows of a count, the customer of the selected row.
import type { Answers, ApiError, Requests } from "../../src/app/api";
import type { Wait } from "./longCall";

/** What rows are selected by. */
export type RowsReason = Requests["selectRows"]["reason"];

/** What was selected or shown last, or why it was not. */
export interface Pointed {
  readonly rows: Answers["selectRows"] | null;
  readonly rowsProblem: ApiError | null;
  readonly tab: string | null;
  readonly tabProblem: ApiError | null;
  /** How far the call under way is, once it has taken longer than a second. */
  readonly wait: Wait | null;
  readonly isStopped: boolean;
}

/** Nothing selected or shown. */
export const nothingPointed: Pointed = {
  rows: null,
  rowsProblem: null,
  tab: null,
  tabProblem: null,
  wait: null,
  isStopped: false,
};

/** What leads into the spreadsheet. */
export interface Pointers {
  readonly show: (sheet: number) => Promise<void>;
  readonly selectRows: (reason: RowsReason) => Promise<void>;
  /** Tells of the customer whose row is selected now. */
  readonly explain: () => Promise<void>;
  /** Stops what is looked for, and looks for it again; an answer that comes all the same is not heard. */
  readonly stopPointing: () => void;
  readonly pointAgain: () => Promise<void>;
}
