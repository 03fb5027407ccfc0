// Tests which rows are sales in the shop's own currency: statuses by the words of several languages, currencies and rates.
import { describe, expect, test } from "vitest";
import { account, people, refused, scored } from "../whole/shop";

const header = ["Customer", "Date", "Amount", "Status"];
function withStatuses(statuses: readonly string[]) {
  return [header, ["Ann", "2024-06-20", 10, ""], ...statuses.map((status, i) => [`C${i}`, "2024-06-10", 1, status])];
}

/** The design's own words, then those of Shopify, WooCommerce, Stripe, Magento, Olist, Taobao, Tmall, JD and Youzan. */
const sales = [
  ...["shipped", "invoiced", "processing", "approved", "delivered"],
  ...["Paid", "partially_refunded", "Partially refunded", "authorized", "wc-completed", "Completed", "complete", "Succeeded"],
  ...["交易成功", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "已完成", "完成", "待发货", "等待出库", "已签收"],
];
const noSales = [
  ...[
    "cancelled",
    "canceled",
    "Cancelled",
    "CANCELED",
    "failed",
    "unpaid",
    "unavailable",
    "voided",
    "expired",
    "on hold",
    "On-Hold",
  ],
  ...["wc-cancelled", "wc-failed", "wc-on-hold", "Pending payment", "requires_payment_method"],
  ...["Not completed", "Not approved", "Nicht erfolgreich", "Non finalisée", "No completado", "Não concluído", "Non completato"],
  "Niet afgerond",
  ...["交易关闭", "已取消", "待付款", "等待买家付款", "等待付款", "未付款", "订单已取消", "（删除）等待付款"],
];

describe("a status says whether the sale happened", () => {
  const uses = new Map(scored(withStatuses([...sales, ...noSales])).statuses.map((use) => [use.status, use.isSale]));

  test.each(sales)("%s is a sale", (status) => expect(uses.get(status)).toBe(true));

  test.each(noSales)("%s is no sale", (status) => expect(uses.get(status)).toBe(false));

  test("rows without a status are sales, and all others are accounted for", () => {
    const shop = scored(withStatuses([...sales, ...noSales]));
    const read = 1 + sales.length + noSales.length;
    expect(account(shop)).toEqual([read, 1 + sales.length, { notCompleted: noSales.length }]);
  });

  test("a list of no sales that stands alone, as earlier versions saved it, takes the place of the known words, whatever the case", () => {
    const shop = scored(withStatuses(["Returned", "cancelled", "returned ", "Shipped"]), {
      orders: { notCompleted: ["returned"] },
    });
    expect(account(shop)).toEqual([5, 3, { notCompleted: 2 }]);
    expect(shop.statuses).toContainEqual({ status: "cancelled", rows: 1, isSale: true });
    expect(account(scored(withStatuses(["已取消"]), { orders: { notCompleted: [] } }))).toEqual([2, 2, {}]);
  });

  test("every status is listed with its rows, most rows first", () => {
    const shop = scored(withStatuses(["paid", "voided", "paid"]));
    expect(shop.statuses).toEqual([
      { status: "paid", rows: 2, isSale: true },
      { status: "voided", rows: 1, isSale: false },
    ]);
  });

  test("a C before an invoice number is no status: its negative amount makes it a refund", () => {
    const shop = scored([
      ["CustomerID", "InvoiceDate", "Quantity", "UnitPrice", "InvoiceNo"],
      [17850, "2010-12-01 08:26:00", 6, 2.5, 536365],
      [17850, "2010-12-05 08:26:00", -2, 2.5, "C536379"],
    ]);
    expect(account(shop)).toEqual([2, 2, {}]);
    expect(people(shop)).toEqual({ 17850: ["2010-12-01", 1, 10] });
  });
});

describe("a denied word of a sale", () => {
  const denied = [
    ...["Payment not received", "Not confirmed", "No sale", "Never confirmed", "to be approved"],
    ...[
      "支付未成功",
      "没有成交",
      "Zahlung nicht erhalten",
      "keine Zahlung eingegangen",
      "pago no realizado",
      "sin confirmar aprobado",
    ],
    ...[
      "não confirmado",
      "paiement non reçu",
      "pagamento non ricevuto",
      "niet ontvangen",
      "미승인",
      "승인 대기",
      "承認待ち",
      "処理されていない",
    ],
  ];

  test.each(denied)("%s is asked about", (status) => {
    expect(refused(withStatuses([status]))).toMatchObject({ about: "statuses", choices: [status] });
  });

  const parcels = [
    "Not yet shipped",
    "已付款未发货",
    "未签收",
    "nicht versendet",
    "발송대기",
    "発送前",
    "Unfulfilled",
    "注文確認待ち",
  ];
  test.each([...parcels, "Delivered, no signature"])("%s is a sale", (status) => {
    expect(account(scored(withStatuses([status])))).toEqual([2, 2, {}]);
  });
});

