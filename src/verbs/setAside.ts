// Verb: sets aside what the document remembers, where it cannot be believed.

import { setAsideUnreadable } from "../app/memory";
import { type Status, toStatus } from "../app/status";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Sets an unreadable memory aside. */
export const setAside = verb({
  name: "setAside",
  fields: () => ({}),
  answer(): Status {
    setAsideUnreadable();
    return toStatus(readSaved());
  },
});
