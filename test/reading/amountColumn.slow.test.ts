// Tests which column is taken as the amount: only what its name, a currency sign or a relation shows to be money. Sums are by hand.
import { describe, expect, test } from "vitest";
import { noteIds, people, refused, roleHeaders, scored } from "../whole/shop";
import { csv } from "./csvRows";

/** Sums of customers by name. */
function revenues(text: string, request: object = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(people(scored(csv(text), request))).map(([name, [, , revenue]]) => [name, revenue]));
}

describe("numbers that are no money are asked about, though they are the only ones", () => {
  test.each([
    [
      "a zip code",
      `Customer Email,Order Date,Products,Shipping Postal Code
       ann@example.com,2026-10-18,Monthly club,2108
       bo@example.com,2026-10-17,Red 2022,94016
       ann@example.com,2026-09-18,Monthly club,2108`,
    ],
    ["an age", "Client,Visit date,Age\nAnn,2026-10-18,44\nBo,2026-10-17,31\nAnn,2026-09-18,44"],
    ["a phone number", "Name,Date,Mobile\nAnn,2026-10-18,13800000001\nBo,2026-10-17,13900000002"],
    ["a year", "Member,Date,Vintage year\nAnn,2026-10-18,2019\nBo,2026-10-17,2021"],
    ["a quantity", "Customer,Date,Quantity\nAnn,2026-10-18,2\nBo,2026-10-17,1"],
    ["a percentage", "Customer,Date,Discount %\nAnn,2026-10-18,12.5\nBo,2026-10-17,10.0"],
    ["a rank", "Customer,Date,Rank\nAnn,2026-10-18,1\nBo,2026-10-17,2"],
    ["a latitude", "Customer,Date,Latitude\nAnn,2026-10-18,40.71\nBo,2026-10-17,37.77"],
    ["a score", "客户,日期,评分\n安,2026-10-18,4.5\n波,2026-10-17,5"],
    ["a Chinese postal code", "买家昵称,下单时间,邮编\n小猫,2026-10-18,200030\n小狗,2026-10-17,100080"],
    ["numbers under a word that nobody knows", "Customer,Date,Frobs\nAnn,2026-10-18,12.50\nBo,2026-10-17,9.99"],
  ])("%s", (_, text) => {
    const { about, choices } = refused(csv(text));
    expect([about, choices.includes("customer"), choices.length > 0]).toEqual(["columns", false, true]);
  });
});

describe("money of another kind is asked about where no total is there, and never taken", () => {
  const mixed = `customer_id,transaction_date,transaction_id,list_price,standard_cost,profit,state
1,2017-11-13,T1,100.00,60.00,40.00,NSW
2,2017-11-14,T2,200.00,190.00,10.00,VIC
1,2017-11-20,T3,50.00,20.00,30.00,NSW
3,2017-12-25,T4,80.00,90.00,-10.00,QLD`;

  test("list price, cost and profit: the question offers them with three of their cells, the price first", () => {
    const { choices, candidates } = refused(csv(mixed));
    expect(choices).toEqual(["amount"]);
    expect(candidates?.[0]).toEqual({ choice: "amount", letters: "D", header: "list_price", samples: ["100", "200", "50"] });
    expect(candidates?.map(({ header }) => header)).toEqual(["list_price", "standard_cost", "profit"]);
  });

  test("the answer gives the sums of the named column, and a state of the country is no status", () => {
    const request = { columns: { amount: "list_price" } };
    expect(revenues(mixed, request)).toEqual({ 1: 150, 2: 200, 3: 80 });
    expect(roleHeaders(scored(csv(mixed), request)).status).toBeUndefined();
  });

  test.each([
    "Profit",
    "Gross margin",
    "COGS",
    "VAT amount",
    "Processing fee",
    "Shipping total",
    "Tip",
    "Balance",
    "Payout",
    "Net of fees",
    "Unit price",
    "List price",
    "Average order value",
    "利润",
    "手续费",
    "运费",
    "税额",
    "客单价",
  ])("%s alone", (header) => {
    const { choices } = refused(csv(`Customer,Date,${header}\nAnn,2026-01-05,9.50\nBo,2026-01-06,4.25`));
    expect(choices).toEqual(["amount"]);
  });

  test.each(["Profit", "Margin", "Tax", "Shipping", "Tip", "Net", "Cost", "Payout", "List price", "Fee"])(
    "%s gives way to a total, wherever it stands",
    (header) => {
      const before = `Customer,Date,${header},Amount\nAnn,2026-01-05,9.50,40.00\nBo,2026-01-06,4.25,30.00`;
      const after = `Customer,Date,Amount,${header}\nAnn,2026-01-05,40.00,9.50\nBo,2026-01-06,30.00,4.25`;
      for (const text of [before, after]) expect(revenues(text)).toEqual({ Ann: 40, Bo: 30 });
    },
  );
});

