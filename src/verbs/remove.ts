// Verb: takes all results away.
import * as v from "valibot";
import { ticketField } from "../request";
import { tellerOf } from "../sheets/headway";
import { readSaved } from "../sheets/saved";
import { removeAll } from "../sheets/undo";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Removes all results. */
export const remove = verb({
  name: "remove",
  fields: () => ({ ticket: v.optional(ticketField()) }),
  answer({ ticket = null }): Status {
    removeAll(tellerOf(ticket));
    return toStatus(readSaved());
  },
});
