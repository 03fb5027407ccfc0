// Takes a run back, finished or not: every cell that still holds the run's content gets its former content back.
// Only the present content of the document counts, not how far the run came. Therefore it can be repeated after an interruption.
import { dayInZone } from "../ground/zone";
import { silent, type Teller } from "../sheets/headway";
import { askZone } from "../sheets/read";
import type { RunRecord } from "../sheets/saved";
import { type Left, noLeftCells } from "./leftCells";
import { takeBackReport } from "./reportBack";
import { takeBackTable } from "./tableBack";
import { hasLostCustomers } from "./tableNow";
import { findWork, readWork } from "./work";

function toDayLater(): (date: Date) => number {
  const zone = askZone();
  let toDay: ((date: Date) => number) | null = null;
  return (date) => {
    toDay ??= dayInZone(zone());
    return toDay(date);
  };
}

/** Returned if the run has written nothing outside its work tab. */
export const nothingWritten: Left = { count: 0, cells: [] };

/** What is lost, so that a run cannot be taken back. */
export type Lost = "work" | "customers";

/** Number of steps that taking a run back reports. */
export function stepsBack({ reports }: RunRecord): number {
  return 1 + reports.length;
}

/**
 * Takes a run back.
 *
 * @param others - remembered ids of the tabs that existed before an unfinished run wrote anything
 * @returns the cells that the user has changed since. With nothing touched: "work" if the work tab is gone or was changed, so that the
 * former content is unknown, and "customers" if nothing says any more which row is whose
 */
export function takeBack(record: RunRecord, others: string, tell: Teller = silent): Left | Lost {
  const work = findWork(record.token);
  const items = work && readWork(work, record.staged);
  if (items === null) return "work";
  const { rows, reports } = items;
  if (hasLostCustomers(record, rows)) return "customers";
  const left = noLeftCells();
  const toDay = toDayLater();
  takeBackTable(record, others, rows, toDay, left);
  tell.step();
  for (const [place, report] of record.reports.entries()) {
    const own = reports.filter((item) => item.report === place);
    takeBackReport(report, { source: record.source, others }, own, toDay, left);
    tell.step();
  }
  return left.toLeft();
}
