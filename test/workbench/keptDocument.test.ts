// Tests a document kept over a reload: it comes back cell by cell and part by part, and its last run can be undone.
import { afterAll, describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Grid } from "../../workbench/host/grid";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { headlessUniver } from "../../workbench/page/headless";
import { type KeptDocument, packFrame, packSheet, unpackDocument } from "../../workbench/page/keptDocument";
import { UniverGrid } from "../../workbench/page/univerGrid";
import { answered, openDocument, run } from "../whole/documentDriver";
import { furnishedShop } from "../whole/furnishedShop";
import { listShop, tradingShop } from "../whole/tradingShop";

const univer = headlessUniver();
afterAll(() => univer.dispose());

function live(setup: SpreadsheetSetup): UniverGrid {
  return new UniverGrid(univer, memoryGrid(setup));
}

const stores = { properties: { document: [], script: [], users: [] }, uuids: 0 };

/** Returns the document written as text and read again. */
function kept(grid: UniverGrid): KeptDocument {
  const document: KeptDocument = { frame: packFrame(grid, stores), sheets: grid.sheets().map(packSheet) };
  return JSON.parse(JSON.stringify(document)) as KeptDocument;
}

function expectSame(before: Grid, after: Grid): void {
  const { compared, differences } = compareDocuments(documentOf(before), documentOf(after));
  expect(compared).toBeGreaterThan(500);
  expect(differences).toEqual([]);
}

describe("a kept document", () => {
  test.each([
    ["with one of everything", furnishedShop],
    ["with orders", tradingShop],
    ["with a list", listShop],
  ] as const)("%s comes back with every cell, style, part and id", (_, setup) => {
    const grid = live(setup);
    const back = new UniverGrid(univer, unpackDocument(kept(grid)));
    expectSame(grid, back);
    expect(back.sheets().map(({ id }) => id)).toEqual(grid.sheets().map(({ id }) => id));
    const given = new Set(back.sheets().flatMap(({ id, parts }) => [id, ...parts.metadata.map((each) => each.id)]));
    expect(given.has(back.freshId())).toBe(false);
  });

  test("after a run comes back with its marks and its hidden tab, so that the run can be undone in it", () => {
    const host = openDocument(tradingShop, { makeGrid: live });
    const before = documentOf(host.grid);
    run(host);
    const properties = host.documentProperties;
    const back = unpackDocument(kept(host.grid as UniverGrid));
    expectSame(host.grid, back);
    const again = openDocument(tradingShop, { makeGrid: () => new UniverGrid(univer, back) });
    expect(Object.keys(properties).sort()).toEqual([
      "customerTiers.request",
      "customerTiers.request.0",
      "customerTiers.secret",
      "customerTiers.state",
      "customerTiers.state.0",
    ]);
    again.keepProperties(properties);
    expect(answered(again, { verb: "undo" }).left).toEqual({ count: 0, cells: [] });
    expect(compareDocuments(before, documentOf(again.grid)).differences).toEqual([]);
  });

  test("tells which sheet was changed, and takes a look at another for no change", () => {
    const grid = live(tradingShop);
    const [first, second] = grid.sheets();
    const versions = (): number[] => [first!, second!].map(({ key }) => grid.book.changedAt(key));
    const before = versions();
    grid.activate(second!);
    expect(versions()).toEqual(before);
    first!.writeContents({ row: 2, column: 1, rows: 1, columns: 1 }, [["Zoe"]]);
    expect(versions()[0]).toBeGreaterThan(before[0]!);
    expect(versions()[1]).toBe(before[1]);
    const between = versions();
    second!.setParts({ tabColor: "#ff0000" });
    expect(versions()[0]).toBe(between[0]);
    expect(versions()[1]).toBeGreaterThan(between[1]!);
  });

  test("that lacks a sheet is refused", () => {
    const { frame, sheets } = kept(live(tradingShop));
    expect(() => unpackDocument({ frame, sheets: sheets.slice(1) })).toThrow("lacks a sheet");
  });
});
