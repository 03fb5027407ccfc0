// Grids on a Univer workbook, disposed of after each test.
import type { Univer } from "@univerjs/core";
import { afterEach } from "vitest";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { headlessUniver } from "../../workbench/page/headless";
import { UniverGrid } from "../../workbench/page/univerGrid";

const opened: Univer[] = [];
afterEach(() => {
  for (const univer of opened.splice(0)) univer.dispose();
});

export function univerGrid(setup: SpreadsheetSetup): UniverGrid {
  const univer = headlessUniver();
  opened.push(univer);
  return new UniverGrid(univer, memoryGrid(setup));
}
