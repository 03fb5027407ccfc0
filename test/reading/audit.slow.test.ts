// Tests the account of every row: the twelve reasons and their precedence, refunds, orders, windows, currencies and customers sheets.
import { describe, expect, test } from "vitest";
import { account, formula, noteIds, orders, people, refused, scored } from "../whole/shop";

const ann = ["Ann", "2024-06-20", 10];

describe("a row with several problems is excluded for the first of them", () => {
  const header = ["Customer", "Date", "Amount", "Status", "Currency"];
  const good = [...ann, "paid", "USD"];
  const strict = {
    negatives: "refunds",
    asOf: "2024-06-30",
    windowDays: 30,
    zero: "exclude",
    duplicates: "drop",
    currency: "USD",
  };
  const late = "2024-07-05";
  const old = "2024-01-01";
  const na = { error: "#N/A" };

  test.each([
    ["error", [["", "soon", na, "cancelled", "EUR"]]],
    ["error", [["Zed", late, 5, { error: "#REF!" }, "EUR"]]],
    ["noCustomer", [["", "soon", "n/a", "cancelled", "EUR"]]],
    ["notCompleted", [["Zed", "soon", "n/a", "cancelled", "EUR"]]],
    ["badDate", [["Zed", "soon", "n/a", "paid", "EUR"]]],
    ["badAmount", [["Zed", late, "n/a", "paid", "EUR"]]],
    ["otherCurrency", [["Zed", late, 5, "refunded", "EUR"]]],
    ["refunded", [["Zed", late, 5, "refunded", "USD"]]],
    ["otherCurrency", [["Zed", late, 0, "paid", "EUR"]]],
    [
      "otherCurrency",
      [
        ["Zed", late, 5, "paid", "EUR"],
        ["Zed", late, 5, "paid", "EUR"],
      ],
    ],
    ["afterAsOf", [["Zed", late, 0, "paid", "USD"]]],
    ["afterAsOf", [["Zed", late, -5, "paid", "USD"]]],
    ["beforeWindow", [["Zed", old, 0, "paid", "USD"]]],
    ["beforeWindow", [["Zed", old, -5, "paid", "USD"]]],
    ["zeroAmount", [["Zed", "2024-06-21", 0, "paid", "USD"]]],
    ["refundOnly", [["Zed", "2024-06-21", -5, "paid", "USD"]]],
  ])("%s", (reason, rows) => {
    const shop = scored([header, good, ...rows], { orders: strict });
    expect(account(shop)).toEqual([1 + rows.length, 1, { [reason]: rows.length }]);
  });

  test("duplicate comes before afterAsOf", () => {
    const row = ["Zed", late, 5, "paid", "USD"];
    expect(account(scored([header, good, row, row], { orders: strict }))[2]).toEqual({ duplicate: 1, afterAsOf: 1 });
  });

  test("refundIgnored comes before refundOnly, and beforeWindow before refundIgnored", () => {
    const rows = orders(ann, ["Zed", "2024-06-21", -5], ["Zed", old, -5]);
    const shop = scored(rows, { orders: { asOf: "2024-06-30", windowDays: 30, refunds: "ignore" } });
    expect(account(shop)).toEqual([3, 1, { beforeWindow: 1, refundIgnored: 1 }]);
  });

  test("the reasons are told in their order of precedence, with words and the first row of each", () => {
    const rows = orders(ann, ["Zed", "2024-06-21", "x"], ["Zed", "soon", 1], ["", "2024-06-21", 1], ["Zed", "later", 1]);
    expect(scored(rows).audit.reasons.map(({ id, rows, example }) => [id, rows, example])).toEqual([
      ["noCustomer", 1, 'row 5: "Customer" is blank'],
      ["badDate", 2, "row 4: soon"],
      ["badAmount", 1, "row 3: x"],
    ]);
  });
});

