// Who is one customer however the cell is written, how texts are numbered, and what a typical customer of a tier is.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/ground/cell";
import { noOrdersYet, others } from "../../src/models/tier";
import { toKeyColumn } from "../../src/reading/keys";
import { textIndex } from "../../src/reading/textIndex";
import { summarizeTiers } from "../../src/reports/tierSummary";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { assign, customersOf, type Triple } from "../models/customersOf";
import { day, orders, scored } from "../whole/shop";

fc.configureGlobal({ seed: 1 });

/**
 * Returns the revenue of each customer. The first of these cells buys for 1, the second for 2, the third for 4, so a sum names its cells.
 */
function sumsOf(...cells: HostCell[]): number[] {
  return scored(orders(...cells.map((cell, i) => [cell, "2024-01-05", 2 ** i]))).customers.revenue;
}

describe("one customer, written in several ways", () => {
  test.each<[string, HostCell[], number[]]>([
    ["blanks around a name, before the plain name", [" C1 ", "C1", "C2"], [3, 4]],
    ["blanks around a name, after the plain name", ["C1", " C1 ", "C2"], [3, 4]],
    ["blanks around a name, and the plain name never", [" C1 ", "C2", "C1  ", " C1 "], [13, 2]],
    ["a name on both sides of another", ["C1", "C2", "C1", "C2"], [5, 10]],
    ["a name on both sides of rows without a name", ["C1", "", "C1", "  ", "C1"], [21]],
    ["the number 7 and the text 7", [7, "7", "C1", 7], [11, 4]],
    ["the text 7 and the number 7", ["7", 7, "C1", " 7"], [11, 4]],
    ["full-width and plain letters", ["ＡＢＣ", "C1", "ABC"], [5, 2]],
    ["an accent in one character or in two", ["Ren\u00e9", "Rene\u0301", "Rene"], [3, 4]],
    ["a capital that only its small letter has composed", ["j\u030ca@b.de", "J\u030ca@b.de", "\u01f0a@b.de"], [7]],
    ["an e-mail address in capitals", ["Ann@Shop.com", "ann@shop.com", "ANN@SHOP.COM "], [7]],
    [
      "a date for a name, as a date or as its text",
      [day("2024-03-01"), "C1", "2024-03-01", day("2024-03-01", "10:00:00")],
      [13, 2],
    ],
  ])("%s", (_, cells, sums) => expect(sumsOf(...cells)).toEqual(sums));

  test.each<[string, HostCell[]]>([
    ["the number 7 and the text 007", [7, "007"]],
    ["names that differ in capitals", ["ann", "Ann"]],
    ["names with a blank in the middle and without", ["Ann Lee", "AnnLee"]],
    ["words that every object of the language knows", ["constructor", "__proto__", "toString"]],
  ])("%s are several customers", (_, cells) => expect(sumsOf(...cells)).toEqual(cells.map((_cell, i) => 2 ** i)));
});

/** Returns the key as the comment of toKey defines it. */
function keyOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell ?? "")
    .normalize("NFKC")
    .trim();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text.toLowerCase().normalize("NFKC") : text;
}

