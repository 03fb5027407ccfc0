// Tests the role of each column: header rows, plain headers in two languages, content, and roles that the user names.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, orders, people, type Rows, refused, roleHeaders, scored } from "../whole/shop";

describe("the header row", () => {
  const header = ["Customer", "Date", "Amount"];
  const row = ["Ann", "2024-01-05", 10];

  test.each<[string, Rows]>([
    ["is the first row", [header, row]],
    ["stands below a title", [["Orders of the shop", null, null], header, row]],
    ["stands below a title, a date and a blank row", [["Orders 2024"], ["Exported", "2024-01-31", ""], [null], header, row]],
    ["stands below a row of words", [["from", "the", "till"], ["x", "y", "z"], header, row]],
    ["stands below totals", [["Total", null, 10], header, row]],
    [
      "stands beside empty columns",
      [
        [null, ...header.slice(0, 2), null, "Amount"],
        [null, "Ann", "2024-01-05", null, 10],
      ],
    ],
    ["has other case, spaces, underscores, hyphens and dots", [[" CUSTOMER ", "Order_Date", "Order-Total."], row]],
    ["has a unit in brackets", [["客户", "日期", "金额（元）"], row]],
    ["is written in full-width letters", [["Ｃｕｓｔｏｍｅｒ", "Ｄａｔｅ", "Ａｍｏｕｎｔ"], row]],
  ])("%s", (_, cells) => expect(people(scored(cells))).toEqual({ Ann: ["2024-01-05", 1, 10] }));

  test("counts in the rows that an audit names", () => {
    const cells = [["Orders"], [null], header, row, ["Bob", "soon", 5]];
    expect(scored(cells).audit.reasons[0]?.example).toBe("row 5: soon");
  });

  test.each<[string, Rows, RegExp]>([
    [
      "a sheet without one",
      [
        ["Ann", 5],
        ["Bob", 6],
      ],
      /header/,
    ],
    ["an empty sheet", [[null]], /empty/],
    ["a header without rows", [header], /no rows/],
  ])("%s is refused in one clause", (_, cells, words) => {
    expect(refused(cells)).toMatchObject({ code: "input", message: expect.stringMatching(words) });
  });
});

describe("plain headers", () => {
  test.each([
    ["Customer ID|Order date|Amount|Order number|Status|Currency|Refund amount", "orders"],
    ["Client|Purchase date|Total|Invoice no|Order status|Currency code|Refund", "orders"],
    ["Email|Date|Revenue|Order ID|State|Currency|Refunds", "orders"],
    ["客户编号|下单时间|实付金额|订单号|订单状态|币种|退款金额", "orders"],
    ["买家昵称|付款时间|实付金额|订单编号|交易状态|货币|退款", "orders"],
    ["会员卡号|消费时间|消费金额|流水号|状态|币种|退款金额", "orders"],
  ])("%s", (headers) => {
    const [customer, date, amount, order, status, currency, refund] = headers.split("|") as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const shop = scored([headers.split("|"), ["Ann", "2024-01-05", 50, "A1", "paid", "EUR", 8]]);
    expect(roleHeaders(shop)).toEqual({ customer, date, amount, order, status, currency, refund });
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 42] });
  });
});

