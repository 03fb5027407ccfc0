// How far a long call is, and whether the user has stopped it. Both go through the document's cache.
import { Refusal } from "../ground/refusal";
import { stopwatch } from "./lease";

/** How far a call is. */
export interface Headway {
  /** Steps done of all steps. A step under way counts in part. */
  readonly done: number;
  readonly steps: number;
  /** True until the call has begun to change the document. */
  readonly canStop: boolean;
}

/** Thrown in a call that the user has stopped. */
export class Stopped extends Refusal {
  constructor() {
    super({ en: "this was stopped", zh: "操作已停止" }, { en: "nothing was changed", zh: "没有任何改动" });
  }
}

/** Reports how far a call is. `step`, `part` and `close` throw `Stopped` if the user has stopped the call. */
export interface Teller {
  /** False if nobody asked how far the call is. */
  readonly isHeard: boolean;
  readonly plan: (steps: number) => void;
  /** Reports that this share of the step under way is done. */
  readonly part: (share: number) => void;
  readonly step: () => void;
  /** Ends the time in which the call can be stopped. After it, no method throws. */
  readonly close: () => void;
}

function nothing(): void {
  undefined;
}

/** Reports nothing, and cannot be stopped. */
export const silent: Teller = { isHeard: false, plan: nothing, part: nothing, step: nothing, close: nothing };

/** Calls shorter than 800 ms report nothing. Longer ones report at most every 400 ms, to save calls of the cache. */
const quietMs = 800;
const apartMs = 400;

/** How long the cache keeps a report; no call takes longer. */
const keptSeconds = 600;

function markOf(ticket: string): string {
  return `customerTiers.headway.${ticket}`;
}
function stopOf(ticket: string): string {
  return `customerTiers.stop.${ticket}`;
}

/** Returns null if the cache fails, because work must not fail when it cannot be reported. */
function orNothing<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

function cache(): GoogleAppsScript.Cache.Cache {
  return CacheService.getDocumentCache()!;
}

/** A teller for the call with this ticket. A call without a ticket reports nothing. */
export function tellerOf(ticket: string | null): Teller {
  if (ticket === null) return silent;
  const elapsed = stopwatch();
  let [done, inPart, steps, isClosed, last] = [0, 0, 1, false, -apartMs];
  const refuseStopped = (): void => {
    if (!isClosed && orNothing(() => cache().get(stopOf(ticket))) !== null) throw new Stopped();
  };
  const mark = (): void => {
    last = elapsed();
    const headway: Headway = { done: Math.min(steps, done + inPart), steps, canStop: !isClosed };
    orNothing(() => cache().put(markOf(ticket), JSON.stringify(headway), keptSeconds));
  };
  const tell = (): void => {
    const now = elapsed();
    if (now < quietMs || now - last < apartMs) return;
    refuseStopped();
    mark();
  };
  return {
    isHeard: true,
    plan: (planned) => {
      [done, inPart, steps] = [0, 0, planned];
    },
    part: (share) => {
      inPart = share;
      tell();
    },
    step: () => {
      [done, inPart] = [done + 1, 0];
      tell();
    },
    close: () => {
      refuseStopped();
      isClosed = true;
      if (elapsed() >= quietMs) mark();
    },
  };
}

/** How far the call with this ticket is, as last reported; null if it has reported nothing yet. */
export function readHeadway(ticket: string): Headway | null {
  const told = cache().get(markOf(ticket));
  return told === null ? null : (JSON.parse(told) as Headway);
}

/** Asks the call with this ticket to stop. */
export function stopCall(ticket: string): void {
  cache().put(stopOf(ticket), "1", keptSeconds);
}
