// Leaves what was begun as it is, where it cannot be put in order, and sets a memory aside that cannot be believed.

import { inLock, refuseWhileOpen } from "../sheets/lease";
import { forgetHalf, forgetUnreadable, readSaved, save } from "../sheets/saved";
import { flush } from "../sheets/service";
import { deleteBlank, withAdded } from "./halfDone";
import { adoptTables } from "./marked";
import { showUnhidden } from "./recovery";
import { deleteEveryWork, deleteWork } from "./work";

/**
 * Gives up a run that was begun and cannot be put in order.
 *
 * No cell is written. The hidden tabs that are no longer of use are deleted, and tabs that the run has added and left blank. Other tabs that
 * the run has added count as results: the next run writes into them, and they can be removed.
 *
 * @throws Busy while a run is under way
 */
export function letBe(): void {
  inLock(() => {
    const { state, half } = readSaved();
    refuseWhileOpen(state);
    const { open, last, stale } = state;
    const isOfLast = open !== null && open.doing !== "run";
    const ended = [open?.record?.token, isOfLast ? last?.token : null, stale];
    deleteBlank(state);
    save({ ...state, results: withAdded(state), open: null, stale: null, last: isOfLast ? null : last });
    if (half !== null) forgetHalf();
    for (const token of new Set(ended)) if (token) deleteWork(token);
    if (open?.doing === "run") showUnhidden(open.active);
    flush();
  });
}

/**
 * Sets aside what is remembered and cannot be believed. No cell is written, and no tab is deleted but the hidden ones that undo needed.
 *
 * Columns of results are found again by their marks, so that the next run writes into them and they can be removed. Report tabs stay as
 * tabs of the user's.
 *
 * @param isRequest - whether remembered choices can be followed
 */
export function setAside(isRequest: (request: string) => boolean): void {
  inLock(() => {
    if (!forgetUnreadable(isRequest)) return;
    const { state } = readSaved();
    save({ ...state, results: { ...state.results, tables: adoptTables() } });
    deleteEveryWork();
    flush();
  });
}
