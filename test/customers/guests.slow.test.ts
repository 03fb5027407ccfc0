// Tests customers whose best column is blank on some rows, and names that are nobody. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import { csv } from "../reading/csvRows";
import { account, people, type Scored, scored } from "../whole/shop";

function noteOf({ notes }: Scored, id: string): string | undefined {
  return notes.find((note) => note.id === id)?.text;
}

describe("guest orders", () => {
  const charges = `id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Fee,Status,Customer ID,Customer Description,Customer Email,Invoice ID,Invoice Number
ch_1,2026-08-13 02:38:54,15.00,0.00,usd,true,Subscription,1.00,Paid,cus_1,,ann@example.com,in_1,INV-1
ch_2,2026-08-14 02:38:54,40.00,10.00,usd,true,One off,1.00,Partial Refund,,,bo@example.com,,
ch_3,2026-08-15 02:38:54,25.00,0.00,usd,true,One off,1.00,Paid,,,bo@example.com,,
ch_4,2026-08-16 02:38:54,99.00,0.00,usd,false,One off,0.00,Failed,cus_2,,cy@example.com,,`;

  test("of an id that is blank on half of the rows are told by the e-mail address that is on all of them", () => {
    // Ann 15; Bo 40 − 10 + 25 = 55; the failed charge is no sale.
    expect(people(scored(csv(charges)))).toEqual({
      "ann@example.com": ["2026-08-13", 1, 15],
      "bo@example.com": ["2026-08-15", 2, 55],
    });
  });

  const shop = `Order ID,Date,Customer ID,Email,Total
1,2026-01-05,C1,ann@x.org,10
2,2026-01-06,C2,bo@x.org,20
3,2026-01-07,C1,ann@x.org,30
4,2026-01-08,C3,cy@x.org,5
5,2026-01-09,,ann@x.org,40
6,2026-01-10,,dee@x.org,7
7,2026-01-11,C2,bo@x.org,1
8,2026-01-12,C3,,2
9,2026-01-13,C1,,3
10,2026-01-14,C2,bo@x.org,1`;

  test("go to the id beside which their address stands elsewhere, and are counted and shown", () => {
    const found = scored(csv(shop));
    // C1 10 + 30 + 40 + 3, C2 20 + 1 + 1, C3 5 + 2, and one guest of 7.
    expect(people(found)).toEqual({
      C1: ["2026-01-13", 4, 83],
      C2: ["2026-01-14", 3, 22],
      C3: ["2026-01-12", 2, 7],
      "dee@x.org": ["2026-01-10", 1, 7],
    });
    expect(noteOf(found, "joinedCustomers")).toBe(
      'Rows without "Customer ID" whose customer was told by "Email": 2, 1 of them of customers who have a "Customer ID" on other rows (first in row 6)',
    );
    expect(account(found)).toEqual([10, 10, {}]);
  });

  test("are told the same in any order of rows and columns", () => {
    const [header = [], ...rows] = csv(shop);
    const turned = [header, ...[...rows].reverse()].map((row) => [...row].reverse());
    expect(people(scored(turned))).toEqual(people(scored(csv(shop))));
  });

  test("whose address stands beside two ids are a customer of their own, which is said", () => {
    const text = `Order ID,Date,Customer ID,Email,Total
1,2026-01-05,C1,home@x.org,10
2,2026-01-06,C2,home@x.org,20
3,2026-01-07,C1,home@x.org,30
4,2026-01-08,C2,home@x.org,5
5,2026-01-09,C2,home@x.org,5
6,2026-01-10,,home@x.org,7`;
    const found = scored(csv(text));
    expect(people(found)["home@x.org"]).toEqual(["2026-01-10", 1, 7]);
    expect(noteOf(found, "joinedCustomers")).toContain('for 1 the "Email" stands beside several customers');
  });

  test("with 0 for the id are guests, too", () => {
    const text = `Order,Date,Customer ID,Customer email,Total
1,2026-01-05,11,ann@x.org,10
2,2026-01-06,12,bo@x.org,20
3,2026-01-07,11,ann@x.org,30
4,2026-01-08,12,bo@x.org,5
5,2026-01-09,0,ann@x.org,40`;
    expect(people(scored(csv(text)))).toEqual({ 11: ["2026-01-09", 3, 80], 12: ["2026-01-08", 2, 25] });
  });

  test("are joined by the columns that the user names one behind the other", () => {
    const text = "Date,Card,Till,Amount\n2026-01-05,A1,T1,10\n2026-01-06,,T2,20\n2026-01-07,,T1,30";
    const found = scored(csv(text), { columns: { customer: "Card+Till" } });
    expect(people(found)).toEqual({ A1: ["2026-01-07", 2, 40], T2: ["2026-01-06", 1, 20] });
  });
});