describe("rows that are read", () => {
  test("wholly blank rows are not read, wherever they stand", () => {
    const shop = scored(orders([null, null, null], ann, ["", "", ""], ann, [null, null, null]));
    expect(account(shop)).toEqual([2, 2, {}]);
  });

  test("blank rows of an open-ended range are not read in a formula", () => {
    const audit = formula("RFM_AUDIT", [ann, [null, null, null], ["Bob", "soon", 5], [null, null, null]]);
    expect(audit).toEqual({
      cells: [
        ["Reason", "Rows", "Example"],
        ["Read", 2, ""],
        ["Used", 1, ""],
        ["Date missing or not readable", 1, "row 3: soon"],
      ],
    });
  });

  test("customers stand in the order of their first used row", () => {
    const rows = orders(["Ann", "soon", 1], ["Bob", "2024-06-20", 1], ["Cat", "2024-06-19", 1], ["Ann", "2024-06-01", 1]);
    expect(scored(rows).customers.customer).toEqual(["Bob", "Cat", "Ann"]);
  });

  test.each([0, 1, 2, 3])("an error cell in column %i of those that are read excludes the row", (column) => {
    const header = ["Customer", "Date", "Amount", "Order number"];
    const row = ["Bob", "2024-06-21", 5, "B1"].map((cell, i) => (i === column ? { error: "#VALUE!" } : cell));
    const shop = scored([header, [...ann, "A1"], row]);
    expect(account(shop)).toEqual([2, 1, { error: 1 }]);
    expect(shop.audit.reasons[0]?.example).toBe("row 3: #VALUE!");
  });
});

describe("what cannot be decided or was lost", () => {
  test.each(["RFM_TABLE", "RFM_AUDIT"])("%s says a question in one sentence, with what a formula can do about it", (name) => {
    const asked = (rows: Parameters<typeof formula>[1], numbers?: string[][]) =>
      formula(name, rows, numbers ? [undefined, undefined, numbers] : []);
    const sentence = (words: RegExp) => ({ error: "#ERROR!", message: expect.stringMatching(words) });
    const twice = [ann, ann];
    expect(asked([["Ann", "03/04/2024", 5]])).toMatchObject(sentence(/^RFM_\w+: .*"dates".*: write the dates as 2024-12-31$/));
    expect(asked([["Ann", "2024-06-20", "1,234"]])).toMatchObject(
      sentence(/^RFM_\w+: .*"amounts".*: format the column as numbers$/),
    );
    expect(asked(twice, [["1"], ["1"]])).toMatchObject(sentence(/^RFM_\w+: .*"amounts".*total.*: pass one row per order/));
    expect(
      asked([
        ["A", "2024-06-20", "$5"],
        ["A", "2024-06-20", "€5"],
      ]),
    ).toMatchObject(sentence(/^RFM_\w+: .*currency.*: convert/));
  });

  test.each([
    ["an order number of 16 digits", ["Ann", 1234567890123456], true],
    ["a customer number of 16 digits", [1234567890123456, "A1"], true],
    ["a number of 15 digits", ["Ann", 123456789012345], false],
    ["16 digits as text", ["Ann", "1234567890123456"], false],
  ])("%s: only numbers the sheet has rounded are warned of", (_, [customer, order], isSaid) => {
    const rows = [
      ["Customer", "Order number", "Date", "Amount"],
      [customer ?? "", order ?? "", "2024-06-20", 5],
    ];
    expect(noteIds(scored(rows)).includes("roundedNumbers")).toBe(isSaid);
  });
});

