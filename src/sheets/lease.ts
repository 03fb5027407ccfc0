// One writer at a time: a lock within a call, a lease across the calls of a run, and the time that one call may take.
import { formatNumber } from "../ground/language";
import { Refusal } from "../ground/refusal";
import type { State } from "./stateShape";

/** A run that makes no call for this long may be taken back by others. */
const leaseMs = 45_000;
const waitMs = 10_000;
/** How long a call that only reads waits for the lock. */
const glanceMs = 500;
/** How long a call may work. Google ends it after six minutes, and its changes have to be taken back before that. */
const workMs = 240_000;

/** The only clock: it serves leases, the time limit of a call and its progress. No result depends on it. */
function now(): number {
  return Date.now();
}

/** A function that gives the milliseconds since it was made. */
export function stopwatch(): () => number {
  const began = now();
  return () => now() - began;
}

/** When a lease that begins now ends. */
export function leaseEnd(): number {
  return now() + leaseMs;
}

/** Thrown while another user's run writes to the document. */
export class Busy extends Refusal {
  constructor() {
    super(
      { en: "somebody else is scoring this spreadsheet at the moment", zh: "其他人正在给此表格评分" },
      { en: "nothing was changed; wait a minute and try again", zh: "没有任何改动，请一分钟后重试" },
    );
  }
}

/** True while the lease of an open run lasts. */
export function isLive({ open }: State): boolean {
  return open !== null && open.until > now();
}

/** Whole seconds until others may take back a run that makes no calls. */
export function secondsLeft({ until }: { readonly until: number }): number {
  return Math.max(0, Math.ceil((until - now()) / 1000));
}

/** Refuses while the lease of an open run lasts. */
export function refuseWhileOpen(state: State): void {
  if (isLive(state)) throw new Busy();
}

/** Releases the lock. A failure does no harm, because Google releases the lock when the script ends. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    return;
  }
}

/**
 * Refuses if the call has worked for so long that Google might end it before it is done.
 *
 * @param rows - number of rows of the sheet, for the message
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

/** The document lock, fetched once per call: how a second lock object behaves after a failed release is unknown. */
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
 * Does work while no other call can work on the document.
 *
 * @throws Refusal if another call holds the document for more than ten seconds
 */
export function inLock<Answer>(work: (inTime: InTime) => Answer): Answer {
  const lock = documentLock();
  if (!lock.tryLock(waitMs)) throw new Busy();
  return holding(lock, work);
}

/** Does work like `inLock`, but returns null if another call holds the document for more than half a second. */
export function ifFree<Answer>(work: () => Answer): Answer | null {
  const lock = documentLock();
  return lock.tryLock(glanceMs) ? holding(lock, work) : null;
}
