// Tests amounts as tills, banks and exports around the world write them, each with the number worked out by hand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/ground/cell";
import { looksLikeNumber, parseNumbers } from "../../src/reading/numbers";
import { account, orders, people, refused, scored } from "../whole/shop";
import { orAsked } from "./orAsked";

fc.configureGlobal({ seed: 1 });

/** Numbers of a column, null for a cell that is none, with their currencies; or what the question offers. */
function read(...cells: Cell[]) {
  return orAsked(() => {
    const reading = { title: "Amount", sheet: "", firstRow: 2, decimal: null, isShared: false, isOut: () => false };
    const { numbers, currencies } = parseNumbers(cells, reading);
    return { numbers: [...numbers].map((number) => (Number.isNaN(number) ? null : number)), currencies };
  });
}

describe("an amount", () => {
  test.each<[string, number, string]>([
    ["50,-", 50, ""],
    ["1.250,-", 1250, ""],
    ["1.250,--", 1250, ""],
    ["99,– €", 99, "EUR"],
    ["€ 50,-", 50, "EUR"],
    ["-50,-", -50, ""],
    ["50.–", 50, ""],
    ["CHF 1'250.-", 1250, "CHF"],
    ["500/-", 500, ""],
    ["Rs. 1,25,000/-", 125_000, "RS"],
    ["Rs. 1,234.50", 1234.5, "RS"],
    ["Rs 1,234.50", 1234.5, "RS"],
    ["₹1,23,456.70", 123_456.7, "INR"],
    ["Rp 150.000", 150_000, "IDR"],
    ["Rp150,000", 150_000, "IDR"],
    ["Rp. 1.250.000,00", 1_250_000, "IDR"],
    ["150.000 ₫", 150_000, "VND"],
    ["1 234,50 руб.", 1234.5, "RUB"],
    ["1\u00a0234,50\u00a0₽", 1234.5, "RUB"],
    ["500 р.", 500, "RUB"],
    ["500 р", 500, "RUB"],
    ["1'250.00 Fr", 1250, "CHF"],
    ["1 234,50 грн", 1234.5, "UAH"],
    ["1 234,50 zł", 1234.5, "PLN"],
    ["1 234,50 Kč", 1234.5, "CZK"],
    ["12 500 Ft", 12_500, "HUF"],
    ["1.234,50 kr.", 1234.5, "KR"],
    ["1.234,50 TL", 1234.5, "TRY"],
    ["₱50", 50, "PHP"],
    ["₱1,250.75", 1250.75, "PHP"],
    ["RM 50", 50, "MYR"],
    ["RM1,234.50", 1234.5, "MYR"],
    ["$5 USD", 5, "USD"],
    ["$1,234.50 CAD", 1234.5, "CAD"],
    ["US $12.50", 12.5, "USD"],
    ["R$ 1.234,50 BRL", 1234.5, "BRL"],
    ["¥1,234元", 1234, "CNY"],
    ["￥99.90元", 99.9, "CNY"],
    ["¥1,234 JPY", 1234, "JPY"],
    ["1,234円", 1234, "JPY"],
    ["1,234.50美元", 1234.5, "USD"],
    ["12 345,60 $US", 12_345.6, "USD"],
    ["1,234.50 CR", 1234.5, ""],
    ["1,234.50 DR", -1234.5, ""],
    ["$20.00CR", 20, "$"],
    ["1.2345E+03", 1234.5, ""],
    ["9.99E+00", 9.99, ""],
    ["1.25e-02", 0.0125, ""],
    ["-4.5678E+03", -4567.8, ""],
    ["1.5万", 15_000, ""],
    ["1.5万元", 15_000, "CNY"],
    ["¥0.35萬", 3500, "¥"],
    ["2.5만원", 25_000, "KRW"],
    ["1.2亿", 120_000_000, ""],
    ["1.2k", 1200, ""],
    ["$1.5K", 1500, "$"],
    ["2.25 M", 2_250_000, ""],
    ["1,5 mil", 1500, ""],
    ["₹2.5 lakh", 250_000, "INR"],
    ["&#36;12.50", 12.5, "$"],
    ["12.50&euro;", 12.5, "EUR"],
    ["&#x20AC;&nbsp;1.234,50", 1234.5, "EUR"],
    ["&pound;12.50", 12.5, "GBP"],
    ["&amp;euro;7,50", 7.5, "EUR"],
    ["12,50 &#122;&#322;", 12.5, "PLN"],
    ["&yen;1,234", 1234, "¥"],
    ["'12.50", 12.5, ""],
    ['="1,234.50"', 1234.5, ""],
    ["\u200e$12.50\u200b", 12.5, "$"],
  ])("%s is %d", (text, number, currency) => {
    expect(read(text)).toEqual({ numbers: [number], currencies: currency === "" ? null : [currency] });
    expect(looksLikeNumber(text)).toBe(true);
  });

  test.each([
    "1.23457E+17",
    "1.2E+05",
    "1E5",
    "€5 USD",
    "¥5 KRW",
    "50,-,-",
    "5 ft",
    "12 rm",
    "&hearts;5",
    "k",
    "万",
    "CR",
    "5 CRX",
    "ABCDR 5 X",
    "5 Cr",
    "--",
    ",-",
    "/-",
  ])("%s is none", (text) => {
    expect(read(text)).toEqual({ numbers: [null], currencies: null });
    expect(looksLikeNumber(text)).toBe(false);
  });

  test.each([
    ["¥12.346", "with yen it is 12,346, with yuan 12.346"],
    ["€12.346", "euros may have either"],
    ["12.346", "nothing tells"],
  ])("%s is asked about: %s", (text) => expect(read(text)).toEqual({ asked: ["point", "comma"] }));

  test("three digits of a currency without cents are thousands: 12.346 yen and won", () => {
    expect(read("12.346 JPY")).toEqual({ numbers: [12_346], currencies: ["JPY"] });
    expect(read("12.346 ₩")).toEqual({ numbers: [12_346], currencies: ["KRW"] });
  });
});

