// Tests the contents of cells: dates and numbers as people and shops write them, and readings that the whole column decides.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, day, formula, noteIds, orders, people, refused, scored } from "../whole/shop";

/** Returns the day read from one date cell, or the reason why there is none. */
function dayOf(cell: HostCell, request: object = {}): string | null {
  const shop = scored(orders(["Ann", "1999-01-01", 1], ["Bob", cell, 1]), request);
  return people(shop).Bob?.[0] ?? Object.keys(shop.audit.excluded).join();
}

/** Returns the amount read from one cell beside another order, or the reason why there is none. */
function amountOf(cell: HostCell, request: object = {}): number | string {
  const shop = scored(orders(["Ann", "2024-01-05", 1_000_000], ["Ann", "2024-01-05", cell]), {
    orders: { negatives: "refunds" },
    ...request,
  });
  const [reason] = Object.keys(shop.audit.excluded);
  return reason ?? Math.round((people(shop).Ann![2] - 1_000_000) * 100) / 100;
}

describe("a date whose day and month cannot be mixed up", () => {
  test.each([
    ["2024-12-31", "2024-12-31"],
    ["2024-12-31 23:59", "2024-12-31"],
    ["2024-12-31 23:59:59", "2024-12-31"],
    ["2024-12-31T23:59:59", "2024-12-31"],
    ["2024-12-31T23:59:59Z", "2024-12-31"],
    ["2024-12-31T00:30:00.000+08:00", "2024-12-31"],
    ["2024-12-31 00:30:00 -0500", "2024-12-31"],
    ["2024-12-31 23:59:59 UTC", "2024-12-31"],
    ["2024/1/5", "2024-01-05"],
    ["2024/01/05 10:05", "2024-01-05"],
    ["2024.01.05", "2024-01-05"],
    ["2024-1-5 9:05", "2024-01-05"],
    ["2024年12月31日", "2024-12-31"],
    ["2024年1月5日 10:05", "2024-01-05"],
    ["2024年1月5日 下午10:05", "2024-01-05"],
    ["2024年01月05日10时05分", "2024-01-05"],
    ["2024 年 1 月 5 日", "2024-01-05"],
    ["２０２４年１月５日", "2024-01-05"],
    ["２０２４－０１－０５", "2024-01-05"],
    ["20241231", "2024-12-31"],
    ["20241231 23:59", "2024-12-31"],
    ["31 Dec 2024", "2024-12-31"],
    ["31-Dec-24", "2024-12-31"],
    ["Dec 31, 2024", "2024-12-31"],
    ["December 31, 2024 11:59 PM", "2024-12-31"],
    ["Tue, 31 Dec 2024 23:59:59 +0000", "2024-12-31"],
    ["1st March 2024", "2024-03-01"],
    ["  2024-12-31  ", "2024-12-31"],
    ["\u00a02024-12-31\u00a010:05", "2024-12-31"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
  ])("%j is %s, the day as written", (text, iso) => expect(dayOf(text)).toBe(iso));

  test.each([
    ["the number 20241231", 20241231, "2024-12-31"],
    ["a date cell", day("2024-12-31"), "2024-12-31"],
    ["a date cell with a time", day("2024-12-31", "23:59:59"), "2024-12-31"],
    ["a date cell on a leap day", day("2024-02-29", "12:00:00"), "2024-02-29"],
  ])("%s is a date", (_, cell, iso) => expect(dayOf(cell)).toBe(iso));

  test("a date serial that lost its format is read, and said", () => {
    const shop = scored(orders(["Ann", "2024-01-01", 1], ["Bob", 45657, 1]));
    expect([people(shop).Bob?.[0], noteIds(shop).includes("dateSerials")]).toEqual(["2024-12-31", true]);
  });

  test.each<HostCell>([
    ...[
      "2023-02-29",
      "1900-02-29",
      "2024-02-30",
      "2024-13-01",
      "2024-00-10",
      "2024-04-31",
      "2024年2月30日",
      "20240230",
      "31 Feb 2024",
    ],
    ...["soon", "2024-12", "Dec 2024", "12:30", "-", "2024-12-31 or so", "Q4", 5, 20240230, 0, true, null],
  ])("%j is no date", (cell) => expect(dayOf(cell)).toBe("badDate"));
});

describe("dates with the year last", () => {
  test.each([
    ["31/12/2024", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["31-12-2024 23:59", "2024-12-31"],
    ["31/12/24", "2024-12-31"],
    ["31/12/68", "2068-12-31"],
    ["31/12/69", "1969-12-31"],
    ["12/31/2024", "2024-12-31"],
    ["12/31/24 11:59 PM", "2024-12-31"],
    ["12/31/2024, 11:59:59 PM", "2024-12-31"],
    ["１２／３１／２０２４", "2024-12-31"],
    ["5/5/2024", "2024-05-05"],
    ["30/02/2024", "badDate"],
    ["02/30/2024", "badDate"],
    ["13/13/2024", "badDate"],
  ])("%s is %s by itself", (text, read) => expect(dayOf(text)).toBe(read));

  const column = (...dates: HostCell[]) => orders(...dates.map((date, i) => [`C${i}`, date, 1]));
  const daysOf = (...dates: HostCell[]) => scored(column(...dates)).customers.lastOrder;

  test("one day above 12 decides the whole column, wherever it stands", () => {
    expect(daysOf("03/04/2024", "01/02/2024", "15/01/2024")).toEqual(["2024-04-03", "2024-02-01", "2024-01-15"]);
    expect(daysOf("01/15/2024", "03/04/2024", "01/02/2024")).toEqual(["2024-01-15", "2024-03-04", "2024-01-02"]);
  });

  test.each([
    ["with nothing to decide by", ["03/04/2024", "05/05/2024"]],
    ["beside ISO dates, which show no order", ["2024-12-31", "03/04/2024"]],
    ["beside date cells, which show no order", [day("2024-12-31"), "03/04/2024"]],
    ["with both orders in one column", ["15/01/2024", "01/15/2024"]],
  ])("a column %s is asked about", (_, dates) => {
    expect(refused(column(...dates))).toMatchObject({ code: "question", about: "dates", choices: ["dmy", "mdy"] });
  });

  test("a column of two-digit years that may come first is asked about with that choice too", () => {
    expect(refused(column("01/02/03"))).toMatchObject({ about: "dates", choices: ["dmy", "mdy", "ymd"] });
    const shop = scored(column("01/02/03"), { orders: { dates: "ymd" } });
    expect(shop.customers.lastOrder).toEqual(["2001-02-03"]);
  });

  test("a question about both orders names a row of each", () => {
    expect(refused(column("15/01/2024", "2024-01-02", "01/15/2024")).message).toMatch(/row 2.*row 4/);
  });

  test("the user's answer overrides what the column shows, and what does not fit it is no date", () => {
    const shop = scored(column("03/04/2024", "12/31/2024"), { orders: { dates: "dmy" } });
    expect([people(shop), account(shop)]).toEqual([{ C0: ["2024-04-03", 1, 1] }, [2, 1, { badDate: 1 }]]);
  });

  test("the answer does not touch dates that need none", () => {
    const shop = scored(column("2024-03-04", "2024年3月4日", day("2024-03-04")), { orders: { dates: "mdy" } });
    expect(shop.customers.lastOrder).toEqual(["2024-03-04", "2024-03-04", "2024-03-04"]);
  });

  test("the question is asked in Chinese too", () => {
    expect(refused(column("03/04/2024"), { language: "zh" }).message).toMatch(/日期.*03\/04\/2024/);
  });
});

describe("a number as text", () => {
  test.each([
    ["1,234.50", 1234.5],
    ["1.234,50", 1234.5],
    ["1234.5", 1234.5],
    ["1234,5", 1234.5],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1,234,567.89", 1_234_567.89],
    ["¥1,234", 1234],
    ["￥1,234.00", 1234],
    ["1,234元", 1234],
    ["$ 12", 12],
    ["$12.5", 12.5],
    ["12,50 €", 12.5],
    ["€ 1.234,50", 1234.5],
    ["£1,234", 1234],
    ["US$1,234.50", 1234.5],
    ["R$ 1.234,50", 1234.5],
    ["CHF 1'234.50", 1234.5],
    ["1'234.50", 1234.5],
    ["1’234.50", 1234.5],
    ["1 234,50", 1234.5],
    ["1\u00a0234,50", 1234.5],
    ["1\u202f234,50 €", 1234.5],
    ["USD 12.50", 12.5],
    ["12.50 USD", 12.5],
    ["\u00a012.50\u00a0", 12.5],
    ["１２．５０", 12.5],
    ["1，234．50", 1234.5],
    ["+12", 12],
    [".5", 0.5],
    ["0,5", 0.5],
    ["0.500", 0.5],
    ["(12.00)", -12],
    ["（12.00）", -12],
    ["($12.00)", -12],
    ["-12", -12],
    ["−12.50", -12.5],
    ["12-", -12],
    ["-$12.50", -12.5],
    ["$-12.50", -12.5],
    ["-1.234,50 €", -1234.5],
    ["007", 7],
    ["0", 0],
  ])("%j is %d", (text, amount) => expect(amountOf(text)).toBe(amount));

  test.each<HostCell>([
    ...[
      "12%",
      "n/a",
      "-",
      "",
      "free",
      "1e5",
      "1/2",
      "10:30",
      "2024-01-05",
      "--5",
      "(-5)",
      "1.2.3",
      "1,2,3",
      "1.234,5.6",
      "$",
      "()",
      "12 + 3",
    ],
    ...[true, false, null],
  ])("%j is no amount", (cell) => expect(amountOf(cell)).toBe("badAmount"));

  const amounts = (...cells: HostCell[]) => orders(...cells.map((cell, i) => [`C${i}`, "2024-01-05", cell]));
  const revenues = (...cells: HostCell[]) => scored(amounts(...cells)).customers.revenue;

  test("one clear amount decides the decimal sign of the whole column", () => {
    expect(revenues("1.234", "5,50")).toEqual([1234, 5.5]);
    expect(revenues("1,234", "5.50")).toEqual([1234, 5.5]);
    expect(revenues("1,234", 7, "1,234,567")).toEqual([1234, 7, 1_234_567]);
  });

  test.each([
    ["1,234", ["1,234"]],
    ["1.234", ["1.234", 5]],
    ["thousands or thousandths in euros", ["€1.234", "€2.345"]],
    ["both signs in one column", ["12.50", "12,50"]],
    ["both ways of grouping in one column", ["1,234.50", "1.234,50"]],
  ])("a column that can be read both ways is asked about: %s", (_, cells) => {
    const error = refused(amounts(...cells));
    expect(error).toMatchObject({ code: "question", about: "decimal", choices: ["point", "comma"] });
    expect(error.message).toContain("row 2");
  });

  test("the user's answer decides, and what does not fit it is no amount", () => {
    const cells = amounts("1,234", "5.50");
    expect(scored(cells, { orders: { decimal: "point" } }).customers.revenue).toEqual([1234, 5.5]);
    const comma = scored(cells, { orders: { decimal: "comma" } });
    expect([comma.customers.revenue, account(comma)]).toEqual([[1.23], [2, 1, { badAmount: 1 }]]);
    expect(scored(amounts("1.234"), { orders: { decimal: "comma" } }).customers.revenue).toEqual([1234]);
  });

  test("each column has its own decimal sign", () => {
    const rows = [
      ["Customer", "Date", "Quantity", "Unit price"],
      ["Ann", "2024-01-05", "2.5", "1.000,40"],
    ];
    expect(scored(rows).customers.revenue).toEqual([2501]);
  });

  test("number cells need no decision and keep their decimals", () => {
    expect(revenues(1.234, 0.1, 1e9)).toEqual([1.23, 0.1, 1e9]);
    expect(scored(orders(["A", "2024-01-05", 0.1], ["A", "2024-01-05", 0.2])).customers.revenue).toEqual([0.3]);
  });

  test("a formula says in one sentence what it cannot decide", () => {
    const refusal = formula("RFM_TABLE", [["Ann", "2024-01-05", "1,234"]]);
    expect(refusal).toMatchObject({ error: "#ERROR!", message: expect.stringMatching(/amounts.*comma.*point/) });
  });
});
