// Tests numbers with a word of what is counted, each with the number worked out by hand.
import { describe, expect, test } from "vitest";
import { parseNumbers } from "../../src/reading/numbers";
import { account, orders, people, roleHeaders, scored } from "../whole/shop";

function read(cell: string): number {
  const reading = { title: "Orders", sheet: "", firstRow: 2, decimal: null, isShared: false, isOut: () => false };
  return parseNumbers([cell], reading, true).numbers[0]!;
}

describe("a number with a word of what is counted is the number", () => {
  test.each([
    ["5次", 5],
    ["3 件", 3],
    ["12单", 12],
    ["1,200 件", 1200],
    ["1.200 Stk", 1200],
    ["3回", 3],
    ["2건", 2],
    ["2 Stk", 2],
    ["2 Stk.", 2],
    ["1 Stück", 1],
    ["4 x", 4],
    ["4×", 4],
    ["×4", 4],
    ["x 4", 4],
    ["12 pcs", 12],
    ["1 piece", 1],
    ["3 commandes", 3],
    ["2 fois", 2],
    ["7 pedidos", 7],
    ["30 days", 30],
    ["30天", 30],
    ["3 bestellingen", 3],
    ["-2 pcs", -2],
  ])("%s is %d", (text, number) => expect(read(text)).toBe(number));

  test.each(["Stk", "x", "x 4 y", "4 x 2", "3 cows", "€ 5 pcs", "5 pcs €", "pcs 5", "15日", "21st"])("%s is none", (text) =>
    expect(read(text)).toBeNaN(),
  );
});

test("a list of customers whose orders are counted in words is a list, not one order a row", () => {
  const list = [
    ["客户", "最近下单时间", "订单数", "消费金额"],
    ["甲", "2026-09-15", "5次", 100],
    ["乙", "2026-09-10", "3次", 80],
  ];
  expect(people(scored(list))).toEqual({ 甲: ["2026-09-15", 5, 100], 乙: ["2026-09-10", 3, 80] });
  expect(people(scored([["客户", "最近下单", "订单数", "消费金额"], ...list.slice(1)]))).toEqual(people(scored(list)));
  const french = [
    ["Client", "Dernière commande", "Commandes", "Total dépensé"],
    ["Anne", "2026-09-15", "3 commandes", 100],
    ["Luc", "2026-09-10", "1 commande", 80],
  ];
  expect(people(scored(french))).toEqual({ Anne: ["2026-09-15", 3, 100], Luc: ["2026-09-10", 1, 80] });
});

test("pieces times price is the amount: 2 × 10.50 + 1 × 12.00 = 33.00", () => {
  const rows = [
    ["Customer", "Date", "Menge", "Einzelpreis"],
    ["Ann", "2026-09-15", "2 Stk", "10,50 €"],
    ["Ann", "2026-09-16", "1 Stk", "12,00 €"],
    ["Bo", "2026-09-10", "3 Stk", "80,00 €"],
  ];
  expect(people(scored(rows))).toEqual({ Ann: ["2026-09-16", 2, 33], Bo: ["2026-09-10", 1, 240] });
});

test.each(["3 件", "1.200 Stk", "4 x"])("an amount of money is none of %s", (text) => {
  expect(account(scored(orders(["Ann", "2026-09-15", 10], ["Bo", "2026-09-16", text])))).toEqual([2, 1, { badAmount: 1 }]);
  const comma = orders(["Ann", "2026-09-15", "10,50"], ["Bo", "2026-09-16", text]);
  expect(account(scored(comma))).toEqual([2, 1, { badAmount: 1 }]);
});

test("columns of days such as 30 days are headers, not numbers", () => {
  const rows = [
    ["Customer", "30 days", "Date", "Amount"],
    ["Ann", 4, "2026-09-15", 10],
    ["Bo", 5, "2026-09-16", 20],
  ];
  expect(roleHeaders(scored(rows))).toMatchObject({ customer: "Customer", date: "Date", amount: "Amount" });
});
