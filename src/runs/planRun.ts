// A run planned in memory, and then written.

import type { Cell } from "../ground/cell";
import type { CustomerTable } from "../ground/customerTable";
import type { InTime } from "../sheets/lease";
import { refuseMerged } from "../sheets/merges";
import type { Book, Sheet } from "../sheets/read";
import { readProtections, refuseCrowding, type Tabs } from "../sheets/room";
import type { Results, RunRecord } from "../sheets/saved";
import { freeName, newTab } from "../sheets/tabs";
import { type DrawnReport, planReport, type ReportPlan, writeReport } from "./reportWrite";
import { planKnown, type TablePlan, toRowItems, toTableRecord } from "./tablePlan";
import { readList, readOwnTable, type TableTarget } from "./tableTarget";
import { cellsOfNew, writeKnown, writeNew } from "./tableWrite";
import { fingerprintWork, packWork } from "./work";

/** The scored sheet, and the results that are to be written. */
export interface Findings {
  readonly source: Sheet;
  readonly cells: readonly (readonly Cell[])[];
  /** For a list of customers: its header row, the header of its customer column, and the customer of each row. Null for orders. */
  readonly list: { readonly headerRow: number; readonly keyHeader: string; readonly keys: readonly string[] } | null;
  readonly table: CustomerTable;
  readonly tableTitle: string;
  readonly reports: readonly DrawnReport[];
}

/** A planned run. */
export interface Plan {
  readonly findings: Findings;
  readonly table: TablePlan;
  readonly reports: readonly ReportPlan[];
  readonly record: RunRecord;
  /** The texts that the work tab will hold. The record has their fingerprint. */
  readonly packed: readonly (readonly string[])[];
}

/** Gives the name of a tab that is added, by its id and title. */
type Naming = (id: string, title: string) => string;

/** Chooses names that no tab has yet. */
export function freshNames({ names }: Tabs): Naming {
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
  return (_, title) => {
    const name = freeName(title, taken);
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Gives the names that were chosen when the run began. */
export function chosenNames({ table, reports }: RunRecord): Naming {
  const names = new Map([["customers", table.name], ...reports.map(({ id, name }) => [id, name] as const)]);
  return (id, title) => names.get(id) || title;
}

function findTarget({ source, cells, list }: Findings, { tables }: Results, { sheetOf }: Book): TableTarget | null {
  if (list) return readList({ sheet: source, cells, ...list });
  const sheet = sheetOf(tables.find(({ isBeside }) => !isBeside)?.sheet ?? null);
  return sheet && readOwnTable(sheet);
}

/** Plans where the customers and every report will be written. */
export function planRun(findings: Findings, token: string, results: Results, naming: Naming, book: Book): Plan {
  const target = findTarget(findings, results, book);
  const table: TablePlan = target
    ? planKnown(target, findings.table)
    : { kind: "new", name: naming("customers", findings.tableTitle), table: findings.table };
  const reports = findings.reports.map((drawn, place) => {
    const known = results.reports.find(({ id }) => id === drawn.id);
    const sheet = book.sheetOf(known?.sheet ?? null);
    return planReport(drawn, place, sheet && known ? { sheet, size: book.sizeOf(sheet), results: known } : null, (title) =>
      naming(drawn.id, title),
    );
  });
  const packed = packWork({ rows: toRowItems(table), reports: reports.flatMap(({ items }) => items) });
  const record: RunRecord = {
    token,
    staged: fingerprintWork(packed),
    source: findings.source.getSheetId(),
    table: toTableRecord(table),
    reports: reports.map((report) => report.record),
    before: results,
  };
  return { findings, table, reports, record, packed };
}

/** Refuses if the user has merged cells among the columns of ours that the sheet already has. */
function refuseMergedTable({ sheet, headerRow, keys, columns }: TableTarget): void {
  if (columns.size === 0) return;
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  refuseMerged(sheet, sheet.getRange(headerRow, first, keys.length + 1, last - first + 1));
}

/** Refuses, before anything is changed, a plan that cannot be carried out: protected or merged cells, or not enough room. */
export function refuseImpossible({ table, reports }: Plan, tabs: Tabs): void {
  const tab = newTab.rows * newTab.columns;
  const refuseProtected = readProtections();
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

/** Names of the tabs that a run adds. The ones that exist already show how far its writing is. */
export function tabsAdded({ table, reports }: RunRecord): readonly string[] {
  return [table, ...reports].flatMap(({ sheet, name }) => (sheet === null ? [name] : []));
}

/** Number of parts that a run is written in: the customers, and each report. */
export function countParts({ reports }: RunRecord): number {
  return 1 + reports.length;
}

/** Writes the plan. Returns where the results are then, and the record with the ids of added tabs. */
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
