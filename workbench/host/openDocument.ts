// The objects that services of the open spreadsheet share, so that a range can give its sheet and a sheet its ranges.
import type { Area } from "./area";
import type { GridSheet } from "./grid";
import { notInHost, ScriptException } from "./hostError";
import type { Member, Service } from "./service";
import type { World } from "./world";

export interface OpenDocument {
  readonly world: World;
  /** The Sheet object of a sheet. */
  sheetService(sheet: GridSheet): Service;
}

/** A sheet of the open spreadsheet. */
export interface OnSheet {
  readonly document: OpenDocument;
  readonly sheet: GridSheet;
}

export interface OnRange extends OnSheet {
  readonly area: Area;
  /** Whether it is written as whole columns or rows, such as "C:C" or "2:2". */
  readonly isWhole?: boolean;
}

/**
 * Refuses a member of an object whose sheet was deleted.
 *
 * If another user deleted the sheet while the script ran, Google throws an exception; its text here is not verified. If the script deleted
 * the sheet itself, Google's behaviour is unknown.
 */
export function checkSheetThere({ document, sheet }: OnSheet, member: string): void {
  const { grid, deletedByScript } = document.world;
  if (grid.sheets().includes(sheet)) return;
  if (deletedByScript.has(sheet)) throw notInHost(`${member} after its sheet was deleted`);
  throw new ScriptException(`Sheet ${sheet.id} not found`);
}

/** A member that answers from values the script already holds. */
export function held<State>(answer: (state: State) => unknown): Member<State> {
  return {
    need: "read",
    cost: "local",
    accepts: [""],
    run: answer,
  };
}

/** A member without arguments that asks the document. */
export function lookup<State>(answer: (state: State) => unknown): Member<State> {
  return {
    need: "read",
    cost: "lookup",
    accepts: [""],
    run: answer,
  };
}
