// Tests which table of a sheet is read where blank columns part several, and what is said of the others. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, oneSheet, openDocument, run } from "../whole/documentDriver";
import { day, people, refused, roleHeaders, scored } from "../whole/shop";

/** Rows of two tables side by side, with a blank column between them. */
function beside(left: readonly HostCell[][], right: readonly HostCell[][], gap = 1): HostCell[][] {
  const width = left[0]!.length;
  const blank = (size: number): HostCell[] => new Array<HostCell>(size).fill(null);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...(left[row] ?? blank(width)),
    ...blank(gap),
    ...(right[row] ?? blank(right[0]!.length)),
  ]);
}

const orders: HostCell[][] = [
  ["Customer", "Date", "Amount"],
  ["Ann", "2026-01-01", 100],
  ["Bo", "2026-01-02", 70],
  ["Ann", "2026-01-03", 50],
];
const refunds: HostCell[][] = [
  ["Order ID", "Refund amount", "Refund date"],
  ["R0", 60, "2026-02-01"],
  ["R1", 60, "2026-02-01"],
];
const figures = { Ann: ["2026-01-03", 2, 150], Bo: ["2026-01-02", 1, 70] };

function noteOf({ notes }: ReturnType<typeof scored>, id: string): string {
  return notes.find((note) => note.id === id)?.text ?? "";
}

describe("a blank column ends a table", () => {
  test("refunds in a table at the right are not taken off the orders, and the table is named", () => {
    const read = scored(beside(orders, refunds));
    expect(people(read)).toEqual(figures);
    expect(roleHeaders(read)).toEqual({ customer: "Customer", date: "Date", amount: "Amount" });
    expect(noteOf(read, "alsoHere")).toBe(
      "Also on this sheet, beyond a blank column or below a title or headings of its own, and not read: E1:G3. If that belongs to the table, delete the blank column or the title",
    );
  });

  test("in Chinese, beyond three blank columns, the other table being longer", () => {
    const left: HostCell[][] = [
      ["客户", "日期", "金额"],
      ["甲", "2026-01-01", 100],
      ["乙", "2026-01-02", 20],
    ];
    const right: HostCell[][] = [
      ["商品", "状态", "库存"],
      ...Array.from({ length: 39 }, (_, i): HostCell[] => [`杯子 ${i}`, "已取消", i]),
    ];
    const read = scored(beside(left, right, 3), { language: "zh" });
    expect([people(read), read.audit.read]).toEqual([{ 甲: ["2026-01-01", 1, 100], 乙: ["2026-01-02", 1, 20] }, 2]);
    expect(noteOf(read, "alsoHere")).toMatch(/^此表中还有 G1:I40，与所读表格隔着空列或另有标题，未读取/);
  });

  test("the other table is named in the first view, and its columns are not offered", () => {
    const host = openDocument(oneSheet(beside(orders, refunds)));
    const look = answered(host, { verb: "look" }) as { alsoHere: string[]; rows: number; headers: { header: string }[] };
    expect([look.alsoHere, look.rows, look.headers.map(({ header }) => header)]).toEqual([
      ["E1:G3"],
      3,
      ["Customer", "Date", "Amount"],
    ]);
  });

  test("a table whose headings stand lower, and notes without headings, are named too", () => {
    const low = [
      ["", ""],
      ["", ""],
      ["Stock", "Left"],
      ["Mug", 3],
      ["Cup", 8],
      ["Tea", 1],
    ];
    const read = scored(beside(orders, low));
    expect([people(read), read.audit.read, noteOf(read, "alsoHere")]).toEqual([figures, 3, expect.stringContaining("E3:F6")]);
  });

  test("what keeps a column from being blank stands far below", () => {
    const rows = Array.from({ length: 60 }, (_, i): HostCell[] => ["Ann", "2026-01-01", i === 50 ? "late" : null, 1]);
    const read = scored([["Customer", "Date", null, "Amount"], ...rows]);
    expect([people(read).Ann, noteOf(read, "alsoHere")]).toEqual([["2026-01-01", 60, 60], ""]);
  });

  test("of two rows, those equal in this table alone are repeated rows", () => {
    const left = [...orders, ["Bo", "2026-01-02", 70]];
    const right = [
      ["Stock", "Left"],
      ["Mug", 3],
      ["Cup", 8],
      ["Tea", 1],
      ["Tin", 9],
    ];
    expect(people(scored(beside(left, right), { orders: { duplicates: "drop" } }))).toEqual(figures);
  });
});

