// Tests the order of a column of numbers against the sort of the language.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sortNumbers } from "../../src/stats/sortNumbers";

const wholes = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 80 });
const anyNumbers = fc.array(
  fc.oneof(
    fc.integer(),
    fc.double(),
    fc.constantFrom(Number.NaN, 0, -0, 1e15, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
  ),
);

test("numbers are in the order in which the language sorts them, few whole ones and any others", () => {
  fc.assert(
    fc.property(fc.oneof(wholes, anyNumbers), (numbers) => {
      const sorted = sortNumbers(Float64Array.from(numbers));
      expect(Array.from(sorted, (number) => number + 0)).toEqual(Array.from(Float64Array.from(numbers).sort(), (own) => own + 0));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("the example of the comment: 3, 1, 2, 1 become 1, 1, 2, 3", () => {
  expect([...sortNumbers(Float64Array.of(3, 1, 2, 1))]).toEqual([1, 1, 2, 3]);
});
