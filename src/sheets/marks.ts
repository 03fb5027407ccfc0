// Developer metadata on what is ours, so that columns and tabs are found again when they are renamed or moved.
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

/** A tab that carries a mark, or null. */
export function findMarkedTab(id: string): Sheet | null {
  const found = openSpreadsheet().createDeveloperMetadataFinder().withKey(tabKey).withValue(id).find();
  return found[0]?.getLocation().getSheet() ?? null;
}

/** Ids of the sheets that carry a mark, of which there may be many. */
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

/** Our columns of a sheet by their ids; those of a copied tab are not counted, as the sheet's own id decides. */
export function markedColumns(sheet: Sheet): Map<string, number> {
  const columns = new Map<string, number>();
  for (const mark of marksOn(sheet, columnKey)) {
    const id = mark.getValue() ?? "";
    const column = mark.getLocation().getColumn()?.getColumn();
    if (column !== undefined && !columns.has(id)) columns.set(id, column);
  }
  return columns;
}

/** Takes our marks off a sheet, which is the user's from now on. */
export function unmark(sheet: Sheet): void {
  for (const key of [columnKey, tabKey]) for (const mark of marksOn(sheet, key)) mark.remove();
}
