// The plugins of Univer that keep a document, and draw nothing: the same in the page and without one.
import type { Univer } from "@univerjs/core";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";

/** What a sheet has beside its cells and notes. */
export const registerModels = (univer: Univer): void => {
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
};
