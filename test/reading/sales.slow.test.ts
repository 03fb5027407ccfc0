// Tests which rows are sales: statuses by their parts, after-sales, stages of deals, events, and statuses that are not known.
import { describe, expect, test } from "vitest";
import { account, noteIds, people, refused, scored } from "../whole/shop";

describe("a status is told by its parts", () => {
  const shopOf = (...statuses: string[]) => [
    ["Customer", "Date", "Amount", "Status"],
    ["Ann", "2024-06-20", 10, "paid"],
    ...statuses.map((status, place) => [`C${place}`, "2024-06-10", 1, status]),
  ];

  test.each([
    "付款以前，卖家或买家主动关闭交易",
    "订单已关闭",
    "closedlost",
    "Cancelled (refund pending)",
    "Awaiting payment",
    "超时未支付",
  ])("%s is no sale", (status) => expect(account(scored(shopOf(status)))).toEqual([2, 1, { notCompleted: 1 }]));

  test.each(["refunded", "已退款", "付款以后用户退款成功，交易自动关闭", "Fully Refunded", "Returned", "Chargeback"])(
    "%s without an amount of the refund is left out as refunded",
    (status) => expect(account(scored(shopOf(status)))).toEqual([2, 1, { refunded: 1 }]),
  );

  test.each([
    "退款关闭",
    "refund rejected",
    "partially_paid",
    "无售后或售后取消",
    "Awaiting shipment",
    "部分取消",
    "买家已付款，等待卖家发货",
  ])("%s is a sale", (status) => expect(account(scored(shopOf(status)))).toEqual([2, 2, {}]));

  test("a status of 退款成功，交易关闭 is left out beside deals that went through", () => {
    const rows = [
      ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额", "订单状态"],
      ["1", "甲", "2024-01-05 10:00:00", "100", "交易成功"],
      ["2", "甲", "2024-01-06 10:00:00", "80", "付款以后用户退款成功，交易自动关闭"],
      ["3", "乙", "2024-01-07 10:00:00", "60", "付款以前，卖家或买家主动关闭交易"],
      ["4", "丙", "2024-01-08 10:00:00", "50", "交易成功"],
    ];
    expect(people(scored(rows))).toEqual({ 甲: ["2024-01-05", 1, 100], 丙: ["2024-01-08", 1, 50] });
  });

  test("an order that was never paid is no sale, though its day of payment is blank", () => {
    const rows = [
      ["订单编号", "买家会员名", "买家实际支付金额", "订单状态", "订单创建时间", "订单付款时间"],
      ["1001", "小猫", "128.00", "交易成功", "2026-08-13 10:00:01", "2026-08-13 10:05:00"],
      ["1002", "小狗", "0.00", "交易关闭", "2026-08-14 10:00:01", ""],
      ["1003", "小狗", "0.00", "等待买家付款", "2026-08-15 10:00:01", ""],
      ["1004", "小猫", "66.00", "卖家已发货，等待买家确认", "2026-08-22 10:00:01", "2026-08-22 10:06:00"],
    ];
    const shop = scored(rows);
    expect(people(shop)).toEqual({ 小猫: ["2026-08-22", 2, 194] });
    expect(account(shop)).toEqual([4, 2, { notCompleted: 2 }]);
    const english = [
      ["Order", "Customer", "Paid at", "Total", "Status"],
      ["1", "Ann", "2026-01-05", 20, "Paid"],
      ["2", "Bo", "", 70, "Unpaid"],
    ];
    expect(account(scored(english))).toEqual([2, 1, { notCompleted: 1 }]);
  });
});

