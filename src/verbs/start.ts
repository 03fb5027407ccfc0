// Verb: begins a run that writes; scores the sheet and stages the first block.
import { runFields } from "../app/fields";
import { type Outcome, toOutcome } from "../app/outcome";
import { chooseSource, type ScoredSheet, scoreForWriting, toWriteRequest } from "../app/results";
import { beginRun, type Progress } from "../runs/writing";
import { activeSheet } from "../sheets/read";
import { verb } from "./verb";

/** Begins a run. */
export const start = verb({
  name: "start",
  fields: runFields,
  answer(asked, language): { readonly run: Progress; readonly outcome: Outcome } {
    const { sheet = null, ...wishes } = asked;
    const wanted = toWriteRequest(wishes, language);
    const { told, ...run } = beginRun<ScoredSheet>(
      ({ state }, known) =>
        scoreForWriting(chooseSource(state.results, known.active ?? activeSheet(), sheet), state.results, wanted, known),
      JSON.stringify({ ...asked, language }),
    );
    return { run, outcome: toOutcome(told.run, language, false) };
  },
});
