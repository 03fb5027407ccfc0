// Tests that amounts are read in the unit that the header or a line above the table says, and that a note says so. Figures are by hand.
import { describe, expect, test } from "vitest";
import { currencyOfHeader } from "../../src/reading/currencyNames";
import { unitOf } from "../../src/reading/units";
import { noteIds, people, scored } from "../whole/shop";
import { csv } from "./csvRows";

describe("a header names its unit", () => {
  test.each<[number, string]>([
    [4, "金额（万元）|销售额(万)|销售额万元|銷售額（萬元）|売上（万円）|금액(만원)"],
    [
      3,
      "销售额(千元)|売上高千円|売上（千円）|매출(천원)|Revenue (k€)|Sales in thousands|Sales (thousands)|Umsatz (T€)|Umsatz TEUR|Umsatz in Tsd. €",
    ],
    [
      3,
      "CA (k€)|CA en milliers d'euros|Ventas (miles de €)|Importe en miles|Valor (R$ mil)|Vendas em milhares|Importo (migliaia di euro)",
    ],
    [
      3,
      "Omzet (x 1.000)|Omzet in duizenden|Omzet x € 1.000|Amount ($000)|Amount (£'000)|Amount (000s)|Revenue $k|Betrag in 1.000 €",
    ],
    [6, "Revenue (€m)|Revenue in millions|Umsatz (Mio. €)|CA (M€)|매출(백만원)|売上（百万円）|Importe (millones de euros)"],
    [8, "销售额（亿元）|売上（億円）"],
    [
      -2,
      "Amount in cents|amount_cents|amountCents|amountInCents|total_minor|Amount (minor units)|Betrag (Cent)|Montant en centimes|金额（分）",
    ],
    [-2, "Importe en céntimos|Valor em centavos|Importo in centesimi|Bedrag in centen|Amount (pence)|Total (¢)"],
  ])("10 to the power %s", (power, headers) => {
    expect(headers.split("|").map((header) => [header, unitOf(header)?.power])).toEqual(
      headers.split("|").map((header) => [header, power]),
    );
  });

  test.each([
    "Amount|Total (USD)|Amount (€)|金额（元）|金额(元)|売上（円）|千葉店売上|万科金额|百分比|Percent|Discount percent|Price per thousand|Price per 1000",
    "Centre|Total centres|Recent|Miles|Minor|Asia Minor sales|Model T|Amount M|Sum 1000|Umsatz|Betrag (EUR)|Minor defects",
    "Importe (MXN)|Montant TTC|금액|合計|Total amount|Kilo price|分店金额|积分|Total Mil",
  ])("these name none: %s", (headers) => {
    expect(headers.split("|").filter((header) => unitOf(header) !== null)).toEqual([]);
  });

  test("and its currency beside it", () => {
    const headers = [
      "Revenue (k€)",
      "Umsatz (T€)",
      "Umsatz TEUR",
      "金额（万元）",
      "売上（千円）",
      "Amount ($000)",
      "Amount (USD)",
      "Betrag T€",
    ];
    expect(headers.map(currencyOfHeader)).toEqual(["EUR", "EUR", "EUR", "CNY", "JPY", "$", "USD", "EUR"]);
  });
});

describe("amounts are converted, and a note says so", () => {
  test.each([
    ["Revenue (k€)", "1.2", "0.5", { Ann: 1200, Bo: 500 }, 'Revenue (k€)" was multiplied by 1,000'],
    ["金额（万元）", "3.5", "0.08", { Ann: 35_000, Bo: 800 }, '金额（万元）" was multiplied by 10,000'],
    ["amount_cents", "10000", "5050", { Ann: 100, Bo: 50.5 }, 'amount_cents" was divided by 100'],
    ["金额（分）", "1999", "100", { Ann: 19.99, Bo: 1 }, '金额（分）" was divided by 100'],
  ])("%s", (header, ann, bo, right, text) => {
    const shop = scored(csv(`Customer,Date,${header}\nAnn,2026-03-01,${ann}\nBo,2026-03-14,${bo}`));
    expect(Object.fromEntries(Object.entries(people(shop)).map(([name, own]) => [name, own[2]]))).toEqual(right);
    expect(shop.notes.find(({ id }) => id === "units")?.text).toContain(text);
  });

  test("quantity × price and a discount, each by its own header: 3 × 250 cents − 1.50 = 6.00", () => {
    const shop = scored(
      csv("Customer,Date,Quantity,Unit price (cents),Discount amount\nAnn,2026-03-01,3,250,1.5\nBo,2026-03-02,1,400,0"),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 6], Bo: ["2026-03-02", 1, 4] });
  });

  test("revenue of a list of customers", () => {
    const shop = scored(csv("Customer,Last order,Orders,Total spent (k€)\nAnn,2026-03-01,3,1.2\nBo,2026-03-02,1,0.4"));
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 3, 1200], Bo: ["2026-03-02", 1, 400] });
    expect(noteIds(shop)).toContain("units");
  });

  test("a line above the table counts for all amounts under it that have no unit of their own", () => {
    const rows = (line: string): string => `${line},,\n客户,日期,金额\nAnn,2026-03-01,3.5\nBo,2026-03-02,1`;
    expect(people(scored(csv(rows("单位：万元")))).Ann).toEqual(["2026-03-01", 1, 35_000]);
    expect(people(scored(csv(rows("Amounts in thousands")))).Ann).toEqual(["2026-03-01", 1, 3500]);
    expect(people(scored(csv(rows("单位：元")))).Ann).toEqual(["2026-03-01", 1, 3.5]);
  });

  test("the smallest unit of the yen is the yen, that of the dinar a thousandth", () => {
    const shop = scored(csv("Customer,Date,amount_minor,Currency\nAnn,2026-03-01,5000,JPY\nBo,2026-03-02,700,JPY"));
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 5000], Bo: ["2026-03-02", 1, 700] });
    const dinar = scored(csv("Customer,Date,amount_minor,Currency\nAnn,2026-03-01,5000,KWD\nBo,2026-03-02,700,KWD"));
    expect(people(dinar)).toEqual({ Ann: ["2026-03-01", 1, 5], Bo: ["2026-03-02", 1, 0.7] });
  });

  test("a cell with a unit of its own is not converted once more: 1.5万 is 15,000 under 万元, too", () => {
    const shop = scored(csv("客户,日期,金额（万元）\nAnn,2026-03-01,1.5万\nBo,2026-03-02,2"));
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 15_000], Bo: ["2026-03-02", 1, 20_000] });
  });

  test("cents with decimals stay as they are, which the note says", () => {
    const shop = scored(csv("Customer,Date,Amount in cents\nAnn,2026-03-01,12.5\nBo,2026-03-02,30"));
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 12.5], Bo: ["2026-03-02", 1, 30] });
    expect(shop.notes.find(({ id }) => id === "units")?.text).toMatch(/has amounts with decimals, so it was not divided/);
  });

  test("a plain header says nothing", () => {
    expect(noteIds(scored(csv("Customer,Date,Amount (€)\nAnn,2026-03-01,12\nBo,2026-03-02,30")))).not.toContain("units");
  });
});
