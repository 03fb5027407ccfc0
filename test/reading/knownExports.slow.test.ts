// Tests that a known export hides nothing that plain names know, that several status columns are read together, and what is said of lists.
import { describe, expect, test } from "vitest";
import { account, people, refused, roleHeaders, scored } from "../whole/shop";
import { csv } from "./csvRows";

describe("the names of a known export are added to the plain ones", () => {
  const youzan = `订单号,订单状态,订单创建时间,交易成功时间,订单实收金额,买家昵称,买家手机号,币种
E1,交易完成,2026-08-01 10:00:00,2026-08-08 10:00:00,90.00,小猫,13800000001,CNY
E2,交易关闭,2026-08-03 10:00:00,,50.00,小狗,13900000002,CNY
E3,交易完成,2026-08-13 10:00:00,2026-08-20 10:00:00,60.00,小猫,13800000001,USD`;

  test("a status and a currency that its own list lacks are read", () => {
    expect(refused(csv(youzan))).toMatchObject({ code: "question", about: "currency", choices: ["CNY", "USD"] });
    const shop = scored(csv(youzan), { orders: { currency: "CNY" } });
    expect(people(shop)).toEqual({ 13800000001: ["2026-08-01", 1, 90] });
    expect(account(shop)[2]).toEqual({ notCompleted: 1, otherCurrency: 1 });
  });

  test("so is the refund of a shop whose list has none", () => {
    const text = `Date,Order #,Net Sales,Status,Customer,Refund amount,Currency
2026-01-05,1,80.00,completed,Ann,20.00,EUR
2026-01-06,2,50.00,completed,Bo,,EUR`;
    const shop = scored(csv(text));
    expect([roleHeaders(shop).refund, roleHeaders(shop).currency]).toEqual(["Refund amount", "Currency"]);
    expect(people(shop)).toEqual({ Ann: ["2026-01-05", 1, 60], Bo: ["2026-01-06", 1, 50] });
  });
});

describe("an order number by words that no list has", () => {
  test("of Amazon's fulfilled shipments: lines of one order are one order, and the price is the line's", () => {
    const text = `amazon-order-id,merchant-order-id,shipment-id,shipment-item-id,purchase-date,payments-date,buyer-email,buyer-name,sku,quantity-shipped,currency,item-price,item-tax,item-promotion-discount
111-1,,S1,I1,2026-08-13T09:15:00+00:00,2026-08-13T10:00:00+00:00,aaa1@marketplace.example,,MUG,2,USD,30.00,2.40,0.00
111-1,,S1,I2,2026-08-13T09:15:00+00:00,2026-08-13T10:00:00+00:00,aaa1@marketplace.example,,CUP,1,USD,10.00,0.80,0.00
111-2,,S2,I3,2026-08-15T09:15:00+00:00,2026-08-15T10:00:00+00:00,bbb2@marketplace.example,,MUG,1,USD,15.00,1.20,0.00
111-3,,S3,I4,2026-08-25T09:15:00+00:00,2026-08-25T10:00:00+00:00,aaa1@marketplace.example,,MUG,1,USD,15.00,1.20,0.00`;
    expect(people(scored(csv(text)))).toEqual({
      "aaa1@marketplace.example": ["2026-08-25", 2, 55],
      "bbb2@marketplace.example": ["2026-08-15", 1, 15],
    });
  });

  test.each([
    ["Shop order reference,Order line ID", "Shop order reference"],
    ["PurchaseNo,LineNo", "PurchaseNo"],
    ["TXN_CODE,Line code", "TXN_CODE"],
    ["平台订单号,子订单编号", "平台订单号"],
    ["Sales order,Line", "Sales order"],
    ["Till receipt,Position", "Till receipt"],
    ["交易流水号,行", "交易流水号"],
  ])("%s", (headers, order) => {
    const shop = scored(
      csv(`${headers},Customer,Date,Amount\nA-1,x1,Ann,2026-01-05,5\nA-1,x2,Ann,2026-01-05,6\nA-2,x3,Ann,2026-01-07,7`),
    );
    expect([roleHeaders(shop).order, people(shop).Ann]).toEqual([order, ["2026-01-07", 2, 18]]);
  });
});

