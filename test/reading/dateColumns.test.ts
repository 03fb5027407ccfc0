// Tests what a whole column of dates tells: Unix times, and date cells whose day and month another sheet has exchanged.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, day, noteIds, orders, refused, scored } from "../whole/shop";

const column = (...dates: HostCell[]) => orders(...dates.map((date, i) => [`C${i}`, date, 1]));
const daysOf = (cells: HostCell[], request: object = {}, zones: object = {}) =>
  scored(column(...cells), request, zones).customers.lastOrder;

describe("a column of Unix times", () => {
  // 2026-09-15 is 20,711 days after 1970-01-01: 56 years with 14 leap days, then 257 days. 20,711 × 86,400 = 1,789,430,400.
  test.each<[string, HostCell[]]>([
    ["in seconds", [1_789_430_400, 1_789_516_799]],
    ["in seconds, as texts", ["'1789430400", "1789516799.25"]],
    ["in milliseconds", [1_789_430_400_000, 1_789_516_799_999]],
    ["in milliseconds, as texts", ["1789430400123", '="1789516799999"']],
  ])("%s, from the first to the last second of a day", (_, cells) => {
    const shop = scored(column(...cells));
    expect(shop.customers.lastOrder).toEqual(["2026-09-15", "2026-09-15"]);
    expect(shop.notes.find(({ id }) => id === "unixTimes")?.text).toMatch(/"Date" read as Unix times.*: 2 \(first in row 2\)/);
  });

  test("is read by the day in the sheet's time zone", () => {
    // 16:30 of 2026-09-14 UTC is half past midnight of the fifteenth in Shanghai.
    const cells = [1_789_430_400 - 27_000, 1_789_430_400];
    expect(daysOf(cells, {}, { zone: "Asia/Shanghai" })).toEqual(["2026-09-15", "2026-09-15"]);
    expect(daysOf(cells)).toEqual(["2026-09-14", "2026-09-15"]);
  });

  test("has nothing else: beside a date, such a number is no date", () => {
    expect(account(scored(column("2026-09-15", 1_789_430_400)))).toEqual([2, 1, { badDate: 1 }]);
  });

  test("may have blanks and rows that are left out", () => {
    const rows = orders(["Ann", 1_789_430_400, 1], ["Bob", "", 1], ["Cy", 1_789_430_400, 1], ["", "n/a", 1]);
    expect(account(scored(rows))).toEqual([4, 2, { badDate: 1, noCustomer: 1 }]);
  });
});

describe("date cells beside texts with the day first", () => {
  const half: HostCell[] = [day("2024-05-03"), day("2024-02-01"), "13/03/2024", "28/02/2024"];

  test("are asked about if none lies after the twelfth of its month", () => {
    const asked = refused(column(...half));
    expect(asked).toMatchObject({ code: "question", about: "dates", choices: ["asShown", "exchanged"] });
    expect(asked.message).toMatch(/"Date".*row 4: 13\/03\/2024.*row 2: 2024-05-03/);
    expect(refused(column(...half), { language: "zh" }).message).toMatch(/“Date”.*第 4 行：13\/03\/2024.*第 2 行：2024-05-03/);
  });

  test("so are those beside texts with the month first", () => {
    expect(refused(column(day("2024-03-05"), "03/25/2024"))).toMatchObject({ about: "dates", choices: ["asShown", "exchanged"] });
  });

  test("have day and month exchanged if the user says so", () => {
    expect(daysOf(half, { orders: { dates: "exchanged" } })).toEqual(["2024-03-05", "2024-01-02", "2024-03-13", "2024-02-28"]);
  });

  test.each(["asShown", "dmy"])("are read as shown with the answer %s, and a note says which", (dates) => {
    const shop = scored(column(...half), { orders: { dates } });
    expect(shop.customers.lastOrder).toEqual(["2024-05-03", "2024-02-01", "2024-03-13", "2024-02-28"]);
    expect(shop.notes.find(({ id }) => id === "asShown")?.text).toMatch(/"Date".*: 2 \(first in row 2\)/);
  });

  test("are not asked about if one lies after the twelfth, as a sheet of that locale leaves no such text", () => {
    const shop = scored(column(...half, day("2024-05-13")));
    expect([shop.customers.lastOrder[0], noteIds(shop).includes("asShown")]).toEqual(["2024-05-03", false]);
  });

  test("nor if exchanging changes nothing", () => {
    expect(daysOf([day("2024-03-03"), "13/03/2024"])).toEqual(["2024-03-03", "2024-03-13"]);
  });

  test("are asked about in a list of customers too", () => {
    const list = [
      ["Customer", "Last order", "Orders", "Revenue"],
      ["Ann", day("2024-05-03"), 3, 30],
      ["Bob", "13/03/2024", 1, 10],
    ];
    expect(refused(list)).toMatchObject({ about: "dates", choices: ["asShown", "exchanged"] });
    const shown = scored(list, { orders: { dates: "asShown" } });
    expect([shown.customers.lastOrder, noteIds(shown).includes("asShown")]).toEqual([["2024-05-03", "2024-03-13"], true]);
  });
});
