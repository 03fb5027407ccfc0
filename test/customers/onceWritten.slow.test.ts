// Tests cells that are written once for several rows, as merged cells leave them. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { csv } from "../reading/csvRows";
import { answered, oneSheet, openDocument, run } from "../whole/documentDriver";
import { account, answer, formula, noteIds, people, refused, type Scored, scored } from "../whole/shop";

const fill = { orders: { blanks: "fill" } };
const leave = { orders: { blanks: "leave" } };

function noteOf({ notes }: Scored, id: string): string[] {
  return notes.filter((note) => note.id === id).map(({ text }) => text);
}

/** A customer merged over three orders. */
const merged = csv(`Customer ID,Order ID,Order Date,Order Total
C1,1,2026-08-13,50
,2,2026-08-20,30
,3,2026-08-25,10
C2,4,2026-08-14,20`);

/** Customer, order number and day of each order stand on its first line only. */
const lines = csv(`客户,订单号,下单时间,商品,金额
甲,1,2026-08-13,杯子,50
,,,茶叶,30
乙,2,2026-08-14,杯子,20
,,,茶叶,5
甲,3,2026-08-20,茶叶,30`);

describe("where nothing proves whose a row is, it is asked once", () => {
  test("in English: customers", () => {
    expect(refused(merged)).toMatchObject({
      code: "question",
      about: "blanks",
      choices: ["fill", "leave"],
      message:
        '"Customer ID" is blank on rows below one that has it, as where a cell is written only once for several rows (rows: 2, first in row 3)',
    });
    const filled = scored(merged, fill);
    expect(people(filled)).toEqual({ C1: ["2026-08-25", 3, 90], C2: ["2026-08-14", 1, 20] });
    expect(noteOf(filled, "filledDown")).toEqual([
      'Rows without "Customer ID" that took it from the row above, by your choice: 2 (first in row 3)',
    ]);
    const left = scored(merged, leave);
    expect([people(left).C1, account(left)]).toEqual([
      ["2026-08-13", 1, 50],
      [4, 2, { noCustomer: 2 }],
    ]);
  });

  test("in Chinese: customers, order numbers and days", () => {
    expect(refused(lines, { language: "zh" }).message).toBe(
      "“客户”、“订单号”、“下单时间”在部分行为空，而上方的行有值，可能是多行共用、只写了一次（2 行，最早在第 3 行）",
    );
    const filled = scored(lines, { language: "zh", ...fill });
    expect(people(filled)).toEqual({ 甲: ["2026-08-20", 2, 110], 乙: ["2026-08-14", 1, 25] });
    expect(noteOf(filled, "filledDown")).toEqual([
      "没有“客户”、按您的选择沿用上方值的行：2 行（最早在第 3 行）",
      "没有“订单号”、按您的选择沿用上方值的行：2 行（最早在第 3 行）",
      "没有“下单时间”、按您的选择沿用上方值的行：2 行（最早在第 3 行）",
    ]);
  });

  test("days alone, in a list kept day by day", () => {
    const days = csv("Day,Customer,Amount\n2026-08-13,Ann,5\n,Bo,7\n,Cy,9\n2026-08-14,Ann,1");
    expect(refused(days).message).toMatch(/^"Day" is blank on rows below one that has it.*rows: 2, first in row 3/);
    expect(people(scored(days, fill))).toEqual({ Ann: ["2026-08-14", 2, 6], Bo: ["2026-08-13", 1, 7], Cy: ["2026-08-13", 1, 9] });
    expect(account(scored(days, leave))).toEqual([4, 2, { badDate: 2 }]);
  });

  test("order numbers alone: lines of the same customer and day", () => {
    const numbers = csv(
      "Order,Customer,Date,Item,Amount\n1,Ann,2026-08-13,Mug,5\n,Ann,2026-08-13,Cup,7\n2,Bo,2026-08-13,Mug,5\n,Bo,2026-08-13,Tea,1",
    );
    expect(refused(numbers).message).toMatch(/^"Order" is blank on rows below/);
    expect(people(scored(numbers, fill))).toEqual({ Ann: ["2026-08-13", 1, 12], Bo: ["2026-08-13", 1, 6] });
    expect(people(scored(numbers, leave)).Ann).toEqual(["2026-08-13", 2, 12]);
  });

  test("customers on a row of their own above their orders", () => {
    const grouped = csv("Customer,Date,Amount\nAnn,,\n,2026-08-13,5\n,2026-08-14,7\nBo,,\n,2026-08-15,9");
    expect(refused(grouped).about).toBe("blanks");
    expect(people(scored(grouped, fill))).toEqual({ Ann: ["2026-08-14", 2, 12], Bo: ["2026-08-15", 1, 9] });
  });

  test("a formula says it in one sentence, in both languages", () => {
    const rows = merged.slice(1).map(([who, , on, amount]): HostCell[] => [who ?? null, on ?? null, Number(amount)]);
    expect(formula("RFM_TABLE", rows)).toMatchObject({
      message: expect.stringMatching(
        /"customers" is blank on rows below.*fill the column down, or leave out the rows where it is blank/,
      ),
    });
    expect(formula("RFM_TABLE", rows, [null, null, null, null, null, "zh"])).toMatchObject({
      message: expect.stringMatching(/请向下填充该列，或去掉该列为空的行/),
    });
  });

  test("the answer is remembered with the run", () => {
    const host = openDocument(oneSheet(merged));
    run(host, fill);
    expect(answered(host, { verb: "status" }).request).toMatchObject(fill);
  });

  test("a list of customers refuses the choice", () => {
    const list = csv("Customer,Last order,Orders,Revenue\nAnn,2026-08-13,2,5\nBo,2026-08-14,1,7");
    expect(refused(list, fill).message).toMatch(/^a choice about blank cells needs a sheet of orders/);
    expect(refused(list, { ...fill, language: "zh" }).message).toMatch(/^空白单元格的含义只适用于订单表/);
  });
});

