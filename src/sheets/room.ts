// Checks before a change that there is room for the results and that the user may write; explains after a failure which obstacle there was.
import { formatNumber } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { markedColumns } from "./marks";
import { askSize, type Book, bookOf, openSpreadsheet, type Sheet, sheetOf } from "./read";
import type { Results, RunRecord } from "./stateShape";

/** Most cells that Google allows in a spreadsheet; blank cells count. */
const mostCells = 10_000_000;

/** The tabs of the document as a plan needs them. */
export interface Tabs {
  /** Tab names by sheet id. */
  readonly names: ReadonlyMap<number, string>;
  readonly cells: number;
  readonly book: Book;
}

/** Reads the names and sizes of all tabs, and how many cells they have together. */
export function readTabs(): Tabs {
  const sheets = openSpreadsheet().getSheets();
  const sizes = new Map(sheets.map((sheet) => [sheet.getSheetId(), askSize(sheet)]));
  return {
    names: new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getName()])),
    cells: [...sizes.values()].reduce((cells, { rows, columns }) => cells + rows * columns, 0),
    book: bookOf(sheets, (sheet) => sizes.get(sheet.getSheetId()) ?? askSize(sheet)),
  };
}

/** Refuses results that would take the spreadsheet above Google's limit of cells. */
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

/** The refusal of a run whose scored tab was deleted while it ran. */
export function sourceDeleted(name: string): Refusal {
  return new Refusal(
    { en: `the tab "${name}", which was being scored, was deleted`, zh: `正在评分的工作表“${name}”已被删除` },
    { en: "nothing was written; open the sheet that holds the orders", zh: "没有写入任何内容，请打开有订单的工作表" },
  );
}

/** Refuses a run if its new tab's name has been given to another tab since the run began. */
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

/**
 * Refuses a run if one of its tabs was deleted, or a new tab's name taken, while it ran. It is called only after the run failed and was
 * taken back.
 */
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

/** Refuses a user who may view the spreadsheet but not edit it. It is called only after something failed. */
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
 * Refuses a sheet if the user may not edit it, or may not edit a protected range among the columns.
 *
 * @param columns - first and last column to be written
 */
export type RefuseProtected = (sheet: Sheet, columns: readonly [number, number]) => void;

function isClosed(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  return !protection.isWarningOnly() && !protection.canEdit();
}

/** Reads the protections of all tabs, with two calls. */
export function readProtections(): RefuseProtected {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const [whole, parts] = [SHEET, RANGE].map((type) =>
    openSpreadsheet()
      .getProtections(type)
      .map((protection) => ({ protection, range: protection.getRange() })),
  ) as [Protected[], Protected[]];
  return (sheet, columns) => {
    const id = sheet.getSheetId();
    const isOn = ({ range }: Protected): boolean => range.getSheet().getSheetId() === id;
    const met = [...whole.filter(isOn), ...parts.filter((own) => isOn(own) && overlaps(own.range, columns))];
    if (!met.some(({ protection }) => isClosed(protection))) return;
    const name = sheet.getName();
    throw new Refusal(
      { en: `the tab "${name}" is protected, and you may not change it`, zh: `工作表“${name}”受保护，您没有编辑权限` },
      { en: "ask its owner for the right to edit, then try again", zh: "请向所有者申请编辑权限后重试" },
    );
  };
}

/** A protection, and what it is about. */
interface Protected {
  readonly protection: GoogleAppsScript.Spreadsheet.Protection;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
}

/** Whether the user may not edit a sheet, or some range of it. */
export function isProtected(sheet: Sheet): boolean {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].some((type) => sheet.getProtections(type).some(isClosed));
}

/** Refuses if the user may not write to our columns or to a tab of a report. */
export function refuseProtectedResults({ tables, reports }: Results): void {
  const refuseProtected = readProtections();
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