describe("a column of amounts", () => {
  test("50,- beside 99,50 is fifty, not a refund", () => {
    const rows = orders(["Ann", "2024-01-01", "50,-"], ["Bob", "2024-01-05", "1.250,-"], ["Cy", "2024-01-06", "99,50"]);
    expect(scored(rows).customers.revenue).toEqual([50, 1250, 99.5]);
  });

  test("one currency written in several ways is one", () => {
    const rows = orders(["Ann", "2024-01-01", "5 zł"], ["Ann", "2024-01-02", "5 PLN"], ["Ann", "2024-01-03", "5,50 ZŁ"]);
    const shop = scored(rows);
    expect([people(shop), shop.currencies]).toEqual([{ Ann: ["2024-01-03", 3, 15.5] }, ["PLN"]]);
  });

  test("two currencies are asked about, in whatever signs", () => {
    const error = refused(orders(["Ann", "2024-01-01", "Rp 150.000"], ["Ann", "2024-01-02", "RM 50"]));
    expect(error).toMatchObject({ about: "currency", choices: ["IDR", "MYR"] });
  });

  test("DR counts as money back, and a note says which rows", () => {
    const rows = orders(
      ["Acme", "2026-09-01", "1,234.50 CR"],
      ["Acme", "2026-09-08", "100.00 DR"],
      ["Blue", "2026-09-09", "80.00 CR"],
    );
    const shop = scored(rows);
    expect(people(shop)).toEqual({ Acme: ["2026-09-01", 1, 1134.5], Blue: ["2026-09-09", 1, 80] });
    expect(shop.notes.find(({ id }) => id === "debits")?.text).toBe(
      'Rows whose "Amount" is marked DR and counts as money back: 1 (first in row 3)',
    );
  });

  test("an amount that has lost digits is left out, and shown", () => {
    const shop = scored(orders(["Ann", "2024-01-01", "1.2345E+03"], ["Ann", "2024-01-02", "1.23E+05"]));
    expect([people(shop), account(shop)]).toEqual([{ Ann: ["2024-01-01", 1, 1234.5] }, [2, 1, { badAmount: 1 }]]);
    expect(shop.audit.reasons[0]?.example).toBe("row 3: 1.23E+05");
  });
});

describe("what Intl.NumberFormat writes is read back to the same number, or asked about", () => {
  const locales = [
    "en-US",
    "en-GB",
    "en-IN",
    "zh-CN",
    "zh-TW",
    "de-DE",
    "de-CH",
    "fr-FR",
    "es-ES",
    "pt-BR",
    "pt-PT",
    "it-IT",
    "nl-NL",
    "ja-JP",
    "ko-KR",
  ];
  const currencies = ["USD", "EUR", "GBP", "CNY", "JPY", "KRW", "BRL", "INR", "IDR", "PHP", "PLN", "CZK", "HUF", "RUB", "MYR"];

  test.each(locales)("%s", (locale) => {
    const display = fc.constantFrom<"symbol" | "narrowSymbol" | "code">("symbol", "narrowSymbol", "code");
    const cents = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cents, fc.constantFrom(...currencies), display, fc.boolean(), (column, currency, currencyDisplay, isPlain) => {
        const style = { style: "currency", currency, currencyDisplay } as const;
        const format = new Intl.NumberFormat(locale, isPlain ? { minimumFractionDigits: 2 } : style);
        const { maximumFractionDigits = 2 } = format.resolvedOptions();
        const amounts = column.map((number) => (maximumFractionDigits === 0 ? Math.trunc(number / 100) : number / 100));
        const texts = amounts.map((amount) => format.format(amount));
        const out = read(...texts);
        if ("asked" in out)
          expect(
            texts.some((text) => /^\D*\d{1,3}[.,]\d{3}\D*$/.test(text)),
            texts.join(" | "),
          ).toBe(true);
        else
          expect({ texts, read: out.numbers.map((number) => (number ?? Number.NaN) + 0) }).toEqual({
            texts,
            read: amounts.map((amount) => amount + 0),
          });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["en-US", 1500],
    ["en-GB", 2500],
    ["zh-CN", 15_000],
    ["ja-JP", 250_000],
    ["ko-KR", 35_000],
    ["es-ES", 15_000],
    ["pt-BR", 25_000],
    ["it-IT", 15_000],
    ["nl-NL", 15_000],
    ["fr-FR", 15_000],
  ])("%s: %d in short", (locale, number) => {
    const text = new Intl.NumberFormat(locale, { notation: "compact" }).format(number);
    expect([text, read(text)]).toEqual([text, { numbers: [number], currencies: null }]);
  });
});
