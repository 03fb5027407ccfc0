// Tests order numbers that begin anew, and rows that have none. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import { csv } from "../reading/csvRows";
import { noteIds, people, type Scored, scored } from "../whole/shop";

function noteOf({ notes }: Scored, id: string): string | undefined {
  return notes.find((note) => note.id === id)?.text;
}

describe("order numbers that begin anew", () => {
  test("each year: the same customer and number a year apart are two orders, which is said", () => {
    const text = `Order Number,Customer,Date,Amount
1,Ann,2023-01-05,10
2,Bob,2023-02-05,20
1,Ann,2024-01-05,30
2,Bob,2024-02-05,40
3,Cy,2024-02-06,5`;
    const found = scored(csv(text));
    expect(people(found)).toEqual({ Ann: ["2024-01-05", 2, 40], Bob: ["2024-02-05", 2, 60], Cy: ["2024-02-06", 1, 5] });
    expect(noteOf(found, "renumberedOrders")).toBe(
      "Order numbers that come again 28 days or more later, each time taken as another order: 2 (first in row 4)",
    );
  });

  test("each month, whatever the order of rows", () => {
    const rows = ["7,安,2024-03-02,30", "7,安,2024-01-31,10", "7,安,2024-02-01,5", "7,安,2024-03-03,4", "8,波,2024-03-03,1"];
    for (const own of [rows, [...rows].reverse()])
      expect(people(scored(csv(`单号,客户,日期,金额\n${own.join("\n")}`)))).toEqual({
        安: ["2024-03-02", 2, 49],
        波: ["2024-03-03", 1, 1],
      });
  });

  test("a refund weeks later stays with the order before it, and lines of a few days are one order", () => {
    const text = `Order,Customer,Date,Amount
1,Ann,2024-01-05,100
1,Ann,2024-01-09,20
1,Ann,2024-04-05,-30
2,Bo,2024-04-06,10`;
    const found = scored(csv(text));
    expect([people(found).Ann, noteIds(found).includes("renumberedOrders")]).toEqual([["2024-01-05", 1, 90], false]);
  });
});

describe("rows without an order number", () => {
  test("of one customer at one time may be lines of one order, which is said with what it changes", () => {
    const text = `Customer,Date,Product,Amount
Ann,2024-01-05 10:00:00,Mug,10
Ann,2024-01-05 10:00:00,Cup,20
Ann,2024-01-05 10:00:00,Tea,5
Cy,2024-02-05 09:00:00,Mug,40`;
    expect(noteOf(scored(csv(text)), "sameDayRows")).toBe(
      'No column of order numbers is read, so each row counts as an order. Rows on the same day ("Date") as an earlier row of the same customer ("Customer"), 2 of them at the same time: 2 (first in rows 2 and 3). If they are lines of one order, name the column of the order number, and customers have fewer and larger orders',
    );
  });

  test("on one day, without a time", () => {
    const found = scored(csv("客户,日期,金额\n安,2024-01-05,10\n波,2024-01-05,20\n安,2024-01-05,5"));
    expect(noteOf(found, "sameDayRows")).toMatch(/customer \("客户"\): 1 \(first in rows 2 and 4\)/);
  });

  test("on days of their own say nothing, nor do rows with order numbers", () => {
    expect(noteIds(scored(csv("Customer,Date,Amount\nAnn,2024-01-05,10\nAnn,2024-01-06,20")))).not.toContain("sameDayRows");
    expect(noteIds(scored(csv("Order,Customer,Date,Amount\n1,Ann,2024-01-05,10\n2,Ann,2024-01-05,20")))).not.toContain(
      "sameDayRows",
    );
  });
});
