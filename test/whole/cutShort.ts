// Calls that are cut short, and the hidden tab from which they are taken back.
import { expect } from "vitest";
import type { GridSheet } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import { answered, call } from "./documentDriver";
import { at } from "./furnishedShop";

/** Makes a call that is killed after one of its service calls, counted from 1, as Google does after six minutes. */
export function cutShort(host: Host, message: object, number: number): void {
  host.inject({ call: number, how: "killAfter" });
  expect(() => call(host, message)).toThrow("Exceeded maximum execution time");
  host.inject(null);
}

/** Numbers, counted from 1, of the service calls with which a call changes tabs, marks, cells and formats. */
export function changingCalls(host: Host, message: object): number[] {
  const copy = host.copy();
  answered(copy, message);
  return copy.lastCalls.flatMap(({ path }, place) =>
    /insert|addDeveloperMetadata|setValues|clearFormat|setNumberFormat/.test(path) ? [place + 1] : [],
  );
}

/** The hidden tab of the last run, or of the run with a token. */
export function workTab(host: Host, token = ""): GridSheet {
  const found = host.grid.sheets().find(({ name }) => name.startsWith(`Customer Tiers undo ${token}`));
  if (!found) throw new Error("There is no hidden tab");
  return found;
}

/** Empties a tab. */
export function empty(sheet: GridSheet): void {
  sheet.writeContents(at(1, 1, sheet.maxRows(), sheet.maxColumns()), []);
}
