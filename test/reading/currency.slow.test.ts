// Tests how currencies are told: by any column of codes, signs or names, beside amounts, in headers; and what several of them ask.
import { describe, expect, test } from "vitest";
import { inCurrency, moneyFormat, sayAmount } from "../../src/ground/money";
import { currencyOfHeader, isCurrency, toCode } from "../../src/reading/currencyNames";
import { account, orders, people, refused, scored } from "../whole/shop";

describe("one currency in several spellings is one", () => {
  test.each([
    ["CNY", "CNY", "RMB", "人民币", "元", "CN¥", "yuan"],
    ["USD", "USD", "US$", "usd", "US dollars", "美元"],
    ["EUR", "EUR", "€", "euro", "欧元"],
    ["JPY", "JPY", "円", "日元", "Yen"],
  ])("%s", (code, ...spellings) => expect(new Set(spellings.map(toCode))).toEqual(new Set([code])));

  const shopOf = (...currencies: string[]) => [
    ["Customer", "Date", "Amount", "Currency"],
    ...currencies.map((currency) => ["Ann", "2024-06-01", 5, currency]),
  ];

  test("in one column, nothing is asked", () => {
    const shop = scored(shopOf("CNY", "RMB", "人民币", "元", "¥", "￥"));
    expect(shop.currencies).toEqual(["CNY"]);
    expect(people(shop)).toEqual({ Ann: ["2024-06-01", 6, 30] });
  });

  test("a sign that currencies share is the one of them that is met", () => {
    expect(scored(shopOf("$", "CAD")).currencies).toEqual(["CAD"]);
    expect(scored(shopOf("¥", "JPY")).currencies).toEqual(["JPY"]);
    expect(scored(shopOf("$", "$")).currencies).toEqual(["$"]);
    expect(refused(shopOf("$", "CAD", "USD")).choices).toEqual(["$", "CAD", "USD"]);
  });
});

describe("where a currency stands", () => {
  test("under any header, if all cells are codes, signs or names", () => {
    const rows = [
      ["Order ID", "Customer Email", "Order Date", "Order Total (inc tax)", "Settled in"],
      ["201", "ann@example.com", "08/13/2026", "55.00", "USD"],
      ["202", "bo@example.com", "08/14/2026", "2500", "JPY"],
      ["203", "ann@example.com", "08/20/2026", "35.00", "EUR"],
    ];
    expect(refused(rows)).toMatchObject({ about: "currency", choices: ["EUR", "JPY", "USD"] });
    const named = rows.map((row, place) => (place === 0 ? [...row.slice(0, 4), "Order Currency Code"] : row));
    expect(refused(named).about).toBe("currency");
    const words = [
      ["客户", "下单时间", "金额", "单位"],
      ["甲", "2026-08-13", 55, "人民币"],
      ["乙", "2026-08-14", 25, "美元"],
    ];
    expect(refused(words)).toMatchObject({ about: "currency", choices: ["CNY", "USD"] });
  });

  test("goods called Pen and Cup are none", () => {
    expect([isCurrency("Pen"), isCurrency("PEN"), isCurrency("usd"), isCurrency("US$")]).toEqual([false, true, false, true]);
    const shop = scored([
      ["Customer", "Order date", "Amount", "Goods"],
      ["Ann", "2026-08-13", 5, "Pen"],
      ["Bo", "2026-08-14", 6, "Cup"],
    ]);
    expect(shop.currencies).toEqual([]);
  });

  test.each([
    ["Amount (USD)", "USD"],
    ["金额（元）", "CNY"],
    ["Sale Price ($)", "$"],
    ["Total EUR", "EUR"],
    ["Total (incl. tax)", ""],
    ["Amount", ""],
  ])("in the header %s", (header, code) => expect(currencyOfHeader(header)).toBe(code));

  test("bare numbers belong to the currency of the header, and else to the only one met", () => {
    const header = ["Customer", "Order date", "Amount (USD)"];
    expect(scored([header, ["Ann", "2026-08-13", 5], ["Bo", "2026-08-14", "6.00"]]).currencies).toEqual(["USD"]);
    expect(refused([header, ["Ann", "2026-08-13", 5], ["Bo", "2026-08-14", "€6.00"]]).choices).toEqual(["EUR", "USD"]);
    const plain = ["Customer", "Order date", "Amount"];
    const shop = scored([plain, ["Ann", "2026-08-13", "$5.00"], ["Bo", "2026-08-14", "6.00"]], { orders: { currency: "USD" } });
    expect(people(shop)).toEqual({ Ann: ["2026-08-13", 1, 5], Bo: ["2026-08-14", 1, 6] });
  });

  test("a blank cell of the currency column is told by the sign beside the amount", () => {
    const rows = [
      ["Customer", "Order date", "Amount", "Currency"],
      ["Ann", "2026-08-13", "5.00", "USD"],
      ["Bo", "2026-08-14", "€6.00", ""],
    ];
    expect(refused(rows).choices).toEqual(["EUR", "USD"]);
  });
});