describe("refunds", () => {
  const header = ["Customer", "Date", "Amount", "Refund amount"];
  const bob = ["Bob", "2024-06-10", 5, null];

  test.each([
    ["of a part lowers the order", 30, ["2024-06-05", 2, 120]],
    ["of all of it leaves no order", 100, ["2024-06-01", 1, 50]],
    ["of more than all of it lowers revenue too", 120, ["2024-06-01", 1, 30]],
    ["of 0 changes nothing", 0, ["2024-06-05", 2, 150]],
    ["left blank changes nothing", null, ["2024-06-05", 2, 150]],
  ])("a refund amount %s", (_, refund, left) => {
    const shop = scored([header, ["Ann", "2024-06-01", 50, null], ["Ann", "2024-06-05", 100, refund], bob]);
    expect(people(shop).Ann).toEqual(left);
    expect(account(shop)).toEqual([3, 3, {}]);
  });

  test("a refund later than every order lowers revenue and leaves recency and asOf alone", () => {
    const shop = scored(orders(["Ann", "2024-06-05", 100], ["Bob", "2024-06-10", 5], ["Ann", "2024-12-24", -40]), {
      orders: { negatives: "refunds" },
    });
    expect([shop.asOf, people(shop).Ann, shop.customers.recencyDays]).toEqual(["2024-06-10", ["2024-06-05", 1, 60], [5, 0]]);
  });

  test("an order whose rows net to less than 0 is a refund, whatever its single rows are", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Order number"],
      ["Ann", "2024-06-01", 50, "A1"],
      ["Ann", "2024-06-05", 20, "A2"],
      ["Ann", "2024-06-05", -45, "A2"],
    ];
    expect(people(scored(rows)).Ann).toEqual(["2024-06-01", 1, 25]);
    expect(account(scored(rows, { orders: { refunds: "ignore" } }))).toEqual([3, 1, { refundIgnored: 2 }]);
  });

  test("refunds that are ignored leave out negative orders and do not read refund amounts", () => {
    const shop = scored(
      [header, ["Ann", "2024-06-01", 50, 50], ["Ann", "2024-06-05", 20, "n/a"], ["Ann", "2024-06-06", -20, null], bob],
      { orders: { refunds: "ignore" } },
    );
    expect(people(shop).Ann).toEqual(["2024-06-05", 2, 70]);
    expect(account(shop)).toEqual([4, 3, { refundIgnored: 1 }]);
  });

  test("a customer whose orders were all refunded has refunds only", () => {
    const shop = scored([header, bob, ["Zed", "2024-06-11", 20, 20], ["Zed", "2024-06-12", -3, null]]);
    expect(account(shop)).toEqual([3, 1, { refundOnly: 2 }]);
    expect(shop.asOf).toBe("2024-06-10");
  });

  test("a refund is no order of nothing: it stays when those are excluded", () => {
    const rows = [header, ["Ann", "2024-06-01", 50, null], ["Ann", "2024-06-05", 20, 20], ["Ann", "2024-06-07", 0, 0]];
    expect(account(scored(rows, { orders: { zero: "exclude" } }))).toEqual([3, 2, { zeroAmount: 1 }]);
  });
});

