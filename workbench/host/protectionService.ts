// SpreadsheetApp.Protection: the protections of a sheet.
import type { Area } from "./area";
import type { GridSheet } from "./grid";
import type { SheetProtection } from "./gridParts";
import { heldService } from "./heldService";
import { notInHost } from "./hostError";
import { checkSheetThere, held, lookup, type OnSheet } from "./openDocument";
import { rangeService } from "./rangeService";
import type { Service } from "./service";

interface ProtectionState extends OnSheet {
  readonly id: number;
}

function current({ sheet, id }: ProtectionState): SheetProtection {
  const found = sheet.parts.protections.find((protection) => protection.id === id);
  if (found === undefined) throw notInHost("A protection that is gone");
  return found;
}

function wholeSheet(sheet: GridSheet): Area {
  return { row: 1, column: 1, rows: sheet.maxRows(), columns: sheet.maxColumns() };
}

function typeOf({ area }: SheetProtection): string {
  return area === null ? "SHEET" : "RANGE";
}

const protection = heldService<ProtectionState>(
  "SpreadsheetApp.Protection",
  {
    canEdit: lookup((state) => current(state).isEditable || current(state).isWarningOnly),
    isWarningOnly: lookup((state) => current(state).isWarningOnly),
    getDescription: lookup((state) => current(state).description),
    getUnprotectedRanges: lookup((state) =>
      current(state).unprotected.map((area) => rangeService.make({ document: state.document, sheet: state.sheet, area })),
    ),
    getRange: held((state) => {
      const { document, sheet } = state;
      return rangeService.make({ document, sheet, area: current(state).area ?? wholeSheet(sheet) });
    }),
    getProtectionType: held((state) => ({ enumPath: "SpreadsheetApp.ProtectionType", name: typeOf(current(state)) })),
  },
  checkSheetThere,
);

/** The protections of a sheet of one kind, SHEET or RANGE. */
export function protectionServices({ document, sheet }: OnSheet, type: string): Service[] {
  return sheet.parts.protections
    .filter((entry) => typeOf(entry) === type)
    .map(({ id }) => protection.make({ document, sheet, id }));
}

/** Protects the whole sheet. The user who protects it may still edit. */
export function protectSheet({ document, sheet }: OnSheet): Service {
  const { protections } = sheet.parts;
  if (protections.some(({ area }) => area === null)) throw notInHost("A second protection of a sheet");
  const id = document.world.grid.freshId();
  const added = { id, area: null, description: "", isEditable: true, isWarningOnly: false, unprotected: [] };
  sheet.setParts({ protections: [...protections, added] });
  return protection.make({ document, sheet, id });
}
