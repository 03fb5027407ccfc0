// Tests that pieces which were given back lower the amount of their line. Expected sums are by hand.
import { describe, expect, test } from "vitest";
import { noteIds, people, scored } from "../whole/shop";
import { csv } from "./csvRows";

describe("pieces that were given back", () => {
  const lines = `Order,Date,Customer,SKU,Qty ordered,Qty returned,Unit price,Line total
1,2026-03-01,Ann,A,3,1,10,30
2,2026-03-13,Bo,B,2,2,10,20
3,2026-03-14,Bo,B,1,0,10,10`;

  test("lower their line: Ann 30 − 10 = 20; Bo gave the second order back as a whole, and 10 stay", () => {
    const shop = scored(csv(lines));
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 20], Bo: ["2026-03-14", 1, 10] });
    expect(shop.notes.find(({ id }) => id === "returnedPieces")?.text).toBe(
      'Rows of which "Qty returned" says that pieces were given back, less their share of the amount: 2 (first in row 2)',
    );
  });

  test.each([
    ["in Chinese, with quantity × price", "订单号,日期,客户,数量,退货数量,单价\n1,2026-03-01,Ann,4,1,25\n2,2026-03-02,Bo,1,0,25"],
    [
      "in German",
      "Bestellnummer,Datum,Kunde,Menge,Retourmenge,Einzelpreis,Gesamtbetrag\n1,2026-03-01,Ann,4,-1,25,100\n2,2026-03-02,Bo,1,0,25,25",
    ],
    [
      "called units",
      "Order,Date,Customer,Units,Returned units,Price,Amount\n1,2026-03-01,Ann,4,1,25,100\n2,2026-03-02,Bo,1,,25,25",
    ],
  ])("%s", (name, text) => {
    const right = { Ann: ["2026-03-01", 1, 75], Bo: ["2026-03-02", 1, 25] };
    expect([name, people(scored(csv(text)))]).toEqual([name, right]);
  });

  test("are not taken off an amount that is already what was kept: (3 − 1) × 10 = 20", () => {
    const kept = lines.replace("10,30", "10,20").replace("10,20\n3", "10,0\n3");
    const shop = scored(csv(kept));
    expect(people(shop).Ann).toEqual(["2026-03-01", 1, 20]);
    expect(noteIds(shop)).not.toContain("returnedPieces");
  });

  test("nor where a column of refunds says the money", () => {
    const shop = scored(
      csv(
        "Order,Date,Customer,Quantity,Qty returned,Unit price,Total,Refund amount\n1,2026-03-01,Ann,2,1,10,20,9\n2,2026-03-02,Bo,1,0,10,10,0",
      ),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 11], Bo: ["2026-03-02", 1, 10] });
  });

  test("are named with their rows where no price tells what they cost", () => {
    const shop = scored(csv("Order,Date,Customer,Quantity,Qty returned,Total\n1,2026-03-01,Ann,2,1,20\n2,2026-03-02,Bo,1,0,10"));
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 20], Bo: ["2026-03-02", 1, 10] });
    expect(shop.notes.find(({ id }) => id === "unreadReturns")?.text).toMatch(/^"Qty returned" is not taken off, .*row 2;/);
  });

  test("stay in revenue where refunds are left out by choice", () => {
    expect(people(scored(csv(lines), { orders: { refunds: "ignore" } }))).toMatchObject({ Ann: ["2026-03-01", 1, 30] });
  });
});