describe("orders", () => {
  const header = ["Customer", "Date", "Amount", "Order number"];

  test("rows of one order are summed and its day is the earliest", () => {
    const rows = [header, ["Ann", "2024-06-07", 1, "A1"], ["Bob", "2024-06-08", 7, "B1"], ["Ann", "2024-06-05", 2, "A1"]];
    expect(people(scored(rows)).Ann).toEqual(["2024-06-05", 1, 3]);
  });

  test("one order number of two customers is two orders, and a blank one is an order by itself", () => {
    const rows = [
      header,
      ["Ann", "2024-06-05", 1, 1],
      ["Ann", "2024-06-05", 2, "1"],
      ["Bob", "2024-06-05", 4, 1],
      ["Bob", "2024-06-06", 8, null],
      ["Bob", "2024-06-06", 9, null],
    ];
    expect(people(scored(rows))).toEqual({ Ann: ["2024-06-05", 1, 3], Bob: ["2024-06-06", 3, 21] });
  });

  test("a row of nothing inside another order is just used", () => {
    const rows = [header, ["Ann", "2024-06-05", 20, "A1"], ["Ann", "2024-06-05", 0, "A1"]];
    const shop = scored(rows, { orders: { zero: "exclude" } });
    expect([account(shop), people(shop).Ann]).toEqual([
      [2, 2, {}],
      ["2024-06-05", 1, 20],
    ]);
    expect(noteIds(scored(rows))).not.toContain("zeroOrders");
  });

  test("an excluded order of nothing does not set asOf", () => {
    const shop = scored(orders(ann, ["Ann", "2024-06-25", 0]), { orders: { zero: "exclude" } });
    expect([shop.asOf, people(shop).Ann]).toEqual(["2024-06-20", ["2024-06-20", 1, 10]]);
  });

  const totals = [
    header,
    ["Ann", "2024-06-05", 30, "A1"],
    ["Ann", "2024-06-05", 30, "A1"],
    ["Bob", "2024-06-05", 12, "B1"],
    ["Bob", "2024-06-06", 7, "B2"],
    ["Bob", "2024-06-06", 7, "B2"],
  ];

  test("amounts that every order of several rows repeats may be totals, which is asked", () => {
    expect(refused(totals)).toMatchObject({ code: "question", about: "amounts", choices: ["line", "order"] });
    expect(people(scored(totals, { orders: { amounts: "line" } }))).toMatchObject({
      Ann: ["2024-06-05", 1, 60],
      Bob: ["2024-06-06", 2, 26],
    });
    expect(people(scored(totals, { orders: { amounts: "order" } }))).toMatchObject({
      Ann: ["2024-06-05", 1, 30],
      Bob: ["2024-06-06", 2, 19],
    });
  });

  test("one order whose rows differ settles that amounts are lines", () => {
    const shop = scored([...totals, ["Cat", "2024-06-06", 1, "C1"], ["Cat", "2024-06-06", 2, "C1"]]);
    expect(people(shop).Ann).toEqual(["2024-06-05", 1, 60]);
  });

  test.each([
    [-2, 5, -10],
    [2, -5, -10],
    [-2, -5, -10],
    [2, 5, 10],
  ])("quantity %d × unit price %d is %d", (quantity, price, product) => {
    const rows = [
      ["Customer", "Date", "Quantity", "Unit price"],
      ["Ann", "2024-06-01", 1, 100],
      ["Ann", "2024-06-02", quantity, price],
    ];
    expect(people(scored(rows)).Ann?.[2]).toBe(100 + product);
  });
});

describe("the days looked at", () => {
  test("a window of n days holds the orders after asOf − n, up to asOf itself", () => {
    const days = ["2024-06-20", "2024-06-21", "2024-06-30", "2024-07-01"].map((iso, i) => ["Ann", iso, 10 ** i]);
    const shop = scored(orders(...days), { orders: { asOf: "2024-06-30", windowDays: 10 } });
    expect(people(shop).Ann).toEqual(["2024-06-30", 2, 110]);
    expect(account(shop)).toEqual([4, 2, { afterAsOf: 1, beforeWindow: 1 }]);
  });

  test("without asOf the window looks back from the latest order that is used", () => {
    const shop = scored(orders(["Ann", "2024-06-20", 1], ["Ann", "2024-06-30", 10], ["Ann", "2024-07-09", -5]), {
      orders: { windowDays: 10, negatives: "refunds" },
    });
    expect([shop.asOf, people(shop).Ann]).toEqual(["2024-06-30", ["2024-06-30", 1, 5]]);
  });

  test("an order that began before the window is outside it with all its rows", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Order number"],
      ["Ann", "2024-06-01", 1, "A1"],
      ["Ann", "2024-06-25", 2, "A1"],
      ["Ann", "2024-06-26", 4, "A2"],
    ];
    const shop = scored(rows, { orders: { asOf: "2024-06-30", windowDays: 10 } });
    expect([account(shop), people(shop).Ann]).toEqual([
      [3, 1, { beforeWindow: 2 }],
      ["2024-06-26", 1, 4],
    ]);
  });
});
