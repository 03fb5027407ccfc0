// Tests the histories that the lifetime-value models get from order rows, against counts by hand.
import { describe, expect, test } from "vitest";
import { readHistories } from "../../src/customers/customers";
import { firstGapsOf, lookBack, type OrderHistories, toHistories } from "../../src/customers/histories";
import { countFirstDays, orderDaysIn, repeatDaysBefore } from "../../src/customers/holdout";
import { fromIsoDay } from "../../src/ground/calendar";
import type { Cell } from "../../src/ground/cell";
import { defaultReading, type ReadingSettings } from "../../src/reading/settings";
import { orderSource } from "./cdnow";

type Row = readonly [customer: string, day: string, amount: Cell];

function read(rows: readonly Row[], settings: Partial<ReadingSettings> = {}): OrderHistories {
  return readHistories(
    [
      orderSource(
        rows.map(([customer]) => customer),
        rows.map(([, day]) => day),
        rows.map(([, , amount]) => amount),
      ),
    ],
    { ...defaultReading, negatives: "refunds", ...settings },
  ).histories;
}

/** Returns x, t_x, T, days of spend and mean spend of each customer. */
function measures(histories: OrderHistories): number[][] {
  return Array.from({ length: histories.count }, (_, i) => [
    histories.repeatDays[i]!,
    histories.firstToLastDays[i]!,
    histories.tenureDays[i]!,
    histories.spendDays[i]!,
    histories.averageRepeatSpend[i]!,
  ]);
}

