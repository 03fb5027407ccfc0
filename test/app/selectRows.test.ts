// Tests that a count selects its rows in the sheet, and that a link shows its tab.

import { describe, expect, test } from "vitest";
import type { Area } from "../../workbench/host/area";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, edit, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { day } from "../whole/shop";
import { changesSince, lowTable, tabOf, tradingShop } from "../whole/tradingShop";
import { goTo, ladder } from "./selecting";

function ofDay(name: HostCell, amount: HostCell = 10): HostCell[] {
  return [name, day("2024-03-01"), amount];
}

/** The ladder, and in rows 57 to 62 three bad dates, two of them together, and a refund without a sale. */
function mixed(): HostCell[][] {
  return [
    ...ladder(),
    ["a", "someday", 10],
    ["b", "someday", 10],
    ofDay("c"),
    ["d", null, 10],
    ofDay("z", -5),
    [null, null, null],
  ];
}

/** Returns the selected blocks of whole rows as [first, how many], in the order of selection. */
function selectedRows(host: Host, name: string): [number, number][] {
  const sheet = tabOf(host, name);
  const { areas, cell } = host.grid.selection(sheet);
  expect(areas.map(({ column, columns }: Area) => [column, columns])).toEqual(areas.map(() => [1, sheet.maxColumns()]));
  expect(cell).toEqual({ row: areas.at(-1)!.row, column: 1 });
  return areas.map(({ row, rows }) => [row, rows]);
}

/** What the rows below 0 of `mixed` are. */
const refundsBelow = { orders: { negatives: "refunds" } };

function select(host: Host, reason: string, wishes: object = {}) {
  return answered(host, { verb: "selectRows", reason, ...wishes });
}

describe("rows of a reason", () => {
  test("are selected whole, adjacent ones together, the first in the focus", () => {
    const host = openDocument(oneSheet(mixed()));
    expect(select(host, "badDate", refundsBelow)).toEqual({ sheet: "Orders", rows: 3, selected: 3, first: 57, elsewhere: 0 });
    expect(selectedRows(host, "Orders")).toEqual([
      [60, 1],
      [57, 2],
    ]);
    expect(select(host, "refundOnly", refundsBelow)).toEqual({ sheet: "Orders", rows: 1, selected: 1, first: 61, elsewhere: 0 });
    expect(selectedRows(host, "Orders")).toEqual([[61, 1]]);
  });

  test("are found where the table stands, by the choices that are made, and their tab is shown", () => {
    const [header = [], ...rows] = mixed();
    const host = openDocument({
      ...lowTable(header, rows),
      sheets: [...lowTable(header, rows).sheets, { name: "Notes", cells: [["x"]] }],
    });
    goTo(host, "Notes", 1);
    const wishes = { sheet: 0, orders: { asOf: "2024-03-09", negatives: "refunds" } };
    expect(select(host, "afterAsOf", wishes)).toMatchObject({ sheet: "Low", rows: 1, first: 50 });
    expect(host.grid.activeSheet().name).toBe("Low");
    expect(selectedRows(host, "Low")).toEqual([[50, 1]]);
  });

  test("are found anew in the sheet as it is now", () => {
    const host = openDocument(oneSheet(mixed()));
    select(host, "badDate", refundsBelow);
    edit(host, "Orders", [57, 2], [[day("2024-03-02")], [day("2024-03-02")]]);
    expect(select(host, "badDate", refundsBelow)).toMatchObject({ rows: 1, first: 60 });
    edit(host, "Orders", [60, 2], [[day("2024-03-02")]]);
    expect(refused(host, { verb: "selectRows", reason: "badDate", ...refundsBelow })).toMatchObject({
      code: "input",
      message: "there are no such rows any more",
    });
    expect(selectedRows(host, "Orders")).toEqual([[60, 1]]);
  });

  test("are those that the audit counts, for every reason that a choice can bring about", () => {
    const cells: HostCell[][] = [
      ["Customer", "Date", "Amount", "Status", "Currency"],
      ...Array.from({ length: 30 }, (_, row): HostCell[] => [
        row % 9 === 4 ? null : `c${row % 5}`,
        row % 10 === 3 ? "soon" : day(`2024-02-${String(1 + (row % 20)).padStart(2, "0")}`),
        [12, -3, 0, "x", 7][row % 5]!,
        row % 8 === 2 ? "Cancelled" : "Paid",
        row % 11 === 6 ? "USD" : "EUR",
      ]),
    ];
    const host = openDocument(oneSheet([...cells, cells[1]!, [{ error: "#N/A" }, day("2024-02-01"), 1, "Paid", "EUR"]]));
    const wishes = {
      orders: { asOf: "2024-02-15", windowDays: 12, currency: "EUR", refunds: "ignore", zero: "exclude", duplicates: "drop" },
    };
    const { audit } = answered(host, { verb: "score", ...wishes }) as {
      audit: { reasons: { id: string; rows: number; example: string }[] };
    };
    expect(audit.reasons.length).toBeGreaterThan(8);
    for (const { id, rows, example } of audit.reasons) {
      const told = select(host, id, wishes);
      expect([id, told.rows, told.first]).toEqual([id, rows, Number(/row (\d+)/.exec(example)?.[1])]);
      expect(selectedRows(host, "Orders").reduce((sum, [, count]) => sum + count, 0)).toBe(rows);
    }
  });

  test("that are used with a remark can be selected too: repeats, and orders of nothing", () => {
    const host = openDocument(oneSheet([...ladder(), ofDay("a"), ofDay("q", 0), ofDay("q", 0)]));
    const { notes } = answered(host, { verb: "score" }) as { notes: { id: string; text: string }[] };
    expect(notes.map(({ text }) => text).join()).toMatch(/kept: 2 \(first in row 57\).*counted as orders: 2/);
    expect(select(host, "repeatedRows")).toMatchObject({ rows: 2, first: 57 });
    expect(selectedRows(host, "Orders")).toEqual([
      [59, 1],
      [57, 1],
    ]);
    expect(select(host, "zeroOrders")).toMatchObject({ rows: 2, first: 58 });
    expect(refused(host, { verb: "selectRows", reason: "repeatedRows", orders: { duplicates: "drop" } }).message).toContain(
      "no such rows",
    );
  });

  test("of a look-back window that ends with an order of nothing are those that are used", () => {
    const rows: HostCell[][] = [
      ["a", day("2024-01-01"), 0],
      ["a", day("2024-01-05"), 5],
      ["b", day("2024-01-10"), 0],
    ];
    const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...rows]));
    expect(select(host, "zeroOrders", { orders: { windowDays: 6 } })).toMatchObject({ rows: 1, first: 4 });
  });

  test("are a hundred blocks at most, and it is told how many rows that leaves out", () => {
    const rows = Array.from({ length: 500 }, (_, row) => ofDay(row % 3 === 0 ? "a" : null));
    const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...rows]));
    expect(select(host, "noCustomer")).toEqual({ sheet: "Orders", rows: 333, selected: 200, first: 3, elsewhere: 0 });
    const blocks = selectedRows(host, "Orders");
    expect([blocks.length, blocks.at(-1), blocks[0]]).toEqual([100, [3, 2], [6, 2]]);
  });

  test("of a list of customers are selected in the list", () => {
    const list = [
      ["Name", "Last order", "Orders", "Revenue"],
      ["Ann", day("2024-02-01"), 2, 20],
      ["Bob", "never", 1, 5],
    ];
    const host = openDocument(oneSheet(list));
    run(host);
    expect(select(host, "badDate")).toEqual({ sheet: "Orders", rows: 1, selected: 1, first: 3, elsewhere: 0 });
  });

  test("take as many service calls for 20,000 rows as for 200", () => {
    const counts = [200, 20_000].map((count) => {
      const rows = Array.from({ length: count }, (_, row) => ofDay(row % 7 === 0 ? null : `c${row % 50}`));
      const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...rows]));
      host.resetCounts();
      select(host, "noCustomer");
      return host.counted;
    });
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThan(16);
  });
});

