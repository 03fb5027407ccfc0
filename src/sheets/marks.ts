// Developer metadata on our columns and tabs, by which they are found after they were renamed or moved.
import { columnLetters } from "../ground/place";
import { openSpreadsheet, type Sheet } from "./read";

const columnKey = "customerTiers.column";
const tabKey = "customerTiers.tab";

function ours(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
  return SpreadsheetApp.DeveloperMetadataVisibility.PROJECT;
}

/** Marks a whole column as ours. */
export function markColumn(sheet: Sheet, column: number, id: string): void {
  const letters = columnLetters(column - 1);
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(columnKey, id, ours());
}

/** Marks a tab as ours. */
export function markTab(sheet: Sheet, id: string): void {
  sheet.addDeveloperMetadata(tabKey, id, ours());
}

/** The tabs that carry this mark. A copy of a tab carries it too. */
export function markedTabs(id: string): Sheet[] {
  const found = openSpreadsheet().createDeveloperMetadataFinder().withKey(tabKey).withValue(id).find();
  return found.flatMap((mark) => mark.getLocation().getSheet() ?? []);
}

/** Ids of all sheets that carry this mark, or any mark. */
export function sheetsMarked(id: string | null = null): ReadonlySet<number> {
  const finder = openSpreadsheet().createDeveloperMetadataFinder().withKey(tabKey);
  const found = (id === null ? finder : finder.withValue(id)).find();
  return new Set(found.flatMap((mark) => mark.getLocation().getSheet()?.getSheetId() ?? []));
}

function marksOn(sheet: Sheet, key: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  const id = sheet.getSheetId();
  const found = openSpreadsheet().createDeveloperMetadataFinder().withKey(key).find();
  return found.filter((mark) => {
    const location = mark.getLocation();
    const owner = key === tabKey ? location.getSheet() : location.getColumn()?.getSheet();
    return owner?.getSheetId() === id;
  });
}

/** Numbers of our columns in a sheet, by column id. Columns of a copy of the sheet do not count, because the sheet's own id is compared. */
export function markedColumns(sheet: Sheet): Map<string, number> {
  const columns = new Map<string, number>();
  for (const mark of marksOn(sheet, columnKey)) {
    const id = mark.getValue() ?? "";
    const column = mark.getLocation().getColumn()?.getColumn();
    if (column !== undefined && !columns.has(id)) columns.set(id, column);
  }
  return columns;
}

/** Ids of our columns in every sheet that has some, by sheet id. */
export function sheetsWithColumns(): ReadonlyMap<number, ReadonlySet<string>> {
  const sheets = new Map<number, Set<string>>();
  for (const mark of openSpreadsheet().createDeveloperMetadataFinder().withKey(columnKey).find()) {
    const sheet = mark.getLocation().getColumn()?.getSheet().getSheetId();
    if (sheet === undefined) continue;
    const ids = sheets.get(sheet) ?? new Set();
    sheets.set(sheet, ids.add(mark.getValue() ?? ""));
  }
  return sheets;
}

/** Tabs whose mark begins so. */
export function tabsMarkedFrom(beginning: string): Sheet[] {
  const found = openSpreadsheet().createDeveloperMetadataFinder().withKey(tabKey).find();
  return found.flatMap((mark) => (mark.getValue()?.startsWith(beginning) ? (mark.getLocation().getSheet() ?? []) : []));
}

/** Removes our marks from columns of a sheet, which from then on count as the user's. */
export function unmarkColumns(sheet: Sheet, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  for (const mark of marksOn(sheet, columnKey)) if (ids.has(mark.getValue() ?? "")) mark.remove();
}

/** Removes our marks from a sheet, which from then on counts as the user's. */
export function unmark(sheet: Sheet): void {
  for (const key of [columnKey, tabKey]) for (const mark of marksOn(sheet, key)) mark.remove();
}
