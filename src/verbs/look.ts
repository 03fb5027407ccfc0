// Verb: what is found in a sheet before anything is scored.

import * as v from "valibot";
import { modelFields, sheetFields, ticketField } from "../app/fields";
import type { Look } from "../app/look";
import { toModelRequest, toScoreRequest } from "../app/request";
import { chooseSource, lookAtSource } from "../app/results";
import { wishedOf } from "../app/run";
import { kindIds } from "../reading/kinds";
import { tellerOf } from "../sheets/headway";
import { activeSheet, askZone } from "../sheets/read";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Looks at a sheet. */
export const look = verb({
  name: "look",
  fields: () => ({
    ...sheetFields(),
    ...modelFields(),
    kind: v.optional(v.picklist(kindIds)),
    ticket: v.optional(ticketField()),
  }),
  answer({ sheet = null, columns, kind = null, ticket = null, ...modelling }): Look {
    const tell = tellerOf(ticket);
    const { results } = readSaved().state;
    const source = chooseSource(results, activeSheet(), sheet);
    const lookedFor = { columns: toScoreRequest({ columns }).columns, kind, wished: wishedOf(toModelRequest(modelling)) };
    return lookAtSource(source, results, lookedFor, { zone: askZone(), tell });
  },
});
