// Tests cells, columns and customers that are easy to read wrong, each as a marketer would meet it.
import { expect, test } from "vitest";
import { account, day, orders, people, refused, scored, shop } from "../whole/shop";
import { csv } from "./csvRows";

test.each(["12 pcs", "min 5", "Tax 5", "abc12"])("letters that are no currency make no amount: %j", (text) => {
  expect(account(scored(orders(["Ann", "2024-01-05", 1], ["Bob", "2024-01-05", text])))).toEqual([2, 1, { badAmount: 1 }]);
});
test.each(["10 20", "12 34 56"])("spaces part thousands and nothing else: %j", (text) => {
  expect(account(scored(orders(["Ann", "2024-01-05", 1], ["Bob", "2024-01-05", text])))).toEqual([2, 1, { badAmount: 1 }]);
});
test("a customer taken from the last row stands where that row stands", () => {
  const rows = [
    ["Customer", "Last order date", "Number of orders", "Total spent"],
    ["A", "2024-06-01", 2, 20],
    ["B", "2024-06-02", 1, 7],
    ["A", "2024-05-01", 3, 30],
  ];
  expect(scored(rows, { orders: { sameCustomer: "last" } }).customers.customer).toEqual(["B", "A"]);
});
test("Amazon All Orders with a named customer: item-price is the line's total, less the promotion", () => {
  const headers =
    "amazon-order-id,merchant-order-id,purchase-date,order-status,product-name,sku,item-status,quantity,currency,item-price,item-promotion-discount,ship-postal-code".split(
      ",",
    );
  const shop1 = scored(
    [headers, ["111-1", "111-1", "2024-01-05T10:00:00Z", "Shipped", "Mug", "M1", "Shipped", 3, "USD", 30, 5, "78701"]],
    { columns: { customer: "ship-postal-code" } },
  );
  expect(people(shop1)).toEqual({ 78701: ["2024-01-05", 1, 25] });
});
test("Shopify customers lack a last order, which is what is said", () => {
  const headers = "Customer ID,First Name,Last Name,Email,Phone,Total Spent,Total Orders,Note,Tags".split(",");
  expect(refused([headers, ["7001", "A", "B", "a@x.org", "", 120.5, 3, "", ""]])).toMatchObject({
    code: "input",
    message: "this export (Shopify customers) has no last order",
  });
});
test("a customer cell that is a date is named by the day the sheet shows", () => {
  const shop1 = scored(orders([day("2024-01-09", "00:30:00"), "2024-01-05", 1]), {}, { zone: "Asia/Shanghai" });
  expect(shop1.customers.customer).toEqual(["2024-01-09"]);
});
test.each([
  ["a number", 2024],
  ["digits", "2024"],
  ["a box", false],
])("a header row may hold %s among its names", (_, odd) => {
  expect(
    people(
      scored([
        ["Customer", "Date", "Amount", odd],
        ["Ann", "2024-01-05", 10, 1],
      ]),
    ),
  ).toEqual({ Ann: ["2024-01-05", 1, 10] });
});
test("a refund amount counts on whichever row of an order it stands, also where amounts are order totals", () => {
  const rows = [
    ["Customer", "Date", "Amount", "Order number", "Refund amount"],
    ["Ann", "2024-01-30", 100, "1", ""],
    ["Ann", "2024-01-30", 100, "1", 30],
  ];
  expect(people(scored(rows, { orders: { amounts: "order" } })).Ann?.[2]).toBe(70);
});
test("the note on date serials names the first row that has one", () => {
  const { notes } = scored(orders(["Ann", "2024-01-01", 1], ["Bob", "2024-01-02", 1], ["Cat", 45296, 1]));
  expect(notes.find(({ id }) => id === "dateSerials")?.text).toContain("row 4");
});
test("the Chinese question names the row in Chinese", () => {
  expect(refused(orders(["Ann", "03/04/2024", 1]), { language: "zh" }).message).toContain("第 2 行");
  expect(refused(orders(["Ann", "2024-01-01", "1,234"]), { language: "zh" }).message).toContain("第 2 行");
});
test("a formula asks for the zone once even when as_of is a date cell too", () => {
  const host = shop([[""]], { zone: "Asia/Shanghai" });
  host.formula("RFM_TABLE", [[["Ann"], ["Bob"]], [[day("2024-01-01")], [day("2024-01-02")]], [[1], [2]], day("2024-02-01")]);
  expect(host.callLog.filter(({ name }) => name.includes("TimeZone"))).toMatchObject([{ count: 1 }]);
});
test("a rate for a currency converts amounts that bear its sign", () => {
  const shop1 = scored(orders(["Ann", "2024-01-01", "$5.00"], ["Bob", "2024-01-01", "€7.00"]), {
    orders: { currency: "USD", rates: { EUR: 1.1 } },
  });
  expect(people(shop1).Bob).toEqual(["2024-01-01", 1, 7.7]);
});
test("currency signs beside the revenues of a customers sheet are asked about", () => {
  const rows = [
    ["Customer", "Last order date", "Number of orders", "Total spent"],
    ["A", "2024-01-01", 3, "€5"],
    ["B", "2024-01-01", 3, "$5"],
  ];
  expect(refused(rows)).toMatchObject({ code: "question", about: "currency" });
});
test("a time of day is no date", () => {
  expect(account(scored(orders(["Ann", "2024-01-01", 1], ["Bob", { day: 0.5, format: "hh:mm" }, 1])))).toEqual([
    2,
    1,
    { badDate: 1 },
  ]);
});
test("naming a column by its letter does not turn a customer called A into the header", () => {
  const rows = orders(["B", "5 Jan 2024", "5 EUR"], ["A", "6 Jan 2024", "6 EUR"], ["C", "7 Jan 2024", "7 EUR"]);
  expect(account(scored(rows, { columns: { customer: "A" } }))).toEqual([3, 3, {}]);
});
test.each([
  ["$(12.00)", -12],
  ["1,23,456.50", 123456.5],
])("%j is %d", (text, amount) => {
  const shop = orders(["Ann", "2024-01-05", 1_000_000], ["Ann", "2024-01-05", text]);
  expect(people(scored(shop, { orders: { negatives: "refunds" } })).Ann?.[2]).toBe(1_000_000 + amount);
});
test.each(["1/15/2024 10 PM", "20240105T100500Z"])("%j is a date", (text) => {
  expect(account(scored(orders(["Ann", "2024-01-01", 1], ["Bob", text, 1])))[1]).toBe(2);
});

test.each(["Item Promo Discount", "item-promotion-discount"])(
  "Amazon fulfilled shipments: %s is taken off the line's price, 40 − 4 = 36",
  (discount) => {
    const text = `Amazon Order Id,Merchant Order Id,Shipment ID,Purchase Date,Payments Date,Buyer Email,Merchant SKU,Shipped Quantity,Currency,Item Price,Item Tax,${discount}
028-1,,S1,2026-03-01T10:00:00+00:00,2026-03-01T10:00:00+00:00,x1@marketplace.example,L1,2,USD,40.00,3.00,-4.00
028-2,,S2,2026-03-14T10:00:00+00:00,2026-03-14T10:00:00+00:00,x2@marketplace.example,L1,1,USD,20.00,1.50,0.00`;
    expect(people(scored(csv(text)))).toEqual({
      "x1@marketplace.example": ["2026-03-01", 1, 36],
      "x2@marketplace.example": ["2026-03-14", 1, 20],
    });
  },
);
