// Tests that ids which a spreadsheet has ruined merge no orders and no customers without a word.
import { describe, expect, test } from "vitest";
import { withoutRuined } from "../../src/customers/ruinedIds";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, day, formula, noteIds, orders, people, refused, scored } from "../whole/shop";

const noteOf = (shop: ReturnType<typeof scored>, id: string) => shop.notes.find((note) => note.id === id)?.text;

describe("order numbers such as 1.23457E+17", () => {
  const rows: HostCell[][] = [
    ["订单编号", "买家会员名", "买家实际支付金额", "订单状态", "订单付款时间"],
    ["1.23457E+17", "小猫", 100, "交易成功", "2026-08-13 10:00:00"],
    ["1.23457E+17", "小猫", 50, "交易成功", "2026-08-20 10:00:00"],
    ["1.23457E+17", "小猫", 25, "交易成功", "2026-09-22 10:00:00"],
    ["1.23457E+17", "小狗", 80, "交易成功", "2026-09-23 10:00:00"],
  ];

  test("merge no orders, and a note names the column and the rows", () => {
    const shop = scored(rows);
    expect(people(shop)).toEqual({ 小猫: ["2026-09-22", 3, 175], 小狗: ["2026-09-23", 1, 80] });
    expect(noteOf(shop, "ruinedIds")).toMatch(
      /^Ids of "订单编号" such as 1\.23457E\+17 .*each row is an order of its own.*: 4 \(first in row 2\)/,
    );
  });

  test("are said in Chinese too", () => {
    expect(noteOf(scored(rows, { language: "zh" }), "ruinedIds")).toMatch(
      /^“订单编号”中如 1\.23457E\+17 的编号.*每行按一笔订单处理.*：4 行（最早在第 2 行）/,
    );
  });

  test("leave the numbers that are whole as they are", () => {
    const cells = [
      ["Customer", "Date", "Amount", "Order number"],
      ["Ann", "2026-09-01", 1, "4,5E+11"],
      ["Ann", "2026-09-02", 2, "A7"],
      ["Ann", "2026-09-02", 4, "A7"],
      ["Ann", "2026-09-03", 8, "4,5E+11"],
    ];
    const shop = scored(cells);
    expect([people(shop), noteOf(shop, "ruinedIds")]).toEqual([
      { Ann: ["2026-09-03", 3, 15] },
      expect.stringContaining(": 2 (first in row 2)"),
    ]);
  });

  test.each(["1E5", "2E10", "5.E+12", "12E+10", "E+12", "A1.5E+12"])("%s is no ruined number", (number) => {
    const cells = [
      ["Customer", "Date", "Amount", "Order number"],
      ["Ann", "2026-09-01", 1, number],
      ["Ann", "2026-09-02", 2, number],
    ];
    const shop = scored(cells);
    expect([people(shop).Ann, noteIds(shop)]).toEqual([["2026-09-01", 1, 3], expect.not.arrayContaining(["ruinedIds"])]);
  });

  test("merge no orders in a cell function", () => {
    const bought: HostCell[][] = [
      ["Ann", "2026-09-01", 1],
      ["Ann", "2026-09-02", 2],
    ];
    const table = formula("RFM_TABLE", bought, ["", "", [["1.23457E+17"], ["1.23457E+17"]]]);
    expect(table).toMatchObject({ cells: [expect.anything(), ["Ann", day("2026-09-02"), 0, 2, 3, 5, 1, 1, "Recent"]] });
  });
});

