// A tab under construction: it has a temporary name until it is complete, so that a tab that was cut short can be found and deleted.

import { openSpreadsheet, sheetOf } from "./read";
import { forgetHalf, type Half } from "./saved";
import { flush } from "./service";

/** Deletes a tab under construction if it is there, shows the tab that the user looked at before, and forgets the construction. */
export function dropHalf({ name, active }: Half): void {
  const sheet = openSpreadsheet().getSheetByName(name);
  if (sheet !== null) {
    const shown = sheetOf(active);
    if (shown !== null) openSpreadsheet().setActiveSheet(shown);
    openSpreadsheet().deleteSheet(sheet);
  }
  flush();
  forgetHalf();
}
