// Tests an id map, which says that ids are the same person, over one sheet of orders or several.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIdMap } from "../../src/customers/idMap";
import { toKey } from "../../src/ground/key";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { both, idOf, open, score, store, totals, web } from "../app/joinedShop";
import { refusalOf } from "../models/customersOf";
import { answered, cellsOf, edit, refused, run, stage } from "../whole/documentDriver";
import { day } from "../whole/shop";

const cards: HostCell[][] = [
  ["Card", "Same person as"],
  ["Cid", "C-17"],
  ["C-17", "BOB@example.com "],
  [null, null],
  ["C-99", "zoe@example.com"],
  ["C-98", null],
  ["C-97", "#N/A"],
];

/** The tab "Cards" as an id map among the sheets that a request names. */
function cardsIn(host: Host, columns: object = { from: "Card", to: "Same person as" }) {
  return { sheet: idOf(host, "Cards"), name: "Cards", kind: "people", columns };
}

function mapped(cells: HostCell[][], columns?: object) {
  const host = open({ "Web shop": web, Store: store, Cards: cells });
  const wishes = both(host);
  return { host, wishes: { ...wishes, sheets: [...wishes.sheets, cardsIn(host, columns)] } };
}

describe("an id map", () => {
  test("makes two ids one person, through chains, and shows the id that it ends at", () => {
    const { host, wishes } = mapped(cards);
    const outcome = score(host, wishes);
    expect(totals(outcome)).toEqual({ "Ann@example.com": [2, 40.5], "bob@example.com": [3, 30.25] });
    expect(outcome.notes.filter(({ id }) => id.startsWith("idMap")).map(({ text }) => text)).toEqual([
      "1 of 3 ids of the map occur in the orders",
      'Rows of the id map that do not hold two ids, left out: 2 (first in row 6 of "Cards")',
    ]);
  });

  test("works on one sheet of orders alone, and on the number 7 as on the text 7", () => {
    const host = open({
      Orders: [
        ["Customer", "Date", "Amount"],
        [7, day("2024-01-01"), 10],
        ["a@b.de", day("2024-01-02"), 5],
      ],
      Cards: [
        ["Id", "Person"],
        ["7", "A@B.DE"],
      ],
    });
    const outcome = score(host, { sheets: [cardsIn(host, { from: "Id", to: "Person" })] });
    expect(totals(outcome)).toEqual({ "a@b.de": [2, 15] });
    expect(outcome.columns.every((column) => !("sheet" in column))).toBe(true);
  });

  test("is remembered and applied to what is written", () => {
    const { host, wishes } = mapped(cards);
    run(host, wishes);
    expect(cellsOf(host, "Customers").map(([name]) => name)).toEqual(["Customer", "Ann@example.com", "bob@example.com"]);
    expect(answered(host, { verb: "status" }).request).toMatchObject({ sheets: wishes.sheets });
  });

  test("that changes while it is being used stops the run, and one that is gone is told by its name", () => {
    const { host, wishes } = mapped(cards);
    const token = stage(host, wishes);
    edit(host, "Cards", [2, 2], [["C-18"]]);
    expect(refused(host, { verb: "commit", token }).message).toContain("rows were changed");
    const again = stage(host, wishes);
    host.grid.deleteSheet(host.grid.sheets().find(({ name }) => name === "Cards")!);
    expect(refused(host, { verb: "commit", token: again }).message).toBe('the tab "Cards", which was to be read too, is gone');
  });

  test.each([
    [
      "a circle",
      [
        ["a", "b"],
        ["x", "y"],
        ["b", "c"],
        ["c", "a"],
      ],
      'the id map leads in a circle (rows 2, 4, 5 of "Cards")',
    ],
    [
      "a circle behind a chain",
      [
        ["x", "a"],
        ["a", "b"],
        ["B ", "c"],
        ["b", "a"],
      ],
      'the id map leads in a circle (rows 3, 5 of "Cards")',
    ],
    [
      "an id of two persons",
      [
        ["a", "b"],
        ["x", "y"],
        [" a", "c"],
      ],
      'the id map gives "a" to two persons (rows 2, 4 of "Cards")',
    ],
  ] as [string, HostCell[][], string][])("refuses %s in one sentence with its rows", (_, rows, message) => {
    const { host, wishes } = mapped([cards[0]!, ...rows]);
    expect(refused(host, { verb: "start", ...wishes })).toMatchObject({ code: "input", message });
  });

  test("takes an id listed twice for one person, and an id that is its own", () => {
    const { host, wishes } = mapped([cards[0]!, ["Cid", "b"], ["Cid", "c"], ["b", "c"], ["c", "c"], ["Cid", "b"]]);
    expect(totals(score(host, wishes)).c).toEqual([2, 5.25]);
  });

  test("with a column that is not there, or the same twice, is refused", () => {
    const wrong = mapped(cards, { from: "Card", to: "Person" });
    expect(refused(wrong.host, { verb: "score", ...wrong.wishes }).message).toBe('the id map in "Cards" has no column "Person"');
    const same = mapped(cards, { from: "Card", to: "A" });
    expect(refused(same.host, { verb: "score", ...same.wishes }).message).toBe(
      'the id map in "Cards" needs two different columns',
    );
  });

  test("is for orders, not for a list of customers", () => {
    const host = open({
      List: [
        ["Name", "Last order", "Orders", "Revenue"],
        ["Ann", day("2024-03-01"), 9, 900],
      ],
      Cards: cards,
    });
    expect(refused(host, { verb: "score", sheets: [cardsIn(host)] }).message).toContain('"List" is a list of customers');
  });
});

