// What is told of the document: a run under way, what can be undone, where results are, and what was asked for last.

import { once } from "../ground/once";
import { bookOf, openSpreadsheet } from "../sheets/read";
import type { Results, RunRecord, Saved } from "../sheets/saved";
import type { RunWishes } from "./fields";
import { toWishes } from "./memory";
import { toUnderway, type Underway } from "./underway";

/** A tab that holds results: what they are, its sheet id, and what it is called. */
export interface ResultTab {
  readonly id: string;
  readonly sheet: number;
  readonly name: string;
}

/** What stands in the document. */
export interface Status {
  /** Whether something is under way, somebody's or one's own, and the run that it is. */
  readonly isRunning: boolean;
  readonly underway: Underway | null;
  readonly canUndo: boolean;
  /** The last run that was finished, by its token, and ids of the tabs that it has written into. */
  readonly lastRun: { readonly token: string; readonly written: readonly number[] } | null;
  readonly tabs: readonly ResultTab[];
  /** What was asked for last, as sent. */
  readonly request: RunWishes | null;
}

function tabsOf({ tables, reports }: Results, nameOf: (sheet: number) => string | null): ResultTab[] {
  return [...tables.map(({ sheet }) => ({ id: "customers", sheet })), ...reports.map(({ id, sheet }) => ({ id, sheet }))].flatMap(
    ({ id, sheet }) => {
      const name = nameOf(sheet);
      return name === null ? [] : [{ id, sheet, name }];
    },
  );
}

/** Gives the names of tabs; null for one that is gone. The list of tabs is asked for at most once. */
function askNames(): (sheet: number) => string | null {
  const book = once(() => bookOf(openSpreadsheet().getSheets()));
  return (sheet) => book().sheetOf(sheet)?.getName() ?? null;
}

/** Ids of the tabs that a finished run has written into. */
export function writtenTabs({ table, reports }: RunRecord): number[] {
  return [table, ...reports].flatMap(({ sheet, made }) => sheet ?? made ?? []);
}

function toRequest(request: string | null): RunWishes | null {
  return request === null ? null : toWishes(request);
}

/**
 * Tells what stands in the document.
 *
 * @param fresh - a run that has just ended: names of the tabs it added need not be asked for
 */
export function toStatus({ state, request }: Saved, fresh: RunRecord | null = null): Status {
  const askName = askNames();
  const known = new Map(fresh ? [fresh.table, ...fresh.reports].map(({ made, name }) => [made, name]) : []);
  return {
    isRunning: state.open !== null,
    underway: toUnderway(state),
    canUndo: state.open === null && state.last !== null,
    lastRun: state.last && { token: state.last.token, written: writtenTabs(state.last) },
    tabs: tabsOf(state.results, (sheet) => known.get(sheet) ?? askName(sheet)),
    request: toRequest(request()),
  };
}
