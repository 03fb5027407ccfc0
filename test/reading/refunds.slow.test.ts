// Tests what refunds come to: by status, as a column, as rows, by the order that they name, beside amounts that are already after them.
import { describe, expect, test } from "vitest";
import { account, noteIds, people, refused, scored } from "../whole/shop";
import { csv } from "./csvRows";

describe("one full refund gives one answer", () => {
  const left = { Ann: ["2026-01-05", 1, 20] };
  const header = ["Order", "Customer", "Date", "Amount", "Status", "Refund amount"];
  const ways: Record<string, (string | number)[][]> = {
    "as a status": [
      ["1", "Ann", "2026-01-05", 20, "completed", ""],
      ["2", "Ann", "2026-01-08", 50, "refunded", ""],
      ["3", "Bo", "2026-01-09", 9, "refunded", ""],
    ],
    "as a column": [
      ["1", "Ann", "2026-01-05", 20, "completed", ""],
      ["2", "Ann", "2026-01-08", 50, "refunded", 50],
      ["3", "Bo", "2026-01-09", 9, "completed", 9],
    ],
    "as rows of the order": [
      ["1", "Ann", "2026-01-05", 20, "completed", ""],
      ["2", "Ann", "2026-01-08", 50, "completed", ""],
      ["2", "Ann", "2026-01-10", -50, "completed", ""],
      ["3", "Bo", "2026-01-09", 9, "completed", ""],
      ["3", "Bo", "2026-01-11", -9, "completed", ""],
    ],
    "as rows of their own beside a status": [
      ["1", "Ann", "2026-01-05", 20, "completed", ""],
      ["2", "Ann", "2026-01-08", 50, "refunded", ""],
      ["R2", "Ann", "2026-01-10", -50, "completed", ""],
      ["3", "Bo", "2026-01-09", 9, "refunded", ""],
      ["R3", "Bo", "2026-01-11", -9, "completed", ""],
    ],
  };

  test.each(Object.entries(ways))("%s", (_, rows) => expect(people(scored([header, ...rows]))).toEqual(left));

  test("and a part of it, as a column or as rows", () => {
    const partly = (...rows: (string | number)[][]) => people(scored([header, ...rows]));
    const expected = { Ann: ["2026-01-08", 1, 35] };
    expect(partly(["2", "Ann", "2026-01-08", 50, "partially refunded", 15])).toEqual(expected);
    expect(partly(["2", "Ann", "2026-01-08", 50, "completed", ""], ["2", "Ann", "2026-01-10", -15, "completed", ""])).toEqual(
      expected,
    );
  });
});

describe("refunded by the status alone", () => {
  test("an order without an amount of its refund is left out, and its customer keeps the others", () => {
    const rows = [
      ["Date", "Order #", "Status", "Customer", "Net Sales"],
      ["2026-08-13 10:03:22", 1001, "completed", "Ann Lee", 45],
      ["2026-08-14 11:00:00", 1002, "processing", "Bo Kay", 20],
      ["2026-08-21 09:30:00", 1005, "refunded", "Bo Kay", 15],
    ];
    expect(people(scored(rows))).toEqual({ "Ann Lee": ["2026-08-13", 1, 45], "Bo Kay": ["2026-08-14", 1, 20] });
    const chinese = [
      ["订单号", "下单时间", "客户", "金额", "订单状态"],
      ["1", "2026-08-13", "甲", 45, "已完成"],
      ["2", "2026-08-14", "甲", 15, "退款成功"],
    ];
    expect(people(scored(chinese))).toEqual({ 甲: ["2026-08-13", 1, 45] });
  });

  test("refunded in part without an amount is counted in full, and said with its column and row", () => {
    const shop = scored([
      ["Order", "Customer", "Date", "Amount", "Status"],
      ["1", "Ann", "2026-01-05", 20, "completed"],
      ["2", "Ann", "2026-01-08", 50, "partially_refunded"],
    ]);
    expect(people(shop)).toEqual({ Ann: ["2026-01-08", 2, 70] });
    const note = shop.notes.find(({ id }) => id === "partlyRefunded")?.text;
    expect(note).toContain('"Status"');
    expect(note).toContain("row 3");
  });

  test("refunded of which an amount says that a part went back counts the rest, and is said", () => {
    const shop = scored([
      ["Order", "Customer", "Date", "Amount", "Status", "Refund amount"],
      ["1", "Ann", "2026-01-05", 20, "completed", ""],
      ["2", "Ann", "2026-01-08", 50, "refunded", 10],
    ]);
    expect(people(shop)).toEqual({ Ann: ["2026-01-08", 2, 60] });
    expect(shop.notes.find(({ id }) => id === "refundedRest")?.text).toMatch(/row 3.*/);
  });

  test("with refunds ignored by choice, it counts as a sale", () => {
    const rows = [
      ["Customer", "Date", "Amount", "Status"],
      ["Ann", "2026-01-05", 20, "refunded"],
    ];
    expect(people(scored(rows, { orders: { refunds: "ignore" } }))).toEqual({ Ann: ["2026-01-05", 1, 20] });
  });
});

