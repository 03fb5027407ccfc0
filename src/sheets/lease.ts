// One writer at a time: the document lock within a call, and a lease that spans the calls of one run.
import { Refusal } from "../customers/refusal";
import type { State } from "./saved";

/** How long a run may stand still between two calls before somebody else may take it back. */
const leaseMs = 45_000;
const waitMs = 10_000;

/** The only look at a clock: whether a lease has ended; no result depends on it. */
const now = (): number => Date.now();

/** The end of a lease that begins now. */
export const leaseEnd = (): number => now() + leaseMs;

/** The refusal while somebody else writes. */
export class Busy extends Refusal {
  constructor() {
    super(
      { en: "somebody else is scoring this spreadsheet at the moment", zh: "其他人正在给此表格评分" },
      { en: "nothing was changed; wait a minute and try again", zh: "没有任何改动，请一分钟后重试" },
    );
  }
}

/** Whether a run is under way that its owner still drives. */
export const isLive = ({ open }: State): boolean => open !== null && open.until > now();

/** Refuses while a run is under way that its owner still drives. */
export const refuseWhileOpen = (state: State): void => {
  if (isLive(state)) throw new Busy();
};

/** Google takes the lock back at the end of the run in any case, so a failure to release it undoes nothing that was done. */
const release = (lock: GoogleAppsScript.Lock.Lock): void => {
  try {
    lock.releaseLock();
  } catch {
    return;
  }
};

/**
 * Does work that nobody else may do at the same time.
 *
 * @throws Refusal when another call holds the document for longer than ten seconds
 */
export const inLock = <Answer>(work: () => Answer): Answer => {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(waitMs)) throw new Busy();
  try {
    return work();
  } finally {
    release(lock);
  }
};
