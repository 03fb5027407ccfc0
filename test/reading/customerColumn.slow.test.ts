// Tests which column is taken as the customer: a person or a firm, never a record, an order, a product, a shop or the staff. By hand.
import { describe, expect, test } from "vitest";
import { noteIds, people, refused, roleHeaders, scored } from "../whole/shop";
import { csv } from "./csvRows";

function customerOf(text: string): string | undefined {
  return roleHeaders(scored(csv(text))).customer;
}

describe("a number of the record is no customer", () => {
  test("id beside a contact", () => {
    const text = `id,created_at,contact,total
9001,2026-08-13 10:00:00,Ann Lee,50
9002,2026-08-14 10:00:00,Bo Kay,20
9003,2026-08-20 10:00:00,Ann Lee,30`;
    expect(people(scored(csv(text)))).toEqual({ "Ann Lee": ["2026-08-20", 2, 80], "Bo Kay": ["2026-08-14", 1, 20] });
  });

  test("an id of each order gives way to the e-mail address, which comes again", () => {
    const rows = [...Array(12).keys()].map((row) => `cus_${row},p${row % 5}@example.com,2026-01-${10 + row},${row + 1}.50`);
    expect(customerOf(`Customer ID,Customer Email,Created,Amount\n${rows.join("\n")}`)).toBe("Customer Email");
  });

  test("an id alone is asked about where it never repeats, and taken where it does", () => {
    expect(refused(csv("id,date,amount\n1,2026-01-05,5\n2,2026-01-06,6\n3,2026-01-07,7")).choices).toEqual(["customer"]);
    expect(customerOf("id,date,amount\n1,2026-01-05,5\n2,2026-01-06,6\n1,2026-01-07,7")).toBe("id");
  });
});

describe("what names no buyer is never taken for one", () => {
  test("an order name such as #1001: Shopify's export without its e-mails is told which export to take", () => {
    const { code, message } = refused(
      csv(`Name,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Payment Method,Refunded Amount
#1001,paid,2026-08-13 10:00:00 -0400,fulfilled,USD,50.00,5.00,0,55.00,2026-08-13 10:00:00 -0400,1,Mug,50.00,card,0.00
#1002,paid,2026-08-14 10:00:00 -0400,fulfilled,USD,20.00,5.00,0,25.00,2026-08-14 10:00:00 -0400,1,Cup,20.00,card,0.00`),
    );
    expect([code, message]).toEqual(["input", "this export (Shopify orders) has no customer"]);
  });

  test.each([
    ["a product's name", "Name,Date,Quantity,Price\nMug,2026-01-05,1,9.50\nCup,2026-01-06,2,4.25\nMug,2026-01-09,1,9.50"],
    ["a product", "Product,Date,Amount\nMug,2026-01-05,9.50\nCup,2026-01-06,4.25"],
    ["a seller", "Sales Rep,Date,Amount\nJo,2026-01-05,9.50\nMo,2026-01-06,4.25"],
    [
      "an employee's e-mail address",
      "Employee Email,Date,Amount\njo@shop.example,2026-01-05,9.50\nmo@shop.example,2026-01-06,4.25",
    ],
    ["a shop", "Store name,Date,Amount\nNorth,2026-01-05,9.50\nSouth,2026-01-06,4.25"],
    ["what kind of customer it is", "Customer type,Date,Amount\nB2B,2026-01-05,9.50\nB2C,2026-01-06,4.25"],
    ["the customer's address", "Billing address,Date,Amount\n1 High St,2026-01-05,9.50\n2 Low St,2026-01-06,4.25"],
    ["the customer's town", "Customer city,Date,Amount\nYork,2026-01-05,9.50\nBath,2026-01-06,4.25"],
    ["the staff of a Chinese till", "收银员,日期,金额\n小王,2026-01-05,9.50\n小李,2026-01-06,4.25"],
    ["a Chinese shop", "门店名称,日期,金额\n城东,2026-01-05,9.50\n城西,2026-01-06,4.25"],
  ])("%s", (_, text) => {
    expect(refused(csv(text))).toMatchObject({ about: "columns", choices: ["customer"] });
  });

  test("Amazon's report without buyers names the report that has them", () => {
    const { fix } = refused(
      csv(`amazon-order-id,merchant-order-id,purchase-date,order-status,fulfillment-channel,sales-channel,product-name,sku,item-status,quantity,currency,item-price,ship-city,ship-country
112-1,M-1,2026-08-13T09:15:00Z,Shipped,AFN,Amazon.de,Sheets,S1,Shipped,1,EUR,89.90,Berlin,DE`),
      { language: "zh" },
    );
    expect(fix).toContain("buyer-email");
  });
});

