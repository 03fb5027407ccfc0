// Tests columns of types: what sells, what gives money back, what pays an invoice, and what is no sale. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import { people, refused, type Scored, scored } from "../whole/shop";
import { csv } from "./csvRows";

function noteOf({ notes }: Scored, id: string): string | undefined {
  return notes.find((note) => note.id === id)?.text;
}

describe("a type of money back", () => {
  const text = `Date,Type,Customer,Amount
2026-01-05,Sale,Ann,50
2026-01-06,Refund,Ann,30
2026-01-07,Sale,Bo,20
2026-01-08,Sale,Ann,10`;

  test("takes an amount above 0 off, which is said with column and row", () => {
    const found = scored(csv(text));
    expect(people(found)).toEqual({ Ann: ["2026-01-08", 2, 30], Bo: ["2026-01-07", 1, 20] });
    expect(noteOf(found, "backTypes")).toBe(
      'Rows whose "Type" says that money went back and whose amount is above 0, taken off: 1 (first in row 3)',
    );
    expect(found.statuses).toContainEqual({ status: "Refund", rows: 1, isSale: true, isBack: true });
  });

  test("leaves an amount below 0 as it is", () => {
    const found = scored(csv(text.replace("Ann,30", "Ann,-30")));
    expect([people(found).Ann?.[2], noteOf(found, "backTypes")]).toEqual([30, undefined]);
  });

  test.each([
    ["30,30", 30],
    ["-30,30", 30],
    ["50,30", 30],
    ["30,", 30],
  ])("beside a column of refunds takes the money off once: %s", (written, left) => {
    const rows = `Date,Type,Customer,Amount,Refund amount\n2026-01-05,Sale,Ann,60,\n2026-01-06,Refund,Ann,${written}`;
    expect(people(scored(csv(`${rows}\n2026-01-07,Sale,Bo,20,`))).Ann?.[2]).toBe(left);
  });

  test("in the second of two columns of types counts too", () => {
    const rows = "Date,Type,Record type,Customer,Amount\n2026-01-05,Sale,Sale,Ann,60\n2026-01-06,Sale,Return,Ann,10";
    const found = scored(csv(`${rows}\n2026-01-06,Refund,Sale,Ann,20\n2026-01-07,Sale,Sale,Bo,20`));
    expect(people(found).Ann?.[2]).toBe(30);
    expect(noteOf(found, "backTypes")).toContain('"Type + Record type"');
  });

  test("stands for the blank lines of its order, unless one of its lines is a sale", () => {
    const of = (order: string, ...types: string[]) => types.map((type, i) => `2026-01-06,${order},Ann,${type},${(i + 1) * 10}`);
    const rows = ["2026-01-05,S1,Ann,Sale,100", ...of("R1", "Refund", "", ""), "2026-01-07,S2,Bo,Sale,20"];
    const found = (list: string[]) => people(scored(csv(`Date,Order,Customer,Type,Amount\n${list.join("\n")}`)));
    expect(found(rows).Ann?.[2]).toBe(40);
    expect(found([...rows, ...of("M1", "Sale", "Refund", "")]).Ann?.[2]).toBe(60);
  });

  test("is a sale where the user's own list says so", () => {
    expect(people(scored(csv(text), { orders: { completed: ["refund"] } })).Ann).toEqual(["2026-01-08", 3, 90]);
    expect(people(scored(csv(text), { orders: { completed: ["Sale"] } })).Ann).toEqual(["2026-01-08", 2, 30]);
  });

  test("lowers the order whose number it has", () => {
    const own = `Order,Date,Record type,Customer,Amount
1,2026-01-05,Order,Ann,50
2,2026-01-06,Order,Bo,20
1,2026-01-09,Return,Ann,50`;
    expect(people(scored(csv(own)))).toEqual({ Bo: ["2026-01-06", 1, 20] });
  });

  test.each([
    ["中文", "日期,类型,客户,金额", "销售", "退款"],
    ["繁體中文", "日期,交易類型,客戶,金額", "銷售", "退貨"],
    ["Deutsch", "Datum,Belegart,Kunde,Betrag", "Rechnung", "Gutschrift"],
    ["français", "Date,Type de document,Client,Montant", "Facture", "Avoir"],
    ["español", "Fecha,Tipo de documento,Cliente,Importe", "Factura", "Nota de crédito"],
    ["português", "Data,Tipo,Cliente,Valor", "Venda", "Devolução"],
    ["italiano", "Data,Tipo documento,Cliente,Importo", "Fattura", "Nota di credito"],
    ["Nederlands", "Datum,Soort,Klant,Bedrag", "Factuur", "Creditnota"],
    ["日本語", "日付,取引区分,顧客名,金額", "売上", "返品"],
    ["한국어", "날짜,거래구분,고객명,금액", "판매", "환불"],
  ])("in %s", (_, header, sold, back) => {
    const [date, , customer, amount] = header.split(",");
    const rows = `2026-01-05,${sold},Ann,50\n2026-01-06,${back},Ann,30\n2026-01-07,${sold},Bo,20`;
    const columns = { date: date!, customer: customer!, amount: amount! };
    expect(people(scored(csv(`${header}\n${rows}`), { columns }))).toEqual({
      Ann: ["2026-01-05", 1, 20],
      Bo: ["2026-01-07", 1, 20],
    });
  });
});

