// Tests that a single day years after all others is said with its column and row.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { formula, noteIds, orders, scored } from "../whole/shop";

const late = (cells: HostCell[][], request: object = {}) =>
  scored(cells, request).notes.find(({ id }) => id === "lateDay")?.text ?? null;

describe("a single day years after all others", () => {
  test("is said with its column, its row and how many years later it is", () => {
    const text = late(orders(["Ann", "2026-08-13", 1], ["Bob", "2042-08-13", 2], ["Ann", "2026-09-01", 3]));
    expect(text).toMatch(/^"Date" names a day about 16 years after all others: 2042-08-13, rows: 1 \(first in row 3\)/);
  });

  test("is said in Chinese too", () => {
    const text = late(orders(["Ann", "2020-01-01", 1], ["Bob", "2022-01-01", 2]), { language: "zh" });
    expect(text).toMatch(/^“Date”列有一天比其他日期晚约 2 年：2022-01-01，共 1 行（最早在第 3 行）/);
  });

  test("is two years or more after the next: 730 days are, 729 are not", () => {
    // 2021 and 2022 have 365 days each.
    expect(late(orders(["Ann", "2021-01-01", 1], ["Bob", "2023-01-01", 2]))).toMatch(/a day about 2 years after/);
    expect(late(orders(["Ann", "2021-01-02", 1], ["Bob", "2023-01-01", 2]))).toBeNull();
  });

  test("counts sales only: a refund, a cancelled order or a day after the as-of date is none", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Status"],
      ["Ann", "2026-08-13", 9, "paid"],
      ["Ann", "2042-08-13", -2, "paid"],
      ["Bob", "2043-08-13", 2, "cancelled"],
      ["Cy", "2026-08-15", 2, "paid"],
    ];
    expect(late(rows, { orders: { negatives: "refunds" } })).toBeNull();
    const chosen = orders(["Ann", "2026-08-13", 1], ["Bob", "2042-08-13", 2]);
    expect(late(chosen, { orders: { asOf: "2026-09-01" } })).toBeNull();
  });

  test("is said of a list of customers", () => {
    const list = [
      ["Customer", "Last order", "Orders", "Revenue"],
      ["Ann", "2026-05-03", 3, 30],
      ["Bob", "2062-05-04", 1, 10],
    ];
    expect(late(list)).toMatch(/^"Last order" names a day about 36 years after all others: 2062-05-04.*row 3/);
  });

  test("is no single one where all orders are of one day", () => {
    expect(noteIds(scored(orders(["Ann", "2026-08-13", 1], ["Bob", "2026-08-13", 2])))).not.toContain("lateDay");
  });

  test("is said by RFM_AUDIT", () => {
    const told = JSON.stringify(
      formula("RFM_AUDIT", [
        ["Ann", "2026-08-13", 1],
        ["Bob", "2042-05-15", 2],
      ]),
    );
    expect(told).toMatch(/2042-05-15/);
  });
});
