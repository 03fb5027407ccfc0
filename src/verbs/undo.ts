// Verb: takes the last finished run back.
import type { Left } from "../sheets/leftCells";
import { readSaved } from "../sheets/saved";
import { undoRun } from "../sheets/undo";
import { type Status, toStatus } from "../status";
import { verb } from "./verb";

/** Undoes the last run. */
export const undo = verb({
  name: "undo",
  fields: () => ({}),
  answer: (): { readonly left: Left; readonly status: Status } => {
    const left = undoRun();
    return { left, status: toStatus(readSaved()) };
  },
});
