// Whether there is room for what is to be written, and whether the user may write there; asked before anything is changed.
import { formatNumber } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { markedColumns } from "./marks";
import { openSpreadsheet, type Sheet, sheetOf } from "./read";
import type { Results, RunRecord } from "./saved";

/** Cells that a spreadsheet may have, blank ones counted. */
const mostCells = 10_000_000;

/** The tabs of the document as they matter for a plan. */
export interface Tabs {
  /** Names by sheet id. */
  readonly names: ReadonlyMap<number, string>;
  readonly cells: number;
}

/** Counts the tabs and their cells. */
export function readTabs(): Tabs {
  const sheets = openSpreadsheet().getSheets();
  return {
    names: new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getName()])),
    cells: sheets.reduce((cells, sheet) => cells + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
  };
}

/** Refuses what does not fit into the spreadsheet any more. */
export function refuseCrowding({ cells }: Tabs, more: number): void {
  if (cells + more <= mostCells) return;
  const [needed, left] = [formatNumber(more), formatNumber(Math.max(0, mostCells - cells))];
  throw new Refusal(
    {
      en: `the results need ${needed} cells, and this spreadsheet has room for ${left} (Google allows 10,000,000)`,
      zh: `结果需要 ${needed} 个单元格，而此表格只剩 ${left} 个（Google 上限为 10,000,000）`,
    },
    { en: "delete tabs, or blank rows and columns, that you do not need", zh: "请删除不需要的工作表或空白行列" },
  );
}

/** The refusal of a run whose scored tab, by this name, was deleted meanwhile. */
export function sourceDeleted(name: string): Refusal {
  return new Refusal(
    { en: `the tab "${name}", which was being scored, was deleted`, zh: `正在评分的工作表“${name}”已被删除` },
    { en: "nothing was written; open the sheet that holds the orders", zh: "没有写入任何内容，请打开有订单的工作表" },
  );
}

/** Refuses a run that was to add a tab under a name that another one has got meanwhile. */
function refuseTaken(name: string): void {
  if (openSpreadsheet().getSheetByName(name) === null) return;
  throw new Refusal(
    { en: `another tab has been called "${name}" since this run began`, zh: `本次运行开始后，另一个工作表被命名为“${name}”` },
    {
      en: "nothing was changed; start again, and the results get another name",
      zh: "没有任何改动；请重新开始，结果会使用另一个名称",
    },
  );
}

/** Refuses a run of which a tab was deleted, or its name taken, while it was at work; asked only after it has failed and was taken back. */
export function refuseMoved({ source, table, reports }: RunRecord, sourceName: string): void {
  if (sheetOf(source) === null) throw sourceDeleted(sourceName);
  const parts = [table, ...reports];
  for (const { sheet, name } of parts) if (sheet === null) refuseTaken(name);
  if (parts.every(({ sheet }) => sheet === null || sheetOf(sheet) !== null)) return;
  throw new Refusal(
    { en: "a tab of the results was deleted while they were being written", zh: "写入结果时，有一个结果工作表被删除" },
    { en: "the other tabs are as before; start again", zh: "其余工作表没有改动，请重新开始" },
  );
}

/** Refuses whoever may look at the spreadsheet but not change it; asked only after something has failed. */
export function refuseViewer(): void {
  if (
    openSpreadsheet()
      .getSheets()
      .some((sheet) => sheet.getRange(1, 1).canEdit())
  )
    return;
  throw new Refusal(
    { en: "you may look at this spreadsheet but not change it", zh: "您只能查看此表格，不能编辑" },
    { en: "ask its owner for the right to edit, then try again", zh: "请向所有者申请编辑权限后重试" },
  );
}

const everyColumn = [1, Number.POSITIVE_INFINITY] as const;

function overlaps(range: GoogleAppsScript.Spreadsheet.Range, columns: readonly [number, number]): boolean {
  return range.getColumn() <= columns[1] && range.getColumn() + range.getNumColumns() - 1 >= columns[0];
}

/**
 * Refuses a sheet that the user may not write to.
 *
 * @param columns - first and last column to be written
 */
export function refuseProtected(sheet: Sheet, columns: readonly [number, number]): void {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const isClosed = (protection: GoogleAppsScript.Spreadsheet.Protection): boolean =>
    !protection.isWarningOnly() && !protection.canEdit();
  const closed =
    sheet.getProtections(SHEET).some(isClosed) ||
    sheet.getProtections(RANGE).some((protection) => overlaps(protection.getRange(), columns) && isClosed(protection));
  if (!closed) return;
  const name = sheet.getName();
  throw new Refusal(
    { en: `the tab "${name}" is protected, and you may not change it`, zh: `工作表“${name}”受保护，您没有编辑权限` },
    { en: "ask its owner for the right to edit, then try again", zh: "请向所有者申请编辑权限后重试" },
  );
}

/** Refuses while the user may not write to a tab of results. */
export function refuseProtectedResults({ tables, reports }: Results): void {
  for (const { sheet: id } of tables) {
    const sheet = sheetOf(id);
    if (sheet === null) continue;
    const columns = [...markedColumns(sheet).values()];
    if (columns.length > 0) refuseProtected(sheet, [Math.min(...columns), Math.max(...columns)]);
  }
  for (const { sheet: id } of reports) {
    const sheet = sheetOf(id);
    if (sheet !== null) refuseProtected(sheet, everyColumn);
  }
}