describe("the currency is part of every amount", () => {
  test.each([
    ["GBP", '"GBP "#,##0.00', "GBP 5.00"],
    ["$", '"$"#,##0.00', "$5.00"],
    ["", "#,##0.00", "5.00"],
    ['a"b', '"ab "#,##0.00', 'a"b 5.00'],
  ])("%s in number formats and texts", (code, format, said) => {
    expect([inCurrency(moneyFormat, code), sayAmount("5.00", code)]).toEqual([format, said]);
  });

  test("of answers, of score limits, and of a currency that others are converted into", () => {
    const rows = [
      ["Customer", "Order date", "Amount (USD)"],
      ["Ann", "2026-08-13", 5],
      ["Bo", "2026-08-14", 6],
    ];
    const shop = scored(rows);
    expect(shop.currency).toBe("USD");
    expect(shop.models[0]!.limits.find(({ measure }) => measure === "revenue")?.said).toMatch(/^over USD 5\.00/);
    expect(scored(rows, { orders: { currency: "EUR", rates: { USD: 2 } } }).currency).toBe("EUR");
    expect(
      scored(rows.map(([name, date, amount]) => [name!, date!, amount === "Amount (USD)" ? "Amount" : amount!])).currency,
    ).toBe("");
  });
});

describe("several currencies", () => {
  const rows = [
    ["订单号", "订单状态", "订单创建时间", "交易成功时间", "订单实收金额", "买家昵称", "买家手机号", "币种"],
    ["E1", "交易完成", "2026-08-01 10:00:00", "2026-08-08 10:00:00", "90.00", "小猫", "13800000001", "CNY"],
    ["E2", "交易关闭", "2026-08-03 10:00:00", "", "50.00", "小狗", "13900000002", "CNY"],
    ["E3", "交易完成", "2026-08-13 10:00:00", "2026-08-20 10:00:00", "60.00", "小猫", "13800000001", "USD"],
  ];

  test("are asked with their rows in use", () => {
    const error = refused(rows);
    expect(error).toMatchObject({ about: "currency", choices: ["CNY", "USD"] });
    expect(error.message).toContain("CNY: 1, USD: 1");
  });

  test("one is chosen, or the others are converted", () => {
    const chosen = scored(rows, { orders: { currency: "CNY" } });
    expect(Object.values(people(chosen))).toEqual([["2026-08-01", 1, 90]]);
    expect(account(chosen)).toEqual([3, 1, { notCompleted: 1, otherCurrency: 1 }]);
    const converted = scored(rows, { orders: { currency: "人民币", rates: { 美元: 7 } } });
    expect(Object.values(people(converted))).toEqual([["2026-08-13", 2, 510]]);
  });

  test("rows without one are counted in the question", () => {
    const bare = [
      ["Customer", "Order date", "Amount"],
      ["Ann", "2026-08-13", "$5.00"],
      ["Bo", "2026-08-14", "€6.00"],
      ["Bo", "2026-08-15", "7.00"],
    ];
    expect(refused(bare).message).toContain("none named: 1");
  });
});

test.each([
  ["Chinese Yuan", "CNY"],
  ["Schweizer Franken", "CHF"],
  ["dollar des États-Unis", "USD"],
  ["英国ポンド", "GBP"],
  ["印度卢比", "INR"],
])("%s in a currency column is %s", (name, code) => {
  const rows = [
    ["Customer", "Date", "Amount", "Currency"],
    ["Ann", "2026-09-15", 100, name],
    ["Ann", "2026-09-16", 50, code],
  ];
  expect([scored(rows).currency, people(scored(rows))]).toEqual([code, { Ann: ["2026-09-16", 2, 150] }]);
});

describe("a currency that is written once", () => {
  const header = ["Customer", "Date", "Amount", "Currency"];

  test.each([
    ["in the first row", ["EUR", "", ""]],
    ["in the last row", ["", "", "€"]],
  ])("%s is that of the bare rows: 100 + 50 + 20", (_, [first = "", second = "", third = ""]) => {
    const shop = scored([
      header,
      ["Ann", "2026-09-15", 100, first],
      ["Ann", "2026-09-14", 50, second],
      ["Bo", "2026-09-13", 20, third],
    ]);
    expect([shop.currency, people(shop)]).toEqual(["EUR", { Ann: ["2026-09-15", 2, 150], Bo: ["2026-09-13", 1, 20] }]);
  });

  test("beside one amount is that of the others", () => {
    const shop = scored(orders(["Ann", "2026-09-15", "€100"], ["Bo", "2026-09-14", 50], ["Bo", "2026-09-13", "20"]));
    expect([shop.currency, people(shop)]).toEqual(["EUR", { Ann: ["2026-09-15", 1, 100], Bo: ["2026-09-14", 2, 70] }]);
  });

  test.each([
    ["a row without a customer", ["", "", "", "GBP"]],
    ["a row without a date", ["Ann", "", 100, "£"]],
  ])("in %s, which is left out, is that of the rows in use", (_, out) => {
    const shop = scored([header, out, ["Ann", "2026-09-14", 50, ""], ["Bo", "2026-09-13", 20, ""]]);
    expect([shop.currency, people(shop)]).toEqual(["GBP", { Ann: ["2026-09-14", 1, 50], Bo: ["2026-09-13", 1, 20] }]);
  });

  test("and is no currency where rows left out name several, or another word", () => {
    const rows = [
      ["Ann", "2026-09-14", 50, ""],
      ["Bo", "2026-09-13", 20, ""],
    ];
    expect(scored([header, ["", "", 9, "GBP"], ["", "", 9, "USD"], ...rows]).currency).toBe("");
    expect(scored([header, ...rows, ["", "", 70, "Total"]]).currency).toBe("");
  });

  test("has its rate: bare rows of EUR at 1.1 are 55 and 22", () => {
    const rows = [header, ["", "", 9, "EUR"], ["Ann", "2026-09-14", 50, ""], ["Bo", "2026-09-13", 20, ""]];
    const shop = scored(rows, { orders: { currency: "USD", rates: { EUR: 1.1 } } });
    expect(people(shop)).toEqual({ Ann: ["2026-09-14", 1, 55], Bo: ["2026-09-13", 1, 22] });
  });
});
