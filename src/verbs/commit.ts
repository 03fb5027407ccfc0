// Verb: writes what a run has staged, and ends it.
import * as v from "valibot";
import { type Outcome, toOutcome } from "../outcome";
import { scoreAgain } from "../results";
import { commitRun } from "../sheets/writing";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Writes and ends a run. */
export const commit = verb({
  name: "commit",
  fields: () => ({ token: v.string() }),
  answer: ({ token }, language): { readonly outcome: Outcome; readonly status: Status } => {
    const { told, saved } = commitRun(token, scoreAgain);
    return { outcome: toOutcome(told.run, language, false), status: toStatus(saved, saved.state.last) };
  },
});
