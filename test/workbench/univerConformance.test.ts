// Every claim of the conformance suite holds on a Univer workbook too.
import type { Univer } from "@univerjs/core";
import { afterEach, describe, expect, test } from "vitest";
import { conformanceCases } from "../../workbench/host/conformance";
import { runCase } from "../../workbench/host/conformanceCase";
import type { Grid } from "../../workbench/host/grid";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { headlessUniver } from "../../workbench/page/headless";
import { UniverGrid } from "../../workbench/page/univerGrid";

const opened: Univer[] = [];

function univerGrid(setup: SpreadsheetSetup): Grid {
  const univer = headlessUniver();
  opened.push(univer);
  return new UniverGrid(univer, memoryGrid(setup));
}

afterEach(() => {
  for (const univer of opened.splice(0)) univer.dispose();
});

describe("on a Univer workbook", () => {
  for (const tried of conformanceCases) {
    test(`${tried.name} (${tried.evidence})`, () => {
      expect(runCase(tried, univerGrid).observed).toStrictEqual(tried.expected);
    });
  }
});
