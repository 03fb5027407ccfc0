// Tests that every claim of the conformance suite holds on the memory grid.
import { describe, expect, test } from "vitest";
import { conformanceCases } from "../../workbench/host/conformance";
import { runCase } from "../../workbench/host/conformanceCase";
import { memoryGrid } from "../../workbench/host/memoryGrid";

describe("on the memory grid", () => {
  for (const tried of conformanceCases) {
    test(`${tried.name} (${tried.evidence})`, () => {
      expect(runCase(tried, memoryGrid).observed).toStrictEqual(tried.expected);
    });
  }
});

test("every case has a name of its own", () => {
  expect(new Set(conformanceCases.map(({ name }) => name)).size).toBe(conformanceCases.length);
});