describe("a status on one row of an order is the order's", () => {
  test.each([
    [["cancelled", ""], { Bo: ["2026-01-14", 1, 30] }],
    [["", "cancelled"], { Bo: ["2026-01-14", 1, 30] }],
    [["paid", ""], { Bo: ["2026-01-14", 1, 30], Ann: ["2026-01-13", 1, 110] }],
    [["cancelled", "paid"], { Bo: ["2026-01-14", 1, 30], Ann: ["2026-01-13", 1, 100] }],
  ])("%j", ([first, second], left) => {
    const rows = [
      ["Order ID", "Order Status", "Customer", "Order Date", "Amount"],
      ["21", first!, "Ann", "2026-01-13", 10],
      ["21", second!, "Ann", "2026-01-13", 100],
      ["22", "completed", "Bo", "2026-01-14", 30],
    ];
    expect(people(scored(rows))).toEqual(left);
  });
});

describe("columns that tell of sales under another header", () => {
  test("after-sales: 退款成功 takes the order out, 无售后或售后取消 says nothing", () => {
    const rows = [
      ["订单成交时间", "订单号", "订单状态", "用户实付金额(元)", "售后状态", "收货人", "手机"],
      ["2026-08-13 10:00:01", "260813-1", "已收货", "33.80", "无售后或售后取消", "张*", "138****0001"],
      ["2026-08-14 12:00:01", "260814-2", "已收货", "20.00", "退款成功", "李*", "139****0002"],
      ["2026-08-15 12:00:01", "260815-3", "已取消", "20.00", "无售后或售后取消", "王*", "137****0003"],
      ["2026-08-22 12:00:01", "260822-4", "已发货，待收货", "45.00", "无售后或售后取消", "张*", "138****0001"],
    ];
    const shop = scored(rows);
    expect(Object.values(people(shop))).toEqual([["2026-08-22", 2, 78.8]]);
    expect(account(shop)).toEqual([4, 2, { notCompleted: 1, refunded: 1 }]);
  });

  test("after-sales in English: a refund that was rejected takes nothing back", () => {
    const rows = [
      ["Order ID", "Customer", "Order Date", "Order Status", "Refund Status", "Total"],
      ["1", "Ann", "2026-08-13", "Shipped", "None", 20],
      ["2", "Ann", "2026-08-14", "Shipped", "Rejected", 30],
      ["3", "Bo", "2026-08-15", "Shipped", "Completed", 40],
    ];
    expect(people(scored(rows))).toEqual({ Ann: ["2026-08-14", 2, 50] });
  });

  test("delivery: an order that was called off is no sale, others are what the other columns say", () => {
    const rows = [
      ["Order ID", "Customer", "Order Date", "Financial Status", "Fulfillment Status", "Total"],
      ["1", "Ann", "2026-08-13", "PAID", "PENDING", 20],
      ["2", "Ann", "2026-08-14", "PAID", "CANCELED", 30],
      ["3", "Bo", "2026-08-15", "PENDING", "FULFILLED", 40],
    ];
    expect(people(scored(rows))).toEqual({ Ann: ["2026-08-13", 1, 20] });
  });

  test("stages: a deal that is won is a sale, others are none", () => {
    const rows = [
      ["Opportunity ID", "Account Name", "Close Date", "Stage", "Amount"],
      ["006A1", "Acme", "2026-10-30", "Proposal", 350000],
      ["006A2", "Acme", "2026-09-13", "Closed Won", 50000],
      ["006A3", "Blue", "2026-08-20", "Closed Lost", 400000],
      ["006A4", "Blue", "2026-07-20", "Closed Won", 20000],
    ];
    expect(people(scored(rows))).toEqual({ Acme: ["2026-09-13", 1, 50000], Blue: ["2026-07-20", 1, 20000] });
    const chinese = [
      ["客户名称", "成交日期", "销售阶段", "金额"],
      ["甲公司", "2026-09-13", "赢单", 500],
      ["甲公司", "2026-10-13", "方案报价", 900],
      ["乙公司", "2026-09-20", "输单", 800],
    ];
    expect(people(scored(chinese))).toEqual({ 甲公司: ["2026-09-13", 1, 500] });
  });

  test.each([
    ["event_type", "view", "cart", "purchase"],
    ["行为类型", "浏览", "加购", "购买"],
  ])("events under %s: only a purchase is a sale", (header, view, cart, purchase) => {
    const rows = [
      ["user_id", "order date", "price", "amount", header],
      ["u1", "2026-01-02", 5, 5, view],
      ["u1", "2026-01-03", 5, 5, cart],
      ["u1", "2026-01-04", 5, 5, purchase],
      ["u2", "2026-01-05", 9, 9, view],
    ];
    expect(people(scored(rows))).toEqual({ u1: ["2026-01-04", 1, 5] });
  });

  test.each([
    ["Cancelled?", "No", "Yes", "notCompleted"],
    ["Fully Refunded?", "false", "true", "refunded"],
    ["是否退款", "否", "是", "refunded"],
    ["Paid", "Y", "N", "notCompleted"],
  ])("a yes and no under %s", (header, good, bad, reason) => {
    const rows = [
      ["Order", "Customer", "Order date", "Amount", header],
      ["1", "Ann", "2026-01-02", 50, good],
      ["2", "Bo", "2026-01-03", 40, bad],
    ];
    expect(account(scored(rows))).toEqual([2, 1, { [reason]: 1 }]);
  });

  test("a yes and no that is about the customer is no status", () => {
    const rows = [
      ["Order", "Customer", "Order date", "Amount", "Email confirmed"],
      ["1", "Ann", "2026-01-02", 50, "yes"],
      ["2", "Bo", "2026-01-03", 40, "no"],
    ];
    expect(account(scored(rows))).toEqual([2, 2, {}]);
  });
});

