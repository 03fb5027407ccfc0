// Random boards over every kind of space.
import fc from "fast-check";
import { advice as known } from "../../src/models/rfm/advice";
import { type Board, columnsOf, open, paint, placesAt } from "../../src/models/rfm/board";
import type { ScoreSpace } from "../../src/models/rfm/boxes";
import { schemes } from "../../src/models/rfm/schemes";

const byScores = schemes().filter(({ hasScores }) => hasScores);

/** What a made-up tier says. */
export const advice = known.own;

/** Boards over every kind of space, with random tiers. */
export const boards: fc.Arbitrary<Board> = fc
  .record({
    base: fc.constantFrom(...byScores),
    across: fc.constantFrom("F", "M", "FM", "layers"),
    bins: fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })),
    isOwn: fc.boolean(),
    tiers: fc.integer({ min: 1, max: 6 }),
    seed: fc.infiniteStream(fc.nat(60)),
  })
  .map(({ base, across, bins: [r, f, m], isOwn, tiers, seed }) => {
    const { space } = base.lookup();
    const own: ScoreSpace = { lowest: 1, sizes: across === "FM" ? [r, f, f] : [r, f, m] };
    const board: Board = {
      space: isOwn ? own : space,
      across: across === "layers" ? "F" : across,
      isLayered: across === "layers",
      scoring: isOwn ? "" : base.id,
      tiers: Array.from({ length: tiers }, (_, place) => ({ name: { en: `T${place}`, zh: `层${place}` }, ...advice })),
      tierOf: [],
      overlaps: new Set(),
    };
    const size = board.space.sizes.reduce((product, one) => product * one, 1);
    const blank = { ...board, tierOf: new Array<number>(size).fill(open) };
    let painted = paint(blank, placesAt(blank, 0, 0, 0), 0);
    for (let row = 0; row < board.space.sizes[0]; row++)
      for (let column = 0; column < columnsOf(board); column++)
        for (let layer = 0; layer < (board.isLayered ? board.space.sizes[2] : 1); layer++) {
          const drawn = (seed.next().value % (tiers + 1)) - 1;
          painted = paint(painted, placesAt(board, row, column, layer), drawn);
        }
    return paint(painted, placesAt(painted, 0, 0, 0), 0);
  });