describe("many statuses", () => {
  const numbered = (count: number, text: string) => Array.from({ length: count }, (_, i) => `${text} ${i + 1}`);

  test("under a certain name are read, however many there are", () => {
    const shop = scored(withStatuses([...numbered(70, "Paid, till"), ...numbered(3, "Cancelled by clerk")]));
    expect(account(shop)).toEqual([74, 71, { notCompleted: 3 }]);
    const { about, choices } = refused(withStatuses([...numbered(70, "Paid, till"), "Swapped"]));
    expect([about, choices]).toEqual(["statuses", ["Swapped"]]);
  });

  test("of which none is known are remarks", () => {
    expect(account(scored(withStatuses(numbered(70, "Told by phone"))))).toEqual([71, 71, {}]);
  });

  test("are asked about 30 at a time, long ones cut, and the rest are counted", () => {
    const long = `Swapped ${"x".repeat(100)}`;
    const { message, choices } = refused(withStatuses([long, ...numbered(49, "Swapped")]));
    expect(choices).toHaveLength(30);
    expect(choices).toContain(long);
    expect(message).toContain(`Swapped ${"x".repeat(52)}…: 1, `);
    expect(message).toMatch(/, and 20 more\)$/);
  });
});

describe("currencies", () => {
  const shopOf = (...rows: [string, number | string, string][]) => [
    ["Customer", "Date", "Amount", "Currency", "Status"],
    ["Ann", "2024-06-01", 1, "USD", "paid"],
    ...rows.map(([name, amount, currency]) => [name, "2024-06-02", amount, currency, "paid"]),
  ];

  test("one currency is not asked about", () => {
    expect(people(scored(shopOf(["Bob", 5, "USD"], ["Bob", 6, " usd "]))).Bob).toEqual(["2024-06-02", 2, 11]);
  });

  test("only rows in use count: a cancelled sale in another currency asks nothing", () => {
    const rows = [...shopOf(), ["Bob", "2024-06-02", 5, "EUR", "cancelled"]];
    expect(account(scored(rows))).toEqual([2, 1, { notCompleted: 1 }]);
  });

  test("signs beside the amounts are currencies too", () => {
    const rows = [
      ["Customer", "Date", "Amount"],
      ["Ann", "2024-06-01", "$5.00"],
      ["Bob", "2024-06-01", "€7.00"],
      ["Bob", "2024-06-02", "€1.00"],
    ];
    expect(refused(rows)).toMatchObject({ about: "currency", choices: ["EUR", "$"] });
    expect(people(scored(rows, { orders: { currency: "EUR" } }))).toEqual({ Bob: ["2024-06-02", 2, 8] });
    expect(people(scored(rows, { orders: { currency: "€" } }))).toEqual({ Bob: ["2024-06-02", 2, 8] });
  });

  test("the chosen currency may be written in lower case", () => {
    expect(account(scored(shopOf(["Bob", 5, "EUR"]), { orders: { currency: "usd" } }))).toEqual([2, 1, { otherCurrency: 1 }]);
  });

  test("rates convert what they name and leave out the rest", () => {
    const rows = shopOf(["Bob", 10, "EUR"], ["Cat", 1000, "JPY"], ["Dan", 3, "GBP"]);
    const shop = scored(rows, { orders: { currency: "USD", rates: { EUR: 1.25, jpy: 0.007 } } });
    expect(people(shop)).toEqual({ Ann: ["2024-06-01", 1, 1], Bob: ["2024-06-02", 1, 12.5], Cat: ["2024-06-02", 1, 7] });
    expect(account(shop)).toEqual([4, 3, { otherCurrency: 1 }]);
  });

  test("rates without a currency to convert into are refused", () => {
    expect(refused(shopOf(["Bob", 10, "EUR"]), { orders: { rates: { EUR: 1.25 } } }).code).toBe("input");
  });

  test.each([0, -1])("a rate of %d is refused", (rate) => {
    const error = refused(shopOf(["Bob", 10, "EUR"]), { orders: { currency: "USD", rates: { EUR: rate } } });
    expect([error.code, error.message.includes("EUR")]).toEqual(["input", true]);
  });
});
