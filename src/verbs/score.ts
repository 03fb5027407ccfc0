// Verb: scores a sheet and tells what came of it; nothing is written.

import * as v from "valibot";
import { namesNow } from "../app/contents";
import { scoringFields, ticketField } from "../app/fields";
import { type Measures, type Outcome, toMeasures, toOutcome } from "../app/outcome";
import { toScoreRequest } from "../app/request";
import { chooseSource, scoreSource } from "../app/results";
import { tellerOf } from "../sheets/headway";
import { activeSheet } from "../sheets/read";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Scores a sheet. */
export const score = verb({
  name: "score",
  fields() {
    return {
      ...scoringFields(),
      withCustomers: v.optional(v.boolean()),
      withMeasures: v.optional(v.boolean()),
      ticket: v.optional(ticketField()),
    };
  },
  answer(
    { sheet = null, withCustomers = false, withMeasures = false, ticket = null, ...scoring },
    language,
  ): Outcome & { readonly measures?: Measures } {
    const tell = tellerOf(ticket);
    const request = toScoreRequest(scoring);
    const { results } = readSaved().state;
    const { run } = scoreSource(chooseSource(results, activeSheet(), sheet), results, request, namesNow(tell));
    return { ...toOutcome(run, language, withCustomers), ...(withMeasures ? { measures: toMeasures(run) } : {}) };
  },
});
