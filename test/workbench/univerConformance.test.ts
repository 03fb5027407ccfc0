// Every claim of the conformance suite holds on a Univer workbook too.
import { describe, expect, test } from "vitest";
import { conformanceCases } from "../../workbench/host/conformance";
import { runCase } from "../../workbench/host/conformanceCase";
import { univerGrid } from "./univerGrids";

describe("on a Univer workbook", () => {
  for (const tried of conformanceCases) {
    test(`${tried.name} (${tried.evidence})`, () => {
      expect(runCase(tried, univerGrid).observed).toStrictEqual(tried.expected);
    });
  }
});
