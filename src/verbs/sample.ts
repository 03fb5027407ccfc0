// Verb: adds a tab of made-up orders to an empty spreadsheet.
import { addSample } from "../sheets/sampleTab";
import { verb } from "./verb";

/** Adds sample orders; the id of their tab. */
export const sample = verb({
  name: "sample",
  fields: () => ({}),
  answer: (_, language): { readonly sheet: number } => ({ sheet: addSample(language) }),
});
