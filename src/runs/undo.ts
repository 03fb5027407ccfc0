// Undoes the last finished run, and removes all results.
import { orRefusal, Refusal } from "../ground/refusal";
import { silent, type Teller } from "../sheets/headway";
import { inLock, refuseWhileOpen } from "../sheets/lease";
import { refuseProtectedResults } from "../sheets/room";
import { type RunRecord, readSaved, type Saved, type State, save } from "../sheets/saved";
import { deleteBlank, HalfDone, withAdded } from "./halfDone";
import type { Left } from "./leftCells";
import { finishBack, finishRemove, orGoOn, recover, showUnhidden } from "./recovery";
import { stepsOfRemoval } from "./removeResults";
import { stepsBack } from "./takeBack";
import { findWork, readWork } from "./work";

function begun(state: State, doing: "undo" | "remove", record: RunRecord | null): State {
  const token = record?.token ?? "";
  return {
    ...state,
    open: {
      token,
      until: 0,
      doing,
      fingerprint: "",
      blocks: 0,
      total: 0,
      isWriting: false,
      others: "",
      sourceName: "",
      active: 0,
      zone: "",
      record,
    },
  };
}

const removeInstead = { en: "to take all results away, choose Remove results", zh: "如需清除全部结果，请选择“移除结果”" };

function refuseLost(en: string, zh: string): Refusal {
  return new Refusal(
    {
      en: `the hidden tab that keeps what stood there before was ${en}, so the last run can no longer be undone`,
      zh: `保存原内容的隐藏工作表已${zh}，上次运行无法撤销`,
    },
    removeInstead,
  );
}

/** @throws Refusal if the work tab is gone, or is not as the run left it */
function refuseUnreadable({ token, staged }: RunRecord): void {
  const work = findWork(token);
  if (work === null) throw refuseLost("deleted", "被删除");
  if (readWork(work, staged) === null) throw refuseLost("changed", "被改动");
}

/** One step for the checks before, one for clearing up afterwards. */
const stepsAround = 2;

/** Takes a run back. If nothing says any more which row is whose, the state is as before and the user is told. */
function undoOrRefuse(state: State, open: State, record: RunRecord, tell: Teller): Left {
  const back = orRefusal(() => finishBack(open, record, tell));
  if (!(back instanceof Refusal)) return back.left;
  if (!(back instanceof HalfDone)) throw back;
  save(state);
  throw new Refusal(
    {
      en: "the column with the customers is gone or was changed altogether, so nothing says which row is whose",
      zh: "客户列已被删除或全部改动，无法判断每一行属于哪位客户",
    },
    { en: "put the column back and try again, or choose Remove results", zh: "请恢复该列后重试，或选择“移除结果”" },
  );
}

/** Takes the last finished run back. Returns the cells that the user has changed since. */
export function undoRun(tell: Teller = silent): Left {
  return orGoOn(() =>
    inLock(() => {
      const saved = readSaved();
      refuseWhileOpen(saved.state);
      const isGoingOn = saved.state.open?.doing === "undo";
      const state = isGoingOn ? saved.state : recover(saved);
      const record = isGoingOn ? state.open!.record : state.last;
      if (record === null) throw new Refusal({ en: "there is no run to undo", zh: "没有可撤销的运行" }, removeInstead);
      tell.plan(stepsAround + stepsBack(record));
      if (!isGoingOn) refuseUnreadable(record);
      if (!isGoingOn) refuseProtectedResults(state.results);
      tell.step();
      tell.close();
      const open = begun(state, "undo", record);
      if (isGoingOn) return finishBack(open, record, tell).left;
      save(open);
      return undoOrRefuse(state, open, record, tell);
    }),
  );
}

/** Puts in order what was cut short. A run that can no longer be taken back counts as written, so that its tabs are removed too. */
function recoverOrAdopt(saved: Saved): State {
  const recovered = orRefusal(() => recover(saved));
  if (!(recovered instanceof Refusal)) return recovered;
  if (!(recovered instanceof HalfDone)) throw recovered;
  const { state } = saved;
  deleteBlank(state);
  return { ...state, results: withAdded(state), open: null, stale: state.open?.record?.token ?? null };
}

/** Removes all results of the add-on. */
export function removeAll(tell: Teller = silent): void {
  orGoOn(() =>
    inLock(() => {
      const saved = readSaved();
      refuseWhileOpen(saved.state);
      const isGoingOn = saved.state.open?.doing === "remove";
      const state = isGoingOn ? saved.state : recoverOrAdopt(saved);
      tell.plan(stepsAround + stepsOfRemoval(state.results));
      if (!isGoingOn) refuseProtectedResults(state.results);
      tell.step();
      tell.close();
      save(begun(state, "remove", null));
      finishRemove(state, tell);
      const cut = saved.state.open;
      if (cut?.doing === "run") showUnhidden(cut.active);
    }),
  );
}
