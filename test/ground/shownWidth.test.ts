// Tests that no number of a shop is wider than its column, in any currency.
import { describe, expect, test } from "vitest";
import { pixelsOf, pixelsOfAll, toWidthRuns } from "../../src/ground/shownWidth";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { oneSheet, openDocument, run } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { tabOf } from "../whole/tradingShop";

/**
 * Thousandths of the size of the letters that a bold sign is wide, and a Chinese character. Arial, in which Sheets shows numbers, has the
 * widths of Helvetica.
 *
 * @source Adobe Core 14 fonts, Helvetica-Bold.afm: comma, period and space 278, hyphen 333, digits 556, P 667, B 722, G 778
 */
const widths: Readonly<Record<string, number>> = { ",": 278, ".": 278, " ": 278, "-": 333, P: 667, B: 722, G: 778 };
const [digit, ofChinese] = [556, 1000];

/** Letters of 10 points at 96 dots an inch, and three pixels of margin at each side. */
const [size, margins] = [(10 * 96) / 72, 2 * 3];

/** Pixels of a text in bold, by the widths of the font. */
function widthByFont(text: string): number {
  const thousandths = [...text].map((sign) => widths[sign] ?? (/\d/.test(sign) ? digit : ofChinese));
  return (thousandths.reduce((sum, one) => sum + one, 0) * size) / 1000 + margins;
}

/** A number as Sheets shows it: the text in quotes of its format, then the number with its decimals. */
function shownAs(format: string, number: number): string {
  const [, before = "", pattern = ""] = /^(?:"([^"]*)")?([#,]*0(?:\.0+)?)$/.exec(format) ?? [];
  if (pattern === "") return "";
  const decimals = pattern.split(".")[1]?.length ?? 0;
  const shown = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: pattern.includes(","),
  });
  return `${number < 0 ? "-" : ""}${before}${shown.format(Math.abs(number))}`;
}

describe("the pixels of a number", () => {
  test("are at least those of its signs in the font, and at most a half more", () => {
    // "GBP 117,884.38": 778 + 722 + 667 + 278 + 8 × 556 + 2 × 278 = 7,449 thousandths of 13.33 pixels, 99.32, and 6 of margins.
    expect(widthByFont("GBP 117,884.38")).toBeCloseTo(105.32, 2);
    const shown: readonly [string, number, string][] = [
      ['"GBP "#,##0.00', 117_884.38, "GBP 117,884.38"],
      ['"GBP "#,##0.00', -1_200, "-GBP 1,200.00"],
      ['"人民币 "#,##0.00', 98_765.43, "人民币 98,765.43"],
      ["#,##0", 1_234_567, "1,234,567"],
      ["0", 88, "88"],
    ];
    for (const [format, number, text] of shown) {
      expect(shownAs(format, number)).toBe(text);
      expect(pixelsOf(format, number), text).toBeGreaterThanOrEqual(widthByFont(text));
      expect(pixelsOf(format, number), text).toBeLessThanOrEqual(widthByFont(text) * 1.5);
    }
  });

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
  let seen = 0;
  for (const name of ["Customers", "Summary"]) {
    const sheet = tabOf(host, name);
    const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
    for (const [place, { contents, formats }] of sheet.read(area).entries()) {
      const width = sheet.parts.columnWidths[place + 1] ?? 100;
      for (const [row, content] of contents.entries()) {
        if (typeof content !== "number") continue;
        const format = typeof formats === "string" ? formats : (formats[row] ?? "");
        const shown = shownAs(format, content);
        if (shown === "") continue;
        seen += 1;
        expect(widthByFont(shown), shown).toBeLessThanOrEqual(width);
      }
    }
  }
  // Each of the 20 customers has orders, revenue and an average order at least.
  expect(seen).toBeGreaterThan(60);
});
