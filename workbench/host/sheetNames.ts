// Checks the names of sheets.
import type { Grid, GridSheet } from "./grid";
import { notInHost, ScriptException } from "./hostError";

const LONGEST_NAME = 100;

/** Checks a new name. @param own - the sheet that is renamed, which may keep its own name */
export function checkNewName(grid: Grid, name: string, own: GridSheet | null = null): void {
  if (name.trim() === "") throw notInHost("A sheet with a blank name");
  if (name.length > LONGEST_NAME) throw notInHost(`A sheet's name of more than ${LONGEST_NAME} characters`);
  const taken = grid.sheets().find((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken !== undefined) {
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}