describe("where the order number proves it, cells are filled without a question", () => {
  test("customers and days of further lines, with a note for each column", () => {
    const read = scored(
      csv(`Order,Customer,Date,Item,Amount
1,Ann,2026-08-13,Mug,50
1,,,Cup,30
2,Bo,2026-08-14,Mug,20
2,,,Tea,1
3,Cy,2026-08-15,Mug,20
3,,2026-08-17,Tea,1`),
    );
    expect(people(read)).toEqual({ Ann: ["2026-08-13", 1, 80], Bo: ["2026-08-14", 1, 21], Cy: ["2026-08-15", 1, 21] });
    expect(noteOf(read, "filledByOrder")).toEqual([
      'Rows without "Customer" that took it from the row above, because they have the same order number: 3 (first in row 3)',
      'Rows without "Date" that took it from the row above, because they have the same order number: 2 (first in row 3)',
    ]);
  });

  test("in Chinese; the same number a row lower down, under another customer, proves nothing", () => {
    const read = scored(
      csv(
        "订单号,客户,日期,金额\n1,甲,2026-08-13,5\n1,,2026-08-13,3\n2,乙,2026-08-14,7\n1,,2027-08-13,9\n3,丙,2026-08-15,1\n4,丙,2026-08-16,1",
      ),
      {
        language: "zh",
      },
    );
    expect([people(read).甲, account(read)[2]]).toEqual([["2026-08-13", 1, 8], { noCustomer: 1 }]);
    expect(noteOf(read, "filledByOrder")).toEqual(["没有“客户”、因订单号与上方的行相同而沿用其值的行：1 行（最早在第 3 行）"]);
  });

  test("a cancelled order stays one on the lines that name neither customer nor status", () => {
    const read = scored(
      csv("Order,Status,Customer,Date,Amount\n1,cancelled,Ann,2026-08-13,50\n1,,,2026-08-13,30\n2,paid,Bo,2026-08-14,7"),
    );
    expect([people(read), account(read)[2]]).toEqual([{ Bo: ["2026-08-14", 1, 7] }, { notCompleted: 2 }]);
  });
});

