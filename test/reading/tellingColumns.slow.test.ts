// Tests columns beside the amount that tell which rows are sales: yes and no, marks, days and reasons, in ten languages. Expected figures are by hand.
import { describe, expect, test } from "vitest";
import { account, people, refused, roleHeaders, scored } from "../whole/shop";
import { csv } from "./csvRows";

/** Ann buys for 100 and 70, Bob for 200 and 50; the telling cell of Bob's 200 is `off`, and the others are `on`. */
function sheet(header: string, off: string, on: string) {
  return csv(`Customer,Date,Amount,${header}
Ann,2026-03-01,100,${on}
Bob,2026-03-13,200,${off}
Bob,2026-03-14,50,${on}
Ann,2026-03-15,70,${on}`);
}

/** What is left without Bob's 200. */
const without = { Ann: ["2026-03-15", 2, 170], Bob: ["2026-03-14", 1, 50] };

describe("a yes that the sale is off leaves the row out", () => {
  test.each([
    ["Cancelled", "Yes", "No"],
    ["is_deleted", "true", "false"],
    ["IsVoid", "1", "0"],
    ["Test order", "✓", ""],
    ["Storniert", "Ja", "nein"],
    ["Storniert (J/N)", "J", "N"],
    ["Gelöscht", "x", ""],
    ["Annulé", "Oui", "Non"],
    ["Commande annulée", "☑", ""],
    ["Anulado", "Sí", "No"],
    ["Pedido cancelado", "1", ""],
    ["Cancelado", "Sim", "Não"],
    ["Excluído", "S", "N"],
    ["Annullato", "Sì", "No"],
    ["Eliminato", "x", ""],
    ["Geannuleerd", "ja", "nee"],
    ["Verwijderd", "✔", ""],
    ["キャンセルフラグ", "1", "0"],
    ["削除", "○", "×"],
    ["취소여부", "Y", "N"],
    ["삭제", "예", "아니오"],
    ["是否取消", "是", "否"],
    ["是否作廢", "是", "否"],
    ["测试订单", "√", ""],
  ])("%s: %s", (header, off, on) => {
    const shop = scored(sheet(header, off, on));
    expect([people(shop), account(shop)]).toEqual([without, [4, 3, { notCompleted: 1 }]]);
    expect(shop.statuses).toContainEqual({ status: `${header}: ${off}`, rows: 1, isSale: false });
  });

  test.each([
    ["Refunded", "Yes", "No"],
    ["Erstattet", "ja", "nein"],
    ["返金フラグ", "1", "0"],
    ["是否退款", "是", "否"],
    ["환불여부", "Y", "N"],
    ["Rimborsato", "Sì", "No"],
  ])("%s, as money that went back: %s", (header, off, on) => {
    const shop = scored(sheet(header, off, on));
    expect([people(shop), account(shop)]).toEqual([without, [4, 3, { refunded: 1 }]]);
  });
});

describe("a no where the sale should be paid or valid leaves the row out", () => {
  test.each([
    ["Paid", "no", "yes"],
    ["Paid", "", "x"],
    ["已付款", "", "✓"],
    ["是否有效", "否", "是"],
    ["Bezahlt", "nein", "ja"],
    ["Gültig", "falsch", "wahr"],
    ["Payée", "Non", "Oui"],
    ["Pagado", "No", "Sí"],
    ["Pago", "Não", "Sim"],
    ["Pagato", "No", "Sì"],
    ["Betaald", "nee", "ja"],
    ["入金済み", "×", "○"],
    ["支払", "未", "済"],
    ["결제", "미완료", "완료"],
    ["결제여부", "N", "Y"],
    ["有効フラグ", "0", "1"],
  ])("%s: %s", (header, off, on) => {
    const shop = scored(sheet(header, off, on));
    expect([people(shop), account(shop)]).toEqual([without, [4, 3, { notCompleted: 1 }]]);
  });

  test("a cross beside a tick says no", () => {
    expect(people(scored(sheet("Paid", "x", "✓")))).toEqual(without);
  });
});

