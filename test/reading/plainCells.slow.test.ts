// Tests that signs nobody sees, and the protection that exports put around texts, change no customer, order, date, amount or header.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toKey } from "../../src/ground/key";
import { plainText } from "../../src/ground/plainText";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, orders, people, roleHeaders, scored } from "../whole/shop";

fc.configureGlobal({ seed: 1 });

/** A zero-width space, a left-to-right mark, a soft hyphen, a word joiner, a byte order mark and an isolate. */
const unseen = ["\u200b", "\u200e", "\u00ad", "\u2060", "\ufeff", "\u2068"];

describe("signs that nobody sees", () => {
  test.each(unseen)("%j changes no customer, date or amount", (sign) => {
    const shop = scored(
      orders(
        ["Ann Lee", "2026-08-13", "12.50"],
        [`${sign}Ann${sign} Lee\u00a0`, `${sign}2026-08-20`, `1${sign}2.50${sign}\u00a0`],
        ["Bo", `31/12/2025${sign}`, `$${sign}5`],
      ),
      { orders: { currency: "USD" } },
    );
    expect(people(shop)).toEqual({ "Ann Lee": ["2026-08-20", 2, 25], Bo: ["2025-12-31", 1, 5] });
  });

  test.each(unseen)("%j stands in no customer that is written, though the first row has it", (sign) => {
    const shop = scored(orders([`${sign}Ann${sign} Lee${sign}`, "2026-08-13", 1], ["Bo", "2026-08-14", 2]));
    expect(shop.customers.customer).toEqual(["Ann Lee", "Bo"]);
    const list = scored([
      ["Customer", "Last order", "Orders", "Revenue"],
      [`an${sign}n@shop.com`, "2026-08-13", 2, 30],
    ]);
    expect(list.customers.customer).toEqual(["ann@shop.com"]);
  });

  test.each(["می‌خواهم", "ශ්‍රී", "👩‍💻", "Ａnn  Lee"])("a sign that shapes a name stays: %s", (name) => {
    expect(scored(orders([name, "2026-08-13", 1])).customers.customer).toEqual([name]);
  });

  test("a joiner that shapes nothing goes", () => {
    expect(scored(orders(["\u200dAnn\u200c Lee\u200d", "2026-08-13", 1])).customers.customer).toEqual(["Ann Lee"]);
  });

  test("a cell of nothing else is blank: no customer", () => {
    const shop = scored(orders(["Ann", "2026-08-13", 1], ["\u200b", "2026-08-13", 2], ["\u200e \u00a0", "2026-08-13", 4]), {
      orders: { blanks: "leave" },
    });
    expect(account(shop)).toEqual([3, 1, { noCustomer: 2 }]);
  });

  test("a row of nothing else is no row", () => {
    expect(account(scored(orders(["Ann", "2026-08-13", 1], ["\u200b", "\ufeff", "\u200e"])))).toEqual([1, 1, {}]);
  });

  test("they do not hide a header", () => {
    const cells = [
      ["\ufeffCustomer", "Order\u00a0Date", "Amount\u200b", "Or\u00adder ID"],
      ["Ann", "2026-08-13", 3, "A1"],
      ["Ann", "2026-08-14", 4, "\u200bA1"],
    ];
    const shop = scored(cells);
    expect(roleHeaders(shop)).toEqual({ customer: "Customer", date: "Order\u00a0Date", amount: "Amount", order: "Order ID" });
    expect(people(shop)).toEqual({ Ann: ["2026-08-13", 1, 7] });
  });
});

describe("texts that an export protects", () => {
  const plainRows = (protect: (text: string) => string): HostCell[][] => [
    ["Customer", "Order ID", "Order Date", "Amount"],
    ["Ann", protect("1001"), protect("2026-08-13"), protect("50.00")],
    ["Bo", protect("1002"), protect("2026-08-14"), protect("20.00")],
    ["Ann", "1003", protect("2026-08-20"), protect("30.00")],
    [protect("Ann"), "1001", "2026-08-13", protect("-10.00")],
  ];

  test.each<[string, (text: string) => string]>([
    ['="…"', (text) => `="${text}"`],
    ["an apostrophe in front", (text) => `'${text}`],
    ["apostrophes around", (text) => `'${text}'`],
    ["quotation marks around", (text) => `"${text}"`],
    ['an apostrophe before ="…"', (text) => `'="${text}"`],
  ])("%s", (_, protect) => {
    expect(people(scored(plainRows(protect)))).toEqual({ Ann: ["2026-08-20", 2, 70], Bo: ["2026-08-14", 1, 20] });
  });

  test("a protected header is a header", () => {
    const shop = scored([['="Customer"', "'Order Date", '="Amount"'], ...orders(["Ann", "2026-08-13", 3]).slice(1)]);
    expect(roleHeaders(shop)).toEqual({ customer: "Customer", date: "Order Date", amount: "Amount" });
  });

  test.each([
    ["'t Hooft", "'t Hooft"],
    ["'s-Gravesande", "'s-Gravesande"],
    ["O'Neil", "O'Neil"],
    ["=1+1", "=1+1"],
    ["'=1+1", "=1+1"],
    ['="say ""hi"""', 'say "hi"'],
    ["'007", "007"],
    ["='007'", "='007'"],
    ["'", "'"],
    ["''7", "7"],
    ["Ａｎｎ\u3000Lee", "Ann Lee"],
  ])("the key of %j is %j", (cell, key) => expect(toKey(cell)).toBe(key));

  test("the key of a key is the key itself", () => {
    const text = fc.string({ unit: fc.constantFrom(..."a'\"=@.B＇\u200b\u00a0e\u0301 "), maxLength: 9 });
    fc.assert(
      fc.property(text, (cell) => {
        expect(toKey(toKey(cell))).toBe(toKey(cell));
        expect(plainText(plainText(cell))).toBe(plainText(cell));
      }),
      { numRuns: 5000 },
    );
  });
});
