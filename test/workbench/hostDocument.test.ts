// Tests that the local host keeps a whole spreadsheet: parts beside the cells move with them, and unknown effects are refused.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import { StyleLayer } from "../../workbench/host/styleLayer";
import { at, changed, formulaAt, furnishedShop, insert, remove, sheetOf } from "../whole/furnishedShop";
import { failure, start } from "./startHost";

describe("rows and columns", () => {
  test("added inside a range make it longer, everywhere", () => {
    const { grid, orders } = changed(insert("row", 5, 2));
    const { parts } = orders;
    expect(formulaAt(orders, 12, 3)).toEqual({ formula: "=SUM(C2:C11)", value: 360 });
    expect(formulaAt(sheetOf(grid, "My tab"), 1, 1)).toEqual({ formula: "=SUM(Orders!$C$2:$C$11)", value: 360 });
    expect(formulaAt(sheetOf(grid, "My tab"), 1, 2)).toEqual({
      formula: '=COUNTA(Orders!A:A)&"Orders!A1"',
      value: "10Orders!A1",
    });
    expect(formulaAt(sheetOf(grid, "My tab"), 2, 1)).toEqual({ formula: "='My tab'!A1+A1", value: 720 });
    expect(grid.parts.namedRanges[0]?.area).toEqual(at(2, 3, 10, 1));
    expect([parts.filter?.area, parts.filterViews[0]?.area, parts.bandings[0]?.area]).toEqual([
      at(1, 1, 11, 4),
      at(1, 1, 11, 4),
      at(1, 1, 12, 4),
    ]);
    expect(parts.conditionalRules.map(({ areas }) => areas)).toEqual([[at(2, 3, 10, 1)], [at(2, 3, 10, 1)]]);
    expect([parts.merges, parts.hiddenRows]).toEqual([[at(13, 5, 2, 2)], { 13: true }]);
    expect(parts.charts[0]?.ranges.map(({ area }) => area)).toEqual([at(1, 1, 11, 1), at(1, 3, 11, 1)]);
    expect(sheetOf(grid, "My tab").parts.charts[0]?.ranges[0]?.area).toEqual(at(1, 3, 11, 1));
    expect(orders.read(at(5, 3, 2, 1))[0]).toEqual({ contents: [null, null], formats: "#,##0.00" });
  });

  test("added right after a range leave it as it is", () => {
    const { grid, orders } = changed(insert("row", 10, 1));
    expect(formulaAt(orders, 11, 3)).toEqual({ formula: "=SUM(C2:C9)", value: 360 });
    expect(grid.parts.namedRanges[0]?.area).toEqual(at(2, 3, 8, 1));
  });

  test("added before a range push it", () => {
    const { orders } = changed(insert("column", 1, 2));
    expect(formulaAt(orders, 10, 5)).toEqual({ formula: "=SUM(E2:E9)", value: 360 });
    const { parts } = orders;
    expect([parts.columnWidths, parts.filter?.hiddenValues, parts.charts[0]?.column]).toEqual([{ 3: 140 }, { 3: ["C3"] }, 7]);
    expect(parts.metadata.map(({ place }) => place)).toEqual([
      { kind: "column", line: 5 },
      { kind: "row", line: 2 },
      { kind: "sheet" },
    ]);
    expect(parts.conditionalRules[0]?.condition).toMatchObject({ values: ["=$E2>50"] });
  });

  test("taken away make what holds them shorter", () => {
    const { grid, orders } = changed(remove("row", 2, 3));
    expect(formulaAt(orders, 7, 3)).toEqual({ formula: "=SUM(C2:C6)", value: 360 });
    expect(grid.parts.namedRanges[0]?.area).toEqual(at(2, 3, 5, 1));
    expect(orders.parts.metadata.map(({ place }) => place.kind)).toEqual(["column", "sheet"]);
  });

  test("taken away whole take rules, names and metadata along and break references", () => {
    const { grid, orders } = changed(remove("column", 3, 1));
    expect(formulaAt(sheetOf(grid, "My tab"), 1, 1)).toEqual({ formula: "=SUM(#REF!)", value: { error: "#REF!" } });
    expect([grid.parts.namedRanges, orders.parts.conditionalRules]).toEqual([[], []]);
    expect(orders.parts.charts[0]?.ranges.map(({ area }) => area)).toEqual([at(1, 1, 9, 1)]);
  });

  test("added and taken away again leave the document as it was", () => {
    for (const axis of ["row", "column"] as const) {
      const { differences } = changed((orders, grid) => {
        insert(axis, 4, 3)(orders, grid);
        remove(axis, 4, 3)(orders, grid);
      });
      expect(differences).toEqual([]);
    }
  });

  const formulas = [
    ["=A1+$B$2", "row", 1, "=A2+$B$3"],
    ['=LOG10(A10)&A1B&"A1 ""B2"""', "row", 1, '=LOG10(A11)&A1B&"A1 ""B2"""'],
    ["=SUM(A2:C)+SUM(2:3)+SUM(A:C)", "row", 1, "=SUM(A3:C)+SUM(3:4)+SUM(A:C)"],
    ["=SUM(A:C)", "column", 2, "=SUM(A:D)"],
    ["=SUM(A1:INDEX(B:B,3))", "row", 1, "=SUM(A2:INDEX(B:B,3))"],
    ["='It''s'!A1+orders!A1", "row", 1, "='It''s'!A1+orders!A2"],
    ["=AA$1*1.5E3", "column", 1, "=AB$1*1.5E3"],
    ["=A1500000+SUM(Orders!B2:B1200000)", "row", 1, "=A1500001+SUM(Orders!B3:B1200001)"],
  ] as const;
  for (const [formula, axis, first, expected] of formulas) {
    test(`a ${axis} before ${first} turns ${formula} into ${expected}`, () => {
      const { orders } = changed((sheet, grid) => {
        sheet.writeContents(at(12, 6), [[{ formula }]]);
        insert(axis, first, 1)(sheet, grid);
      });
      const place = axis === "row" ? at(13, 6) : at(12, 7);
      expect(orders.read(place)[0]?.contents[0]).toEqual({ formula: expected });
    });
  }
});

