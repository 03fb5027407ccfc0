// What the user has selected, and selecting or showing for them.
import { Refusal } from "../ground/refusal";
import { openSpreadsheet, type Sheet } from "./read";

/** Rows that are selected: the first of them, and how many. */
export interface SelectedRows {
  readonly first: number;
  readonly rows: number;
}

/** The rows that are selected in the sheet that the user looks at, or null when nothing is. */
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
 * Shows a tab, with what was selected in it before.
 *
 * @throws Refusal when it is hidden
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

/** Selects whole rows; the first block is selected last, as that one is brought into view. */
export function selectBlocks(sheet: Sheet, [first, ...others]: readonly (readonly [number, number])[]): void {
  const blocks = first ? [...others, first] : [];
  if (blocks.length === 0) return;
  showTab(sheet);
  sheet.getRangeList(blocks.map(([from, to]) => `${from}:${to}`)).activate();
}