describe("payments", () => {
  const list = (...rows: string[]) => csv(`Date,Transaction type,Customer,Amount\n${rows.join("\n")}`);

  test("of invoices that have rows of their own are no sales", () => {
    const found = scored(list("2026-01-05,Invoice,Ann,50", "2026-01-06,Payment,Ann,50", "2026-01-07,Invoice,Bo,20"));
    expect(people(found)).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-07", 1, 20] });
  });

  test("of invoices are none though the type names the invoice, too", () => {
    const found = scored(list("2026-01-05,Invoice,Ann,50", "2026-01-06,Invoice payment,Ann,50", "2026-01-07,Invoice,Bo,20"));
    expect(people(found)).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-07", 1, 20] });
  });

  test("of every name are the sales in PayPal's list, where a bill has no row of its own", () => {
    const type = "PreApproved Payment Bill User Payment";
    const found = scored(
      list("2026-01-05,Express Checkout Payment,Ann,50", `2026-01-06,${type},Bo,20`, "2026-01-08,General Withdrawal,Ann,-60"),
    );
    expect(people(found)).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-06", 1, 20] });
  });

  test("beside other sales than invoices are asked about", () => {
    const text = list("2026-01-05,One-time purchase,Ann,50", "2026-01-06,Subscription payment,Bo,20");
    expect(refused(text).choices).toEqual(["Subscription payment"]);
  });

  test("without invoices are the sales, beside payouts and fees that are none", () => {
    const found = scored(list("2026-01-05,Payment,Ann,50", "2026-01-06,Payout,Ann,45", "2026-01-06,Fee,Ann,5"));
    expect(people(found)).toEqual({ Ann: ["2026-01-05", 1, 50] });
  });

  test.each([
    ["a charge", "Charge"],
    ["消费", "商户消费"],
  ])("beside %s are sales too", (_, charge) => {
    const found = scored(list(`2026-01-05,${charge},Ann,50`, "2026-01-06,Payment,Ann,20", "2026-01-07,Refund,Ann,10"));
    expect(people(found)).toEqual({ Ann: ["2026-01-06", 2, 60] });
  });

  test("of a longer name with the word bill are sales, as PayPal writes them", () => {
    const rows = ["Website Payment,Ann,50", "PreApproved Payment Bill User Payment,Bo,20", "General Withdrawal,Ann,60"];
    const found = scored(list(...rows.map((row) => `2026-01-05,${row}`)));
    expect(people(found)).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-05", 1, 20] });
  });

  test.each(["Sale", "Order"])("beside the type %s are asked about", (sold) => {
    expect(refused(list(`2026-01-05,${sold},Ann,50`, "2026-01-06,Payment,Ann,50")).choices).toEqual(["Payment"]);
  });
});

describe("ways to pay are no types of rows", () => {
  test.each([
    ["Date,Transaction type,Customer,Amount", "Card payment", "Bank transfer"],
    ["Date,Transaction type,Customer,Amount", "Cash sale", "Transfer"],
    ["日期,交易类型,客户,金额", "支付宝", "银行转账"],
    ["Fecha,Tipo de pago,Cliente,Importe", "Pago con tarjeta", "Transferencia"],
    ["Date,Type de paiement,Client,Montant", "Paiement carte", "Virement"],
    ["Data,Tipo pagamento,Cliente,Importo", "Pagamento con carta", "Bonifico"],
    ["Data,Tipo de pagamento,Cliente,Valor", "Pagamento com cartão", "Transferência"],
    ["Datum,Soort betaling,Klant,Bedrag", "Betaling met pin", "Overboeking"],
    ["날짜,구분,고객명,금액", "카드결제", "계좌이체"],
  ])("%s with %s", (header, first, second) => {
    const [date, , customer, amount] = header.split(",");
    const text = `${header}\n2026-01-05,${first},Ann,50\n2026-01-06,${second},Bo,20`;
    expect(people(scored(csv(text), { columns: { date: date!, customer: customer!, amount: amount! } }))).toEqual({
      Ann: ["2026-01-05", 1, 50],
      Bo: ["2026-01-06", 1, 20],
    });
  });
});

