// The calls of a run, each all or nothing: begin, stage block by block, commit.

import { Refusal } from "../ground/refusal";
import { type InTime, inLock, leaseEnd, refuseWhileOpen } from "../sheets/lease";
import { activeSheet, askZone, bookOf, openSpreadsheet, type Sheet, type Zone } from "../sheets/read";
import { readTabs } from "../sheets/room";
import { type Open, type RunRecord, readSaved, type Saved, type State, save, saveBegun, secretOf } from "../sheets/saved";
import { flush, freshToken } from "../sheets/service";
import { toIds } from "../sheets/tabs";
import { chosenNames, countParts, type Findings, freshNames, type Plan, planRun, refuseImpossible, writePlan } from "./planRun";
import { dropStale, orTakeBack, recover, showAgain } from "./recovery";
import { addWork, countBlocks, findWork, writeBlock } from "./work";

/** The results of scoring, and a fingerprint of the rows that were scored. */
export interface Scored {
  readonly findings: Findings;
  readonly fingerprint: string;
}

/** The facts of a document that a call knows before it scores. */
export interface Known {
  /** The tab that the user looks at. Null in later calls of a run. */
  readonly active: Sheet | null;
  readonly nameOf: (sheet: Sheet) => string;
  /** The tab that the run scores. Null in its first call, or if the tab is gone. */
  readonly source: Sheet | null;
  /** Name of the scored tab when the run began. Null in its first call. */
  readonly sourceName: string | null;
  readonly zone: Zone;
  /** The document's secret, with which fingerprints are keyed. */
  readonly secret: string;
}

/** Scores the sheet. `saved` is the document's memory of earlier runs. */
export type Score<Told extends Scored = Scored> = (saved: Saved, known: Known) => Told;

/** How far a run is. */
export interface Progress {
  readonly token: string;
  readonly next: "stage" | "commit";
  /** Blocks staged so far, and blocks in all. */
  readonly done: number;
  readonly total: number;
  /** Number of parts that are written after the last block is staged. */
  readonly parts: number;
}

function refuseFinished(): Refusal {
  return new Refusal(
    { en: "this run has just been finished from another window", zh: "本次运行刚刚已在另一个窗口中完成" },
    { en: "nothing is left to do; go back to see its results", zh: "无需再操作，请返回查看结果" },
  );
}

function refuseHalfWritten(): Refusal {
  return new Refusal(
    { en: "this run was cut short while it was being written", zh: "本次运行在写入时中断" },
    { en: "what it had written was taken back; start again", zh: "已写入的内容已撤回，请重新开始" },
  );
}

/** A run that is open, and where it writes. */
type OpenRun = Open & { readonly record: RunRecord };

/** The open run with this token. Refuses if it was cut short, finished or taken back. */
function openRun({ open, last }: State, token: string): OpenRun {
  if (open?.token === token && open.isWriting) throw refuseHalfWritten();
  if (open?.token === token && open.doing === "run" && open.record) return { ...open, record: open.record };
  if (last?.token === token) throw refuseFinished();
  throw new Refusal(
    { en: "this run was taken back, because it stood still too long or was stopped", zh: "本次运行因停顿过久或被停止，已撤回" },
    { en: "nothing was changed; start again", zh: "没有任何改动，请重新开始" },
  );
}

function refuseChange(open: Open, { fingerprint }: Scored): void {
  if (open.fingerprint === fingerprint) return;
  throw new Refusal(
    { en: "rows were changed, added or removed while they were being scored", zh: "评分过程中有数据被修改、添加或删除" },
    { en: "nothing was written; start again", zh: "没有写入任何内容，请重新开始" },
  );
}

function toProgress(token: string, plan: Plan, done: number): Progress {
  const total = countBlocks(plan.packed);
  return { token, next: done < total ? "stage" : "commit", done, total, parts: countParts(plan.record) };
}

/**
 * Begins a run: scores, plans, and stages the first block in a hidden tab.
 *
 * @param score - scores the sheet, given the document's memory of earlier runs
 * @param request - the user's choices, which are saved
 */
export function beginRun<Told extends Scored>(score: Score<Told>, request: string): Progress & { readonly told: Told } {
  const token = freshToken();
  return orTakeBack(token, () =>
    inLock((inTime) => {
      const saved = readSaved();
      refuseWhileOpen(saved.state);
      const state = recover(saved);
      const tabs = readTabs();
      const active = activeSheet();
      const nameOf = (sheet: Sheet): string => tabs.names.get(sheet.getSheetId()) ?? "";
      const zone = askZone();
      const secret = secretOf(saved);
      const told = score({ ...saved, state }, { active, nameOf, source: null, sourceName: null, zone, secret });
      const plan = planRun(told.findings, token, state.results, freshNames(tabs), tabs.book);
      refuseImpossible(plan, tabs);
      inTime(told.findings.cells.length);
      const open: Open = {
        token,
        until: leaseEnd(),
        doing: "run",
        fingerprint: told.fingerprint,
        blocks: 1,
        total: countBlocks(plan.packed),
        isWriting: false,
        others: "",
        sourceName: nameOf(told.findings.source),
        active: active.getSheetId(),
        zone: zone.known(),
        record: plan.record,
      };
      saveBegun({ ...state, open }, request, { secret, spare: saved.spare });
      const work = addWork(token, tabs.names.size);
      writeBlock(work, plan.packed, 0);
      showAgain(active.getSheetId(), active);
      flush();
      return { ...toProgress(token, plan, 1), told };
    }),
  );
}