describe("people and firms by words that no list of names has", () => {
  test.each([
    [
      "Account Name,Close Date,Amount,Created Date\nAcme,2026-09-13,500,2026-08-21\nBlue,2026-07-20,200,2026-06-24\nAcme,2026-10-30,350,2026-09-26",
      "Account Name",
    ],
    ["Sold To Party,Billing date,Net amount\nAcme,2026-09-13,500\nBlue,2026-07-20,200\nAcme,2026-10-30,350", "Sold To Party"],
    ["CLIENTEMAIL,ORDERDATE,TOTALPAID\nann@x.org,2026-09-13,500\nbo@x.org,2026-07-20,200", "CLIENTEMAIL"],
    ["Payer e-mail address,Paid on,Charged\nann@x.org,2026-09-13,5.00\nbo@x.org,2026-07-20,2.00", "Payer e-mail address"],
    ["Membership number,When,Spent\nM1,2026-01-05,5.10\nM2,2026-01-06,6.20", "Membership number"],
    ["购买人手机号,下单日期,实付金额\n13800000001,2026-09-13,50\n13900000002,2026-07-20,20", "购买人手机号"],
    ["会员名称,消费日期,消费金额\n小猫,2026-09-13,50\n小狗,2026-07-20,20", "会员名称"],
  ])("%s", (text, header) => expect(customerOf(text)).toBe(header));

  test("they are told with a sample of their cells", () => {
    const { columns } = scored(
      csv("Account Name,Close Date,Amount\nAcme,2026-09-13,500\nBlue,2026-07-20,200\nAcme,2026-10-30,350"),
    );
    expect(columns).toContainEqual({ role: "customer", header: "Account Name", guessed: true, samples: ["Acme", "Blue"] });
    expect(columns).toContainEqual({ role: "amount", header: "Amount", guessed: true });
  });
});

describe("a phone number that several firms share", () => {
  const firms = `ORDERNUMBER,QUANTITYORDERED,PRICEEACH,SALES,ORDERDATE,STATUS,CUSTOMERNAME,PHONE,CITY
10107,30,95.70,2871.00,2/24/2003 0:00,Shipped,Toy Land,2125550001,NYC
10121,34,81.35,2765.90,5/17/2003 0:00,Shipped,Reims Models,26.47.0002,Reims
10134,41,94.74,3884.34,7/21/2003 0:00,Shipped,Replica House,6175550003,Cambridge
10135,10,100.00,1000.00,7/22/2003 0:00,Shipped,Collectors Corner,6175550003,Brickhaven`;

  test("gives way to their names, which is said", () => {
    const shop = scored(csv(firms));
    expect(people(shop)).toEqual({
      "Toy Land": ["2003-02-24", 1, 2871],
      "Reims Models": ["2003-05-17", 1, 2765.9],
      "Replica House": ["2003-07-21", 1, 3884.34],
      "Collectors Corner": ["2003-07-22", 1, 1000],
    });
    expect(shop.notes.find(({ id }) => id === "sharedContact")?.text).toBe(
      'Phone numbers of "PHONE" that stand beside several names of "CUSTOMERNAME": 1 (first in row 5); customers are told apart by "CUSTOMERNAME"',
    );
  });

  test("is the customer where each has one name, and nothing is said", () => {
    const shop = scored(
      csv("手机号,客户姓名,下单时间,金额\n13800000001,安,2026-01-05,5\n13900000002,波,2026-01-06,6\n13800000001,安,2026-01-07,7"),
    );
    expect([roleHeaders(shop).customer, noteIds(shop).includes("sharedContact")]).toEqual(["手机号", false]);
  });

  test("an e-mail address that two names share stays one customer, which is said", () => {
    const shop = scored(
      csv("Email,Customer name,Date,Amount\na@x.org,Ann,2026-01-05,5\na@x.org,Abe,2026-01-06,6\nb@x.org,Bo,2026-01-07,7"),
    );
    expect(people(shop)["a@x.org"]).toEqual(["2026-01-06", 2, 11]);
    expect(shop.notes.find(({ id }) => id === "sharedContact")?.text).toContain(
      'of "Email" that stand beside several names of "Customer name": 1 (first in row 3)',
    );
  });
});

test("a phone that two names share stays where more names have several phones, which is said", () => {
  const people4 = "An,1380001|An,1380002|Bo,1380003|Bo,1380004|Cy,1380005|Cy,1380006|Di,1380006|Ed,1380007".split("|");
  const rows = people4.map((own, row) => `${own},2026-01-0${row + 1},5`);
  const shop = scored(csv(`Customer name,Phone,Date,Amount\n${rows.join("\n")}`));
  expect(Object.keys(people(shop))).toHaveLength(7);
  expect(shop.notes.find(({ id }) => id === "sharedContact")?.text).toMatch(
    /: 1 \(first in row 8\); customers are told apart by "Phone"$/,
  );
});

test("a phone that two bare names share gives way to them, too", () => {
  const shop = scored(
    csv("Name,Phone,Date,Amount\nAnn,5551234567,2026-01-05,5\nBo,5551234567,2026-01-06,6\nAnn,5551234567,2026-01-08,7"),
  );
  expect(people(shop)).toEqual({ Ann: ["2026-01-08", 2, 12], Bo: ["2026-01-06", 1, 6] });
  expect(noteIds(shop)).toContain("sharedContact");
});

test("masked names, which several people share, give way to a phone", () => {
  const text =
    "订单号,日期,收件人,手机号,金额\n1,2026-03-01,王*,138****0001,10\n2,2026-03-02,王*,139****7702,20\n3,2026-03-03,李*,137****0003,30";
  expect(customerOf(text)).toBe("手机号");
});
