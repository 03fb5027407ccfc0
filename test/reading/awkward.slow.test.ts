// Tests awkward shops: each case of the table of awkward data, with expected numbers added up by hand.
import { describe, expect, test } from "vitest";
import { account, answer, day, formula, mainOf, noteIds, orders, people, refused, scored } from "../whole/shop";

const ann = ["Ann", "2024-01-05", 10];
const bob = ["Bob", "2024-01-09", 20];

describe("cells that cannot be used", () => {
  test.each([
    ["blank", null],
    ["a dash", "-"],
    ["a word", "free"],
    ["a word with a digit", "see note 4"],
  ])("a row whose amount is %s is excluded and listed with its place", (_, amount) => {
    const shop = scored(orders(ann, ["Bob", "2024-01-09", amount], ["Bob", "2024-01-08", 7]));
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 10], Bob: ["2024-01-08", 1, 7] });
    expect(account(shop)).toEqual([3, 2, { badAmount: 1 }]);
    expect(shop.audit.reasons).toMatchObject([{ id: "badAmount", rows: 1, example: expect.stringContaining("row 3") }]);
  });

  test("a row without a customer is excluded, and there is no customer named NA or blank", () => {
    const shop = scored(orders(ann, [null, "2024-01-06", 99], ["   ", "2024-01-07", 99]), { orders: { blanks: "leave" } });
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 10] });
    expect(account(shop)).toEqual([3, 1, { noCustomer: 2 }]);
    expect(shop.asOf).toBe("2024-01-05");
  });
});

describe("dates as text", () => {
  const either = orders(["Ann", "03/04/2024", 10], ["Bob", "05/06/2024", 20]);

  test("dates that can be read both ways are asked about, with a row to look at, and never guessed", () => {
    const error = refused(either);
    expect(error).toMatchObject({ code: "question", about: "dates", choices: ["dmy", "mdy"] });
    expect(error.message).toContain("row 2");
  });

  test("dates are read in the stated order", () => {
    expect(people(scored(either, { orders: { dates: "dmy" } })).Ann).toEqual(["2024-04-03", 1, 10]);
    expect(people(scored(either, { orders: { dates: "mdy" } })).Ann).toEqual(["2024-03-04", 1, 10]);
  });

  test("a formula cannot ask and says so in one sentence", () => {
    const refusal = formula("RFM_TABLE", either.slice(1));
    expect(refusal).toMatchObject({ error: "#ERROR!", message: expect.stringMatching(/^[^.]*dates[^.]*2024-12-31$/) });
  });
});

describe("refunds and orders of nothing", () => {
  test("a negative amount lowers revenue, is no order and does not touch recency", () => {
    const shop = scored(orders(["Ann", "2024-01-05", 100], ["Ann", "2024-01-20", -30], bob), {
      orders: { negatives: "refunds" },
    });
    expect(people(shop).Ann).toEqual(["2024-01-05", 1, 70]);
    expect(shop.asOf).toBe("2024-01-09");
    expect(shop.customers.recencyDays).toEqual([4, 0]);
    expect(account(shop)).toEqual([3, 3, {}]);
  });

  test("an order of net 0 is an order and is listed", () => {
    const shop = scored(orders(ann, ["Ann", "2024-01-08", 0]));
    expect(people(shop).Ann).toEqual(["2024-01-08", 2, 10]);
    expect(noteIds(shop)).toContain("zeroOrders");
  });

  test("a setting excludes all rows of an order of net 0", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Order number"],
      ["Ann", "2024-01-05", 10, "A1"],
      ["Ann", "2024-01-08", 0, "A2"],
      ["Ann", "2024-01-08", 0, "A3"],
    ];
    const shop = scored(rows, { orders: { zero: "exclude" } });
    expect(people(shop).Ann).toEqual(["2024-01-05", 1, 10]);
    expect(account(shop)).toEqual([3, 1, { zeroAmount: 2 }]);
  });

  test("a customer with refunds only is excluded and listed, with no negative money left behind", () => {
    const shop = scored(orders(ann, ["Zed", "2024-01-07", -15], ["Zed", "2024-01-08", -5]), { orders: { negatives: "refunds" } });
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 10] });
    expect(account(shop)).toEqual([3, 1, { refundOnly: 2 }]);
    expect(mainOf(shop).tiers.reduce((sum, tier) => sum + tier.revenue!, 0)).toBe(10);
  });
});