describe("the refund of an order that is left out", () => {
  test.each([
    ["by its number", ["12", "12"]],
    ["of its customer and amount, where there are no numbers", null],
  ])("is left out with it: %s", (_, numbers) => {
    const own = numbers === null ? [] : ["Order"];
    const row = (number: string, ...cells: (string | number)[]) => (numbers === null ? cells : [number, ...cells]);
    const shop = scored([
      [...own, "Customer", "Date", "Status", "Amount"],
      row("11", "Ann", "2026-01-01", "completed", 80),
      row("12", "Ann", "2026-01-03", "cancelled", 45),
      row("12", "Ann", "2026-01-04", "refunded", -45),
      row("13", "Bo", "2026-01-05", "completed", 20),
    ]);
    expect(people(shop)).toEqual({ Ann: ["2026-01-01", 1, 80], Bo: ["2026-01-05", 1, 20] });
    expect(account(shop)).toEqual([4, 2, { notCompleted: 2 }]);
  });

  test("stays where another row of the order was sold", () => {
    const shop = scored([
      ["Order", "Customer", "Date", "Status", "Amount"],
      ["12", "Ann", "2026-01-03", "cancelled", 45],
      ["12", "Ann", "2026-01-03", "completed", 30],
      ["12", "Ann", "2026-01-04", "refunded", -10],
    ]);
    expect(people(shop)).toEqual({ Ann: ["2026-01-03", 1, 20] });
  });

  test("goes with an order whose day cannot be read, too", () => {
    const shop = scored([
      ["Order", "Customer", "Date", "Amount"],
      ["1", "Ann", "2026-01-01", 80],
      ["2", "Ann", "someday", 45],
      ["2", "Ann", "2026-01-04", -45],
    ]);
    expect(people(shop)).toEqual({ Ann: ["2026-01-01", 1, 80] });
    expect(account(shop)).toEqual([3, 1, { badDate: 2 }]);
  });
});

