// Verb: what stands in the document, after anything that was cut short has been put in order.
import * as v from "valibot";
import { ticketField } from "../request";
import { tellerOf } from "../sheets/headway";
import { settle } from "../sheets/recovery";
import { sidebarWords } from "../sidebarWords";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Tells what stands in the document; with the sidebar's texts, where it asks for them as it opens. */
export const status = verb({
  name: "status",
  fields: () => ({ withWords: v.optional(v.boolean()), ticket: v.optional(ticketField()) }),
  answer: ({ withWords = false, ticket = null }, language): Status & { readonly words?: readonly string[] } => ({
    ...toStatus(settle(tellerOf(ticket))),
    ...(withWords && { words: sidebarWords[language].split("\n") }),
  }),
});