describe("the table that has what is needed is read", () => {
  test("though it stands at the right", () => {
    const stock = [
      ["Product", "Left"],
      ["Mug", 3],
      ["Cup", 8],
    ];
    const read = scored(beside(stock, orders));
    expect([people(read), noteOf(read, "alsoHere")]).toEqual([figures, expect.stringContaining("A1:B3")]);
  });

  test("and the summary names the range that was read", () => {
    const host = openDocument(
      oneSheet(
        beside(
          [
            ["Product", "Left"],
            ["Mug", 3],
          ],
          orders,
        ),
      ),
    );
    run(host);
    expect(cellsOf(host, "Summary").flat()).toContain("Orders!D1:F4");
  });

  test("of two with the same columns the first, and the second if the user names its columns", () => {
    const february = [orders[0]!, ["Cy", "2026-02-01", 9]];
    const sheet = beside(orders, february);
    expect(people(scored(sheet))).toEqual(figures);
    expect(people(scored(sheet, { columns: { customer: "E", date: "F", amount: "G" } }))).toEqual({ Cy: ["2026-02-01", 1, 9] });
  });

  test("a narrow blank column within a table is passed over, which is said", () => {
    const read = scored(
      beside(
        orders.map((row) => row.slice(0, 2)),
        orders.map((row) => row.slice(2)),
      ),
    );
    expect([people(read), noteOf(read, "passedOver")]).toEqual([
      figures,
      expect.stringMatching(/blank columns \(C\).*as one table/),
    ]);
  });

  test.each([
    ["en", '"Refund amount" stands in another table on this sheet (E1:G3), beyond a blank column'],
    ["zh", "“Refund amount”列属于此表中的另一个表格（E1:G3），中间隔着空列"],
  ])("a column of the other table, named beside those of this one, is refused in one sentence (%s)", (language, message) => {
    const asked = { language, columns: { customer: "Customer", refund: "Refund amount" } };
    expect(refused(beside(orders, refunds), asked)).toMatchObject({ code: "input", message });
  });
});

test("results beside a list are no table, and a table beyond them is left alone", () => {
  const list: HostCell[][] = [
    ["Name", "Last order", "Orders", "Revenue"],
    ["Ann", day("2024-02-01"), 2, 20],
    ["Bo", day("2024-01-01"), 1, 5],
  ];
  const host = openDocument(
    oneSheet(
      beside(list, [
        ["Stock", "Left"],
        ["Mug", 3],
        ["Cup", 8],
      ]),
    ),
  );
  for (let time = 0; time < 2; time++) {
    run(host);
    expect(answered(host, { verb: "look" })).toMatchObject({ alsoHere: ["F1:G3"], rows: 2 });
  }
});

