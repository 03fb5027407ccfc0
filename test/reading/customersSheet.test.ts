// Tests sheets with one row per customer: their reading, the questions about them, and customers without orders.
import { describe, expect, test } from "vitest";
import { account, day, mainOf, people, refused, scored } from "../whole/shop";

const header = ["Customer", "Last order date", "Number of orders", "Total spent"];
const five = [
  ["A", "2024-06-30", 5, 50],
  ["B", "2024-06-20", 4, 40],
  ["C", "2024-06-10", 3, 30],
  ["D", "2024-05-31", 2, 20],
  ["E", "2024-05-21", 1, 10],
];

describe("a sheet of customers", () => {
  test("is read as it stands, and looks back from the latest last order", () => {
    const shop = scored([header, ...five]);
    expect([shop.kind, shop.asOf]).toEqual(["customers", "2024-06-30"]);
    expect(shop.customers.recencyDays).toEqual([0, 10, 20, 30, 40]);
    expect([shop.customers.r, shop.customers.f, shop.customers.m]).toEqual([
      [5, 4, 3, 2, 1],
      [5, 4, 3, 2, 1],
      [5, 4, 3, 2, 1],
    ]);
  });

  test("may give days since instead of a date, and then has no last order and no asOf", () => {
    const shop = scored([
      ["ID", "Recency", "Frequency", "Monetary"],
      ["A", 0, 2, 9],
      ["B", 40, 1, 3],
    ]);
    expect([shop.asOf, shop.customers.lastOrder, shop.customers.recencyDays]).toEqual([null, [null, null], [0, 40]]);
  });

  test("may add columns up to orders and to revenue", () => {
    const rows = [
      ["ID", "Recency", "MntWines", "MntMeat", "Web", "Store"],
      ["A", 3, 100, 20.5, 2, 1],
      ["B", 9, 10, 0, 0, 1],
    ];
    const columns = { recencyDays: "Recency", revenue: "MntWines+MntMeat", orders: "Web + Store" };
    expect(people(scored(rows, { columns }))).toEqual({ A: [null, 3, 120.5], B: [null, 1, 10] });
  });

  test("takes date cells for last orders", () => {
    expect(people(scored([header, ["A", day("2024-06-30", "23:30:00"), 1, 5]])).A).toEqual(["2024-06-30", 1, 5]);
  });

  test("leaves out last orders after asOf", () => {
    const shop = scored([header, ...five], { orders: { asOf: "2024-06-15" } });
    expect(account(shop)).toEqual([5, 3, { afterAsOf: 2 }]);
    expect(shop.customers.recencyDays).toEqual([5, 15, 25]);
  });

  test("accounts for each row: no customer, no last order, orders or revenue that are no numbers", () => {
    const shop = scored([
      header,
      ...five,
      [null, "2024-06-01", 1, 1],
      ["X", null, 2, 5],
      ["Y", "2024-06-01", 1.5, 5],
      ["Z", "2024-06-01", 1, "x"],
    ]);
    expect(account(shop)).toEqual([9, 5, { noCustomer: 1, badDate: 1, badAmount: 2 }]);
  });

  test("refuses a look-back window, which needs the orders", () => {
    expect(refused([header, ...five], { orders: { windowDays: 30 } }).code).toBe("input");
  });
});

describe("a customer without orders", () => {
  const none = [
    ["N", null, 0, 0],
    ["O", "2024-01-01", 0, 0],
  ];
  const shop = scored([header, ...none, ...five]);

  test("is No orders yet, without scores, without last order or recency", () => {
    const { customer, lastOrder, recencyDays, frequency, r, f, m, tier } = shop.customers;
    expect(customer.slice(0, 2)).toEqual(["N", "O"]);
    expect(tier.slice(0, 2)).toEqual(["No orders yet", "No orders yet"]);
    expect([lastOrder, recencyDays, r, f, m].map((column) => column.slice(0, 2))).toEqual(new Array(5).fill([null, null]));
    expect(frequency.slice(0, 2)).toEqual([0, 0]);
    expect(account(shop)).toEqual([7, 7, {}]);
  });

  test("has no order that could be after asOf", () => {
    const early = scored([header, ...none, ...five], { orders: { asOf: "2023-12-31" } });
    expect(early.customers.customer).toEqual(["N", "O"]);
    expect(account(early)).toEqual([7, 2, { afterAsOf: 5 }]);
  });

  test("stands outside the quantiles: all others keep their cuts, scores and tiers", () => {
    const without = scored([header, ...five]);
    expect(mainOf(shop).limits).toEqual(mainOf(without).limits);
    expect(shop.customers.tier.slice(2)).toEqual(without.customers.tier);
    expect(shop.customers.f.slice(2)).toEqual(without.customers.f);
  });

  test.each(["grid10", "chinese8", "rpackage10", "klaviyo6", "braze10", "hml3"])(
    "is No orders yet in %s as well, the last tier",
    (scheme) => {
      const other = scored([header, ...none, ...five], { scheme });
      expect(other.customers.tier[0]).toBe("No orders yet");
      expect(mainOf(other).tiers.at(-1)).toMatchObject({ name: "No orders yet", customers: 2 });
    },
  );
});

describe("a customer listed twice", () => {
  const twice = [header, ["A", "2024-06-01", 2, 20], ["B", "2024-06-02", 1, 7], [" A ", "2024-05-01", 3, 30]];

  test("is asked about, with the row", () => {
    const error = refused(twice);
    expect(error).toMatchObject({ code: "question", about: "sameCustomer", choices: ["sum", "last"] });
    expect(error.message).toContain("row 4");
  });

  test("is added up: orders and revenue summed, the latest last order", () => {
    const shop = scored(twice, { orders: { sameCustomer: "sum" } });
    expect(people(shop)).toEqual({ A: ["2024-06-01", 5, 50], B: ["2024-06-02", 1, 7] });
    expect(account(shop)).toEqual([3, 3, {}]);
  });

  test("is taken from the last row alone, and the earlier row is accounted for", () => {
    const shop = scored(twice, { orders: { sameCustomer: "last" } });
    expect([...shop.customers.frequency].sort()).toEqual([1, 3]);
    expect(account(shop)).toEqual([3, 2, { duplicate: 1 }]);
  });

  test("asks nothing when the second row repeats the first and repeats are dropped", () => {
    const rows = [header, ["A", "2024-06-01", 2, 20], ["A", "2024-06-01", 2, 20]];
    expect(account(scored(rows, { orders: { duplicates: "drop" } }))).toEqual([2, 1, { duplicate: 1 }]);
  });
});