describe("amounts that are already after refunds", () => {
  test("another amount less the refund is the amount", () => {
    const shop = scored([
      ["订单编号", "买家昵称", "总金额", "买家实际支付金额", "订单创建时间", "退款金额"],
      ["1", "小猫", "64.8", "0.0", "2026-08-13 10:00:00", "64.8"],
      ["2", "小狗", "327.7", "148.9", "2026-08-14 10:00:00", "178.8"],
      ["3", "小猫", "37.0", "37.0", "2026-08-15 10:00:00", "0.0"],
      ["4", "小鱼", "102.0", "64.0", "2026-08-20 10:00:00", "38.0"],
    ]);
    expect(people(shop)).toEqual({ 小狗: ["2026-08-14", 1, 148.9], 小猫: ["2026-08-15", 1, 37], 小鱼: ["2026-08-20", 1, 64] });
    const note = shop.notes.find(({ id }) => id === "refundsWithin")?.text;
    expect(note).toContain('"退款金额"');
    expect(note).toContain("row 2");
  });

  test("a refund larger than its amount gives it away", () => {
    const shop = scored([
      ["Order", "Customer", "Order date", "Amount paid", "Refund amount"],
      ["1", "Ann", "2026-08-13", 0, 64.8],
      ["2", "Bo", "2026-08-14", 20, 60],
      ["3", "Ann", "2026-08-15", 37, 0],
    ]);
    expect(people(shop)).toEqual({ Bo: ["2026-08-14", 1, 20], Ann: ["2026-08-15", 1, 37] });
  });

  test("a refund of the whole is no sign of it, and one that is larger is taken off with a word", () => {
    const header = ["Order", "Customer", "Order date", "Amount", "Refund amount"];
    const plain = scored([header, ["1", "Ann", "2026-08-13", 64, 64], ["2", "Ann", "2026-08-14", 20, 5]]);
    expect(people(plain)).toEqual({ Ann: ["2026-08-14", 1, 15] });
    const large = scored([header, ["1", "Ann", "2026-08-13", 64, 70], ["2", "Ann", "2026-08-14", 20, 5]]);
    expect(people(large)).toEqual({ Ann: ["2026-08-14", 1, 9] });
    expect(noteIds(large)).toContain("largeRefunds");
  });

  test("a column that the user names is taken off", () => {
    const rows = [
      ["Order", "Customer", "Order date", "Total", "Paid amount", "Refund amount"],
      ["1", "Ann", "2026-08-13", 100, 60, 40],
    ];
    expect(people(scored(rows))).toEqual({ Ann: ["2026-08-13", 1, 60] });
    expect(people(scored(rows, { columns: { amount: "Paid amount", refund: "Refund amount" } }))).toEqual({
      Ann: ["2026-08-13", 1, 20],
    });
  });

  test("an amount after adjustments stands in for the total", () => {
    const shop = scored([
      ["Sale Date", "Order ID", "Buyer User ID", "Full Name", "Currency", "Order Total", "Adjusted Order Total"],
      ["2026-08-25", "3001", "annlee1", "Ann Lee", "USD", 55, 0],
      ["2026-08-26", "3002", "bokay", "Bo Kay", "USD", 45, 25],
      ["2026-08-30", "3003", "annlee1", "Ann Lee", "USD", 20, 0],
    ]);
    expect(people(shop)).toEqual({ annlee1: ["2026-08-30", 2, 75], bokay: ["2026-08-26", 1, 25] });
  });
});

describe("a refund that names its order", () => {
  test("belongs to the order and to its buyer, though it is booked on the shop", () => {
    const rows = [
      [
        "Date",
        "Name",
        "Type",
        "Status",
        "Currency",
        "Gross",
        "From Email Address",
        "To Email Address",
        "Transaction ID",
        "Reference Txn ID",
      ],
      [
        "08/16/2026",
        "Ann Lee",
        "Payment Refund",
        "Completed",
        "USD",
        "-40.00",
        "shop@example.com",
        "ann@example.com",
        "T3",
        "T1",
      ],
      [
        "08/13/2026",
        "Ann Lee",
        "Express Checkout Payment",
        "Completed",
        "USD",
        "100.00",
        "ann@example.com",
        "shop@example.com",
        "T1",
        "",
      ],
      [
        "08/14/2026",
        "Bo Kay",
        "Express Checkout Payment",
        "Completed",
        "USD",
        "50.00",
        "bo@example.com",
        "shop@example.com",
        "T2",
        "",
      ],
      ["08/18/2026", "", "General Withdrawal", "Completed", "USD", "-80.00", "shop@example.com", "", "T4", ""],
    ];
    expect(people(scored(rows))).toEqual({
      "ann@example.com": ["2026-08-13", 1, 60],
      "bo@example.com": ["2026-08-14", 1, 50],
    });
  });

  test("a full refund under its own number leaves no order; a renewal that names an order stays one", () => {
    const rows = [
      ["Order ID", "Parent Order", "Customer", "Date", "Amount"],
      ["1", "", "Ann", "2026-01-05", 50],
      ["2", "", "Ann", "2026-01-08", 30],
      ["R1", "1", "Ann", "2026-01-09", -50],
      ["3", "2", "Ann", "2026-02-08", 30],
    ];
    expect(people(scored(rows))).toEqual({ Ann: ["2026-02-08", 2, 60] });
  });

  test("a refund that shares its number with the order of one buyer is the buyer's", () => {
    const rows = [
      ["Invoice Number", "Customer Email", "Date", "Amount"],
      ["W1", "ann@example.com", "2026-01-05", 50],
      ["W2", "bo@example.com", "2026-01-06", 30],
      ["W1", "shop@example.com", "2026-01-09", -20],
    ];
    expect(people(scored(rows))).toEqual({ "ann@example.com": ["2026-01-05", 1, 30], "bo@example.com": ["2026-01-06", 1, 30] });
  });

  test("a question is still asked about what else is open", () => {
    expect(
      refused([
        ["Order ID", "Parent Order", "Customer", "Date"],
        ["1", "", "Ann", "2026-01-05"],
      ]).about,
    ).toBe("columns");
  });
});

