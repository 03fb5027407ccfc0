// How far a long call has come, and whether whoever asked for it has stopped it: told through the document's cache, which forgets both.
import { Refusal } from "../ground/refusal";
import { stopwatch } from "./lease";

/** How far a call has come. */
export interface Headway {
  /** Steps that are done, the one under way in part, of how many. */
  readonly done: number;
  readonly steps: number;
  /** Whether the call can still be stopped. */
  readonly canStop: boolean;
}

/** The end of a call that was stopped. */
export class Stopped extends Refusal {
  constructor() {
    super({ en: "this was stopped", zh: "操作已停止" }, { en: "nothing was changed", zh: "没有任何改动" });
  }
}

/** Tells how far a call has come; its steps throw `Stopped` where the user has stopped it. */
export interface Teller {
  /** Whether anybody wants to know. */
  readonly isHeard: boolean;
  readonly plan: (steps: number) => void;
  /** So much of the step under way is done. */
  readonly part: (share: number) => void;
  readonly step: () => void;
  /** The last place at which the call can be stopped; never throws afterwards. */
  readonly close: () => void;
}

function nothing(): void {
  undefined;
}

/** Tells nobody, and is never stopped. */
export const silent: Teller = { isHeard: false, plan: nothing, part: nothing, step: nothing, close: nothing };

/** A call that takes no longer tells nothing, and two words of one call are so far apart: few calls of the cache, however many the steps. */
const quietMs = 800;
const apartMs = 400;

/** How long a mark is kept; no call takes longer. */
const keptSeconds = 600;

function markOf(ticket: string): string {
  return `customerTiers.headway.${ticket}`;
}
function stopOf(ticket: string): string {
  return `customerTiers.stop.${ticket}`;
}

/** Work does not fail because nobody can be told of it. */
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

/** A teller for the call of a ticket; nobody is told of a call without one. */
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

/** How far the call of a ticket has come, as last told; null while it has told nothing. */
export function readHeadway(ticket: string): Headway | null {
  const told = cache().get(markOf(ticket));
  return told === null ? null : (JSON.parse(told) as Headway);
}

/** Asks the call of a ticket to stop. */
export function stopCall(ticket: string): void {
  cache().put(stopOf(ticket), "1", keptSeconds);
}
