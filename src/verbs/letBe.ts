// Verb: leaves what was begun as it is, where it cannot be put in order.
import { letBe as leaveAsItIs } from "../sheets/recovery";
import { readSaved } from "../sheets/saved";
import { type Status, toStatus } from "../status";
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