/** Numbers cells by their keys with a plain Map. */
function byMap(cells: readonly Cell[]): { indexes: number[]; count: number } {
  const numbers = new Map<string, number>();
  const indexes = cells.map(keyOf).map((key) => {
    if (key === "") return -1;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { indexes, count: numbers.size };
}

const messyText = fc.string({ unit: fc.constantFrom(..."aA7@. \u3000ＡｂeE\u0301é#"), maxLength: 6 });
const messyCell: fc.Arbitrary<Cell> = fc.oneof(
  messyText,
  fc.constantFrom("a@b.c", "A@b.c", " A@B.C", "7", "７", "007", "#N/A", "#N/A ", "NaN", "true", "1e+21", "2024-03-01", "\ufeff"),
  fc.constantFrom<Cell>(7, 0, -0, 1.5, Number.NaN, 1e15, 1e21, true, false, null, undefined, ""),
  fc.constantFrom("2024-03-01", "2024-03-02").map((iso) => new Date(`${iso}T08:00:00Z`)),
);

/** Numbers the cells of one column without dates. */
function numbered(cells: readonly Cell[]) {
  return toKeyColumn([{ cells, keyCell: (cell) => cell }]);
}

describe("indexes of keys", () => {
  test("are those that a plain Map of normalised texts gives, whatever the cells", () => {
    fc.assert(
      fc.property(fc.array(messyCell, { maxLength: 60 }), (cells) => {
        const { indexes, count } = numbered(cells);
        expect({ indexes: [...indexes], count }).toEqual(byMap(cells));
      }),
      { numRuns: 2000 },
    );
  });

  test("are those of a plain Map when there are thousands of customers, each written in two ways", () => {
    const cells = Array.from({ length: 20_000 }, (_, i) => `${i % 2 === 0 ? "C" : "c"}${(i * 7919) % 6_000}@example.com`);
    const { indexes, count } = numbered(cells);
    expect({ indexes: [...indexes], count }).toEqual(byMap(cells));
  });

  test("tell an error cell and a number too long for a sheet", () => {
    const { indexes, errors, roundedRow, roundedRows } = numbered(["C1", "#N/A", 1e15, 1e15, "#N/A", -1e16, "1000000000000000"]);
    expect([...indexes]).toEqual([0, 1, 2, 2, 1, 3, 2]);
    expect([...errors]).toEqual([1]);
    expect([roundedRow, roundedRows]).toEqual([2, 3]);
  });
});

/** Returns all texts that take one part of each pair. */
function combine(pairs: readonly (readonly [string, string])[]): string[] {
  return Array.from({ length: 2 ** pairs.length }, (_, i) => pairs.map((pair, place) => pair[(i >> place) & 1]).join(""));
}

/** Numbers texts twice, the second time as known texts, and returns the longest search. */
function longestSearch(texts: readonly string[]): number {
  const index = textIndex();
  const places = texts.map((_, place) => place);
  expect(texts.map(index.numberOf)).toEqual(places);
  expect(texts.map(index.numberOf)).toEqual(places);
  return index.longestSearch();
}

describe("texts numbered in order of first appearance", () => {
  test.each([
    ["order numbers", Array.from({ length: 100_000 }, (_, i) => `SO-${1_000_000 + i}`)],
    ["multiples of a thousand", Array.from({ length: 100_000 }, (_, i) => String(i * 1000).padStart(20, "0"))],
    ["addresses", Array.from({ length: 100_000 }, (_, i) => `customer${i * 7}@example.com`)],
    ["Chinese names", Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 300), 0x4e00 + i / 300))],
    ["blanks, more and more", Array.from({ length: 3_000 }, (_, i) => " ".repeat(i))],
  ])("%s are found within 80 slots", (_, texts) => expect(longestSearch(texts)).toBeLessThan(80));

  test("65,536 texts of Aa and BB, which share a hash where each character counts 31 times the next, are found within 80 slots", () => {
    expect(longestSearch(combine(Array(16).fill(["Aa", "BB"])))).toBeLessThan(80);
  });

  test("texts made to share this very hash are still told apart, and no search grows with their number", () => {
    // Found by trying. After the pairs before, both texts of a pair lead to the same state of the hash.
    const pairs = [
      ["1e56rtr", "0f94688"],
      ["100l7js", "0may6i3"],
      ["1ddo14d", "0krgalb"],
      ["10z6tws", "150knqy"],
      ["0vfmb4d", "14vgg2r"],
      ["1avt43g", "1vu98wf"],
      ["10oywdw", "0gowtlj"],
      ["182jueb", "1g64iwg"],
      ["0j0c32z", "0pjnmh9"],
      ["100l7js", "0may6i3"],
    ] as const;
    expect(longestSearch(combine(pairs.slice(0, 7)))).toBe(128);
    expect(longestSearch([...combine(pairs), "C1", "C2"])).toBe(257);
  });
});

describe("the typical customer of a tier", () => {
  test("has the middle number of orders and of days, or half-way between two; customers without orders are left out", () => {
    const triples: Triple[] = [
      [10, 9, 100],
      [2, 10, 100],
      [40, 1, 100],
      [null, 0, 0],
      [100, 2, 100],
      [30, 5, 100],
      [null, 0, 0],
    ];
    const tiers = [others, noOrdersYet, { ...others }, { ...others }];
    const tierOf = Uint8Array.of(0, 0, 0, 0, 2, 2, 1);
    const totals = summarizeTiers(customersOf(triples), { ...assign("standard11", triples), tiers, tierOf });
    expect(totals.map(({ medianFrequency }) => medianFrequency)).toEqual([9, null, 3.5, null]);
    expect(totals.map(({ medianRecencyDays }) => medianRecencyDays)).toEqual([10, null, 65, null]);
  });
});
