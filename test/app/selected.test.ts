// Tests the explanation of the selected row: in the scored sheet, in the tab of customers, in the user's list, and where no customer is.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { cellsOf, edit, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { day } from "../whole/shop";
import { changesSince, listShop, lowTable, moveColumn, rowOf, tabOf, tradingShop } from "../whole/tradingShop";
import { explained, explainedAt, goTo, ladder, mainOf, refusedAt } from "./selecting";

describe("in a sheet of orders", () => {
  test("an order's row is its customer's: days, sums, standing, scores and tier, by hand", () => {
    const host = openDocument(oneSheet(ladder()));
    const answer = explainedAt(host, "Orders", 55);
    expect(answer).toMatchObject({
      sheet: "Orders",
      row: 55,
      selectedRows: 1,
      leftOut: null,
      written: null,
      customer: "j",
      asOf: "2024-03-10",
      firstOrder: "2024-03-01",
      lastOrder: "2024-03-10",
      recencyDays: 0,
      tenureDays: 9,
      frequency: 10,
      revenue: 100,
      averageOrder: 10,
      standing: { place: 1, of: 10, share: 100 / 550 },
    });
    expect(mainOf(answer)).toMatchObject({
      tier: { rank: 1, name: "Champions", color: "#003b79" },
      noStep: "this is the best tier",
      steps: [],
    });
    expect(mainOf(answer).reasons.map(({ measure, score, best }) => [measure, score, best])).toEqual([
      ["recencyDays", 5, 5],
      ["frequency", 5, 5],
      ["revenue", 5, 5],
    ]);
    expect(explainedAt(host, "Orders", 2)).toMatchObject({ customer: "a", standing: { place: 10, of: 10, share: 10 / 550 } });
  });

  test("the improvements lead up and the slip leads down", () => {
    const host = openDocument(oneSheet(ladder()));
    const { tier, steps, slip } = mainOf(explainedAt(host, "Orders", rowOf(host, "Orders", "f")));
    expect(tier.name).toBe("Loyal");
    // Recency is 0 to 9 days and frequency 1 to 10 orders, so the cuts are 1, 3, 5, 7 days and 2, 4, 6, 8 orders. Customer f scores 3 in
    // each; 9 orders score 5.
    expect(steps.map(({ act, tier: to }) => [act, to.name])).toEqual([["3 more orders today", "Champions"]]);
    expect(slip).toMatchObject({ days: 2, tier: { name: "At risk" } });
  });

  test("customers of equal revenue share a place", () => {
    const rows = ["a", "b", "c"].map((name): HostCell[] => [name, day("2024-03-01"), name === "c" ? 5 : 10]);
    const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...rows]));
    expect([2, 3, 4].map((row) => explainedAt(host, "Orders", row).standing?.place)).toEqual([1, 1, 3]);
  });

  test("a row that is left out says why, and still tells of its customer where there are other rows", () => {
    const host = openDocument(oneSheet([...ladder(), ["a", "someday", 10], ["z", "someday", 10], [null, day("2024-03-01"), 7]]));
    expect(explainedAt(host, "Orders", 57)).toMatchObject({
      customer: "a",
      frequency: 1,
      leftOut: "Date missing or not readable",
    });
    expect(refusedAt(host, "Orders", 58)).toBe(
      'row 58 of "Orders" is left out: date missing or not readable: correct the row, or select another one',
    );
    expect(refusedAt(host, "Orders", 59)).toContain("is left out: no customer");
    goTo(host, "Orders", 58);
    expect(refused(host, { verb: "explain", language: "zh" })).toMatchObject({
      message: "“Orders”的第 58 行未被使用：日期缺失或无法识别",
      fix: "请修改该行，或选中其他行",
    });
  });

  test("headings and blank rows are said to be such, wherever the table stands", () => {
    const host = openDocument(lowTable(ladder()[0]!, [...ladder().slice(1, 5), [null, null, null], ...ladder().slice(5)]));
    for (const row of [1, 2, 4]) {
      expect(refusedAt(host, "Low", row)).toBe(
        `row ${row} of "Low" is a heading, not a customer: select the row of a customer, then try again`,
      );
    }
    expect(explainedAt(host, "Low", 5).customer).toBe("a");
    for (const row of [9, 62]) expect(refusedAt(host, "Low", row)).toContain(`row ${row} of "Low" is blank: `);
  });

  test("of several rows, also apart, the first is told of, and how many there are", () => {
    const host = openDocument(oneSheet(ladder()));
    const orders = tabOf(host, "Orders");
    host.grid.select(orders, [at(20, 1, 3, 3), at(2, 2, 1, 1)]);
    expect(explained(host)).toMatchObject({ row: 2, selectedRows: 4, customer: "a" });
    host.grid.select(
      orders,
      [at(1, 1, 60, 3)].map((area) => ({ ...area, rows: 56 })),
    );
    expect(refused(host, { verb: "explain" }).message).toContain('row 1 of "Orders" is a heading');
  });

  test("the choices that are asked for hold while nothing is written, those that were written once something is", () => {
    const host = openDocument(oneSheet(ladder()));
    const wishes = { scheme: "hml3", orders: { asOf: "2024-03-09" } };
    const asked = explainedAt(host, "Orders", 2, wishes);
    expect(asked.asOf).toBe("2024-03-09");
    expect(mainOf(asked)).toMatchObject({ tier: { name: "Light" }, slip: null });
    run(host, { scheme: "chinese8" });
    const written = explainedAt(host, "Orders", 2, wishes);
    expect(written.asOf).toBe("2024-03-10");
    expect(mainOf(written).title).toBe("8 types, high means better than average");
  });

  test("a question about the sheet is asked as ever", () => {
    const rows = Array.from({ length: 9 }, (_, row): HostCell[] => [`c${row}`, `0${1 + row}/05/2024`, 5]);
    const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...rows]));
    expect(refused(host, { verb: "explain" })).toMatchObject({ code: "question", about: "dates" });
    goTo(host, "Orders", 3);
    expect(explained(host, { orders: { dates: "dmy" } })).toMatchObject({ customer: "c1" });
  });

  test("nothing of the document changes, and filters and hidden rows do not matter", () => {
    const host = openDocument(tradingShop);
    const before = picture(host);
    expect(explainedAt(host, "Orders", 4)).toMatchObject({ customer: "C3", revenue: 30 });
    expect(changesSince(before, host)).toEqual([]);
  });
});

