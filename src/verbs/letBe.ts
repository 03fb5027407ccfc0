// Verb: leaves what was begun as it is, where it cannot be put in order.

import { type Status, toStatus } from "../app/status";
import { letBe as leaveAsItIs } from "../runs/leave";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Leaves everything as it is. */
export const letBe = verb({
  name: "letBe",
  fields: () => ({}),
  answer(): Status {
    leaveAsItIs();
    return toStatus(readSaved());
  },
});
