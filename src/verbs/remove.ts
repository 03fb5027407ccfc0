// Verb: takes all results away.
import { readSaved } from "../sheets/saved";
import { removeAll } from "../sheets/undo";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Removes all results. */
export const remove = verb({
  name: "remove",
  fields: () => ({}),
  answer: (): Status => {
    removeAll();
    return toStatus(readSaved());
  },
});
