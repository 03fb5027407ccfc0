// Tests columns of ordinary exports that are read beside others: days of payment, prices of many pieces, refunds without a unit, periods in
// days, yes and no under a name of people. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import { account, people, refused, roleHeaders, scored } from "../whole/shop";
import { csv } from "./csvRows";

/** Texts of the notes that speak of a header. */
function notesOf(shop: ReturnType<typeof scored>, header: string): readonly string[] {
  return shop.notes.map(({ text }) => String(text)).filter((text) => text.includes(`"${header}"`));
}

describe("the day of payment", () => {
  test.each(["Paid at", "Payment date", "Date paid"])("%s with blanks gives way to a day that each row has", (header) => {
    const cells = csv(`Order,Email,Date,Total,${header}
1,a@x.com,2026-01-02,10,2026-01-02
2,b@x.com,2026-01-03,20,2026-01-04
3,a@x.com,2026-01-14,30,
4,b@x.com,2026-01-15,40,2026-01-16`);
    expect(refused(cells)).toMatchObject({ about: "statuses", choices: [`${header}: –`] });
    const shop = scored(cells, { orders: { completed: [`${header}: –`] } });
    expect(roleHeaders(shop).date).toBe("Date");
    expect(people(shop)).toEqual({ "a@x.com": ["2026-01-14", 2, 40], "b@x.com": ["2026-01-15", 2, 60] });
  });

  test("a column that says yes for paid answers for a blank day of payment", () => {
    const shop = scored(
      csv(`Order,Email,Date,Total,Paid,Payment date
1,a@x.com,2026-01-02,10,yes,2026-01-02
2,b@x.com,2026-01-03,20,no,
3,a@x.com,2026-01-14,30,yes,
4,b@x.com,2026-01-15,40,yes,2026-01-16`),
    );
    expect(people(shop)).toEqual({ "a@x.com": ["2026-01-14", 2, 40], "b@x.com": ["2026-01-15", 1, 40] });
    expect(account(shop)).toEqual([4, 3, { notCompleted: 1 }]);
  });

  test.each([
    ["Payment received", "no", "yes"],
    ["Zahlung eingegangen", "nein", "ja"],
    ["Paiement reçu", "non", "oui"],
    ["Pago recibido", "no", "sí"],
    ["Pagamento ricevuto", "no", "sì"],
    ["Betaling ontvangen", "nee", "ja"],
    ["入金確認", "未", "済"],
    ["是否到账", "否", "是"],
  ])("%s: %s is no sale", (header, no, yes) => {
    const shop = scored(
      csv(`Customer,Date,Amount,${header}
Ann,2026-03-01,100,${yes}
Bob,2026-03-13,200,${no}
Bob,2026-03-14,50,${yes}`),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 100], Bob: ["2026-03-14", 1, 50] });
  });
});

describe("a yes that may be of something else than the sale is asked about", () => {
  test.each([
    ["Mahnung", "ja", "nein"],
    ["Blocked", "yes", "no"],
    ["Perdu", "oui", "non"],
  ])("%s", (header, yes, no) => {
    const cells = csv(`Customer,Date,Amount,${header}
Ann,2026-03-01,100,${no}
Bob,2026-03-13,200,${yes}
Bob,2026-03-14,50,${no}`);
    expect(refused(cells)).toMatchObject({ about: "statuses", choices: [`${header}: ${yes}`] });
  });
});

describe("words and units", () => {
  test.each(["Refund policy", "Return refund period", "Rückerstattung"])(
    "%s of 30 days is no amount that went back",
    (header) => {
      const shop = scored(
        csv(`Customer,Date,Amount,${header}
Ann,2026-03-01,100,30 days
Bob,2026-03-13,200,14 days`),
      );
      expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 100], Bob: ["2026-03-13", 1, 200] });
    },
  );

  test.each(["Price per 1000", "Preis je Dutzend", "Prix pour 100", "每百个单价"])("%s is no price of one piece", (header) => {
    const cells = csv(`Customer,Date,Quantity,${header}
Ann,2026-03-01,2000,4.5
Bob,2026-03-13,3000,7.25`);
    expect(refused(cells)).toMatchObject({ about: "columns" });
  });

  test.each(["Betrag ct", "Total ct"])("%s is in cents", (header) => {
    const shop = scored(
      csv(`Customer,Date,${header}
Ann,2026-03-01,1990
Bob,2026-03-13,2050`),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 19.9], Bob: ["2026-03-13", 1, 20.5] });
  });

  test.each(["결제금액", "合計金額", "实付金额"])("%s groups thousands by commas", (header) => {
    const shop = scored(
      csv(
        `Customer;Date;${header}
Ann;2026-03-01;12,900
Bob;2026-03-13;8,500`
          .replaceAll(",", "٬")
          .replaceAll(";", ","),
      ).map((row) => row.map((cell) => (typeof cell === "string" ? cell.replaceAll("٬", ",") : cell))),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 12_900], Bob: ["2026-03-13", 1, 8500] });
  });

  test("12.900 under such a name is asked about", () => {
    const cells = [
      ["Customer", "Date", "결제금액"],
      ["Ann", "2026-03-01", "12.900"],
      ["Bob", "2026-03-13", "8.500"],
    ];
    expect(refused(cells)).toMatchObject({ about: "decimal" });
  });
});

