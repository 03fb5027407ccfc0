// One writer at a time: the document lock within a call, a lease that spans the calls of one run, and the time one call may take.
import { formatNumber } from "../ground/language";
import { Refusal } from "../ground/refusal";
import type { State } from "./saved";

/** How long a run may stand still between two calls before somebody else may take it back. */
const leaseMs = 45_000;
const waitMs = 10_000;
/** How long a call that only asks waits for the lock. */
const glanceMs = 500;
/** How long a call may work: Google ends it after six minutes, and what it did has to be taken back before. */
const workMs = 240_000;

/** The only look at a clock: whether a lease or a call's time has ended, and how long a call has been at work; no result depends on it. */
function now(): number {
  return Date.now();
}

/** Milliseconds since it was made. */
export function stopwatch(): () => number {
  const began = now();
  return () => now() - began;
}

/** The end of a lease that begins now. */
export function leaseEnd(): number {
  return now() + leaseMs;
}

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
export function isLive({ open }: State): boolean {
  return open !== null && open.until > now();
}

/** Whole seconds until a run that stands still may be taken back by others. */
export function secondsLeft({ until }: { readonly until: number }): number {
  return Math.max(0, Math.ceil((until - now()) / 1000));
}

/** Refuses while a run is under way that its owner still drives. */
export function refuseWhileOpen(state: State): void {
  if (isLive(state)) throw new Busy();
}

/** Google takes the lock back at the end of the run in any case, so a failure to release it undoes nothing that was done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    return;
  }
}

/**
 * Refuses to go on with a call that Google would end before it is done.
 *
 * @param rows - how many rows the sheet has
 */
export type InTime = (rows: number) => void;

function inTimeFrom(began: number): InTime {
  return (rows) => {
    if (now() - began <= workMs) return;
    const count = formatNumber(rows);
    throw new Refusal(
      {
        en: `scoring a sheet of ${count} rows takes longer than Google lets an add-on work at a time`,
        zh: `为 ${count} 行的工作表评分所需的时间超过了 Google 允许插件单次运行的时长`,
      },
      {
        en: "nothing was changed; try again when Google is less busy, or move older rows to another spreadsheet",
        zh: "没有任何改动；请稍后重试，或把较早的数据移到另一个表格",
      },
    );
  };
}

let kept: GoogleAppsScript.Lock.Lock | null = null;

/** One object for the whole call: what a second one would do, where the first could not be released, is not known. */
function documentLock(): GoogleAppsScript.Lock.Lock {
  kept ??= LockService.getDocumentLock();
  return kept;
}

function holding<Answer>(lock: GoogleAppsScript.Lock.Lock, work: (inTime: InTime) => Answer): Answer {
  try {
    return work(inTimeFrom(now()));
  } finally {
    release(lock);
  }
}

/**
 * Does work that nobody else may do at the same time.
 *
 * @throws Refusal when another call holds the document for longer than ten seconds
 */
export function inLock<Answer>(work: (inTime: InTime) => Answer): Answer {
  const lock = documentLock();
  if (!lock.tryLock(waitMs)) throw new Busy();
  return holding(lock, work);
}

/** The same while nobody else is at it; null while somebody is. */
export function ifFree<Answer>(work: () => Answer): Answer | null {
  const lock = documentLock();
  return lock.tryLock(glanceMs) ? holding(lock, work) : null;
}