test("two totals in two currencies are asked about, and one that both columns hold is not", () => {
  const text = "Customer,Date,Total (USD),Total (EUR)\nAnn,2026-01-05,10.00,9.00\nBo,2026-01-06,20.00,18.00";
  expect(refused(csv(text))).toMatchObject({ about: "columns", choices: ["amount"] });
  expect(revenues(text, { columns: { amount: "Total (EUR)" } })).toEqual({ Ann: 9, Bo: 18 });
});

test.each([
  ["Order subtotal amount,Order total amount", 11],
  ["Taxable value,Invoice value", 11],
  ["小计,实付", 11],
  ["应收,实收", 11],
])("of several amounts the whole is taken: %s", (headers, revenue) => {
  expect(revenues(`Customer,Date,${headers}\nAnn,2026-01-05,10.00,11.00\nBo,2026-01-06,20.00,22.00`).Ann).toBe(revenue);
});

describe("a total of the line goes before quantity × price", () => {
  test("rows without a price keep their total", () => {
    const text = `Transaction ID,Customer ID,Item,Price Per Unit,Quantity,Total Spent,Payment Method,Location,Transaction Date
TXN_1,CUST_01,A,11,5,55,Cash,Online,2024-10-18
TXN_2,CUST_02,B,,10,100,Cash,Online,2024-10-19
TXN_3,CUST_02,B,,4,40,Card,Online,2024-10-20
TXN_4,CUST_03,C,6,10,60,Card,Online,2024-10-21`;
    expect(revenues(text)).toEqual({ CUST_01: 55, CUST_02: 140, CUST_03: 60 });
  });

  test("a column of an unknown name that is quantity × price on every row is the amount", () => {
    const text = `Client,Sold on,Qty,Price,Gesamt
Ann,2024-03-01,3,2.50,7.50
Bo,2024-03-02,2,4.10,8.20
Ann,2024-03-05,1,9.99,9.99`;
    expect(roleHeaders(scored(csv(text))).amount).toBe("Gesamt");
    expect(revenues(text)).toEqual({ Ann: 17.49, Bo: 8.2 });
  });

  test("a discount and a tax explain the difference, and nothing is said", () => {
    const text = `Customer,Date,Quantity,Unit price,Discount,Tax,Line total
Ann,2024-03-01,2,10.00,1.00,1.90,20.90
Bo,2024-03-02,1,30.00,0,3.00,33.00`;
    const shop = scored(csv(text));
    expect([people(shop).Ann?.[2], noteIds(shop).includes("unexplainedAmounts")]).toEqual([20.9, false]);
  });

  test("so does a discount that is a share of the price", () => {
    const text =
      "Customer,Date,Quantity,Unit price,Discount,Sales\nAnn,2024-03-01,2,10.00,0.2,16.00\nBo,2024-03-02,1,30.00,0.5,15.00";
    expect(noteIds(scored(csv(text)))).not.toContain("unexplainedAmounts");
  });

  test("a row that nothing explains is named with its columns", () => {
    const text = `Customer,Date,Quantity,Unit price,Line total
Ann,2024-03-01,2,10.00,20.00
Bo,2024-03-02,1,30.00,37.00
Cy,2024-03-03,4,5.00,20.00`;
    const { notes } = scored(csv(text));
    expect(notes.find(({ id }) => id === "unexplainedAmounts")?.text).toBe(
      '"Line total" is taken as the amount; it is not "Quantity" × "Unit price", and no discount, tax or shipping explains why, in row 3',
    );
  });

  test("a total that stands on every line of an order is no unexplained line", () => {
    const text = `Order ID,Customer,Date,Quantity,Unit price,Order total
1,Ann,2024-03-01,2,10.00,26.00
1,Ann,2024-03-01,1,6.00,26.00
2,Bo,2024-03-02,1,30.00,30.00
3,Bo,2024-03-04,2,15.00,30.00`;
    expect(noteIds(scored(csv(text), { orders: { amounts: "order" } }))).not.toContain("unexplainedAmounts");
  });
});

