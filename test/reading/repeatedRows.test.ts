// Tests which rows count as exact copies of an earlier row, and which of them a note names.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { people, type Rows, scored } from "../whole/shop";

const header: HostCell[] = ["Order", "Customer", "Date", "Amount", "Item"];

/** A line of order 1. The lines of one amount differ in their item alone. */
function line(amount: number, item: string): HostCell[] {
  return ["1", "Ann", "2024-01-01", amount, item];
}

function noteOf(rows: Rows): string | undefined {
  return scored([header, ...rows], { orders: { amounts: "line" } }).notes.find(({ id }) => id === "repeatedRows")?.text;
}

// Orders of up to 24 rows are searched in another way than longer ones.
describe.each([5, 24, 25, 26, 60])("in an order of %i rows", (count) => {
  const different = Array.from({ length: count - 4 }, (_, place) => line(10 + place, "hat"));
  const rows = [...different, line(10, "cap"), line(10, "cap"), line(10, "scarf"), line(10, "hat")];

  test("a row counts as a copy if every cell is equal to one of any earlier row, not of the row before it alone", () => {
    // Copies are the second cap and, in the last row, the hat of the first row. The rows stand below a header.
    expect(noteOf(rows)).toBe(`Exact copies of an earlier row, kept: 2 (first in row ${count - 1})`);
    const [, , revenue] = people(scored([header, ...rows], { orders: { amounts: "line", duplicates: "drop" } })).Ann!;
    expect(revenue).toBe(different.reduce((sum, [, , , amount]) => sum + Number(amount), 0) + 20);
  });

  test("rows that differ in their item are no copies", () => {
    expect(noteOf([...different, line(10, "cap"), line(10, "scarf"), line(10, "glove"), line(10, "sock")])).toBeUndefined();
  });
});

test("the note names the topmost copy, whichever order it belongs to", () => {
  const rows: Rows = [
    ["A", "Ann", "2024-01-01", 10, "hat"],
    ["B", "Bob", "2024-01-02", 20, "hat"],
    ["B", "Bob", "2024-01-02", 20, "hat"],
    ["A", "Ann", "2024-01-01", 10, "hat"],
  ];
  expect(noteOf(rows)).toBe("Exact copies of an earlier row, kept: 2 (first in row 4)");
});

test("rows of two orders are no copies of one another, and rows without an order number may be", () => {
  const [one, two] = [
    ["", "Ann", "2024-01-01", 10, "hat"],
    ["", "Ann", "2024-01-01", 10, "hat"],
  ];
  expect(noteOf([one!, two!])).toBe("Exact copies of an earlier row, kept: 1 (first in row 3)");
  expect(
    noteOf([
      ["1", ...one!.slice(1)],
      ["2", ...two!.slice(1)],
    ]),
  ).toBeUndefined();
});
