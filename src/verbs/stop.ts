// Verb: takes back a run under way.
import * as v from "valibot";
import { readSaved } from "../sheets/saved";
import { stopRun } from "../sheets/writing";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Stops a run. */
export const stop = verb({
  name: "stop",
  fields: () => ({ token: v.string() }),
  answer: ({ token }): Status => {
    stopRun(token);
    return toStatus(readSaved());
  },
});