describe("one half of quantity × price that the user names keeps the other half", () => {
  const wholesale = `PO,Order Date,Client,Product Name,SKU,Quantity,Wholesale Price,Retail Price,Status
FA100,2026-09-16,Gift Shop,Mug,MUG-1,6,19.00,38.00,Shipped
FA100,2026-09-16,Gift Shop,Print,FERN-1,4,8.00,16.00,Shipped
FA101,2026-09-18,Boutique,Mug,MUG-1,4,19.00,38.00,Cancelled`;

  test("two prices are asked about; naming one of them is enough", () => {
    expect(refused(csv(wholesale))).toMatchObject({ about: "columns", choices: ["unitPrice"] });
    // 6 × 19 + 4 × 8 = 146; FA101 is cancelled.
    expect(revenues(wholesale, { columns: { unitPrice: "Wholesale Price" } })).toEqual({ "Gift Shop": 146 });
  });

  test("naming the quantity keeps the price, though an amount is there", () => {
    const text = "Customer,Date,Amount,Packs,Price\nAnn,2024-01-05,100,3,2.00\nBo,2024-01-06,90,5,4.00";
    expect(revenues(text, { columns: { quantity: "Packs" } })).toEqual({ Ann: 6, Bo: 20 });
  });
});

describe("refunds that the amount is already after", () => {
  test("are not taken off: another amount less the refund is the amount", () => {
    const text = `订单编号,买家昵称,总金额,买家实际支付金额,收货地址,订单创建时间,订单付款时间,退款金额
1,小猫,64.8,0.0,上海,2026-08-13 10:00:00,2026-08-13 10:01:00,64.8
2,小狗,327.7,148.9,上海,2026-08-14 10:00:00,2026-08-14 10:01:00,178.8
3,小猫,37.0,37.0,北京,2026-08-15 10:00:00,2026-08-15 10:01:00,0.0
4,小鱼,102.0,64.0,北京,2026-08-20 10:00:00,2026-08-20 10:01:00,38.0`;
    expect(revenues(text)).toEqual({ 小猫: 37, 小狗: 148.9, 小鱼: 64 });
    const english = `Order,Customer,Date,Gross amount,Net amount,Refund
1,Ann,2026-08-13,100.00,70.00,30.00
2,Bo,2026-08-14,50.00,50.00,0
3,Cy,2026-08-15,40.00,15.00,25.00`;
    expect(revenues(english)).toEqual({ Ann: 70, Bo: 50, Cy: 15 });
  });

  test("are not taken off where they are larger than the amounts, and both columns are named in a note", () => {
    const text =
      "Order,Customer,Date,Amount,Refund\n1,Ann,2026-08-13,0,30.00\n2,Bo,2026-08-14,50.00,0\n3,Ann,2026-08-15,20.00,25.00";
    const shop = scored(csv(text));
    expect(people(shop).Ann?.[2]).toBe(20);
    expect(shop.notes.find(({ id }) => id === "afterRefund")?.text).toBe(
      '"Refund" is not taken off, as "Amount" is what was left after it; if that is wrong, name "Refund" as the refund amount',
    );
    // Named, it is taken off: 30 of the first order and 25 of the third, so that Ann has refunds alone.
    expect(people(scored(csv(text), { columns: { refund: "Refund" } }))).toEqual({ Bo: ["2026-08-14", 1, 50] });
  });

  test("are taken off where the amount is before them", () => {
    const text = "Order,Customer,Date,Amount,Refund\n1,Ann,2026-08-13,100.00,30.00\n2,Bo,2026-08-14,50.00,0";
    expect(revenues(text)).toEqual({ Ann: 70, Bo: 50 });
  });

  test("an adjusted total stands in for the total where it is not 0", () => {
    const text = `Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Adjusted Order Total,Adjusted Card Processing Fees,Adjusted Net Order Amount,Buyer
08/25/26,3001,annlee1,Ann Lee,1,USD,50.00,0.00,5.00,0.00,55.00,,2.00,53.00,0.00,0.00,0.00,Ann Lee (annlee1)
08/26/26,3002,,Bo Kay,2,USD,40.00,0.00,5.00,0.00,45.00,,2.00,43.00,25.00,1.00,24.00,Bo Kay
08/30/26,3003,annlee1,Ann Lee,1,USD,20.00,0.00,0.00,0.00,20.00,,1.00,19.00,0.00,0.00,0.00,Ann Lee (annlee1)`;
    expect(Object.values(revenues(text)).sort()).toEqual([25, 75]);
    expect(
      revenues("订单号,客户,日期,金额,调整后金额\n1,安,2026-01-05,80,\n2,波,2026-01-06,60,45\n3,安,2026-01-07,10,0"),
    ).toEqual({ 安: 90, 波: 45 });
  });
});

