// Verb: takes back a run under way.

import * as v from "valibot";
import { ticketField } from "../app/fields";
import { type Status, toStatus } from "../app/status";
import { takeBackRun } from "../runs/recovery";
import { tellerOf } from "../sheets/headway";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Takes a run back. */
export const takeBack = verb({
  name: "takeBack",
  fields: () => ({ token: v.string(), ticket: v.optional(ticketField()) }),
  answer({ token, ticket = null }): Status {
    takeBackRun(token, tellerOf(ticket));
    return toStatus(readSaved());
  },
});