describe("a style of a column", () => {
  const ROWS = 12;
  const place = fc.record({
    from: fc.nat(ROWS - 1),
    howMany: fc.integer({ min: 1, max: 4 }),
    text: fc.constantFrom("", "a", "b"),
  });
  const step = fc.oneof(
    place.map((given) => ({ kind: "write" as const, ...given })),
    place.map((given) => ({ kind: "insert" as const, ...given })),
    place.map((given) => ({ kind: "delete" as const, ...given })),
  );

  test("is what a plain list of texts would be after any writes, insertions and deletions", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let plain = new Array<string>(ROWS).fill("");
        let layer = StyleLayer.uniform("");
        for (const { kind, from, howMany, text } of steps) {
          const rows = Math.min(howMany, plain.length - from);
          if (rows < 1) continue;
          if (kind === "write") {
            plain = plain.map((kept, row) => (row >= from && row < from + rows ? text : kept));
            layer = layer.written(from, rows, new Array<string>(rows).fill(text));
          } else if (kind === "insert") {
            plain.splice(from, 0, ...new Array<string>(howMany).fill(text));
            layer = layer.inserted(from, howMany, text);
          } else {
            plain.splice(from, rows);
            layer = layer.deleted(from, rows);
          }
        }
        const slice = layer.slice(0, plain.length);
        const texts = typeof slice === "string" ? plain.map(() => slice) : slice;
        return texts.join() === plain.join() && plain.every((text, row) => layer.at(row) === text);
      }),
    );
  });
});

describe("tabs", () => {
  test("renamed take their references along, in quotes where they need them", () => {
    const { grid } = changed((orders, all) => all.renameSheet(orders, "Bob's orders"));
    expect(formulaAt(sheetOf(grid, "My tab"), 1, 1)).toEqual({ formula: "=SUM('Bob''s orders'!$C$2:$C$9)", value: 360 });
  });

  test("deleted break their references and take their names along", () => {
    const { grid } = changed((orders, all) => all.deleteSheet(orders));
    expect(formulaAt(sheetOf(grid, "My tab"), 1, 1)).toEqual({ formula: "=SUM(#REF!)", value: { error: "#REF!" } });
    expect([grid.parts.namedRanges, grid.activeSheet().name, sheetOf(grid, "My tab").parts.charts[0]?.ranges]).toEqual([
      [],
      "My tab",
      [],
    ]);
  });
});

