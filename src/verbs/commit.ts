// Verb: writes what a run has staged, and ends it.
import * as v from "valibot";
import { type Outcome, toOutcome } from "../app/outcome";
import { scoreAgain } from "../app/results";
import { type Status, toStatus, writtenTabs } from "../app/status";
import { commitRun } from "../runs/writing";
import { verb } from "./verb";

/** What a finished run came to. */
interface Written {
  readonly outcome: Outcome;
  readonly status: Status;
  /** Ids of the tabs that were written into. */
  readonly written: readonly number[];
}

/** Writes and ends a run. */
export const commit = verb({
  name: "commit",
  fields: () => ({ token: v.string() }),
  answer({ token }, language): Written {
    const { told, saved } = commitRun(token, scoreAgain);
    const { last } = saved.state;
    return {
      outcome: toOutcome(told.run, language, false),
      status: toStatus(saved, last),
      written: last === null ? [] : writtenTabs(last),
    };
  },
});
