// Tests that a comparison of two states of a document sees every kind of change, and nothing else.
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Grid, GridSheet } from "../../workbench/host/grid";
import type { SheetParts } from "../../workbench/host/gridParts";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import { at, changed, furnishedShop, insert, sheetOf } from "../whole/furnishedShop";

describe("a comparison", () => {
  const replaced = (parts: Partial<SheetParts>) => (orders: GridSheet) => orders.setParts(parts);
  const mutations: readonly (readonly [string, (orders: GridSheet, grid: Grid) => void, string])[] = [
    ["a value", (orders) => orders.writeContents(at(2, 3), [[11]]), "Orders!C2 was 10, is 11."],
    ["a value that becomes text", (orders) => orders.writeContents(at(2, 3), [["10"]]), 'Orders!C2 was 10, is "10".'],
    ["a value that is cleared", (orders) => orders.writeContents(at(9, 1), [[]]), 'Orders!A9 was "C8", is blank.'],
    [
      "a formula",
      (orders) => orders.writeContents(at(10, 3), [[{ formula: "=SUM(C2:C8)", value: 360 }]]),
      "Orders!C10 was =SUM(C2:C9) giving 360, is =SUM(C2:C8) giving 360.",
    ],
    [
      "a formula that becomes its value",
      (orders) => orders.writeContents(at(10, 3), [[360]]),
      "Orders!C10 was =SUM(C2:C9) giving 360, is 360.",
    ],
    [
      "a number format",
      (orders) => orders.writeStyle("format", at(2, 3), ["0"]),
      'Orders!C2 has the format "0" instead of "#,##0.00".',
    ],
    ["a font weight", (orders) => orders.writeStyle("weight", at(1, 1), [""]), 'Orders!A1 has the weight "" instead of "bold".'],
    [
      "a background",
      (orders) => orders.writeStyle("background", at(5, 5), ["#ff0000"]),
      'Orders!E5 has the background "#ff0000" instead of "".',
    ],
    ["a font colour", (orders) => orders.writeStyle("color", at(2, 4), [""]), 'Orders!D2 has the color "" instead of "#990000".'],
    ["a wrap", (orders) => orders.writeStyle("wrap", at(12, 6), ["wrap"]), 'Orders!F12 has the wrap "wrap" instead of "".'],
    [
      "an alignment",
      (orders) => orders.writeStyle("alignment", at(1, 1), ["left"]),
      'Orders!A1 has the alignment "left" instead of "center".',
    ],
    [
      "a note",
      (orders) => orders.writeStyle("note", at(3, 1), [""]),
      'Orders!A3 has the note "" instead of "Ask for the address".',
    ],
    ["a hidden tab", replaced({ isHidden: true }), "Tab Orders: isHidden was false, is true."],
    ["a tab's colour", replaced({ tabColor: null }), 'Tab Orders: tabColor was "#ff0000", is null.'],
    ["frozen rows", replaced({ frozenRows: 2 }), "Tab Orders: frozenRows was 1, is 2."],
    ["frozen columns", replaced({ frozenColumns: 0 }), "Tab Orders: frozenColumns was 1, is 0."],
    ["a column's width", replaced({ columnWidths: { 1: 141 } }), 'Tab Orders: columnWidths was {"1":140}, is {"1":141}.'],
    ["a row's height", replaced({ rowHeights: {} }), 'Tab Orders: rowHeights was {"1":30}, is {}.'],
    ["hidden rows", replaced({ hiddenRows: {} }), 'Tab Orders: hiddenRows was {"11":true}, is {}.'],
    ["hidden columns", replaced({ hiddenColumns: {} }), 'Tab Orders: hiddenColumns was {"5":true}, is {}.'],
    ["merged cells", replaced({ merges: [] }), 'Tab Orders: merges: "E11:F12" is gone.'],
    [
      "a validation",
      replaced({ validations: [] }),
      'Tab Orders: validations: {"area":"D2:D9","rule":"one of paid, open","isRejecting":true} is gone.',
    ],
    [
      "the order of conditional rules",
      (orders) => orders.setParts({ conditionalRules: [...orders.parts.conditionalRules].reverse() }),
      "Tab Orders: conditionalRules stand in another order.",
    ],
    [
      "a filter",
      replaced({ filter: null }),
      'Tab Orders: filter was {"area":"A1:D9","hiddenValues":{"1":["C3"]},"conditions":{},"hiddenRows":{"4":true}}, is null.',
    ],
    [
      "a filter view",
      replaced({ filterViews: [] }),
      'Tab Orders: filterViews: {"area":"A1:D9","title":"Big ones","criteria":"C > 50"} is gone.',
    ],
    [
      "a banding",
      replaced({ bandings: [{ area: at(1, 1, 10, 4), theme: "BLUE" }] }),
      'Tab Orders: bandings: {"area":"A1:D10","theme":"GREY"} became {"area":"A1:D10","theme":"BLUE"}.',
    ],
    ["a new name", (orders, grid) => grid.renameSheet(orders, "Sales"), 'Tab Orders: its name was "Orders", is "Sales".'],
    [
      "a new tab",
      (orders, grid) => {
        grid.insertSheet("Extra", 1);
        grid.activate(orders);
      },
      "Tab Extra is new.",
    ],
    ["another tab shown", (_, grid) => grid.activate(sheetOf(grid, "My tab")), "The tab shown was 0, is 1."],
    ["a tab that is gone", (_, grid) => grid.deleteSheet(sheetOf(grid, "Archive")), "Tab Archive is gone."],
    [
      "a name",
      (_, grid) => grid.setParts({ namedRanges: [] }),
      'The spreadsheet\'s namedRanges: {"name":"sales","sheetId":0,"area":"C2:C9"} is gone.',
    ],
    ["one more row at the end", insert("row", 13, 1), "Tab Orders: its number of rows was 12, is 13."],
    ["one more column at the end", insert("column", 7, 1), "Tab Orders: its number of columns was 6, is 7."],
  ];

  for (const [what, mutate, sentence] of mutations) {
    test(`sees ${what}`, () => {
      const { differences } = changed(mutate);
      expect(what === "a new name" ? differences.slice(0, 1) : differences).toContain(sentence);
      if (what !== "a new name") expect(differences).toEqual([sentence]);
    });
  }

  for (const part of ["protections", "charts", "metadata"] as const) {
    test(`sees ${part} that are gone`, () => {
      const { differences } = changed((orders) => orders.setParts({ [part]: orders.parts[part].slice(1) }));
      expect(differences).toHaveLength(1);
      expect(differences[0]).toMatch(new RegExp(`^Tab Orders: ${part}: .* is gone\\.$`));
    });
  }

  test("of a document with itself compares every cell and finds nothing", () => {
    const grid = memoryGrid(furnishedShop);
    const { compared, differences } = compareDocuments(documentOf(grid), documentOf(grid));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan((12 * 6 + 5 * 3 + 2 * 2) * 8);
  });

  test("does not mind what is selected", () => {
    const grid = memoryGrid(furnishedShop);
    const before = documentOf(grid);
    grid.select(sheetOf(grid, "Orders"), [at(3, 1, 2, 6)]);
    expect(compareDocuments(before, documentOf(grid)).differences).toEqual([]);
  });

  test("is not disturbed by what is written after a picture was taken", () => {
    const grid = memoryGrid(furnishedShop);
    const picture = documentOf(grid);
    const orders = sheetOf(grid, "Orders");
    orders.writeContents(at(2, 1, 3, 1), [["x", "y", "z"]]);
    orders.writeStyle("weight", at(2, 1), ["bold"]);
    insert("row", 3, 2)(orders, grid);
    expect(compareDocuments(picture, documentOf(memoryGrid(furnishedShop))).differences).toEqual([]);
  });

  test("lists fifty differences and counts the rest", () => {
    const grid = memoryGrid({
      ...furnishedShop,
      sheets: [{ name: "Long", cells: [], rows: 60, columns: 1 }],
      active: "Long",
      namedRanges: [],
    });
    const before = documentOf(grid);
    grid.activeSheet().writeContents(at(1, 1, 60, 1), [Array.from({ length: 60 }, (_, row) => row)]);
    const { differences, found } = compareDocuments(before, documentOf(grid));
    expect([differences.length, found]).toEqual([50, 60]);
  });
});
