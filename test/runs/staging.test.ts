// Tests the parts that a run keeps in its hidden tab: packed into cells that Sheets can hold, in blocks that one call can write.
import { describe, expect, test } from "vitest";
import { countBlocks, packWork, type RowItem, toStoredKey } from "../../src/runs/work";

function rowsOf(count: number, text: string): RowItem[] {
  return Array.from({ length: count }, (_, place) => ({ key: `c${place}`, written: [place, text, null], before: null }));
}

function keysIn(packed: readonly (readonly string[])[]): unknown[] {
  return packed.flat().flatMap((cell) => (cell === "" ? [] : (JSON.parse(cell) as [unknown][]).map(([key]) => key)));
}

describe("what a run stages", () => {
  test.each([
    [0, ""],
    [1, "a"],
    [5_000, "why ".repeat(80)],
    [2_400, "x".repeat(20_000)],
  ])("%i rows stand in cells of at most 50,000 characters, none lost and none twice", (count, text) => {
    const packed = packWork({ rows: rowsOf(count, text), reports: [] });
    expect(packed.every((row) => row.length === 26 && row.every((cell) => cell.length <= 50_000))).toBe(true);
    expect(keysIn(packed)).toEqual(Array.from({ length: count }, (_, place) => `c${place}`));
  });

  test("is one block for a hundred thousand customers, and several for fifty million characters", () => {
    expect(countBlocks(packWork({ rows: rowsOf(100_000, "Potential loyalist"), reports: [] }))).toBe(1);
    expect(countBlocks(packWork({ rows: rowsOf(2_400, "x".repeat(20_000)), reports: [] }))).toBe(2);
  });

  test("refuses a row that no cell can hold", () => {
    expect(() => packWork({ rows: rowsOf(1, "x".repeat(45_000)), reports: [] })).toThrow("a row is too long to be kept for undo");
  });

  test("keeps names of great length short, and apart", () => {
    const [one, other] = ["a".repeat(49_999), `${"a".repeat(49_998)}b`].map(toStoredKey);
    expect(one!.length).toBeLessThan(200);
    expect(one).not.toBe(other);
    expect(toStoredKey("Ann")).toBe("Ann");
  });
});
