// What happens to a run that failed, was stopped or was cut short: it is taken back, or what had begun to be undone is finished.

import { Refusal } from "../ground/refusal";
import { dropHalf } from "../sheets/halfTab";
import { silent, type Teller } from "../sheets/headway";
import { Busy, ifFree, inLock, isLive, refuseWhileOpen } from "../sheets/lease";
import { openSpreadsheet, type Sheet, sheetOf } from "../sheets/read";
import { refuseMoved, refuseViewer } from "../sheets/room";
import {
  forget,
  forgetHalf,
  nothingSaved,
  type Results,
  type RunRecord,
  readSaved,
  type Saved,
  type State,
  save,
} from "../sheets/saved";
import { flush } from "../sheets/service";
import type { Left } from "./leftCells";
import { removeResults, stepsOfRemoval } from "./removeResults";
import { nothingWritten, stepsBack, takeBack } from "./takeBack";
import { deleteWork } from "./work";

/** Clearing up after what was written has been taken back. */
const stepsAfter = 1;

/** Says how many steps taking a run back has; from here on it is not stopped. */
function planBack(record: RunRecord | null, tell: Teller): void {
  tell.plan(stepsAfter + (record === null ? 0 : stepsBack(record)));
  tell.close();
}

/** Says how many steps taking all results away has; from here on it is not stopped. */
function planRemove(results: Results, tell: Teller): void {
  tell.plan(stepsAfter + stepsOfRemoval(results));
  tell.close();
}

/**
 * Finishes or takes back what was cut short; what is remembered afterwards.
 *
 * @throws Stopped before anything of it is done
 */
export function recover({ state, half }: Saved, tell: Teller = silent): State {
  const { open, stale } = state;
  if (open?.doing === "remove") planRemove(state.results, tell);
  else if (open !== null) planBack(open.record, tell);
  if (half !== null) dropHalf(half);
  if (stale !== null) deleteWork(stale);
  if (open === null) {
    if (stale !== null) save({ ...state, stale: null });
    return { ...state, stale: null };
  }
  return open.doing === "remove" ? finishRemove(state, tell) : finishBack(state, open.record, tell).state;
}

/** Shows a tab again, as added and deleted tabs make Sheets show another one. */
export function showAgain(id: number, source: Sheet | null = null): void {
  const sheet = source?.getSheetId() === id ? source : sheetOf(id);
  if (sheet !== null) openSpreadsheet().setActiveSheet(sheet, true);
}

/** The same, but not for a tab that was hidden meanwhile. */
function showUnhidden(id: number): void {
  const sheet = sheetOf(id);
  if (sheet !== null && !sheet.isSheetHidden()) showAgain(id, sheet);
}

/** Takes a run back to the end, and forgets it. */
export function finishBack(state: State, record: RunRecord | null, tell: Teller = silent): { state: State; left: Left | null } {
  const { open } = state;
  const isUnwritten = open?.doing === "run" && !open.isWriting;
  const left = isUnwritten ? nothingWritten : record && takeBack(record, open?.others ?? "", tell);
  flush();
  if (record) deleteWork(record.token);
  if (open?.doing === "run") showUnhidden(open.active);
  flush();
  const isUndo = state.open?.doing === "undo";
  const next: State = {
    ...state,
    open: null,
    stale: null,
    ...(isUndo && record ? { last: null, results: record.before } : {}),
  };
  save(next);
  return { state: next, left };
}

/** Takes all results away to the end, and forgets them. */
export function finishRemove(state: State, tell: Teller = silent): State {
  removeResults(state.results, tell);
  if (state.last) deleteWork(state.last.token);
  flush();
  forget();
  return nothingSaved;
}

/** The refusal after a failure that could not be put in order at once. */
export class Unfinished extends Refusal {
  /** What went wrong, in the words of whoever said it. */
  readonly said: string;

  constructor(problem: unknown) {
    const said = problem instanceof Error ? problem.message : String(problem);
    super(
      { en: `this could not be brought to an end (${said})`, zh: `未能完成（${said}）` },
      {
        en: "open the sidebar again in a minute: what was begun is then put in order by itself",
        zh: "请一分钟后重新打开侧边栏，未完成的部分会自动处理",
      },
    );
    this.said = said;
  }
}

/**
 * Leaves what was begun as it is, where it cannot be put in order: nothing is written, the hidden tabs of what can no longer be taken back
 * are deleted, and the next run finds nothing in its way.
 *
 * @throws Busy while somebody is at work
 */
export function letBe(): void {
  inLock(() => {
    const { state, half } = readSaved();
    refuseWhileOpen(state);
    const { open, last, stale } = state;
    const isOfLast = open !== null && open.doing !== "run";
    const ended = [open?.record?.token, isOfLast ? last?.token : null, stale];
    save({ ...state, open: null, stale: null, last: isOfLast ? null : last });
    if (half !== null) forgetHalf();
    for (const token of new Set(ended)) if (token) deleteWork(token);
    flush();
  });
}

/** Takes a run back that nobody drives any more, or that its owner stops between two of its calls. */
export function stopRun(token: string, tell: Teller = silent): void {
  orTakeBack(token, () =>
    inLock(() => {
      const { state } = readSaved();
      if (state.open?.token !== token) return;
      planBack(state.open.record, tell);
      finishBack(state, state.open.record, tell);
    }),
  );
}

/** Refuses in plain words, after a failure, what is known to be behind it. */
function refuseKnown(open: State["open"]): void {
  refuseViewer();
  if (open?.record) refuseMoved(open.record, open.sourceName);
}

/** Does work of a run; whatever goes wrong, what the run has done so far is taken back first. */
export function orTakeBack<Answer>(token: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Busy) throw problem;
    let open: State["open"] = null;
    try {
      inLock(() => {
        const { state } = readSaved();
        if (state.open?.token !== token) return;
        open = state.open;
        finishBack(state, open.record);
      });
    } catch {
      throw new Unfinished(problem);
    }
    if (!(problem instanceof Refusal)) refuseKnown(open);
    throw problem;
  }
}

/** Does work that can only go forward: tried once more from where it stopped. */
export function orGoOn<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    try {
      return work();
    } catch {
      throw new Unfinished(problem);
    }
  }
}

/**
 * What is remembered, after anything that was cut short has been put in order; as it is while somebody is still at work.
 *
 * @throws Unfinished when it could not be put in order
 */
export function settle(tell: Teller = silent): Saved {
  const saved = readSaved();
  const { open, stale } = saved.state;
  const isWhole = open === null && stale === null && saved.half === null;
  if (isLive(saved.state) || isWhole) return saved;
  try {
    const settled = ifFree((): Saved => {
      const now = readSaved();
      return isLive(now.state) ? now : { ...now, state: recover(now, tell) };
    });
    return settled ?? saved;
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    refuseViewer();
    throw new Unfinished(problem);
  }
}
