// Reads the user's selection, and selects rows or shows a tab for the user.
import { Refusal } from "../ground/refusal";
import { openSpreadsheet, type Sheet } from "./read";

/** The first selected row, and the number of selected rows. */
export interface SelectedRows {
  readonly first: number;
  readonly rows: number;
}

/** Rows selected in the sheet that the user looks at, or null if nothing is selected. */
export function readSelection(sheet: Sheet): SelectedRows | null {
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  if (ranges.length === 0) return null;
  let first = Number.POSITIVE_INFINITY;
  let rows = 0;
  for (const range of ranges) {
    first = Math.min(first, range.getRow());
    rows += range.getNumRows();
  }
  return { first, rows };
}

/**
 * Shows a tab; its former selection stays.
 *
 * @throws Refusal if the tab is hidden
 */
export function showTab(sheet: Sheet): void {
  if (sheet.isSheetHidden()) {
    const name = sheet.getName();
    throw new Refusal(
      { en: `the tab "${name}" is hidden`, zh: `工作表“${name}”已隐藏` },
      {
        en: "show it from the list of all sheets at the bottom left, then try again",
        zh: "请在左下角的工作表列表中显示它，然后重试",
      },
    );
  }
  openSpreadsheet().setActiveSheet(sheet, true);
}

/** Selects blocks of whole rows. The first block is activated last, because Sheets scrolls to the last one. */
export function selectBlocks(sheet: Sheet, [first, ...others]: readonly (readonly [number, number])[]): void {
  const blocks = first ? [...others, first] : [];
  if (blocks.length === 0) return;
  showTab(sheet);
  sheet.getRangeList(blocks.map(([from, to]) => `${from}:${to}`)).activate();
}