describe("nothing is filled, nor asked", () => {
  test.each(["Guest", "#N/A"])("below a cell of %s, which names nobody", (nobody) => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,50
,,b,30
${nobody},2026-08-15,c,20
,,d,25
Cy,2026-08-14,e,7
,,f,8`);
    const read = scored(sheet, fill);
    expect(people(read)).toEqual({ Ann: ["2026-08-13", 2, 80], Cy: ["2026-08-14", 2, 15] });
    expect(account(read)).toEqual([6, 4, { noCustomer: 2 }]);
  });

  test("by an order number below a guest", () => {
    const sheet = csv(
      "Order,Customer,Date,Amount\n1,Ann,2026-08-13,5\n1,Guest,2026-08-13,7\n1,,2026-08-13,9\n2,Bo,2026-08-15,4\n2,Bo,2026-08-15,4",
    );
    const read = scored(sheet, fill);
    expect([people(read).Ann, account(read)[2]]).toEqual([["2026-08-13", 1, 5], { noCustomer: 2 }]);
  });

  test("by an order number that comes again 31 days later, in every form of the date", () => {
    const sheet = (first: string, later: string): ReturnType<typeof csv> =>
      csv(
        `Receipt,Customer,Date,Amount\n1,Ann,${first},5\n1,,${later},7\n2,Bo,${first},9\n3,Bo,${later},4\n4,Bo,${later},1\n5,Bo,${later},1`,
      );
    for (const [first, later, request] of [
      ["2026-01-05", "2026-02-05", {}],
      ["05/01/2026", "05/02/2026", { orders: { dates: "dmy" } }],
    ] as const) {
      const read = scored(sheet(first, later), request);
      expect([people(read).Ann, account(read)[2], noteIds(read)]).toEqual([
        ["2026-01-05", 1, 5],
        { noCustomer: 1 },
        expect.not.arrayContaining(["filledByOrder"]),
      ]);
    }
    const several = csv(
      "Receipt,Customer,Date,Amount\n1,Ann,2026-01-05,5\n1,,2026-02-05,7\n2,Bo,2026-01-06,9\n2,,2026-02-06,4\n3,Cy,2026-01-07,1",
    );
    expect(refused(several).message).toMatch(/^"Customer" is blank on rows below.*rows: 2, first in row 3/);
  });

  test("in a till's journal, where customers come again on the next row that names one", () => {
    const journal = csv(
      "Receipt,Customer,Date,Amount\n1,Ann,2026-08-13,5\n2,,2026-08-13,7\n3,Ann,2026-08-13,9\n4,,2026-08-14,4\n5,Bo,2026-08-14,1\n6,Bo,2026-08-15,1\n7,,2026-08-15,1",
    );
    expect(account(scored(journal))).toEqual([7, 4, { noCustomer: 3 }]);
  });

  test("where the rows are money paid out, or too few", () => {
    const payouts = csv("Customer,Date,Amount\nAnn,2026-08-13,50\n,2026-08-14,-30\nBo,2026-08-14,20\n,2026-08-15,-40");
    expect(account(scored(payouts, { orders: { negatives: "refunds" } }))[2]).toEqual({ noCustomer: 2 });
    const behind = csv("Customer,Date,Amount\nAnn,2026-08-13,50\n,2026-08-14,30.00-\nBo,2026-08-14,20\n,2026-08-15,40.00 DR");
    expect(account(scored(behind))[2]).toEqual({ noCustomer: 2 });
    expect(answer(csv("Customer,Date,Amount\nAnn,2026-08-13,50\n,2026-08-14,30\nBo,2026-08-14,20")).ok).toBe(true);
  });

  test("where days are lacking because nothing was paid", () => {
    const unpaid = csv("Customer,Status,Paid at,Amount\nAnn,paid,2026-08-13,5\nBo,unpaid,,7\nCy,unpaid,,9\nDi,paid,2026-08-14,4");
    expect(account(scored(unpaid))).toEqual([4, 2, { notCompleted: 2 }]);
  });
});

describe("with the answer to fill", () => {
  test("the lines of an order that was cancelled or refunded are no sales, nor are those of a row of refund", () => {
    const sheet = (title: string, state: string): ReturnType<typeof csv> =>
      csv(`Customer,Date,Item,${title},Amount
Ann,2026-08-13,a,Paid,50
,,b,,30
Bo,2026-08-14,c,${state},20
,,d,,25
Cy,2026-08-15,c,Paid,21
,,d,,26`);
    const left = { Ann: ["2026-08-13", 2, 80], Cy: ["2026-08-15", 2, 47] };
    const cancelled = scored(sheet("Status", "Cancelled"), fill);
    expect([people(cancelled), account(cancelled)[2]]).toEqual([left, { notCompleted: 2 }]);
    expect(noteOf(cancelled, "filledDown")).toContain(
      'Rows without "Status" that took it from the row above, by your choice: 3 (first in row 3)',
    );
    const refunded = scored(sheet("Status", "Refunded"), fill);
    expect([people(refunded), account(refunded)[2]]).toEqual([left, { refunded: 2 }]);
    const types = csv(`Customer,Date,Type,Item,Amount
Ann,2026-08-13,Sale,a,50
,,,b,30
Bo,2026-08-14,Sale,c,20
,,,d,25
Ann,2026-08-15,Refund,a,50
,,,b,30`);
    expect(people(scored(types, fill))).toEqual({ Ann: ["2026-08-13", 2, 0], Bo: ["2026-08-14", 2, 45] });
  });

  test("a customer's later order, on a row with a day of its own, keeps its blank status", () => {
    const sheet = csv(`Customer,Date,Status,Amount
Ann,2026-08-13,Cancelled,50
,2026-08-14,,30
Bo,2026-08-14,Paid,20
,,,25`);
    expect(people(scored(sheet, fill))).toEqual({ Ann: ["2026-08-14", 1, 30], Bo: ["2026-08-14", 2, 45] });
  });

  test("days are filled with their customers, though neighbours share a day", () => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,1
,,b,2
Bo,2026-08-13,a,3
,,b,4
Cy,2026-08-13,a,5
,,b,6
Di,2026-08-14,a,7
,,b,8
Ed,2026-08-14,a,9
,,b,10`);
    expect(refused(sheet).message).toMatch(/^"Customer", "Date" is blank on rows below/);
    const read = scored(sheet, fill);
    expect([account(read), people(read).Ed]).toEqual([
      [10, 10, {}],
      ["2026-08-14", 2, 19],
    ]);
  });

  test("the day is the last one that stands at the customer, whose own may be unreadable or in an open order", () => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,1
,,b,2
,2026-08-20,a,4
,,b,8
Bo,soon,a,5
,,b,6
Cy,2026-08-14,a,7
,,b,9`);
    const read = scored(sheet, fill);
    expect(people(read)).toEqual({ Ann: ["2026-08-20", 4, 15], Cy: ["2026-08-14", 2, 16] });
    expect(account(read)).toEqual([8, 6, { badDate: 2 }]);
    const open = csv("Customer,Date,Item,Amount\nAnn,05/01/2026,a,5\n,,b,6\nBo,06/01/2026,a,20\n,,b,21");
    expect(people(scored(open, { orders: { blanks: "fill", dates: "dmy" } }))).toEqual({
      Ann: ["2026-01-05", 2, 11],
      Bo: ["2026-01-06", 2, 41],
    });
  });

  test("no day is taken from the customer before, where hardly another customer lacks it", () => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,1
,,b,2
Bo,,a,4
,,b,8
Cy,2026-08-14,a,16
,,b,33`);
    const read = scored(sheet, fill);
    expect(people(read)).toEqual({ Ann: ["2026-08-13", 2, 3], Cy: ["2026-08-14", 2, 49] });
    expect(account(read)).toEqual([6, 4, { badDate: 2 }]);
  });

  test("a customer with two orders in a row does not stop it", () => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,1
,,b,2
Ann,2026-08-20,a,4
,,b,8
Bo,2026-08-14,a,16
,,b,33`);
    expect(people(scored(sheet, fill))).toEqual({ Ann: ["2026-08-20", 4, 15], Bo: ["2026-08-14", 2, 49] });
  });

  test("customers may be called after months, and goods as totals are", () => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,5
,,Total care soap,6
May,2026-08-14,a,20
,,Sum,21
April,2026-08-15,d,7
,,Total Zero Cola,8`);
    expect(people(scored(sheet, fill))).toEqual({
      Ann: ["2026-08-13", 2, 11],
      May: ["2026-08-14", 2, 41],
      April: ["2026-08-15", 2, 15],
    });
  });
});

