// Tests when a note counts: it has to name the column and the rows of a fault.
import { describe, expect, test } from "vitest";
import { isNamed } from "./comingOut";

describe("a note counts", () => {
  const fault = { columns: ["Order Id"], rows: [3, 5] };

  test.each([
    'ids in "Order Id" were rounded (rows 3 and 5)',
    'ids in "Order Id" were rounded (row 3, row 5)',
    'ids in "Order Id" were rounded (rows 2–6)',
    'ids in "Order Id" were rounded: 2 (first in row 3)',
  ])("%s", (text) => expect(isNamed([text], fault)).toBe(true));
});

describe("a note does not count", () => {
  const fault = { columns: ["Order Id"], rows: [3, 5] };

  test.each([
    "ids were rounded (rows 3 and 5)",
    'ids in "Order Id" were rounded',
    'ids in "Order Id" were rounded (row 3)',
    'ids in "Order Id" were rounded: 3 of 5',
    'ids in "Order Id" were rounded: 2 (first in row 4)',
  ])("%s", (text) => expect(isNamed([text], fault)).toBe(false));

  test("if its column stands in one sentence and its rows in another", () => {
    expect(isNamed(['ids in "Order Id" were rounded', "see rows 3 and 5"], fault)).toBe(false);
  });
});
