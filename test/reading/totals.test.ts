// Tests that rows which add up other rows are no customers, and are named: by their word, or by their amount.
import { describe, expect, test } from "vitest";
import { account, orders, people, scored } from "../whole/shop";

function noteOf(shop: ReturnType<typeof scored>): string {
  return shop.notes.find(({ id }) => id === "totalRows")?.text ?? "";
}

describe("orders", () => {
  const shop = [
    ["Ann", "2026-01-05", 100],
    ["Bo", "2026-01-06", 50],
    ["Ann", "2026-01-07", 130],
  ];
  const left = { Ann: ["2026-01-07", 2, 230], Bo: ["2026-01-06", 1, 50] };

  test.each(["Total", "Grand Total", "TOTAL:", "合计", "总计", "Gesamtsumme", "Total général", "Итого", "합계"])(
    "a dated row of %s is left out, and named with its row",
    (word) => {
      const read = scored(orders(...shop, [word, "2026-01-31", 280]));
      expect(people(read)).toEqual(left);
      expect(account(read)).toEqual([4, 3, { totalRow: 1 }]);
      expect(noteOf(read)).toMatch(/"Customer".*row 5$/);
    },
  );

  test("the word decides, even where the amount is that of other rows, such as filtered ones", () => {
    expect(people(scored(orders(...shop, ["Total", "2026-01-31", 999])))).toEqual(left);
  });

  test("subtotals of a month, with a date", () => {
    const rows = [
      ["c1", "2026-01-05", 5],
      ["c2", "2026-01-06", 5],
      ["Total January", "2026-01-31", 10],
      ["c1", "2026-02-01", 6],
      ["Total February", "2026-02-28", 6],
      ["Grand Total", "2026-02-28", 16],
    ];
    const read = scored(orders(...rows));
    expect(people(read)).toEqual({ c1: ["2026-02-01", 2, 11], c2: ["2026-01-06", 1, 5] });
    expect(noteOf(read)).toMatch(/row 4, row 6, row 7$/);
  });

  test("a firm whose name holds the word stays, where its amounts add up nothing", () => {
    const firm = ["Total Energies", "2026-01-08", 77];
    expect(Object.keys(people(scored(orders(...shop, firm))))).toContain("Total Energies");
    const often = [3, 4, 5].map((amount) => ["Total", `2026-01-1${amount}`, amount]);
    expect(people(scored(orders(...shop, ...often))).Total).toEqual(["2026-01-15", 3, 12]);
  });

  test("somebody called Suma, Som or Total has a date and an order number: the orders stay, which a note says", () => {
    const rows = [
      ["Order", "Date", "Customer", "Amount"],
      [1, "2026-03-01", "Suma", 100],
      [2, "2026-03-14", "Bo", 50],
      [3, "2026-03-15", "Som", 70],
      [4, "2026-03-16", "Total", 30],
    ];
    const read = scored(rows);
    expect(people(read)).toEqual({
      Suma: ["2026-03-01", 1, 100],
      Bo: ["2026-03-14", 1, 50],
      Som: ["2026-03-15", 1, 70],
      Total: ["2026-03-16", 1, 30],
    });
    expect(read.notes.find(({ id }) => id === "totalNames")?.text).toMatch(/"Customer".*row 2, row 4, row 5$/);
    expect(people(scored(orders(["Ann", "2026-01-05", 100], ["Soma", "2026-01-06", 40]))).Soma).toEqual(["2026-01-06", 1, 40]);
  });

  test.each(["Suma", "Soma", "Total"])("a row of %s that adds up those above is a total, whatever else stands in it", (word) => {
    const rows = [
      ["Order", "Date", "Customer", "Amount"],
      [1, "2026-03-01", "Ann", 100],
      [2, "2026-03-14", "Bo", 50],
    ];
    const read = scored([...rows, [3, "2026-03-15", word, 150]]);
    expect(people(read)).toEqual({ Ann: ["2026-03-01", 1, 100], Bo: ["2026-03-14", 1, 50] });
    expect(noteOf(read)).toMatch(/row 4$/);
    expect(account(scored([...rows, ["", "", word, 160]]))).toEqual([3, 2, { badDate: 1 }]);
  });

  test("without a word, the amount of a customer who stands nowhere else is the sum of all others", () => {
    const rows = [...shop, ["Cy", "2026-01-08", 20], ["The shop", "2026-01-31", 300]];
    const read = scored(orders(...rows));
    expect(Object.keys(people(read))).toEqual(["Ann", "Bo", "Cy"]);
    expect(noteOf(read)).toMatch(/row 6$/);
    expect(account(scored(orders(...rows.slice(0, 4), ["The shop", "2026-01-31", 301])))).toEqual([5, 5, {}]);
    expect(account(scored(orders(...rows.slice(0, 4), ["Ann", "2026-01-31", 300])))).toEqual([5, 5, {}]);
  });

  test("of few rows, an equal amount alone is no sign", () => {
    const rows = [
      ["Ann", "2026-01-05", 10],
      ["Bo", "2026-01-06", 20],
      ["Cy", "2026-01-07", 30],
    ];
    expect(account(scored(orders(...rows)))).toEqual([3, 3, {}]);
  });
});

describe("a list of customers", () => {
  const header = ["Customer", "Last order", "Orders", "Revenue"];
  const list = [
    ["Ann", "2026-01-05", 3, 300],
    ["Bo", "2026-01-06", 2, 120],
    ["Cy", "2026-01-07", 1, 80],
  ];

  test.each([["Grand Total"], ["总计"]])("the %s of a pivot is no customer", (word) => {
    const read = scored([header, ...list, [word, "2026-01-07", 6, 500]]);
    expect(read.customers.customer).toEqual(["Ann", "Bo", "Cy"]);
    expect(account(read)).toEqual([4, 3, { totalRow: 1 }]);
    expect(noteOf(read)).toMatch(/row 5$/);
  });

  test("nor is a row whose orders and revenue are those of all others", () => {
    const read = scored([header, ...list, ["(all)", "2026-01-07", 6, 500]]);
    expect(read.customers.customer).toEqual(["Ann", "Bo", "Cy"]);
    expect(account(scored([header, ...list, ["Di", "2026-01-07", 5, 500]]))).toEqual([4, 4, {}]);
  });
});