describe("laws of id maps", () => {
  const links = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });
  const sourceOf = (rows: readonly (readonly number[])[]) => ({
    sheet: "Map",
    firstRow: 2,
    from: rows.map(([from]) => `id${from}`),
    to: rows.map(([, to]) => `id${to}`),
  });

  test("whoever is linked is one person, whoever is not stays apart, however the rows are ordered", () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const rows = pairs
          .filter(([from, to]) => from > to)
          .filter(([from], place, all) => all.findIndex(([own]) => own === from) === place);
        const group = [...Array(10).keys()];
        for (const [from, to] of rows) {
          const [old, other] = [group[from]!, group[to]!];
          for (let id = 0; id < 10; id++) if (group[id] === old) group[id] = other;
        }
        for (const ordered of [rows, [...rows].reverse()]) {
          const { personOf } = parseIdMap(sourceOf(ordered));
          const personKey = (id: number): string => toKey(personOf.get(`id${id}`) ?? `id${id}`);
          for (let one = 0; one < 10; one++)
            for (let two = 0; two < one; two++) expect(personKey(one) === personKey(two)).toBe(group[one] === group[two]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a map either leads every id to one person that is mapped no further, or is refused", () => {
    fc.assert(
      fc.property(links, (rows) => {
        const source = sourceOf(rows);
        try {
          const { personOf } = parseIdMap(source);
          for (const person of personOf.values()) expect(personOf.has(toKey(person))).toBe(false);
          for (const [from, to] of rows)
            expect(toKey(personOf.get(`id${from}`) ?? `id${from}`)).toBe(toKey(personOf.get(`id${to}`) ?? `id${to}`));
        } catch (problem) {
          expect(
            refusalOf(() => {
              throw problem;
            }).text.en,
          ).toMatch(/^the id map (leads in a circle|gives "id\d" to two persons) \(rows \d/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a chain of ten thousand ids is followed at once", () => {
    const rows = [...Array(10_000).keys()].map((id) => [id, id + 1]);
    const { personOf } = parseIdMap(sourceOf(rows));
    expect([personOf.size, personOf.get("id0")]).toEqual([10_000, "id10000"]);
  });
});
