// What is told of a run under way: how far it is, and how long until nobody need wait for it.

import { countParts, tabsAdded } from "../runs/planRun";
import { secondsLeft } from "../sheets/lease";
import { openSpreadsheet } from "../sheets/read";
import type { State } from "../sheets/saved";

/** A run under way, somebody's or one's own. */
export interface Underway {
  readonly token: string;
  /** Blocks staged and parts written, of how many. */
  readonly done: number;
  readonly steps: number;
  readonly isWriting: boolean;
  /** Seconds after which it is taken back by itself if it stands still; 0 while the call that writes is at work. */
  readonly secondsLeft: number;
}

/** Tells of the run under way; null when there is none, or what is under way is no run. */
export function toUnderway({ open }: State): Underway | null {
  if (open === null || open.doing !== "run" || open.record === null) return null;
  const { token, blocks, total, isWriting, record } = open;
  const stands = (name: string): boolean => openSpreadsheet().getSheetByName(name) !== null;
  const begun = isWriting ? tabsAdded(record).filter(stands).length : 0;
  return {
    token,
    done: blocks + Math.max(0, begun - 1),
    steps: total + countParts(record),
    isWriting,
    secondsLeft: secondsLeft(open),
  };
}