describe("in our tab of customers", () => {
  test("each row is its customer's, also after sorting, renaming and moving", () => {
    const host = openDocument(oneSheet(ladder()));
    run(host);
    const [header, ...rows] = cellsOf(host, "Customers");
    edit(host, "Customers", [2, 1], [...rows].reverse());
    host.grid.renameSheet(tabOf(host, "Customers"), "My people");
    edit(host, "My people", [1, 1], [["Who"]]);
    moveColumn(host, "My people", 1, 5);
    moveColumn(host, "My people", header!.indexOf("Tier") + 1, 2);
    const column = cellsOf(host, "My people")[0]!.indexOf("Who") + 1;
    const names = cellsOf(host, "My people").map((cells) => cells[column - 1]);
    expect(names).toEqual(["Who", ..."jihgfedcba"]);
    for (const row of [2, 6, 11]) {
      expect(explainedAt(host, "My people", row)).toMatchObject({ sheet: "My people", customer: names[row - 1], written: null });
    }
    expect(refusedAt(host, "My people", 1)).toContain('row 1 of "My people" is a heading');
    host.grid.changeLines(tabOf(host, "My people"), { axis: "row", kind: "insert", first: 12, howMany: 1 });
    expect(refusedAt(host, "My people", 12)).toContain('row 12 of "My people" is blank');
  });

  test("the written choices hold, in either language, whatever is asked for", () => {
    const host = openDocument(oneSheet(ladder()));
    run(host, { scheme: "chinese8", language: "zh" });
    const answer = explainedAt(host, "客户分层", 11, { scheme: "hml3" });
    expect(answer).toMatchObject({ customer: "j", written: null });
    expect(mainOf(answer).tier.name).toBe("Important value");
    expect(mainOf(explained(host, { language: "zh" })).tier.name).toBe("重要价值客户");
  });

  test("a tier that the data do not bear out any more is told beside the one that they do", () => {
    const host = openDocument(oneSheet(ladder(), "Orders", 60));
    run(host);
    edit(
      host,
      "Orders",
      [57, 1],
      Array.from({ length: 4 }, () => ["a", { day: 45_361 }, 90]),
    );
    expect(explainedAt(host, "Customers", 2)).toMatchObject({ customer: "a", frequency: 5, written: "Lost" });
    edit(host, "Orders", [2, 1], [["k"]]);
    edit(
      host,
      "Orders",
      [57, 1],
      Array.from({ length: 4 }, () => ["k"]),
    );
    expect(refusedAt(host, "Customers", 2)).toBe(
      '"a" is not among the customers that are scored: run again to bring the tab up to date, or select another row',
    );
  });

  test("a tab whose customer column or whose source is gone says so", () => {
    const host = openDocument({ ...tradingShop, active: "Orders" });
    run(host);
    const copy = host.copy();
    host.grid.deleteSheet(tabOf(host, "Orders"));
    expect(refusedAt(host, "Customers", 2)).toContain("this tab holds results, and the tab they came from is gone");
    copy.grid.changeLines(tabOf(copy, "Customers"), { axis: "column", kind: "delete", first: 1, howMany: 1 });
    expect(refusedAt(copy, "Customers", 2)).toContain('row 2 of "Customers" is without a customer, as that column is gone');
  });
});