describe("content", () => {
  const rows = (header: string[], ...cells: HostCell[][]): HostCell[][] => [header, ...cells];

  test("a column called Date that is full of words is not taken for the date", () => {
    const header = ["Customer", "Date", "Purchase date", "Amount"];
    const shop = scored(rows(header, ["Ann", "Monday", "2024-01-05", 5], ["Bob", "Friday", "2024-01-09", 6]));
    expect(roleHeaders(shop).date).toBe("Purchase date");
    expect(refused(rows(["Customer", "Date", "Amount"], ["Ann", "Monday", 5], ["Bob", "Friday", 6]))).toMatchObject({
      about: "columns",
      choices: ["date"],
    });
  });

  test("a column called Amount that is full of words is not taken for the amount", () => {
    const header = ["Customer", "Date", "Amount", "Total"];
    const shop = scored(rows(header, ["Ann", "2024-01-05", "small", 5], ["Bob", "2024-01-09", "large", 6]));
    expect(roleHeaders(shop).amount).toBe("Total");
  });

  test("a few bad cells do not disown a column", () => {
    const shop = scored(
      orders(["Ann", "2024-01-05", 5], ["Ann", "soon", 5], ["Bob", "2024-01-06", "n/a"], ["Bob", "2024-01-06", 7]),
    );
    expect(account(shop)).toEqual([4, 2, { badDate: 1, badAmount: 1 }]);
  });

  test("the only column of dates is the date whatever it is called; the only column of numbers is an amount with a currency alone", () => {
    const shop = scored(rows(["Customer", "Wann", "Was"], ["Ann", "2024-01-05", "€5"], ["Bob", "2024-01-09", "€6"]));
    expect(roleHeaders(shop)).toEqual({ customer: "Customer", date: "Wann", amount: "Was" });
    expect(refused(rows(["Customer", "Wann", "Was"], ["Ann", "2024-01-05", 5], ["Bob", "2024-01-09", 6]))).toMatchObject({
      about: "columns",
      choices: ["amount"],
    });
    const twoDates = rows(["Customer", "Wann", "Dann", "Amount"], ["Ann", "2024-01-05", "2024-01-06", 5]);
    expect(refused(twoDates)).toMatchObject({ about: "columns", choices: ["date"] });
  });

  test("what cannot be found is asked for by role, with the header row", () => {
    const error = refused([["Shop"], ["Colour", "Size"], ["red", "L"]]);
    expect(error).toMatchObject({ code: "question", about: "columns", choices: ["customer", "date", "amount"] });
    expect(error.message).toMatch(/customer.*date.*amount.*row 2/);
    expect(
      refused([
        ["客户", "数量", "颜色"],
        ["安", 2, "红"],
      ]).choices,
    ).toEqual(["date", "unitPrice"]);
  });
});