describe("names that are nobody", () => {
  test("are none in a list of customers either; 0 may be the first id of a list", () => {
    const text = "Customer ID,Last order,Orders,Revenue\n0,2024-01-05,2,20\n1,2024-01-06,1,10\nGuest,2024-01-07,9,90";
    const found = scored(csv(text));
    expect(Object.keys(people(found))).toEqual(["0", "1"]);
    expect(noteOf(found, "placeholderCustomers")).toBe(
      'Rows whose "Customer ID" names nobody and is no customer: "Guest" 1 (first in row 4)',
    );
  });

  test("are no customer, and named with their rows", () => {
    const text = `Order,Customer,Date,Amount
1,Guest,2024-01-01,10
2,Guest,2024-01-02,20
3,N/A,2024-01-03,30
4,null,2024-01-04,5
5,-,2024-01-05,5
6,散客,2024-01-06,5
7,Ann,2024-01-07,40`;
    const found = scored(csv(text));
    expect(people(found)).toEqual({ Ann: ["2024-01-07", 1, 40] });
    expect(account(found)).toEqual([7, 1, { noCustomer: 6 }]);
    expect(noteOf(found, "placeholderCustomers")).toBe(
      'Rows whose "Customer" names nobody and is no customer: "Guest" 2, "-" 1, "N/A" 1, "null" 1, "散客" 1 (first in row 2)',
    );
  });

  test.each([
    "Walk-in customer",
    "ANONYMOUS",
    "none",
    "undefined",
    "test",
    "(blank)",
    "NA",
    "匿名用户",
    "游客",
    "无",
    "测试",
    "?",
    "—",
  ])("%s", (name) => {
    const found = scored(csv(`Customer,Date,Amount\n${name},2024-01-01,10\nNa,2024-01-02,20\nTesta,2024-01-02,20`));
    expect([Object.keys(people(found)).sort(), noteOf(found, "placeholderCustomers")?.includes(`"${name}" 1`)]).toEqual([
      ["Na", "Testa"],
      true,
    ]);
  });
});

describe("what stands for no customer in the languages of shops", () => {
  test.each([
    ["Deutsch", "Laufkunde", "Gastbestellung"],
    ["français", "Invité", "Client de passage"],
    ["español", "Consumidor final", "Público en general"],
    ["português", "Convidado", "Não informado"],
    ["italiano", "Ospite", "Cliente occasionale"],
    ["Nederlands", "Passant", "Onbekend"],
    ["日本語", "ゲスト", "非会員"],
    ["한국어", "비회원", "게스트"],
    ["繁體中文", "訪客", "非會員"],
  ])("%s: %s and %s are nobody, and named", (_, one, other) => {
    const found = scored(csv(`Customer,Date,Amount\n${one},2024-01-05,500\n${other},2024-01-06,700\nAnn,2024-01-07,10`));
    expect(people(found)).toEqual({ Ann: ["2024-01-07", 1, 10] });
    const { text = "" } = found.notes.find(({ id }) => id === "placeholderCustomers") ?? {};
    expect([text.includes(`"${one}" 1`), text.includes(`"${other}" 1`), text.includes('"Customer"')]).toEqual([true, true, true]);
  });
});