describe("what counts as an order", () => {
  test("an order after asOf is excluded and listed, so that no recency is negative", () => {
    const shop = scored(orders(ann, bob, ["Ann", "2024-02-01", 50]), { orders: { asOf: "2024-01-31" } });
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 10], Bob: ["2024-01-09", 1, 20] });
    expect(shop.customers.recencyDays).toEqual([26, 22]);
    expect(account(shop)).toEqual([3, 2, { afterAsOf: 1 }]);
  });

  test("rows of one order number are one order", () => {
    const header = ["Customer", "Date", "Amount", "Order number"];
    const shop = scored([header, ["Ann", "2024-01-05", 10, "A1"], ["Ann", "2024-01-05", 4, "A1"], [...bob, "A2"]]);
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 14], Bob: ["2024-01-09", 1, 20] });
  });

  test("without order numbers each row is an order, also on one day", () => {
    const shop = scored(orders(["Ann", "2024-01-05", 10], ["Ann", "2024-01-05", 4], bob));
    expect(people(shop).Ann).toEqual(["2024-01-05", 2, 14]);
  });

  test("quantity and unit price are multiplied where there is no amount", () => {
    const shop = scored([
      ["Customer", "Date", "Quantity", "Unit price"],
      ["Ann", "2024-01-05", 3, 2.5],
      ["Ann", "2024-01-06", "2", "$1.25"],
    ]);
    expect(people(shop).Ann).toEqual(["2024-01-06", 2, 10]);
  });

  test.each(["Cancelled", "unpaid", "已取消"])("rows with the status %s are excluded and listed", (status) => {
    const header = ["Customer", "Date", "Amount", "Status"];
    const shop = scored([header, [...ann, "shipped"], ["Ann", "2024-01-30", 70, status]]);
    expect(people(shop).Ann).toEqual(["2024-01-05", 1, 10]);
    expect(account(shop)).toEqual([2, 1, { notCompleted: 1 }]);
    expect(shop.statuses).toContainEqual({ status, rows: 1, isSale: false });
  });

  test("a customer who buys through two channels is one customer", () => {
    const shop = scored([
      ["Customer", "Date", "Amount", "Channel"],
      ["Ann", "2024-01-05", 10, "Web"],
      ["Bob", "2024-01-05", 1, "Web"],
      ["Ann", "2024-01-07", 5, "Store"],
    ]);
    expect(shop.customers.customer).toEqual(["Ann", "Bob"]);
    expect(people(shop).Ann).toEqual(["2024-01-07", 2, 15]);
  });
});

describe("rows that repeat an earlier row", () => {
  const twice = [
    ["Customer", "Date", "Amount", "Remark"],
    [...ann, "x"],
    [...ann, "y"],
    [...ann, "y"],
    [...ann, "x"],
  ];

  test("are kept and reported, by every column of the sheet", () => {
    const shop = scored(twice);
    expect(people(shop).Ann).toEqual(["2024-01-05", 4, 40]);
    expect(account(shop)).toEqual([4, 4, {}]);
    expect(shop.notes).toContainEqual({ id: "repeatedRows", about: "rows", text: expect.stringMatching(/2 .*row 4/) });
  });

  test("are dropped by a setting", () => {
    const shop = scored(twice, { orders: { duplicates: "drop" } });
    expect(people(shop).Ann).toEqual(["2024-01-05", 2, 20]);
    expect(account(shop)).toEqual([4, 2, { duplicate: 2 }]);
  });

  test("are reported only in a formula, which sees no more than its arguments", () => {
    const audit = formula("RFM_AUDIT", [ann, ann, bob]);
    expect(audit).toMatchObject({
      cells: [
        ["Reason", "Rows", "Example"],
        ["Read", 3, ""],
        ["Used", 3, expect.stringMatching(/copies.*1.*row 2/)],
      ],
    });
  });
});

describe("money in more than one currency", () => {
  const rows = [
    ["Customer", "Date", "Amount", "Currency"],
    ["Ann", "2024-01-05", 10, "EUR"],
    ["Ann", "2024-01-06", 20, "USD"],
    ["Bob", "2024-01-07", 30, "USD"],
  ];

  test("is reported with a question", () => {
    const error = refused(rows);
    expect(error).toMatchObject({ code: "question", about: "currency", choices: ["USD", "EUR"] });
    expect(error.message).toMatch(/USD.*2.*EUR.*1/);
  });

  test("leaves out all but the chosen currency", () => {
    const shop = scored(rows, { orders: { currency: "USD" } });
    expect(people(shop)).toEqual({ Ann: ["2024-01-06", 1, 20], Bob: ["2024-01-07", 1, 30] });
    expect(account(shop)).toEqual([3, 2, { otherCurrency: 1 }]);
  });

  test("is converted by given rates", () => {
    const shop = scored(rows, { orders: { currency: "USD", rates: { EUR: 1.1 } } });
    expect(people(shop)).toEqual({ Ann: ["2024-01-06", 2, 31], Bob: ["2024-01-07", 1, 30] });
  });
});