describe("columns the user names", () => {
  const header = ["Customer", "Card holder", "Date", "Paid on", "Amount", "Goods", "Shipping", "Profit"];
  const cells = [
    header,
    ["Ann", "A1", "2024-01-05", "2024-01-07", 50, 30, 12, 9],
    ["Bob", "B1", "2024-01-06", "2024-01-08", 20, 10, 4, 3],
  ];
  const withColumns = (columns: object) => scored(cells, { columns });

  test.each([
    ["by header", { customer: "Card holder", date: "Paid on" }, { A1: ["2024-01-07", 1, 50], B1: ["2024-01-08", 1, 20] }],
    [
      "by header in any case",
      { customer: " card_HOLDER ", date: "paid on" },
      { A1: ["2024-01-07", 1, 50], B1: ["2024-01-08", 1, 20] },
    ],
    ["by letter", { customer: "B", date: "d", amount: "F" }, { A1: ["2024-01-07", 1, 30], B1: ["2024-01-08", 1, 10] }],
    ["as a sum", { amount: "Goods+Shipping" }, { Ann: ["2024-01-05", 1, 42], Bob: ["2024-01-06", 1, 14] }],
    ["as a sum of letters and headers", { amount: "F + Shipping" }, { Ann: ["2024-01-05", 1, 42], Bob: ["2024-01-06", 1, 14] }],
    ["profit in place of the amount", { amount: "Profit" }, { Ann: ["2024-01-05", 1, 9], Bob: ["2024-01-06", 1, 3] }],
  ])("override a guess: %s", (_, columns, expected) => expect(people(withColumns(columns))).toEqual(expected));

  test("are told apart from guesses", () => {
    const { columns } = withColumns({ amount: "Goods+Shipping" });
    expect(columns).toContainEqual({ role: "amount", header: "Goods + Shipping", guessed: false });
    expect(columns).toContainEqual({ role: "date", header: "Date", guessed: true });
  });

  test("a header that holds a plus sign is one column", () => {
    const shop = scored(
      [
        ["Customer", "Date", "A+B", "A", "B"],
        ["Ann", "2024-01-05", 7, 1, 2],
      ],
      { columns: { amount: "A+B" } },
    );
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 7] });
  });

  test("a header of one letter wins over the column of that letter", () => {
    const shop = scored(
      [
        ["Customer", "Date", "B", "Amount"],
        ["Ann", "2024-01-05", 7, 1],
      ],
      { columns: { amount: "B" } },
    );
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 7] });
  });

  test("an empty name switches a guess off", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Order number", "Status"],
      ["Ann", "2024-01-05", 5, "1", "paid"],
      ["Ann", "2024-01-05", 6, "1", "void"],
    ];
    expect(people(scored(rows))).toEqual({ Ann: ["2024-01-05", 1, 5] });
    const shop = scored(rows, { columns: { order: "", status: "" } });
    expect([people(shop), roleHeaders(shop)]).toEqual([
      { Ann: ["2024-01-05", 2, 11] },
      { customer: "Customer", date: "Date", amount: "Amount" },
    ]);
    expect(refused(rows, { columns: { customer: "" } })).toMatchObject({ about: "columns", choices: ["customer"] });
  });

  test("quantity and unit price take the place of a guessed amount, and the other way round", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Qty", "Price"],
      ["Ann", "2024-01-05", 100, 3, 2],
    ];
    expect(people(scored(rows)).Ann?.[2]).toBe(100);
    expect(people(scored(rows, { columns: { quantity: "Qty", unitPrice: "Price" } })).Ann?.[2]).toBe(6);
    expect(people(scored(rows, { columns: { amount: "" } })).Ann?.[2]).toBe(6);
  });

  test.each([
    ["Colour", { amount: "Colour" }],
    ["Tips", { amount: "Goods+Tips" }],
    ["ZZ", { customer: "ZZ" }],
  ])("a column that is not there is refused by its name: %s", (name, columns) => {
    const error = refused(cells, { columns });
    expect([error.code, error.message.includes(`"${name}"`)]).toEqual(["input", true]);
    expect(error.fix).toContain('"Card holder"');
  });

  test.each(["order", "date", "currency"])("several columns for the %s are refused in a sentence", (role) => {
    const { code, message, fix } = refused(cells, { columns: { [role]: "Card holder+Paid on" } });
    expect([code, fix]).toEqual(["input", "name one of them"]);
    expect(message).toMatch(/is read from one column, and "Card holder\+Paid on" names several$/);
  });

  test("roles of an orders sheet and of a customers sheet cannot be mixed", () => {
    const error = refused(cells, { columns: { date: "Date", lastOrder: "Paid on" } });
    expect(error).toMatchObject({ code: "input", message: expect.stringMatching(/orders.*customers/) });
  });

  test("a role that does not exist is refused by its name", () => {
    expect(refused(cells, { columns: { colour: "Goods" } })).toMatchObject({
      code: "input",
      message: expect.stringContaining("colour"),
    });
  });

  test("find their row even where no header is known", () => {
    const rows = [
      ["a", "b"],
      ["Wer", "Wann", "Was"],
      ["Ann", "2024-01-05", 5],
    ];
    expect(people(scored(rows, { columns: { customer: "Wer", date: "Wann", amount: "Was" } }))).toEqual({
      Ann: ["2024-01-05", 1, 5],
    });
  });
});

test("profit is no amount by itself, and is one if the user says so", () => {
  const rows = [
    ["Customer", "Date", "Profit"],
    ["Ann", "2024-01-05", 9],
    ["Ann", "2024-01-06", 4],
  ];
  expect(refused(rows)).toMatchObject({ about: "columns", choices: ["amount"] });
  expect(people(scored(rows, { columns: { amount: "Profit" } })).Ann).toEqual(["2024-01-06", 2, 13]);
});