test("a refund beside ways to pay makes them types, and these are asked about", () => {
  const rows = "2026-01-05,Card,Ann,50\n2026-01-06,Refund,Ann,20\n2026-01-07,PayPal,Bo,30";
  expect(refused(csv(`Date,Type,Customer,Amount\n${rows}`)).choices).toEqual(["Card", "PayPal"]);
});

describe("types beside a sale", () => {
  const list = (first: string, second: string) =>
    csv(`Date,Type,Customer,Amount\n2026-01-05,${first},Ann,50\n2026-01-06,${second},Ann,20\n2026-01-07,${first},Bo,30`);

  test.each([
    ["Rechnung", "Stornorechnung"],
    ["Rechnung", "Rechnungskorrektur"],
    ["Fattura", "Nota credito"],
    ["Facture", "Note de crédito"],
    ["Factura", "Factura rectificativa"],
    ["销售单", "销退单"],
    ["Income", "Refund"],
    ["Commande", "Retour"],
  ])("%s: %s is money back", (sold, back) => {
    expect(people(scored(list(sold, back)))).toEqual({ Ann: ["2026-01-05", 1, 30], Bo: ["2026-01-07", 1, 30] });
  });

  test.each([
    ["Sale", "Purchase"],
    ["Verkauf", "Einkauf"],
    ["매출", "매입"],
    ["Invoice", "Bill"],
  ])("%s: %s is no sale", (sold, bought) => {
    expect(people(scored(list(sold, bought)))).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-07", 1, 30] });
  });

  test.each([
    ["Invoice", "Credit"],
    ["Invoice", "CN"],
    ["Sale", "Transfer"],
    ["Sale", "Membership fee"],
    ["普通订单", "充值订单"],
    ["Invoice", "Sales Order"],
    ["Rechnung", "Auftrag"],
    ["Sale", "Voided sale"],
    ["Charge", "Failed payment"],
    ["Payment", "Failed payment"],
  ])("%s: %s is asked about", (sold, other) => {
    expect(refused(list(sold, other))).toMatchObject({ about: "statuses", choices: [other] });
  });

  test.each([
    ["Invoice book", "Transfer paper"],
    ["Order", "Return customer order"],
    ["Sale", "Sale (refund pending)"],
    ["Online order", "In-store order"],
    ["Order", "Online"],
  ])("%s: %s counts as it does", (first, second) => {
    expect(people(scored(list(first, second)))).toEqual({ Ann: ["2026-01-06", 2, 70], Bo: ["2026-01-07", 1, 30] });
  });
});

describe("types that are not known", () => {
  test("are asked about, once there is one of money back", () => {
    const text = "Date,Kind,Customer,Amount\n2026-01-05,Order,Ann,50\n2026-01-06,Return,Ann,50\n2026-01-08,Swap,Bo,10";
    const { about, choices } = refused(csv(text));
    expect([about, choices]).toEqual(["statuses", ["Swap"]]);
  });

  test("of a ledger, debit and credit, are asked about", () => {
    const text = "Date,Type,Customer,Amount\n2026-01-05,Credit,Ann,50\n2026-01-06,Debit,Ann,20\n2026-01-08,Credit,Bo,10";
    expect(refused(csv(text)).choices).toEqual(["Credit", "Debit"]);
  });

  test.each([
    ["Fecha,Tipo de pago,Cliente,Importe", "Pago con tarjeta", "Transferencia"],
    ["Date,Type de paiement,Client,Montant", "Paiement par carte", "Virement"],
    ["Data,Tipo de pagamento,Cliente,Valor", "Pagamento com cartão", "Transferência"],
  ])("of payment are left alone: %s", (header, card, transfer) => {
    const text = `${header}\n2026-01-05,${card},Ann,50\n2026-01-06,${transfer},Bo,20`;
    expect(people(scored(csv(text)))).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-06", 1, 20] });
  });

  test("of customers or goods are left alone", () => {
    const text = "Date,Type,Customer,Amount\n2026-01-05,Retail,Ann,50\n2026-01-06,Wholesale,Bo,20";
    expect(people(scored(csv(text)))).toEqual({ Ann: ["2026-01-05", 1, 50], Bo: ["2026-01-06", 1, 20] });
  });
});

