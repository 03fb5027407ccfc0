// Members of SpreadsheetApp.Sheet that read the selection of the active sheet.
import type { Area } from "./area";
import { notInHost } from "./hostError";
import { lookup, type OnRange, type OnSheet } from "./openDocument";
import { rangeListService, rangeService } from "./rangeService";
import type { Member, Service } from "./service";

function checkShown({ document, sheet }: OnSheet): void {
  if (document.world.grid.activeSheet() !== sheet) throw notInHost("The selection of a sheet that is not the active one");
}

/** A member that answers from the selection of the active sheet. */
function selected(answer: (on: OnSheet, areas: readonly Area[], cell: Area) => Service): Member<OnSheet> {
  return lookup((on) => {
    checkShown(on);
    const { areas, cell } = on.document.world.grid.selection(on.sheet);
    return answer(on, areas, { ...cell, rows: 1, columns: 1 });
  });
}

function rangeOf({ document, sheet }: OnSheet, area: Area): OnRange {
  return { document, sheet, area };
}

/** Members of a sheet. */
export const selectionMembers: Readonly<Record<string, Member<OnSheet>>> = {
  getActiveRange: selected((on, areas, cell) => rangeService.make(rangeOf(on, areas.at(-1) ?? cell))),
  getActiveRangeList: selected((on, areas) => rangeListService.make(areas.map((area) => rangeOf(on, area)))),
  getCurrentCell: selected((on, _, cell) => rangeService.make(rangeOf(on, cell))),
};