describe("customers such as 8.61385E+12", () => {
  test("count as blank and are said, while another column may name them", () => {
    const cells = [
      ["Phone", "Customer name", "Date", "Amount"],
      ["8.61385E+12", "Ann", "2026-09-01", 1],
      ["8.61385E+12", "Bob", "2026-09-02", 2],
      ["8.61385E+12", "Ann", "2026-09-03", 4],
    ];
    const shop = scored(cells, { columns: { customer: "Phone+Customer name" } });
    expect(people(shop)).toEqual({ Ann: ["2026-09-03", 2, 5], Bob: ["2026-09-02", 1, 2] });
  });

  test("are never one customer", () => {
    const rows = orders(["4.47701E+11", "2026-09-01", 1], ["4.47701E+11", "2026-09-02", 2], ["Ann", "2026-09-03", 4]);
    const shop = scored(rows);
    expect([people(shop), account(shop)]).toEqual([{ Ann: ["2026-09-03", 1, 4] }, [3, 1, { noCustomer: 2 }]]);
    expect(noteOf(shop, "ruinedIds")).toMatch(
      /^Ids of "Customer" such as 4\.47701E\+11 .*count as blank.*: 2 \(first in row 2\)/,
    );
  });

  test("leave those who are nobody, and totals, to be told as they are without them", () => {
    const rows = orders(["4.47701E+11", "2026-09-01", 1], ["Guest", "2026-09-01", 2], ["Ann", "2026-09-03", 4]);
    const shop = scored([...rows, ["Total", "", 7]]);
    expect([people(shop), account(shop)]).toEqual([{ Ann: ["2026-09-03", 1, 4] }, [4, 1, { noCustomer: 2, badDate: 1 }]]);
    expect(noteIds(shop)).toContain("placeholderCustomers");
  });

  test("stop the run if there are no others", () => {
    const error = refused(orders(["4.47701E+11", "2026-09-01", 1], ["4.47701E+11", "2026-09-02", 2]));
    expect(error.message).toMatch(/"Customer".*ruined.*row 2: 4\.47701E\+11/);
  });

  test("are asked about in a list of customers, as they are listed twice, and said", () => {
    const list: HostCell[][] = [
      ["Customer", "Last order", "Orders", "Revenue"],
      ["4.47701E+11", "2026-05-03", 3, 30],
      ["4.47702E+11", "2026-05-04", 1, 10],
    ];
    expect(noteOf(scored(list), "ruinedIds")).toMatch(
      /"Customer" such as 4\.47701E\+11.*different customers may look the same.*: 2 \(first in row 2\)/,
    );
    expect(refused([...list, ["4.47701E+11", "2026-05-05", 1, 5]])).toMatchObject({ about: "sameCustomer" });
  });
});

describe("numbers that have lost their last digits", () => {
  const cells = (...ids: HostCell[]): HostCell[][] => [
    ["Customer", "Date", "Amount", "Order number"],
    ...ids.map((id, row): HostCell[] => ["Ann", `2026-09-0${row + 1}`, 1, id]),
  ];

  test("as cells are said with their column", () => {
    const shop = scored(cells("A1", 123456789012345680));
    expect(noteOf(shop, "roundedNumbers")).toMatch(/in "Order number".*: 1 \(first in row 3\)/);
  });

  test("as texts are said if all long ones end in zeros after the 15th digit", () => {
    const shop = scored(cells("123456789012345000", "123456789012346000", "A1", "123456789012347000"));
    expect(noteOf(shop, "roundedIds")).toMatch(
      /^Ids of "Order number" such as 123456789012345000 .*one order: 3 \(first in row 2\)/,
    );
  });

  test("are none if one of them ends otherwise", () => {
    const shop = scored(cells("123456789012345000", "123456789012346000", "123456789012347001"));
    expect(noteIds(shop)).not.toContain("roundedIds");
  });
});

describe("a long column", () => {
  const column = (idOf: (row: number) => string) => ({
    title: "Order",
    cells: Array.from({ length: 3000 }, (_, row) => idOf(row)),
  });
  const place = { sheet: "", firstRow: 2 };

  test("of ids of digits and the letters A to F is looked through, as a spreadsheet ruins single ones", () => {
    const checked = withoutRuined(
      column((row) => (row === 1234 ? "1.23E+14" : `a${row}f`)),
      place,
      "orders",
    );
    expect([checked.first, checked.column.cells[1234], checked.column.cells[1235]]).toEqual([1234, "", "a1235f"]);
  });

  test("of other ids is looked through, as orders of another shop may stand among them", () => {
    const checked = withoutRuined(
      column((row) => (row === 1234 ? "1.23E+14" : `SO-${row}`)),
      place,
      "orders",
    );
    expect([checked.first, checked.column.cells[1234], checked.column.cells[1235]]).toEqual([1234, "", "SO-1235"]);
  });

  test("without a ruined id keeps its cells", () => {
    const ids = column((row) => `SO-${row}`);
    expect(withoutRuined(ids, place, "orders")).toEqual({ column: ids, first: -1, notes: [] });
  });
});