test("article numbers are told by their check digit, and no amount, whatever they are called", () => {
  // By hand for 73513537: 7·3 + 3 + 5·3 + 1 + 3·3 + 5 + 3·3 = 63, and 63 + 7 = 70.
  const rows = (...amounts: number[]) =>
    `Date,Customer,Charged total\n${amounts.map((amount, row) => `2026-01-0${row + 1},C${row % 2},${amount}`).join("\n")}`;
  expect(refused(csv(rows(73513537, 96385074, 40170725))).choices).toContain("amount");
  expect(revenues(rows(73513538, 96385075, 40170726))).toEqual({ C0: 113684264, C1: 96385075 });
});

describe("an amount due", () => {
  test("that is quantity × price wherever both are there is the line's money, also where the price is blank", () => {
    const text = `Invoice,Date,Company,Quantity,Unit Price,Amount due
1,2026-08-13,Acme,2,,50
2,2026-08-14,Blue,2,10,20
3,2026-08-20,Acme,2,15,30
4,2026-08-21,Cedar,2,32,64`;
    expect(revenues(text)).toEqual({ Acme: 80, Blue: 20, Cedar: 64 });
  });

  test("that is something else beside quantity × price is what is still owed", () => {
    const text = `Invoice,Date,Company,Quantity,Unit Price,Amount due
1,2026-08-13,Acme,2,25,0
2,2026-08-14,Blue,2,10,20
3,2026-08-20,Acme,2,15,30
4,2026-08-21,Cedar,2,32,0`;
    expect(revenues(text)).toEqual({ Acme: 80, Blue: 20, Cedar: 64 });
  });
});

test.each([
  ["小计", "实付总额"],
  ["小計", "付款總金額"],
  ["小計", "總計"],
  ["Subtotal", "Grand total"],
])("%s gives way to %s", (part, whole) => {
  const text = `订单号,日期,手机,${part},运费,优惠,${whole}\n1,2026-03-01,13800000001,600,10,100,510\n2,2026-03-02,13800000002,50,10,0,60`;
  expect(Object.values(revenues(text)).sort()).toEqual([510, 60]);
});

describe("discounts beside quantity × price", () => {
  const list = (header: string, one: string, other: string) =>
    `Order,Date,Customer,Menge,Einzelpreis,${header}\n1,2026-03-01,Ann,2,10,${one}\n2,2026-03-14,Bob,3,10,${other}`;

  test("are taken off under a header that has a word for them", () => {
    // 2 × 10 less a tenth, 3 × 10 less a half.
    expect(revenues(list("Rabatt %", "10", "50"))).toEqual({ Ann: 18, Bob: 15 });
  });

  test.each([
    ["Rabatt", "10%", "50%"],
    ["折扣", "9折", "5折"],
  ])("that are no plain numbers are not taken off, which is said: %s", (header, one, other) => {
    const shop = scored(csv(list(header, one, other)));
    expect(people(shop).Ann?.[2]).toBe(20);
    expect(shop.notes.find(({ id }) => id === "unreadDiscounts")?.text).toContain(
      `"${header}" is not taken off, because its cells are no plain numbers (first in row 2)`,
    );
  });
});

test("a number of users is no money", () => {
  const text = "Transaction ID,Date,User ID,Purchase revenue,Total users\nT1,2026-03-01,u1,50.5,1\nT2,2026-03-02,u2,20,1";
  expect(revenues(text)).toEqual({ u1: 50.5, u2: 20 });
});