describe("a script", () => {
  const run = (body: string, setup = furnishedShop): unknown =>
    start(
      `function check() { var book = SpreadsheetApp.getActiveSpreadsheet(); var sheet = book.getSheetByName("Orders"); ${body} }`,
      {
        spreadsheet: setup,
      },
    ).scriptRun("check");

  test("cannot write what a protection closes, and changes nothing there", () => {
    const message =
      "Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
    for (const body of [
      "sheet.getRange('A1').setValue('x');",
      "sheet.getRange('A1:B2').setBackground('#000000');",
      "sheet.getRange('D1:D3').clearFormat();",
      "sheet.deleteColumns(2, 1);",
      "book.deleteSheet(sheet);",
    ]) {
      expect(failure(() => run(body)).message).toBe(message);
    }
  });

  test("may write the open ranges of a protected tab, and nothing else of it", () => {
    const [orders] = furnishedShop.sheets;
    if (orders === undefined) throw new Error("No orders");
    const setup = {
      ...furnishedShop,
      sheets: [{ ...orders, protections: [{ unprotected: ["A2:C9"] }] }],
      namedRanges: [],
      active: "Orders",
    };
    run("sheet.getRange('A2:B3').setBackground('#000000');", setup);
    for (const body of [
      "sheet.getRange('A9:A10').clearContent();",
      "sheet.setName('x');",
      "sheet.insertRowsAfter(12, 1);",
      "sheet.setConditionalFormatRules([]);",
      "sheet.addDeveloperMetadata('a', 'b', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);",
    ]) {
      expect(failure(() => run(body, setup)).message).toContain("protected cell or object");
    }
    const told =
      "var own = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]; return [own.canEdit(), own.getUnprotectedRanges()[0].getA1Notation()];";
    expect(run(told, setup)).toEqual([false, "A2:C9"]);
  });

  test("sees filters, names, notes and metadata of others, but not another script's private metadata", () => {
    const told = `var names = book.getNamedRanges();
      var found = book.createDeveloperMetadataFinder().withKey("other.app").find();
      return [sheet.getFilter().getRange().getA1Notation(), names[0].getName(), names[0].getRange().getA1Notation(), found.length, sheet.getRange("A3:B3").getNotes()[0]];`;
    const notes = ["Ask for the address", ""];
    expect(run(told)).toEqual(["A1:D9", "sales", "C2:C9", 4, notes]);
    const hidden = { ...furnishedShop, metadata: [{ key: "other.app", isForeign: true, visibility: "PROJECT" as const }] };
    expect(run(told, hidden)).toEqual(["A1:D9", "sales", "C2:C9", 3, notes]);
  });

  test("that writes into merged or validated cells is stopped, as nobody knows what Google does", () => {
    expect(failure(() => run("sheet.getRange('E11:E12').setValue('x');")).reason).toBe("notInHost");
    expect(failure(() => run("sheet.getRange('D2').setValue('x');")).reason).toBe("notInHost");
    run("sheet.getRange('E11').setValue('x');");
  });

  test("that writes a number, a boolean, a date or an apostrophe into a text cell is stopped", () => {
    for (const written of ["1", "true", "new Date()", '"\'x"']) {
      expect(failure(() => run(`sheet.getRange('A12').setNumberFormat('@').setValue(${written});`)).reason).toBe("notInHost");
    }
  });

  test("that holds on to a deleted tab is stopped", () => {
    expect(failure(() => run("var old = book.getSheetByName('Archive'); book.deleteSheet(old); old.getName();")).reason).toBe(
      "notInHost",
    );
  });

  test("that puts rules back as it read them changes nothing, looks it cannot see included", () => {
    const host = start(
      "function check() { var sheet = SpreadsheetApp.getActiveSheet(); sheet.setConditionalFormatRules(sheet.getConditionalFormatRules()); }",
      {
        spreadsheet: furnishedShop,
      },
    );
    const before = documentOf(host.grid);
    host.call("check");
    expect(compareDocuments(before, documentOf(host.grid)).differences).toEqual([]);
  });

  test("writes 100,000 rows of ten columns whole", () => {
    const host = start(
      `function check() {
        var rows = [];
        for (var row = 0; row < 100000; row += 1) rows.push([row, "Name " + row, row / 7, "gold", true, row, "", "C" + row, "note", 1]);
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(1, 2, 100000, 1).setNumberFormat("@");
        sheet.getRange(1, 1, 100000, 10).setValues(rows);
      }`,
      { sheet: { rows: 100_000, columns: 10 } },
    );
    host.call("check");
    const [, names] = host.grid.activeSheet().read(at(1, 1, 100_000, 2));
    expect(names?.contents.at(-1)).toBe("Name 99999");
  });
});
