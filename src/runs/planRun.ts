// Everything a run will write, decided in memory; and then written.

import type { Cell } from "../ground/cell";
import type { CustomerTable } from "../ground/customerTable";
import { hashText } from "../ground/hash";
import type { InTime } from "../sheets/lease";
import { refuseMerged } from "../sheets/merges";
import { type Sheet, sheetOf } from "../sheets/read";
import { refuseCrowding, refuseProtected, type Tabs } from "../sheets/room";
import type { Results, RunRecord } from "../sheets/saved";
import { freeName, newTab } from "../sheets/tabs";
import { type DrawnReport, planReport, type ReportPlan, writeReport } from "./reportWrite";
import { planKnown, type TablePlan, toRowItems, toTableRecord } from "./tablePlan";
import { readList, readOwnTable, type TableTarget } from "./tableTarget";
import { cellsOfNew, writeKnown, writeNew } from "./tableWrite";
import { packWork } from "./work";

/** What was scored, and what is to be written of it. */
export interface Findings {
  readonly source: Sheet;
  readonly cells: readonly (readonly Cell[])[];
  /** The user's own list of customers: where its header is, what its customer column is called, and whom each row is about. */
  readonly list: { readonly headerRow: number; readonly keyHeader: string; readonly keys: readonly string[] } | null;
  readonly table: CustomerTable;
  readonly tableTitle: string;
  readonly reports: readonly DrawnReport[];
}

/** A whole run, planned. */
export interface Plan {
  readonly findings: Findings;
  readonly table: TablePlan;
  readonly reports: readonly ReportPlan[];
  readonly record: RunRecord;
  /** What the work tab will hold, and a text that changes with it. */
  readonly packed: readonly (readonly string[])[];
  readonly staged: string;
}

/** Names for tabs that are added, by what they are for. */
type Naming = (id: string, title: string) => string;

/** Names that no tab has yet. */
export function freshNames({ names }: Tabs): Naming {
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
  return (_, title) => {
    const name = freeName(title, taken);
    taken.add(name.toLowerCase());
    return name;
  };
}

/** The names that were chosen when the run began. */
export function chosenNames({ table, reports }: RunRecord): Naming {
  const names = new Map([["customers", table.name], ...reports.map(({ id, name }) => [id, name] as const)]);
  return (id, title) => names.get(id) || title;
}

function findTarget({ source, cells, list }: Findings, { tables }: Results): TableTarget | null {
  const id = source.getSheetId();
  if (list)
    return readList(
      { sheet: source, cells, ...list },
      tables.some(({ sheet, isBeside }) => isBeside && sheet === id),
    );
  const sheet = sheetOf(tables.find(({ isBeside }) => !isBeside)?.sheet ?? null);
  return sheet && readOwnTable(sheet);
}

/** Plans a run. */
export function planRun(findings: Findings, token: string, results: Results, naming: Naming): Plan {
  const target = findTarget(findings, results);
  const table: TablePlan = target
    ? planKnown(target, findings.table)
    : { kind: "new", name: naming("customers", findings.tableTitle), table: findings.table };
  const reports = findings.reports.map((drawn, place) => {
    const known = results.reports.find(({ id }) => id === drawn.id);
    const sheet = sheetOf(known?.sheet ?? null);
    return planReport(drawn, place, sheet && known ? { sheet, results: known } : null, (title) => naming(drawn.id, title));
  });
  const packed = packWork({ rows: toRowItems(table), reports: reports.flatMap(({ items }) => items) });
  const record: RunRecord = {
    token,
    source: findings.source.getSheetId(),
    table: toTableRecord(table),
    reports: reports.map((report) => report.record),
    before: results,
  };
  let hash = 0;
  for (const row of packed) for (const text of row) hash = hashText(text, hash);
  return { findings, table, reports, record, packed, staged: `${packed.length} ${hash.toString(36)}` };
}

/** Refuses merged cells among the columns of ours that stand there already. */
function refuseMergedTable({ sheet, headerRow, keys, columns }: TableTarget): void {
  if (columns.size === 0) return;
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  refuseMerged(sheet, sheet.getRange(headerRow, first, keys.length + 1, last - first + 1));
}

/** Refuses a plan that cannot be carried out, before anything is changed. */
export function refuseImpossible({ table, reports }: Plan, tabs: Tabs): void {
  const tab = newTab.rows * newTab.columns;
  let more = tab + tab * reports.filter(({ sheet }) => sheet === null).length;
  if (table.kind === "new") more += cellsOfNew(table);
  else {
    const { target, added, fresh, columnsAfter } = table;
    const [rows, columns] = [target.sheet.getMaxRows(), target.sheet.getMaxColumns()];
    more += (rows + fresh.length) * (columns + added.length) - rows * columns;
    const ours = [...target.columns.values(), columnsAfter + 1];
    refuseProtected(target.sheet, [Math.min(...ours), Math.max(...ours) + added.length]);
    refuseMergedTable(target);
  }
  for (const { sheet, shift, record } of reports) {
    if (sheet === null) continue;
    refuseProtected(sheet, [1, record.columns]);
    const [rows, columns] = [record.rowsBefore - shift.top, record.columnsBefore - shift.left];
    const size = [Math.min(record.rows, rows), Math.min(record.columns, columns)] as const;
    refuseMerged(sheet, sheet.getRange(shift.top + 1, shift.left + 1, ...size));
  }
  refuseCrowding(tabs, more);
}

/** Tabs that a run adds; the ones that stand there tell how far its writing has come. */
export function tabsAdded({ table, reports }: RunRecord): readonly string[] {
  return [table, ...reports].flatMap(({ sheet, name }) => (sheet === null ? [name] : []));
}

/** How many parts a run is written in: the customers, and each report. */
export function countParts({ reports }: RunRecord): number {
  return 1 + reports.length;
}

/** Writes what was planned; where it is afterwards. */
export function writePlan(
  { findings, table, reports, record }: Plan,
  before: Results,
  tabs: number,
  inTime: InTime,
): { results: Results; record: RunRecord } {
  const made = table.kind === "new" ? writeNew(table, tabs) : null;
  if (table.kind === "known") writeKnown(table);
  let position = made === null ? tabs : tabs + 1;
  const written = reports.map((report) => {
    inTime(findings.cells.length);
    const placed = writeReport(report, position);
    if (report.sheet === null) position += 1;
    return placed;
  });
  const source = findings.source.getSheetId();
  const placed = {
    sheet: table.kind === "known" ? table.target.sheet.getSheetId() : made!.getSheetId(),
    isBeside: findings.list !== null,
  };
  const others = before.tables.filter(({ sheet, isBeside }) =>
    placed.isBeside ? sheet !== placed.sheet || !isBeside : isBeside,
  );
  const left = before.reports.filter(({ id }) => !written.some((report) => report.id === id));
  return {
    results: { source, tables: [...others, placed], reports: [...written, ...left] },
    record: {
      ...record,
      table: { ...record.table, made: made?.getSheetId() ?? null },
      reports: record.reports.map((report, place) => ({ ...report, made: report.sheet === null ? written[place]!.sheet : null })),
    },
  };
}
