// Verb: takes all results away.

import * as v from "valibot";
import { ticketField } from "../app/fields";
import { type Status, toStatus } from "../app/status";
import { removeAll } from "../runs/undo";
import { tellerOf } from "../sheets/headway";
import { readSaved } from "../sheets/saved";
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
