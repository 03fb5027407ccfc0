// Tests that what the customer paid counts, not what a marketplace paid out, and that sides of a bank statement are asked about. Sums are by hand.
import { describe, expect, test } from "vitest";
import { noteIds, people, refused, roleHeaders, scored } from "../whole/shop";
import { csv } from "./csvRows";

function revenues(text: string, request: object = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(people(scored(csv(text), request))).map(([name, [, , revenue]]) => [name, revenue]));
}

describe("a total after fees gives way to what the customer paid", () => {
  const fees = `Order ID,Order date,Buyer,Item price,Marketplace fee,Shipping,Total
1,2026-03-01,Ann,100.00,-15.00,0,85.00
2,2026-03-14,Bo,50.00,-7.50,0,42.50
3,2026-03-15,Ann,10.00,-1.50,0,8.50`;

  test("100 and 10 of Ann, 50 of Bo, with a note that names the three columns", () => {
    const shop = scored(csv(fees));
    expect(revenues(fees)).toEqual({ Ann: 110, Bo: 50 });
    expect(shop.notes.find(({ id }) => id === "afterFees")?.text).toBe(
      'The amount is "Item price", what the customer paid; "Total" is what was left of it after "Marketplace fee". If "Total" is to count, name it as the amount',
    );
  });

  test("unless the user names the total", () => {
    expect(revenues(fees, { columns: { amount: "Total" } })).toEqual({ Ann: 93.5, Bo: 42.5 });
    expect(noteIds(scored(csv(fees), { columns: { amount: "Total" } }))).not.toContain("afterFees");
  });

  test.each([
    [
      "of Mercado Libre, in Spanish, with shipping that the seller paid",
      `# de venta,Fecha de venta,Unidades,Ingresos por productos (ARS),Cargo por venta e impuestos (ARS),Costos de envío (ARS),Total (ARS),Comprador
1,2026-03-01,1,10000,-1500,0,8500,Ann
2,2026-03-12,1,5000,-700,-300,4000,Bo
3,2026-03-13,2,6000,-900,0,5100,Bo`,
      { Ann: 10000, Bo: 11000 },
    ],
    [
      "in German, with fees above 0",
      `Bestellnummer,Datum,Kunde,Verkaufspreis,Verkaufsgebühr,Betrag
1,2026-03-01,Ann,100,12,88
2,2026-03-12,Bo,50,6,44`,
      { Ann: 100, Bo: 50 },
    ],
    [
      "in Chinese",
      `订单号,下单时间,买家,商品金额,平台佣金,总金额
1,2026-03-01,Ann,100,-5,95
2,2026-03-12,Bo,60,-3,57`,
      { Ann: 100, Bo: 60 },
    ],
    [
      "of two fees, after quantity × price",
      `Order,Date,Customer,Quantity,Unit price,Commission,Payment fee,Total
1,2026-03-01,Ann,2,50,10,2,88
2,2026-03-12,Bo,1,50,5,1,44`,
      { Ann: 100, Bo: 50 },
    ],
  ])("%s", (_, text, right) => expect(revenues(text)).toEqual(right));

  test("is asked about where the customer paid shipping, too, as no column alone has what was paid: 100 + 5 − 15 = 90", () => {
    const { about, choices, candidates, message } = refused(
      csv(`Order,Date,Buyer,Item total,Shipping,Sale fee,Total
1,2026-03-01,Ann,100,5,15,90
2,2026-03-12,Bo,50,4,7.5,46.5`),
    );
    expect([about, choices]).toEqual(["columns", ["amount"]]);
    expect(candidates?.slice(0, 2).map(({ header }) => header)).toEqual(["Item total", "Total"]);
    expect(message).toMatch(/"Total" is what was left after "Sale fee", not what the customer paid/);
  });

  test("not where the fee was added, or is no part of it: 100 + 3 = 103", () => {
    const added = `Order,Date,Buyer,Item total,Service fee,Total
1,2026-03-01,Ann,100,3,103
2,2026-03-12,Bo,50,2,52`;
    expect(revenues(added)).toEqual({ Ann: 103, Bo: 52 });
    const apart = added.replace("103", "100").replace("52\n", "50\n").replace(",52", ",50");
    expect(revenues(apart)).toEqual({ Ann: 100, Bo: 50 });
    expect(noteIds(scored(csv(apart)))).not.toContain("afterFees");
  });
});

describe("a bank statement", () => {
  const statement = `Transaction Date,Transaction Type,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance
02/03/2026,FPI,123,ANN SMITH,,100.00,1100.00
14/03/2026,DD,123,BRITISH GAS,60.00,,1040.00
15/03/2026,FPI,123,BOB JONES,,50.00,1090.00
16/03/2026,FPI,123,ANN SMITH,,25.00,1115.00`;

  test("is asked about: the own account is no customer, money out no revenue", () => {
    const { about, choices, candidates, message } = refused(csv(statement));
    expect([about, choices]).toEqual(["columns", ["customer", "amount"]]);
    expect(candidates?.[0]?.header).toBe("Credit Amount");
    expect(message).toMatch(/"Credit Amount" and "Debit Amount" are money in and money out, as on a bank statement/);
  });

  test("gives money in by name, once its columns are named: 100 + 25 of Ann", () => {
    const columns = { customer: "Transaction Description", amount: "Credit Amount" };
    expect(revenues(statement, { columns })).toEqual({ "ANN SMITH": 125, "BOB JONES": 50 });
  });

  test.each([
    ["German", "Datum,Kunde,Soll,Haben\n2026-03-01,Ann,,100\n2026-03-02,Gas AG,60,\n2026-03-03,Bo,,50", "Haben"],
    ["Spanish", "Fecha,Cliente,Cargo,Abono\n2026-03-01,Ann,,100\n2026-03-02,Gas SA,60,\n2026-03-03,Bo,,50", "Abono"],
    ["Chinese", "日期,客户,支出金额,收入金额\n2026-03-01,Ann,,100\n2026-03-02,Gas,60,\n2026-03-03,Bo,,50", "收入金额"],
    ["Japanese", "日付,顧客,出金額,入金額\n2026-03-01,Ann,,100\n2026-03-02,Gas,60,\n2026-03-03,Bo,,50", "入金額"],
  ])("in %s is asked about, money in first", (_, text, first) => {
    const { choices, candidates } = refused(csv(text));
    expect([choices, candidates?.[0]?.header]).toEqual([["amount"], first]);
  });

  test("a customer who stands alone on all rows of a plain list stays", () => {
    const own = "Customer,Date,Amount\nAnn,2026-03-01,100\nAnn,2026-03-02,60\nAnn,2026-03-03,50";
    expect(revenues(own)).toEqual({ Ann: 210 });
  });

  test("a shop's own name on every row is no customer where another column names them", () => {
    const text = `Company,Date,Contact name,Amount
Shop Ltd,2026-03-01,Ann,100
Shop Ltd,2026-03-02,Bo,60
Shop Ltd,2026-03-03,Ann,50`;
    expect(roleHeaders(scored(csv(text))).customer).toEqual("Contact name");
    expect(revenues(text)).toEqual({ Ann: 150, Bo: 60 });
  });
});
