// Verb: takes back a run under way.
import * as v from "valibot";
import { ticketField } from "../app/request";
import { type Status, toStatus } from "../app/status";
import { stopRun } from "../runs/recovery";
import { tellerOf } from "../sheets/headway";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Stops a run. */
export const stop = verb({
  name: "stop",
  fields: () => ({ token: v.string(), ticket: v.optional(ticketField()) }),
  answer({ token, ticket = null }): Status {
    stopRun(token, tellerOf(ticket));
    return toStatus(readSaved());
  },
});