describe("a formula that failed or still waits stands where the columns should", () => {
  test.each([
    ["#REF!", "en", "A1 shows #REF! where the name of a column should stand: mend the formula there, then try again"],
    ["#N/A", "en", "A1 shows #N/A where the name of a column should stand: mend the formula there, then try again"],
    [
      "Loading...",
      "en",
      'A1 shows "Loading...", so the sheet is not filled yet: wait until the import has finished, then try again',
    ],
    ["正在加载...", "zh", "A1 显示“正在加载...”，数据尚未载入完毕：请等数据载入完成后重试"],
    ["#REF!", "zh", "A1 显示 #REF!，该处本应是列名：请先修正该处的公式，然后重试"],
  ])("%s alone on the sheet (%s)", (cell, language, said) => {
    const { code, message, fix } = refused([[cell]], { language });
    expect([code, `${message}${language === "zh" ? "：" : ": "}${fix}`]).toEqual(["input", said]);
  });

  test("in a header, where that column is lacking; not where nothing is lacking", () => {
    const rows: HostCell[][] = [
      ["Ann", "2026-01-01", 5],
      ["Bo", "2026-01-02", 6],
    ];
    expect(refused([["Customer", "Date", "#NAME?"], ...rows]).message).toMatch(/^C1 shows #NAME\?/);
    expect(people(scored([["Customer", "Date", "Amount", "#REF!"], ...rows.map((row) => [...row, "x"])])).Ann).toEqual([
      "2026-01-01",
      1,
      5,
    ]);
  });

  test("with other things beside it", () => {
    const notes = [
      ["Owner", "Remark"],
      ["Kim", "refresh on Mondays"],
    ];
    expect(refused(beside([["Loading…"], [""]], notes)).message).toMatch(/^A1 shows "Loading…"/);
  });
});

describe("headings of pivot tables", () => {
  test.each([
    ["Google Sheets", ["Customer ID", "MAX of Purchase Date", "COUNTA of Transaction ID", "SUM of Total Amount"]],
    ["Excel", ["Customer", "Max of Order Date", "Count of Order ID", "Sum of Amount"]],
    ["Excel in Chinese", ["客户", "最大值项:下单时间", "计数项:订单号", "求和项:实付金额"]],
  ])("are those of a list of customers (%s)", (_, header) => {
    const read = scored([header, ["c1", "2026-01-01", 1, 100], ["c2", "2026-01-02", 2, 300], ["总计", "2026-01-02", 3, 400]]);
    expect(read.kind).toBe("customers");
    expect(people(read)).toEqual({ c1: ["2026-01-01", 1, 100], c2: ["2026-01-02", 2, 300] });
  });
});

test("a spacer before the status, the currency or the order number parts no table", () => {
  const rows = (last: readonly [string, ...string[]]): HostCell[][] =>
    [
      ["Customer", "Date", "Amount", null, last[0]],
      ["Ann", "2026-01-05", 50, null, last[1]],
      ["Bo", "2026-01-06", 20, null, last[2]],
      ["Ann", "2026-01-07", 30, null, last[3]],
    ] as HostCell[][];
  expect(people(scored(rows(["Status", "Paid", "Paid", "Cancelled"])))).toEqual({
    Ann: ["2026-01-05", 1, 50],
    Bo: ["2026-01-06", 1, 20],
  });
  expect(refused(rows(["Currency", "EUR", "USD", "EUR"])).about).toBe("currency");
  expect(people(scored(rows(["Order number", "1", "2", "1"]))).Ann).toEqual(["2026-01-05", 1, 80]);
});

describe("a table below, with the headings once more under a title", () => {
  const sales: HostCell[][] = [
    ["Order", "Date", "Customer", "Amount"],
    ["1", "2026-03-01", "Ann", 100],
    ["2", "2026-03-02", "Bo", 20],
    [null, null, null, null],
  ];
  const below = (title: string): HostCell[][] => [
    ...sales,
    [title, null, null, null],
    ["Order", "Date", "Customer", "Amount"],
    ["3", "2026-03-05", "Ann", 40],
  ];

  test.each(["Refunds", "Offene Angebote", "退货", "Expenses 2026"])(
    "is not read where the title says that it holds no sales, and named: %s",
    (title) => {
      const found = scored(below(title));
      expect(people(found)).toEqual({ Ann: ["2026-03-01", 1, 100], Bo: ["2026-03-02", 1, 20] });
      expect(found.notes.find(({ id }) => id === "alsoHere")?.text).toContain("not read: A5:D7");
    },
  );

  test.each(["March", "North store"])("goes on where it does not: %s", (title) => {
    expect(people(scored(below(title))).Ann).toEqual(["2026-03-05", 2, 140]);
  });
});

describe("a table below the orders, under headings of its own", () => {
  const sales: HostCell[][] = [
    ["Order", "Date", "Customer", "Total"],
    [1, "2026-03-01", "Ann", 100],
    [2, "2026-03-13", "Bo", 50],
  ];
  const blank: HostCell[] = [null, null, null, null];
  const right = { Ann: ["2026-03-01", 1, 100], Bo: ["2026-03-13", 1, 50] };
  const expenses: HostCell[][] = [
    ["Expense", "Date", "Supplier", "Total"],
    ["E1", "2026-03-02", "Paper Inc", 30],
    ["E2", "2026-03-12", "Ink Ltd", 40],
  ];

  test.each<[string, HostCell[][], string]>([
    ["of expenses, below a blank row", [blank, ...expenses], "A5:D7"],
    ["of expenses, below a title that says nothing", [blank, ["Other", null, null, null], ...expenses], "A5:D8"],
    [
      "of refunds, by their headings alone",
      [blank, ["Order", "Refund date", "Customer", "Refund amount"], [1, "2026-03-20", "Ann", 40]],
      "A5:D6",
    ],
  ])("%s, is named and not read", (_, below, range) => {
    const read = scored([...sales, ...below]);
    expect(people(read)).toEqual(right);
    expect(noteOf(read, "alsoHere")).toContain(`and not read: ${range}.`);
  });

  test("in Chinese", () => {
    const read = scored([
      ["订单号", "日期", "客户", "金额"],
      [1, "2026-03-01", "Ann", 100],
      [2, "2026-03-13", "Bo", 50],
      blank,
      ["采购单号", "日期", "供应商", "金额"],
      [9, "2026-03-14", "纸厂", 30],
    ]);
    expect(people(read)).toEqual(right);
    expect(noteOf(read, "alsoHere")).toContain("A5:D6");
  });

  test("the same headings once more, below blank rows, are the same table", () => {
    const read = scored([...sales, blank, blank, sales[0]!, [3, "2026-04-01", "Ann", 20]]);
    expect(people(read)).toEqual({ ...right, Ann: ["2026-04-01", 2, 120] });
    expect(noteOf(read, "alsoHere")).toBe("");
  });

  test("a row of texts below a blank row is no heading", () => {
    const read = scored([...sales, blank, ["see", "notes", "Cy", "Amount"], [3, "2026-04-01", "Ann", 20]]);
    expect(people(read).Ann).toEqual(["2026-04-01", 2, 120]);
  });
});
