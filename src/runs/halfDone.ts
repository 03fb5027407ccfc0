// A run, or an undo, that was cut short and can no longer be put in order, because its work tab is gone or was changed.

import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { markedColumns } from "../sheets/marks";
import { sheetOf } from "../sheets/read";
import type { Open, Results, RunRecord, State } from "../sheets/saved";
import { type Added, addedTab, deleteTab } from "../sheets/tabs";
import { deleteBlankColumns } from "./tableBack";
import { tableMark } from "./tableTarget";
import type { Lost } from "./takeBack";

/** Where a run writes the customers, or one report. */
interface Part extends Added {
  readonly sheet: number | null;
}

function partsOf({ table, reports }: RunRecord): readonly Part[] {
  return [{ ...table, id: tableMark }, ...reports];
}

/** Names of the tabs that a run, or an undo, writes into and that are there. */
function tabNames({ record, others }: Open): readonly string[] {
  if (record === null) return [];
  return partsOf(record).flatMap((part) => {
    const tab = part.sheet === null ? addedTab(part, others) : sheetOf(part.sheet);
    return tab?.getName() ?? [];
  });
}

/** What is lost, as people see it. */
const lostTexts: Readonly<Record<Lost, Text>> = {
  work: { en: "its hidden undo tab was changed or deleted since", zh: "用于撤回的隐藏工作表又被改动或删除" },
  customers: { en: "the column with the customers is gone since", zh: "客户列后来又被删除" },
};

function toText(open: Open, lost: Lost, names: readonly string[]): Text {
  const isUndo = open.doing === "undo";
  const [en, zh] = [names.map((name) => `"${name}"`).join(", "), names.map((name) => `“${name}”`).join("、")];
  const tabs: Text = {
    en: names.length === 0 ? "all its tabs are gone" : `these tabs may be incomplete: ${en}`,
    zh: names.length === 0 ? "其工作表均已不在" : `以下工作表可能不完整：${zh}`,
  };
  return {
    en: `the last ${isUndo ? "undo" : "run"} stopped halfway, and ${lostTexts[lost].en}; ${tabs.en}`,
    zh: `上次${isUndo ? "撤销" : "运行"}中途中断，${lostTexts[lost].zh}；${tabs.zh}`,
  };
}

/** The refusal of everything else until the user has chosen to leave the half-written tabs, or to remove all results. */
export class HalfDone extends Refusal {
  constructor(
    open: Open,
    readonly lost: Lost,
  ) {
    const names = tabNames(open);
    super(
      toText(open, lost, names),
      names.length === 0
        ? { en: "go on without it, or remove all results", zh: "可直接继续，或移除全部结果" }
        : { en: "leave these tabs as they are, or remove all results", zh: "可保留这些工作表的现状，或移除全部结果" },
    );
    this.name = "HalfDone";
  }
}

/** A run that is being written, and where it writes; null if none is. */
function writingRun({ open }: State): { readonly record: RunRecord; readonly others: string } | null {
  if (open?.doing !== "run" || !open.isWriting || open.record === null) return null;
  return { record: open.record, others: open.others };
}

/** The greater size of a report before and after a run that was cut short: either may stand in its tab. */
function withReports(results: Results, record: RunRecord, sheetOfPart: (part: Part) => number | null): Results["reports"] {
  const written = record.reports.flatMap(({ charts, chartsBefore, rows, columns, ...part }) => {
    const sheet = sheetOfPart(part);
    const known = results.reports.find(({ id }) => id === part.id);
    const first = known?.first ?? { text: "", row: 0, column: 0 };
    const all = [...new Set([...chartsBefore, ...charts])];
    return sheet === null ? [] : [{ id: part.id, sheet, rows, columns, first, charts: all }];
  });
  return [...results.reports.filter(({ id }) => !written.some((own) => own.id === id)), ...written];
}

/** Where results are, with everything that the open run may have written so far: it can then be written again, or removed. */
export function withAdded(state: State): Results {
  const { results } = state;
  const run = writingRun(state);
  if (run === null) return results;
  const { record, others } = run;
  const sheetOfPart = (part: Part): number | null => part.sheet ?? addedTab(part, others)?.getSheetId() ?? null;
  const table = sheetOfPart({ ...record.table, id: tableMark });
  const { isBeside } = record.table;
  const isOther = (own: Results["tables"][number]): boolean => (isBeside ? own.sheet !== table || !own.isBeside : own.isBeside);
  return {
    source: record.source,
    tables: table === null ? results.tables : [...results.tables.filter(isOther), { sheet: table, isBeside }],
    reports: withReports(results, record, sheetOfPart),
  };
}

/** Deletes what the open run has added and left blank: tabs without any mark on their columns, and columns beside a list without one. */
export function deleteBlank(state: State): void {
  const run = writingRun(state);
  if (run === null) return;
  const { record, others } = run;
  for (const part of partsOf(record)) {
    const sheet = part.sheet === null ? addedTab(part, others) : null;
    if (sheet !== null && sheet.getLastRow() === 0 && markedColumns(sheet).size === 0) deleteTab(sheet, record.source);
  }
  deleteBlankColumns(record);
}