describe("a refund whose header names no unit, beside amounts whose header does", () => {
  test.each([
    ["Total (cents)", "Refund amount", [2000, 3000, 500], [20, 25], "divided by 100"],
    ["Umsatz (k€)", "Erstattung", [20, 30, 5], [20_000, 25_000], "multiplied by 1,000"],
  ])("%s, %s: in the unit of the amounts", (amount, refund, [ann, bob, back], [first, second], said) => {
    const shop = scored(
      csv(`Customer,Date,${amount},${refund}
Ann,2026-03-01,${ann},0
Bob,2026-03-13,${bob},${back}`),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, first], Bob: ["2026-03-13", 1, second] });
    expect(notesOf(shop, refund)).toEqual([`"${refund}" was ${said}, as "${amount}" beside it says`]);
  });

  test("refunds in cents do not seem larger than amounts in whole units", () => {
    const shop = scored(
      csv(`Customer,Date,Total (cents),Refund
Ann,2026-03-01,2000,500
Bob,2026-03-13,3000,1000`),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 15], Bob: ["2026-03-13", 1, 20] });
  });

  test.each([
    ["Total (cents)", "Refund amount", [2000, 3000, 5], [20, 25]],
    ["Umsatz (k€)", "Erstattung", [20, 30, 500], [20_000, 29_500]],
  ])("%s, %s: whole units where the numbers can be nothing else", (amount, refund, [ann, bob, back], [first, second]) => {
    const shop = scored(
      csv(`Customer,Date,${amount},${refund}
Ann,2026-03-01,${ann},0
Bob,2026-03-13,${bob},${back}`),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, first], Bob: ["2026-03-13", 1, second] });
    expect(notesOf(shop, refund)).toEqual([
      `"${refund}" names no unit and was read in whole units of the currency, although "${amount}" beside it is not`,
    ]);
  });
});

test.each([
  ["会員", "○", "×"],
  ["Abonné", "oui", "non"],
])("%s with yes and no tells no customers, even where the address is blank", (header, yes, no) => {
  const shop = scored(
    csv(`Email,Date,Amount,${header}
a@x.com,2026-03-01,100,${yes}
b@x.com,2026-03-02,200,${no}
a@x.com,2026-03-03,50,${no}
,2026-03-04,70,${yes}`),
  );
  expect(people(shop)).toEqual({ "a@x.com": ["2026-03-03", 2, 150], "b@x.com": ["2026-03-02", 1, 200] });
  expect(account(shop)).toEqual([4, 3, { noCustomer: 1 }]);
});

describe("texts without a digit that come again number no orders", () => {
  test.each([
    ["Receipt", "yes", "no"],
    ["Invoice", "x", ""],
    ["Order", "Latte", "Espresso"],
    ["订单", "有", "有"],
    ["Rechnung", "ja", "nein"],
  ])("%s: %s", (header, one, other) => {
    const shop = scored(
      csv(`Customer,Date,Amount,${header}
Ann,2026-03-01,100,${one}
Ann,2026-03-02,40,${one}
Bob,2026-03-03,200,${other}
Bob,2026-03-04,50,${one}
Bob,2026-03-05,70,${other}`),
    );
    expect(people(shop)).toEqual({ Ann: ["2026-03-02", 2, 140], Bob: ["2026-03-05", 3, 320] });
    expect(roleHeaders(shop).order).toBeUndefined();
  });
});

test("a Cancel Date on all rows of a wholesale export is the last day on which it ships", () => {
  const shop = scored(
    csv(`PO,Retailer,Order date,Start ship,Cancel date,Total
1,Ann,2026-03-01,2026-04-01,2026-04-20,100
2,Bob,2026-03-13,2026-04-01,2026-04-20,200`),
    { columns: { customer: "Retailer" } },
  );
  expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 100], Bob: ["2026-03-13", 1, 200] });
});

test("an Italian Tot. doc. goes before the net amount", () => {
  const shop = scored(
    csv(`Data,Num.,Cliente,Tot. netto,IVA,Tot. doc.
01/03/2026,1,Ann,100,22,122
13/03/2026,2,Bob,200,44,244`),
  );
  expect(people(shop)).toEqual({ Ann: ["2026-03-01", 1, 122], Bob: ["2026-03-13", 1, 244] });
});
