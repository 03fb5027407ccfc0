// Tests that a tab that is written again looks as if it were new, though what moved in it is all that is set.
import { expect, test } from "vitest";
import { type GridSheet, styleNames } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import { answered, openDocument, picture, run } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { shownChangesSince, tabOf, tradingShop } from "../whole/tradingShop";

/** Every style of the first cells of a tab, with "General" for an automatic number format. */
function looksOf(host: Host, name: string, rows: number, columns: number): readonly unknown[] {
  const sheet: GridSheet = tabOf(host, name);
  return styleNames.map((style) =>
    sheet.readStyle(style, at(1, 1, rows, columns)).map((column) =>
      Array.from({ length: rows }, (_, row) => {
        const value = Array.isArray(column) ? column[row] : column;
        return value === undefined || value === "" ? (style === "format" ? "General" : "") : value;
      }),
    ),
  );
}

const ways: readonly (readonly [object, object])[] = [
  [{ scheme: "hml3" }, { scheme: "standard11" }],
  [{ scheme: "standard11" }, { scheme: "hml3" }],
  [{ scheme: "standard11" }, { models: ["valueTiers"] }],
];

test.each(ways)(
  "after %o, a run by %o leaves the Summary with the looks of a first one, and undo brings the old ones back",
  (first, second) => {
    const fresh = openDocument(tradingShop);
    run(fresh, second);
    const host = openDocument(tradingShop);
    run(host, first);
    const before = picture(host);
    const old = looksOf(host, "Summary", 40, 12);
    run(host, second);
    expect(looksOf(host, "Summary", 40, 12)).toEqual(looksOf(fresh, "Summary", 40, 12));
    expect(looksOf(host, "Summary", 40, 12)).not.toEqual(old);
    answered(host, { verb: "undo" });
    expect(shownChangesSince(before, host)).toEqual([]);
  },
);
