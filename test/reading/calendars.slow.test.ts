// Tests dates of other calendars and dates without a year. The common years are worked out by hand: Reiwa 1 is 2019, Heisei 1 is 1989, Showa 1
// is 1926, year 1 of the Republic of China is 1912, and a Buddhist year is 543 more than the common one.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, day, noteIds, orders, people, refused, scored } from "../whole/shop";

/** The last order of one customer with these dates. */
function lastOrderOf(...dates: HostCell[]): string | null {
  return people(scored(orders(...dates.map((date, place) => ["Ann", date, 10 + place])))).Ann![0];
}

describe("a year of an era", () => {
  test.each([
    ["令和8年9月15日", "2026-09-15"],
    ["令和元年5月1日", "2019-05-01"],
    ["令和８年９月１５日 10時05分", "2026-09-15"],
    ["R8.9.15", "2026-09-15"],
    ["R08/09/15", "2026-09-15"],
    ["平成31年4月30日", "2019-04-30"],
    ["H31.4.30", "2019-04-30"],
    ["昭和64年1月7日", "1989-01-07"],
    ["S64/1/7", "1989-01-07"],
    ["民國115年9月15日", "2026-09-15"],
    ["中華民國 115 年 9 月 15 日", "2026-09-15"],
    ["民国99年12月31日", "2010-12-31"],
    ["115年9月15日", "2026-09-15"],
  ])("%s is %s, without a word", (text, iso) => {
    const shop = scored(orders(["Ann", text, 10], ["Ann", text, 5]));
    expect(people(shop)).toEqual({ Ann: [iso, 2, 15] });
    expect(noteIds(shop)).not.toContain("minguo");
  });

  test.each(["R8-9", "R8.13.1", "H2.2.30", "SR8.9.15"])("%s is no date", (text) => {
    expect(account(scored(orders(["Ann", "2026-09-15", 10], ["Ann", text, 5])))).toEqual([2, 1, { badDate: 1 }]);
  });
});

describe("a year that only its size tells", () => {
  test.each([
    ["115/09/15", "2026-09-15", "minguo", "years of the Republic of China, such as 115 for 2026: 2 (first in row 2)"],
    ["103-02-05", "2014-02-05", "minguo", "years of the Republic of China"],
    ["15/09/2569", "2026-09-15", "buddhist", "years of the Buddhist era, such as 2569 for 2026: 2 (first in row 2)"],
    ["2567-02-29", "2024-02-29", "buddhist", "years of the Buddhist era"],
    ["28 Feb 2568", "2025-02-28", "buddhist", "years of the Buddhist era"],
  ])("%s is %s, which a note says", (text, iso, id, said) => {
    const shop = scored(orders(["Ann", text, 10], ["Ann", text, 5]));
    expect(people(shop)).toEqual({ Ann: [iso, 2, 15] });
    expect(shop.notes.find((note) => note.id === id)?.text).toContain(`Rows of "Date" read as ${said}`);
  });

  test("a date cell that shows a Buddhist year is the same day of the common year", () => {
    expect(lastOrderOf(day("2569-09-15"))).toBe("2026-09-15");
    expect(lastOrderOf(day("2569-09-15"), "2026-09-16")).toBe("2026-09-16");
  });

  test("the note counts rows in use alone", () => {
    const shop = scored(orders(["Ann", "2026-09-15", 10], ["", "15/09/2569", 5], ["Bo", "16/09/2569", 7]));
    expect(shop.notes.find(({ id }) => id === "buddhist")?.text).toContain(": 1 (first in row 4)");
  });

  test("years of the common calendar need no note", () => {
    expect(noteIds(scored(orders(["Ann", "2026-09-15", 10])))).not.toContain("buddhist");
  });
});

describe("dates without a year are refused in one sentence that says what to do", () => {
  test.each(["15/9", "9/15 10:30", "15.9.", "Sep 15", "15 September", "15 de septiembre", "9月15日", "9월 15일"])(
    "%s",
    (text) => {
      const cells = orders(["Ann", text, 10], ["Bo", text, 20]);
      for (const columns of [{}, { date: "Date" }]) {
        const { code, message, fix } = refused(cells, { columns });
        expect([code, message, fix]).toEqual([
          "input",
          `the dates of column "Date" have no year (row 2: ${text})`,
          "write them with their year, as in 2026-09-15, or name a column whose dates have one",
        ]);
      }
    },
  );

  test("so is a list of customers", () => {
    const list = [
      ["Customer", "Last order", "Orders", "Revenue"],
      ["Ann", "15/9", 3, 100],
      ["Bo", "14/9", 2, 50],
    ];
    expect(refused(list, { columns: { lastOrder: "Last order" } }).message).toContain(
      'the dates of column "Last order" have no year',
    );
  });

  test("one among others is left out and counted", () => {
    expect(account(scored(orders(["Ann", "2026-09-15", 10], ["Ann", "15/9", 5])))).toEqual([2, 1, { badDate: 1 }]);
  });
});
