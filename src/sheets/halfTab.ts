// A tab that is filled under a name of its own until it is whole; what was cut short before that goes.

import { openSpreadsheet, sheetOf } from "./read";
import { forgetHalf, type Half } from "./saved";
import { flush } from "./service";

/** Takes a half-made tab away, if there is one, shows the tab that was shown before, and forgets it. */
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