function knownFrom({ sourceName, zone }: Open, source: Sheet | null, secret: string): Known {
  return {
    active: null,
    source,
    nameOf: (sheet) => sheet.getName(),
    sourceName,
    zone: askZone(zone),
    secret,
  };
}

/** Makes the plan again from the present rows, with the names chosen when the run began. */
function planAgain({ findings }: Scored, state: State, open: OpenRun, sheets: readonly Sheet[]): Plan {
  return planRun(findings, open.token, state.results, chosenNames(open.record), bookOf(sheets));
}

/** The start of a later call of a run: everything saved, the rows scored again, and the plan made from them. */
interface Resumed<Told> {
  readonly saved: Saved;
  readonly open: OpenRun;
  readonly told: Told;
  readonly plan: Plan;
  /** All tabs just before the rows were scored again. */
  readonly sheets: readonly Sheet[];
}

/** Scores and plans again. @throws Refusal if the run was taken back, or the scored rows have changed */
function resume<Told extends Scored>(token: string, score: Score<Told>, inTime: InTime): Resumed<Told> {
  const saved = readSaved();
  const open = openRun(saved.state, token);
  const sheets = openSpreadsheet().getSheets();
  const source = sheets.find((sheet) => sheet.getSheetId() === open.record.source) ?? null;
  const told = score(saved, knownFrom(open, source, secretOf(saved)));
  refuseChange(open, told);
  const plan = planAgain(told, saved.state, open, sheets);
  inTime(told.findings.cells.length);
  return { saved, open, told, plan, sheets };
}

function workOf(token: string): Sheet {
  const work = findWork(token);
  if (work !== null) return work;
  throw new Refusal(
    { en: "the hidden tab of this run is gone", zh: "本次运行的隐藏工作表已被删除" },
    { en: "nothing was written; start again", zh: "没有写入任何内容，请重新开始" },
  );
}

/** Stages all blocks again, because blocks of two different plans would be of no use. */
function restage(plan: Plan, token: string): void {
  const work = workOf(token);
  work.getDataRange().clearContent();
  for (let block = 0; block < countBlocks(plan.packed); block++) writeBlock(work, plan.packed, block);
}

/**
 * Stages one block.
 *
 * @param block - the block that is due; any other block changes nothing, so that a call may safely come twice
 */
export function stageBlock(token: string, block: number, score: Score): Progress {
  return orTakeBack(token, () =>
    inLock((inTime) => {
      const { saved, open, plan } = resume(token, score, inTime);
      if (block !== open.blocks) return toProgress(token, plan, open.blocks);
      const isSame = plan.record.staged === open.record.staged;
      if (isSame) writeBlock(workOf(token), plan.packed, block);
      else restage(plan, token);
      flush();
      const blocks = isSame ? block + 1 : countBlocks(plan.packed);
      save({ ...saved.state, open: { ...open, until: leaseEnd(), record: plan.record, blocks } });
      return toProgress(token, plan, blocks);
    }),
  );
}

/** Writes everything that was staged, and ends the run. */
export function commitRun<Told extends Scored>(token: string, score: Score<Told>): { told: Told; saved: Saved } {
  return orTakeBack(token, () =>
    inLock((inTime) => {
      const { saved, open, told, plan, sheets: sheetsThen } = resume(token, score, inTime);
      const { state } = saved;
      const isSame = plan.record.staged === open.record.staged && open.blocks >= countBlocks(plan.packed);
      const isStaged = isSame && workOf(token).getLastRow() === plan.packed.length;
      if (!isStaged) {
        restage(plan, token);
        flush();
      }
      const sheets = isStaged ? sheetsThen : openSpreadsheet().getSheets();
      const others = toIds(sheets);
      save({ ...state, open: { ...open, until: leaseEnd(), record: plan.record, isWriting: true, others } });
      const { results, record } = writePlan(plan, state.results, sheets.length, inTime);
      showAgain(open.active, told.findings.source);
      flush();
      const finished: State = { ...state, open: null, last: record, results, stale: state.last?.token ?? null };
      save(finished);
      return { told, saved: { ...saved, state: dropStale(finished) } };
    }),
  );
}
