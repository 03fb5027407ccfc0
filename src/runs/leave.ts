// Leaves what was begun as it is, where it cannot be put in order, and sets a memory aside that cannot be believed.

import { inLock, refuseWhileOpen } from "../sheets/lease";
import { findUnreadable, forgetParts, nothingSaved, readSaved, save } from "../sheets/saved";
import { flush } from "../sheets/service";
import { deleteBlank, withAdded } from "./halfDone";
import { adoptTables } from "./marked";
import { orGoOn, showUnhidden } from "./recovery";
import { deleteEveryWork, deleteWorks } from "./work";

/**
 * Gives up a run that was begun and cannot be put in order.
 *
 * No cell is written. What the run has added and left blank is deleted, and so are the hidden tabs that are no longer of use: after a run
 * that was half written, the run before it cannot be undone either. Other tabs that the run has added count as results: the next run writes
 * into them, and they can be removed.
 *
 * @throws Busy while a run is under way
 */
export function letBe(): void {
  orGoOn(() =>
    inLock(() => {
      const { state, half } = readSaved();
      refuseWhileOpen(state);
      const { open, last, stale } = state;
      const isUnwritten = open === null || (open.doing === "run" && !open.isWriting);
      const next = { ...state, results: withAdded(state), open: null, stale: null, last: isUnwritten ? last : null };
      deleteBlank(state);
      deleteWorks([open?.record?.token, isUnwritten ? null : last?.token, stale]);
      if (open?.doing === "run") showUnhidden(open.active);
      flush();
      save(next);
      if (half !== null) forgetParts(["half"]);
    }),
  );
}

/**
 * Sets aside what is remembered and cannot be believed. No cell is written, and no tab is deleted but the hidden ones that undo needed.
 *
 * Columns of results are found again by their marks, so that they can be removed. Report tabs stay as tabs of the user's. The state is saved
 * last: if the call is cut short, the next one does all of it again.
 *
 * @param isRequest - whether remembered choices can be followed
 * @throws Busy while a run is under way
 */
export function setAside(isRequest: (request: string) => boolean): void {
  orGoOn(() =>
    inLock(() => {
      const { parts, state } = findUnreadable(isRequest);
      if (state !== null) refuseWhileOpen(state);
      if (parts.includes("state")) {
        const tables = adoptTables();
        deleteEveryWork();
        flush();
        forgetParts(parts.filter((part) => part !== "state"));
        save({ ...nothingSaved, results: { ...nothingSaved.results, tables } });
      } else forgetParts(parts);
    }),
  );
}
