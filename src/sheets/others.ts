// The tabs of the document besides the one that the user looks at, and whether any tab holds anything.

import type { Cell } from "../ground/cell";
import { isEmpty } from "../ground/cell";
import { Question } from "../ground/refusal";
import { openSpreadsheet } from "./read";
import type { Results } from "./stateShape";

/** A tab that the user may choose to read as well. */
export interface OtherSheet {
  readonly id: number;
  readonly name: string;
  readonly isHidden: boolean;
}

/** Whether a run added this tab. */
export function isOurTab({ tables, reports }: Results, sheet: number): boolean {
  return tables.some((table) => !table.isBeside && table.sheet === sheet) || reports.some((report) => report.sheet === sheet);
}

/** All tabs except the one looked at and those that a run added. */
export function otherSheets(results: Results, looked: number): OtherSheet[] {
  return openSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const id = sheet.getSheetId();
      return id === looked || isOurTab(results, id) ? [] : [{ id, name: sheet.getName(), isHidden: sheet.isSheetHidden() }];
    });
}

/** Whether every tab is empty. */
export function isEmptyDocument(): boolean {
  return openSpreadsheet()
    .getSheets()
    .every((sheet) => sheet.getLastRow() === 0);
}

/** Offers sample data if the sheet that was read is empty and no tab holds anything. */
export function refuseEmptyDocument(cells: readonly (readonly Cell[])[]): void {
  if (!isEmpty(cells) || !isEmptyDocument()) return;
  throw new Question(
    "sample",
    { en: "this spreadsheet is still empty", zh: "此表格还是空的" },
    { en: "paste your orders into it, or try it with a sample shop", zh: "请粘贴您的订单，或用示例店铺试一试" },
    ["sample"],
  );
}