describe("scores", () => {
  const once = orders(
    ["A", "2024-02-10", 50],
    ["B", "2024-01-31", 10],
    ["C", "2024-01-21", 20],
    ["D", "2024-01-11", 30],
    ["E", "2024-01-01", 40],
  );

  test("where everyone bought once F is 1 for all, which is said, and recency × revenue is offered", () => {
    const shop = scored(once);
    expect(shop.customers.f).toEqual([1, 1, 1, 1, 1]);
    expect(shop.customers.r).toEqual([5, 4, 3, 2, 1]);
    expect(shop.customers.m).toEqual([5, 1, 2, 3, 4]);
    const said = shop.notes.find(({ id }) => id === "onceOnly")?.text ?? "";
    expect(said).toMatch(/recency and revenue/);
    const [offered = ""] = /standard11-\w+/.exec(said) ?? [];
    expect(scored(once, { scheme: offered }).customers.tier[0]).toBe("Champions");
  });

  test.each([
    ["that descend", { recencyDays: [90, 30] }, "recencyDays"],
    ["that repeat", { frequency: [1, 1, 2] }, "frequency"],
    ["below 0 days", { recencyDays: [-5, 30] }, "recencyDays"],
    ["beyond nine bins", { revenue: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, "revenue"],
  ])("own cuts %s are refused in one sentence that names them", (_, cuts, name) => {
    const error = refused(once, { cuts });
    expect(error.code).toBe("input");
    expect(error.message).toContain(name);
    expect(error.message).not.toMatch(/\.$/);
  });

  test("the order of the rows changes nothing", () => {
    const [header = [], ...rows] = orders(
      ["Ann", "2024-01-05", 0.1],
      ["Bob", "2024-01-06", 0.7],
      ["Ann", "2024-01-07", 0.2],
      ["Cat", "2024-01-02", 1e9],
      ["Ann", "2024-01-03", 0.3],
      ["Cat", "2024-01-09", -1e9 + 0.6],
      ["Bob", "2024-01-04", -0.1],
    );
    const refunds = { orders: { negatives: "refunds" } };
    const byName = (shop: ReturnType<typeof scored>) => {
      const { customer, further: _, ...columns } = shop.customers;
      return Object.fromEntries(customer.map((name, i) => [name, Object.values(columns).map((column) => column[i])]));
    };
    const forwards = byName(scored([header, ...rows], refunds));
    expect(forwards).toEqual({
      Ann: ["2024-01-07", 0, 3, 0.6, 5, 5, 1, "Loyal"],
      Bob: ["2024-01-06", 1, 1, 0.6, 3, 1, 1, "About to sleep"],
      Cat: ["2024-01-02", 5, 1, 0.6, 1, 1, 1, "Lost"],
    });
    expect(byName(scored([header, ...rows.toReversed()], refunds))).toEqual(forwards);
    expect(byName(scored([header, ...rows.slice(3), ...rows.slice(0, 3)], refunds))).toEqual(forwards);
  });
});

describe("customers whose names look like something else", () => {
  const names = ["007", 7, "1-2", "=X", "+1", "1e5", "TRUE", "2024-01-05", "'quoted", "'", "0012345678901234567890"];
  const rows = names.map((name, i) => [name, day("2024-01-05"), i + 1]);

  test("text stays exactly that text", () => {
    expect(scored(orders(...rows)).customers.customer).toEqual(names.map(String));
  });

  test("in a formula text stays text and a number stays a number", () => {
    const table = formula("RFM_TABLE", rows);
    expect("cells" in table ? table.cells.slice(1).map(([name]) => name) : table).toEqual(names);
  });

  test("the number 7 and the text 7 are one customer, 007 is another, and e-mail addresses ignore case", () => {
    const people7 = ["7", 7, " 7 ", "007", "ann@x.org", " Ann@X.org", "ＡＢＣ", "ABC", "abc"].map((name) => [
      name,
      "2024-01-05",
      1,
    ]);
    const { customers } = scored(orders(...people7));
    expect(customers.frequency).toEqual([3, 1, 2, 2, 1]);
  });
});

test("every answer accounts for every row read", () => {
  const messy = orders(
    ann,
    bob,
    ["", "2024-01-01", 1],
    ["Zed", "soon", 1],
    ["Zed", "2024-01-01", "x"],
    [null, null, null],
    ["Zed", "2024-01-01", -1],
  );
  const envelope = answer(messy);
  expect(envelope.ok && [envelope.answer.audit.read, envelope.answer.audit.used, envelope.answer.audit.excluded]).toEqual([
    6,
    2,
    { noCustomer: 1, badDate: 1, badAmount: 1, refundOnly: 1 },
  ]);
});
