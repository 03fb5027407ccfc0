// A tab of made-up orders in a spreadsheet that is still empty.

import type { Language, Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { silent, type Teller } from "../sheets/headway";
import { inLock, refuseWhileOpen } from "../sheets/lease";
import { isEmptyDocument } from "../sheets/others";
import { openSpreadsheet, type Sheet } from "../sheets/read";
import { readTabs } from "../sheets/room";
import { readSaved } from "../sheets/saved";
import { flush } from "../sheets/service";
import { addTab, freeName } from "../sheets/tabs";
import { toSampleOrders } from "./sampleOrders";

const title: Text = { en: "Sample orders", zh: "示例订单" };

/** Formats of order number, day, customer, amount and status. */
const formats = ["0", "yyyy-mm-dd", "General", "#,##0.00", "General"];

function refuseFilled(): Refusal {
  return new Refusal(
    { en: "this spreadsheet is not empty any more, so no sample was added", zh: "此表格已有内容，因此没有添加示例" },
    { en: "look again, and use what is in it", zh: "请重新读取，并使用其中的数据" },
  );
}

/** Looking, adding the tab, its formats, its rows, and the rest. */
const stepCount = 5;

function fill(sheet: Sheet, rows: (string | number)[][], tell: Teller): void {
  const range = sheet.getRange(1, 1, rows.length, formats.length);
  range.setNumberFormats(rows.map(() => formats));
  tell.step();
  range.setValues(rows);
  tell.step();
  sheet.getRange(1, 1, 1, formats.length).setFontWeights([formats.map(() => "bold")]);
  sheet.setFrozenRows(1);
  tell.close();
  flush();
}

/**
 * Adds the tab and shows it; one that cannot be filled, or whose filling is stopped, is taken away again.
 *
 * @returns id of the tab
 * @throws Refusal when a tab has content meanwhile
 * @throws Stopped when it was stopped, and no tab was added
 */
export function addSample(language: Language, tell: Teller = silent): number {
  return inLock(() => {
    refuseWhileOpen(readSaved().state);
    tell.plan(stepCount);
    if (!isEmptyDocument()) throw refuseFilled();
    const { names } = readTabs();
    const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
    tell.step();
    const sheet = addTab(freeName(title[language], taken), names.size);
    try {
      tell.step();
      fill(sheet, toSampleOrders(language), tell);
      return sheet.getSheetId();
    } catch (problem) {
      openSpreadsheet().deleteSheet(sheet);
      flush();
      throw problem;
    }
  });
}
