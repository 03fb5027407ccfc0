// Verb: what is found in a sheet before anything is scored.

import * as v from "valibot";
import type { Look } from "../app/look";
import { sheetFields, ticketField, toScoreRequest } from "../app/request";
import { chooseSource, lookAtSource } from "../app/results";
import { tellerOf } from "../sheets/headway";
import { activeSheet, askZone } from "../sheets/read";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Looks at a sheet. */
export const look = verb({
  name: "look",
  fields: () => ({ ...sheetFields(), ticket: v.optional(ticketField()) }),
  answer({ sheet = null, columns, ticket = null }): Look {
    const tell = tellerOf(ticket);
    const { results } = readSaved().state;
    const source = chooseSource(results, activeSheet(), sheet);
    return lookAtSource(source, results, toScoreRequest({ columns }).columns, { zone: askZone(), tell });
  },
});
