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

/** The tab that carries this mark, or null. */
export function findMarkedTab(id: string): Sheet | null {
  const found = openSpreadsheet().createDeveloperMetadataFinder().withKey(tabKey).withValue(id).find();
  return found[0]?.getLocation().getSheet() ?? null;
}

/** Ids of all sheets that carry this mark. */
export function sheetsMarked(id: string): ReadonlySet<number> {
  const found = openSpreadsheet().createDeveloperMetadataFinder().withKey(tabKey).withValue(id).find();
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

/** Removes our marks from a sheet, which from then on counts as the user's. */
export function unmark(sheet: Sheet): void {
  for (const key of [columnKey, tabKey]) for (const mark of marksOn(sheet, key)) mark.remove();
}
