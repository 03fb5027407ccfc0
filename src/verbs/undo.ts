// Verb: takes the last finished run back.
import * as v from "valibot";
import { ticketField } from "../request";
import { tellerOf } from "../sheets/headway";
import type { Left } from "../sheets/leftCells";
import { readSaved } from "../sheets/saved";
import { undoRun } from "../sheets/undo";
import { type Status, toStatus } from "../status";
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
