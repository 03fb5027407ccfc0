// Verb: what stands in the document, after anything that was cut short has been put in order.
import * as v from "valibot";
import { ticketField } from "../request";
import { tellerOf } from "../sheets/headway";
import { settle } from "../sheets/recovery";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Tells what stands in the document. */
export const status = verb({
  name: "status",
  fields: () => ({ ticket: v.optional(ticketField()) }),
  answer: ({ ticket = null }): Status => toStatus(settle(tellerOf(ticket))),
});
