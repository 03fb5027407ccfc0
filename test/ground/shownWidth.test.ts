// Tests that no number of a shop is wider than its column, in any currency.
import { describe, expect, test } from "vitest";
import { pixelsOf, pixelsOfAll, toWidthRuns } from "../../src/ground/shownWidth";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { oneSheet, openDocument, run } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { tabOf } from "../whole/tradingShop";

describe("the pixels of a number", () => {
  test("count every sign that its format shows: eight a digit, twelve for the margins", () => {
    // "GBP 117,884.38" has 14 signs.
    expect(pixelsOf('"GBP "#,##0.00', 117_884.38)).toBe(14 * 8 + 12);
    expect(pixelsOf("#,##0", 1_234_567)).toBe(9 * 8 + 12);
    expect(pixelsOf('"-"#,##0.00', Number.NaN)).toBe(0);
    expect(pixelsOf("yyyy-mm-dd", 46_000)).toBe(0);
  });

  test("are those of the longest of several, be it below 0", () => {
    // "GBP 12.00" has 9 signs, "-GBP 1,200.00" has 13.
    expect(pixelsOfAll('"GBP "#,##0.00', ["GBP", 12, null, -1_200])).toBe(13 * 8 + 12);
  });
});

test("neighbours that hold numbers share the widest width, whatever the numbers; those of texts stand alone", () => {
  const columns = (numbers: number) => [
    { least: 180, numbers: null },
    { least: 100, numbers },
    { least: 100, numbers: 60 },
    { least: 100, numbers: null },
    { least: 100, numbers: 50 },
    { least: 120, numbers: 50 },
    { least: 170, numbers: 50 },
  ];
  const runs = (numbers: number) => toWidthRuns(columns(numbers)).map(({ first, columns: count }) => [first, count]);
  expect(runs(60)).toEqual([
    [1, 1],
    [2, 2],
    [4, 1],
    [5, 2],
    [7, 1],
  ]);
  expect(runs(400)).toEqual(runs(60));
  expect(toWidthRuns(columns(400))[1]).toEqual({ first: 2, columns: 2, least: 100, numbers: 400 });
  expect(toWidthRuns(columns(60))[3]).toEqual({ first: 5, columns: 2, least: 120, numbers: 50 });
});

/** A shop whose amounts are thousands of times larger. */
function shop(currency: string, times: number): Host {
  const rows: HostCell[][] = [
    ["Customer", "Order date", "Amount", "Currency"],
    ...Array.from({ length: 60 }, (_, row): HostCell[] => [
      `C${row % 20}`,
      day(`2026-0${1 + (row % 8)}-1${row % 9}`),
      (1 + (row % 13)) * times,
      currency,
    ]),
  ];
  return openDocument(oneSheet(rows));
}

test.each([
  ["GBP", 1],
  ["GBP", 1_234_567.89],
  ["人民币", 98_765.43],
])("every number of Customers and Summary fits its column (%s, amounts of %d and more)", (currency, times) => {
  const host = shop(currency, times);
  run(host);
  for (const name of ["Customers", "Summary"]) {
    const sheet = tabOf(host, name);
    const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
    for (const [place, { contents, formats }] of sheet.read(area).entries()) {
      const width = sheet.parts.columnWidths[place + 1] ?? 100;
      for (const [row, content] of contents.entries()) {
        if (typeof content !== "number") continue;
        const format = typeof formats === "string" ? formats : (formats[row] ?? "");
        expect(pixelsOf(format, content)).toBeLessThanOrEqual(width);
      }
    }
  }
});
