// Verb: why the customer of the selected row is in their tier.

import * as v from "valibot";
import { scoringFields, ticketField } from "../app/fields";
import { toScoreRequest } from "../app/request";
import { explainSelected, type Selected } from "../app/selected";
import { tellerOf } from "../sheets/headway";
import { verb } from "./verb";

/** Explains the selected customer. */
export const explain = verb({
  name: "explain",
  fields: () => ({ ...scoringFields(), ticket: v.optional(ticketField()) }),
  answer({ sheet = null, ticket = null, ...scoring }, language): Selected {
    return explainSelected(toScoreRequest(scoring), sheet, language, tellerOf(ticket));
  },
});