test("in the user's own list a row is its customer, before and after tiers stand beside it", () => {
  const host = openDocument(listShop);
  expect(explainedAt(host, "Orders", 4)).toMatchObject({
    customer: "Cid",
    frequency: 4,
    revenue: 300,
    lastOrder: "2025-01-01",
    firstOrder: null,
  });
  run(host);
  const tier = cellsOf(host, "Orders")[3]!.at(-1);
  const written = explainedAt(host, "Orders", 4);
  expect(written).toMatchObject({ customer: "Cid", written: null });
  expect(mainOf(written).tier.name).toBe(tier);
  edit(host, "Orders", [4, 2], [[day("2026-01-06"), 40, 30_000]]);
  expect(explainedAt(host, "Orders", 4)).toMatchObject({ written: tier, standing: { place: 1 } });
});

test("a tab of totals, and a tab that is not scored, say where to go", () => {
  const host = openDocument(tradingShop);
  expect(refusedAt(host, "My tab", 1, { sheet: 0 })).toBe(
    '"My tab" is not the tab that is scored: select a row in "Orders", then try again',
  );
  goTo(host, "Orders", 2);
  run(host);
  expect(refusedAt(host, "Summary", 1, { sheet: 0 })).toBe(
    '"Summary" shows totals, not single customers: select a row in "Customers" or "Orders", then try again',
  );
  goTo(host, "My tab", 1);
  expect(refused(host, { verb: "explain", sheet: 0, language: "zh" })).toMatchObject({
    message: "“My tab”不是参与分层的工作表",
    fix: "请在“Customers”或“Orders”中选中一行，然后重试",
  });
});

test("what is sent has to fit", () => {
  const host = openDocument(oneSheet(ladder()));
  expect(refused(host, { verb: "explain", row: 3 }).message).toContain("the request needs fields it knows, got row");
  expect(refused(host, { verb: "show", sheet: 99 })).toMatchObject({ message: "that tab is gone" });
  expect(refused(host, { verb: "selectRows", reason: "boring" }).message).toContain("reason needs");
});

test("as many service calls for 20,000 rows as for 200, in both tabs", () => {
  const counts = [200, 20_000].map((rows) => {
    const cells = Array.from({ length: rows }, (_, row): HostCell[] => [
      `c${row % 150}`,
      day(`2024-0${1 + (row % 9)}-11`),
      10 + row,
    ]);
    const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...cells]));
    run(host);
    return ["Orders", "Customers"].map((name) => {
      goTo(host, name, 100);
      host.resetCounts();
      explained(host);
      return host.counted;
    });
  });
  expect(counts[0]).toEqual(counts[1]);
  expect(Math.max(...counts.flat())).toBeLessThan(40);
});
