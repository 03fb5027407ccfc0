// Verb: adds a tab of made-up orders to an empty spreadsheet.

import * as v from "valibot";
import { ticketField } from "../app/fields";
import { addSample } from "../app/sampleTab";
import { tellerOf } from "../sheets/headway";
import { verb } from "./verb";

/** Adds sample orders; the id of their tab. */
export const sample = verb({
  name: "sample",
  fields: () => ({ ticket: v.optional(ticketField()) }),
  answer({ ticket = null }, language): { readonly sheet: number } {
    return { sheet: addSample(language, tellerOf(ticket)) };
  },
});