test.each([
  ["Placed Order", "Refunded Order"],
  ["purchase", "refund"],
])("an event of refund takes the money of a purchase off: %s, %s", (bought, back) => {
  const rows = ["view,Ann,2026-03-01,", `${bought},Ann,2026-03-01,70`, `${back},Ann,2026-03-03,70`, `${bought},Bo,2026-03-02,20`];
  const found = scored(csv(`Event,Customer,Date,Amount\n${rows.join("\n")}`));
  // Without an order number the order still counts, and its revenue is 0.
  expect(people(found)).toEqual({ Ann: ["2026-03-01", 1, 0], Bo: ["2026-03-02", 1, 20] });
});

describe("a sale beside its order or invoice is asked about, as one sale may have two rows", () => {
  const ask = (header: string, ...types: string[]) =>
    refused(csv(`Customer,Date,Amount,${header}\n${types.map((type, i) => `Ann,2026-01-0${i + 1},50,${type}`).join("\n")}`))
      .choices;

  test.each([
    ["Type", "Sale", "Order", "Order"],
    ["Type", "Invoice", "Sale", "Sale"],
    ["Belegart", "Verkauf", "Bestellung", "Bestellung"],
    ["Tipo", "Factura", "Venta", "Venta"],
    ["类型", "销售", "订单", "订单"],
    ["取引区分", "売上", "注文", "注文"],
    ["Tipo", "Vendita", "Ordine", "Ordine"],
  ])("%s: %s and %s", (header, one, other, asked) => {
    expect(ask(header, one, other)).toEqual([asked]);
  });

  test.each([
    ["Invoice", "Cash sale"],
    ["Invoice", "Sales receipt"],
    ["POS sale", "Online order"],
    ["门店销售", "网上订单"],
  ])("but %s and %s are sales of two kinds", (one, other) => {
    const found = scored(csv(`Customer,Date,Amount,Type\nAnn,2026-01-01,50,${one}\nAnn,2026-01-02,20,${other}`));
    expect(people(found)).toEqual({ Ann: ["2026-01-02", 2, 70] });
  });
});

test("refunds among more than sixty types are read: 61 sales of 10, less 4", () => {
  for (const [header, sold, back] of [
    ["Type", "Sale", "Refund"],
    ["Belegart", "Rechnung", "Gutschrift"],
  ]) {
    const sales = Array.from({ length: 61 }, (_, i) => `Ann,2026-01-05,10,${sold} ${i + 1}`);
    const found = scored(csv(`Customer,Date,Amount,${header}\n${sales.join("\n")}\nAnn,2026-01-06,4,${back} 62`));
    expect(people(found).Ann?.[2]).toBe(606);
  }
});

test("one refund among three thousand sales is read, though no sample holds it", () => {
  const sales = Array.from({ length: 3000 }, (_, i) => `C${i % 10},2026-01-05,10,${i === 1507 ? "Refund" : "Sale"}`);
  const { customers } = scored(csv(`Customer,Date,Amount,Type\n${sales.join("\n")}`));
  expect(customers.revenue.reduce((sum: number, own) => sum + Number(own), 0)).toBe(2999 * 10 - 10);
});

describe("money put in and taken out", () => {
  test.each([
    ["Type", "Deposit", "Withdrawal"],
    ["Tipo", "Depósito", "Retiro"],
    ["Buchungsart", "Einzahlung", "Abhebung"],
    ["Type", "Versement", "Retrait"],
    ["Tipo", "Versamento", "Prelievo"],
    ["Tipo", "Depósito", "Saque"],
    ["Soort", "Storting", "Opname"],
    ["类型", "充值", "提现"],
  ])("alone: %s, of which what is put in is asked about: %s, %s", (header, put, taken) => {
    const rows = csv(`Customer,Date,Amount,${header}\nAnn,2026-01-05,50,${put}\nAnn,2026-01-06,20,${taken}`);
    expect(refused(rows).choices).toContain(put);
    expect(people(scored(rows, { orders: { completed: [put], notCompleted: [taken] } }))).toEqual({ Ann: ["2026-01-05", 1, 50] });
  });

  test.each([
    ["Type", "Sale", "Deposit", "Withdrawal"],
    ["Tipo", "Venta", "Depósito", "Retiro"],
  ])("beside sales are no sales: %s, %s, %s, %s", (header, sold, put, taken) => {
    const rows = `Customer,Date,Amount,${header}\nAnn,2026-01-05,50,${sold}\nAnn,2026-01-06,20,${put}\nAnn,2026-01-07,10,${taken}`;
    expect(people(scored(csv(rows)))).toEqual({ Ann: ["2026-01-05", 1, 50] });
  });
});
