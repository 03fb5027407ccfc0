// Tests amounts below 0 that are no refunds, and discounts that are shares: told by the data, or asked about.
import { describe, expect, test } from "vitest";
import { account, orders, people, refused, scored } from "../whole/shop";

describe("amounts below 0", () => {
  const plain = orders(["Ann", "2026-01-05", 100], ["Ann", "2026-01-09", -40], ["Bo", "2026-01-10", 20]);

  test("without any sign of refunds are asked about, once, with their column and row", () => {
    const error = refused(plain);
    expect(error).toMatchObject({ code: "question", about: "negatives", choices: ["refunds", "sales"] });
    expect(error.message).toMatch(/"Amount".*rows: 1, first in row 3/);
    expect(people(scored(plain, { orders: { negatives: "refunds" } })).Ann).toEqual(["2026-01-05", 1, 60]);
    expect(people(scored(plain, { orders: { negatives: "sales" } })).Ann).toEqual(["2026-01-09", 2, 60]);
  });

  test.each<[string, (string | number)[], (string | number)[][]]>([
    ["a word in another cell", ["Text"], [["Mug"], ["Refund of a mug"], ["Mug"]]],
    ["the number of the order", ["Order number"], [["7"], ["7"], ["8"]]],
    ["a number that begins with C", ["Order number"], [["536365"], ["C536379"], ["536380"]]],
    ["a status", ["Status"], [["paid"], ["refunded"], ["paid"]]],
    ["a column of refunds", ["Refund amount"], [[""], [""], [5]]],
    ["退 in another cell", ["类型"], [["销售"], ["退货"], ["销售"]]],
  ])("%s is a sign of refunds", (_, [header], cells) => {
    const rows = plain.map((row, place) => [...row, place === 0 ? header! : cells[place - 1]![0]!]);
    const ann = people(scored(rows)).Ann!;
    expect([ann[0], ann[1], ann[2]]).toEqual(["2026-01-05", 1, 60]);
  });

  test.each(["Credit card", "Carte de crédit", "Tarjeta de crédito", "Returning", "Espresso cups", "Unavoidable costs"])(
    "%s in another cell is none",
    (text) => {
      expect(refused(plain.map((row, place) => [...row, place === 0 ? "Text" : text])).about).toBe("negatives");
    },
  );

  test("so is an amount that the customer paid before", () => {
    const rows = orders(["Ann", "2026-01-05", 100], ["Ann", "2026-01-06", 40], ["Ann", "2026-01-09", -40]);
    expect(people(scored(rows))).toEqual({ Ann: ["2026-01-06", 2, 100] });
  });

  test.each(["profit", "Gross margin", "利润"])("of a column of %s are sales, and said", (header) => {
    const rows = [
      ["customer_id", "transaction_date", "transaction_id", header],
      [1, "2017-11-13", "T1", 40],
      [2, "2017-11-14", "T2", 10],
      [1, "2017-11-20", "T3", 30],
      [3, "2017-12-25", "T4", -10],
    ];
    const shop = scored(rows, { columns: { amount: header } });
    expect(people(shop)).toEqual({ 1: ["2017-11-20", 2, 70], 2: ["2017-11-14", 1, 10], 3: ["2017-12-25", 1, -10] });
    expect(shop.notes.find(({ id }) => id === "lossLines")?.text).toMatch(/row 5/);
    expect(people(scored(rows, { columns: { amount: header }, orders: { negatives: "refunds" } }))[3]).toBeUndefined();
  });

  test("lines at a loss lower an order of several lines, and leave it an order", () => {
    const rows = [
      ["Order number", "Customer", "Order date", "Profit"],
      ["A", "Ann", "2026-01-05", 5],
      ["A", "Ann", "2026-01-05", -8],
    ];
    expect(people(scored(rows, { columns: { amount: "Profit" } }))).toEqual({ Ann: ["2026-01-05", 1, -3] });
  });
});

describe("discounts beside quantity × price", () => {
  const shopOf = (header: string, ...discounts: (number | string)[]) => [
    ["Order ID", "Customer", "Order Date", "Quantity", "Unit Price", header],
    ...discounts.map((discount, place) => [place, `C${place}`, `2024-01-0${place + 1}`, 2, 10, discount]),
  ];
  const spent = (rows: ReturnType<typeof shopOf>, discounts?: string) =>
    Object.values(people(scored(rows, discounts ? { orders: { discounts } } : {}))).map(([, , revenue]) => revenue);

  test("below 1 are asked about, and each answer holds", () => {
    const rows = shopOf("Discount", 0.2, 0, 0.1);
    const error = refused(rows);
    expect(error).toMatchObject({ about: "discounts", choices: ["money", "share", "paid"] });
    expect(error.message).toMatch(/"Discount".*rows with one: 2, first in row 2/);
    expect(spent(rows, "share")).toEqual([16, 20, 18]);
    expect(spent(rows, "money")).toEqual([19.8, 20, 19.9]);
    expect(spent(rows, "paid")).toEqual([4, 20, 2]);
    expect(spent(shopOf("折扣", 0.8, 1, ""), "paid")).toEqual([16, 20, 20]);
  });

  test("under a header of percent are shares", () => {
    expect(spent(shopOf("Discount (%)", 20, 0, 50))).toEqual([16, 20, 10]);
  });

  test("of money stay money", () => {
    expect(spent(shopOf("Discount", 5, 0, 1.5))).toEqual([15, 20, 18.5]);
  });

  test("larger than what they would be taken off are asked about", () => {
    expect(refused(shopOf("Discount", 25, 50, 30)).about).toBe("discounts");
  });

  test("do not matter where all rows are left out", () => {
    const rows = shopOf("Discount", 0).concat([["9", "", "2024-01-09", 1, 5, 0.5]]);
    expect(account(scored(rows))).toEqual([2, 1, { noCustomer: 1 }]);
  });
});