describe("a history", () => {
  test("merges the orders of a day, leaves the first day out of the spend, and looks back from the latest order", () => {
    const histories = read([
      ["Ann", "2024-01-01", 50],
      ["Ann", "2024-01-01", 7],
      ["Ann", "2024-01-11", 10],
      ["Ann", "2024-01-11", 5.5],
      ["Ann", "2024-02-10", 20],
      ["Bob", "2024-03-01", 9],
    ]);
    expect(histories.asOf).toBe(fromIsoDay("2024-03-01"));
    expect(measures(histories)).toEqual([
      [2, 40, 60, 2, (15.5 + 20) / 2],
      [0, 0, 0, 0, Number.NaN],
    ]);
  });

  test("does not depend on the order of rows, nor do other customers' rows between matter", () => {
    const rows: Row[] = [
      ["Bob", "2024-03-01", 9],
      ["Ann", "2024-02-10", 20],
      ["Ann", "2024-01-11", 10],
      ["Bob", "2024-01-20", 3],
      ["Ann", "2024-01-01", 50],
    ];
    const [bob, ann] = measures(read(rows));
    expect([ann, bob]).toEqual(measures(read([...rows].reverse())));
    expect(ann).toEqual([2, 40, 60, 2, 15]);
    expect(bob).toEqual([1, 41, 41, 1, 9]);
  });

  test("a day with refunds only is no order day; each refund lowers the latest order up to its day that is as large", () => {
    const histories = read([
      ["Ann", "2024-01-01", 50],
      ["Ann", "2024-01-05", -20],
      ["Ann", "2024-01-11", 30],
      ["Ann", "2024-01-11", -12],
      ["Ann", "2024-01-21", 8],
      ["Ann", "2024-01-30", -8],
    ]);
    expect(histories.asOf).toBe(fromIsoDay("2024-01-21"));
    // 20 off the first 50, which is no part of the spend; 12 off 30; 8 off 8, of which nothing is left.
    expect(measures(histories)).toEqual([[2, 20, 20, 1, 18]]);
    expect([...histories.dayParts]).toEqual([300_000, 180_000, 0]);
  });

  test("a refund passes over smaller orders, and one that no order holds lowers its day, or else the latest orders before it", () => {
    const parts = (...rows: Row[]): number[] => [...read(rows).dayParts].map((part) => part / 10_000);
    const shop: Row[] = [
      ["Ann", "2024-01-01", 50],
      ["Ann", "2024-01-11", 10],
      ["Ann", "2024-01-21", 20],
    ];
    expect(parts(...shop, ["Ann", "2024-01-15", -30])).toEqual([20, 10, 20]);
    expect(parts(...shop, ["Ann", "2024-01-05", -10])).toEqual([40, 10, 20]);
    expect(parts(...shop, ["Ann", "2024-01-21", -60])).toEqual([50, 10, -40]);
    expect(parts(...shop, ["Ann", "2024-01-25", -60])).toEqual([20, 0, 0]);
    expect(parts(...shop, ["Bob", "2024-01-25", -5], ["Ann", "2024-01-25", -20])).toEqual([50, 10, 0]);
    expect(parts(...shop, ["Ann", "2024-01-21", 25], ["Ann", "2024-01-21", -20])).toEqual([50, 10, 25]);
  });

  test("half of everything refunded a day later leaves half the spend", () => {
    const rows: Row[] = [0, 10, 20, 30].flatMap((days, place): Row[] => [
      ["Ann", `2024-01-${String(1 + days).padStart(2, "0")}`, 40 + 10 * place],
      ["Ann", `2024-02-${String(1 + place).padStart(2, "0")}`, -(40 + 10 * place) / 2],
    ]);
    const later: Row[] = [0, 10, 20, 29].flatMap((days, place): Row[] => [
      ["Ann", `2024-01-${String(1 + days).padStart(2, "0")}`, 40 + 10 * place],
      ["Ann", `2024-01-${String(2 + days).padStart(2, "0")}`, -(40 + 10 * place) / 2],
    ]);
    // Half of 50, 60 and 70.
    expect(read(later).averageRepeatSpend[0]).toBe(30);
    expect(read(rows).dayParts.reduce((sum, part) => sum + part, 0)).toBe(1_100_000);
  });

  test("a $0 day counts as a repeat, not for the spend; nor does a day whose refunds eat it up", () => {
    const histories = read([
      ["Ann", "2024-01-01", 50],
      ["Ann", "2024-01-11", 0],
      ["Ann", "2024-01-21", 30],
      ["Ann", "2024-01-21", -30],
      ["Ann", "2024-01-31", 12],
      ["Bob", "2024-01-01", 5],
      ["Bob", "2024-01-11", 0],
    ]);
    expect(measures(histories)).toEqual([
      [3, 30, 30, 1, 12],
      [1, 10, 30, 0, Number.NaN],
    ]);
  });

  test("orders after the as-of day are left out, and with them customers who came later", () => {
    const rows: Row[] = [
      ["Ann", "2024-01-01", 50],
      ["Ann", "2024-01-11", 10],
      ["Ann", "2024-02-01", 99],
      ["Cid", "2024-02-02", 5],
    ];
    expect(measures(read(rows, { asOf: fromIsoDay("2024-01-31") }))).toEqual([[1, 10, 30, 1, 10]]);
    const later = lookBack(read(rows), fromIsoDay("2024-01-31"));
    expect(measures(later)).toEqual([
      [1, 10, 30, 1, 10],
      [0, 0, Number.NaN, 0, Number.NaN],
    ]);
    expect(() => lookBack(later, fromIsoDay("2024-02-01"))).toThrow(RangeError);
  });

  test("orders that the settings leave out are no history", () => {
    const rows: Row[] = [
      ["Ann", "2024-01-01", 50],
      ["Ann", "2024-01-11", 0],
      ["Ann", "2024-01-31", 10],
    ];
    expect(measures(read(rows, { zero: "exclude" }))).toEqual([[1, 30, 30, 1, 10]]);
    expect(measures(read(rows, { windowDays: 25 }))).toEqual([[1, 20, 20, 1, 10]]);
  });

  test("customers come as they are asked for, and orders of others are left out", () => {
    const orders = {
      customers: Int32Array.of(4, 2, 4, 9),
      days: Float64Array.of(110, 100, 105, 1),
      netParts: Float64Array.of(20_000, 30_000, 10_000, 1),
      isRefund: new Uint8Array(4),
      isUsed: new Uint8Array(4).fill(1),
    };
    expect(measures(toHistories(orders, [2, 4], 120))).toEqual([
      [0, 0, 20, 0, Number.NaN],
      [1, 5, 15, 1, 2],
    ]);
    expect(toHistories(orders, [], 120).count).toBe(0);
  });

  test("the first two gaps of each customer, for telling whether orders are regular", () => {
    const { first, second } = firstGapsOf(
      read([
        ["Ann", "2024-01-01", 1],
        ["Ann", "2024-01-04", 1],
        ["Ann", "2024-01-11", 1],
        ["Ann", "2024-01-12", 1],
        ["Bob", "2024-01-01", 1],
        ["Bob", "2024-01-03", 1],
        ["Cid", "2024-01-01", 1],
      ]),
    );
    expect([...first]).toEqual([3, 2, Number.NaN]);
    expect([...second]).toEqual([7, Number.NaN, Number.NaN]);
  });
});

describe("what happened after a day", () => {
  const histories = read([
    ["Ann", "2024-01-01", 1],
    ["Ann", "2024-01-31", 1],
    ["Ann", "2024-02-01", 1],
    ["Ann", "2024-02-10", 1],
    ["Bob", "2024-01-01", 1],
    ["Bob", "2024-02-11", 1],
    ["Cid", "2024-02-05", 1],
  ]);

  test("order days of a span: its first day is out, its last is in", () => {
    const span = { afterDay: fromIsoDay("2024-01-31"), to: fromIsoDay("2024-02-10") };
    expect([...orderDaysIn(histories, span)]).toEqual([2, 0, 1]);
    expect(() => orderDaysIn(histories, { afterDay: 0, to: fromIsoDay("2024-02-12") })).toThrow(RangeError);
  });

  test("repeat days are cumulated up to the day before each end", () => {
    const ends = ["2024-01-31", "2024-02-01", "2024-02-10", "2024-03-01"].map(fromIsoDay);
    expect([...repeatDaysBefore(histories, ends)]).toEqual([0, 1, 2, 4]);
  });

  test("customers are counted by the day of their first order", () => {
    const { days, customers } = countFirstDays(histories);
    expect([...days]).toEqual([fromIsoDay("2024-01-01"), fromIsoDay("2024-02-05")]);
    expect([...customers]).toEqual([2, 1]);
  });
});
