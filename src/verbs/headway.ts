// Verb: how far a call under way has come.
import { ticketField } from "../app/fields";
import { type Headway, readHeadway } from "../sheets/headway";
import { verb } from "./verb";

/** Tells how far a call has come. */
export const headway = verb({
  name: "headway",
  fields: () => ({ ticket: ticketField() }),
  answer: ({ ticket }): Headway | null => readHeadway(ticket),
});
