// Univer without a page: workbook model, formula engine, notes and filters, and nothing that draws.
import { LogLevel, Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { registerModels } from "./univerModels";

/** Makes it. Dispose of it at the end, because its timers keep the process alive. */
export function headlessUniver(): Univer {
  const univer = new Univer({ logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  registerModels(univer);
  return univer;
}
