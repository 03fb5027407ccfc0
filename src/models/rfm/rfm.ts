// RFM: tiers by scores of recency, frequency and revenue, named by a scheme.

import { rfmForm } from "../forms";
import type { Model } from "../model";
import { checkChoices, chooseScheme } from "./choose";
import { explanationOf } from "./explainScores";

/** Sorts by the scheme that is asked for. */
export const rfm: Model = {
  ...rfmForm,
  sort({ customers }, { scheme: request, choices }) {
    const scheme = chooseScheme(request, choices.bins);
    checkChoices(scheme, choices);
    const assignment = scheme.assign(customers, choices);
    return {
      by: { id: scheme.id, title: scheme.title },
      assignment,
      explain: (index) => explanationOf(customers, assignment, index, scheme.lookup()),
    };
  },
};
