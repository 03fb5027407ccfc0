// A run, or an undo, that was cut short and can no longer be put in order, because its work tab is gone or was changed.

import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { markedColumns, sheetsMarked } from "../sheets/marks";
import { type Sheet, sheetOf } from "../sheets/read";
import type { Open, Results, RunRecord, State } from "../sheets/saved";
import { addedTab, deleteTab } from "../sheets/tabs";

/** Where a run writes the customers, or one report. */
type Part = { readonly sheet: number | null; readonly name: string; readonly made: number | null };

function standingTab(part: Part, others: string): Sheet | null {
  return part.sheet === null ? addedTab(part, others) : sheetOf(part.sheet);
}

/** Names of the tabs that a run, or an undo, writes into and that are there. */
function tabNames({ record, others }: Open): readonly string[] {
  if (record === null) return [];
  return [record.table, ...record.reports].flatMap((part) => standingTab(part, others)?.getName() ?? []);
}

function toText({ doing }: Open, names: readonly string[]): Text {
  const [en, zh] = [names.map((name) => `"${name}"`).join(", "), names.map((name) => `“${name}”`).join("、")];
  const tabs = names.length === 0 ? { en: "none of its tabs is left", zh: "其工作表均已不在" } : null;
  if (doing === "undo")
    return {
      en: `an undo was cut short, and the hidden tab that it needs was changed since (${tabs?.en ?? `half taken back may be ${en}`})`,
      zh: `撤销中断，而所需的隐藏工作表后来被改动（${tabs?.zh ?? `可能只撤销了一半：${zh}`}）`,
    };
  return {
    en: `a run was cut short, and the hidden tab that could take it back was changed since (${tabs?.en ?? `half written may be ${en}`})`,
    zh: `运行在写入时中断，而用于撤回的隐藏工作表后来被改动（${tabs?.zh ?? `可能只写了一半：${zh}`}）`,
  };
}

/** The refusal of everything else until the user has chosen to leave the half-written tabs, or to remove all results. */
export class HalfDone extends Refusal {
  constructor(open: Open) {
    super(toText(open, tabNames(open)), {
      en: "leave these tabs as they are, or remove all results",
      zh: "可保留这些工作表的现状，或移除全部结果",
    });
    this.name = "HalfDone";
  }
}

/** A run that is being written, and where it writes; null if none is. */
function writingRun({ open }: State): { readonly record: RunRecord; readonly others: string } | null {
  if (open?.doing !== "run" || !open.isWriting || open.record === null) return null;
  return { record: open.record, others: open.others };
}

/** Where results are, with the tabs that the open run has added and marked so far: they can then be written again, or removed. */
export function withAdded(state: State): Results {
  const { results } = state;
  const run = writingRun(state);
  if (run === null) return results;
  const { record, others } = run;
  const added = (part: Part, isMarked: (sheet: Sheet) => boolean): number | null => {
    const sheet = part.sheet === null ? addedTab(part, others) : null;
    return sheet !== null && isMarked(sheet) ? sheet.getSheetId() : null;
  };
  const { isBeside } = record.table;
  const table = added(record.table, (sheet) => markedColumns(sheet).size > 0);
  const marked = sheetsMarked();
  const reports = record.reports.flatMap(({ id, rows, columns, charts, ...part }) => {
    const sheet = added(part, (own) => marked.has(own.getSheetId()));
    return sheet === null ? [] : [{ id, sheet, rows, columns, first: { text: "", row: 0, column: 0 }, charts }];
  });
  return {
    source: record.source,
    tables: table === null ? results.tables : [...results.tables.filter((own) => own.isBeside), { sheet: table, isBeside }],
    reports: [...results.reports.filter(({ id }) => !reports.some((own) => own.id === id)), ...reports],
  };
}

/** Deletes tabs that the open run has added but neither marked nor filled. */
export function deleteBlank(state: State): void {
  const run = writingRun(state);
  if (run === null) return;
  const { record, others } = run;
  const marked = sheetsMarked();
  for (const part of [record.table, ...record.reports]) {
    const sheet = part.sheet === null ? addedTab(part, others) : null;
    if (sheet === null || marked.has(sheet.getSheetId()) || markedColumns(sheet).size > 0) continue;
    if (sheet.getLastRow() === 0) deleteTab(sheet, record.source);
  }
}