describe("where refunds are told", () => {
  test("a refund in the column of delivery counts as one of the order, beside a payment that still says paid", () => {
    const text = `Order,Email,Payment status,Fulfillment status,Created at,Total
1,ann@example.com,PAID,Refunded,2024-01-05,20
2,ann@example.com,PAID,FULFILLED,2024-01-06,12
3,bo@example.com,PAID,PENDING,2024-01-07,40`;
    expect(people(scored(csv(text)))).toEqual({
      "ann@example.com": ["2024-01-06", 1, 12],
      "bo@example.com": ["2024-01-07", 1, 40],
    });
  });

  test("of two columns of refunds, the one that is not filled gives way", () => {
    const text = `Order,Customer,Date,Total,Refunded Amount,Total Refunded
1,Ann,2024-01-05,55,27.50,
2,Bo,2024-01-06,25,0,
3,Ann,2024-01-07,33,0,`;
    for (const own of [text, text.replace("Refunded Amount,Total Refunded", "Total Refunded,Refunded Amount")])
      expect(people(scored(csv(own)))).toEqual({ Ann: ["2024-01-07", 2, 60.5], Bo: ["2024-01-06", 1, 25] });
  });
});

describe("one refund that is written twice", () => {
  const header = ["Order", "Date", "Email", "Total", "Refunded amount", "Type"];
  const sale = (order: string, email: string, total: number, refund: number): (string | number)[] => [
    order,
    "2026-03-01",
    email,
    total,
    refund,
    "Sale",
  ];
  const back = (order: string, email: string, total: number): (string | number)[] => [
    order,
    "2026-03-05",
    email,
    total,
    0,
    "Refund",
  ];

  test.each([
    ["in full", 100, { "a@x.com": ["2026-03-01", 1, 70], "b@x.com": ["2026-03-01", 1, 50] }],
    ["in part", 30, { "a@x.com": ["2026-03-01", 2, 140], "b@x.com": ["2026-03-01", 1, 50] }],
  ])("as a column and as a row of the order, %s, is taken off once and told", (_, refund, expected) => {
    for (const amount of [-refund, refund]) {
      const rows = [
        sale("1", "a@x.com", 100, refund),
        back("1", "a@x.com", amount),
        sale("2", "b@x.com", 50, 0),
        sale("3", "a@x.com", 70, 0),
      ];
      const found = scored([header, ...rows]);
      expect(people(found)).toEqual(expected);
      expect(found.notes.find(({ id }) => id === "refundsTwice")?.text).toBe(
        'Orders whose refund stands in "Refunded amount" and as rows below 0, taken off once: 1 (first in row 2)',
      );
    }
  });
});

test("a yes and no of 0 and 1 is no amount of a refund", () => {
  const text = "Order,Customer,Date,Amount,Refunded?\n1,Ann,2026-03-01,20,1\n2,Ann,2026-03-02,30,0\n3,Bo,2026-03-03,9,0";
  expect(people(scored(csv(text)))).toEqual({ Ann: ["2026-03-02", 1, 30], Bo: ["2026-03-03", 1, 9] });
});

test("a paid amount that is equal to the total in spite of a refund is before it", () => {
  const text =
    "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单付款时间,退款金额\n1,安,100,100,交易成功,2026-03-01,50\n2,波,60,60,交易成功,2026-03-02,0";
  expect(people(scored(csv(text)))).toEqual({ 安: ["2026-03-01", 1, 50], 波: ["2026-03-02", 1, 60] });
});
