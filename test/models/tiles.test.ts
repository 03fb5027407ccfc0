// Tests the tiles of a board, and the board after one edit.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Board, columnsOf, groupColumns, paint, placesAt, removeTier, swapTiers, toBoard } from "../../src/models/rfm/board";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { boards } from "./boards";
import { named } from "./customersOf";

describe("tiles", () => {
  test.each([
    ["standard11", "FM", false, [[0], [1], [2, 3], [4, 5], [6, 7, 8]]],
    ["standard11-rm", "M", false, [[0], [1], [2], [3], [4]]],
    ["grid10", "F", false, [[0], [1], [2], [3], [4]]],
    ["chinese8", "F", true, [[0], [1]]],
    ["rpackage10", "F", true, [[0], [1], [2], [3], [4]]],
    ["klaviyo6", "F", true, [[0], [1], [2]]],
    ["braze10", "F", true, [[0], [1], [2], [3]]],
  ])("of %s run along %s, layered: %s", (id, across, isLayered, columns) => {
    const board = toBoard(named(id));
    expect([board.across, board.isLayered, groupColumns(board)]).toEqual([across, isLayered, columns]);
  });

  test("stand for every score once", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const { sizes } = board.space;
        const met = new Map<number, number>();
        for (let row = 0; row < sizes[0]; row++)
          for (let column = 0; column < columnsOf(board); column++)
            for (let layer = 0; layer < (board.isLayered ? sizes[2] : 1); layer++)
              for (const place of placesAt(board, row, column, layer)) met.set(place, (met.get(place) ?? 0) + 1);
        expect([met.size, new Set(met.values())]).toEqual([board.tierOf.length, new Set([1])]);
      }),
    );
  });

  test("that a table gives to two tiers are marked until they are given to one", () => {
    const board = toBoard(
      toScheme(
        [
          ["Tier", "R", "F", "M"],
          ["A", "1-5", "5", ""],
          ["B", "5", "", ""],
        ],
        null,
      ),
    );
    const tile = placesAt(board, 4, 4, 0);
    expect([...board.overlaps].sort()).toEqual([...tile].sort());
    expect(paint(board, tile.slice(1), 1).overlaps).toEqual(new Set(tile.slice(0, 1)));
    expect(toBoard(named("rpackage10")).overlaps.size).toBe(0);
  });
});

describe("an edit", () => {
  const names = (board: Board, place: number): string => board.tiers[board.tierOf[place]!]?.name.en ?? "none";

  test("of the ranks leaves every score in its tier", () => {
    const board = toBoard(named("grid10"));
    const swapped = swapTiers(board, 2, 3);
    expect(swapped.tiers.map(({ name }) => name.en).slice(1, 5)).toEqual(["Loyal", "New", "Potential loyalist", "Promising"]);
    for (const place of board.tierOf.keys()) expect(names(swapped, place)).toBe(names(board, place));
  });

  test("that removes a tier leaves gaps, and every other score in its tier", () => {
    const board = toBoard(named("grid10"));
    const without = removeTier(board, 1);
    for (const place of board.tierOf.keys()) expect(names(without, place)).toBe(names(board, place).replace("Loyal", "none"));
  });
});
