// The tabs of the document besides the one that is looked at: which may be read together with it, and whether there is anything at all.

import type { Cell } from "../ground/cell";
import { isEmpty } from "../ground/cell";
import { Question } from "../ground/refusal";
import { openSpreadsheet } from "./read";
import type { Results } from "./saved";

/** A tab, by its id and name. */
export interface OtherSheet {
  readonly id: number;
  readonly name: string;
  readonly isHidden: boolean;
}

/** Whether a tab is one that a run added. */
export function isOurTab({ tables, reports }: Results, sheet: number): boolean {
  return tables.some((table) => !table.isBeside && table.sheet === sheet) || reports.some((report) => report.sheet === sheet);
}

/** The tabs that hold no results, but for the one looked at. */
export function otherSheets(results: Results, looked: number): OtherSheet[] {
  return openSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const id = sheet.getSheetId();
      return id === looked || isOurTab(results, id) ? [] : [{ id, name: sheet.getName(), isHidden: sheet.isSheetHidden() }];
    });
}

/** Whether no tab holds anything. */
export function isEmptyDocument(): boolean {
  return openSpreadsheet()
    .getSheets()
    .every((sheet) => sheet.getLastRow() === 0);
}

/** Asks for sample data when neither the sheet that was read nor any other holds anything. */
export function refuseEmptyDocument(cells: readonly (readonly Cell[])[]): void {
  if (!isEmpty(cells) || !isEmptyDocument()) return;
  throw new Question(
    "sample",
    { en: "this spreadsheet is still empty", zh: "此表格还是空的" },
    { en: "paste your orders into it, or try it with a sample shop", zh: "请粘贴您的订单，或用示例店铺试一试" },
    ["sample"],
  );
}
