// Verb: takes back a run under way.
import * as v from "valibot";
import { ticketField } from "../request";
import { tellerOf } from "../sheets/headway";
import { stopRun } from "../sheets/recovery";
import { readSaved } from "../sheets/saved";
import { type Status, toStatus } from "../status";
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
