// Tests when the amount of each row may be the whole order's: it is asked about, not added up. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import { csv } from "../reading/csvRows";
import { people, refused, scored } from "../whole/shop";

/** Orders of two rows; `alike` of them repeat one amount. */
function orders(count: number, alike: number): string {
  const rows = [...Array(count).keys()].flatMap((order) => [
    `${order},C${order},2024-01-0${1 + (order % 9)},10`,
    `${order},C${order},2024-01-0${1 + (order % 9)},${order < alike ? 10 : 4}`,
  ]);
  return ["Order,Customer,Date,Amount", ...rows].join("\n");
}

describe("orders of several rows", () => {
  test("that nearly all repeat one amount are asked about, with their number", () => {
    expect(refused(csv(orders(10, 8))).message).toBe(
      'most orders of several rows (8 of 10) repeat one amount on all their rows, so "Amount" may be the order\'s total (such orders: 8, first in row 2)',
    );
    expect(refused(csv(orders(10, 10))).message).toBe(
      'every order of several rows repeats one amount on all its rows, so "Amount" may be the order\'s total (such orders: 10, first in row 2)',
    );
  });

  test("of which fewer repeat one amount are lines", () => {
    const found = people(scored(csv(orders(10, 7))));
    expect([found.C0, found.C9]).toEqual([
      ["2024-01-01", 1, 20],
      ["2024-01-01", 1, 14],
    ]);
  });

  test("that are exact copies tell nothing where they are few, which a note counts; many are asked about", () => {
    const copied = (count: number): string =>
      [
        "Order,Customer,Date,Amount",
        ...[...Array(20).keys()].flatMap((order) => Array(order < count ? 2 : 1).fill(`${order},C${order},2024-01-05,30`)),
      ].join("\n");
    const few = scored(csv(copied(2)));
    expect(people(few).C0).toEqual(["2024-01-05", 1, 60]);
    expect(few.notes.find(({ id }) => id === "repeatedRows")?.text).toBe(
      "Exact copies of an earlier row, kept: 2 (first in row 3)",
    );
    expect(people(scored(csv(copied(2)), { orders: { duplicates: "drop" } })).C0).toEqual(["2024-01-05", 1, 30]);
    expect(refused(csv(copied(3))).about).toBe("amounts");
  });

  test("are asked about all the same where a row of one gives money back", () => {
    const text = `Order,Customer,Date,Item,Amount
1,Ann,2024-01-05,Mug,38
1,Ann,2024-01-05,Cup,38
2,Bo,2024-01-06,Tea,12
2,Bo,2024-01-09,Tea,-6`;
    expect(refused(csv(text)).choices).toEqual(["line", "order"]);
    const whole = people(scored(csv(text), { orders: { amounts: "order" } }));
    // The total of order 2 is 12, of which 6 went back.
    expect([whole.Ann, whole.Bo]).toEqual([
      ["2024-01-05", 1, 38],
      ["2024-01-06", 1, 6],
    ]);
  });

  test.each([
    ["alone", "", 38],
    ["with shipping on each row", "5", 43],
  ])("are totals where quantity × price of the rows add up to it, %s", (_, shipping, total) => {
    const text = (amount: number): string => `Order,Customer,Date,Quantity,Price,Shipping,Amount
1,Ann,2024-01-05,1,20,${shipping},${amount}
1,Ann,2024-01-05,2,9,${shipping},${amount}
2,Bo,2024-01-06,1,7,${shipping},${7 + Number(shipping)}`;
    expect(people(scored(csv(text(total))))).toEqual({
      Ann: ["2024-01-05", 1, total],
      Bo: ["2024-01-06", 1, 7 + Number(shipping)],
    });
    expect(refused(csv(text(total + 1))).about).toBe("amounts");
  });

  test("are totals by the word of one or two orders with a note, and by that of three without", () => {
    const order = (number: number): string => `${number},C${number},2024-01-05,1,20,38\n${number},C${number},2024-01-05,2,9,38`;
    const text = (count: number): string =>
      ["Order,Customer,Date,Quantity,Price,Amount", ...Array.from({ length: count }, (_, at) => order(at + 1))].join("\n");
    const noteOf = (count: number): string | undefined =>
      scored(csv(text(count))).notes.find(({ id }) => id === "fewTotals")?.text;
    expect(people(scored(csv(text(1)))).C1).toEqual(["2024-01-05", 1, 38]);
    expect(noteOf(1)).toMatch(/^"Amount" counts once an order, .* orders that show it: 1 \(first in row 2\)/);
    expect(noteOf(2)).toMatch(/orders that show it: 2 /);
    expect(noteOf(3)).toBeUndefined();
    expect(scored(csv(text(1)), { orders: { amounts: "order" } }).notes.map(({ id }) => id)).not.toContain("fewTotals");
  });
});
