// Verb: takes the last finished run back.

import * as v from "valibot";
import { ticketField } from "../app/fields";
import { type Status, toStatus } from "../app/status";
import type { Left } from "../runs/leftCells";
import { undoRun } from "../runs/undo";
import { tellerOf } from "../sheets/headway";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Undoes the last run. */
export const undo = verb({
  name: "undo",
  fields: () => ({ ticket: v.optional(ticketField()) }),
  answer({ ticket = null }): { readonly left: Left; readonly status: Status } {
    const left = undoRun(tellerOf(ticket));
    return { left, status: toStatus(readSaved()) };
  },
});