describe("a status that is not known is asked about", () => {
  const rows = [
    ["Order", "Customer", "Date", "Status", "Amount"],
    ["1", "Ann", "2024-01-05", "Foo", 80],
    ["2", "Ann", "2024-01-06", "Bar", 50],
    ["3", "Bo", "2024-01-07", "Foo", 20],
    ["4", "Bo", "2024-01-08", "paid", 5],
    ["5", "Cy", "2024-01-08", "cancelled", 5],
  ];

  test("with its rows, in one question", () => {
    const error = refused(rows);
    expect([error.code, error.about, error.choices]).toEqual(["question", "statuses", ["Foo", "Bar"]]);
    expect(error.message).toContain('"Status"');
    expect(error.message).toContain("Foo: 2, Bar: 1");
  });

  test("the answer for some leaves the question for the rest; both lists stand beside the known words", () => {
    expect(refused(rows, { orders: { completed: ["foo"] } }).choices).toEqual(["Bar"]);
    const shop = scored(rows, { orders: { completed: ["foo"], notCompleted: ["Bar"] } });
    expect(people(shop)).toEqual({ Ann: ["2024-01-05", 1, 80], Bo: ["2024-01-08", 2, 25] });
    expect(account(shop)).toEqual([5, 3, { notCompleted: 2 }]);
  });

  test("rows that are left out anyway ask nothing", () => {
    expect(account(scored([...rows.slice(0, 1), ...rows.slice(4), ["6", "", "2024-01-09", "Foo", 3]]))).toEqual([
      3,
      1,
      { noCustomer: 1, notCompleted: 1 },
    ]);
  });

  test("a word that a column decides elsewhere asks nothing", () => {
    const two = [
      ["Order", "Customer", "Date", "Payment status", "Order status", "Amount"],
      ["1", "Ann", "2024-01-05", "paid", "shipped", 80],
      ["2", "Ann", "2024-01-06", "Foo", "cancelled", 50],
    ];
    expect(account(scored(two))).toEqual([2, 1, { notCompleted: 1 }]);
  });

  test("the user may count refunded orders as sales", () => {
    const own = [
      ["Customer", "Date", "Amount", "Status"],
      ["Ann", "2024-01-05", 10, "refunded"],
    ];
    expect(people(scored(own, { orders: { completed: ["Refunded"] } }))).toEqual({ Ann: ["2024-01-05", 1, 10] });
    expect(noteIds(scored(own, { orders: { completed: ["Refunded"] } }))).not.toContain("partlyRefunded");
  });
});
