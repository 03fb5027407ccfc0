// Tests real exports by their own headers: the role of each column, and the results of one made-up row each.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, people, refused, roleHeaders, scored } from "../whole/shop";

/** Makes a table of headers and of rows given by header. Every other cell is blank. */
function sheet(headers: readonly string[], ...rows: Record<string, HostCell>[]): HostCell[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

const shopify =
  "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Name,Cancelled at,Payment Method,Refunded Amount,Vendor,Id,Tags,Phone";
const stripe =
  "id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Amount Refunded,Fee,Tax,Mode,Status,Customer ID,Customer Description,Customer Email,Card ID,Card Brand";
const square =
  "Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Cash,Fees,Net Total,Transaction ID,Payment ID,Staff Name,Event Type,Location,Customer ID,Customer Name,Customer Reference ID";
const paypal =
  "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Shipping Address,Item Title,Receipt ID,Balance";
const amazon =
  "order-id,order-item-id,purchase-date,payments-date,buyer-email,buyer-name,buyer-phone-number,sku,product-name,quantity-purchased,currency,item-price,item-tax,shipping-price,ship-service-level,recipient-name";
const taobao =
  "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,买家留言,收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝总数量";
const jd =
  "订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话";

describe("a known export", () => {
  test.each<[string, string, Record<string, HostCell>, Record<string, string>, [string, string, number]]>([
    [
      "Shopify orders: the total, less what was refunded",
      shopify,
      {
        Name: "#1001",
        Email: "ann@x.org",
        "Financial Status": "partially_refunded",
        "Paid at": "2024-01-06 10:00:00 +0800",
        Currency: "USD",
        Subtotal: 45,
        Total: 50,
        "Created at": "2024-01-05 10:00:00 +0800",
        "Lineitem quantity": 2,
        "Lineitem price": 22.5,
        "Refunded Amount": 8,
        "Billing Name": "Ann A",
        Id: 98765,
      },
      {
        customer: "Email",
        date: "Created at",
        amount: "Total",
        order: "Name",
        status: "Financial Status",
        currency: "Currency",
        refund: "Refunded Amount",
      },
      ["ann@x.org", "2024-01-05", 42],
    ],
    [
      "WooCommerce orders report",
      "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution",
      {
        Date: "2024-01-05 10:00:00",
        "Order #": 77,
        Status: "completed",
        Customer: "Ann A",
        "Items sold": 2,
        "Net Sales": 42,
        "N. Revenue (formatted)": "$42.00",
      },
      { customer: "Customer", date: "Date", amount: "Net Sales", order: "Order #", status: "Status" },
      ["Ann A", "2024-01-05", 42],
    ],
    [
      "Stripe payments: the amount, less what was refunded",
      stripe,
      {
        id: "ch_1",
        "Created (UTC)": "2024-01-05 10:00",
        Amount: 50,
        "Amount Refunded": 8,
        Currency: "usd",
        Status: "Paid",
        "Customer ID": "cus_1",
        "Customer Email": "ann@x.org",
      },
      {
        customer: "Customer ID",
        date: "Created (UTC)",
        amount: "Amount",
        order: "id",
        status: "Status",
        currency: "Currency",
        refund: "Amount Refunded",
      },
      ["cus_1", "2024-01-05", 42],
    ],
    [
      "Square transactions",
      square,
      {
        Date: "01/25/24",
        Time: "10:00:00",
        "Gross Sales": "$40.00",
        "Net Sales": "$40.00",
        "Total Collected": "$42.00",
        "Transaction ID": "T1",
        "Payment ID": "P1",
        "Customer ID": "S1",
        "Customer Name": "Ann A",
      },
      { customer: "Customer ID", date: "Date", amount: "Total Collected", order: "Transaction ID" },
      ["S1", "2024-01-25", 42],
    ],
    [
      "PayPal activity",
      paypal,
      {
        Date: "25/01/2024",
        Time: "10:00:00",
        Name: "Ann A",
        Status: "Completed",
        Currency: "EUR",
        Gross: "42,00",
        Fee: "-1,00",
        Net: "41,00",
        "From Email Address": "ann@x.org",
        "Transaction ID": "1AB",
      },
      {
        customer: "From Email Address",
        date: "Date",
        amount: "Gross",
        order: "Transaction ID",
        status: "Status",
        currency: "Currency",
      },
      ["ann@x.org", "2024-01-25", 42],
    ],
    [
      "Amazon Order Report: item-price is the line's, quantity is not multiplied",
      amazon,
      {
        "order-id": "111-1",
        "purchase-date": "2024-01-05T10:00:00+00:00",
        "payments-date": "2024-01-06T10:00:00+00:00",
        "buyer-email": "a@marketplace.amazon.com",
        "buyer-name": "Ann",
        "quantity-purchased": 2,
        currency: "USD",
        "item-price": 42,
      },
      { customer: "buyer-email", date: "purchase-date", amount: "item-price", order: "order-id", currency: "currency" },
      ["a@marketplace.amazon.com", "2024-01-05", 42],
    ],
    [
      "Taobao and Tmall 订单报表: what was really paid, when it was paid",
      taobao,
      {
        订单编号: "3456789012345678901",
        买家会员名: "tb小安",
        买家支付宝账号: "an@x.org",
        买家应付货款: 45,
        总金额: 50,
        买家实际支付金额: 42,
        订单状态: "交易成功",
        订单创建时间: "2024-01-05 23:50:00",
        订单付款时间: "2024-01-06 00:10:00",
        宝贝总数量: 3,
      },
      { customer: "买家会员名", date: "订单付款时间", amount: "买家实际支付金额", order: "订单编号", status: "订单状态" },
      ["tb小安", "2024-01-06", 42],
    ],
    [
      "JD 商家订单",
      jd,
      {
        订单号: "290001",
        订购数量: 2,
        下单时间: "2024-01-05 10:00:00",
        京东价: 25,
        订单金额: 50,
        结算金额: 42,
        应付金额: 45,
        订单状态: "完成",
        下单帐号: "jd_an",
        客户姓名: "安",
      },
      { customer: "下单帐号", date: "下单时间", amount: "结算金额", order: "订单号", status: "订单状态" },
      ["jd_an", "2024-01-05", 42],
    ],
    [
      "Youzan 订单",
      "订单号,订单创建时间,交易成功时间,买家手机号,买家昵称,订单实收金额,商品名称",
      {
        订单号: "E2024",
        订单创建时间: "2024-01-05 10:00:00",
        交易成功时间: "2024-01-09 10:00:00",
        买家手机号: "13800000000",
        买家昵称: "安",
        订单实收金额: 42,
      },
      { customer: "买家手机号", date: "订单创建时间", amount: "订单实收金额", order: "订单号" },
      ["13800000000", "2024-01-05", 42],
    ],
    [
      "UCI Online Retail: quantity × unit price",
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
      {
        InvoiceNo: "536365",
        StockCode: "85123A",
        Quantity: 6,
        InvoiceDate: "2010-12-01 08:26:00",
        UnitPrice: 7,
        CustomerID: "17850",
        Country: "France",
      },
      { customer: "CustomerID", date: "InvoiceDate", order: "InvoiceNo", quantity: "Quantity", unitPrice: "UnitPrice" },
      ["17850", "2010-12-01", 42],
    ],
    [
      "UCI Online Retail II",
      "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
      {
        Invoice: "489434",
        Quantity: 12,
        InvoiceDate: "2009-12-01 07:45:00",
        Price: 3.5,
        "Customer ID": 13085,
        Country: "France",
      },
      { customer: "Customer ID", date: "InvoiceDate", order: "Invoice", quantity: "Quantity", unitPrice: "Price" },
      ["13085", "2009-12-01", 42],
    ],
  ])("%s", (_, headers, row, roles, [customer, lastOrder, revenue]) => {
    const shop = scored(sheet(headers.split(","), row));
    expect(roleHeaders(shop)).toEqual(roles);
    expect(shop.columns.every(({ guessed }) => guessed)).toBe(true);
    expect(people(shop)).toEqual({ [customer]: [lastOrder, 1, revenue] });
  });

  test("Youzan 客户 is a sheet of customers", () => {
    const shop = scored(
      sheet("客户手机号,客户昵称,上次消费时间,消费次数,消费金额".split(","), {
        客户手机号: "138",
        上次消费时间: "2024-01-05",
        消费次数: 3,
        消费金额: 42,
      }),
    );
    expect([shop.kind, people(shop)]).toEqual(["customers", { 138: ["2024-01-05", 3, 42] }]);
  });

  test("Amazon All Orders names no customer, and the report to take instead is named", () => {
    const headers =
      "amazon-order-id,merchant-order-id,purchase-date,last-updated-date,order-status,fulfillment-channel,sales-channel,product-name,sku,asin,item-status,quantity,currency,item-price,item-tax,item-promotion-discount,ship-city,ship-postal-code,ship-country";
    const error = refused(
      sheet(headers.split(","), {
        "amazon-order-id": "1",
        "purchase-date": "2024-01-05T10:00:00Z",
        "order-status": "Shipped",
        quantity: 1,
        currency: "USD",
        "item-price": 42,
      }),
    );
    expect(error).toMatchObject({ code: "input", message: "this export (Amazon All Orders report) has no customer" });
    expect(error.fix).toContain("Order Report");
  });

  test("Shopify writes the total on an order's first row only; the other rows are left out, and it is said that nothing is missing", () => {
    const first = {
      Name: "#1001",
      Email: "ann@x.org",
      "Financial Status": "paid",
      Currency: "USD",
      Total: 50,
      "Created at": "2024-01-05",
    };
    const second = {
      Name: "#1001",
      Email: "ann@x.org",
      "Created at": "2024-01-05",
      "Lineitem quantity": 1,
      "Lineitem price": 20,
    };
    const [headers, row] = sheet(shopify.split(","), first);
    const shop = scored([headers!, row!, sheet(shopify.split(","), second)[1]!]);
    expect(people(shop)).toEqual({ "ann@x.org": ["2024-01-05", 1, 50] });
    expect(account(shop)).toEqual([2, 1, { badAmount: 1 }]);
    expect(shop.notes.find(({ id }) => id === "linesWithoutAmount")?.text).toMatch(/nothing is missing: 1$/);
  });
});