describe("several columns of statuses", () => {
  const rows = `Order ID,Order status,Payment status,Customer,Date,Amount
1,Completed,Paid,Ann,2026-01-05,10
2,Completed,Failed,Ann,2026-01-06,20
3,Cancelled,Paid,Bo,2026-01-07,30
4,Completed,Paid,Bo,2026-01-08,40`;

  test("are read together: a sale is one by all of them, and each status counts its rows", () => {
    const shop = scored(csv(rows));
    expect(people(shop)).toEqual({ Ann: ["2026-01-05", 1, 10], Bo: ["2026-01-08", 1, 40] });
    expect(roleHeaders(shop).status).toBe("Order status + Payment status");
    expect(Object.fromEntries(shop.statuses.map(({ status, rows: count, isSale }) => [status, [count, isSale]]))).toEqual({
      Completed: [3, true],
      Paid: [3, true],
      Failed: [1, false],
      Cancelled: [1, false],
    });
  });

  test("that the user names with a plus sign are both read", () => {
    const text =
      "Customer,Date,Amount,Stage,Result\nAnn,2026-01-05,10,Shipped,ok\nBo,2026-01-06,20,Shipped,void\nCy,2026-01-07,30,Failed,ok";
    expect(people(scored(csv(text), { columns: { status: "Stage+Result" } }))).toEqual({ Ann: ["2026-01-05", 1, 10] });
  });

  test("do not take in those of delivery: a parcel under way is a sale", () => {
    const text = "Customer,Date,Amount,Status,Shipping status\nAnn,2026-01-05,10,Paid,pending\nBo,2026-01-06,20,Paid,failed";
    expect(Object.keys(people(scored(csv(text))))).toEqual(["Ann", "Bo"]);
  });
});

describe("an export that cannot have what is needed", () => {
  test("a list of customers without a last order names the export of orders", () => {
    const { code, message, fix } = refused(
      csv(`First Name,Last Name,Email,Accepts Email Marketing,Company,City,Country,Zip,Phone,Total Spent,Total Orders,Tags,Note,Tax Exempt
Ann,Lee,ann@example.com,yes,,Boston,United States,02108,,200.00,4,,,no
Bo,Kay,bo@example.com,no,,Tampa,United States,33617,,20.00,1,,,no`),
    );
    expect([code, message]).toEqual(["input", "this export (Shopify customers) has no last order"]);
    expect(fix).toMatch(/^export the orders in Shopify/);
  });

  test.each([
    [
      "an audience of a mailing service",
      `Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LATITUDE,LONGITUDE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS
ann@example.com,Ann,Lee,4,2025-08-13 10:00:00,198.51.100.10,2025-08-13 10:02:00,40.71,-74.00,US,NY,2026-01-13 10:00:00,1001,ab1,,vip
bo@example.com,Bo,Kay,2,2025-09-13 10:00:00,198.51.100.11,2025-09-13 10:02:00,37.77,-122.41,US,CA,2026-02-13 10:00:00,1002,ab2,,`,
    ],
    [
      "contacts of a telephone",
      "Name,Mobile,Birthday,Postcode\nAnn,13800000001,1990-05-01,2108\nBo,13900000002,1985-11-30,94016",
    ],
    ["会员名单", "姓名,手机号,生日,积分等级\n安,13800000001,1990-05-01,3\n波,13900000002,1985-11-30,2"],
  ])("%s says nothing of purchases, and none of its columns is offered", (_, text) => {
    expect(refused(csv(text)).candidates).toBeUndefined();
    expect(refused(csv(text)).message).toContain("this looks like a list of contacts, which says nothing of purchases");
    expect(refused(csv(text), { language: "zh" }).message).toContain("这像是一份联系人名单，没有购买记录");
  });

  test("a day of birth is no day of an order, though it is the only one", () => {
    expect(refused(csv("Customer,Birthday,Amount\nAnn,1990-05-01,5\nBo,1985-11-30,6")).choices).toEqual(["date"]);
    expect(refused(csv("客户,注册时间,金额\n安,2026-01-05,5\n波,2026-02-05,6")).choices).toEqual(["date"]);
  });
});