describe("in a formula", () => {
  const cellsOf = (name: string, rows: HostCell[][]): readonly (readonly unknown[])[] => {
    const given = formula(name, rows);
    if (!("cells" in given)) throw new Error(given.message);
    return given.cells;
  };
  const days = ["2026-08-13", "2026-08-14", "2026-08-15", "2026-08-16", "2026-08-17", "2026-08-18"];
  const guests = ["Ann", null, "Bo", null, "Cy", "Ann"].map((who, place): HostCell[] => [who, days[place]!, 10]);

  test("guests among customers who come again are left out without a question", () => {
    expect(
      cellsOf("RFM_TABLE", guests)
        .slice(1)
        .map(([who]) => who),
    ).toEqual(["Ann", "Bo", "Cy"]);
  });

  test("RFM_AUDIT asks nothing, and accounts for blank customers", () => {
    const rows = merged.slice(1).map(([who, , on, amount]): HostCell[] => [who ?? null, on ?? null, Number(amount)]);
    expect(
      cellsOf("RFM_AUDIT", rows)
        .slice(1)
        .map(([reason, count]) => [reason, count]),
    ).toEqual([
      ["Read", 4],
      ["Used", 2],
      ["No customer", 2],
    ]);
  });
});

describe("totals in such a sheet", () => {
  test("by their word, in whatever column, and below a month: they count for nobody", () => {
    const sheet = csv(`Customer,Date,Item,Amount
August 2026,,,
Ann,2026-08-13,Mug,5
,2026-08-14,Cup,7
,,Subtotal,12
Bo,2026-08-15,Mug,9
,2026-08-16,Tea,1
,,Grand Total,22`);
    const read = scored(sheet, fill);
    expect(people(read)).toEqual({ Ann: ["2026-08-14", 2, 12], Bo: ["2026-08-16", 2, 10] });
    expect(account(read)).toEqual([7, 4, { heading: 1, noCustomer: 2 }]);
  });

  test.each([
    ["with a customer whose last line is none", "\nCy,2026-08-15,d,7\n,,e,8"],
    ["though all customers have such a line", ""],
  ])("lines that happen to equal those above are none, %s", (_, more) => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,5
,,b,5
,,c,10
Bo,2026-08-14,a,20
,,b,20
Di,2026-08-16,e,8
,,e,8${more}`);
    const read = scored(sheet, fill);
    expect(people(read)).toMatchObject({ Ann: ["2026-08-13", 3, 20], Bo: ["2026-08-14", 2, 40], Di: ["2026-08-16", 2, 16] });
    expect(account(read)[2]).toEqual({});
  });

  test("by words among others, where the amount adds up the rows of the customer", () => {
    const sheet = csv(`Customer,Date,Item,Amount
Ann,2026-08-13,a,5
,,b,7
,,Ann Total,12
Bo,2026-08-14,a,20
,,b,23`);
    const read = scored(sheet, fill);
    expect([people(read), account(read)[2]]).toEqual([
      { Ann: ["2026-08-13", 2, 12], Bo: ["2026-08-14", 2, 43] },
      { totalRow: 1 },
    ]);
  });

  test("by their sums, where customer and day are written once", () => {
    const sheet = csv(`Customer,Date,Amount
Ann,2026-08-13,5
,,7
,,12
Bo,2026-08-14,9
,,1
,,10
Cy,2026-08-15,4
,,4
,,26`);
    const read = scored(sheet, fill);
    expect(people(read)).toEqual({ Ann: ["2026-08-13", 2, 12], Bo: ["2026-08-14", 2, 10], Cy: ["2026-08-15", 1, 4] });
    expect(account(read)).toEqual([9, 5, { totalRow: 4 }]);
    expect(noteIds(read)).toContain("totalsFilled");
  });
});
