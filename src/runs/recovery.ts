// Puts a run in order that failed, was stopped or was cut short: the run is taken back, and an undo or a removal is finished.

import { Refusal } from "../ground/refusal";
import { dropHalf } from "../sheets/halfTab";
import { silent, type Teller } from "../sheets/headway";
import { Busy, ifFree, inLock, isLive } from "../sheets/lease";
import { openSpreadsheet, type Sheet, sheetOf } from "../sheets/read";
import { refuseMoved, refuseViewer } from "../sheets/room";
import { forget, nothingSaved, type Results, type RunRecord, readSaved, type Saved, type State, save } from "../sheets/saved";
import { flush } from "../sheets/service";
import { Unreadable } from "../sheets/unreadable";
import { HalfDone } from "./halfDone";
import type { Left } from "./leftCells";
import { removeResults, stepsOfRemoval } from "./removeResults";
import { nothingWritten, stepsBack, takeBack } from "./takeBack";
import { deleteWork, deleteWorks } from "./work";

/** One step for clearing up afterwards. */
const stepsAfter = 1;

/** Plans the steps of taking a run back. From here on the call cannot be stopped. */
function planBack(record: RunRecord | null, tell: Teller): void {
  tell.plan(stepsAfter + (record === null ? 0 : stepsBack(record)));
  tell.close();
}

/** Plans the steps of removing all results. From here on the call cannot be stopped. */
function planRemove(results: Results, tell: Teller): void {
  tell.plan(stepsAfter + stepsOfRemoval(results));
  tell.close();
}

/**
 * Takes back a run that was cut short, or finishes an undo or a removal that was.
 *
 * @returns the state afterwards, which is also saved
 * @throws HalfDone, with nothing touched, if the former content is unknown
 * @throws Stopped if the user stopped the call before anything was done
 */
export function recover({ state, half }: Saved, tell: Teller = silent): State {
  const { open } = state;
  if (open?.doing === "remove") planRemove(state.results, tell);
  else if (open !== null) planBack(open.record, tell);
  if (half !== null) dropHalf(half);
  const settled = dropStale(state);
  if (open === null) return settled;
  return open.doing === "remove" ? finishRemove(settled, tell) : finishBack(settled, open.record, tell).state;
}

/**
 * Deletes the work tab of the run before, which can no longer be undone. If that fails twice, because a colleague has protected the tab or
 * Google is busy, its token stays saved and the next call tries again.
 */
export function dropStale(state: State, isSecondTry = false): State {
  if (state.stale === null) return state;
  const next: State = { ...state, stale: null };
  try {
    deleteWork(state.stale);
    flush();
    save(next);
    return next;
  } catch {
    return isSecondTry ? state : dropStale(state, true);
  }
}

/** Shows a tab again, because adding and deleting tabs makes Sheets show another one. */
export function showAgain(id: number, source: Sheet | null = null): void {
  const sheet = source?.getSheetId() === id ? source : sheetOf(id);
  if (sheet !== null) openSpreadsheet().setActiveSheet(sheet, true);
}

/** Shows a tab again unless it has been hidden meanwhile. */
export function showUnhidden(id: number): void {
  const sheet = sheetOf(id);
  if (sheet !== null && !sheet.isSheetHidden()) showAgain(id, sheet);
}

/**
 * Takes a run back completely, and saves the state without it.
 *
 * The state is saved before the work tab is deleted. A call that comes after one that was killed between the two finds the work tab as one
 * to delete.
 *
 * @throws HalfDone, with nothing touched, if the former content is unknown
 */
export function finishBack(state: State, record: RunRecord | null, tell: Teller = silent): { state: State; left: Left } {
  const { open } = state;
  const isUnwritten = open?.doing === "run" && !open.isWriting;
  const left = isUnwritten || record === null ? nothingWritten : takeBack(record, open?.others ?? "", tell);
  if (left === "work" || left === "customers") throw new HalfDone(open!, left);
  flush();
  if (open?.doing === "run") showUnhidden(open.active);
  const isUndo = open?.doing === "undo";
  const next: State = {
    ...state,
    open: null,
    stale: record?.token ?? state.stale,
    ...(isUndo && record ? { last: null, results: record.before } : {}),
  };
  save(next);
  return { state: dropStale(next), left };
}

/** Removes all results completely, and forgets everything saved. */
export function finishRemove(state: State, tell: Teller = silent): State {
  removeResults(state.results, tell);
  deleteWorks([state.last?.token, state.stale]);
  flush();
  forget();
  return nothingSaved;
}

/** The refusal after a failure that could not be put in order at once. */
export class Unfinished extends Refusal {
  /** Message of the error that caused it. */
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

/** Takes a run back if its lease has ended, or if its owner stops it between two of its calls. */
export function takeBackRun(token: string, tell: Teller = silent): void {
  orTakeBack(token, () =>
    inLock(() => {
      const { state } = readSaved();
      if (state.open?.token !== token) return;
      planBack(state.open.record, tell);
      finishBack(state, state.open.record, tell);
    }),
  );
}

/** Refuses with a plain reason if the failure has a known cause. */
function refuseKnown(open: State["open"]): void {
  refuseViewer();
  if (open?.record) refuseMoved(open.record, open.sourceName);
}

/**
 * Takes back what a call of a run has done, and returns the run; null if there is nothing to take back.
 *
 * It is tried twice: a write of the failed call may fail only now, when the first call of the taking back meets it.
 */
function takeBackNow(token: string): State["open"] {
  const once = (): State["open"] =>
    inLock(() => {
      const saved = readSaved();
      const { open, stale } = saved.state;
      if (open === null ? stale !== token : open.token !== token) return null;
      recover({ ...saved, half: null });
      return open;
    });
  try {
    return once();
  } catch (problem) {
    if (isTold(problem)) throw problem;
    return once();
  }
}

/** Whether a problem is one that the user decides upon. Another try would meet it again. */
function isTold(problem: unknown): boolean {
  return problem instanceof Unreadable || problem instanceof HalfDone;
}

/** Does one call of a run. If the call fails, everything that the run has done is taken back before the error is thrown on. */
export function orTakeBack<Answer>(token: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Busy || isTold(problem)) throw problem;
    let open: State["open"] = null;
    try {
      open = takeBackNow(token);
    } catch (second) {
      throw isTold(second) ? second : new Unfinished(problem);
    }
    if (!(problem instanceof Refusal)) refuseKnown(open);
    throw problem;
  }
}

/** Does work that can only be finished. If it fails, it is tried once more and goes on from where it was. */
export function orGoOn<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    try {
      return work();
    } catch (second) {
      if (second instanceof Refusal) throw second;
      refuseViewer();
      throw new Unfinished(problem);
    }
  }
}

/**
 * Reads everything saved, after anything that was cut short was put in order. While a run is under way, nothing is put in order.
 *
 * @throws Unfinished if it could not be put in order
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
