// Verb: what stands in the document, after anything that was cut short has been put in order.

import * as v from "valibot";
import { ticketField } from "../app/fields";
import { type Status, toStatus } from "../app/status";
import { settle } from "../runs/recovery";
import { tellerOf } from "../sheets/headway";
import { verb } from "./verb";

/** Tells what stands in the document. */
export const status = verb({
  name: "status",
  fields: () => ({ ticket: v.optional(ticketField()) }),
  answer: ({ ticket = null }): Status => toStatus(settle(tellerOf(ticket))),
});
