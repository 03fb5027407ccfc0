// Tests which columns a question about the customer or the amount offers: none that sorts the rows, dates them or numbers the orders.
import { describe, expect, test } from "vitest";
import { type Rows, refused } from "../whole/shop";

/** Headers that the question offers for a role. */
function offeredFor(role: string, rows: Rows): readonly string[] {
  const { about, candidates = [] } = refused(rows);
  expect(about).toBe("columns");
  return candidates.filter(({ choice }) => choice === role).map(({ header }) => header);
}

/** Orders without a known customer or amount; the numbers are of nothing that a header tells. */
const plain: Rows = [
  ["Kind", "Type", "Class", "Level", "Ref", "When", "Val"],
  ["A", "retail", "sale", 1, "R100", "2026-09-15", 10.5],
  ["B", "retail", "refund", 2, "R200", "2026-09-16", 11.5],
  ["A", "wholesale", "sale", 1, "R100", "2026-09-17", 12.5],
  ["B", "retail", "sale", 2, "R300", "2026-09-18", 13.5],
  ["A", "retail", "sale", 1, "R400", "2026-09-19", 14.5],
  ["A", "retail", "sale", 1, "R500", "2026-09-20", 15.5],
];

describe("a question offers columns that may be meant", () => {
  test("for the customer no kind, type or class of the rows, and no day", () => {
    expect(offeredFor("customer", plain)).toEqual(["Ref"]);
  });

  test("for the amount no level of two numbers", () => {
    expect(offeredFor("amount", plain)).toEqual(["Val"]);
  });

  test("in Chinese too", () => {
    const rows: Rows = [
      ["类别", "等级", "代号", "时间", "数值"],
      ["零售", 1, "R100", "2026-09-15", 10.5],
      ["零售", 1, "R200", "2026-09-16", 11.5],
      ["批发", 2, "R100", "2026-09-17", 12.5],
      ["零售", 2, "R300", "2026-09-18", 13.5],
      ["零售", 1, "R400", "2026-09-19", 14.5],
      ["批发", 1, "R500", "2026-09-20", 15.5],
    ];
    expect([offeredFor("customer", rows), offeredFor("amount", rows)]).toEqual([["代号"], ["数值"]]);
  });

  test("a column with as few rows as different cells may name customers", () => {
    expect(
      offeredFor(
        "customer",
        plain.slice(0, 4).map((row) => row.slice(4)),
      ),
    ).toEqual(["Ref"]);
    const few: Rows = [["Klasse", "Wert", "Wann"], ...[1, 2, 3].map((day) => [`K${day}`, day + 0.5, `2026-09-1${day}`])];
    expect(offeredFor("customer", few)).toEqual(["Klasse"]);
  });
});