describe("what may be either is asked about, and the answer holds", () => {
  test.each([
    ["Completed", "no", "yes", "Completed: no"],
    ["Abgeschlossen", "nein", "ja", "Abgeschlossen: nein"],
    ["Paid", "", "yes", "Paid: –"],
    ["Bezahlt am", "", "14.03.2026", "Bezahlt am: –"],
    ["付款时间", "", "2026-03-14 10:00:00", "付款时间: –"],
    ["入金日", "", "2026-03-14", "入金日: –"],
    ["Refund date", "2026-03-20", "", "Refund date: ✓"],
    ["退款时间", "2026-03-20 08:00:00", "", "退款时间: ✓"],
    ["Erstattungsdatum", "20.03.2026", "", "Erstattungsdatum: ✓"],
    ["Motivo de la devolución", "talla", "", "Motivo de la devolución: ✓"],
  ])("%s: %s", (header, off, on, choice) => {
    const rows = sheet(header, off, on);
    const request = { columns: { date: "Date" } };
    const { about, choices, message } = refused(rows, request);
    expect([about, choices]).toEqual(["statuses", [choice]]);
    expect(message).toContain(`"${header}"`);
    const answered = (own: object) => people(scored(rows, { ...request, orders: own }));
    expect(answered({ completed: [], notCompleted: [choice] })).toEqual(without);
    expect(answered({ completed: [choice] })).toEqual({ Ann: ["2026-03-15", 2, 170], Bob: ["2026-03-14", 2, 250] });
  });

  test("a type of a row says nothing of its payment", () => {
    const rows = `Customer,Date,Amount,Type,Paid at
Ann,2026-03-01,100,Invoice,2026-03-02
Bob,2026-03-13,200,Invoice,
Bob,2026-03-14,20,Credit note,2026-03-15`;
    expect(refused(csv(rows), { columns: { date: "Date" } }).choices).toEqual(["Paid at: –"]);
  });

  test("the question says in words that the cell is blank", () => {
    expect(refused(sheet("付款时间", "", "2026-03-14"), { columns: { date: "Date" } }).message).toContain(
      "付款时间: – (blank): 1",
    );
    expect(refused(sheet("Refund date", "2026-03-20", "")).message).toContain("Refund date: ✓ (filled): 1");
  });
});

describe("a day or a reason of a cancellation leaves the row out", () => {
  test.each([
    ["Cancelled at", "2026-03-14 10:00:00 +0100"],
    ["Deleted at", "2026-03-14T10:00:00Z"],
    ["Stornodatum", "14.03.2026"],
    ["Stornogrund", "zu spät geliefert"],
    ["Date d'annulation", "14/03/2026"],
    ["Fecha de cancelación", "14/03/2026"],
    ["Data do cancelamento", "14/03/2026"],
    ["Data annullamento", "14/03/2026"],
    ["Annuleringsdatum", "14-03-2026"],
    ["取消日時", "2026-03-14 10:00"],
    ["취소일시", "2026-03-14 10:00"],
    ["取消时间", "2026-03-14 10:00:00"],
    ["取消原因", "不想要了"],
  ])("%s", (header, off) => {
    const shop = scored(sheet(header, off, ""), { columns: { date: "Date" } });
    expect([people(shop), account(shop)]).toEqual([without, [4, 3, { notCompleted: 1 }]]);
  });

  test.each(["0000-00-00 00:00:00", "-", "N/A"])("but not %s", (nothing) => {
    const rows = sheet("Cancelled at", nothing, "").map((row) => [...row]);
    expect(account(scored([...rows, ["Di", "2026-03-15", 5, "2026-03-16"]]))).toEqual([5, 4, { notCompleted: 1 }]);
  });

  test("though it stands on one row of a long sheet only, outside any sample", () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`C${i}`, "2026-03-01", 10, i === 1507 ? "2026-03-02" : null]);
    expect(account(scored([["Customer", "Date", "Amount", "Cancelled at"], ...rows]))).toEqual([3000, 2999, { notCompleted: 1 }]);
  });
});

describe("nothing is asked needlessly", () => {
  test("a blank day of payment where a status says it: Shopify's pending orders", () => {
    const shop = scored(
      csv(`Name,Email,Financial Status,Paid at,Created at,Total
#1,a@x.com,paid,2026-03-01 10:00:00 +0000,2026-03-01 09:00:00 +0000,50
#2,b@x.com,pending,,2026-03-02 09:00:00 +0000,40
#3,a@x.com,paid,,2026-03-03 09:00:00 +0000,30`),
      { columns: { date: "Created at" } },
    );
    expect(people(shop)).toEqual({ "a@x.com": ["2026-03-03", 2, 80] });
  });

  test("a day of a refund whose amount stands beside it", () => {
    const shop = scored(
      csv(`Order,Email,Date,Total,Refund amount,Refund date
1,a@x.com,2026-03-01,50,20,2026-03-05
2,b@x.com,2026-03-02,40,,`),
    );
    expect(people(shop)).toEqual({ "a@x.com": ["2026-03-01", 1, 30], "b@x.com": ["2026-03-02", 1, 40] });
  });

  test("a day of return that every row has is that of a journey, and a day on which something runs out is no cancellation", () => {
    const rows = `Customer,Booking date,Amount,Return date,Expired at
Ann,2026-03-01,100,2026-05-01,2027-03-01
Bob,2026-03-13,200,2026-05-02,`;
    expect(account(scored(csv(rows), { columns: { date: "Booking date" } }))).toEqual([2, 2, {}]);
  });

  test.each(["Returns", "Active", "Gift", "Newsletter", "Delivered", "No refund"])("%s is no such column", (header) => {
    expect(roleHeaders(scored(sheet(header, "1", "0"))).status).toBeUndefined();
  });
});

test("a lost dispute is money that went back, and one that was won is none", () => {
  for (const [header, lost, won] of [
    ["Dispute", "Lost", "Won"],
    ["Streitfall", "verloren", "gewonnen"],
  ] as const)
    expect(people(scored(sheet(header, lost, won)))).toEqual(without);
});
