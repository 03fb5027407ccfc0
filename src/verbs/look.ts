// Verb: what is found in a sheet before anything is scored.
import type { Look } from "../look";
import { sheetFields, toScoreRequest } from "../request";
import { chooseSource, lookAtSource } from "../results";
import { activeSheet, askZone } from "../sheets/read";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Looks at a sheet. */
export const look = verb({
  name: "look",
  fields: sheetFields,
  answer: ({ sheet = null, columns }): Look => {
    const { results } = readSaved().state;
    return lookAtSource(chooseSource(results, activeSheet(), sheet), results, toScoreRequest({ columns }).columns, askZone());
  },
});