describe("a tab", () => {
  test("is shown as it was left, and nothing else changes", () => {
    const host = openDocument(tradingShop);
    run(host);
    goTo(host, "Summary", 4);
    goTo(host, "Orders", 3);
    const before = picture(host);
    expect(answered(host, { verb: "show", sheet: tabOf(host, "Summary").id })).toEqual({ sheet: "Summary" });
    expect(host.grid.activeSheet().name).toBe("Summary");
    expect(host.grid.selection(tabOf(host, "Summary")).areas).toEqual([at(4, 1)]);
    expect(changesSince(before, host)).toEqual([expect.stringMatching(/^The tab shown was 0, is \d+\.$/)]);
  });

  test("that is hidden says so, also where rows of it are asked for", () => {
    const host = openDocument({ ...tradingShop, active: "My tab" });
    const orders = tabOf(host, "Orders");
    orders.setParts({ isHidden: true });
    for (const asked of [
      { verb: "show", sheet: orders.id },
      { verb: "selectRows", reason: "badDate", sheet: orders.id },
    ]) {
      expect(refused(host, asked)).toMatchObject({ code: "input", message: 'the tab "Orders" is hidden' });
    }
    expect(refused(host, { verb: "show", sheet: orders.id, language: "zh" }).message).toBe("工作表“Orders”已隐藏");
    expect(host.grid.activeSheet().name).toBe("My tab");
  });
});

test("a run leaves what the user had selected as it was", () => {
  const host = openDocument(tradingShop);
  goTo(host, "Orders", 5, 3);
  run(host);
  expect(host.grid.activeSheet().name).toBe("Orders");
  expect(host.grid.selection(tabOf(host, "Orders")).areas).toEqual([at(5, 1, 3)]);
});
