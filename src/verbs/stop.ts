// Verb: asks a call under way to stop, which it does at its next step, unless it is too late.
import { ticketField } from "../app/fields";
import { stopCall } from "../sheets/headway";
import { verb } from "./verb";

/** Asks a call to stop. */
export const stop = verb({
  name: "stop",
  fields: () => ({ ticket: ticketField() }),
  answer({ ticket }): null {
    stopCall(ticket);
    return null;
  },
});
