// Verb: why the customer of the selected row is in their tier.
import { scoringFields, toScoreRequest } from "../request";
import { explainSelected, type Selected } from "../selected";
import { verb } from "./verb";

/** Explains the selected customer. */
export const explain = verb({
  name: "explain",
  fields: scoringFields,
  answer: ({ sheet = null, ...scoring }, language): Selected => explainSelected(toScoreRequest(scoring), sheet, language),
});
